//! Reads front matter in YAML.

use super::{
    Field, Item, Line, List, Part, may_have_table,
    value::{cells, mapping, scalar, split_key},
};

const MARK: char = ':';

/// Reads front matter without its delimiters.
pub(crate) fn read(lines: &[Line]) -> Vec<Part> {
    let mut reader = Reader {
        lines,
        next: 0,
        parts: Vec::new(),
    };
    while let Some(line) = reader.take() {
        reader.read_line(line);
    }
    reader.parts
}

struct Reader<'a> {
    lines: &'a [Line<'a>],
    /// The index of the next line.
    next: usize,
    parts: Vec<Part>,
}

impl<'a> Reader<'a> {
    /// The next line that is neither blank nor a comment.
    fn peek(&mut self) -> Option<Line<'a>> {
        loop {
            let (text, line) = *self.lines.get(self.next)?;
            let bare = text.trim();
            if !bare.is_empty() && !bare.starts_with('#') {
                return Some((text, line));
            }
            self.next += 1;
        }
    }

    fn take(&mut self) -> Option<Line<'a>> {
        let line = self.peek()?;
        self.next += 1;
        Some(line)
    }

    fn read_line(&mut self, (text, line): Line) {
        if starts_item(text) {
            self.next -= 1;
            return self.read_list(String::new(), line);
        }
        let Some((key, value)) = split_key(text.trim(), MARK) else {
            return self.stray(text, line);
        };
        if is_block_scalar(value) {
            let mut block = self.block(indent(text));
            if value.starts_with('>') {
                block = folded(block);
            }
            if may_have_table(&block) {
                self.parts.push(Part::Text(block));
            }
        } else if value.is_empty() && self.is_list_below(indent(text)) {
            self.read_list(key, line);
        } else if indent(text) > 0
            || value.starts_with(['[', '{'])
            || key.starts_with(|c: char| c.is_ascii_digit())
        {
            self.stray(text, line);
        }
    }

    fn stray(&mut self, text: &str, line: u32) {
        let cells = cells(text, MARK);
        self.parts.push(Part::Stray { cells, line });
    }

    /// The lines of a block below a line, without their indentation.
    fn block(&mut self, outer: usize) -> Vec<(String, u32)> {
        let rest = self.lines[self.next..].iter();
        let is_inside = |(text, _): &&Line| text.trim().is_empty() || indent(text) > outer;
        let block: Vec<&Line> = rest.take_while(is_inside).collect();
        self.next += block.len();
        let filled = block.iter().filter(|(text, _)| !text.trim().is_empty());
        let inner = filled
            .map(|(text, _)| indent(text))
            .min()
            .unwrap_or_default();
        let text = |text: &str| text.get(inner..).unwrap_or_default().to_owned();
        block
            .into_iter()
            .map(|(line, number)| (text(line), *number))
            .collect()
    }

    fn is_list_below(&mut self, outer: usize) -> bool {
        self.peek()
            .is_some_and(|(text, _)| indent(text) >= outer && starts_item(text))
    }

    fn read_list(&mut self, name: String, line: u32) {
        let mut list = List {
            name,
            line,
            items: Vec::new(),
        };
        let Some((first, _)) = self.peek() else {
            return;
        };
        let depth = indent(first);
        while let Some((text, line)) = self.peek() {
            if indent(text) != depth || !starts_item(text) {
                break;
            }
            self.next += 1;
            match self.item(text, line) {
                Some(item) => list.items.push(item),
                None => self.stray(text, line),
            }
        }
        if !list.items.is_empty() {
            self.parts.push(Part::List(list));
        }
    }

    /// The mapping that starts on the line of an item.
    fn item(&mut self, text: &str, line: u32) -> Option<Item> {
        let outer = indent(text);
        let content = text.trim_start().strip_prefix('-')?.trim();
        if content.starts_with('{') {
            return mapping(content, MARK, line);
        }
        let mut item = Vec::new();
        if !content.is_empty() {
            let after = text.len() - text.trim_start().len() + 1;
            let depth = after + indent(&text[after..]);
            item.push(self.field(content, line, depth)?);
        }
        while let Some((text, line)) = self.peek() {
            if indent(text) <= outer {
                break;
            }
            self.next += 1;
            match self.field(text.trim(), line, indent(text)) {
                Some(field) => item.push(field),
                None => self.stray(text, line),
            }
        }
        (!item.is_empty()).then_some(item)
    }

    /// A field, with the lines that are deeper than its key.
    fn field(&mut self, text: &str, line: u32, depth: usize) -> Option<Field> {
        let (key, value) = split_key(text, MARK)?;
        let mut value = if is_block_scalar(value) {
            String::new()
        } else {
            scalar(value)
        };
        for (text, _) in self.block(depth) {
            value.push(' ');
            value.push_str(text.trim());
        }
        let value = value.trim().to_owned();
        Some(Field { key, value, line })
    }
}

/// The lines of a folded text, in which an empty line stands for the end of a line.
fn folded(lines: Vec<(String, u32)>) -> Vec<(String, u32)> {
    let mut is_after_text = false;
    let is_kept = |(text, _): &(String, u32)| {
        let is_blank = text.trim().is_empty();
        let is_end = std::mem::replace(&mut is_after_text, !is_blank) && is_blank;
        !is_end
    };
    lines.into_iter().filter(is_kept).collect()
}

fn indent(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

fn starts_item(text: &str) -> bool {
    let text = text.trim_start();
    text == "-" || text.starts_with("- ")
}

/// Whether a value is the header of a text on the lines below: `|`, `>-`.
fn is_block_scalar(value: &str) -> bool {
    let header = value.split(" #").next().unwrap_or_default().trim();
    let after = header.strip_prefix(['|', '>']);
    after.is_some_and(|after| {
        after.len() <= 2 && after.chars().all(|c| matches!(c, '+' | '-' | '0'..='9'))
    })
}
