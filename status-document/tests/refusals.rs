//! The messages about files that cannot be read.

use status_document::{MAX_BYTES, Operation, Wanted, read};

const TABLE: &str = "| Code | Meaning |\n| --- | --- |\n| 404 | Not Found |\n";

#[track_caller]
fn refused(file: &str, bytes: &[u8], expected: &str) {
    wanted_refused(file, bytes, &Wanted::default(), expected);
}

#[track_caller]
fn wanted_refused(file: &str, bytes: &[u8], wanted: &Wanted, expected: &str) {
    let errors = read(file, bytes, wanted).unwrap_err();
    let messages: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(messages.join("\n"), expected);
}

#[test]
fn unsupported_formats_are_named() {
    refused(
        "docs/errors.rst",
        b"404\n",
        "docs/errors.rst is reStructuredText, which is not supported\n\
         help: supported formats are Markdown, HTML, CSV and OpenAPI (YAML or JSON)\n\
         help: if the page is published as HTML too, name that file",
    );
    refused(
        "docs/errors.md",
        b"%PDF-1.7",
        "docs/errors.md is PDF, which is not supported\n\
         help: supported formats are Markdown, HTML, CSV and OpenAPI (YAML or JSON)\n\
         help: if the page is published as HTML too, name that file",
    );
    refused(
        "errors.csv",
        b"PK\x03\x04\x14",
        "errors.csv is a ZIP archive (such as a Word or Excel file), which is not supported\n\
         help: supported formats are Markdown, HTML, CSV and OpenAPI (YAML or JSON)\n\
         help: if the page is published as HTML too, name that file",
    );
    refused(
        "docs.d/errors.xyz",
        TABLE.as_bytes(),
        "docs.d/errors.xyz has an unknown extension: `.xyz`\n\
         help: supported formats are Markdown, HTML, CSV and OpenAPI (YAML or JSON)\n\
         help: the extension determines the format: `.md`, `.html`, `.csv`, `.yaml` or `.json`",
    );
}

#[test]
fn only_utf_8_is_read() {
    refused(
        "errors.md",
        b"| 404 |\r\n| Gr\xfc\xdfe |\n",
        "errors.md:2 is not valid UTF-8\nhelp: save the file as UTF-8",
    );
    refused(
        "errors.csv",
        b"\xff\xfe4\x000\x004\x00",
        "errors.csv is encoded as UTF-16, expected UTF-8\nhelp: save the file as UTF-8",
    );
}

#[test]
fn large_files_are_refused() {
    let most = usize::try_from(MAX_BYTES).unwrap();
    let text = |bytes: usize| format!("{TABLE}{}", " ".repeat(bytes - TABLE.len()));
    assert!(read("errors.md", text(most).as_bytes(), &Wanted::default()).is_ok());
    refused(
        "errors.md",
        text(most + 1).as_bytes(),
        "errors.md has 16777217 bytes, which is more than the limit of 16 MiB\n\
         help: move the table of statuses to a file of its own",
    );
}

#[test]
fn a_format_has_the_parts_that_are_wanted() {
    let wanted = Wanted::default()
        .with_section("Errors")
        .with_operation(Operation::Id("get".to_owned()));
    wanted_refused(
        "errors.csv",
        b"404,Not Found\n",
        &wanted,
        "errors.csv is CSV, which has no sections\n\
         help: `section` requires Markdown or HTML\n\
         errors.csv is CSV, which has no operations\n\
         help: an operation requires an OpenAPI description",
    );
    let wanted = Wanted::default().with_column("Code");
    wanted_refused(
        "api.yaml",
        b"openapi: 3.1.0\n",
        &wanted,
        "api.yaml is OpenAPI, which has no columns\n\
         help: `column` requires Markdown, HTML or CSV",
    );
}

#[test]
fn long_headings_are_cut_short() {
    let heading = format!("# {}\n\n{TABLE}", "very ".repeat(10_000));
    let wanted = Wanted::default().with_section("Errors");
    let errors = read("errors.md", heading.as_bytes(), &wanted).unwrap_err();
    assert!(errors[0].to_string().len() < 300, "{}", errors[0]);
}
