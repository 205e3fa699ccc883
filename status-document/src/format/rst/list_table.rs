//! Reads tables that a directive writes as a list of rows, or as separated values.

use super::{
    super::{
        inline::Line,
        records::{self, Marks},
    },
    block::Rst,
    directive::Directive,
    list,
};
use crate::page::damage::{Damage, Fault};

impl Rst {
    pub(super) fn list_table(&mut self, directive: &Directive) {
        match rows(&directive.content, directive.line) {
            Ok(rows) => {
                self.caption(directive);
                self.table_start(directive.line);
                let (heads, stubs) = (
                    directive.count("header-rows"),
                    directive.count("stub-columns"),
                );
                for (index, row) in rows.iter().enumerate() {
                    self.row_start(index < heads);
                    for (column, cell) in row.iter().enumerate() {
                        self.html.page.cell_start(column < stubs, 1, 1);
                        self.body(cell);
                    }
                }
                self.html.page.table_end();
            }
            Err(damage) => self.damaged(damage),
        }
    }

    pub(super) fn csv_table(&mut self, directive: &Directive) {
        let elsewhere = ["file", "url"].map(|name| directive.option(name));
        if let Some(name) = elsewhere.into_iter().flatten().next() {
            let fault = Fault::OtherFile(name.text.to_owned());
            return self.damaged(Damage::new(name.number, fault));
        }
        let marks = marks(directive);
        let header: Vec<Line> = directive.option("header").into_iter().collect();
        let records = records::read(&header, marks).and_then(|header| {
            let records = records::read(&directive.content, marks)?;
            Ok((header, records))
        });
        let (header, records) = match records {
            Ok(records) => records,
            Err(line) => return self.damaged(Damage::new(line, Fault::Quote)),
        };
        self.caption(directive);
        self.table_start(directive.line);
        let heads = header.len() + directive.count("header-rows");
        let stubs = directive.count("stub-columns");
        for (index, record) in header.iter().chain(&records).enumerate() {
            self.row_start(index < heads);
            for (column, field) in record.iter().enumerate() {
                self.html.page.cell_start(column < stubs, 1, 1);
                self.body(&field.lines());
            }
        }
        self.html.page.table_end();
    }
}

/// The marks between and around the values, which options change.
fn marks(directive: &Directive) -> Marks {
    let mark = |name: &str| {
        let value = directive.option(name)?;
        match value.text.trim() {
            "tab" => Some('\t'),
            "space" => Some(' '),
            text => text.chars().next(),
        }
    };
    Marks {
        separator: mark("delim").unwrap_or(','),
        quote: mark("quote").unwrap_or('"'),
        escape: mark("escape"),
    }
}

type Row<'a> = Vec<Vec<Line<'a>>>;

/// The cells of each row of a list of lists.
fn rows<'a>(lines: &[Line<'a>], directive: u32) -> Result<Vec<Row<'a>>, Damage> {
    let mut rows: Vec<Row> = Vec::new();
    for item in items(lines)? {
        let row = items(&item)?;
        let expected = rows.first().map_or(row.len(), Vec::len);
        if row.len() != expected {
            let number = item.last().map_or(directive, |line| line.number);
            return Err(Damage::new(number, Fault::Cells(row.len(), expected)));
        }
        rows.push(row);
    }
    if rows.is_empty() {
        return Err(Damage::new(directive, Fault::NoTable));
    }
    Ok(rows)
}

/// The lines of each item of a list that is the only block, except for comments.
fn items<'a>(lines: &[Line<'a>]) -> Result<Vec<Vec<Line<'a>>>, Damage> {
    let mut items = Vec::new();
    let mut rest = lines;
    while let Some(first) = rest.first() {
        let used = if first.is_blank() {
            1
        } else if let Some(marker) = list::bullet(first.text) {
            let (item, used) = if marker.text < first.text.len() {
                list::indented(rest, marker.text)
            } else {
                list::indented_freely(rest, marker.text)
            };
            items.push(item);
            used
        } else if first.text.starts_with("..") {
            list::indented_freely(rest, 0).1
        } else {
            return Err(Damage::new(first.number, Fault::NotAList));
        };
        rest = &rest[used.min(rest.len())..];
    }
    Ok(items)
}
