//! Reads the beginning of an item or a heading: the statuses, and how the text goes on after them.

use super::{code, separator};
use crate::{
    page::{SPAN_END, enclosed},
    registry,
    table::cell::{self, Item},
};

/// The statuses at the beginning of a text.
#[derive(Debug)]
pub(super) struct Beginning {
    /// The statuses and ranges, without texts of their own.
    pub(super) items: Vec<Item>,
    pub(super) prefix: Prefix,
    /// Whether words such as `error` follow the status. They are not part of the text.
    pub(super) is_named: bool,
    /// Whether a mark is between the status and the text: `404: there is none`.
    pub(super) has_mark: bool,
    /// The code before the status: `order_not_found (404)`.
    pub(super) code: Option<String>,
    /// The text after the status, with the ends of bold text and code in it.
    pub(super) text: String,
}

/// The words before a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Prefix {
    None,
    /// Words such as `Error`.
    Named,
    Http,
}

/// Maximum number of characters before a status: of a phrase or a code.
const MAX_BEFORE: usize = 100;

impl Beginning {
    /// Reads the beginning of a text. Returns `None` if it has no status.
    pub(super) fn read(text: &str, line: u32) -> Option<Self> {
        // Most items have no number near their start.
        if !text.chars().take(MAX_BEFORE).any(char::is_numeric) {
            return None;
        }
        let written = text.trim();
        let text = cell::to_half_width(text);
        Self::with_status_first(&text, written, line)
            .or_else(|| Self::with_code_first(&text, written, line))
            .or_else(|| Self::with_phrase_first(&text, line))
    }

    /// `text` is the written one with characters of the usual width.
    fn with_status_first(text: &str, written_text: &str, line: u32) -> Option<Self> {
        let (items, after) = cell::leading(text, line)?;
        let after = same_end(written_text, after);
        let written = &items.first()?.written;
        let before = &text[..text.find(written.as_str())?];
        let separated = separator::after_separator(after);
        let named = separator::after_fillers(separated);
        let separator = &after[..after.len() - named.len()];
        let is_markup = |c: char| c == SPAN_END || "`*_".contains(c);
        let is_mark = |c: char| !c.is_whitespace() && !c.is_alphanumeric() && !is_markup(c);
        let rest = named.trim();
        Some(Self {
            items,
            prefix: Prefix::from_text(before),
            is_named: named.len() < separated.len(),
            has_mark: separator.contains(is_mark),
            code: None,
            text: enclosed(rest).unwrap_or(rest).to_owned(),
        })
    }

    /// A code in code markup, and then the status. If the status is not in brackets, the code has
    /// to look like one.
    fn with_code_first(text: &str, written: &str, line: u32) -> Option<Self> {
        let (code, after) = code::leading(text)?;
        if !code::is_machine_like(code) && !after.trim_start().starts_with(['(', '（', '[']) {
            return None;
        }
        let after =
            after.trim_start_matches(|c: char| separator::is_separator(c) || cell::is_opening(c));
        let (items, after) = cell::leading(after, line)?;
        let after = same_end(written, after);
        let text = separator::after_separator(after);
        Some(Self {
            items,
            prefix: Prefix::None,
            is_named: false,
            has_mark: true,
            code: Some(code.to_owned()),
            text: text.trim().to_owned(),
        })
    }

    /// `Not Found (404)`, up to the end of bold text or a mark.
    fn with_phrase_first(text: &str, line: u32) -> Option<Self> {
        let end = [": ", " - ", " – ", " — ", "：", "\u{1}"]
            .iter()
            .filter_map(|mark| text.find(mark))
            .min()
            .unwrap_or(text.len());
        let (head, after) = text.split_at(end);
        if head.len() > MAX_BEFORE {
            return None;
        }
        let mut items = cell::trailing_item(head.trim(), line)?;
        let name = std::mem::take(&mut items.first_mut()?.rest);
        let status = items.first()?.status()?;
        let is_code = code::is_machine_like(&name);
        let is_registered = registry::is_registered_phrase(&name, status);
        let after = separator::after_separator(after);
        Some(Self {
            items,
            prefix: Prefix::None,
            is_named: false,
            has_mark: is_code || is_registered,
            text: if is_code {
                after.to_owned()
            } else {
                format!("{name}{SPAN_END} {after}")
            },
            code: is_code.then_some(name),
        })
    }

    /// The status, or the first of several.
    pub(super) fn status(&self) -> Option<u16> {
        self.items.iter().find_map(Item::status)
    }

    /// Whether all of the items are classes, such as `4xx`.
    pub(super) fn is_class(&self) -> bool {
        self.items.iter().all(|item| {
            item.status().is_none() && item.written.contains(['x', 'X', '*', '×', '番', 'e'])
        })
    }
}

/// The end of a text that has as many characters as another one.
fn same_end<'a>(text: &'a str, end: &str) -> &'a str {
    let Some(last) = end.chars().count().checked_sub(1) else {
        return "";
    };
    let start = text.char_indices().rev().nth(last);
    start.map_or(text, |(start, _)| &text[start..])
}

impl Prefix {
    fn from_text(text: &str) -> Self {
        let text = text.to_lowercase();
        if text.contains("http") {
            Self::Http
        } else if text.contains(char::is_alphabetic) {
            Self::Named
        } else {
            Self::None
        }
    }
}
