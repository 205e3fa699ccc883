//! Bodies of details and members of all kinds, which a parser reads back.

use fastrand::Rng;
use serde_json::{Map, Value, json};

use super::{Stated, body, response, stated};
use crate::{
    error::{HttpStatus, names::PROBLEM_MEMBERS},
    respond::Problem,
};

const CASES: u32 = 100_000;

/// A text of characters that matter to JSON, to a log, or to neither.
fn text(rng: &mut Rng) -> String {
    let length = rng.usize(..12);
    let character = |rng: &mut Rng| match rng.u8(..6) {
        0 => char::from(rng.u8(..0x20)),
        1 => rng
            .choice(['"', '\\', '/', '\u{7f}', '{', '}', ',', ':'])
            .unwrap(),
        2 => rng
            .choice(['\u{2028}', '\u{202e}', '\u{feff}', '\u{fffd}', '\u{85}'])
            .unwrap(),
        3 => rng.char(..),
        _ => char::from(rng.u8(b' '..0x7f)),
    };
    (0..length).map(|_| character(rng)).collect()
}

fn value(rng: &mut Rng, depth: u8) -> Value {
    match rng.u8(..if depth == 0 { 6 } else { 8 }) {
        0 => Value::Null,
        1 => rng.bool().into(),
        2 => rng.i64(..).into(),
        3 => rng.u64(..).into(),
        4 | 5 => text(rng).into(),
        6 => (0..rng.u8(..4)).map(|_| value(rng, depth - 1)).collect(),
        _ => (0..rng.u8(..4))
            .map(|_| (text(rng), value(rng, depth - 1)))
            .collect(),
    }
}

fn optional<T>(rng: &mut Rng, make: impl Fn(&mut Rng) -> T) -> Option<T> {
    rng.bool().then(|| make(rng))
}

fn name(rng: &mut Rng) -> String {
    match rng.u8(..4) {
        0 => rng.choice(PROBLEM_MEMBERS).unwrap().to_owned(),
        1 => rng.choice(["errors", "a", "b"]).unwrap().to_owned(),
        _ => text(rng),
    }
}

fn error(rng: &mut Rng) -> (Stated, Vec<(String, Value)>) {
    let members: Vec<_> = (0..rng.u8(..5))
        .map(|_| (name(rng), value(rng, 2)))
        .collect();
    let status = rng.choice([404, 422, 499, 500, 503]).unwrap();
    let error = Stated {
        title: optional(rng, text),
        code: optional(rng, text),
        problems: rng.bool().then_some("https://api.acme.com/\"p\"/"),
        detail: optional(rng, text),
        is_exposed: rng.bool(),
        instance: optional(rng, text),
        members: members
            .iter()
            .map(|(name, value)| (name.clone(), Box::new(value.clone()) as _))
            .collect(),
        ..stated(status, &text(rng))
    };
    (error, members)
}

/// The body that a client must receive.
fn expected(error: &Stated, members: Vec<(String, Value)>) -> Value {
    let mut map = Map::new();
    let own = (error.is_exposed || error.status < 500).then_some(&error.message);
    let detail = error
        .detail
        .as_ref()
        .or(own)
        .filter(|text| !text.is_empty());
    let title = error.title.clone().or_else(|| {
        let registered = crate::documents::registered_title(error.status);
        registered.map(str::to_owned)
    });
    let mut insert = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            map.insert(name.to_owned(), value);
        }
    };
    insert("title", title.map(Value::from));
    insert("status", Some(error.status.into()));
    insert("detail", detail.cloned().map(Value::from));
    insert("instance", error.instance.clone().map(Value::from));
    let code = error.code.as_ref().filter(|code| !code.is_empty());
    insert("code", code.cloned().map(Value::from));
    let encoded = |byte: u8| {
        let is_plain = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        let plain = is_plain.then(|| char::from(byte).to_string());
        plain.unwrap_or_else(|| format!("%{byte:02X}"))
    };
    let type_uri = error.problems.zip(code).map(|(problems, code)| {
        let code: String = code.bytes().map(encoded).collect();
        format!("{problems}{code}")
    });
    insert(
        "type",
        Some(json!(type_uri.as_deref().unwrap_or("about:blank"))),
    );
    for (name, value) in members {
        if !PROBLEM_MEMBERS.contains(&&*name) && !map.contains_key(&name) {
            map.insert(name, value);
        }
    }
    Value::Object(map)
}

#[test]
fn a_body_is_read_back_as_it_was_meant() {
    let mut rng = Rng::with_seed(14);
    for case in 0..CASES {
        let (error, members) = error(&mut rng);
        let response = response(&error);
        let sent: Value = serde_json::from_str(body(&response))
            .unwrap_or_else(|failure| panic!("case {case}: {failure}: {}", body(&response)));
        assert_eq!(sent, expected(&error, members), "case {case}");
        // The bytes are those of the problem's `Serialize`.
        let detail = error.detail().or_else(|| {
            let is_public = error.status < 500;
            is_public.then(|| crate::error::detail::Detail::from_message(&error))
        });
        let problem = Problem::new(&error, error.status(), None, detail);
        let serialized = serde_json::to_string(&problem).unwrap();
        assert_eq!(body(&response), serialized, "case {case}");
    }
}
