//! Decides about tables and cells of statuses that are doubtful.
//!
//! The text around a table: `announcement`, with the words of a `clause`, a `party` that sends the
//! statuses, and the `subject`. The columns: `usage_column` marks rows as unused, `rivals` are
//! several columns of statuses, `edition` several tables, and `sideways` statuses in a row. The
//! cells: `misspelt` statuses, and a `change` of them. `skipped` records all that is not read.

mod announcement;
mod change;
mod clause;
mod edition;
mod evidence;
mod misspelt;
mod party;
mod rivals;
mod sideways;
mod skipped;
mod subject;
mod usage_column;
mod words;

pub(crate) use self::subject::names_something_else;
pub(super) use self::{
    announcement::{is_about_text_above, standing, standing_of_paragraph},
    change::{changes_status, is_contrast},
    clause::Standing,
    edition::{Edition, several_editions},
    misspelt::{all_misspelt, is_misspelt, misspelt, without_misspelt},
    rivals::{Candidate, rivals},
    sideways::is_sideways,
    skipped::{heading, is_retiring, skip_cells, skip_table, skip_words},
    subject::{has_other_replies, is_news, is_of_something_else},
    usage_column::UsageColumn,
};

/// Whether a text says that the statuses below it are those of another party.
pub(crate) fn is_of_other_party(text: &str) -> bool {
    standing(text).is_some_and(Standing::is_of_other_party)
}
