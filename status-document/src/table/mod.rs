//! Reads statuses from the tables of a page.
//!
//! `context` cuts a page down to what is wanted, and `doubt` knows what makes a table doubtful.
//! `survey` counts what the cells of each column
//! contain, with `cell`, `stats` and `title`. `status_column` and `phrase_column` choose the
//! columns from that, and `read` reads the rows. `vocabulary` has the words of pages in many
//! languages.

mod cell;
mod context;
mod doubt;
mod phrase;
mod phrase_column;
mod range;
mod read;
mod stats;
mod status_column;
mod survey;
mod title;
mod vocabulary;

pub(crate) use self::read::read;
