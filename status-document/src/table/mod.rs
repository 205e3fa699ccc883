//! Reads statuses from the tables of a page.
//!
//! `context` cuts a page down to what is wanted, and `doubt` has what makes a table doubtful.
//! `column` and `codes` choose the columns, with `cell` and `title`. `read` reads the tables, and
//! `reader` their rows, with `row` and `phrase`. `vocabulary` has the words of pages in many
//! languages.

pub(crate) mod cell;
mod codes;
mod column;
mod context;
mod doubt;
pub(crate) mod mark;
pub(crate) mod phrase;
mod range;
mod read;
mod reader;
mod row;
pub(crate) mod title;
pub(crate) mod vocabulary;

#[cfg(feature = "openapi")]
pub(crate) use self::doubt::names_something_else;
pub(crate) use self::{
    context::section,
    doubt::is_of_other_party,
    read::{Tables, first_table, read, row_outside_tables},
};
