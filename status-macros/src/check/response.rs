//! The response of a variant in addition to its status: code, detail and headers.

use syn::{LitStr, Member, ext::IdentExt};

use crate::{
    error::{self, ErrorList},
    first_seen::FirstSeen,
    model::{
        checked::{Detail, Header, HeaderSource, Response},
        input::{Input, Variant},
    },
    parse::{
        template::{Fault, Template},
        tokens::{consists_of, member},
        value::{HeaderAttr, HeaderText},
    },
};

/// Checks a variant. `codes` has the codes of the variants so far, each with the index of the
/// variant.
pub fn check<'a>(
    input: &'a Input<'a>,
    index: usize,
    codes: &mut FirstSeen,
    errors: &mut ErrorList,
) -> Response<'a> {
    let variant = &input.variants[index];
    let code = check_code(input, index, codes, errors);
    let detail = check_detail(input, variant, errors).unwrap_or_default();
    let headers = check_headers(variant, errors);
    let written = variant.attrs.headers.len() + variant.field_headers.len();
    Response {
        code,
        detail,
        has_faulty_header: variant.has_faulty_field || headers.len() < written,
        headers,
    }
}

fn check_code<'a>(
    input: &'a Input<'a>,
    index: usize,
    codes: &mut FirstSeen,
    errors: &mut ErrorList,
) -> Option<&'a LitStr> {
    let code = &input.variants[index].attrs.code.as_ref()?.value;
    let word = code.value();
    if !is_snake_case(&word) {
        errors.push(error::response::code_spelling(code, &snake_case(&word)));
        return None;
    }
    if let Some(first) = codes.insert(word, index) {
        let first = input.variants[first].name;
        errors.push(error::response::second_code(code, input.name, first));
        return None;
    }
    Some(code)
}

/// Whether a code consists of lower-case letters and digits, in parts joined by single underscores.
fn is_snake_case(word: &str) -> bool {
    let is_of_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && consists_of(word, is_of_word)
        && !word.contains("__")
        && !word.ends_with('_')
}

/// The nearest code in snake case, or an empty text if there is none.
fn snake_case(word: &str) -> String {
    let mut parts = String::new();
    let mut before_is_lower = false;
    for c in word.chars() {
        if !c.is_ascii_alphanumeric() {
            before_is_lower = false;
            if !parts.is_empty() && !parts.ends_with('_') {
                parts.push('_');
            }
            continue;
        }
        if c.is_ascii_uppercase() && before_is_lower {
            parts.push('_');
        }
        before_is_lower = !c.is_ascii_uppercase();
        parts.push(c.to_ascii_lowercase());
    }
    let parts = parts.trim_matches('_');
    if is_snake_case(parts) {
        parts.to_owned()
    } else {
        String::new()
    }
}

fn check_detail<'a>(
    input: &Input,
    variant: &'a Variant<'a>,
    errors: &mut ErrorList,
) -> Option<Detail<'a>> {
    match (&variant.attrs.detail, &variant.attrs.expose) {
        (Some(_), Some(expose)) => {
            errors.push(error::response::expose_with_detail(&expose.key));
            None
        }
        (Some(detail), None) => match Template::parse(&detail.value, variant.fields) {
            Ok(template) => Some(Detail::Template(template)),
            Err(fault) => {
                errors.push(template_fault(input, variant, &detail.value, &fault));
                None
            }
        },
        (None, Some(expose)) => Some(Detail::Exposed(&expose.key)),
        (None, None) => None,
    }
}

fn template_fault(input: &Input, variant: &Variant, text: &LitStr, fault: &Fault) -> syn::Error {
    let mut fields = Vec::new();
    for (index, field) in variant.fields.iter().enumerate() {
        fields.push(match member(index, field) {
            Member::Named(name) => name.unraw().to_string(),
            Member::Unnamed(index) => index.index.to_string(),
        });
    }
    match fault {
        Fault::Brace(brace) => error::response::lone_brace(text, *brace),
        Fault::Unnamed => error::response::unnamed_field(text, &fields),
        Fault::NoName(written) => error::response::no_field_name(text, written, &fields),
        Fault::NoField(name) => {
            let mut owner = input.name.unraw().to_string();
            if let Some(variant) = variant.name {
                owner += "::";
                owner += &variant.unraw().to_string();
            }
            error::response::no_field(text, name, &owner, &fields)
        }
    }
}

fn check_headers<'a>(variant: &'a Variant<'a>, errors: &mut ErrorList) -> Vec<Header<'a>> {
    let mut written = Vec::new();
    for HeaderAttr { name, value } in &variant.attrs.headers {
        written.push((name, HeaderSource::Constant(value)));
    }
    for (member, ty, header) in &variant.field_headers {
        if variant.attrs.transparent.is_some() {
            errors.push(error::response::header_of_transparent_field(&header.key));
            continue;
        }
        let value = HeaderSource::Field(member, ty);
        written.push((&header.value, value));
    }
    let mut headers: Vec<Header> = Vec::new();
    for (name, value) in written {
        let Some(lower) = check_header_name(name, errors) else {
            continue;
        };
        if let HeaderSource::Constant(HeaderText { text, literal }) = value {
            if !is_header_value(text) {
                errors.push(error::response::header_value(literal, text));
                continue;
            }
        }
        // The values of `set-cookie` cannot be joined with a comma, so it can be repeated.
        if lower != "set-cookie" && headers.iter().any(|known| known.name == lower) {
            errors.push(error::response::second_header(name, &lower));
            continue;
        }
        headers.push(Header { name: lower, value });
    }
    headers
}

/// The name in lower case, if a response can have a header of that name.
fn check_header_name(name: &LitStr, errors: &mut ErrorList) -> Option<String> {
    let lower = name.value().to_ascii_lowercase();
    if !is_header_name(&lower) {
        let nearest = nearest_header_name(&lower);
        errors.push(error::response::header_name(name, nearest.as_deref()));
        return None;
    }
    if is_set_by_server(&lower) {
        errors.push(error::response::header_of_server(name, &lower));
        return None;
    }
    Some(lower)
}

/// Whether the server determines the header from how it sends the body.
fn is_set_by_server(name: &str) -> bool {
    matches!(name, "content-length" | "transfer-encoding")
}

/// The name without a colon at its end, and with dashes in place of spaces.
fn nearest_header_name(written: &str) -> Option<String> {
    let mut nearest = String::new();
    for c in written.trim().trim_end_matches(':').chars() {
        nearest.push(if matches!(c, ' ' | '_') { '-' } else { c });
    }
    let is_plain = consists_of(&nearest, |c| c.is_ascii_alphanumeric() || c == '-');
    (is_plain && !nearest.is_empty() && !is_set_by_server(&nearest)).then_some(nearest)
}

fn is_header_name(name: &str) -> bool {
    let is_of_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    !name.is_empty() && consists_of(name, is_of_token)
}

/// Whether a text can be the value of a header: visible ASCII, with spaces in between.
fn is_header_value(value: &str) -> bool {
    consists_of(value, |c| matches!(c, ' '..='~' | '\t')) && value.trim() == value
}

#[cfg(test)]
mod tests {
    use super::{is_header_value, is_snake_case, snake_case};

    #[test]
    fn codes_are_in_lower_snake_case() {
        for word in ["a", "gateway_not_found", "http2_only", "e_404"] {
            assert!(is_snake_case(word), "{word}");
        }
        for (word, nearest) in [
            ("GatewayNotFound", "gateway_not_found"),
            ("GATEWAY_NOT_FOUND", "gateway_not_found"),
            ("gateway-not-found", "gateway_not_found"),
            ("gateway not found!", "gateway_not_found"),
            ("_a__b_", "a_b"),
            ("404", ""),
            ("", ""),
            ("网关", ""),
            ("VPC.0002", "vpc_0002"),
        ] {
            assert!(!is_snake_case(word), "{word}");
            assert_eq!(snake_case(word), nearest);
        }
    }

    #[test]
    fn a_header_has_visible_ascii() {
        for value in ["", "Bearer", "Basic realm=\"x y\"", "a\tb"] {
            assert!(is_header_value(value), "{value:?}");
        }
        for value in ["a\nb", "a\rb", "\0", "\u{7f}", "é", " a", "a "] {
            assert!(!is_header_value(value), "{value:?}");
        }
    }
}
