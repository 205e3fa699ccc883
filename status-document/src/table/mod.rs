//! Reads statuses from the tables of a page.
//!
//! `context` finds the wanted tables and the text around them. `read` reads them one after the
//! other. Of each, `column` and `codes` choose the columns, by the words of a `title` and by the
//! statuses of a `cell`, with `range` and `mark`. `doubt` decides where that leaves a doubt.
//! `reader` reads the rows, with `row` and `phrase`. `vocabulary` has the words of pages in many
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
