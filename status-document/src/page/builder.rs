//! Builds a page from the events of a reader.

use std::ops::RangeInclusive;

use super::{
    Block, Heading, Line, PIPES, Page, Passage, RawCell, RawRow, RawTable, SPAN_END, TextKind,
    damage::Damage, lines as line_numbers, writer::Writer,
};

/// Builds a page. An unclosed element ends at the next event that cannot be inside it, or with the
/// page.
#[derive(Debug, Default)]
pub(crate) struct PageBuilder {
    blocks: Vec<Block>,
    /// The open tables, each in a cell of the one before.
    tables: Vec<OpenTable>,
    /// The text outside of tables since the last block.
    outside: Writer,
    outside_kind: Option<TextKind>,
    heading: Option<(u8, u32)>,
    /// The numbers of the open lists outside of tables.
    lists: Vec<u32>,
    list_count: u32,
    include: Option<(u32, String)>,
    damages: Vec<Damage>,
}

#[derive(Debug, Default)]
struct OpenTable {
    table: RawTable,
    /// The index of the table among the blocks.
    index: usize,
    group: u32,
    in_head: bool,
    caption: Option<Writer>,
    row: Option<RawRow>,
    cell: Option<(RawCell, Writer)>,
}

impl OpenTable {
    fn is_empty(&self) -> bool {
        self.table.rows.is_empty() && self.row.is_none() && self.caption.is_none()
    }
}

impl PageBuilder {
    pub(crate) fn finish(mut self) -> Page {
        while self.is_in_table() {
            self.table_end();
        }
        self.end_text();
        Page {
            blocks: self.blocks,
            include: self.include,
            damages: self.damages,
        }
    }

    /// Records damage that hides other parts of the page.
    pub(crate) fn damaged_page(&mut self, damage: Damage) {
        self.damages.push(damage);
    }

    /// Whether the page has no text so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.outside.lines.is_empty() && !self.is_in_table()
    }

    pub(crate) fn is_in_table(&self) -> bool {
        !self.tables.is_empty()
    }

    /// The number of open tables.
    pub(crate) fn open_tables(&self) -> usize {
        self.tables.len()
    }

    /// Whether the last event started an item of a list, or a term.
    pub(crate) fn is_at_item(&self) -> bool {
        !self.is_in_table()
            && matches!(self.outside_kind, Some(TextKind::Item | TextKind::Term))
            && self.outside.lines.is_empty()
    }

    /// Whether the last line of the open block has a pipe.
    pub(crate) fn is_at_row(&self) -> bool {
        !self.is_in_table() && self.outside.has_pipe()
    }

    /// Whether the last block is a table or a row of one.
    pub(crate) fn is_after_row(&self) -> bool {
        match self.blocks.last() {
            Some(Block::Table(_)) => true,
            Some(Block::Text(passage)) => {
                passage.kind == TextKind::Paragraph && passage.text.contains(PIPES)
            }
            Some(Block::Heading(_)) | None => false,
        }
    }

    /// The last line of text outside of tables, if no other block follows it.
    pub(crate) fn last_text(&self) -> Option<&str> {
        match self.blocks.last() {
            Some(Block::Text(passage)) if !self.is_in_table() => Some(&passage.text),
            _ => None,
        }
    }

    /// Adds text as a reader of the page sees it. `lines` are its lines in the file.
    pub(crate) fn text(&mut self, text: &str, lines: RangeInclusive<u32>) {
        match self.tables.last_mut() {
            None => self.outside.text(text, lines),
            Some(
                OpenTable {
                    cell: Some((_, writer)),
                    ..
                }
                | OpenTable {
                    caption: Some(writer),
                    ..
                },
            ) => writer.text(text, lines),
            // Text between cells is ignored.
            Some(_) => {}
        }
    }

    /// Adds a row that is no row of a table, as a line of text with pipes.
    pub(crate) fn stray_row(&mut self, cells: &[impl AsRef<str>], line: u32) {
        self.block(TextKind::Paragraph);
        for cell in cells {
            self.text("| ", line..=line);
            self.text(cell.as_ref(), line..=line);
            self.text(" ", line..=line);
        }
        self.block(TextKind::Paragraph);
    }

    /// Starts a new line in the open cell or block.
    pub(crate) fn line_break(&mut self) {
        match self.tables.last_mut() {
            None => self.outside.line_break(),
            Some(open) => {
                if let Some((_, writer)) = &mut open.cell {
                    writer.line_break();
                }
            }
        }
    }

    /// Ends a line of the file within a block outside of tables.
    pub(crate) fn soft_break(&mut self) {
        if !self.is_in_table() {
            let kind = self.outside_kind.unwrap_or(TextKind::Paragraph);
            let is_paragraph = kind == TextKind::Paragraph && self.heading.is_none();
            self.outside.soft_break(is_paragraph);
        }
    }

    /// Starts bold text or code.
    pub(crate) fn span_start(&mut self) {
        if !self.is_in_table() && self.heading.is_none() {
            self.outside.span_start();
        }
    }

    /// Ends bold text or code in the open cell or item.
    pub(crate) fn span_end(&mut self) {
        match self.tables.last_mut() {
            None if self.heading.is_none() => self.outside.span_end(),
            None => {}
            Some(open) => {
                if let Some((_, writer)) = &mut open.cell {
                    writer.span_end();
                }
            }
        }
    }

    /// Starts a list. Lists in cells of tables are text.
    pub(crate) fn list_start(&mut self) {
        self.block(TextKind::Paragraph);
        if !self.is_in_table() {
            self.list_count += 1;
            self.lists.push(self.list_count);
        }
    }

    pub(crate) fn list_end(&mut self) {
        self.block(TextKind::Paragraph);
        if !self.is_in_table() {
            self.lists.pop();
        }
    }

    /// Starts or ends a paragraph or another block. Within a cell, that is a new line.
    pub(crate) fn block(&mut self, kind: TextKind) {
        if self.is_in_table() {
            self.line_break();
        } else {
            self.end_text();
            self.outside_kind = Some(kind);
        }
    }

    pub(crate) fn heading_start(&mut self, level: u8, line: u32) {
        self.drop_empty_tables();
        self.block(TextKind::Paragraph);
        if !self.is_in_table() {
            self.heading = Some((level, line));
        }
    }

    pub(crate) fn heading_end(&mut self) {
        self.block(TextKind::Paragraph);
    }

    fn end_text(&mut self) {
        let Writer { lines, spans, .. } = std::mem::take(&mut self.outside);
        let kind = self.outside_kind.take().unwrap_or(TextKind::Paragraph);
        if let Some((level, line)) = self.heading.take() {
            let text = joined(lines);
            self.blocks
                .push(Block::Heading(Heading { level, text, line }));
            // A heading ends every list that its author forgot to close.
            self.lists.clear();
            return;
        }
        let list = self.lists.last().copied().unwrap_or_default();
        let depth = line_numbers::number(self.lists.len());
        let texts = lines.into_iter().enumerate().map(|(index, line)| {
            // Only the first line of an item can make it an item of a list of statuses.
            let is_item = matches!(kind, TextKind::Item | TextKind::Term);
            let kind = if index > 0 && is_item {
                TextKind::Paragraph
            } else {
                kind
            };
            Block::Text(Passage {
                kind,
                text: line.text,
                line: line.number,
                list,
                depth,
                continues: index > 0,
                starts_with_span: spans.binary_search(&index).is_ok(),
            })
        });
        self.blocks.extend(texts);
    }

    pub(crate) fn table_start(&mut self, line: u32) {
        if !self.is_in_table() {
            self.end_text();
        }
        let table = RawTable {
            line,
            ..RawTable::default()
        };
        self.tables.push(OpenTable {
            table,
            index: self.blocks.len(),
            ..OpenTable::default()
        });
        // Nested tables end before this one, which takes its place when it ends.
        self.blocks.push(Block::Table(RawTable::default()));
    }

    /// Drops a `<table>` in a sentence before a heading, which is not meant as a table.
    fn drop_empty_tables(&mut self) {
        while self.tables.last().is_some_and(OpenTable::is_empty) {
            self.table_end();
        }
    }

    pub(crate) fn table_end(&mut self) {
        self.row_end();
        if let Some(mut open) = self.tables.pop() {
            if let Some(writer) = open.caption.take() {
                open.table.caption = joined(writer.lines);
            }
            self.blocks[open.index] = Block::Table(open.table);
        }
    }

    /// Adds a table that cannot be read, or another block that cannot.
    pub(crate) fn damaged_block(&mut self, damage: Damage) {
        if !self.is_in_table() {
            self.end_text();
        }
        self.blocks.push(Block::Table(RawTable {
            line: damage.line,
            damage: Some(damage),
            ..RawTable::default()
        }));
    }

    /// Records that a line includes another file, which is not read.
    pub(crate) fn include(&mut self, line: u32, file: &str) {
        self.include.get_or_insert_with(|| (line, file.to_owned()));
    }

    pub(crate) fn caption_start(&mut self) {
        if let Some(open) = self.tables.last_mut() {
            open.caption.get_or_insert_with(Writer::default);
        }
    }

    /// Starts or ends a group of rows: the head, a body or the foot.
    pub(crate) fn group(&mut self, in_head: bool) {
        self.row_end();
        if let Some(open) = self.tables.last_mut() {
            open.group += 1;
            open.in_head = in_head;
        }
    }

    pub(crate) fn row_start(&mut self) {
        self.row_end();
        if let Some(open) = self.tables.last_mut() {
            open.row = Some(RawRow {
                is_head: open.in_head,
                group: open.group,
                cells: Vec::new(),
            });
        }
    }

    pub(crate) fn row_end(&mut self) {
        self.cell_end();
        if let Some(open) = self.tables.last_mut() {
            open.table.rows.extend(open.row.take());
        }
    }

    /// Starts a cell that spans this many rows and columns.
    pub(crate) fn cell_start(&mut self, is_head: bool, rows: u32, columns: u32) {
        self.cell_end();
        if self.tables.last().is_some_and(|open| open.row.is_none()) {
            self.row_start();
        }
        if let Some(open) = self.tables.last_mut() {
            let cell = RawCell {
                is_head,
                rows,
                columns,
                lines: Vec::new(),
            };
            open.cell = Some((cell, Writer::default()));
        }
    }

    pub(crate) fn cell_end(&mut self) {
        if let Some(open) = self.tables.last_mut() {
            if let (Some((mut cell, writer)), Some(row)) = (open.cell.take(), &mut open.row) {
                cell.lines = writer.lines;
                row.cells.push(cell);
            }
        }
    }
}

fn joined(lines: Vec<Line>) -> String {
    let lines: Vec<String> = lines.into_iter().map(|line| line.text).collect();
    lines.join(" ").replace(SPAN_END, "")
}
