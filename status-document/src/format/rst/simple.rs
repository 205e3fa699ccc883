//! Reads simple tables, whose columns are below the parts of a border of `=`.

use super::{
    super::{
        columns::{Columns, Width},
        inline::Line,
    },
    drawn::{Cell, Drawn, Table},
    grid::dedent,
};
use crate::page::{
    damage::{Damage, Fault},
    lines::number,
};

/// Maximum number of columns. Every row has a cell in each of them, however short it is.
const MAX_COLUMNS: usize = 200;

/// Whether a line is the top border of a simple table: `=== ===`. A border in one part is that of
/// a heading.
pub(super) fn is_top(text: &str) -> bool {
    is_border(text) && text.contains(' ')
}

fn is_border(text: &str) -> bool {
    text.starts_with('=') && text.bytes().all(|byte| matches!(byte, b'=' | b' '))
}

/// Whether a line is drawn below cells that span columns: `--- ---`.
fn is_span(text: &str) -> bool {
    text.starts_with('-') && text.bytes().all(|byte| matches!(byte, b'-' | b' '))
}

/// Reads the table at the start of the lines.
pub(super) fn read<'a>(lines: &[Line<'a>]) -> Drawn<'a> {
    let columns = parts(lines[0].text, b'=').len();
    if columns > MAX_COLUMNS {
        let fault = Fault::Columns(columns, MAX_COLUMNS);
        return Err(Damage::new(lines[0].number, fault));
    }
    let (head, end) = borders(lines)?;
    let block = &lines[..=end];
    let table = match Reader::new(block, Width::Displayed).read(head) {
        // An editor may have aligned the text by characters.
        Err(damage) => Reader::new(block, Width::Counted)
            .read(head)
            .map_err(|_| damage)?,
        Ok(table) => table,
    };
    Ok((table, end + 1))
}

/// The indexes of the border below the header, if there is one, and of the last border.
fn borders(lines: &[Line]) -> Result<(Option<usize>, usize), Damage> {
    let top = lines[0].text;
    let mut head = None;
    for (index, line) in lines.iter().enumerate().skip(1) {
        if !is_border(line.text) {
            continue;
        }
        if line.text.len() != top.len() {
            return Err(Damage::new(line.number, Fault::BorderLength));
        }
        let ends = lines.get(index + 1).is_none_or(Line::is_blank);
        if head.is_some() || ends {
            return Ok((head, index));
        }
        head = Some(index);
    }
    let last = lines.iter().rev().find(|line| !line.is_blank());
    let number = last.map_or(1, |line| line.number);
    Err(Damage::new(number, Fault::NoBottomBorder))
}

/// The start and the end of a column.
type Span = (usize, usize);

struct Reader<'a> {
    lines: Vec<(Columns<'a>, Line<'a>)>,
    columns: Vec<Span>,
    rows: Vec<Vec<Cell<'a>>>,
}

impl<'a> Reader<'a> {
    fn new(lines: &[Line<'a>], width: Width) -> Self {
        Self {
            lines: lines
                .iter()
                .map(|line| (Columns::new(line.text, width), *line))
                .collect(),
            columns: parts(lines[0].text, b'='),
            rows: Vec::new(),
        }
    }

    fn read(mut self, head: Option<usize>) -> Result<Table<'a>, Damage> {
        let end = self.lines.len() - 1;
        let head = match head {
            Some(border) => {
                self.rows(1, border)?;
                let rows = self.rows.len();
                self.rows(border + 1, end)?;
                rows
            }
            None => {
                self.rows(1, end)?;
                0
            }
        };
        let rows = self.rows;
        Ok(Table { rows, head })
    }

    /// Reads the rows from one line to another. A row starts with text in the first column, and
    /// ends at a line below cells that span columns.
    fn rows(&mut self, from: usize, to: usize) -> Result<(), Damage> {
        let (_, first_end) = self.columns[0];
        let mut start = from;
        let mut has_text = false;
        for index in from..to {
            let (columns, line) = &self.lines[index];
            if is_span(line.text) {
                let spans = parts(line.text, b'-');
                self.row(start, index, &spans, line.number)?;
                (start, has_text) = (index + 1, false);
            } else if !columns.slice(0, first_end).is_empty() {
                if has_text {
                    self.row(start, index, &self.columns.clone(), 0)?;
                    start = index;
                }
                has_text = true;
            }
        }
        let is_filled = self.lines[start..to]
            .iter()
            .any(|(_, line)| !line.is_blank());
        if is_filled {
            self.row(start, to, &self.columns.clone(), 0)?;
        }
        Ok(())
    }

    /// Reads a row, in which `spans` are the columns of its cells.
    fn row(&mut self, from: usize, to: usize, spans: &[Span], border: u32) -> Result<(), Damage> {
        let mut cells = Vec::new();
        let mut column = 0;
        for span in spans {
            let misplaced = || Damage::new(border, Fault::SpanBorder);
            let covered = self.columns[column..]
                .iter()
                .position(|(_, end)| *end == span.1)
                .ok_or_else(misplaced)?;
            if self.columns[column].0 != span.0 {
                return Err(misplaced());
            }
            column += covered + 1;
            let is_last = column == self.columns.len();
            let end = if is_last { usize::MAX } else { span.1 };
            cells.push(Cell {
                rows: 1,
                columns: number(covered + 1),
                lines: self.cell(from, to, (span.0, end)),
            });
        }
        if column < self.columns.len() {
            return Err(Damage::new(border, Fault::SpanBorder));
        }
        self.check_margins(from, to, spans)?;
        self.rows.push(cells);
        Ok(())
    }

    fn cell(&self, from: usize, to: usize, (start, end): Span) -> Vec<Line<'a>> {
        let lines = self.lines[from..to].iter();
        let lines = lines.map(|(columns, line)| Line {
            text: columns.slice(start, end),
            number: line.number,
        });
        dedent(lines.collect())
    }

    /// Checks that no text is between the columns.
    fn check_margins(&self, from: usize, to: usize, spans: &[Span]) -> Result<(), Damage> {
        for (columns, line) in &self.lines[from..to] {
            for pair in spans.windows(2) {
                let ((_, end), (start, _)) = (pair[0], pair[1]);
                if !columns.slice(end, start).is_empty() {
                    let fault = Fault::BetweenColumns(end + 1);
                    return Err(Damage::new(line.number, fault));
                }
            }
        }
        Ok(())
    }
}

/// The start and the end of each part of a border.
fn parts(border: &str, mark: u8) -> Vec<Span> {
    let mut parts: Vec<Span> = Vec::new();
    for (index, byte) in border.bytes().enumerate() {
        match parts.last_mut() {
            _ if byte != mark => {}
            Some((_, end)) if *end == index => *end = index + 1,
            _ => parts.push((index, index + 1)),
        }
    }
    parts
}
