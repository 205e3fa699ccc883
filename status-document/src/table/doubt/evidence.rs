//! The evidence that numbers of three digits are statuses, where no text around the table hints at
//! them: the codes of courses look alike.

use super::words;
use crate::table::{
    column::Survey,
    title::{self, TitleKind},
    vocabulary::titles,
};

/// Titles of columns of remarks.
const REMARKS: [&str; 6] = ["note", "notes", "remark", "remarks", "comment", "comments"];

impl Survey {
    /// Whether a column has statuses, according to its title, its phrases and the other columns.
    pub(in crate::table) fn has_evidence(&self, column: usize) -> bool {
        let own = &self.columns[column];
        let is_titled = own.kind >= TitleKind::Codes && !title::is_of_any_codes(&own.title);
        let mut others = (0..self.columns.len()).filter(|other| *other != column);
        own.title.is_empty()
            || own.stats.is_mostly_with_phrase()
            || own.stats.is_only_classes()
            || (self.columns.len() == 1 && own.stats.has_several_known())
            || is_titled
            || others.any(|other| self.is_about_statuses(other))
    }

    /// Whether a column next to the numbers says what they mean to a client, or what sends them.
    fn is_about_statuses(&self, column: usize) -> bool {
        let column = &self.columns[column];
        let letters = title::main_letters(&column.title);
        let is_in = |list: &[&str]| list.contains(&letters.as_str());
        let is_titled = column.kind >= TitleKind::Codes && !title::is_of_any_codes(&column.title);
        let is_of_texts = is_in(titles::MEANINGS) || is_in(titles::MESSAGES) || is_in(&REMARKS);
        is_of_texts
            || is_titled
            || is_in(titles::NO_TEXTS)
            || words::METHODS.contains(&letters)
            || title::hints_at_statuses(&column.title)
    }
}
