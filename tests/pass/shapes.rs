//! Unit, tuple and named variants, structs of each kind, empty enums, raw identifiers, `cfg`,
//! discriminants.

#![allow(non_camel_case_types)]

use status_core::{HttpStatus, Mapped};

#[derive(HttpStatus)]
#[repr(u8)]
#[allow(dead_code)]
enum Shapes {
    #[status(400)]
    Unit = 1 << 2,
    #[status(401)]
    EmptyTuple() = { 3 + 4 },
    #[status(403)]
    EmptyNamed {},
    #[status(404)]
    Tuple(u8, String) = u8::MAX,
    #[status(405)]
    Named { r#type: u8, count: u64 } = 9,
    #[status(406)]
    r#Self_,
    #[status(407)]
    r#type,
    #[cfg(any())]
    #[status(418)]
    Never,
    #[cfg_attr(all(), status(0x198))]
    #[cfg_attr(any(), status(418))]
    Conditional,
    #[status(0o621)]
    Octal,
    #[status(0b1_1001_1010)]
    Binary,
    #[status[411]]
    Brackets,
    #[status { 412 }]
    Braces,
    #[status(413,)]
    TrailingComma,
}

#[derive(HttpStatus)]
enum r#enum {}

/// Each key of a field, in each kind of variant, with raw identifiers.
#[derive(HttpStatus)]
#[status(codes(rename_all = "SCREAMING-KEBAB-CASE"))]
#[allow(dead_code)]
enum Fields {
    #[status(422)]
    r#Match {
        #[status(member)]
        r#async: u8,
        #[status(instance)]
        r#type: String,
        #[status(header = "x-a")]
        r#enum: u8,
    },
    Tuple(u8, #[status(one_of(404, 410), header = "x-status")] u16),
    #[status(500)]
    CodeOfAField(u8, #[status(code)] String),
    Last(u8, #[status(transparent)] Unit),
    #[status(404, code = "a", same_as = r#type)]
    Raw,
    #[status(404, code = "a")]
    r#type,
    #[status(500, downcast(r#Unknown))]
    Opaque { source: Box<dyn std::error::Error>, id: u8 },
}

#[derive(Debug, HttpStatus)]
#[status(409)]
struct r#Unknown;

impl std::fmt::Display for Unknown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("unknown")
    }
}

impl std::error::Error for Unknown {}

/// An opaque error that may have the type itself in it.
#[derive(Debug, HttpStatus)]
enum Nested {
    #[status(410)]
    Gone,
    #[status(500, downcast(Nested, r#Unknown))]
    Opaque(Box<dyn std::error::Error>),
    #[status(500, downcast(Self))]
    Shared(std::rc::Rc<dyn std::error::Error + Sync>),
}

impl std::fmt::Display for Nested {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("nested")
    }
}

impl std::error::Error for Nested {}

fn nested() {
    let opaque = |error: Nested| Nested::Opaque(Box::new(error));
    assert_eq!(opaque(Nested::Gone).status(), 410);
    assert_eq!(opaque(opaque(Nested::Gone)).status(), 410);
    assert_eq!(Nested::Opaque(Box::new(Unknown)).status(), 409);
    assert_eq!(Nested::Opaque("unknown".into()).status(), 500);
    assert_eq!(Nested::Shared(std::rc::Rc::new(Unknown)).status(), 500);
    assert_eq!(Nested::MAPPINGS[1].downcasts().count(), 1);
}

/// A struct that forwards to one field, and one whose status is in a field.
#[derive(HttpStatus)]
struct Context(#[status(transparent)] Unit, #[allow(dead_code)] u8);

#[derive(HttpStatus)]
#[status(502, codes(prefix = "E."))]
struct Upstream {
    #[status(one_of(402, 502))]
    status: Option<u16>,
}

fn fields() {
    let raw = Fields::Match { r#async: 1, r#type: "/t".to_owned(), r#enum: 2 };
    assert_eq!(raw.code(), Some("MATCH"));
    assert_eq!(raw.instance().as_deref(), Some("/t"));
    assert_eq!(raw.headers()["x-a"], "2");
    let names: Vec<&str> = Fields::MAPPINGS[0].members().to_vec();
    assert_eq!(names, ["async"]);
    let tuple = Fields::Tuple(1, 410);
    assert_eq!(tuple.status(), 410);
    assert_eq!(tuple.headers()["x-status"], "410");
    assert_eq!(tuple.code(), Some("TUPLE"));
    assert_eq!(Fields::CodeOfAField(1, "c".to_owned()).code(), Some("c"));
    assert_eq!(Fields::Last(1, Unit).status(), 404);
    assert_eq!(Fields::Raw.code(), Fields::r#type.code());
    let opaque = |source| Fields::Opaque { source, id: 1 }.status();
    assert_eq!(opaque(Box::new(Unknown)), 409);
    assert_eq!(opaque("other".into()), 500);
    assert_eq!(Context(Unit, 1).status(), 404);
    let upstream = Upstream { status: Some(402) };
    assert_eq!((upstream.status().as_u16(), upstream.code()), (402, Some("E.Upstream")));
    assert_eq!(Upstream { status: None }.status(), 502);
    assert_eq!(Upstream { status: Some(404) }.status(), 500);
}

#[derive(HttpStatus)]
#[status(404)]
struct Unit;

#[derive(HttpStatus)]
#[status(404)]
struct Tuple(#[allow(dead_code)] u8);

#[derive(HttpStatus)]
#[status(404)]
struct Named {
    #[allow(dead_code)]
    r#type: u8,
}

#[derive(HttpStatus)]
#[status(transparent)]
struct Transparent {
    r#type: Named,
}

/// A type that contains itself forwards to itself.
#[derive(HttpStatus)]
enum Chain {
    #[status(404)]
    End,
    #[status(transparent)]
    Link(Box<Chain>),
    #[status(transparent)]
    OtherLink { next: std::sync::Arc<Self> },
    #[status(transparent)]
    ThirdLink(&'static std::rc::Rc<self::Chain>),
}

mod db {
    /// A type of the same name in another module is another type.
    #[derive(status_core::HttpStatus)]
    pub enum Error {
        #[status(503)]
        Down,
    }
}

#[derive(HttpStatus)]
enum Error {
    #[status(transparent)]
    Db(db::Error),
}

fn main() {
    fields();
    assert_eq!(Shapes::Conditional.status(), 408);
    nested();
    assert_eq!(Shapes::Octal.status(), 401);
    assert_eq!(Shapes::Binary.status(), 410);
    assert_eq!(Shapes::Tuple(1, String::new()).status(), 404);
    assert_eq!(Shapes::Named { r#type: 1, count: 2 }.status(), 405);
    assert_eq!(Shapes::Braces.status(), 412);
    let names: Vec<_> = Shapes::MAPPINGS.iter().map(|mapping| mapping.variant()).collect();
    assert_eq!(names[..8], ["Unit", "EmptyTuple", "EmptyNamed", "Tuple", "Named", "Self_", "type", "Conditional"]);
    assert_eq!(format!("{:?}", Shapes::MAPPINGS[3]), "Mapping(Shapes::Tuple: 404 Not Found)");
    let with_code = Shapes::MAPPINGS[3].with_code("not_found");
    assert_eq!(with_code.to_string(), Shapes::MAPPINGS[3].to_string());
    assert_eq!((with_code.code(), Shapes::MAPPINGS[3].code()), (Some("not_found"), None));
    assert_eq!(r#enum::MAPPINGS.len(), 0);
    assert_eq!(Unit.status(), 404);
    assert_eq!(Tuple(1).status(), 404);
    assert_eq!(Transparent { r#type: Named { r#type: 1 } }.status(), 404);
    let chain = Chain::Link(Box::new(Chain::OtherLink { next: std::sync::Arc::new(Chain::End) }));
    assert_eq!(chain.status(), 404);
    assert_eq!(Error::Db(db::Error::Down).status(), 503);
    assert_eq!(Error::MAPPINGS[0].inner().unwrap().len(), 1);
}
