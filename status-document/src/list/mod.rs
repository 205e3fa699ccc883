//! Reads statuses from the lists and headings of a page, if its tables have none.
//!
//! `outline` groups the items of each list and the headings of each level. `beginning` reads the
//! statuses with which they begin, `context` and `about` what is written above them, and `evidence`
//! decides which groups are of statuses. `read` makes definitions of those, with `phrase` and `code`.
//! `vocabulary` has the words.

mod about;
mod beginning;
mod code;
mod context;
mod evidence;
mod outline;
mod phrase;
mod read;
mod unread;
mod vocabulary;

pub(crate) use self::read::{Mode, read};
