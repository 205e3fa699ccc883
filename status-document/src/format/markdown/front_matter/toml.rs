//! Reads front matter in TOML.

use super::{
    Field, Line, List, Part, may_have_table,
    value::{cells, mapping, scalar, split_key},
};

const MARK: char = '=';
const TEXT_MARKS: [&str; 2] = ["\"\"\"", "'''"];

/// Reads front matter without its delimiters.
pub(crate) fn read(lines: &[Line]) -> Vec<Part> {
    let mut reader = Reader {
        parts: Vec::new(),
        list: None,
    };
    let mut lines = lines.iter().copied();
    while let Some((text, line)) = lines.next() {
        let text = text.trim();
        let block = split_key(text, MARK).and_then(|(_, value)| {
            let mark = TEXT_MARKS
                .into_iter()
                .find(|mark| value.starts_with(mark))?;
            let is_open = !value[mark.len()..].contains(mark);
            is_open.then_some(mark)
        });
        match block {
            Some(mark) => {
                let block = lines.by_ref().take_while(|(line, _)| !line.contains(mark));
                let block = block.map(|(line, number)| (line.to_owned(), number));
                reader.text(block.collect());
            }
            None => reader.read_line(text, line),
        }
    }
    reader.finish_list();
    reader.parts
}

struct Reader {
    parts: Vec<Part>,
    /// The open list, and whether it is one of `[[..]]`.
    list: Option<(List, bool)>,
}

impl Reader {
    fn text(&mut self, block: Vec<(String, u32)>) {
        if may_have_table(&block) {
            self.parts.push(Part::Text(block));
        }
    }

    fn read_line(&mut self, text: &str, line: u32) {
        if text.is_empty() || text.starts_with('#') {
            return;
        }
        if let Some(name) = text
            .strip_prefix("[[")
            .and_then(|text| text.split(']').next())
        {
            self.start_item(name.trim(), line);
        } else if text.starts_with('[') || text == "]" {
            self.finish_list();
        } else if let Some(item) = mapping(text, MARK, line) {
            match &mut self.list {
                Some((list, _)) => list.items.push(item),
                None => self.stray(text, line),
            }
        } else if let Some((key, value)) = split_key(text, MARK) {
            self.field(key, value, line);
        } else {
            self.stray(text, line);
        }
    }

    fn start_item(&mut self, name: &str, line: u32) {
        match &mut self.list {
            Some((list, true)) if list.name == name => list.items.push(Vec::new()),
            _ => {
                self.finish_list();
                let list = List {
                    name: name.to_owned(),
                    line,
                    items: vec![Vec::new()],
                };
                self.list = Some((list, true));
            }
        }
    }

    fn field(&mut self, key: String, value: &str, line: u32) {
        if let Some((list, true)) = &mut self.list {
            if let Some(item) = list.items.last_mut() {
                let value = scalar(value);
                item.push(Field { key, value, line });
            }
        } else if value == "[" {
            self.finish_list();
            let list = List {
                name: key,
                line,
                items: Vec::new(),
            };
            self.list = Some((list, false));
        } else if value.starts_with(['[', '{']) || key.starts_with(|c: char| c.is_ascii_digit()) {
            self.stray(&format!("{key} {MARK} {value}"), line);
        }
    }

    fn stray(&mut self, text: &str, line: u32) {
        let cells = cells(text, MARK);
        self.parts.push(Part::Stray { cells, line });
    }

    fn finish_list(&mut self) {
        if let Some((list, _)) = self.list.take() {
            if list.items.iter().any(|item| !item.is_empty()) {
                self.parts.push(Part::List(list));
            }
        }
    }
}
