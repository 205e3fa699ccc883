//! Reads Markdown as a page: `CommonMark` with the tables of GitHub, and the HTML in it.
//!
//! `comments` are those that are removed before parsing. `piece` is a part that is read by itself,
//! `front_matter` the one at the top. `rows` finds rows that do not fit their table.

mod comments;
mod front_matter;
mod piece;
mod rows;

use std::{borrow::Cow, ops::Range};

use pulldown_cmark::{CodeBlockKind, Event, MetadataBlockKind, Options, Parser, Tag, TagEnd};

use self::{
    front_matter::{List, Part},
    piece::Piece,
    rows::Rows,
};
use super::html::{self, Html, visibility::Visibility};
use crate::page::{
    Page, TextKind,
    lines::{self, Lines},
};

pub(crate) fn page(text: &str) -> Page {
    let comments = comments::find(text);
    if comments.is_empty() {
        return page_of(text, &Lines::new(text));
    }
    let (text, lines) = Lines::without(text, &comments);
    page_of(&text, &lines)
}

fn page_of(text: &str, lines: &Lines) -> Page {
    html::read_until_known(|endless| {
        let mut markdown = Markdown {
            lines: lines.clone(),
            html: Html::new(endless),
            piece: Piece::default(),
            block: BlockText::Read,
            in_cell: false,
            rows: Rows::default(),
            depth: 0,
            from_status: Vec::new(),
            is_numbered: false,
        };
        markdown.read(text);
        markdown.html
    })
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
    /// The rows of the open table.
    rows: Rows,
    /// The number of parts around this one.
    depth: usize,
    /// For each open list, whether the number of its first item can be a status.
    from_status: Vec<bool>,
    /// Whether the last event added the number of an item.
    is_numbered: bool,
}

/// How to read the text of the open block.
#[derive(PartialEq, Eq)]
enum BlockText {
    Read,
    /// Code, of which each line is a line of text.
    Code,
    /// Code without a fence right after a row of a table.
    IndentedRows,
    /// HTML that the author has indented.
    Html,
    /// Markdown, indented below a marker of its own.
    Markdown,
    /// Front matter, by the kind of its delimiters.
    FrontMatter(MetadataBlockKind),
}

impl BlockText {
    /// Whether the text is collected until the block ends.
    fn is_piece(&self) -> bool {
        matches!(self, Self::Html | Self::Markdown | Self::FrontMatter(_))
    }
}

impl Markdown {
    fn read(&mut self, text: &str) {
        for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
            match &event {
                Event::Start(Tag::Table(columns)) => self.rows = Rows::new(columns.len()),
                Event::Start(Tag::List(number)) => {
                    let is_status = number.is_some_and(|number| (100..600).contains(&number));
                    self.from_status.push(is_status);
                }
                Event::End(TagEnd::List(_)) => {
                    self.from_status.pop();
                }
                Event::Start(Tag::Item) => {
                    self.event(event, &range);
                    self.number(&text[range.clone()], range.start);
                    continue;
                }
                Event::Start(Tag::TableRow) if self.html.open.is_shown() => {
                    self.rows
                        .add(&text[range.clone()], self.lines.line_at(range.start));
                }
                Event::End(TagEnd::Table) => {
                    self.event(event, &range);
                    self.add_uneven_rows();
                    continue;
                }
                _ => {}
            }
            self.event(event, &range);
        }
    }

    /// Adds the number of an item to its text, if the list begins with a status: `404. Not Found`.
    fn number(&mut self, item: &str, start: usize) {
        let digits = item.bytes().take_while(u8::is_ascii_digit).count();
        let is_status = digits == 3 && self.from_status.last() == Some(&true);
        if is_status && self.html.open.is_shown() {
            self.is_numbered = true;
            let line = self.lines.line_at(start);
            self.html.page.text(&item[..digits], line..=line);
            self.html.page.text(": ", line..=line);
        }
    }

    /// Adds the rows with too many or too few cells a second time, as text: what does not fit into
    /// the table is not shown, and may be a status.
    fn add_uneven_rows(&mut self) {
        for (row, line) in std::mem::take(&mut self.rows).uneven {
            if !self.html.open.is_in_table() {
                self.html.page.stray_row(&rows::cells(&row), line);
            }
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
        if let (Event::End(tag), false) = (&event, self.html.is_in_comment()) {
            return self.end(*tag);
        }
        let is_read = self.block == BlockText::Read && !self.html.is_in_comment();
        match event {
            Event::Text(text) if is_read => return self.text(&text, range),
            _ => {}
        }
        let line = self.lines.line_at(range.start);
        if self.html.is_in_comment() {
            return self.comment(&event, line);
        }
        match event {
            Event::Start(tag) => self.start(&tag, line),
            Event::Html(html) => self.piece.push(&html, line),
            Event::Text(text) if self.block.is_piece() => self.piece.push(&text, line),
            Event::Text(code) if self.block == BlockText::Code => self.code(&code, line),
            Event::Text(code) if self.block == BlockText::IndentedRows => {
                self.indented_rows(&code, line);
            }
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) => {
                self.html.page.span_start();
                self.text(&text, range);
                self.html.page.span_end();
            }
            Event::InlineHtml(tag) if self.in_cell && is_table_tag(&tag) => {}
            Event::InlineHtml(tag) => self.html.read(&tag, |_| line),
            // Lines with pipes may be rows that are in no table.
            Event::SoftBreak if self.html.page.is_at_row() => self.html.page.line_break(),
            Event::SoftBreak => {
                self.html.text(" ", line..=line);
                self.html.page.soft_break();
            }
            Event::HardBreak => self.html.page.line_break(),
            Event::Rule => self.html.page.block(TextKind::Paragraph),
            Event::End(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        let last = range.end.saturating_sub(1).max(range.start);
        self.html.text(text, self.lines.lines_at(range.start, last));
    }

    /// Reads events inside a comment that did not end with its piece of HTML.
    fn comment(&mut self, event: &Event, line: u32) {
        if let Event::Html(text) | Event::InlineHtml(text) | Event::Text(text) = event {
            self.html.read(text, |_| line);
        }
    }

    fn start(&mut self, tag: &Tag, line: u32) {
        let open = &mut self.html.open;
        let is_on_page = match (element(tag.to_end()), tag) {
            (Some(name), Tag::Strikethrough) => {
                open.start(Cow::Borrowed(name.as_bytes()), Visibility::Aside, line)
            }
            (Some(name), _) => open.start_block(name, line),
            (None, _) => true,
        };
        match tag {
            Tag::CodeBlock(kind) => self.block = self.kind_of_code(kind),
            Tag::MetadataBlock(kind) => self.block = self.kind_of_metadata(*kind),
            Tag::TableCell => self.in_cell = true,
            _ => {}
        }
        if is_on_page {
            self.start_on_page(tag, line);
        }
        self.is_numbered = false;
    }

    /// Front matter is at the front. Below other text, its delimiters are rules.
    fn kind_of_metadata(&self, kind: MetadataBlockKind) -> BlockText {
        if self.html.page.is_empty() || self.depth == MAX_DEPTH {
            BlockText::FrontMatter(kind)
        } else {
            BlockText::Markdown
        }
    }

    fn kind_of_code(&self, kind: &CodeBlockKind) -> BlockText {
        if matches!(kind, CodeBlockKind::Fenced(_)) {
            return BlockText::Code;
        }
        let announces_part = || self.html.page.last_text().is_some_and(announces_part);
        // Indented cells of an HTML table after an empty line are not meant as code.
        if self.html.page.is_in_table() || self.html.open.is_in_table() {
            BlockText::Html
        } else if self.depth < MAX_DEPTH && announces_part() {
            BlockText::Markdown
        } else if self.html.page.is_after_row() {
            BlockText::IndentedRows
        } else {
            BlockText::Code
        }
    }

    fn start_on_page(&mut self, tag: &Tag, line: u32) {
        let page = &mut self.html.page;
        match tag {
            Tag::Heading { level, .. } => page.heading_start(*level as u8, line),
            Tag::Table(_) => page.table_start(line),
            Tag::TableHead => {
                page.group(true);
                page.row_start();
            }
            Tag::TableRow => page.row_start(),
            Tag::TableCell => page.cell_start(false, 1, 1),
            // The text of an item may be in a paragraph of its own.
            Tag::Item => page.block(TextKind::Item),
            Tag::Paragraph if self.is_numbered || page.is_at_item() => {}
            Tag::CodeBlock(_) if !self.block.is_piece() => page.block(TextKind::Code),
            Tag::List(_) | Tag::DefinitionList => page.list_start(),
            Tag::Strong => page.span_start(),
            Tag::DefinitionListTitle => page.block(TextKind::Term),
            Tag::Paragraph | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_) => {
                page.block(TextKind::Paragraph);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        self.piece_end();
        self.is_numbered = false;
        let is_on_page = element(tag).is_none_or(|name| self.html.open.end_block(name));
        match tag {
            TagEnd::TableCell => self.in_cell = false,
            TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => {
                self.block = BlockText::Read;
            }
            _ => {}
        }
        if is_on_page {
            self.end_on_page(tag);
        }
    }

    fn end_on_page(&mut self, tag: TagEnd) {
        let page = &mut self.html.page;
        match tag {
            TagEnd::Heading(_) => page.heading_end(),
            TagEnd::Table => page.table_end(),
            TagEnd::TableHead => page.group(false),
            TagEnd::TableRow => page.row_end(),
            TagEnd::TableCell => page.cell_end(),
            TagEnd::Strong => page.span_end(),
            TagEnd::List(_) | TagEnd::DefinitionList => page.list_end(),
            TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Paragraph
            | TagEnd::Item
            | TagEnd::CodeBlock
            | TagEnd::MetadataBlock(_) => page.block(TextKind::Paragraph),
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

    fn indented_rows(&mut self, code: &str, line: u32) {
        for (index, text) in code.lines().enumerate() {
            let is_row = text.trim_start().starts_with('|');
            let kind = if is_row {
                TextKind::Paragraph
            } else {
                TextKind::Code
            };
            let page = &mut self.html.page;
            page.block(kind);
            let line = line + lines::number(index);
            self.html.text(text, line..=line);
        }
    }

    /// Reads the HTML or the Markdown up to here.
    fn piece_end(&mut self) {
        let mut piece = std::mem::take(&mut self.piece);
        if piece.text.is_empty() {
            return;
        }
        match std::mem::replace(&mut self.block, BlockText::Read) {
            BlockText::Markdown => return self.read_part(piece),
            BlockText::FrontMatter(kind) => return self.front_matter(&piece, kind),
            _ => {}
        }
        let part = (self.depth < MAX_DEPTH).then(|| {
            piece
                .split_off_markdown()
                .or_else(|| piece.split_off_table())
        });
        let lines = Lines::for_part(piece.lines);
        self.html.read(&piece.text, |offset| lines.line_at(offset));
        if let Some(part) = part.flatten() {
            self.read_part(part);
        }
    }
}

impl Markdown {
    fn front_matter(&mut self, piece: &Piece, kind: MetadataBlockKind) {
        let lines = Lines::for_part(piece.lines.clone());
        let mut offset = 0;
        let numbered = piece.text.split_inclusive('\n').map(|line| {
            let number = lines.line_at(offset);
            offset += line.len();
            (line.trim_end_matches(['\r', '\n']), number)
        });
        let numbered: Vec<front_matter::Line> = numbered.collect();
        let parts = match kind {
            MetadataBlockKind::YamlStyle => front_matter::read_yaml(&numbered),
            MetadataBlockKind::PlusesStyle => front_matter::read_toml(&numbered),
        };
        for part in parts {
            match part {
                Part::Text(lines) => self.read_part(Piece::from_lines(&lines)),
                Part::List(list) => self.list_of_mappings(&list),
                Part::Stray { cells, line } => self.html.page.stray_row(&cells, line),
            }
        }
    }

    /// Reads a list as a table with its keys as titles.
    fn list_of_mappings(&mut self, list: &List) {
        let page = &mut self.html.page;
        let keys = list.keys();
        page.table_start(list.line);
        page.caption_start();
        page.text(&list.name, list.line..=list.line);
        page.group(true);
        page.row_start();
        for key in &keys {
            page.cell_start(true, 1, 1);
            page.text(key, list.line..=list.line);
        }
        page.group(false);
        for item in &list.items {
            page.row_start();
            for key in &keys {
                page.cell_start(false, 1, 1);
                if let Some(field) = item.iter().find(|field| field.key == *key) {
                    page.text(&field.value, field.line..=field.line);
                }
            }
        }
        page.table_end();
    }
}

/// Whether a line announces an indented part of the page. `MkDocs` uses them for notes and tabs.
fn announces_part(text: &str) -> bool {
    ["!!! ", "??? ", "???+ ", "=== "]
        .iter()
        .any(|mark| text.starts_with(mark))
}

/// The element of HTML that a tag stands for. `None` if it hides nothing and contains no block.
fn element(tag: TagEnd) -> Option<&'static str> {
    Some(match tag {
        TagEnd::Strikethrough => "strikethrough",
        TagEnd::Emphasis
        | TagEnd::Strong
        | TagEnd::Superscript
        | TagEnd::Subscript
        | TagEnd::Link
        | TagEnd::Image
        | TagEnd::HtmlBlock => return None,
        TagEnd::Paragraph => "p",
        TagEnd::Heading(_) => "h1",
        TagEnd::BlockQuote(_) => "blockquote",
        TagEnd::CodeBlock => "pre",
        TagEnd::List(_) => "ul",
        TagEnd::Item => "li",
        TagEnd::DefinitionList => "dl",
        TagEnd::DefinitionListTitle => "dt",
        TagEnd::DefinitionListDefinition => "dd",
        TagEnd::Table => "table",
        TagEnd::TableHead | TagEnd::TableRow => "tr",
        TagEnd::TableCell => "td",
        TagEnd::FootnoteDefinition | TagEnd::MetadataBlock(_) => "div",
    })
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
