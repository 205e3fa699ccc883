//! Reads HTML as a page, and the HTML in a page of another format.
//!
//! `elements` are those that are open, and `visibility` decides which of them are shown.

mod elements;
pub(super) mod visibility;

use std::ops::RangeInclusive;

use html5gum::{DefaultEmitter, EndTag, StartTag, Token, Tokenizer};

use self::{
    elements::{Endless, OpenElements},
    visibility::Visibility,
};
use crate::page::{
    Page, TextKind,
    builder::PageBuilder,
    damage::{Damage, Fault},
    lines::Lines,
};

pub(crate) fn page(text: &str) -> Page {
    let lines = Lines::new(text);
    read_until_known(|endless| {
        let mut html = Html::new(endless);
        html.read(text, |offset| lines.line_at(offset));
        html
    })
}

/// Reads a page again for as long as it turns out to have asides without an end.
pub(crate) fn read_until_known(read: impl Fn(Endless) -> Html) -> Page {
    let mut endless = Endless::None;
    loop {
        let mut html = read(endless);
        html.report_unclosed();
        match html.open.endless() {
            Some(more) => endless = more,
            None => return html.page.finish(),
        }
    }
}

/// Reads HTML into a page. Markdown hands over its HTML in several pieces.
#[derive(Default)]
pub(crate) struct Html {
    pub(crate) page: PageBuilder,
    pub(crate) open: OpenElements,
    /// The line of a comment that did not end with its piece.
    comment: Option<u32>,
    /// The line of a script or a style that did not end with its piece.
    raw_text: Option<u32>,
}

/// The largest spans that HTML allows.
const MAX_ROWS: u32 = 65_534;
const MAX_COLUMNS: u32 = 1_000;

impl Html {
    pub(crate) fn new(endless: Endless) -> Self {
        Self {
            open: OpenElements::new(endless),
            ..Self::default()
        }
    }

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
        self.raw_text = None;
        for token in Tokenizer::new_with_emitter(html, emitter) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => {
                    let line = line_at(tag.span.start);
                    self.raw_text = is_raw_text(&tag.name).then_some(line);
                    let source = html.get(tag.span.start..tag.span.end).unwrap_or_default();
                    self.start(&tag, source, line);
                }
                Token::EndTag(EndTag { name, .. }) => {
                    self.raw_text = None;
                    self.end(&name);
                }
                Token::String(string) if self.raw_text.is_none() => {
                    let last = string.span.end.saturating_sub(1).max(string.span.start);
                    self.text(
                        &String::from_utf8_lossy(&string.value),
                        line_at(string.span.start)..=line_at(last),
                    );
                }
                Token::Error(error) if error.value == html5gum::Error::EofInComment => {
                    self.comment = Some(line_at(html.rfind("<!--").unwrap_or_default()));
                }
                Token::String(_) | Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
    }

    /// The offset at which a comment of an earlier piece ends. `None` if it goes on.
    fn end_of_comment(&mut self, html: &str) -> Option<usize> {
        const END: &str = "-->";
        if self.comment.is_none() {
            return Some(0);
        }
        let end = html.find(END)?;
        self.comment = None;
        Some(end + END.len())
    }

    pub(crate) fn is_in_comment(&self) -> bool {
        self.comment.is_some()
    }

    /// Records what hides the rest of the page because it does not end.
    fn report_unclosed(&mut self) {
        let line = self.open.unclosed();
        let unclosed = [
            (self.comment, "a comment"),
            (self.raw_text, "a script or a style"),
            (line, "a hidden element"),
        ];
        for (line, name) in unclosed {
            if let Some(line) = line {
                let damage = Damage::new(line, Fault::HidesRest(name));
                self.page.damaged_page(damage);
            }
        }
    }

    /// Ends a fragment in a page of another format. What it does not close ends with it.
    pub(crate) fn fragment_end(&mut self) {
        self.report_unclosed();
        (self.comment, self.raw_text) = (None, None);
        self.open = OpenElements::default();
    }

    pub(crate) fn text(&mut self, text: &str, lines: RangeInclusive<u32>) {
        if self.open.is_shown() {
            self.page.text(text, lines);
        } else {
            self.open.hide_text(text);
        }
        self.raw_text = None;
    }

    fn start(&mut self, tag: &StartTag<usize>, source: &str, line: u32) {
        let name: &[u8] = &tag.name;
        let visibility = Visibility::from_tag(tag, source);
        let is_on_page = if is_void(name) || tag.self_closing {
            if elements::is_block(name) {
                self.open.block();
            }
            self.open.is_shown() && visibility == Visibility::Shown
        } else {
            let was_shown = self.open.is_shown();
            let is_on_page = self.open.start(name.to_vec().into(), visibility, line);
            if was_shown && !is_on_page {
                self.end_before(name);
            }
            is_on_page
        };
        if is_on_page {
            self.start_on_page(tag, line);
        }
    }

    /// Ends what a hidden element would end if it was shown.
    fn end_before(&mut self, name: &[u8]) {
        match name {
            b"thead" | b"tbody" | b"tfoot" | b"tr" => self.page.row_end(),
            b"td" | b"th" => self.page.cell_end(),
            _ => {}
        }
    }

    fn start_on_page(&mut self, tag: &StartTag<usize>, line: u32) {
        let name: &[u8] = &tag.name;
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
            _ if elements::is_block(name) => self.page.block(TextKind::Paragraph),
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        if !self.open.end(name) {
            return;
        }
        match name {
            b"table" => self.page.table_end(),
            b"thead" | b"tbody" | b"tfoot" => self.page.group(false),
            b"tr" => self.page.row_end(),
            b"td" | b"th" => self.page.cell_end(),
            b"b" | b"strong" | b"code" => self.page.span_end(),
            b"ul" | b"ol" | b"dl" => self.page.list_end(),
            [b'h', b'1'..=b'6'] => self.page.heading_end(),
            _ if elements::is_block(name) => self.page.block(TextKind::Paragraph),
            _ => {}
        }
    }
}

/// Whether an element has no content, and so no end tag.
fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"source"
            | b"track"
            | b"wbr"
    )
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
