//! The way of a table to the page.

use super::{
    super::inline::Line,
    block::Rst,
    drawn::{Cell, Drawn},
};
use crate::page::damage::Damage;

impl Rst {
    /// Adds a table to the page, or what is wrong with it. Returns the number of lines to pass
    /// over.
    pub(super) fn drawn(&mut self, lines: &[Line], table: Drawn) -> usize {
        let (table, used) = match table {
            Ok(drawn) => drawn,
            Err(damage) => {
                self.damaged(damage);
                let rest = lines.iter().take_while(|line| !line.is_blank());
                return rest.count().max(1);
            }
        };
        self.table_start(lines[0].number);
        for (index, row) in table.rows.iter().enumerate() {
            self.row(index < table.head, row);
        }
        self.html.page.table_end();
        used
    }

    fn row(&mut self, is_head: bool, cells: &[Cell]) {
        self.row_start(is_head);
        for cell in cells {
            self.html.page.cell_start(false, cell.rows, cell.columns);
            self.body(&cell.lines);
        }
        self.html.page.row_end();
    }

    /// Starts a table, with the caption that a directive has for it.
    pub(super) fn table_start(&mut self, line: u32) {
        self.tables += 1;
        self.in_head = false;
        self.html.page.table_start(line);
        if let Some(caption) = self.caption.take() {
            self.html.page.caption_start();
            self.inline(&caption.0, &caption.1);
        }
    }

    /// Starts a row, and a group of rows if the header starts or ends before it.
    pub(super) fn row_start(&mut self, is_head: bool) {
        if is_head != self.in_head {
            self.html.page.group(is_head);
            self.in_head = is_head;
        }
        self.html.page.row_start();
    }

    pub(super) fn damaged(&mut self, damage: Damage) {
        self.tables += 1;
        self.caption = None;
        self.html.page.damaged_block(damage);
    }
}
