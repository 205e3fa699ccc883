//! Formats of files, and a reader for each format of pages.
//!
//! `text` decodes a file. `markdown`, `html`, `csv`, `rst` and `asciidoc` each make a page of it.
//! The last two share `inline` for text, `records` for separated values and `columns` for tables
//! that are drawn.

pub(crate) mod asciidoc;
mod columns;
pub(crate) mod csv;
pub(crate) mod html;
mod inline;
pub(crate) mod markdown;
mod records;
pub(crate) mod rst;
pub(crate) mod text;

use crate::error::{Error, message};

/// A format that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Markdown,
    Html,
    Csv,
    Rst,
    AsciiDoc,
    Json,
    Yaml,
}

/// The formats that are read, for messages.
const SUPPORTED: &str =
    "Markdown, HTML, CSV, reStructuredText, AsciiDoc and OpenAPI (YAML or JSON)";

/// The extensions that are read, in lower case. `None` leaves the format to the content of the
/// file.
const FORMATS: [(&str, Option<Format>); 23] = [
    ("md", Some(Format::Markdown)),
    ("markdown", Some(Format::Markdown)),
    ("mdown", Some(Format::Markdown)),
    ("mkd", Some(Format::Markdown)),
    ("mkdn", Some(Format::Markdown)),
    ("mdx", Some(Format::Markdown)),
    ("qmd", Some(Format::Markdown)),
    ("rmd", Some(Format::Markdown)),
    ("html", Some(Format::Html)),
    ("htm", Some(Format::Html)),
    ("xhtml", Some(Format::Html)),
    ("csv", Some(Format::Csv)),
    ("tsv", Some(Format::Csv)),
    ("rst", Some(Format::Rst)),
    ("rest", Some(Format::Rst)),
    ("adoc", Some(Format::AsciiDoc)),
    ("asciidoc", Some(Format::AsciiDoc)),
    ("asc", Some(Format::AsciiDoc)),
    ("json", Some(Format::Json)),
    ("yaml", Some(Format::Yaml)),
    ("yml", Some(Format::Yaml)),
    ("txt", None),
    ("text", None),
];

/// The extensions of the files that can be read, in lower case and without the dot.
///
/// ```
/// assert!(status_document::EXTENSIONS.contains(&"md"));
/// ```
pub const EXTENSIONS: &[&str] = {
    const COUNT: usize = FORMATS.len();
    const NAMES: [&str; COUNT] = {
        let mut names = [""; COUNT];
        let mut index = 0;
        while index < COUNT {
            names[index] = FORMATS[index].0;
            index += 1;
        }
        names
    };
    &NAMES
};

/// The extensions of formats that are known and not read.
const UNSUPPORTED: [(&str, &str); 23] = [
    ("org", "Org"),
    ("textile", "Textile"),
    ("wiki", "MediaWiki"),
    ("mediawiki", "MediaWiki"),
    ("tex", "LaTeX"),
    ("typ", "Typst"),
    ("pdf", "PDF"),
    ("doc", "Word"),
    ("docx", "Word"),
    ("odt", "OpenDocument"),
    ("rtf", "RTF"),
    ("xls", "Excel"),
    ("xlsx", "Excel"),
    ("ods", "OpenDocument"),
    ("xml", "XML"),
    ("raml", "RAML"),
    ("apib", "API Blueprint"),
    ("wsdl", "WSDL"),
    ("wadl", "WADL"),
    ("smithy", "Smithy"),
    ("proto", "Protocol Buffers"),
    ("graphql", "GraphQL"),
    ("toml", "TOML"),
];

impl Format {
    /// Detects the format from the extension of the file, or else from its content.
    pub(crate) fn detect(file: &str, bytes: &[u8]) -> Result<Self, Error> {
        if let Some(name) = by_signature(bytes) {
            return Err(message::unsupported_format(file, name, SUPPORTED));
        }
        let extension = extension(file);
        let known = FORMATS.iter().find(|(known, _)| *known == extension);
        match known {
            Some((_, Some(format))) => return Ok(*format),
            Some((_, None)) => return Ok(by_content(&String::from_utf8_lossy(bytes))),
            None if extension.is_empty() => return Ok(by_content(&String::from_utf8_lossy(bytes))),
            None => {}
        }
        Err(
            match UNSUPPORTED.iter().find(|(known, _)| *known == extension) {
                Some((_, name)) => message::unsupported_format(file, name, SUPPORTED),
                None => message::unknown_extension(file, &extension, SUPPORTED),
            },
        )
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Markdown => "Markdown",
            Self::Html => "HTML",
            Self::Csv => "CSV",
            Self::Rst => "reStructuredText",
            Self::AsciiDoc => "AsciiDoc",
            Self::Json | Self::Yaml => "OpenAPI",
        }
    }

    /// Whether files of the format have headings.
    pub(crate) fn has_sections(self) -> bool {
        !matches!(self, Self::Csv | Self::Json | Self::Yaml)
    }
}

/// The part of the file name after its last dot, in lower case.
fn extension(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or_default();
    match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => extension.to_lowercase(),
        _ => String::new(),
    }
}

/// The format of a binary file, by its first bytes.
fn by_signature(bytes: &[u8]) -> Option<&'static str> {
    let signatures: [(&[u8], &str); 5] = [
        (b"%PDF-", "PDF"),
        (
            b"PK\x03\x04",
            "a ZIP archive (such as a Word or Excel file)",
        ),
        (b"\xd0\xcf\x11\xe0", "an old Office format"),
        (b"{\\rtf", "RTF"),
        (b"\x1f\x8b", "gzip"),
    ];
    let found = signatures
        .iter()
        .find(|(signature, _)| bytes.starts_with(signature));
    found.map(|(_, name)| *name)
}

/// The format of a text file, by how it starts.
fn by_content(text: &str) -> Format {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let start: String = text.chars().take(15).collect::<String>().to_lowercase();
    let is_description = |line: &str| {
        let line = line.trim_start_matches(['"', '\'']);
        line.starts_with("openapi") || line.starts_with("swagger")
    };
    let in_brace = text.strip_prefix('{').map(str::trim_start);
    if in_brace.is_some_and(|text| text.starts_with(['"', '}'])) {
        Format::Json
    } else if start.starts_with("<!doctype html") || start.starts_with("<html") {
        Format::Html
    } else if text.lines().take(50).any(is_description) {
        Format::Yaml
    } else {
        Format::Markdown
    }
}
