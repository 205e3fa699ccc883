//! The attributes of the page and of blocks.

use std::collections::HashMap;

use super::super::inline::Line;

/// Maximum number of bytes of the value of an attribute. A longer one is not put in, because the
/// page could repeat it on every line.
const MAX_VALUE: usize = 200;

/// An attribute that a line sets, `:name: value`, or unsets, `:!name:`.
pub(super) fn entry(line: &str) -> Option<(&str, Option<&str>)> {
    let (name, value) = line.strip_prefix(':')?.split_once(':')?;
    let is_unset = name.starts_with('!') || name.ends_with('!');
    let name = name.trim_matches('!');
    let is_name = name.starts_with(|c: char| c.is_alphanumeric() || c == '_')
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    let is_value = value.is_empty() || value.starts_with([' ', '\t']);
    (is_name && is_value).then_some((name, (!is_unset).then(|| value.trim())))
}

/// The attributes that the page has set so far.
#[derive(Default)]
pub(super) struct PageAttributes(HashMap<String, String>);

impl PageAttributes {
    pub(super) fn set(&mut self, name: &str, value: Option<&str>) {
        let name = name.to_lowercase();
        match value.filter(|value| value.len() <= MAX_VALUE) {
            Some(value) => self.0.insert(name, value.to_owned()),
            None => self.0.remove(&name),
        };
    }

    /// The text that a reference to an attribute stands for.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let known = match name {
            "empty" | "blank" | "zwsp" | "wj" | "shy" => "",
            "sp" | "nbsp" => " ",
            "plus" => "+",
            "vbar" => "|",
            "asterisk" => "*",
            "caret" => "^",
            "startsb" => "[",
            "endsb" => "]",
            "tilde" => "~",
            "backslash" => "\\",
            "backtick" => "`",
            "two-colons" => "::",
            "two-semicolons" => ";;",
            "cpp" => "C++",
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "apos" => "'",
            "quot" => "\"",
            "deg" => "°",
            _ => return self.0.get(&name.to_lowercase()).map(String::as_str),
        };
        Some(known)
    }
}

/// The attributes of a block, from the lines above it.
#[derive(Default)]
pub(super) struct BlockAttributes<'a> {
    /// `source` in `[source,json]`.
    pub(super) style: &'a str,
    named: Vec<(&'a str, &'a str)>,
    options: Vec<&'a str>,
    /// The text of a line such as `.Title`.
    pub(super) title: Option<Line<'a>>,
}

impl<'a> BlockAttributes<'a> {
    /// Adds the attributes of a line such as `[cols="1,3",options=header]`.
    pub(super) fn add(&mut self, line: &'a str) {
        let inner = line.trim_start_matches('[').trim_end_matches(']');
        for (index, part) in split(inner, ',').into_iter().enumerate() {
            let part = part.trim();
            match part.split_once('=') {
                Some((name, value)) if is_name(name.trim()) => {
                    self.add_named(name.trim(), unquoted(value));
                }
                _ if index == 0 => self.add_shorthand(part),
                _ => {}
            }
        }
    }

    fn add_named(&mut self, name: &'a str, value: &'a str) {
        match name {
            "options" | "opts" => self.options.extend(value.split(',').map(str::trim)),
            "style" => self.style = value,
            _ => self.named.push((name, value)),
        }
    }

    /// Adds `style#id.role%option`.
    fn add_shorthand(&mut self, text: &'a str) {
        let end = text.find(['#', '.', '%']).unwrap_or(text.len());
        if end > 0 {
            self.style = &text[..end];
        }
        let options = text[end..].split('%').skip(1);
        let name = |option: &'a str| option.split(['#', '.']).next();
        self.options.extend(options.filter_map(name));
    }

    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        let found = self.named.iter().rev().find(|(other, _)| *other == name);
        found.map(|(_, value)| *value)
    }

    pub(super) fn has_option(&self, name: &str) -> bool {
        self.options.contains(&name)
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || "-_".contains(c))
}

/// Whether a line has the attributes or the anchor of a block.
pub(super) fn is_attribute_line(line: &str) -> bool {
    let Some(inner) = line
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
    else {
        return false;
    };
    let starts = |c: char| c.is_alphanumeric() || "_.#%,\"'[{".contains(c);
    inner.is_empty() || inner.starts_with(starts)
}

/// Splits a text at a separator that is not within quotation marks.
fn split(text: &str, separator: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut quote) = (0, None);
    for (at, c) in text.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            None if c == '"' || c == '\'' => quote = Some(c),
            None if c == separator => {
                parts.push(&text[start..at]);
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

fn unquoted(value: &str) -> &str {
    let value = value.trim();
    let inner = |quote: char| value.strip_prefix(quote)?.strip_suffix(quote);
    inner('"').or_else(|| inner('\'')).unwrap_or(value)
}
