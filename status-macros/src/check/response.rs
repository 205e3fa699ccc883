//! The response of a variant in addition to its status: title, detail and headers.

use syn::{LitStr, Member, ext::IdentExt};

use super::fields;
use crate::{
    error::{self, ErrorList},
    model::{
        checked::{Detail, Header, HeaderSource, Response, StatusHeader},
        input::{Input, Variant},
    },
    parse::{
        attr::StatusHeaders,
        key::HEADERS,
        template::{Fault, Template},
        tokens::{consists_of, member},
        value::{HeaderAttr, HeaderText, check_visible},
    },
    suggest::distance,
};

/// Checks a variant. Its code is that of a field, or `codes` determines it.
pub fn check<'a>(
    input: &'a Input<'a>,
    variant: &'a Variant<'a>,
    errors: &mut ErrorList,
) -> Response<'a> {
    let forwarded = fields::forwarded(variant);
    fields::check_forwarded(variant, forwarded, errors);
    let detail = check_detail(input, variant, errors).unwrap_or_default();
    let headers = check_headers(variant, forwarded, errors);
    let mut written = variant.attrs.headers.len();
    for field in &variant.marked_fields {
        written += usize::from(field.attrs.header.is_some());
    }
    Response {
        code: fields::code(variant, forwarded, errors),
        title: check_title(variant, errors),
        detail,
        has_faulty_header: variant.has_faulty_field || headers.len() < written,
        headers,
        members: fields::members(variant, forwarded, errors),
        instance: fields::instance(variant, forwarded, errors),
        log: variant.attrs.log.as_ref().map(|log| log.value),
    }
}

fn check_title<'a>(variant: &'a Variant<'a>, errors: &mut ErrorList) -> Option<&'a LitStr> {
    let title = &variant.attrs.title.as_ref()?.value;
    match check_visible(title) {
        Ok(()) => Some(title),
        Err(error) => {
            errors.push(error);
            None
        }
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

fn check_headers<'a>(
    variant: &'a Variant<'a>,
    forwarded: Option<&Member>,
    errors: &mut ErrorList,
) -> Vec<Header<'a>> {
    let mut written = Vec::new();
    for HeaderAttr { name, value } in &variant.attrs.headers {
        written.push((name, HeaderSource::Constant(value)));
    }
    for field in &variant.marked_fields {
        match &field.attrs.header {
            Some(header) if forwarded != Some(&field.member) => {
                let field = fields::field_use(field);
                written.push((&header.value, HeaderSource::Field(field)));
            }
            _ => {}
        }
    }
    check_names_and_values(written, errors)
}

/// Checks the headers that a type adds by status.
pub fn check_status_headers<'a>(
    input: &'a Input<'a>,
    errors: &mut ErrorList,
) -> Vec<StatusHeader<'a>> {
    let mut checked: Vec<StatusHeader> = Vec::new();
    for StatusHeaders { status, headers } in &input.attrs.status_headers {
        let mut written = Vec::new();
        for HeaderAttr { name, value } in headers {
            written.push((name, HeaderSource::Constant(value)));
        }
        for known in &checked {
            if known.status.has_same_spelling(status) {
                errors.push(error::response::second_header_status(status));
            }
        }
        checked.push(StatusHeader {
            status,
            headers: check_names_and_values(written, errors),
        });
    }
    checked
}

fn check_names_and_values<'a>(
    written: Vec<(&'a LitStr, HeaderSource<'a>)>,
    errors: &mut ErrorList,
) -> Vec<Header<'a>> {
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
    if let Some(meant) = misspelled_header(&lower) {
        errors.push(error::response::misspelled_header(name, meant));
        return None;
    }
    if is_set_by_server(&lower) {
        errors.push(error::response::header_of_server(name, &lower));
        return None;
    }
    if is_set_by_format(&lower) {
        errors.push(error::response::header_of_format(name, &lower));
        return None;
    }
    Some(lower)
}

/// The registered header that a name is one letter away from, or that it has underscores for.
///
/// A name of one word is too much like other words. One with a digit, such as `set-cookie2`, is not
/// a slip.
fn misspelled_header(name: &str) -> Option<&'static str> {
    if HEADERS.contains(&name) || !consists_of(name, |c| c.is_ascii_lowercase() || "-_".contains(c))
    {
        return None;
    }
    let dashed = name.replace('_', "-");
    let is_meant = |known: &&&str| known.contains('-') && distance(known, &dashed) <= 1;
    HEADERS.iter().find(is_meant).copied()
}

/// Whether the server determines the header from how it sends the body.
fn is_set_by_server(name: &str) -> bool {
    matches!(name, "content-length" | "transfer-encoding" | "trailer")
}

/// Whether the header describes the body, which the format writes.
fn is_set_by_format(name: &str) -> bool {
    matches!(name, "content-type" | "content-encoding")
}

/// The name without a colon at its end, and with dashes in place of spaces.
fn nearest_header_name(written: &str) -> Option<String> {
    let mut nearest = String::new();
    for c in written.trim().trim_end_matches(':').chars() {
        nearest.push(if matches!(c, ' ' | '_') { '-' } else { c });
    }
    let is_plain = consists_of(&nearest, |c| c.is_ascii_alphanumeric() || c == '-');
    let is_refused = is_set_by_server(&nearest) || is_set_by_format(&nearest);
    (is_plain && !nearest.is_empty() && !is_refused).then_some(nearest)
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
    use super::{is_header_value, misspelled_header};

    #[test]
    fn a_header_one_letter_off_is_misspelled() {
        for (written, meant) in [
            ("retry-afer", Some("retry-after")),
            ("retry_after", Some("retry-after")),
            ("retryafter", Some("retry-after")),
            ("www-autenticate", Some("www-authenticate")),
            ("retry-after", None),
            ("set-cookie2", None),
            ("x-retry-after", None),
            ("alow", None),
            ("x_wait", None),
        ] {
            assert_eq!(misspelled_header(written), meant, "{written}");
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
