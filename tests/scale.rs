//! Large types: they compile, and what they do is what small ones do.

use std::{fmt::Write, fs, path::Path};

const VARIANTS: usize = 1_000;
const REASONS: usize = 300;

/// The levels of the lattice. Each doubles the number of paths to the innermost type.
const LEVELS: usize = 16;

#[test]
fn a_thousand_variants_and_hundreds_of_reasons() {
    let mut source = String::from("use status_core::{HttpStatus, Mapped};\n\n");
    source.push_str("#[derive(HttpStatus)]\nenum Many {\n");
    for number in 0..VARIANTS {
        let status = 400 + number % 18;
        writeln!(source, "    #[status({status})] Variant{number},").unwrap();
    }
    source.push_str("}\n\n#[derive(HttpStatus)]\nenum Reasons {\n");
    for number in 0..REASONS {
        let status = 600 + number;
        writeln!(
            source,
            "    #[status({status}, undocumented = \"{number}\")] Variant{number},"
        )
        .unwrap();
    }
    let mut all = String::new();
    for number in 0..VARIANTS {
        write!(all, "Many::Variant{number}, ").unwrap();
    }
    writeln!(source, "}}\n\nstatic ALL: [Many; {VARIANTS}] = [{all}];\n").unwrap();
    source.push_str(
        r#"
#[derive(HttpStatus)]
enum Inner {
    #[status(transparent)] Many(Many),
    #[status(transparent)] Reasons(Reasons),
}

#[derive(HttpStatus)]
#[status(exhaustive(except(422, 429, 500, 501, 502, 503, 504, 505)))]
enum Outer {
    #[status(transparent)] Inner(Inner),
    #[status(transparent)] Same(Box<Self>),
}

fn main() {
    let many = Outer::Same(Box::new(Outer::Inner(Inner::Many(Many::Variant17))));
    assert_eq!(many.status(), 417);
    let reason = Outer::Inner(Inner::Reasons(Reasons::Variant299));
    assert_eq!(reason.status(), 899);
    for (index, many) in ALL.iter().enumerate() {
        assert_eq!(usize::from(many.status().as_u16()), 400 + index % 18);
        let mapping = Many::MAPPINGS[index];
        assert_eq!(mapping.variant(), format!("Variant{index}"));
        assert_eq!(mapping.status(), Some(many.status()));
    }
}
"#,
    );
    trybuild::TestCases::new().pass(write("a-thousand-variants.rs", &source));
}

#[test]
fn a_thousand_variants_with_a_response() {
    let statuses = [
        (404, "Not Found"),
        (500, "Internal Server Error"),
        (409, "Conflict"),
        (503, "Service Unavailable"),
    ];
    let (mut variants, mut expected) = (String::new(), String::new());
    for number in 0..VARIANTS {
        let (status, title) = statuses[number % 4];
        let detail = match status {
            404 | 409 => format!(",\"detail\":\"Variant{number}\""),
            _ => String::new(),
        };
        let (key, code) = match number % 10 {
            0 => (
                format!(", code = \"code_{number}\""),
                format!(",\"code\":\"code_{number}\""),
            ),
            _ => Default::default(),
        };
        writeln!(variants, "    #[status({status}{key})] Variant{number},").unwrap();
        let body = format!(
            r#"{{"type":"about:blank","title":"{title}","status":{status}{detail}{code}}}"#
        );
        writeln!(expected, "    (Served::Variant{number}, r#\"{body}\"#),").unwrap();
    }
    let source = format!(
        r#"
use status_core::{{HttpStatus, documents::HTTP11, respond::ErrorResponse}};

#[derive(Debug, HttpStatus)]
#[status(document = HTTP11, respond)]
enum Served {{
{variants}}}

impl std::fmt::Display for Served {{
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{
        write!(f, "{{self:?}}")
    }}
}}

static EXPECTED: [(Served, &str); {VARIANTS}] = [
{expected}];

fn main() {{
    for (served, body) in &EXPECTED {{
        let response = ErrorResponse::new(served);
        assert_eq!(std::str::from_utf8(response.body()).unwrap(), *body);
    }}
}}
"#
    );
    trybuild::TestCases::new().pass(write("a-thousand-responses.rs", &source));
}

/// Each type forwards to the next one twice, so that the number of paths is two to the power of the
/// levels. What a type sends is collected once a type, not once a path.
#[test]
fn a_lattice_of_types_that_forward() {
    let mut source = String::from("use status_core::{HttpStatus, documents::NAT};\n");
    for level in 0..LEVELS {
        let next = level + 1;
        write!(
            source,
            r"
#[derive(HttpStatus)]
#[status(document = NAT)]
enum Level{level} {{
    #[status(transparent)] Left(Box<Level{next}>),
    #[status(transparent)] Right(Box<Level{next}>),
}}
"
        )
        .unwrap();
    }
    write!(
        source,
        r#"
#[derive(HttpStatus)]
#[status(document = NAT)]
enum Level{LEVELS} {{
    #[status(404)] NotFound,
    #[status(418, undocumented = "the partner API expects it")] Teapot,
}}

fn main() {{
    let mut error = Level{LEVELS}::NotFound;
    assert_eq!(error.status(), 404);
    error = Level{LEVELS}::Teapot;
"#
    )
    .unwrap();
    for level in (0..LEVELS).rev() {
        let side = if level % 2 == 0 { "Left" } else { "Right" };
        writeln!(
            source,
            "    let error = Level{level}::{side}(Box::new(error));"
        )
        .unwrap();
    }
    source.push_str("    assert_eq!(error.status(), 418);\n}\n");
    trybuild::TestCases::new().pass(write("lattice.rs", &source));
}

/// The statuses of a generic type are known only where its parameters are. Types above and below it
/// are checked anyway.
#[test]
fn a_lattice_with_a_generic_type_in_the_middle() {
    let middle = LEVELS / 2;
    let mut source = String::from("use status_core::{HttpStatus, Mapped, documents::NAT};\n");
    for level in 0..LEVELS {
        let (name, next) = if level == middle {
            (format!("Level{level}<T>"), "T".to_owned())
        } else if level + 1 == middle {
            let argument = format!("Level{}", middle + 1);
            (
                format!("Level{level}"),
                format!("Level{middle}<{argument}>"),
            )
        } else {
            (format!("Level{level}"), format!("Level{}", level + 1))
        };
        write!(
            source,
            r"
#[derive(HttpStatus)]
#[status(document = NAT)]
enum {name} {{
    #[status(transparent)] Left(Box<{next}>),
    #[status(transparent)] Right(Box<{next}>),
}}
"
        )
        .unwrap();
    }
    write!(
        source,
        r"
#[derive(HttpStatus)]
#[status(document = NAT, 404)]
struct Level{LEVELS};

fn main() {{
    assert_eq!(Level0::MAPPINGS.len(), 2);
    let error = Level{LEVELS};
"
    )
    .unwrap();
    for level in (0..LEVELS).rev() {
        writeln!(
            source,
            "    let error = Level{level}::Left(Box::new(error));"
        )
        .unwrap();
    }
    source.push_str("    assert_eq!(error.status(), 404);\n}\n");
    trybuild::TestCases::new().pass(write("generic-lattice.rs", &source));
}

#[test]
fn a_document_of_all_numbers() {
    let (mut entries, mut variants) = (String::new(), String::new());
    for number in 100..=999 {
        writeln!(entries, "    Entry::new({number}, \"Number {number}\"),").unwrap();
        writeln!(variants, "    #[status({number})] Variant{number},").unwrap();
    }
    let source = format!(
        r#"
use status_core::{{Document, Entry, HttpStatus}};

static ALL: Document = Document::new("ALL", &[
{entries}]);

#[derive(HttpStatus)]
#[status(document = ALL, outcome)]
enum All {{
{variants}}}

#[derive(HttpStatus)]
#[status(document = ALL, outcome, exhaustive)]
enum Outer {{
    #[status(transparent)] All(All),
}}

fn main() {{
    assert_eq!(Outer::All(All::Variant777).status(), 777);
}}
"#
    );
    trybuild::TestCases::new().pass(write("all-numbers.rs", &source));
}

fn write(name: &str, source: &str) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, source).expect("the file can be written");
    path.to_str().expect("the path is text").to_owned()
}
