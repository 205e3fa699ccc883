//! Reads statuses from the lists and headings of a page, if its tables have none.
//!
//! `outline` groups the items of each list and the headings of each level, and `lines` finds items
//! without markup. `beginning` reads the statuses with which they begin, and `context` and `about`
//! the text above them. `evidence` decides which groups are of statuses. `read` makes definitions
//! of those, with `phrase`, `code` and `separator`, and `unread` records the others. `vocabulary`
//! has the words.

mod about;
mod beginning;
mod code;
mod context;
mod evidence;
mod lines;
mod outline;
mod phrase;
mod read;
mod separator;
mod unread;
mod vocabulary;

pub(crate) use self::read::read;

/// Whether lists and headings define statuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    Read,
    /// The tables of the page have statuses. Those of its lists are skipped.
    Skip,
}
