//! The marks before, after and between the words of a page.

use std::borrow::Cow;

use crate::page::SPAN_END;

/// Whether a character is a picture, or selects how to draw one.
pub(super) fn is_pictogram(c: char) -> bool {
    matches!(c, '\u{2300}'..='\u{23ff}' | '\u{2500}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

/// Whether a character decorates a text.
pub(super) fn is_ornament(c: char) -> bool {
    !c.is_ascii_alphanumeric()
        && (c.is_whitespace() || c == SPAN_END || "*`_~".contains(c) || is_pictogram(c))
}

/// Whether a character can be around a word: white space, a quotation mark or a bracket.
pub(super) fn is_markup(c: char) -> bool {
    !c.is_ascii_alphanumeric()
        && (c.is_whitespace() || "`*_~'\"“”‘’()[]（）{}【】<>#|†‡".contains(c))
}

/// Whether a character can be before a status.
pub(crate) fn is_opening(c: char) -> bool {
    !c.is_ascii_alphanumeric()
        && (c.is_whitespace() || "`*_~'\"“”‘’([（【{<#•·".contains(c) || is_pictogram(c))
}

/// Whether a character can be right after a status, as part of its markup: a bracket, the mark of a
/// note.
pub(super) fn is_closing(c: char) -> bool {
    c == SPAN_END || "`*_~'\"“”‘’)]）】}>†‡¹²³⁴⁵".contains(c)
}

/// Whether a character can separate a status from its phrase.
pub(crate) fn is_separator(c: char) -> bool {
    !c.is_ascii_alphanumeric() && (c.is_whitespace() || ":：-–—−=,，.、。|/`*_>→".contains(c))
}

/// Converts full-width digits, letters and marks to their usual forms.
pub(crate) fn to_half_width(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let is_other_width = |c: char| c >= '\u{ff00}';
    if text.is_ascii() || !text.contains(is_other_width) {
        return Cow::Borrowed(text);
    }
    let to_half_width = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' if c.is_alphanumeric() || c == '／' => {
            char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)
        }
        '，' => ',',
        '；' => ';',
        c => c,
    };
    Cow::Owned(text.chars().map(to_half_width).collect())
}

/// The text in a pair of brackets, if they enclose all of it.
pub(crate) fn enclosed(text: &str) -> Option<&str> {
    let inner = [('(', ')'), ('（', '）'), ('[', ']')]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close))?;
    (!inner.contains(['(', ')', '（', '）', '[', ']'])).then(|| inner.trim())
}
