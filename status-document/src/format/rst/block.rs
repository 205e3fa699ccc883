//! Splits a text into its blocks, which may contain others.

use super::{
    super::{
        columns,
        html::Html,
        inline::{self, Line, Writer},
    },
    grid,
    list::{self, ListKind, Marker},
    simple,
    substitution::Substitutions,
};
use crate::page::{
    TextKind,
    damage::{Damage, Fault},
};

/// Maximum depth of blocks within blocks.
const MAX_DEPTH: usize = 50;

/// The reader of a page.
pub(super) struct Rst {
    /// The reader of the HTML that a directive contains. It has the builder of the page.
    pub(super) html: Html,
    pub(super) substitutions: Substitutions,
    /// The adornments of headings, from the highest level down.
    styles: Vec<Adornment>,
    /// The number of blocks around the present one.
    depth: usize,
    /// The number of open lists.
    lists: usize,
    /// Whether the number of an item is the start of the next paragraph.
    is_numbered: bool,
    /// The text of the directive around a table that has not started yet.
    pub(super) caption: Option<(String, Vec<u32>)>,
    /// The number of tables so far.
    pub(super) tables: usize,
    /// Whether the rows of the present table are in its header.
    pub(super) in_head: bool,
}

/// The character below a heading, and whether it is above as well.
type Adornment = (u8, bool);

impl Rst {
    pub(super) fn new(substitutions: Substitutions) -> Self {
        Self {
            html: Html::default(),
            substitutions,
            styles: Vec::new(),
            depth: 0,
            lists: 0,
            is_numbered: false,
            caption: None,
            tables: 0,
            in_head: false,
        }
    }

    /// Reads blocks that are in the same block.
    pub(super) fn body(&mut self, lines: &[Line]) {
        if self.depth == MAX_DEPTH {
            let number = lines.first().map_or(1, |line| line.number);
            return self.damaged(Damage::new(number, Fault::Depth));
        }
        self.depth += 1;
        let mut list = None;
        let mut rest = lines;
        while let Some(first) = rest.first() {
            let used = if first.is_blank() {
                1
            } else {
                self.block(rest, &mut list)
            };
            rest = &rest[used.min(rest.len())..];
        }
        self.end_list(&mut list);
        self.depth -= 1;
    }

    /// Reads a block, and returns the number of its lines. `list` is the list that is open.
    fn block(&mut self, lines: &[Line], list: &mut Option<ListKind>) -> usize {
        let text = lines[0].text;
        if is_explicit(text) {
            return self.explicit(lines, list);
        }
        if text == "__" || text.starts_with("__ ") {
            return 1;
        }
        if let Some(marker) = list::marker(lines) {
            return self.item(lines, &marker, list);
        }
        if let Some((name, start)) = list::field(text) {
            return self.field(lines, name, start, list);
        }
        if is_definition(lines) {
            return self.definition(lines, list);
        }
        self.end_list(list);
        if text.starts_with(' ') {
            let (block, used) = list::quoted(lines);
            self.html.page.block(TextKind::Paragraph);
            self.body(&block);
            used
        } else if grid::is_border(text) {
            let table = grid::read(lines);
            self.drawn(lines, table)
        } else if simple::is_top(text) {
            let table = simple::read(lines);
            self.drawn(lines, table)
        } else if text == "|" || text.starts_with("| ") {
            self.line_block(lines)
        } else if text.starts_with(">>> ") {
            self.code_until_blank(lines)
        } else {
            self.heading(lines).unwrap_or_else(|| self.paragraph(lines))
        }
    }

    pub(super) fn end_list(&mut self, list: &mut Option<ListKind>) {
        if list.take().is_some() {
            self.lists -= 1;
            self.html.page.list_end();
        }
    }

    /// Starts a list, unless the open one is of the same kind.
    fn start_list(&mut self, list: &mut Option<ListKind>, kind: ListKind) {
        let is_open = match (*list, kind) {
            (Some(ListKind::Numbers { .. }), ListKind::Numbers { .. }) => true,
            (open, kind) => open == Some(kind),
        };
        if !is_open {
            self.end_list(list);
            self.html.page.list_start();
            self.lists += 1;
            *list = Some(kind);
        }
    }

    fn item(&mut self, lines: &[Line], marker: &Marker, list: &mut Option<ListKind>) -> usize {
        self.start_list(list, marker.kind);
        self.html.page.block(TextKind::Item);
        let first = lines[0];
        if *list == Some(ListKind::Numbers { from_status: true }) {
            // `404. Not Found`
            let label = &first.text[..marker.text];
            self.html.page.text(label, first.number..=first.number);
            self.is_numbered = true;
        }
        let (block, used) = if marker.text < first.text.len() {
            list::indented(lines, marker.text)
        } else {
            list::indented_freely(lines, marker.text)
        };
        self.body(&block);
        used
    }

    fn field(
        &mut self,
        lines: &[Line],
        name: &str,
        start: usize,
        list: &mut Option<ListKind>,
    ) -> usize {
        self.start_list(list, ListKind::Fields);
        self.html.page.block(TextKind::Term);
        self.inline(shown_name(name), &[lines[0].number]);
        self.html.page.block(TextKind::Paragraph);
        let (block, used) = list::indented_freely(lines, start);
        self.body(&block);
        used
    }

    fn definition(&mut self, lines: &[Line], list: &mut Option<ListKind>) -> usize {
        self.start_list(list, ListKind::Definitions);
        self.html.page.block(TextKind::Term);
        self.inline(lines[0].text, &[lines[0].number]);
        self.html.page.block(TextKind::Paragraph);
        let (block, used) = list::quoted(&lines[1..]);
        self.body(&block);
        used + 1
    }

    fn line_block(&mut self, lines: &[Line]) -> usize {
        self.html.page.block(TextKind::Paragraph);
        let is_part = |line: &&Line| line.text.starts_with(['|', ' ']);
        let mut used = 0;
        for line in lines.iter().take_while(is_part) {
            if line.text.starts_with('|') {
                self.html.page.line_break();
            }
            let text = line.text.trim_start_matches(['|', ' ']);
            self.inline(text, &[line.number]);
            used += 1;
        }
        self.html.page.block(TextKind::Paragraph);
        used
    }

    fn code_until_blank(&mut self, lines: &[Line]) -> usize {
        let used = lines.iter().take_while(|line| !line.is_blank()).count();
        self.code(&lines[..used]);
        used
    }

    pub(super) fn code(&mut self, lines: &[Line]) {
        inline::code_block(&mut self.html.page, lines);
    }

    /// Reads a heading, or a line that separates parts of the page.
    fn heading(&mut self, lines: &[Line]) -> Option<usize> {
        let adornment = |index: usize| adornment(lines.get(index)?.text);
        let (title, style, used) = match (adornment(0), adornment(1), adornment(2)) {
            (Some(over), _, Some(under)) if over == under && !lines[1].is_blank() => {
                (lines[1], (over, true), 3)
            }
            (Some(_), ..) if lines[0].text.len() >= 4 => {
                let ends = lines.get(1).is_none_or(Line::is_blank);
                return ends.then(|| {
                    self.html.page.block(TextKind::Paragraph);
                    1
                });
            }
            (None, Some(under), _) => {
                let short = lines[1].text.len() < columns::width(lines[0].text).min(4);
                if short {
                    return None;
                }
                (lines[0], (under, false), 2)
            }
            _ => return None,
        };
        let level = self.level(style);
        // A heading would end the lists around it.
        if self.lists == 0 {
            self.html.page.heading_start(level, title.number);
        } else {
            self.html.page.block(TextKind::Paragraph);
        }
        self.inline(title.text.trim_start(), &[title.number]);
        self.html.page.heading_end();
        Some(used)
    }

    fn level(&mut self, style: Adornment) -> u8 {
        let known = self.styles.iter().position(|other| *other == style);
        let index = known.unwrap_or_else(|| {
            self.styles.push(style);
            self.styles.len() - 1
        });
        u8::try_from(index + 1).unwrap_or(u8::MAX)
    }

    fn paragraph(&mut self, lines: &[Line]) -> usize {
        let is_part = |(index, line): &(usize, &Line)| {
            !line.is_blank() && (*index == 0 || !(line.text.starts_with(' ') || is_item(line.text)))
        };
        let used = lines.iter().enumerate().take_while(is_part).count();
        let block = &lines[..used];
        if let Some(line) = block.iter().skip(1).find(|line| starts_table(line.text)) {
            self.damaged(Damage::new(line.number, Fault::WithinParagraph));
            return used;
        }
        let (text, numbers) = inline::joined(block);
        let is_announcement = text.ends_with("::");
        let shown = match text.strip_suffix("::") {
            Some(rest) if rest.is_empty() || rest.ends_with([' ', '\n']) => rest,
            Some(_) => &text[..text.len() - 1],
            None => &text,
        };
        if !self.html.page.is_at_item() && !std::mem::take(&mut self.is_numbered) {
            self.html.page.block(TextKind::Paragraph);
        }
        self.inline(shown, &numbers);
        if is_announcement {
            return used + self.literal(&lines[used..]);
        }
        used
    }

    /// Reads a literal block, if there is one, and returns the number of its lines.
    fn literal(&mut self, lines: &[Line]) -> usize {
        let blank = lines.iter().take_while(|line| line.is_blank()).count();
        let block = &lines[blank..];
        let Some(first) = block.first() else {
            return 0;
        };
        let mark = first.text.as_bytes()[0];
        let is_part = |line: &&Line| match mark {
            b' ' => line.is_blank() || line.text.starts_with(' '),
            _ => line.text.as_bytes().first() == Some(&mark),
        };
        if blank == 0 || !(mark == b' ' || mark.is_ascii_punctuation()) || is_explicit(first.text) {
            return 0;
        }
        let used = block.iter().take_while(is_part).count();
        self.code(&block[..used]);
        blank + used
    }

    /// Writes text with inline markup.
    pub(super) fn inline(&mut self, text: &str, numbers: &[u32]) {
        let mut writer = Writer::new(&mut self.html.page, numbers);
        super::inline::write(&mut writer, text, &self.substitutions);
    }
}

fn is_explicit(text: &str) -> bool {
    text == ".." || text.starts_with(".. ")
}

/// The character of a line that consists of one punctuation character.
fn adornment(text: &str) -> Option<u8> {
    let first = *text.as_bytes().first()?;
    let is_same = text.bytes().all(|byte| byte == first);
    (is_same && first.is_ascii_punctuation()).then_some(first)
}

/// Whether a line starts an item, although it continues a paragraph. The text is shown, and authors
/// mean it as a list.
fn is_item(text: &str) -> bool {
    list::bullet(text).is_some_and(|marker| marker.text < text.len())
}

/// Whether the first line is a term, whose definition is indented below it.
fn is_definition(lines: &[Line]) -> bool {
    let text = lines[0].text;
    let is_term = !text.starts_with([' ', '|']) && !starts_table(text) && adornment(text).is_none();
    let next = lines.get(1);
    is_term && next.is_some_and(|next| next.text.starts_with(' '))
}

/// Whether a line would start a table after an empty line.
fn starts_table(text: &str) -> bool {
    let is_directive = || {
        text.strip_prefix(".. ").is_some_and(|rest| {
            ["table::", "list-table::", "csv-table::"]
                .iter()
                .any(|name| rest.starts_with(name))
        })
    };
    grid::is_border(text) || simple::is_top(text) || is_directive()
}

/// The part of a field's name that readers see. `:statuscode 404:` describes a status.
fn shown_name(name: &str) -> &str {
    let status = ["statuscode ", "status ", "code "]
        .iter()
        .find_map(|kind| name.strip_prefix(kind));
    status.map_or(name, str::trim)
}
