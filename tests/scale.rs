//! Sound types of a size that nobody writes by hand still compile, and a mistake in one is still told.

use std::{fmt::Write, fs, path::Path};

const VARIANTS: usize = 10_000;
const REASONS: usize = 300;

#[test]
fn ten_thousand_variants_and_hundreds_of_reasons() {
    let mut source =
        "use status_core::HttpStatus;\n\n#[derive(HttpStatus)]\nenum Many {\n".to_owned();
    for number in 0..VARIANTS {
        writeln!(
            source,
            "    #[status({})] Variant{number},",
            400 + number % 18
        )
        .unwrap();
    }
    write!(source, "}}\n\nstatic ALL: [Many; {VARIANTS}] = [").unwrap();
    for number in 0..VARIANTS {
        write!(source, "Many::Variant{number},").unwrap();
    }
    source.push_str("];\n\n#[derive(HttpStatus)]\nenum Reasons {\n");
    for number in 0..REASONS {
        let code = 600 + number;
        writeln!(
            source,
            "    #[status({code}, undocumented = \"{number}\")] Variant{number},"
        )
        .unwrap();
    }
    source.push_str(
        "}\n\n#[derive(HttpStatus)]\nenum Inner {\n    #[status(transparent)] Many(Many),\n",
    );
    source.push_str("    #[status(transparent)] Reasons(Reasons),\n}\n\n#[derive(HttpStatus)]\n");
    source.push_str(
        "#[status(exhaustive(except(422, 429, 500, 501, 502, 503, 504, 505)))]\nenum Outer {\n",
    );
    source.push_str("    #[status(transparent)] Inner(Inner),\n    #[status(transparent)] Same(Box<Self>),\n}\n\n");
    source.push_str("fn main() {\n    let many = Outer::Same(Box::new(Outer::Inner(Inner::Many(Many::Variant17))));\n");
    source.push_str("    assert_eq!(many.status(), 417);\n");
    // Each part of so large a match, and the code that no part names.
    source.push_str("    for (place, many) in ALL.iter().enumerate() {\n");
    source.push_str("        assert_eq!(usize::from(many.status().as_u16()), 400 + place % 18);\n");
    source.push_str("        let mapping = <Many as status_core::Mapped>::MAPPINGS[place];\n");
    source.push_str("        assert_eq!(mapping.variant(), format!(\"Variant{place}\"));\n");
    source.push_str("        assert_eq!(mapping.status(), Some(many.status()));\n    }\n");
    source.push_str(
        "    assert_eq!(Outer::Inner(Inner::Reasons(Reasons::Variant299)).status(), 899);\n}\n",
    );
    trybuild::TestCases::new().pass(write("ten-thousand-variants.rs", &source));
}

#[test]
fn a_thousand_answers() {
    let codes = [
        (404, "Not Found"),
        (500, "Internal Server Error"),
        (409, "Conflict"),
        (503, "Service Unavailable"),
    ];
    let mut source = "use status_core::{HttpStatus, respond::ErrorResponse};\n\n".to_owned();
    source.push_str("#[derive(Debug, HttpStatus)]\n#[status(document = status_core::documents::HTTP11, respond)]\nenum Served {\n");
    let mut checks = String::new();
    for number in 0..1_000 {
        let (status, title) = codes[number % 4];
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
        writeln!(source, "    #[status({status}{key})] Variant{number},").unwrap();
        let body = format!(
            r#"{{"type":"about:blank","title":"{title}","status":{status}{detail}{code}}}"#
        );
        writeln!(checks, "    (Served::Variant{number}, r#\"{body}\"#),").unwrap();
    }
    source.push_str("}\n\nimpl std::fmt::Display for Served {\n");
    source.push_str("    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {\n");
    source.push_str("        write!(f, \"{self:?}\")\n    }\n}\n\n");
    write!(
        source,
        "static SENT: [(Served, &str); 1_000] = [\n{checks}];\n\n"
    )
    .unwrap();
    source.push_str("fn main() {\n    for (served, body) in &SENT {\n");
    source.push_str("        let answer = ErrorResponse::new(served);\n");
    source.push_str(
        "        assert_eq!(std::str::from_utf8(answer.body()).unwrap(), *body);\n    }\n}\n",
    );
    trybuild::TestCases::new().pass(write("a-thousand-answers.rs", &source));
}

#[test]
fn a_document_of_all_numbers() {
    let mut source = "use status_core::{Document, Entry, HttpStatus};\n\n".to_owned();
    source.push_str("static ALL: Document = Document::new(\"ALL\", &[\n");
    for number in 100..=999 {
        writeln!(source, "    Entry::new({number}, \"Number {number}\"),").unwrap();
    }
    source
        .push_str("]);\n\n#[derive(HttpStatus)]\n#[status(document = ALL, outcome)]\nenum All {\n");
    for number in 100..=999 {
        writeln!(source, "    #[status({number})] Variant{number},").unwrap();
    }
    source.push_str("}\n\n#[derive(HttpStatus)]\n#[status(document = ALL, outcome, exhaustive)]\n");
    source.push_str("enum Outer {\n    #[status(transparent)] All(All),\n}\n\n");
    source.push_str("fn main() {\n    assert_eq!(Outer::All(All::Variant777).status(), 777);\n}\n");
    trybuild::TestCases::new().pass(write("all-numbers.rs", &source));
}

fn write(name: &str, source: &str) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, source).expect("the file can be written");
    path.to_str().expect("the path is text").to_owned()
}
