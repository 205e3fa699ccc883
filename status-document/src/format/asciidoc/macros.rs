//! Macros within a line: links, footnotes and pictures.

use super::inline::Inline;

/// Macros whose text is shown.
const SHOWN: [&str; 11] = [
    "http://",
    "https://",
    "ftp://",
    "link:",
    "mailto:",
    "xref:",
    "kbd:",
    "btn:",
    "pass:",
    "irc://",
    "indexterm2:",
];

/// Macros that are notes, pictures, or not shown.
const HIDDEN: [&str; 9] = [
    "footnote:",
    "footnoteref:",
    "image:",
    "icon:",
    "anchor:",
    "indexterm:",
    "stem:",
    "latexmath:",
    "asciimath:",
];

impl Inline<'_, '_> {
    /// A macro, of which `at` is the colon: `link:target[text]`, `https://..[text]`.
    pub(super) fn macro_at(&mut self, at: usize, to: usize) -> usize {
        let ends_with = |name: &&&str| {
            let colon = name.find(':').unwrap_or_default();
            let start = at.checked_sub(colon);
            start.is_some_and(|start| {
                start >= self.written
                    && self.text.is_char_boundary(start)
                    && self.text[start..to].starts_with(**name)
                    // A footnote follows the word that it is about.
                    && (name.starts_with("footnote")
                        || !self.text[..start].ends_with(|c: char| c.is_alphanumeric()))
            })
        };
        let hidden = HIDDEN.iter().find(ends_with);
        let Some(name) = hidden.or_else(|| SHOWN.iter().find(ends_with)) else {
            return at + 1;
        };
        let start = at - name.find(':').unwrap_or_default();
        if at < self.no_macro {
            return at + 1;
        }
        let target = start + name.len();
        let rest = &self.text[target..to];
        let length = rest.find(|c: char| c == '[' || c.is_whitespace());
        let open = target + length.unwrap_or(rest.len());
        let close = self.text[open..to]
            .starts_with('[')
            .then(|| self.end(open + 1, to, "]", |text, end| !text[..end].ends_with('\\')));
        let Some(close) = close.map(|close| close.unwrap_or(open)) else {
            self.no_macro = open;
            return at + 1;
        };
        // `[]` is shown as the target.
        let is_empty = self.text[open..].starts_with("[]");
        if close == open && !is_empty {
            self.no_macro = open;
            return at + 1;
        }
        if hidden.is_some() {
            let end = if is_empty { open + 2 } else { close + 1 };
            return self.pass(start, end);
        }
        if is_empty {
            let shown = if name.contains('/') { start } else { target };
            self.pass(start, shown);
            return self.pass(open, open + 2);
        }
        self.pass(start, open + 1);
        let label = &self.text[open + 1..close];
        // `text^` and `text,window=_blank` have attributes of the link.
        let shown = match label.split_once(',') {
            Some((text, more)) if more.contains('=') => text,
            _ => label,
        };
        let end = open + 1 + shown.trim_end_matches('^').len();
        self.nested(open + 1, end);
        self.pass(end, close + 1)
    }
}
