//! The status codes of the tables of a page.

mod cell;
mod hint;
mod phrase;
mod phrase_column;
mod read;
mod section;
mod stats;
mod status_column;
mod survey;
mod title;
mod vocabulary;

pub(crate) use self::read::read;
