//! What `document!` expands to.

use std::str::FromStr;

use proc_macro2::TokenStream;

use super::{
    document,
    lookup::{Fault, File, Reason},
};

/// The expansion of a call, without spaces.
#[track_caller]
fn expanded(arguments: &str) -> String {
    let input = TokenStream::from_str(&format!("krate; {arguments}")).expect("tokens");
    let expansion = document(input).to_string();
    assert!(!expansion.contains("compile_error"), "{expansion}");
    expansion.replace([' ', '\n'], "")
}

/// The name of the document, and the file that its locations are in.
#[track_caller]
fn named(arguments: &str) -> String {
    let expansion = expanded(arguments);
    let call = "read_document(";
    let start = expansion.find(call).expect("a document is read") + call.len();
    let end = expansion[start..].find(",&__ENTRIES").expect("entries");
    expansion[start..start + end].to_owned()
}

#[test]
fn a_document_is_named_for_the_part_that_is_read() {
    let errors = "\"../tests/pages/errors.md\"";
    let pets = "\"../tests/pages/petstore.yaml\"";
    for (file, keys, name) in [
        (errors, "", errors),
        (errors, ", ranges", errors),
        (errors, ", column = \"HTTP status\"", errors),
        (errors, ", section = \"Errors\"", "\"Errors\""),
        (
            errors,
            ", section = \"Errors\", name = \"ERRORS\"",
            "\"ERRORS\"",
        ),
        (errors, ", r#name = \"ERRORS\",", "\"ERRORS\""),
        (pets, ", operation = \"getPet\"", "\"getPet\""),
        (pets, ", delete = \"/pets/{id}\"", "\"delete/pets/{id}\""),
        (pets, ", name = \"PETS\", get = \"/pets/{id}\"", "\"PETS\""),
    ] {
        if file == errors || cfg!(feature = "document-openapi") {
            assert_eq!(named(&format!("{file}{keys}")), format!("{name},{file}"));
        }
    }
}

#[test]
fn entries_and_skipped_texts_are_those_of_the_page() {
    let expansion = expanded("\"../tests/pages/errors.md\"");
    for part in [
        "static__ENTRIES:[__status::Entry;6]",
        "(400,__status::Option::Some(\"BadRequest\"),__status::Option::None,&[9],",
        "&[10],__document::Lifecycle::Reserved,false,",
        "&[13],__document::Lifecycle::Retired,false,",
        "Skipped::new(\"5xx\",15,__document::SkipReason::Range(500u16,599u16))",
        "Skipped::new(\"default\",16,__document::SkipReason::Default)",
        "Skipped::new(\"100\",22,__document::SkipReason::OtherTable(100u16))",
        "include_bytes!(\"",
    ] {
        assert!(expansion.contains(part), "{part}\n{expansion}");
    }
    let ranges = expanded("\"../tests/pages/errors.md\", ranges");
    assert!(ranges.contains("(507,__status::Option::None,"), "{ranges}");
    assert!(
        ranges.contains("&[15],__document::Lifecycle::Active,true,"),
        "{ranges}"
    );
    let section = expanded("\"../tests/pages/errors.md\", section = \"status CODES\"");
    assert!(!section.contains("OtherTable"), "{section}");
}

#[test]
fn a_file_is_cited_from_the_working_directory() {
    for (written, cited) in [
        ("src/lib.rs", "src/lib.rs"),
        ("./src/../Cargo.toml", "Cargo.toml"),
        ("../Cargo.toml", "../Cargo.toml"),
    ] {
        let file = File::new(written.to_owned());
        assert_eq!(file.cited, cited);
        assert!(file.read().is_ok_and(|bytes| !bytes.is_empty()));
    }
}

#[test]
fn a_file_that_cannot_be_read_comes_with_suggestions() {
    let suggested = |written: &str| {
        let Err(Fault::Unreadable(found)) = File::new(written.to_owned()).read() else {
            panic!("{written} can be read");
        };
        (found.nearest.unwrap_or_default(), found.readable.join(" "))
    };
    let docs = [
        "errors.md",
        "legacy.html",
        "orders.md",
        "payments.md",
        "pets.yaml",
    ];
    let docs = docs
        .map(|name| format!("../examples/docs/{name}"))
        .join(" ");
    for (written, nearest, readable) in [
        (
            "../examples/docs/order.md",
            "../examples/docs/orders.md",
            "",
        ),
        (
            "../examples/docs/orders.html",
            "../examples/docs/orders.md",
            "",
        ),
        (
            "../examples/docs/orders.org",
            "../examples/docs/orders.md",
            "",
        ),
        ("../examples/docs/nothing.md", "", &docs),
        ("../examples/docs", "", &docs),
        ("../examples/docs/", "", &docs),
        ("tests/pages/errors.md", "../tests/pages/errors.md", ""),
        ("../src/document/tests.rs", "src/document/tests.rs", ""),
        ("no/such/folder/file.md", "", ""),
    ] {
        let expected = (nearest.to_owned(), readable.to_owned());
        assert_eq!(suggested(written), expected, "{written}");
    }
}

#[test]
fn what_is_no_plain_file_is_not_opened() {
    let reason = |written: &str| match File::new(written.to_owned()).read() {
        Err(Fault::Unreadable(found)) => found.reason,
        other => panic!("{written}: {:?}", other.is_ok()),
    };
    assert!(matches!(reason("src"), Reason::Folder));
    assert!(matches!(
        reason("no-such-file.md"),
        Reason::NotFound { is_outside: false }
    ));
    assert!(matches!(
        reason("../no-such-file.md"),
        Reason::NotFound { is_outside: true }
    ));
    let inside = "../status-macros/no-such-file.md";
    assert!(matches!(
        reason(inside),
        Reason::NotFound { is_outside: false }
    ));
    if cfg!(unix) {
        let up = "../".repeat(40);
        for device in ["dev/zero", "dev/null", "dev/tty"] {
            assert!(matches!(reason(&format!("{up}{device}")), Reason::NotAFile));
        }
    }
}

/// A writer that never comes would block the compiler.
#[cfg(unix)]
#[test]
fn a_pipe_is_not_opened() {
    let folder = std::env::temp_dir().join(format!("status-macros-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let pipe = folder.join("pipe.md");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    if made.is_ok_and(|status| status.success()) {
        let up = "../".repeat(40);
        let written = format!("{up}{}", pipe.display());
        let found = File::new(written.replace("//", "/")).read();
        assert!(matches!(
            found,
            Err(Fault::Unreadable(found)) if matches!(found.reason, Reason::NotAFile)
        ));
    }
    std::fs::remove_dir_all(&folder).expect("the folder is removed");
}

#[test]
fn an_absolute_path_is_refused() {
    let here = env!("CARGO_MANIFEST_DIR");
    for (written, meant) in [
        ("/src/lib.rs", Some("src/lib.rs")),
        ("/no/such/file.md", None),
        ("C:/docs/errors.md", None),
        ("C:errors.md", None),
        ("//server/docs/errors.md", None),
        ("C:\\docs\\errors.md", None),
        ("\\\\server\\docs\\errors.md", None),
        (&format!("{here}/src/lib.rs"), Some("src/lib.rs")),
        (
            &format!("{here}/../tests/pages/errors.md"),
            Some("../tests/pages/errors.md"),
        ),
    ] {
        let file = File::new(written.to_owned());
        assert!(file.is_absolute(), "{written}");
        assert_eq!(file.relative().as_deref(), meant, "{written}");
    }
    for relative in [
        "docs/errors.md",
        "./errors.md",
        "../errors.md",
        "c/errors.md",
        "fehler:c.md",
    ] {
        assert!(!File::new(relative.to_owned()).is_absolute(), "{relative}");
    }
}
