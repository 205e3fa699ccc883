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
    source.push_str("}\n\n#[derive(HttpStatus)]\nenum Reasons {\n");
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
    source.push_str(
        "    assert_eq!(Outer::Inner(Inner::Reasons(Reasons::Variant299)).status(), 899);\n}\n",
    );
    trybuild::TestCases::new().pass(write("ten-thousand-variants.rs", &source));
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
