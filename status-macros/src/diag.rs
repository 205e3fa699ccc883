//! Every message of the macro, a function each, and the collector. The first line says what is wrong; the
//! `help:` lines say what to write.

#[cfg(feature = "document")]
pub(crate) mod document;

use std::fmt::Display;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Attribute, Error, Expr, LitFloat, LitInt, LitStr, ext::IdentExt};

use crate::{
    code::Code,
    framework::{FRAMEWORKS, Framework},
    key::{KEYS, Key, KeyName, Place, distance},
    tokens::consists_of,
};

/// The mistakes of a type, to be reported together and in the order of the source.
#[derive(Default)]
pub(crate) struct Errors {
    /// What is told at each place.
    places: Vec<TokenStream>,
    at: usize,
}

impl Errors {
    /// Says where in the source the next mistakes are: 0 is the type, then come the variants.
    pub(crate) fn at(&mut self, place: usize) {
        self.at = place;
    }

    pub(crate) fn push(&mut self, error: Error) {
        while self.places.len() <= self.at {
            self.places.push(TokenStream::new());
        }
        self.places[self.at].extend(error.into_compile_error());
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    pub(crate) fn into_compile_errors(self) -> TokenStream {
        let places = self.places;
        quote!(#(#places)*)
    }
}

fn error(at: impl ToTokens, text: impl Display) -> Error {
    error_at(&at, &text)
}

/// Not generic, so that it is compiled once.
fn error_at(at: &dyn ToTokens, text: &dyn Display) -> Error {
    Error::new_spanned(at, text)
}

// The attribute as a whole.

pub(crate) fn empty_attribute(attr: &Attribute, place: Place) -> Error {
    error(
        attr,
        format!("this attribute says nothing\n\n{}", form(place)),
    )
}

pub(crate) fn name_value_attribute(attr: &Attribute, value: &Expr, place: Place) -> Error {
    let text = match place {
        Place::Struct | Place::Variant => {
            let value = value.to_token_stream();
            format!("the code stands in parentheses\n\nhelp: write `#[status({value})]`")
        }
        Place::Enum | Place::Field | Place::Parameter => {
            format!(
                "what this attribute says stands in parentheses\n\n{}",
                form(place)
            )
        }
    };
    error(attr, text)
}

pub(crate) fn expected_comma(at: TokenTree) -> Error {
    let text = format!("unexpected `{at}`\n\nhelp: write a comma before it, or leave it out");
    error(at, text)
}

fn form(place: Place) -> &'static str {
    match place {
        Place::Enum => "help: on an enum, write `#[status(document = NAT)]` or another key",
        Place::Struct => "help: on a struct, write `#[status(404)]`",
        Place::Variant => "help: on a variant, write `#[status(404)]`",
        Place::Field => {
            "help: on a field, write `#[status(header = \"retry-after\")]`; all else stands above the variant, or above the struct"
        }
        Place::Parameter => "help: a parameter takes none: write it above the type",
    }
}

// Codes.

const EXPECTED_CODE: &str =
    "expected a status code\n\nhelp: write `404`, `NOT_FOUND`, or the path of a `StatusCode`";

pub(crate) fn expected_code(at: &dyn ToTokens) -> Error {
    error(at, EXPECTED_CODE)
}

pub(crate) fn expected_code_at(span: Span) -> Error {
    Error::new(span, EXPECTED_CODE)
}

pub(crate) fn no_status_code(at: &dyn ToTokens, code: &str) -> Error {
    error(at, format!("{code} is no HTTP status code (100-599)"))
}

pub(crate) fn quoted_code(at: &LitStr, code: &str) -> Error {
    error(
        at,
        format!("a status code is written without quotes\n\nhelp: write `{code}`"),
    )
}

pub(crate) fn suffixed_code(at: &LitInt, digits: &str) -> Error {
    error(
        at,
        format!("a status code is written without a suffix\n\nhelp: write `{digits}`"),
    )
}

pub(crate) fn fractional_code(float: &LitFloat) -> Error {
    let whole = match float.base10_digits().parse::<f64>() {
        Ok(value @ 100.0..1000.0) => format!("{:.0}", value.trunc()),
        _ => "404".to_owned(),
    };
    error(
        float,
        format!("a status code is a whole number\n\nhelp: write `{whole}`"),
    )
}

pub(crate) fn second_code(second: &Code, first: &Code) -> Error {
    error(
        second,
        format!(
            "the code is `{first}` already, and which of two counts is never guessed\n\n\
             help: keep one of them"
        ),
    )
}

pub(crate) fn second_exception(code: &Code) -> Error {
    error(
        code,
        format!("`{code}` is there already\n\nhelp: leave it out"),
    )
}

pub(crate) fn misplaced_code(code: &Code, place: Place) -> Error {
    let text = format!("a code belongs on a variant, not on {place}");
    let help = match (place, code) {
        (Place::Field | Place::Parameter, _) => {
            return error(code, format!("{text}\n\n{}", form(place)));
        }
        (_, Code::Number(..)) => {
            format!("for the variants without a code of their own, write `default = {code}`")
        }
        _ => format!(
            "if it is a code, for the variants without one of their own, write `default = {code}`\n\
             help: if it is a document, write `document = {code}`"
        ),
    };
    error(code, format!("{text}\n\nhelp: {help}"))
}

pub(crate) fn no_code(variant: &Ident, type_name: &str) -> Error {
    error(
        variant,
        format!(
            "`{type_name}::{}` has no status code\n\n\
             help: write `#[status(..)]` above it, with a code or `transparent`\n\
             help: or give all such variants one: `#[status(default = 500)]` on `{type_name}`",
            variant.unraw()
        ),
    )
}

pub(crate) fn no_code_on_struct(name: &Ident) -> Error {
    error(
        name,
        format!(
            "`{}` has no status code\n\n\
             help: write `#[status(..)]` above it, with a code or `transparent`",
            name.unraw()
        ),
    )
}

// Keys.

pub(crate) fn unknown_key(key: &Ident, place: Place, value: &[TokenTree]) -> Error {
    let word = key.to_string();
    let takes = format!("{place} takes {}", keys_of(place));
    let help = if let Some(meant) = Key::meant_by(&word) {
        format!("did you mean `{}`?", meant.word)
    } else if let Some(code) = code_in(value) {
        format!("a code stands by itself: `#[status({code})]`")
    } else if value.is_empty() && place.has_answer() && consists_of(&word, is_word) {
        let capitals = in_capitals(&word);
        format!("{takes}\nhelp: if it is the name of a code, write `{capitals}`")
    } else {
        takes
    };
    error(key, format!("unknown key `{key}`\n\nhelp: {help}"))
}

/// The code in `= 404` or `= "404"`.
fn code_in(value: &[TokenTree]) -> Option<u16> {
    match value {
        [_, TokenTree::Literal(code)] => code.to_string().trim_matches('"').parse().ok(),
        _ => None,
    }
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '_'
}

/// `NOT_FOUND` from `not_found` or `NotFound`.
fn in_capitals(word: &str) -> String {
    let mut capitals = String::new();
    for c in word.chars() {
        if c.is_uppercase() && !capitals.is_empty() && !word.contains('_') {
            capitals.push('_');
        }
        capitals.push(c);
    }
    capitals.to_uppercase()
}

pub(crate) fn misplaced_key(key: &Ident, known: &Key, place: Place) -> Error {
    let written = known.form;
    let help = match (place, known.belongs_on_type()) {
        (Place::Field, false) | (Place::Parameter, _) => form(place).to_owned(),
        (Place::Struct, _) => {
            "help: a struct answers one code: write it, `#[status(404)]`".to_owned()
        }
        (_, true) => format!("help: write `#[status({written})]` above the type"),
        (_, false) => format!("help: write `#[status({written})]` above the variant"),
    };
    error(
        key,
        format!(
            "`{key}` belongs on {}, not on {place}\n\n{help}",
            known.home()
        ),
    )
}

pub(crate) fn second_key(key: &Ident) -> Error {
    error(
        key,
        format!("`{key}` is there already\n\nhelp: keep one of them"),
    )
}

pub(crate) fn expected_value(key: &Ident, known: &Key) -> Error {
    error(
        key,
        format!("`{key}` wants a value\n\nhelp: write `{}`", known.form),
    )
}

pub(crate) fn unexpected_value(at: TokenStream, key: &Ident) -> Error {
    error(
        at,
        format!("`{key}` takes no value\n\nhelp: write `{key}` alone"),
    )
}

pub(crate) fn expected_equals(at: Option<TokenTree>, known: &Key) -> Error {
    error(at, format!("expected `=`\n\nhelp: write `{}`", known.form))
}

const EXPECTED_DOCUMENT: &str = "expected the path of a `Document`";
const DOCUMENT_FORM: &str = "write `document = NAT`, after `use status_core::documents::NAT`";

pub(crate) fn expected_document(at: &Expr, unquoted: Option<&str>) -> Error {
    let help = match unquoted {
        Some(path) => format!("write `document = {path}`, without quotes"),
        None => DOCUMENT_FORM.to_owned(),
    };
    error(at, format!("{EXPECTED_DOCUMENT}\n\nhelp: {help}"))
}

/// `file` is what goes into the parentheses of `document!`.
pub(crate) fn expected_document_of_file(at: &Expr, file: &str) -> Error {
    let read = format!(
        "read it into a static of its own: `static ERRORS: Document = status_core::document!({file});`"
    );
    error(
        at,
        format!("{EXPECTED_DOCUMENT}\n\nhelp: {read}\nhelp: then write `document = ERRORS`"),
    )
}

pub(crate) fn expected_document_at(span: Span) -> Error {
    let union = "for several documents, name their `Document::union`";
    Error::new(
        span,
        format!("{EXPECTED_DOCUMENT}\n\nhelp: {DOCUMENT_FORM}\nhelp: {union}"),
    )
}

const EXPECTED_CRATE: &str = "expected the path of the crate `status_core`";
const CRATE_FORM: &str = "write `crate = acme::status_core`";

pub(crate) fn expected_crate(at: &Expr, unquoted: Option<&str>) -> Error {
    let help = match unquoted {
        Some(path) => format!("write `crate = {path}`, without quotes"),
        None => CRATE_FORM.to_owned(),
    };
    error(at, format!("{EXPECTED_CRATE}\n\nhelp: {help}"))
}

pub(crate) fn expected_crate_at(span: Span) -> Error {
    Error::new(span, format!("{EXPECTED_CRATE}\n\nhelp: {CRATE_FORM}"))
}

pub(crate) fn unexpected_beside_except(at: &TokenTree) -> Error {
    error(
        at,
        format!(
            "unexpected `{at}`\n\nhelp: `exhaustive(except(407, 505))` is all that stands in these parentheses"
        ),
    )
}

pub(crate) fn expected_except(at: Option<&TokenTree>, parens: Span) -> Error {
    Error::new(
        at.map_or(parens, TokenTree::span),
        "expected `except`\n\nhelp: write `exhaustive`, or `exhaustive(except(407, 505))`",
    )
}

// What goes together, and what does not.

pub(crate) fn no_reason(at: &Ident) -> Error {
    error(
        at,
        "`undocumented` wants a reason\n\n\
         help: say why it is answered, for the one who finds it: `undocumented = \"..\"`",
    )
}

pub(crate) fn reason_is_no_string(at: &dyn ToTokens) -> Error {
    error(
        at,
        "the reason is a text in quotes\n\nhelp: write `undocumented = \"..\"`",
    )
}

pub(crate) fn undocumented_what(key: &Ident) -> Error {
    error(
        key,
        "`undocumented` goes with a code or with `transparent`\n\n\
         help: write `#[status(418, undocumented = \"..\")]`",
    )
}

pub(crate) fn transparent_with_code(key: &Ident, code: &Code) -> Error {
    error(
        key,
        format!(
            "`transparent` answers what the field answers, yet `{code}` is there too\n\n\
             help: keep one of them"
        ),
    )
}

pub(crate) fn transparent_fields(key: &Ident, name: &str, fields: usize) -> Error {
    let has = match fields {
        0 => "none".to_owned(),
        _ => fields.to_string(),
    };
    error(
        key,
        format!(
            "`transparent` answers what the one field answers, and `{name}` has {has}\n\n\
             help: give `{name}` a code, or a single field whose type implements `HttpStatus`"
        ),
    )
}

pub(crate) fn union(name: &Ident) -> Error {
    error(
        name,
        format!(
            "`HttpStatus` is for enums and structs, and `{}` is a union\n\n\
             help: a union does not know which of its fields it holds; make it an enum",
            name.unraw()
        ),
    )
}

// The response.

pub(crate) fn expected_text(at: &Expr, known: &Key) -> Error {
    error(
        at,
        format!("expected a text in quotes\n\nhelp: write `{}`", known.form),
    )
}

pub(crate) fn status_as_problem_code(code: &Code) -> Error {
    error(
        code,
        format!(
            "`code` is the word by which clients tell a problem: `code = \"gateway_not_found\"`\n\n\
             help: a status code stands by itself: `#[status({code})]`"
        ),
    )
}

pub(crate) fn code_spelling(code: &LitStr, nearest: &str) -> Error {
    let help = if nearest.is_empty() {
        "write a word such as `gateway_not_found`".to_owned()
    } else {
        format!("write `code = \"{nearest}\"`")
    };
    error(
        code,
        format!(
            "a problem's code is in lower snake case: letters `a` to `z`, digits, and single `_` between them\n\n\
             help: {help}"
        ),
    )
}

pub(crate) fn second_problem_code(
    code: &LitStr,
    type_name: &Ident,
    first: Option<&Ident>,
) -> Error {
    let first = first.map_or_else(String::new, |first| format!("::{}", first.unraw()));
    error(
        code,
        format!(
            "\"{}\" is the code of `{}{first}` already, and clients could not tell the two apart\n\n\
             help: give this one a code of its own, or none",
            code.value(),
            type_name.unraw(),
        ),
    )
}

pub(crate) fn no_address(at: &LitStr) -> Error {
    error(
        at,
        "expected the address that the codes are described under\n\n\
         help: write `problems = \"https://api.acme.com/problems/\"`\n\
         help: clients then find the code `gateway_not_found` at `https://api.acme.com/problems/gateway_not_found`",
    )
}

pub(crate) fn address_without_end(at: &LitStr, address: &str) -> Error {
    error(
        at,
        format!(
            "the code is put right behind this address: `{address}gateway_not_found`\n\n\
             help: end it with `/` or `#`: `problems = \"{address}/\"`"
        ),
    )
}

pub(crate) fn expose_beside_detail(key: &Ident) -> Error {
    error(
        key,
        "`detail` is what clients are told, so there is nothing to expose\n\nhelp: keep one of them",
    )
}

pub(crate) fn lone_brace(text: &LitStr, brace: char) -> Error {
    let what = if brace == '{' {
        "`{` opens the name of a field, and nothing closes it"
    } else {
        "`}` closes nothing"
    };
    error(
        text,
        format!(
            "{what}\n\nhelp: a brace that belongs to the text is written twice: `{brace}{brace}`"
        ),
    )
}

pub(crate) fn unnamed_field(text: &LitStr, fields: &[String]) -> Error {
    let help = match fields.first() {
        Some(field) => format!("write `{{{field}}}`"),
        None => "leave the braces out: there is no field".to_owned(),
    };
    error(text, format!("`{{}}` names no field\n\nhelp: {help}"))
}

pub(crate) fn no_field_name(text: &LitStr, written: &str, fields: &[String]) -> Error {
    error(
        text,
        format!(
            "`{written}` is no field's name, and nothing else can stand in the braces\n\n{}",
            fields_to_name(fields)
        ),
    )
}

pub(crate) fn no_field(
    text: &LitStr,
    name: &str,
    type_name: &Ident,
    variant: Option<&str>,
    fields: &[String],
) -> Error {
    let variant = variant.map_or_else(String::new, |variant| format!("::{variant}"));
    let mut nearest = None;
    for field in fields {
        let distance = distance(field, name);
        let is_nearer = nearest.is_none_or(|nearest| (distance, field) < nearest);
        if distance * 3 <= field.len() && is_nearer {
            nearest = Some((distance, field));
        }
    }
    let help = match nearest {
        Some((_, field)) => format!("help: did you mean `{field}`?"),
        None => fields_to_name(fields),
    };
    error(
        text,
        format!(
            "`{}{variant}` has no field `{name}`\n\n{help}",
            type_name.unraw()
        ),
    )
}

fn fields_to_name(fields: &[String]) -> String {
    if fields.is_empty() {
        return "help: it has no fields; a brace that belongs to the text is written twice: `{{`"
            .to_owned();
    }
    let mut words = Vec::new();
    for field in fields {
        words.push(format!("`{{{field}}}`"));
    }
    format!("help: its fields are {}", listing(&words))
}

pub(crate) fn header_form(key: &Ident, written: TokenStream) -> Error {
    let form = "help: write `header(\"retry-after\" = \"120\")`, a name and its value\n\
                help: a field that has the value says so itself: `#[status(header = \"retry-after\")]` above the field";
    let text = format!("expected a header and its value\n\n{form}");
    if written.is_empty() {
        error(key, text)
    } else {
        error(written, text)
    }
}

pub(crate) fn field_header_form(written: TokenStream) -> Error {
    error(
        written,
        "a field is the value of its header, so that it has no other\n\n\
         help: on a field, write `#[status(header = \"retry-after\")]`",
    )
}

pub(crate) fn header_name(at: &LitStr, name: &str) -> Error {
    let mut nearest = String::new();
    for c in name.trim_end_matches(':').chars() {
        nearest.push(if matches!(c, ' ' | '_') { '-' } else { c });
    }
    let is_name = consists_of(&nearest, |c| c.is_ascii_alphanumeric() || c == '-');
    let help = if is_name && !nearest.is_empty() {
        &nearest
    } else {
        "retry-after"
    };
    error(
        at,
        format!("no header can have this name\n\nhelp: write a name such as `\"{help}\"`"),
    )
}

pub(crate) fn header_of_the_server(at: &LitStr, name: &str) -> Error {
    error(
        at,
        format!(
            "`{name}` is for the server to say, which knows how it sends the body\n\nhelp: leave it out"
        ),
    )
}

pub(crate) fn header_value(at: &syn::Lit, value: &str) -> Error {
    let what = match value.chars().find(|c| !matches!(c, ' '..='~' | '\t')) {
        Some(c) => format!("{c:?} cannot stand in a header"),
        None => "a header's value neither begins nor ends with a space".to_owned(),
    };
    error(
        at,
        format!("{what}\n\nhelp: write visible ASCII, with spaces in between"),
    )
}

pub(crate) fn second_header(at: &LitStr, name: &str) -> Error {
    error(
        at,
        format!(
            "`{name}` is there already\n\nhelp: keep one of them, or write the values into one, with a comma"
        ),
    )
}

pub(crate) fn header_of_transparent_field(key: &Ident) -> Error {
    error(
        key,
        "this field answers for the variant, with headers of its own\n\n\
         help: write the header where its type is defined, or `header(..)` above the variant",
    )
}

pub(crate) fn no_framework(key: &Ident) -> Error {
    error(
        key,
        format!(
            "`respond` names no framework\n\n\
             help: name those that the type is returned in: {}\n\
             help: for hyper, tower and `respond::Answer`, write `respond` alone",
            frameworks()
        ),
    )
}

pub(crate) fn expected_frameworks(at: TokenStream) -> Error {
    error(at, frameworks_form())
}

pub(crate) fn expected_frameworks_at(span: Span) -> Error {
    Error::new(span, frameworks_form())
}

fn frameworks_form() -> String {
    format!(
        "expected the names of frameworks\n\nhelp: write `respond(axum)`; the frameworks are {}",
        frameworks()
    )
}

pub(crate) fn unknown_framework(word: &Ident) -> Error {
    let help = match Framework::meant_by(&word.to_string()) {
        Some(meant) => format!("did you mean `{}`?", meant.word),
        None => format!(
            "the frameworks are {}\nhelp: for any other, write `respond` alone and make a response of `respond::Answer`",
            frameworks()
        ),
    };
    error(word, format!("unknown framework `{word}`\n\nhelp: {help}"))
}

/// All frameworks, as a list.
fn frameworks() -> String {
    let mut words = Vec::new();
    for framework in FRAMEWORKS {
        words.push(format!("`{}`", framework.word));
    }
    listing(&words)
}

/// All that may stand in a place.
fn keys_of(place: Place) -> String {
    let mut words = Vec::new();
    for key in KEYS {
        if key.places.contains(&place) && key.name != KeyName::Transparent {
            words.push(format!("`{}`", key.word));
        }
    }
    if place.has_answer() {
        format!("a code or `transparent`, and beside it {}", listing(&words))
    } else {
        listing(&words)
    }
}

/// As many as a message lists.
const LISTED: usize = 6;

/// `a, b and c`.
fn listing(names: &[String]) -> String {
    if let Some(more) = names.len().checked_sub(LISTED).filter(|more| *more > 0) {
        return format!("{} and {more} more", joined(&names[..LISTED]));
    }
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", joined(rest)),
        Some((only, _)) => only.clone(),
        None => "nothing".to_owned(),
    }
}

/// `a, b, c`.
fn joined(names: &[String]) -> String {
    let mut joined = String::new();
    for name in names {
        if !joined.is_empty() {
            joined += ", ";
        }
        joined += name;
    }
    joined
}
