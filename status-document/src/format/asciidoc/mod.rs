//! Reads AsciiDoc as a page, as Asciidoctor shows it.
//!
//! `preprocess` removes what conditions hide. `block` splits the text into its blocks, which
//! `start` and `list` recognize, with the attributes of `attributes`. `table` reads tables, whose
//! columns and cells `spec` describes and `rows` arranges. `inline` and `macros` read the markup
//! within a line.

mod attributes;
mod block;
mod inline;
mod list;
mod macros;
mod preprocess;
mod rows;
mod spec;
mod start;
mod table;

use self::{block::AsciiDoc, preprocess::Preprocessed};
use crate::page::Page;

pub(crate) fn page(text: &str) -> Page {
    let Preprocessed {
        lines,
        include,
        unclosed,
    } = Preprocessed::new(text);
    let mut asciidoc = AsciiDoc::default();
    asciidoc.body(&lines);
    let mut page = asciidoc.html.page;
    if let Some((line, name)) = include {
        page.include(line, name);
    }
    if let Some(damage) = unclosed {
        page.damaged_block(damage);
    }
    page.finish()
}
