//! Reads Markdown as a page: `CommonMark` with the tables of GitHub, and the HTML in it.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::html::Html;
use crate::page::{
    Page, TextKind,
    lines::{self, Lines},
};

pub(crate) fn page(text: &str) -> Page {
    let mut markdown = Markdown {
        lines: Lines::new(text),
        html: Html::default(),
        piece: Piece::default(),
        block: BlockText::Read,
        in_cell: false,
        depth: 0,
    };
    markdown.read(text);
    markdown.html.page.finish()
}

/// Maximum depth of Markdown within Markdown.
const MAX_DEPTH: usize = 8;

fn options() -> Options {
    Options::from_iter([
        Options::ENABLE_TABLES,
        Options::ENABLE_FOOTNOTES,
        Options::ENABLE_STRIKETHROUGH,
        Options::ENABLE_TASKLISTS,
        Options::ENABLE_DEFINITION_LIST,
        Options::ENABLE_HEADING_ATTRIBUTES,
        Options::ENABLE_YAML_STYLE_METADATA_BLOCKS,
        Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS,
    ])
}

struct Markdown {
    lines: Lines,
    /// The reader of the HTML inside of the Markdown. It has the builder of the page, to which the
    /// events of the Markdown go as well.
    html: Html,
    piece: Piece,
    block: BlockText,
    /// Whether a cell of a Markdown table is open.
    in_cell: bool,
    /// The number of parts around this one.
    depth: usize,
}

/// How to read the text of the open block.
#[derive(PartialEq, Eq)]
enum BlockText {
    Read,
    /// Code, of which each line is a line of text.
    Code,
    /// HTML that the author has indented.
    Html,
    /// Markdown, indented below a marker of its own.
    Markdown,
    /// Front matter.
    Skipped,
}

/// A piece of HTML or Markdown, which arrives line by line.
#[derive(Default)]
struct Piece {
    text: String,
    /// The offset of each line in the piece, and its number in the file.
    lines: Vec<(usize, u32)>,
}

impl Markdown {
    fn read(&mut self, text: &str) {
        for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
            self.event(event, &range);
        }
    }

    /// Reads a part of the page as a page of its own.
    fn read_part(&mut self, part: Piece) {
        let lines = std::mem::replace(&mut self.lines, Lines::for_part(part.lines));
        self.depth += 1;
        self.read(&part.text);
        self.depth -= 1;
        self.lines = lines;
    }

    fn event(&mut self, event: Event, range: &Range<usize>) {
        let line = self.lines.line_at(range.start);
        if self.html.is_in_comment() {
            return self.comment(&event, line);
        }
        match event {
            Event::Start(tag) => self.start(&tag, line),
            Event::End(tag) => self.end(tag),
            Event::Html(html) => self.piece.push(&html, line),
            Event::Text(text) if matches!(self.block, BlockText::Html | BlockText::Markdown) => {
                self.piece.push(&text, line);
            }
            Event::Text(_) if self.block == BlockText::Skipped => {}
            Event::Text(code) if self.block == BlockText::Code => self.code(&code, line),
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) => {
                self.html.page.span_start();
                self.text(&text, range);
                self.html.page.span_end();
            }
            Event::InlineHtml(tag) if self.in_cell && is_table_tag(&tag) => {}
            Event::InlineHtml(tag) => self.html.read(&tag, |_| line),
            Event::SoftBreak => {
                self.html.text(" ", line..=line);
                self.html.page.soft_break();
            }
            Event::HardBreak => self.html.page.line_break(),
            Event::Rule => self.html.page.block(TextKind::Paragraph),
            Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        let last = range.end.saturating_sub(1).max(range.start);
        let lines = self.lines.line_at(range.start)..=self.lines.line_at(last);
        self.html.text(text, lines);
    }

    /// Reads events inside a comment that did not end with its piece of HTML.
    fn comment(&mut self, event: &Event, line: u32) {
        if let Event::Html(text) | Event::InlineHtml(text) | Event::Text(text) = event {
            self.html.read(text, |_| line);
        }
    }

    fn start(&mut self, tag: &Tag, line: u32) {
        if is_block(tag) {
            self.html.close_asides();
        }
        let page = &mut self.html.page;
        match tag {
            Tag::Heading { level, .. } => page.heading_start(*level as u8, line),
            Tag::Table(_) => page.table_start(line),
            Tag::TableHead => {
                page.group(true);
                page.row_start();
            }
            Tag::TableRow => page.row_start(),
            Tag::TableCell => {
                page.cell_start(false, 1, 1);
                self.in_cell = true;
            }
            // The text of an item may be in a paragraph of its own.
            Tag::Item => page.block(TextKind::Item),
            Tag::Paragraph if page.is_at_item() => {}
            // Indented cells of an HTML table after an empty line are not meant as code.
            Tag::CodeBlock(CodeBlockKind::Indented) if page.is_in_table() => {
                self.block = BlockText::Html;
            }
            Tag::CodeBlock(CodeBlockKind::Indented)
                if self.depth < MAX_DEPTH && page.last_text().is_some_and(announces_part) =>
            {
                self.block = BlockText::Markdown;
            }
            Tag::CodeBlock(_) => {
                page.block(TextKind::Code);
                self.block = BlockText::Code;
            }
            Tag::MetadataBlock(_) => self.block = BlockText::Skipped,
            Tag::Strikethrough => self.html.aside_start(),
            Tag::Strong => page.span_start(),
            Tag::List(_) | Tag::DefinitionList => page.list_start(),
            Tag::DefinitionListTitle => page.block(TextKind::Term),
            Tag::Paragraph | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_) => {
                page.block(TextKind::Paragraph);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        self.piece_end();
        let page = &mut self.html.page;
        match tag {
            TagEnd::Heading(_) => page.heading_end(),
            TagEnd::Table => page.table_end(),
            TagEnd::TableHead => page.group(false),
            TagEnd::TableRow => page.row_end(),
            TagEnd::TableCell => {
                page.cell_end();
                self.in_cell = false;
            }
            TagEnd::Strikethrough => self.html.aside_end(),
            TagEnd::Strong => page.span_end(),
            TagEnd::List(_) | TagEnd::DefinitionList => page.list_end(),
            TagEnd::DefinitionListTitle | TagEnd::DefinitionListDefinition => {
                page.block(TextKind::Paragraph);
            }
            TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => {
                page.block(TextKind::Paragraph);
                self.block = BlockText::Read;
            }
            _ => {}
        }
    }

    fn code(&mut self, code: &str, line: u32) {
        for (index, text) in code.lines().enumerate() {
            let line = line + lines::number(index);
            self.html.text(text, line..=line);
            self.html.page.line_break();
        }
    }

    /// Reads the HTML or the Markdown up to here.
    fn piece_end(&mut self) {
        let mut piece = std::mem::take(&mut self.piece);
        if piece.text.is_empty() {
            return;
        }
        if std::mem::replace(&mut self.block, BlockText::Read) == BlockText::Markdown {
            return self.read_part(piece);
        }
        let part = (self.depth < MAX_DEPTH).then(|| piece.split_off_markdown());
        let lines = Lines::for_part(piece.lines);
        self.html.read(&piece.text, |offset| lines.line_at(offset));
        if let Some(part) = part.flatten() {
            self.read_part(part);
        }
    }
}

impl Piece {
    fn push(&mut self, text: &str, line: u32) {
        self.lines.push((self.text.len(), line));
        self.text.push_str(text);
    }

    /// Splits off the Markdown below a tag that announces it: `<div markdown="1">`.
    fn split_off_markdown(&mut self) -> Option<Self> {
        let (second, _) = *self.lines.get(1)?;
        let tag = self.text[..second].trim();
        let is_opening = tag.starts_with('<') && !tag.starts_with("</") && tag.ends_with('>');
        let announces_markdown = tag.split([' ', '>', '=']).any(|word| word == "markdown");
        (is_opening && announces_markdown).then(|| Self {
            text: self.text.split_off(second),
            lines: self
                .lines
                .split_off(1)
                .into_iter()
                .map(|(start, line)| (start - second, line))
                .collect(),
        })
    }
}

/// Whether a line announces an indented part of the page. `MkDocs` uses them for notes and tabs.
fn announces_part(text: &str) -> bool {
    ["!!! ", "??? ", "???+ ", "=== "]
        .iter()
        .any(|mark| text.starts_with(mark))
}

fn is_block(tag: &Tag) -> bool {
    !matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

/// Whether a tag would open or close a part of a table.
fn is_table_tag(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']).to_ascii_lowercase();
    [
        "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption",
    ]
    .iter()
    .any(|part| {
        name.strip_prefix(part)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
    })
}
