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
    assert_eq!(Shapes::Conditional.status(), 408);
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
