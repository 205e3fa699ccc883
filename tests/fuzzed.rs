//! Details, codes and members of all kinds. A parser that shares no code with the writer reads each
//! body back to what was put in, in the same order.

use std::{
    fmt::Write as _,
    iter,
    sync::atomic::{AtomicBool, Ordering},
};

use fastrand::Rng;
use json_event_parser::{JsonEvent, SliceJsonParser};
use serde::{
    Serialize, Serializer,
    ser::{SerializeMap, SerializeSeq},
};
use status_core::{
    HttpStatus,
    respond::{Body, Detail, ErrorResponse, Format, Members, Problem, Report, set_reporter},
};
use thiserror::Error;

const CASES: u32 = 100_000;

/// Every how many cases a text is long.
const LONG: u32 = 10_000;

#[derive(Debug, Error, HttpStatus)]
#[status(problems = "https://api.acme.com/errors/")]
enum Fuzzed {
    #[error("{text}")]
    #[status(422)]
    Message {
        text: String,
        #[status(code)]
        code: Option<String>,
        #[status(instance)]
        instance: String,
        #[status(member)]
        first: Json,
        #[status(member = "not a-name")]
        second: Option<Json>,
    },
    #[error("not sent: {text}")]
    #[status(503, detail = "{text}")]
    Replaced {
        text: String,
        #[status(code)]
        code: String,
        #[status(member)]
        first: Json,
    },
    #[error("not sent: {text}")]
    #[status(500, title = "a \"title\" \\ 网")]
    Withheld { text: String },
}

/// A value of JSON. The members of an object are in order, and may have the same name.
#[derive(Clone, Debug, PartialEq)]
enum Json {
    Null,
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => serializer.serialize_i64(*value),
            Self::Float(value) => serializer.serialize_f64(*value),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(values) => {
                let mut list = serializer.serialize_seq(None)?;
                for value in values {
                    list.serialize_element(value)?;
                }
                list.end()
            }
            Self::Object(members) => {
                let mut map = serializer.serialize_map(None)?;
                for (name, value) in members {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

/// Parses a body, which is one value.
fn parse(body: &[u8]) -> Json {
    let mut parser = SliceJsonParser::new(body);
    let first = next(&mut parser);
    let value = value_from(&mut parser, first);
    assert_eq!(next(&mut parser), JsonEvent::Eof);
    value
}

fn next<'a>(parser: &mut SliceJsonParser<'a>) -> JsonEvent<'a> {
    parser.parse_next().expect("it is JSON")
}

fn value_from<'a>(parser: &mut SliceJsonParser<'a>, event: JsonEvent<'a>) -> Json {
    match event {
        JsonEvent::Null => Json::Null,
        JsonEvent::Boolean(value) => Json::Bool(value),
        JsonEvent::Number(digits) => match digits.parse() {
            Ok(integer) => Json::Integer(integer),
            Err(_) => Json::Float(digits.parse().expect("it is a number")),
        },
        JsonEvent::String(text) => Json::Text(text.into_owned()),
        JsonEvent::StartArray => {
            let mut values = Vec::new();
            loop {
                match next(parser) {
                    JsonEvent::EndArray => return Json::List(values),
                    event => values.push(value_from(parser, event)),
                }
            }
        }
        JsonEvent::StartObject => {
            let mut members = Vec::new();
            loop {
                match next(parser) {
                    JsonEvent::EndObject => return Json::Object(members),
                    JsonEvent::ObjectKey(name) => {
                        let event = next(parser);
                        members.push((name.into_owned(), value_from(parser, event)));
                    }
                    event => panic!("{event:?} in an object"),
                }
            }
        }
        event => panic!("{event:?} in place of a value"),
    }
}

/// A text of characters that matter to JSON, to a terminal, to a header, or to none of them.
fn text(rng: &mut Rng) -> String {
    let piece = |rng: &mut Rng| -> String {
        match rng.u8(..8) {
            0 => char::from(rng.u8(..0x20)).into(),
            1 => rng
                .choice(["\"", "\\", "/", "\\\"", "\u{7f}", "{", "}"])
                .unwrap()
                .into(),
            2 => rng
                .choice(["\\u0000", "\\ud83d", "\\udc00\\ud800", "\\n", "%00"])
                .unwrap()
                .into(),
            3 => rng
                .choice(["\u{202e}", "\u{2066}", "\u{200f}", "\u{61c}", "\u{2028}"])
                .unwrap()
                .into(),
            4 => rng
                .choice([
                    "\u{feff}",
                    "\u{fffd}",
                    "\u{85}",
                    "\u{d7ff}",
                    "\u{e000}",
                    "\u{10ffff}",
                ])
                .unwrap()
                .into(),
            5 => rng.char(..).into(),
            _ => char::from(rng.u8(b' '..0x7f)).into(),
        }
    };
    let length = rng.usize(..10);
    (0..length).map(|_| piece(rng)).collect()
}

fn json(rng: &mut Rng, depth: u8) -> Json {
    match rng.u8(..if depth == 0 { 6 } else { 8 }) {
        0 => Json::Null,
        1 => Json::Bool(rng.bool()),
        2 => Json::Integer(rng.i64(..)),
        3 => {
            let value = f64::from_bits(rng.u64(..));
            Json::Float(if value.is_finite() { value } else { 0.5 })
        }
        4 | 5 => Json::Text(text(rng)),
        6 => Json::List((0..rng.u8(..4)).map(|_| json(rng, depth - 1)).collect()),
        _ => {
            let member = |rng: &mut Rng| (text(rng), json(rng, depth - 1));
            Json::Object((0..rng.u8(..4)).map(|_| member(rng)).collect())
        }
    }
}

fn error(rng: &mut Rng, case: u32) -> Fuzzed {
    let text_of_case = if case.is_multiple_of(LONG) {
        iter::repeat_with(|| text(rng)).take(50_000).collect()
    } else {
        text(rng)
    };
    match rng.u8(..5) {
        0 => Fuzzed::Withheld { text: text_of_case },
        1 => Fuzzed::Replaced {
            text: text_of_case,
            code: text(rng),
            first: json(rng, 1),
        },
        _ => Fuzzed::Message {
            text: text_of_case,
            code: rng.bool().then(|| text(rng)),
            instance: text(rng),
            first: json(rng, 3),
            second: rng.bool().then(|| json(rng, 1)),
        },
    }
}

/// What a client must receive of an error.
struct Expected<'a> {
    title: &'a str,
    status: i64,
    detail: Option<&'a str>,
    instance: Option<&'a str>,
    code: Option<&'a str>,
    members: Vec<(&'a str, &'a Json)>,
}

impl<'a> Expected<'a> {
    fn new(error: &'a Fuzzed) -> Self {
        match error {
            Fuzzed::Message {
                text,
                code,
                instance,
                first,
                second,
            } => Self {
                title: "Unprocessable Content",
                status: 422,
                detail: Some(text),
                instance: Some(instance.as_str()).filter(|text| !text.is_empty()),
                code: code.as_deref(),
                members: iter::once(("first", first))
                    .chain(second.as_ref().map(|second| ("not a-name", second)))
                    .collect(),
            },
            Fuzzed::Replaced { text, code, first } => Self {
                title: "Service Unavailable",
                status: 503,
                detail: Some(text),
                instance: None,
                code: Some(code),
                members: vec![("first", first)],
            },
            Fuzzed::Withheld { .. } => Self {
                title: "a \"title\" \\ 网",
                status: 500,
                detail: None,
                instance: None,
                code: None,
                members: Vec::new(),
            },
        }
    }

    fn members(&self) -> impl Iterator<Item = (String, Json)> {
        let members = self.members.iter();
        members.map(|&(name, value)| (name.to_owned(), value.clone()))
    }

    /// The body in the default format, which omits empty texts.
    fn problem(&self) -> Json {
        let member = |name: &str, text: &str| (name.to_owned(), Json::Text(text.to_owned()));
        let code = self.code.filter(|code| !code.is_empty());
        let mut problem = vec![
            member("type", &code.map_or("about:blank".to_owned(), type_uri)),
            member("title", self.title),
            ("status".to_owned(), Json::Integer(self.status)),
        ];
        let detail = self.detail.filter(|detail| !detail.is_empty());
        for (name, text) in [
            ("detail", detail),
            ("instance", self.instance),
            ("code", code),
        ] {
            problem.extend(text.map(|text| member(name, text)));
        }
        problem.extend(self.members());
        Json::Object(problem)
    }

    /// The body in the format of this test.
    fn flat(&self) -> Json {
        let text = |text: Option<&str>| text.map_or(Json::Null, |text| Json::Text(text.to_owned()));
        let mut flat = vec![
            ("of".to_owned(), text(self.code)),
            ("says".to_owned(), text(self.detail)),
        ];
        flat.extend(self.members());
        Json::Object(flat)
    }
}

fn type_uri(code: &str) -> String {
    let mut uri = "https://api.acme.com/errors/".to_owned();
    for byte in code.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            write!(uri, "%{byte:02X}").expect("memory does not fail");
        }
    }
    uri
}

/// A format of one's own, which sends the detail in a header as well.
struct Flat;

#[derive(Serialize)]
struct FlatBody<'a> {
    of: Option<&'a str>,
    says: Option<Detail<'a>>,
    #[serde(flatten)]
    members: Members<'a>,
}

impl Format for Flat {
    fn body(problem: &Problem<'_>) -> Body {
        let body = FlatBody {
            of: problem.code(),
            says: problem.detail(),
            members: problem.members(),
        };
        Body::json(&body).with_header("x-detail", problem.detail())
    }
}

fn check_header(response: &ErrorResponse, detail: Option<&str>, case: u32) {
    let mut headers = response.headers();
    let sent = headers.find(|(name, _)| *name == "x-detail");
    let is_valid = |byte: u8| byte == b'\t' || byte >= 0x20 && byte != 0x7f;
    let expected = detail.filter(|detail| detail.bytes().all(is_valid));
    let sent = sent.map(|(_, value)| value.as_bytes());
    assert_eq!(sent, expected.map(str::as_bytes), "case {case}");
}

/// Whether a report had a character that breaks a line or reorders it. A panic would be caught.
static IS_BROKEN: AtomicBool = AtomicBool::new(false);

fn reporter(report: &Report<'_>) {
    let is_bad = |character: char| {
        character.is_control() || "\u{2028}\u{202e}\u{2066}\u{200f}\u{61c}".contains(character)
    };
    if report.to_string().contains(is_bad) || report.message().contains(is_bad) {
        IS_BROKEN.store(true, Ordering::Relaxed);
    }
}

#[test]
fn a_body_is_read_back_as_it_was_meant() {
    set_reporter(reporter).expect("there is no other");
    let mut rng = Rng::with_seed(14);
    for case in 0..CASES {
        let error = error(&mut rng, case);
        let expected = Expected::new(&error);
        let response = ErrorResponse::new(&error);
        assert_eq!(parse(response.body()), expected.problem(), "case {case}");
        let response = ErrorResponse::with_format::<Flat>(&error);
        assert_eq!(parse(response.body()), expected.flat(), "case {case}");
        check_header(&response, expected.detail, case);
    }
    assert!(!IS_BROKEN.load(Ordering::Relaxed));
}
