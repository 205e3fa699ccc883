//! The values of the attribute's keys.

use proc_macro2::{Ident, Literal};
use quote::ToTokens;
use syn::{
    Expr, ExprLit, Lit, LitStr, Path, Token, Type, UnOp, ext::IdentExt, parse::ParseStream, token,
};

use super::{
    framework::Framework,
    key::{Key, Place},
    status::{Status, is_status_name},
    tokens::{consists_of, first_token, is_at_end, is_path, is_visible, parse_value, rest_of_item},
};
use crate::error;

/// A key and its value.
pub struct Setting<T> {
    pub key: Ident,
    pub value: T,
}

/// A constant header: `"www-authenticate" = "Bearer"`.
pub struct HeaderAttr {
    pub name: LitStr,
    pub value: HeaderText,
}

/// The value of a constant header, a string or a number.
pub struct HeaderText {
    pub text: String,
    pub literal: Lit,
}

pub fn parse_status(input: ParseStream) -> syn::Result<Status> {
    // Three digits before a comma take the same short cut as `Status::from_single_token`. Before
    // dots as well: if another crate enables `full` of syn, `400..=499` is an expression.
    if let Some((literal, after)) = input.cursor().literal() {
        let is_all = after.eof()
            || after
                .punct()
                .is_some_and(|(punct, _)| matches!(punct.as_char(), ',' | '.'));
        if let Some(status) = Status::from_digits(literal).filter(|_| is_all) {
            input.parse::<Literal>()?;
            return Ok(status);
        }
    }
    match parse_value(input) {
        Ok(value) => status_from_expr(value),
        Err(error) => Err(error::status::expected_status_at(error.span())),
    }
}

fn status_from_expr(value: Expr) -> syn::Result<Status> {
    match value {
        Expr::Path(path) => Ok(match path.path.get_ident() {
            Some(name) if path.qself.is_none() => Status::Name(name.clone()),
            _ => Status::Path(Box::new(Expr::Path(path))),
        }),
        Expr::Lit(lit) => status_from_lit(lit.lit),
        Expr::Unary(unary) if matches!((&unary.op, &*unary.expr), (UnOp::Neg(_), Expr::Lit(_))) => {
            let mut written = unary.to_token_stream().to_string();
            written.retain(|c| c != ' ');
            Err(error::status::no_status(&unary, &written))
        }
        other => Err(error::status::expected_status(&other)),
    }
}

fn status_from_lit(lit: Lit) -> syn::Result<Status> {
    match lit {
        // The form of a status, three digits. The compiler checks the range and the document.
        Lit::Int(int) => match int.base10_digits().parse() {
            Ok(100..=599u16) if !int.suffix().is_empty() => {
                Err(error::status::suffixed_status(&int, int.base10_digits()))
            }
            Ok(number @ 100..=999) if int.suffix().is_empty() => {
                Ok(Status::Number(int.token(), number))
            }
            _ if int.suffix().eq_ignore_ascii_case("xx") => {
                Err(error::status::class_of_statuses(&int))
            }
            _ => Err(error::status::no_status(&int, int.base10_digits())),
        },
        Lit::Float(float) => Err(error::status::fractional_status(&float)),
        Lit::Str(text) => {
            let value = text.value();
            if Status::is_number(&value) || is_quoted_path(&value) {
                Err(error::status::quoted_status(&text, &value))
            } else {
                Err(error::status::expected_status(&text))
            }
        }
        other => Err(error::status::expected_status(&other)),
    }
}

/// Whether a text is the name or the path of a status.
fn is_quoted_path(text: &str) -> bool {
    match syn::parse_str::<Path>(text) {
        Ok(path) => text.contains("::") || path.get_ident().is_some_and(is_status_name),
        Err(_) => false,
    }
}

/// Parses `= value`.
pub fn setting<T>(
    key: Ident,
    known: &Key,
    input: ParseStream,
    parse: fn(ParseStream) -> syn::Result<T>,
) -> syn::Result<Setting<T>> {
    equals(&key, known, input)?;
    let value = parse(input)?;
    Ok(Setting { key, value })
}

/// Parses the `=` before a value.
fn equals(key: &Ident, known: &Key, input: ParseStream) -> syn::Result<()> {
    if is_at_end(input) {
        return Err(error::key::expected_value(key, known));
    }
    if !input.peek(Token![=]) {
        return Err(error::key::expected_equals(
            first_token(rest_of_item(input)?),
            known,
        ));
    }
    input.parse::<Token![=]>()?;
    if is_at_end(input) {
        return Err(error::key::expected_value(key, known));
    }
    Ok(())
}

/// Parses the type in `format = AcmeErrors`.
pub fn parse_format(input: ParseStream) -> syn::Result<Type> {
    let written = input.fork();
    match input.parse() {
        Ok(mut ty) => loop {
            // The invisible group that `macro_rules` puts around a fragment.
            ty = match ty {
                Type::Group(group) => *group.elem,
                Type::Path(_) if is_at_end(input) => return Ok(ty),
                Type::Path(path) => {
                    rest_of_item(input)?;
                    let path = path.to_token_stream().to_string().replace(' ', "");
                    let name = path.rsplit_once("::").map_or(&*path, |(name, _)| name);
                    return Err(error::key::format_is_no_value(
                        &rest_of_item(&written)?,
                        name,
                    ));
                }
                other => return Err(error::key::expected_format(&other, None)),
            };
        },
        Err(_) => {
            let unquoted = written.fork().parse::<LitStr>().ok();
            let unquoted = unquoted
                .map(|text| text.value())
                .filter(|text| is_path(text));
            rest_of_item(input)?;
            let written = rest_of_item(&written)?;
            Err(error::key::expected_format(&written, unquoted.as_deref()))
        }
    }
}

/// Parses the variant in `same_as = Database`.
pub fn parse_variant(input: ParseStream) -> syn::Result<Ident> {
    let written = input.fork();
    let name: syn::Result<Ident> = input.parse();
    if let Ok(name) = name {
        if is_at_end(input) {
            return Ok(name);
        }
    }
    let path = written.fork().parse::<Path>().ok();
    let last = path.and_then(|path| path.segments.last().map(|last| last.ident.to_string()));
    Err(error::response::expected_variant(
        &rest_of_item(&written)?,
        last.as_deref(),
    ))
}

/// The variants of `Level`, by their names in `log = ".."`.
pub const LEVELS: &[(&str, &str)] = &[
    ("off", "Off"),
    ("debug", "Debug"),
    ("info", "Info"),
    ("warn", "Warn"),
    ("error", "Error"),
];

/// Parses the value of `log = "warn"`.
pub fn parse_log(
    key: Ident,
    known: &Key,
    input: ParseStream,
) -> syn::Result<Setting<&'static str>> {
    let Setting { key, value } = text_setting(key, known, input)?;
    let level = value.value();
    match LEVELS.iter().find(|(name, _)| *name == level) {
        Some((_, value)) => Ok(Setting { key, value }),
        None => Err(error::response::unknown_level(&value, &level)),
    }
}

/// Parses the text of `rename_all = ".."` and `prefix = ".."`.
pub fn codes_text(word: &Ident, input: ParseStream) -> syn::Result<LitStr> {
    if !input.peek(Token![=]) {
        return Err(error::key::codes_form(word));
    }
    input.parse::<Token![=]>()?;
    input.parse().map_err(|_| error::key::codes_form(word))
}

/// Checks that a text is one that people can read and write.
pub fn check_visible(text: &LitStr) -> syn::Result<()> {
    if is_visible(&text.value()) {
        Ok(())
    } else {
        Err(error::response::invisible_text(text))
    }
}

/// Parses `= "text"`.
pub fn text_setting(key: Ident, known: &Key, input: ParseStream) -> syn::Result<Setting<LitStr>> {
    let Setting { key, value } = setting(key, known, input, parse_value)?;
    match value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(value),
            ..
        }) => Ok(Setting { key, value }),
        other => Err(error::key::expected_text(&other, known)),
    }
}

/// Parses the value of `code = "gateway_not_found"`.
pub fn parse_code(key: Ident, known: &Key, input: ParseStream) -> syn::Result<Setting<LitStr>> {
    let after = input.fork();
    if after.parse::<Token![=]>().is_ok() && !after.peek(LitStr) {
        match parse_status(&after) {
            Ok(Status::Name(name)) if !is_status_name(&name) => {}
            Ok(status) => {
                rest_of_item(input)?;
                return Err(error::response::status_as_code(&status));
            }
            Err(_) => {}
        }
    }
    text_setting(key, known, input)
}

/// Checks that a code can be appended to an address.
pub fn check_problems(problems: &LitStr) -> syn::Result<()> {
    let address = problems.value();
    let is_of_address = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c);
    if address.is_empty() || !consists_of(&address, is_of_address) {
        return Err(error::key::no_address(problems));
    }
    if address.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return Err(error::key::address_without_end(problems, &address));
    }
    Ok(())
}

pub fn parse_framework(input: ParseStream) -> syn::Result<(Ident, Framework)> {
    let Ok(word) = input.call(Ident::parse_any) else {
        return Err(error::key::expected_frameworks_at(input.span()));
    };
    match Framework::from_word(&word) {
        Some(framework) => Ok((word, framework)),
        None => {
            rest_of_item(input)?;
            Err(error::key::unknown_framework(&word))
        }
    }
}

/// Parses `"www-authenticate" = "Bearer"` or `"retry-after" = 120`.
pub fn parse_header(key: &Ident, place: Place, input: ParseStream) -> syn::Result<HeaderAttr> {
    let written = input.fork();
    let wrong = || match rest_of_item(&written) {
        Ok(written) => error::response::header_form(key, written, place),
        Err(error) => error,
    };
    // Not with `parse_value`: if another crate enables `full` of syn, `"name" = "value"` is an
    // expression.
    let Ok(Lit::Str(name)) = input.parse() else {
        return Err(wrong());
    };
    if input.parse::<Option<Token![=]>>()?.is_none() {
        return Err(wrong());
    }
    let Ok(literal) = input.parse() else {
        return Err(wrong());
    };
    let text = match &literal {
        Lit::Str(text) => text.value(),
        Lit::Int(number) => number.base10_digits().to_owned(),
        _ => return Err(wrong()),
    };
    Ok(HeaderAttr {
        name,
        value: HeaderText { text, literal },
    })
}

/// Checks that a key has no value.
pub fn flag(key: Ident, input: ParseStream) -> syn::Result<Setting<()>> {
    if input.peek(Token![=]) || input.peek(token::Paren) {
        return Err(error::key::unexpected_value(rest_of_item(input)?, &key));
    }
    Ok(Setting { key, value: () })
}

pub fn parse_document(input: ParseStream) -> syn::Result<Expr> {
    match parse_value(input) {
        Ok(path @ Expr::Path(_)) => Ok(path),
        Ok(Expr::Reference(reference)) if matches!(*reference.expr, Expr::Path(_)) => {
            let path = reference
                .expr
                .to_token_stream()
                .to_string()
                .replace(' ', "");
            Err(error::key::reference_to_document(&reference, &path))
        }
        Ok(other) => Err(match file_to_read(&other) {
            Some(file) => error::key::expected_document_of_file(&other, &file),
            None => error::key::expected_document(&other, unquoted(&other).as_deref()),
        }),
        Err(error) => Err(error::key::expected_document_at(error.span())),
    }
}

/// The argument of `document!` for a value that is a file, or that calls `document!` itself.
fn file_to_read(value: &Expr) -> Option<String> {
    match value {
        Expr::Macro(call) => {
            let name = &call.mac.path.segments.last()?.ident;
            (name == "document").then(|| call.mac.tokens.to_string())
        }
        Expr::Lit(lit) => match &lit.lit {
            Lit::Str(text) if is_file(&text.value()) => Some(format!("{:?}", text.value())),
            _ => None,
        },
        _ => None,
    }
}

fn is_file(text: &str) -> bool {
    (text.contains('/') || text.contains('.')) && !is_path(text)
}

pub fn parse_crate(input: ParseStream) -> syn::Result<Path> {
    match parse_value(input) {
        Ok(Expr::Path(path)) if path.qself.is_none() => Ok(path.path),
        Ok(other) => Err(error::key::expected_crate(
            &other,
            unquoted(&other).as_deref(),
        )),
        Err(error) => Err(error::key::expected_crate_at(error.span())),
    }
}

/// Parses the `= "why"` of `undocumented`.
pub fn parse_reason(key: &Ident, input: ParseStream) -> syn::Result<LitStr> {
    if !input.peek(Token![=]) {
        return Err(error::status::no_reason(key));
    }
    input.parse::<Token![=]>()?;
    if is_at_end(input) {
        return Err(error::status::no_reason(key));
    }
    let Ok(Expr::Lit(lit)) = parse_value(&input.fork()) else {
        return Err(error::status::reason_is_no_string(&rest_of_item(input)?));
    };
    parse_value(input)?;
    match lit.lit {
        Lit::Str(why) if !why.value().trim().is_empty() => Ok(why),
        Lit::Str(_) => Err(error::status::no_reason(key)),
        other => Err(error::status::reason_is_no_string(&other)),
    }
}

/// The path in a string.
fn unquoted(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(lit) => match &lit.lit {
            Lit::Str(text) => Some(text.value()).filter(|text| is_path(text)),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::is_file;

    #[test]
    fn a_code_without_an_equals_sign_is_no_status() {
        let refused = |code: &str| {
            let input = format!("enum E {{ #[status(404, code {code})] A }}");
            let expansion = crate::derive::derive(input.parse().expect("a type")).to_string();
            let message = expansion.split("compile_error").nth(1);
            message.unwrap_or_default().replace('\\', "")
        };
        assert!(
            refused("409").contains("expected `=`"),
            "{}",
            refused("409")
        );
        assert!(
            !refused("= 409").contains("expected `=`"),
            "{}",
            refused("= 409")
        );
        assert_eq!(refused("= \"a\""), "");
    }

    #[test]
    fn a_text_that_looks_like_a_file_is_one() {
        for text in ["docs/errors.md", "errors.md", "docs/errors", "a.b"] {
            assert!(is_file(text), "{text}");
        }
        for text in ["NAT", "documents::NAT", "my errors", "", "404"] {
            assert!(!is_file(text), "{text}");
        }
    }
}
