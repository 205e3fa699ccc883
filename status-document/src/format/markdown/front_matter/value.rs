//! Reads keys and values on a line of YAML or TOML.

use super::{Field, Item};

/// Splits `key: value` or `key = value`. The key may be in quotation marks.
pub(super) fn split_key(text: &str, mark: char) -> Option<(String, &str)> {
    let (key, after) = match text.chars().next()? {
        quote @ ('"' | '\'') => {
            let (key, after) = text[1..].split_once(quote)?;
            (key, after.trim_start().strip_prefix(mark)?)
        }
        _ => text.split_once(mark)?,
    };
    // In YAML, the mark of a value is followed by a space: `time: 10:30`.
    let is_value = mark == '=' || after.is_empty() || after.starts_with([' ', '\t']);
    let is_key = !key.is_empty() && !key.contains(['{', '[', '|', '#']);
    (is_value && is_key).then(|| (key.trim().to_owned(), after.trim()))
}

/// A scalar without quotation marks and without a comment.
pub(super) fn scalar(text: &str) -> String {
    let text = text.trim();
    match text.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let inner = &text[1..];
            let end = end_of_quotes(inner, quote).unwrap_or(inner.len());
            unescaped(&inner[..end], quote)
        }
        _ => text
            .split(" #")
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned(),
    }
}

fn end_of_quotes(inner: &str, quote: char) -> Option<usize> {
    let mut chars = inner.char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        if c == '\\' && quote == '"' {
            chars.next();
        } else if c == quote {
            let is_doubled = quote == '\'' && chars.peek().is_some_and(|(_, next)| *next == quote);
            if !is_doubled {
                return Some(offset);
            }
            chars.next();
        }
    }
    None
}

fn unescaped(inner: &str, quote: char) -> String {
    if quote == '\'' {
        return inner.replace("''", "'");
    }
    let mut text = String::new();
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 't' | 'r') => text.push(' '),
                Some(escaped) => text.push(escaped),
                None => {}
            },
            c => text.push(c),
        }
    }
    text
}

/// The fields of a mapping in braces: `{code: 404, message: Not Found}`.
pub(super) fn mapping(text: &str, mark: char, line: u32) -> Option<Item> {
    let inner = text.trim().trim_end_matches(',').trim();
    let inner = inner.strip_prefix('{')?.strip_suffix('}')?;
    let fields = split_outside_quotes(inner).into_iter().map(|field| {
        let (key, value) = split_key(field.trim(), mark)?;
        let value = scalar(value);
        Some(Field { key, value, line })
    });
    fields.collect()
}

fn split_outside_quotes(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut quote) = (Vec::new(), 0, None);
    for (offset, c) in text.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            (None, ',') => {
                parts.push(&text[start..offset]);
                start = offset + 1;
            }
            _ => {}
        }
    }
    if !text[start..].trim().is_empty() {
        parts.push(&text[start..]);
    }
    parts
}

/// The cells of a line that is in no list: its key and its value.
pub(super) fn cells(text: &str, mark: char) -> Vec<String> {
    let text = text.trim_start_matches(['-', ' ', '\t']);
    match split_key(text, mark) {
        Some((key, value)) if !value.starts_with(['[', '{']) => vec![key, scalar(value)],
        _ => {
            let parts = split_outside_quotes(text).into_iter();
            let parts = parts.flat_map(|part| part.split(mark));
            let bare = |part: &str| scalar(part.trim_matches(['{', '}', '[', ']', ' ']));
            parts.map(bare).collect()
        }
    }
}
