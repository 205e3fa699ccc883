//! Reads statuses from the tables of a page.
//!
//! `context` cuts a page down to what is wanted, and `doubt` knows what makes a table doubtful.
//! `survey` counts what the cells of each column contain, with `cell`, `stats` and `title`.
//! `status_column`, `codes` and `phrase_column` choose the columns from that. `read` reads the
//! tables, and `reader` their rows, with `row` and `phrase`. `vocabulary` has the words of pages in many languages.

pub(crate) mod cell;
mod codes;
mod context;
mod doubt;
pub(crate) mod phrase;
mod phrase_column;
mod range;
mod read;
mod reader;
mod row;
mod stats;
mod status_column;
mod survey;
pub(crate) mod title;
pub(crate) mod vocabulary;

#[cfg(feature = "openapi")]
pub(crate) use self::doubt::names_something_else;
pub(crate) use self::{
    context::section,
    doubt::is_of_other_party,
    read::{Tables, first_table, read, row_outside_tables},
};
