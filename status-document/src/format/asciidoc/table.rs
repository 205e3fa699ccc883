//! Reads tables: cells after separators, or separated values.

use std::borrow::Cow;

use super::{
    super::{
        inline::Line,
        records::{self, Marks},
    },
    attributes::BlockAttributes,
    block::AsciiDoc,
    rows::{self, Cell, Row},
    spec::{self, Spec, Style},
    start,
};
use crate::page::{
    TextKind,
    damage::{Damage, Fault},
    lines::number,
};

/// A table that has been read.
struct Table<'a> {
    rows: Vec<Row<'a>>,
    styles: Vec<Style>,
    has_head: bool,
}

impl AsciiDoc {
    /// Reads the table between its delimiters. `mark` is the first character of the delimiter.
    pub(super) fn table(
        &mut self,
        first: Line,
        lines: &[Line],
        mark: char,
        attributes: &BlockAttributes,
    ) {
        // Comments are no text of a cell.
        let shown = lines.iter().filter(|line| !start::is_comment(line.text));
        let lines: &[Line] = &shown.copied().collect::<Vec<Line>>();
        let separator = attributes
            .get("separator")
            .filter(|text| !text.is_empty())
            .map(|text| text.replace("\\t", "\t"));
        let format = match (attributes.get("format"), mark) {
            (Some(format), _) => format,
            (None, ',') => "csv",
            (None, ':') => "dsv",
            _ => "psv",
        };
        let default = match (format, mark) {
            ("csv", _) => ",",
            ("dsv", _) => ":",
            ("tsv", _) => "\t",
            (_, '!') => "!",
            _ => "|",
        };
        let separator = separator.as_deref().unwrap_or(default);
        let elsewhere = lines.iter().find_map(|line| {
            let name = line.text.strip_prefix("include::")?;
            Some((line.number, name.split('[').next().unwrap_or_default()))
        });
        if let Some((line, name)) = elsewhere {
            let fault = Fault::OtherFile(name.to_owned());
            return self.html.page.damaged_block(Damage::new(line, fault));
        }
        let result = if format == "psv" {
            read_cells(lines, separator, attributes, first.number)
                .map(|table| self.write(first, &table, attributes))
        } else {
            self.values(first, lines, separator, attributes)
        };
        if let Err(damage) = result {
            self.html.page.damaged_block(damage);
        }
    }

    fn start(&mut self, start: Line, attributes: &BlockAttributes) {
        self.html.page.table_start(start.number);
        if let Some(title) = attributes.title {
            self.html.page.caption_start();
            self.inline(&[title]);
        }
    }

    fn write(&mut self, start: Line, table: &Table, attributes: &BlockAttributes) {
        self.start(start, attributes);
        for (index, row) in table.rows.iter().enumerate() {
            let is_head = table.has_head && index == 0;
            self.row_start(is_head, index);
            for (column, cell) in row {
                let columns = number(cell.spec.columns);
                let default = table.styles.get(*column).copied().unwrap_or_default();
                let style = match cell.spec.style.unwrap_or(default) {
                    // The styles of columns are not for their titles.
                    _ if is_head => Style::Text,
                    style => style,
                };
                self.html
                    .page
                    .cell_start(style == Style::Head, cell.spec.rows, columns);
                let lines = cell.lines.iter().map(|(text, number)| Line {
                    text,
                    number: *number,
                });
                self.cell(&lines.collect::<Vec<Line>>(), style);
            }
        }
        self.html.page.table_end();
    }

    fn row_start(&mut self, is_head: bool, index: usize) {
        if is_head || index == 1 {
            self.html.page.group(is_head);
        }
        self.html.page.row_start();
    }

    fn cell(&mut self, lines: &[Line], style: Style) {
        match style {
            Style::AsciiDoc => self.body(lines),
            Style::Literal => self.code(lines),
            Style::Text | Style::Head | Style::Span => {
                for paragraph in lines.split(|line| line.text.trim().is_empty()) {
                    self.html.page.block(TextKind::Paragraph);
                    self.inline(paragraph);
                }
                if style == Style::Span {
                    self.html.page.span_end();
                }
            }
        }
    }

    /// Reads a table of separated values, in which every line is a row.
    fn values(
        &mut self,
        start: Line,
        lines: &[Line],
        separator: &str,
        attributes: &BlockAttributes,
    ) -> Result<(), Damage> {
        let separator = separator.chars().next().unwrap_or(',');
        let is_dsv = separator == ':';
        let marks = Marks {
            separator,
            quote: if is_dsv { '\u{1}' } else { '"' },
            escape: is_dsv.then_some('\\'),
        };
        let records =
            records::read(lines, marks).map_err(|line| Damage::new(line, Fault::Quote))?;
        let first = records.first().map_or(0, Vec::len);
        for record in &records {
            if record.len() != first {
                let line = record.last().map_or(start.number, |field| field.line);
                return Err(Damage::new(line, Fault::Cells(record.len(), first)));
            }
        }
        let has_head = has_head(lines, attributes);
        self.start(start, attributes);
        for (index, record) in records.iter().enumerate() {
            self.row_start(has_head && index == 0, index);
            for field in record {
                self.html.page.cell_start(false, 1, 1);
                self.cell(&field.lines(), Style::Text);
            }
        }
        self.html.page.table_end();
        Ok(())
    }
}

/// Whether the first row is a header: an empty line follows it, or the attributes have it.
fn has_head(lines: &[Line], attributes: &BlockAttributes) -> bool {
    let is_blank = |index: usize| lines.get(index).is_some_and(|line| line.text.is_empty());
    let is_implicit = lines.len() > 1 && !is_blank(0) && is_blank(1);
    attributes.has_option("header") || (is_implicit && !attributes.has_option("noheader"))
}

fn read_cells<'a>(
    lines: &[Line<'a>],
    separator: &str,
    attributes: &BlockAttributes,
    line: u32,
) -> Result<Table<'a>, Damage> {
    let (cells, on_first_line) = split(lines, separator);
    let first = cells[..on_first_line].iter().map(Cell::width);
    let first = first.fold(0, usize::saturating_add);
    let styles = match attributes.get("cols").filter(|cols| !cols.is_empty()) {
        Some(cols) => spec::columns(cols),
        None => spec::columns(&first.to_string()),
    };
    let styles = styles.map_err(|fault| Damage::new(line, fault))?;
    let is_whole = attributes.has_option("header") || first == styles.len();
    Ok(Table {
        has_head: is_whole && has_head(lines, attributes),
        rows: rows::arrange(cells, styles.len())?,
        styles,
    })
}

/// The cells of a table, and the number of those on its first line.
fn split<'a>(lines: &[Line<'a>], separator: &str) -> (Vec<Cell<'a>>, usize) {
    let mut cells: Vec<Cell> = Vec::new();
    let mut on_first_line = 0;
    for line in lines {
        let is_first = cells.is_empty();
        split_line(*line, separator, &mut cells);
        if is_first {
            on_first_line = cells.len();
        }
    }
    for cell in &mut cells {
        while cell.lines.last().is_some_and(|(text, _)| text.is_empty()) {
            cell.lines.pop();
        }
    }
    (cells, on_first_line)
}

/// Splits a line into the end of the last cell and the cells that start on it.
fn split_line<'a>(line: Line<'a>, separator: &str, cells: &mut Vec<Cell<'a>>) {
    let number = line.number;
    let mut rest = line.text;
    let mut is_start = true;
    let mut from = 0;
    while let Some(found) = rest[from..].find(separator) {
        let at = from + found;
        let after = at + separator.len();
        if rest[..at].ends_with('\\') {
            from = after;
            continue;
        }
        let (text, spec) = split_spec(&rest[..at], is_start);
        push(cells, unescaped(text, separator, is_start), number);
        cells.push(Cell {
            spec,
            lines: Vec::new(),
            line: number,
        });
        rest = &rest[after..];
        (from, is_start) = (0, false);
    }
    push(cells, unescaped(rest, separator, is_start), number);
}

/// A part of a line, without the backslashes in front of separators.
fn unescaped<'a>(text: &'a str, separator: &str, is_start: bool) -> Cow<'a, str> {
    // Indentation matters at the start of a line only.
    let text = if is_start { text } else { text.trim_start() };
    let text = text.trim_end();
    let escaped = format!("\\{separator}");
    if text.contains(&escaped) {
        Cow::Owned(text.replace(&escaped, separator))
    } else {
        Cow::Borrowed(text)
    }
}

/// Splits the specification of the next cell from the text in front of a separator.
fn split_spec(text: &str, is_start: bool) -> (&str, Spec) {
    if is_start {
        if let Some(spec) = Spec::parse(text.trim()) {
            return ("", spec);
        }
    }
    match text.rsplit_once([' ', '\t']) {
        Some((before, last)) => match Spec::parse(last) {
            Some(spec) => (before, spec),
            None => (text, Spec::default()),
        },
        None => (text, Spec::default()),
    }
}

/// Adds text to the last cell. Text in front of all separators is a cell of its own.
fn push<'a>(cells: &mut Vec<Cell<'a>>, text: Cow<'a, str>, line: u32) {
    match cells.last_mut() {
        Some(cell) if !(text.is_empty() && cell.lines.is_empty()) => cell.lines.push((text, line)),
        None if !text.is_empty() => cells.push(Cell {
            spec: Spec::default(),
            lines: vec![(text, line)],
            line,
        }),
        _ => {}
    }
}
