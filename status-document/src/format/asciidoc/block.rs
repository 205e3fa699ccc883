//! Splits a text into its blocks, which may contain others.

use std::mem;

use super::{
    super::{
        html::Html,
        inline::{self, Line, Writer},
    },
    attributes::{self, BlockAttributes, PageAttributes},
    list::{self, Marker},
    start::{self, Contents},
};
use crate::page::{
    TextKind,
    damage::{Damage, Fault},
};

/// Maximum depth of cells within cells, and of blocks within a cell.
const MAX_DEPTH: usize = 50;

/// The reader of a page.
#[derive(Default)]
pub(super) struct AsciiDoc {
    /// The reader of the HTML in the page. It has the builder of the page.
    pub(super) html: Html,
    attributes: PageAttributes,
    /// The number of cells around the present text.
    depth: usize,
}

/// The state of a page, or of a cell that is a page of its own.
struct Body<'a> {
    /// The open blocks, each within the one before.
    open: Vec<Open<'a>>,
    /// The attributes for the next block.
    attributes: BlockAttributes<'a>,
    /// Whether the next block belongs to the item before it.
    is_attached: bool,
    /// Whether the next text explains the term before it.
    is_definition: bool,
}

/// A block that contains others.
#[derive(Default)]
struct Open<'a> {
    delimiter: &'a str,
    /// The keys of the open lists.
    lists: Vec<&'a str>,
}

impl AsciiDoc {
    pub(super) fn body(&mut self, lines: &[Line]) {
        if self.depth == MAX_DEPTH {
            let number = lines.first().map_or(1, |line| line.number);
            return self
                .html
                .page
                .damaged_block(Damage::new(number, Fault::Depth));
        }
        self.depth += 1;
        let mut body = Body {
            open: vec![Open::default()],
            attributes: BlockAttributes::default(),
            is_attached: false,
            is_definition: false,
        };
        let mut rest = lines;
        while !rest.is_empty() {
            let used = self.block(rest, &mut body);
            rest = &rest[used.clamp(1, rest.len())..];
        }
        self.announce(&mut body);
        while let Some(open) = body.open.pop() {
            self.end_lists(open.lists.len());
        }
        self.depth -= 1;
    }

    /// Reads a block, or a line between blocks, and returns the number of its lines.
    fn block<'a>(&mut self, lines: &[Line<'a>], body: &mut Body<'a>) -> usize {
        let line = lines[0];
        let text = line.text;
        if self.is_between(line, body) {
            return 1;
        }
        if let Some(contents) = start::contents(text, &body.attributes) {
            return self.delimited(lines, contents, body);
        }
        if let Some((level, title)) = start::heading(text) {
            let text = title;
            self.heading(level, Line { text, ..line }, body);
            return 1;
        }
        if let Some(level) = start::underlined(lines).filter(|_| body.open.len() == 1) {
            self.heading(level, line, body);
            return 2;
        }
        if let Some(marker) = list::marker(text) {
            return self.item(lines, &marker, body);
        }
        if let Some((term, mark, text)) = list::description(text) {
            return self.description(lines, (term, mark, text), body);
        }
        self.text(lines, body)
    }

    /// Whether a line is between blocks. Attributes and a title are kept for the next block.
    fn is_between<'a>(&mut self, line: Line<'a>, body: &mut Body<'a>) -> bool {
        let text = line.text;
        let is_anchor = text.starts_with("[[") && text.ends_with("]]");
        if text == "+" {
            body.is_attached = true;
        } else if let Some((name, value)) = attributes::entry(text) {
            let value = value.map(|value| self.replaced(value));
            self.attributes.set(name, value.as_deref());
        } else if attributes::is_attribute_line(text) && !is_anchor {
            body.attributes.add(text);
        } else if let Some(text) = start::title(text) {
            body.attributes.title = Some(Line { text, ..line });
        } else {
            return text.is_empty()
                || is_anchor
                || start::is_comment(text)
                || start::is_block_macro(text);
        }
        true
    }

    /// Reads a block of text without delimiters.
    fn text<'a>(&mut self, lines: &[Line<'a>], body: &mut Body<'a>) -> usize {
        let is_definition = mem::take(&mut body.is_definition);
        let is_indented = lines[0].text.starts_with([' ', '\t']) && !is_definition;
        let style = body.attributes.style;
        let used = if is_indented || start::is_code(style) {
            lines
                .iter()
                .take_while(|line| !line.text.is_empty())
                .count()
        } else {
            start::text_end(lines)
        };
        if !is_indented && !is_definition {
            self.attach(body);
        }
        self.announce(body);
        match style {
            "comment" | "stem" | "latexmath" | "asciimath" => {}
            "pass" => inline::read_html(&mut self.html, &lines[..used]),
            _ if is_indented || start::is_code(style) => self.code(&lines[..used]),
            _ => {
                self.html.page.block(TextKind::Paragraph);
                self.inline(&lines[..used]);
                self.html.page.block(TextKind::Paragraph);
            }
        }
        used
    }

    fn heading<'a>(&mut self, level: u8, title: Line<'a>, body: &mut Body<'a>) {
        for open in &mut body.open {
            self.end_lists(mem::take(&mut open.lists).len());
        }
        self.announce(body);
        self.html.page.heading_start(level, title.number);
        self.inline(&[title]);
        self.html.page.heading_end();
    }

    fn delimited<'a>(
        &mut self,
        lines: &[Line<'a>],
        contents: Contents,
        body: &mut Body<'a>,
    ) -> usize {
        let start = lines[0];
        if matches!(contents, Contents::Blocks) {
            self.open_or_close(start.text, body);
            return 1;
        }
        let close = if start.text.starts_with("```") {
            "```"
        } else {
            start.text
        };
        let inner = lines[1..].iter().position(|line| line.text == close);
        self.attach(body);
        let Some(inner) = inner else {
            let fault = Fault::Unclosed(start.text.to_owned());
            self.html
                .page
                .damaged_block(Damage::new(start.number, fault));
            return lines.len();
        };
        let block = &lines[1..=inner];
        if let Contents::Table(mark) = contents {
            let attributes = mem::take(&mut body.attributes);
            let lines = block.iter().filter(|line| !start::is_comment(line.text));
            let lines: Vec<Line> = lines.copied().collect();
            self.table(start, &lines, mark, &attributes);
        } else {
            self.announce(body);
        }
        match contents {
            Contents::Code => self.code(block),
            Contents::Html => inline::read_html(&mut self.html, block),
            _ => {}
        }
        inner + 2
    }

    /// Opens a block that contains others, or closes it if it is open.
    fn open_or_close<'a>(&mut self, delimiter: &'a str, body: &mut Body<'a>) {
        let is_open = |open: &Open| open.delimiter == delimiter;
        if let Some(index) = body.open.iter().position(is_open) {
            for closed in body.open.drain(index..) {
                self.end_lists(closed.lists.len());
            }
        } else {
            self.attach(body);
            self.announce(body);
            body.open.push(Open {
                delimiter,
                lists: Vec::new(),
            });
        }
        self.html.page.block(TextKind::Paragraph);
    }

    /// Ends the lists that the next block does not belong to.
    fn attach(&mut self, body: &mut Body) {
        body.is_definition = false;
        if !mem::take(&mut body.is_attached) {
            if let Some(open) = body.open.last_mut() {
                self.end_lists(mem::take(&mut open.lists).len());
            }
        }
    }

    fn end_lists(&mut self, count: usize) {
        for _ in 0..count {
            self.html.page.list_end();
        }
    }

    /// Writes the title of a block that is no table, and drops the other attributes.
    fn announce(&mut self, body: &mut Body) {
        if let Some(title) = mem::take(&mut body.attributes).title {
            self.html.page.block(TextKind::Paragraph);
            self.inline(&[title]);
            self.html.page.block(TextKind::Paragraph);
        }
    }

    /// Starts an item or a term of a list with this key, which is open or within those that are.
    fn start_item<'a>(&mut self, key: &'a str, kind: TextKind, body: &mut Body<'a>) {
        self.announce(body);
        (body.is_attached, body.is_definition) = (false, false);
        let Some(open) = body.open.last_mut() else {
            return;
        };
        match open.lists.iter().position(|other| *other == key) {
            Some(index) => {
                let inner = open.lists.len() - index - 1;
                open.lists.truncate(index + 1);
                self.end_lists(inner);
            }
            None => {
                open.lists.push(key);
                self.html.page.list_start();
            }
        }
        self.html.page.block(kind);
    }

    fn item<'a>(&mut self, lines: &[Line<'a>], marker: &Marker<'a>, body: &mut Body<'a>) -> usize {
        let open = body.open.last().map_or(&[][..], |open| &open.lists);
        let is_number = marker.key == list::NUMBERS && !open.contains(&list::NUMBERS);
        let label = marker.number.filter(|_| is_number);
        let key = label.map_or(marker.key, |_| list::STATUSES);
        self.start_item(key, TextKind::Item, body);
        let line = lines[0];
        if let Some(label) = label {
            self.html.page.text(label, line.number..=line.number);
            self.html.page.text(" ", line.number..=line.number);
        }
        let checked = ["[ ] ", "[x] ", "[*] "];
        let unchecked = checked
            .iter()
            .find_map(|mark| marker.text.strip_prefix(mark));
        let text = unchecked.unwrap_or(marker.text);
        self.continued(lines, Line { text, ..line })
    }

    fn description<'a>(
        &mut self,
        lines: &[Line<'a>],
        (term, mark, text): (&'a str, &'a str, &'a str),
        body: &mut Body<'a>,
    ) -> usize {
        self.start_item(mark, TextKind::Term, body);
        let line = lines[0];
        self.inline(&[Line { text: term, ..line }]);
        self.html.page.block(TextKind::Paragraph);
        if text.is_empty() {
            body.is_definition = true;
            return 1;
        }
        self.continued(lines, Line { text, ..line })
    }

    /// Writes the text of an item, which goes on up to the next block or item.
    fn continued(&mut self, lines: &[Line], first: Line) -> usize {
        let used = start::text_end(lines);
        let mut text = vec![first];
        text.extend(&lines[1..used]);
        self.inline(&text);
        self.html.page.block(TextKind::Paragraph);
        used
    }

    pub(super) fn code(&mut self, lines: &[Line]) {
        inline::code_block(&mut self.html.page, lines);
    }

    /// Writes text with inline markup. Comments in it are not shown.
    pub(super) fn inline(&mut self, lines: &[Line]) {
        let lines = lines.iter().filter(|line| !start::is_comment(line.text));
        let lines: Vec<Line> = lines.copied().collect();
        let (text, numbers) = inline::joined(&lines);
        let mut writer = Writer::new(&mut self.html.page, &numbers);
        super::inline::write(&mut writer, &text, &self.attributes);
    }

    /// The value of an attribute, with the values of those that it refers to.
    fn replaced(&self, value: &str) -> String {
        let mut replaced = String::new();
        let mut rest = value;
        while let Some((before, after)) = rest.split_once('{') {
            replaced.push_str(before);
            let known = after.split_once('}').and_then(|(name, after)| {
                let value = self.attributes.get(name)?;
                Some((value, after))
            });
            match known {
                Some((value, after)) => {
                    replaced.push_str(value);
                    rest = after;
                }
                None => {
                    replaced.push('{');
                    rest = after;
                }
            }
        }
        replaced + rest
    }
}
