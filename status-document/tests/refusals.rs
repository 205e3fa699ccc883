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
        "docs/errors.org",
        b"404\n",
        "docs/errors.org is Org, which is not supported\n\
         help: supported formats are Markdown, HTML, CSV, reStructuredText, AsciiDoc and OpenAPI (YAML or JSON)\n\
         help: if the page is published as HTML too, name that file",
    );
    refused(
        "docs/errors.md",
        b"%PDF-1.7",
        "docs/errors.md is PDF, which is not supported\n\
         help: supported formats are Markdown, HTML, CSV, reStructuredText, AsciiDoc and OpenAPI (YAML or JSON)\n\
         help: if the page is published as HTML too, name that file",
    );
    refused(
        "errors.csv",
        b"PK\x03\x04\x14",
        "errors.csv is a ZIP archive (such as a Word or Excel file), which is not supported\n\
         help: supported formats are Markdown, HTML, CSV, reStructuredText, AsciiDoc and OpenAPI (YAML or JSON)\n\
         help: if the page is published as HTML too, name that file",
    );
    refused(
        "docs.d/errors.xyz",
        TABLE.as_bytes(),
        "docs.d/errors.xyz has an unknown extension: `.xyz`\n\
         help: supported formats are Markdown, HTML, CSV, reStructuredText, AsciiDoc and OpenAPI (YAML or JSON)\n\
         help: the extension determines the format: `.md`, `.html`, `.csv`, `.rst`, `.adoc`, `.yaml` or `.json`",
    );
}

#[test]
fn binary_files_are_named_by_their_first_bytes() {
    for (bytes, name) in [
        (&b"%PDF-1.7"[..], "PDF"),
        (
            b"PK\x03\x04\x14",
            "a ZIP archive (such as a Word or Excel file)",
        ),
        (b"\xd0\xcf\x11\xe0\xa1", "an old Office format"),
        (b"{\\rtf1 404}", "RTF"),
        (b"\x1f\x8b\x08", "gzip"),
    ] {
        let errors = read("errors.md", bytes, &Wanted::default()).unwrap_err();
        let expected = format!("errors.md is {name}, which is not supported");
        assert_eq!(errors[0].message, expected);
    }
}

#[test]
fn files_without_an_extension_are_read_by_their_content() {
    let openapi =
        "openapi: 3.1.0\npaths: {/a: {get: {responses: {404: {description: Not Found}}}}}\n";
    let json = r#"{"openapi": "3.1.0", "paths": {"/a": {"get": {"responses": {"404": {}}}}}}"#;
    let html = "<table><tr><td>404<td>Not Found</table>";
    for file in [
        "ERRORS",
        "docs.d/errors",
        r"docs.d\errors",
        ".errors",
        "errors.txt",
        "errors.TEXT",
    ] {
        for text in [
            TABLE.to_owned(),
            format!("\u{feff}\n{TABLE}"),
            openapi.to_owned(),
            format!("# The API\n---\n'openapi': 3.1.0\n{}", &openapi[15..]),
            openapi.replace("openapi: 3.1.0", "swagger: '2.0'"),
            json.to_owned(),
            format!("\n{{\n  {}", &json[1..]),
            format!("<!DOCTYPE html>\n{html}"),
            format!("<HTML lang=en>{html}"),
        ] {
            let statuses = read(file, text.as_bytes(), &Wanted::default());
            let statuses =
                statuses.unwrap_or_else(|errors| panic!("{file}: {}\n{text}", errors[0]));
            assert_eq!(statuses.entries[0].status, 404, "{file}: {text}");
        }
    }
    refused(
        "errors",
        b"{}",
        "errors is not an OpenAPI description: missing `openapi` at the top level\n\
         help: an OpenAPI description has `openapi: 3.1.0` or `swagger: \"2.0\"` at the top level\n\
         help: an error file has statuses with texts, or codes with statuses: `order_not_found: {status: 404}`",
    );
    // A page that mentions OpenAPI below its start is a page.
    let page = format!("{}openapi: 3.1.0\n\n{TABLE}", "text\n".repeat(50));
    assert!(read("errors", page.as_bytes(), &Wanted::default()).is_ok());
}

#[test]
fn the_same_extensions_in_any_case_are_read() {
    for file in ["errors.MD", "errors.v2.markdown", "errors.mdx"] {
        assert!(read(file, TABLE.as_bytes(), &Wanted::default()).is_ok());
    }
}

#[test]
fn merge_conflicts_are_refused() {
    let conflict = "<<<<<<< ours\n| 404 | Not Found |\n=======\n| 410 | Gone |\n>>>>>>> theirs\n";
    refused(
        "errors.md",
        format!("{TABLE}{conflict}").as_bytes(),
        "errors.md:4 starts a merge conflict\nhelp: resolve the conflict",
    );
    // A line below a heading, and quotes in quotes.
    for text in [
        "Errors\n=======\n\n",
        "<<<<<<< ours\n\nErrors\n=======\n\n",
        ">>>>>>> quoted\n\n<<<<<<< ours\n\n",
    ] {
        let page = format!("{text}{TABLE}");
        assert!(read("errors.md", page.as_bytes(), &Wanted::default()).is_ok());
    }
}

#[test]
fn sections_and_columns_that_a_page_does_not_have_are_refused() {
    wanted_refused(
        "errors.md",
        TABLE.as_bytes(),
        &Wanted::default().with_section("Errors"),
        "errors.md has no section `Errors`\nhelp: the file has no headings",
    );
    wanted_refused(
        "errors.csv",
        b"404,Not Found\n500,Internal Server Error\n",
        &Wanted::default().with_column("Status"),
        "errors.csv has no table with a column `Status`\n\
         help: the file has no table with column titles",
    );
    wanted_refused(
        "errors.md",
        TABLE.repeat(2).as_bytes(),
        &Wanted::default().with_column("Column"),
        "errors.md has no table with a column `Column`\n\
         help: the columns of its tables are `Code` and `Meaning`",
    );
    wanted_refused(
        "errors.md",
        format!("# Errors\n\ntext\n\n# Limits\n\n{TABLE}").as_bytes(),
        &Wanted::default().with_section("errors"),
        "errors.md has no table of statuses in the section `errors`\n\
         help: expected a table with a column of statuses and a column of phrases: \
         `| 404 | Not Found |`",
    );
}

#[test]
fn only_utf_8_is_read() {
    refused(
        "errors.csv",
        b"\xfe\xff\x004\x000\x004",
        "errors.csv is encoded as UTF-16, expected UTF-8\nhelp: save the file as UTF-8",
    );
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
         help: `section` requires Markdown, HTML, reStructuredText or AsciiDoc\n\
         errors.csv is CSV, which has no operations\n\
         help: an operation requires an OpenAPI description",
    );
    let wanted = Wanted::default().with_column("Code");
    wanted_refused(
        "api.yaml",
        b"openapi: 3.1.0\n",
        &wanted,
        "api.yaml is OpenAPI, which has no columns\n\
         help: `column` requires Markdown, HTML, CSV, reStructuredText or AsciiDoc",
    );
}

#[test]
fn long_headings_are_cut_short() {
    let heading = format!("# {}\n\n{TABLE}", "very ".repeat(10_000));
    let wanted = Wanted::default().with_section("Errors");
    let errors = read("errors.md", heading.as_bytes(), &wanted).unwrap_err();
    assert!(errors[0].to_string().len() < 300, "{}", errors[0]);
}
