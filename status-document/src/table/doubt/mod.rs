//! What makes a table or a cell of statuses doubtful: the text around it, a column that marks rows
//! as unused, several columns of statuses, statuses in a row instead of a column, and misspelt
//! statuses.

mod announcement;
mod change;
mod edition;
mod evidence;
mod lexicon;
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
    edition::{Edition, several_editions},
    misspelt::{all_misspelt, is_misspelt, misspelt, without_misspelt},
    party::Standing,
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
