//! Reads grid tables, whose cells are drawn with `+`, `-` and `|`.
//!
//! The lines are read from the top. The bars are the columns in which the edges of the present
//! cells are. A border between two bars closes the cell between them and starts others, whose bars
//! are the edges below the corners of the border. So a cell may span any number of rows and
//! columns, and the text of a cell may contain another table.

use super::{
    super::{
        columns::{Columns, Width},
        inline::Line,
    },
    drawn::{Cell, Drawn, Table},
};
use crate::page::{
    damage::{Damage, Fault},
    lines::number,
};

/// Whether a line looks like a border of a grid table.
pub(super) fn is_border(text: &str) -> bool {
    text.len() > 2
        && text.starts_with('+')
        && text.ends_with('+')
        && text.bytes().all(|byte| matches!(byte, b'+' | b'-' | b'='))
        && text.contains(['-', '='])
}

/// Reads the table at the start of the lines.
pub(super) fn read<'a>(lines: &[Line<'a>]) -> Drawn<'a> {
    if lines[0].text.contains('=') {
        return Err(Damage::new(lines[0].number, Fault::TopBorder));
    }
    let displayed = Reader::new(lines, Width::Displayed).read();
    match displayed {
        // An editor may have aligned the text by characters.
        Err(damage) => Reader::new(lines, Width::Counted)
            .read()
            .map_err(|_| damage),
        drawn => drawn,
    }
}

struct Reader<'a> {
    lines: Vec<(Columns<'a>, u32)>,
    /// The columns of the edges of the present cells, from the left to the right.
    bars: Vec<usize>,
    /// For each bar but the last, the line of the border above the cell on its right.
    tops: Vec<usize>,
    areas: Vec<Area>,
    /// The line of the border below the header.
    head: Option<usize>,
}

/// The lines and columns of the borders around a cell.
struct Area {
    top: usize,
    left: usize,
    bottom: usize,
    right: usize,
}

impl<'a> Reader<'a> {
    fn new(lines: &[Line<'a>], width: Width) -> Self {
        let is_part = |line: &&Line| line.text.starts_with(['+', '|']);
        Self {
            lines: lines
                .iter()
                .take_while(is_part)
                .map(|line| (Columns::new(line.text, width), line.number))
                .collect(),
            bars: Vec::new(),
            tops: Vec::new(),
            areas: Vec::new(),
            head: None,
        }
    }

    fn read(mut self) -> Drawn<'a> {
        self.start();
        let mut line = 0;
        loop {
            line += 1;
            let is_closed = self.tops.iter().all(|top| *top + 1 == line);
            if line == self.lines.len() {
                if is_closed && line > 1 {
                    return Ok((self.table(), line));
                }
                let (_, number) = self.lines[line - 1];
                return Err(Damage::new(number, Fault::NoBottomBorder));
            }
            self.check_edges(line)?;
            let closed = self.closed(line)?;
            if closed.contains(&true) {
                self.close(line, &closed);
            }
        }
    }

    fn start(&mut self) {
        let (top, _) = &self.lines[0];
        let right = top.len() - 1;
        let corners = (0..=right).filter(|column| top.at(*column) == b'+');
        self.bars = corners
            .filter(|column| [0, right].contains(column) || self.goes_down(0, *column))
            .collect();
        self.tops = vec![0; self.bars.len() - 1];
    }

    /// Whether an edge leads down from a corner. The line that lacks it is reported later.
    fn goes_down(&self, line: usize, column: usize) -> bool {
        let below = self.lines.get(line + 1);
        below.is_some_and(|(text, _)| matches!(text.at(column), b'|' | b'+'))
    }

    fn check_edges(&self, line: usize) -> Result<(), Damage> {
        let (text, number) = &self.lines[line];
        let is_edge = |column: &&usize| matches!(text.at(**column), b'|' | b'+');
        if let Some(column) = self.bars.iter().find(|column| !is_edge(column)) {
            return Err(Damage::new(*number, Fault::NoEdge(column + 1)));
        }
        if text.len() > self.width() {
            return Err(Damage::new(*number, Fault::BeyondEdge));
        }
        Ok(())
    }

    fn width(&self) -> usize {
        self.bars.last().map_or(0, |right| right + 1)
    }

    /// For each bar but the last, whether a line has a border from it to the next.
    fn closed(&mut self, line: usize) -> Result<Vec<bool>, Damage> {
        let (text, number) = &self.lines[line];
        let has = |from: usize, to: usize, mark: u8| {
            text.at(from) == b'+'
                && text.at(to) == b'+'
                && (from + 1..to).all(|column| [mark, b'+'].contains(&text.at(column)))
        };
        let pairs = || self.bars.windows(2).map(|pair| (pair[0], pair[1]));
        let ends_head: Vec<bool> = pairs().map(|(from, to)| has(from, to, b'=')).collect();
        let closed: Vec<bool> = pairs().map(|(from, to)| has(from, to, b'-')).collect();
        // Two corners next to each other are a border of either kind.
        if ends_head
            .iter()
            .zip(&closed)
            .any(|(head, row)| *head && !*row)
        {
            if self.head.is_some() || ends_head.contains(&false) {
                return Err(Damage::new(*number, Fault::HeadBorder));
            }
            self.head = Some(line);
            return Ok(ends_head);
        }
        Ok(closed)
    }

    /// Closes the cells above a border, and starts those below it.
    fn close(&mut self, line: usize, closed: &[bool]) {
        let (mut bars, mut tops) = (Vec::new(), Vec::new());
        for (index, pair) in self.bars.windows(2).enumerate() {
            let (left, right) = (pair[0], pair[1]);
            let is_within = index > 0 && closed[index - 1] && closed[index];
            if !is_within || self.goes_down(line, left) {
                bars.push(left);
                tops.push(if closed[index] {
                    line
                } else {
                    self.tops[index]
                });
            }
            if closed[index] {
                self.areas.push(Area {
                    top: self.tops[index],
                    left,
                    bottom: line,
                    right,
                });
                let (text, _) = &self.lines[line];
                let corners = (left + 1..right).filter(|column| text.at(*column) == b'+');
                for corner in corners.filter(|column| self.goes_down(line, *column)) {
                    bars.push(corner);
                    tops.push(line);
                }
            }
        }
        bars.extend(self.bars.last());
        (self.bars, self.tops) = (bars, tops);
    }

    fn table(mut self) -> Table<'a> {
        self.areas
            .sort_unstable_by_key(|area| (area.top, area.left));
        let edges = |of: fn(&Area) -> [usize; 2]| {
            let mut edges: Vec<usize> = self.areas.iter().flat_map(of).collect();
            edges.sort_unstable();
            edges.dedup();
            edges
        };
        let borders = edges(|area| [area.top, area.bottom]);
        let bars = edges(|area| [area.left, area.right]);
        let between = |edges: &[usize], from: usize, to: usize| {
            let index = |edge| edges.partition_point(|other| *other < edge);
            number(index(to) - index(from))
        };
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut top = None;
        for area in &self.areas {
            if top != Some(area.top) {
                rows.push(Vec::new());
                top = Some(area.top);
            }
            let cell = Cell {
                rows: between(&borders, area.top, area.bottom),
                columns: between(&bars, area.left, area.right),
                lines: self.lines_of(area),
            };
            if let Some(row) = rows.last_mut() {
                row.push(cell);
            }
        }
        let head = self.head.unwrap_or_default();
        let head = borders.partition_point(|border| *border < head);
        Table { rows, head }
    }

    /// The text of a cell.
    fn lines_of(&self, area: &Area) -> Vec<Line<'a>> {
        let lines = self.lines[area.top + 1..area.bottom].iter();
        let lines = lines.map(|(text, number)| Line {
            text: text.slice(area.left + 1, area.right),
            number: *number,
        });
        dedent(lines.collect())
    }
}

/// Removes the indentation that all lines have.
pub(super) fn dedent(mut lines: Vec<Line>) -> Vec<Line> {
    let filled = lines.iter().filter(|line| !line.is_blank());
    let indent = filled.map(Line::indent).min().unwrap_or_default();
    for line in &mut lines {
        line.text = line.text.get(indent..).unwrap_or_default();
    }
    lines
}
