//! Reads HTML as a page, and the HTML in a Markdown page.

use std::ops::RangeInclusive;

use html5gum::{DefaultEmitter, EndTag, StartTag, Token, Tokenizer};

use crate::page::{Page, TextKind, builder::PageBuilder, lines::Lines};

pub(crate) fn page(text: &str) -> Page {
    let lines = Lines::new(text);
    let mut html = Html::default();
    html.read(text, |offset| lines.line_at(offset));
    html.page.finish()
}

/// Reads HTML into a page. Markdown hands over its HTML in several pieces.
#[derive(Default)]
pub(crate) struct Html {
    pub(crate) page: PageBuilder,
    /// The number of open elements whose text is not part of the page: notes, and what is struck
    /// out.
    aside: u32,
    /// Whether a piece ended within a comment.
    in_comment: bool,
}

/// The largest spans that HTML allows.
const MAX_ROWS: u32 = 65_534;
const MAX_COLUMNS: u32 = 1_000;

impl Html {
    /// Reads a piece of HTML. `line_at` returns the line of an offset.
    pub(crate) fn read(&mut self, html: &str, line_at: impl Fn(usize) -> u32) {
        let Some(start) = self.end_of_comment(html) else {
            return;
        };
        let html = &html[start..];
        let line_at = |offset: usize| line_at(start + offset);
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        // Scripts and styles contain no markup.
        emitter.naively_switch_states(true);
        let mut raw_text = false;
        for token in Tokenizer::new_with_emitter(html, emitter) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => {
                    raw_text = is_raw_text(&tag.name);
                    self.start(&tag, line_at(tag.span.start));
                }
                Token::EndTag(EndTag { name, .. }) => {
                    raw_text = false;
                    self.end(&name);
                }
                Token::String(string) if !raw_text => {
                    let last = string.span.end.saturating_sub(1).max(string.span.start);
                    self.text(
                        &String::from_utf8_lossy(&string.value),
                        line_at(string.span.start)..=line_at(last),
                    );
                }
                Token::Error(error) if error.value == html5gum::Error::EofInComment => {
                    self.in_comment = true;
                }
                Token::String(_) | Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
    }

    /// The offset at which a comment of an earlier piece ends. `None` if it goes on.
    fn end_of_comment(&mut self, html: &str) -> Option<usize> {
        const END: &str = "-->";
        if !self.in_comment {
            return Some(0);
        }
        let end = html.find(END)?;
        self.in_comment = false;
        Some(end + END.len())
    }

    pub(crate) fn is_in_comment(&self) -> bool {
        self.in_comment
    }

    pub(crate) fn text(&mut self, text: &str, lines: RangeInclusive<u32>) {
        if self.aside == 0 {
            self.page.text(text, lines);
        }
    }

    /// Starts an element whose text is not part of the page.
    pub(crate) fn aside_start(&mut self) {
        self.aside += 1;
    }

    pub(crate) fn aside_end(&mut self) {
        self.aside = self.aside.saturating_sub(1);
    }

    /// Closes notes that the author forgot to close, at the start or the end of a block.
    pub(crate) fn close_asides(&mut self) {
        self.aside = 0;
    }

    fn start(&mut self, tag: &StartTag<usize>, line: u32) {
        let name: &[u8] = &tag.name;
        if is_aside(name) {
            return self.aside_start();
        }
        if is_block(name) {
            self.close_asides();
        }
        match name {
            b"table" => self.page.table_start(line),
            b"caption" => self.page.caption_start(),
            b"thead" => self.page.group(true),
            b"tbody" | b"tfoot" => self.page.group(false),
            b"tr" => self.page.row_start(),
            b"td" | b"th" => {
                let rows = span(tag, b"rowspan").unwrap_or(1).min(MAX_ROWS);
                let columns = span(tag, b"colspan").unwrap_or(1).clamp(1, MAX_COLUMNS);
                self.page.cell_start(name == b"th", rows, columns);
            }
            b"ul" | b"ol" | b"dl" => self.page.list_start(),
            b"li" => self.page.block(TextKind::Item),
            b"dt" | b"summary" => self.page.block(TextKind::Term),
            // The text of an item or a term may be in a paragraph of its own.
            b"p" | b"div" if self.page.is_at_item() => {}
            b"pre" => self.page.block(TextKind::Code),
            b"br" => self.page.line_break(),
            b"b" | b"strong" | b"code" => self.page.span_start(),
            [b'h', level @ b'1'..=b'6'] => self.page.heading_start(level - b'0', line),
            _ if is_block(name) => self.page.block(TextKind::Paragraph),
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        if is_aside(name) {
            return self.aside_end();
        }
        if is_block(name) {
            self.close_asides();
        }
        match name {
            b"table" => self.page.table_end(),
            b"thead" | b"tbody" | b"tfoot" => self.page.group(false),
            b"tr" => self.page.row_end(),
            b"td" | b"th" => self.page.cell_end(),
            b"b" | b"strong" | b"code" => self.page.span_end(),
            b"ul" | b"ol" | b"dl" => self.page.list_end(),
            [b'h', b'1'..=b'6'] => self.page.heading_end(),
            _ if is_block(name) => self.page.block(TextKind::Paragraph),
            _ => {}
        }
    }
}

fn is_raw_text(name: &[u8]) -> bool {
    matches!(
        name,
        b"script"
            | b"style"
            | b"title"
            | b"textarea"
            | b"noembed"
            | b"noframes"
            | b"iframe"
            | b"xmp"
    )
}

/// Whether an element is a note or struck out. A superscript after a status is a note.
fn is_aside(name: &[u8]) -> bool {
    matches!(name, b"sup" | b"del" | b"s" | b"strike")
}

fn is_block(name: &[u8]) -> bool {
    matches!(
        name,
        b"address"
            | b"article"
            | b"aside"
            | b"blockquote"
            | b"body"
            | b"caption"
            | b"center"
            | b"dd"
            | b"details"
            | b"div"
            | b"dl"
            | b"dt"
            | b"figcaption"
            | b"figure"
            | b"footer"
            | b"form"
            | b"h1"
            | b"h2"
            | b"h3"
            | b"h4"
            | b"h5"
            | b"h6"
            | b"header"
            | b"hr"
            | b"html"
            | b"li"
            | b"main"
            | b"nav"
            | b"ol"
            | b"p"
            | b"pre"
            | b"section"
            | b"summary"
            | b"table"
            | b"tbody"
            | b"td"
            | b"tfoot"
            | b"th"
            | b"thead"
            | b"tr"
            | b"ul"
    )
}

/// An attribute as HTML reads numbers: the digits at the start of the value.
fn span(tag: &StartTag<usize>, name: &[u8]) -> Option<u32> {
    let value = tag.attributes.get(name)?;
    let value = String::from_utf8_lossy(value);
    let value = value.trim_start();
    let digits = value
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(value.len());
    match value[..digits].parse() {
        Ok(number) => Some(number),
        Err(_) if digits > 0 => Some(u32::MAX),
        Err(_) => None,
    }
}
