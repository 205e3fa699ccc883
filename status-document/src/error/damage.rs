//! Messages about the parts of a page that cannot be read.

use super::{Error, suggest::quoted};
use crate::page::damage::{Damage, Fault};

/// The text after the line, and the ways to fix it.
type Message = (String, Vec<&'static str>);

/// A table, or another part of a page, that cannot be read.
pub(crate) fn damaged(file: &str, damage: &Damage) -> Error {
    let line = damage.line;
    let (mistake, help) = mistake(&damage.fault);
    Error::in_file(Some(line), format!("{file}:{line} {mistake}"), &help)
}

/// The mistake in a line, and the way to fix it.
fn mistake(fault: &Fault) -> Message {
    match fault {
        Fault::HidesRest(_) | Fault::OpenField | Fault::RowInField(_) => hiding(fault),
        Fault::NoEdge(_)
        | Fault::BeyondEdge
        | Fault::TopBorder
        | Fault::HeadBorder
        | Fault::NoBottomBorder
        | Fault::BorderLength
        | Fault::BetweenColumns(_)
        | Fault::SpanBorder => border(fault),
        Fault::WithinParagraph => (
            "starts a table within a paragraph".to_owned(),
            vec!["insert an empty line before the table"],
        ),
        Fault::NoTable => (
            "has a directive for a table without a table".to_owned(),
            vec!["indent the table below the directive, after an empty line"],
        ),
        Fault::NotAList => (
            "is no list of cells".to_owned(),
            vec!["expected a list of rows, and in each row a list of its cells: `* - 404`"],
        ),
        Fault::Cells(found, expected) => (
            format!(
                "ends a row with {}, expected {expected}",
                counted(*found, "cell")
            ),
            vec!["add the missing cells, or remove those that are too many"],
        ),
        Fault::Columns(found, most) => (
            format!("starts a table of {found} columns, which is more than the limit of {most}"),
            vec!["split the table"],
        ),
        Fault::BeyondColumns(columns) => (
            format!(
                "has a cell that spans beyond the {}",
                counted(*columns, "column")
            ),
            vec!["reduce the span, or add columns to `cols`"],
        ),
        Fault::Repeated(times) => (
            format!("repeats a cell {times} times"),
            vec!["write the cells, or repeat a shorter one"],
        ),
        Fault::OtherFile(name) => (
            format!("takes rows of a table from {}", quoted(name)),
            vec!["move the rows into the page, or name the file with the rows"],
        ),
        Fault::Quote => (
            "has a quotation mark without a partner, or text after it".to_owned(),
            vec!["write a quotation mark within quotation marks twice"],
        ),
        Fault::Unclosed(block) => (
            format!("starts a block with {}, which is not closed", quoted(block)),
            vec!["repeat the line below the block"],
        ),
        Fault::Depth => (
            "is within too many blocks".to_owned(),
            vec!["move the table of statuses to a file of its own"],
        ),
    }
}

/// A mistake that hides other parts of the page.
fn hiding(fault: &Fault) -> Message {
    match fault {
        Fault::HidesRest(name) => (
            format!("starts {name} that does not end"),
            vec!["close it: it hides the rest of the page"],
        ),
        Fault::RowInField(start) => (
            format!("is part of the quoted field that starts on line {start}"),
            vec!["close the field with `\"` on its line"],
        ),
        _ => (
            "has an unclosed quotation mark".to_owned(),
            vec![
                "close the field with `\"`",
                "within a quoted field, write a quotation mark twice: `\"\"`",
            ],
        ),
    }
}

/// A mistake in the borders that are drawn around the cells of a table.
fn border(fault: &Fault) -> Message {
    let mistake = match fault {
        Fault::NoEdge(column) => {
            format!("has no edge of its table in column {column}, expected `|` or `+`")
        }
        Fault::BeyondEdge => "has text after the right edge of its table".to_owned(),
        Fault::HeadBorder => "ends the header of its table in the wrong place".to_owned(),
        Fault::NoBottomBorder => "ends a table without a border below its last row".to_owned(),
        Fault::BorderLength => "is a border that is not as long as the top border".to_owned(),
        Fault::BetweenColumns(column) => {
            format!("has text between two columns of its table, in column {column}")
        }
        Fault::SpanBorder => "ends a cell between two columns of its table".to_owned(),
        _ => "starts a table, but is not its top border".to_owned(),
    };
    let help = match fault {
        Fault::NoEdge(_) | Fault::BeyondEdge => "align the edges of the table",
        Fault::HeadBorder => "a line of `=` from edge to edge ends the header, once",
        Fault::TopBorder => "expected a line such as `+-----+-----------+`",
        Fault::BorderLength => "repeat the top border",
        Fault::BetweenColumns(_) | Fault::SpanBorder => "align the columns with the top border",
        _ => "repeat the top border below the last row, and add an empty line",
    };
    (mistake, vec![help])
}

fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

/// Adds to an error that a line includes a file, which may have what is missing.
pub(crate) fn included(mut error: Error, file: &str, include: Option<&(u32, String)>) -> Error {
    if let Some((line, name)) = include {
        let help = format!("{file}:{line} includes {}, which is not read", quoted(name));
        error.help.insert(0, help);
    }
    error
}
