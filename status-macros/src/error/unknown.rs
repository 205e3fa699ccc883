//! Unknown keys, and what their authors most likely meant.

use proc_macro2::{Ident, TokenTree};
use syn::{Error, Lit};

use super::error;
use crate::{
    parse::{
        key::{HEADERS, KEYS, Key, KeyName, Place},
        status::is_status_name,
    },
    suggest::{list, nearest},
};

/// `documnet = NAT`. `value` is what follows the key. `may_be_status` is false where a status was
/// written already.
pub fn unknown_key(key: &Ident, value: &[TokenTree], place: Place, may_be_status: bool) -> Error {
    let help = suggested_codes(key, place)
        .or_else(|| suggested_key(key, place))
        .or_else(|| suggested_header(key, value, place))
        .or_else(|| suggested_status(value, place, may_be_status))
        .unwrap_or_else(|| keys_of(place, may_be_status));
    error(key, format!("unknown key `{key}`\n\nhelp: {help}"))
}

/// `rename_all = ".."`, as in serde.
fn suggested_codes(key: &Ident, place: Place) -> Option<String> {
    let is_meant = place.is_type() && *key == "rename_all";
    is_meant.then(|| {
        "to make codes of the variants' names, write `codes(rename_all = \"snake_case\")`"
            .to_owned()
    })
}

fn suggested_key(key: &Ident, place: Place) -> Option<String> {
    let meant = Key::suggestion_for(&key.to_string(), place)?;
    let word = meant.word;
    Some(if meant.places.contains(&place) {
        format!("did you mean `{word}`?")
    } else {
        format!("did you mean `{word}`, which belongs on {}?", meant.home())
    })
}

/// The header in `retry_after = 30` and `retry-after = 30`.
fn suggested_header(key: &Ident, mut value: &[TokenTree], place: Place) -> Option<String> {
    let mut name = key.to_string();
    while let [TokenTree::Punct(dash), TokenTree::Ident(part), rest @ ..] = value {
        if dash.as_char() != '-' {
            break;
        }
        name.push('-');
        name += &part.to_string();
        value = rest;
    }
    let header = header_named(&name.to_lowercase().replace('_', "-"))?;
    let value = header_value(value).unwrap_or_else(|| "..".to_owned());
    let form = format!("`header(\"{header}\" = \"{value}\")`");
    Some(match place {
        Place::Variant | Place::Struct => format!("headers are written {form}"),
        Place::Field => format!("headers are written `header = \"{header}\"`"),
        Place::Enum | Place::Parameter => format!("headers are written on a variant: {form}"),
    })
}

/// The header with this name, or with one much like it. Names of one word are too much like other
/// words.
fn header_named(name: &str) -> Option<&'static str> {
    let mut compound = Vec::new();
    for header in HEADERS {
        if *header == name {
            return Some(header);
        }
        if header.contains('-') {
            compound.push(*header);
        }
    }
    nearest(name, &compound)
}

/// The text of `= 30` or `= "30"`, if it can be quoted.
fn header_value(value: &[TokenTree]) -> Option<String> {
    let [TokenTree::Punct(_), TokenTree::Literal(literal)] = value else {
        return None;
    };
    match Lit::new(literal.clone()) {
        Lit::Str(text) => Some(text.value()),
        Lit::Int(number) => Some(number.base10_digits().to_owned()),
        _ => None,
    }
    .filter(|text| {
        text.chars()
            .all(|c| matches!(c, '!' | '#'..='[' | ']'..='~'))
    })
}

/// The status in `status = 404`.
fn suggested_status(value: &[TokenTree], place: Place, may_be_status: bool) -> Option<String> {
    let status = status_in(value)?;
    match place {
        Place::Variant | Place::Struct if may_be_status => Some(format!(
            "write the status without a key: `#[status({status})]`"
        )),
        Place::Enum => Some(format!(
            "for the variants without a status of their own, write `default = {status}`"
        )),
        _ => None,
    }
}

/// The status in `= 404`, `= "404"` or `= NOT_FOUND`.
fn status_in(value: &[TokenTree]) -> Option<String> {
    match value {
        [TokenTree::Punct(_), TokenTree::Literal(literal)] => {
            let digits = literal.to_string();
            let digits = digits.trim_matches('"');
            matches!(digits.parse(), Ok(100..=599u16)).then(|| digits.to_owned())
        }
        [TokenTree::Punct(_), TokenTree::Ident(name)] => {
            is_status_name(name).then(|| name.to_string())
        }
        _ => None,
    }
}

/// The keys that are valid on an item, and the status if it accepts one.
fn keys_of(place: Place, may_be_status: bool) -> String {
    let mut words = Vec::new();
    for key in KEYS {
        let is_named = key.name == KeyName::Transparent && place.has_status();
        if key.places.contains(&place) && !is_named {
            words.push(format!("`{}`", key.word));
        }
    }
    let words = list(&words);
    if !place.has_status() {
        return format!("{place} accepts {words}");
    }
    let keys = format!("{place} accepts a status or `transparent`, and {words}");
    if may_be_status {
        format!("{keys}\nhelp: a status is written `404` or `NOT_FOUND`")
    } else {
        keys
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Ident, Span, TokenStream, TokenTree};

    use super::{Place, unknown_key};

    /// The first line of help for a key with a value.
    fn help(written: &str, place: Place) -> String {
        help_if(written, place, true)
    }

    /// The same where a status was or was not written already.
    fn help_if(written: &str, place: Place, may_be_status: bool) -> String {
        let tokens: TokenStream = written.parse().unwrap_or_default();
        let mut tokens = tokens.into_iter();
        let key = match tokens.next() {
            Some(TokenTree::Ident(key)) => key,
            _ => Ident::new("x", Span::call_site()),
        };
        let value: Vec<TokenTree> = tokens.collect();
        let error = unknown_key(&key, &value, place, may_be_status).to_string();
        error.lines().nth(2).unwrap_or_default().to_owned()
    }

    #[test]
    fn keys_are_suggested_with_their_place() {
        for (written, expected) in [
            ("cod = \"x\"", "help: did you mean `code`?"),
            ("message = \"x\"", "help: did you mean `detail`?"),
            (
                "documnet = NAT",
                "help: did you mean `document`, which belongs on the type?",
            ),
        ] {
            assert_eq!(help(written, Place::Variant), expected, "{written}");
        }
    }

    #[test]
    fn headers_are_suggested_by_their_names() {
        for (written, form) in [
            ("retry_after = 30", "header(\"retry-after\" = \"30\")"),
            ("retry-after = \"30\"", "header(\"retry-after\" = \"30\")"),
            ("retry_afer = 404", "header(\"retry-after\" = \"404\")"),
            ("RetryAfter", "header(\"retry-after\" = \"..\")"),
            (
                "www_authenticate = \"Basic realm=\\\"x\\\"\"",
                "header(\"www-authenticate\" = \"..\")",
            ),
            (
                "location = \"/orders\"",
                "header(\"location\" = \"/orders\")",
            ),
            ("allow(\"GET\")", "header(\"allow\" = \"..\")"),
        ] {
            let expected = format!("help: headers are written `{form}`");
            assert_eq!(help(written, Place::Variant), expected, "{written}");
        }
        let expected = "help: headers are written `header = \"allow\"`";
        assert_eq!(help("allow", Place::Field), expected);
    }

    #[test]
    fn statuses_are_suggested_if_they_are_statuses() {
        for (written, status) in [
            ("status = 404", "404"),
            ("status = \"404\"", "404"),
            ("http = NOT_FOUND", "NOT_FOUND"),
        ] {
            let expected = format!("help: write the status without a key: `#[status({status})]`");
            assert_eq!(help(written, Place::Variant), expected, "{written}");
        }
        let default = "help: for the variants without a status of their own, write `default = 404`";
        assert_eq!(help("status = 404", Place::Enum), default);
        for place in [Place::Variant, Place::Struct] {
            let second = help_if("status = 404", place, false);
            assert!(second.contains(" accepts a status or"), "{second}");
        }
        let on_a_field = help("status = 404", Place::Field);
        assert_eq!(on_a_field, "help: did you mean `one_of`?");
        assert_eq!(
            help("timeout = 404", Place::Field),
            "help: a field accepts `transparent`, `code`, `header`, `one_of`, `member` and `instance`"
        );
        for written in [
            "timeout = 30",
            "internal",
            "NotFound",
            "not_found",
            "x = 700",
            "except(4)",
        ] {
            let help = help(written, Place::Variant);
            assert!(
                help.starts_with("help: a variant accepts a status or"),
                "{written}: {help}"
            );
        }
    }
}
