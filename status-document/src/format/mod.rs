//! Which format a file is of.

pub(crate) mod csv;
pub(crate) mod html;
pub(crate) mod markdown;
pub(crate) mod text;

use crate::error::{Error, tables as message};

/// A format that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Markdown,
    Html,
    Csv,
    Json,
    Yaml,
}

/// The endings of the formats that are known and not read.
const UNREAD: [(&str, &str); 28] = [
    ("rst", "reStructuredText"),
    ("rest", "reStructuredText"),
    ("adoc", "AsciiDoc"),
    ("asciidoc", "AsciiDoc"),
    ("asc", "AsciiDoc"),
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
    /// The format by the ending of the file's name; where that says nothing, by what is in it.
    pub(crate) fn detect(file: &str, bytes: &[u8]) -> Result<Self, Error> {
        if let Some(name) = by_signature(bytes) {
            return Err(message::unread_format(file, name));
        }
        let ending = ending(file);
        match ending.as_str() {
            "md" | "markdown" | "mdown" | "mkd" | "mkdn" | "mdx" | "qmd" | "rmd" => {
                Ok(Self::Markdown)
            }
            "html" | "htm" | "xhtml" => Ok(Self::Html),
            "csv" | "tsv" => Ok(Self::Csv),
            "json" => Ok(Self::Json),
            "yaml" | "yml" => Ok(Self::Yaml),
            "txt" | "text" | "" => Ok(by_content(&String::from_utf8_lossy(bytes))),
            _ => Err(match UNREAD.iter().find(|(known, _)| *known == ending) {
                Some((_, name)) => message::unread_format(file, name),
                None => message::unknown_format(file, &ending),
            }),
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Markdown => "Markdown",
            Self::Html => "HTML",
            Self::Csv => "CSV",
            Self::Json | Self::Yaml => "OpenAPI",
        }
    }
}

/// What comes after the last full stop of the file's name, in lower case.
fn ending(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or_default();
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => ending.to_lowercase(),
        _ => String::new(),
    }
}

/// What a file that is no text is by its first bytes, whatever it is called.
fn by_signature(bytes: &[u8]) -> Option<&'static str> {
    let signatures: [(&[u8], &str); 5] = [
        (b"%PDF-", "PDF"),
        (b"PK\x03\x04", "a ZIP archive (as Word and Excel write)"),
        (b"\xd0\xcf\x11\xe0", "an old Office format"),
        (b"{\\rtf", "RTF"),
        (b"\x1f\x8b", "gzip"),
    ];
    let found = signatures
        .iter()
        .find(|(signature, _)| bytes.starts_with(signature));
    found.map(|(_, name)| *name)
}

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
