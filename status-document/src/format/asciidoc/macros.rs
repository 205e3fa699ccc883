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
        let Some((start, name, is_hidden)) = self.macro_name(at, to) else {
            return at + 1;
        };
        let target = start + name.len();
        let rest = &self.text[target..to];
        let length = rest.find(|c: char| c == '[' || c.is_whitespace());
        let open = target + length.unwrap_or(rest.len());
        let after = &self.text[open..to];
        let close = if after.starts_with("[]") {
            Some(open + 1)
        } else if after.starts_with('[') {
            self.end(open + 1, to, "]", |text, end| !text[..end].ends_with('\\'))
        } else {
            None
        };
        let Some(close) = close else {
            self.no_macro = open;
            return at + 1;
        };
        if is_hidden {
            return self.pass(start, close + 1);
        }
        if close == open + 1 {
            // `[]` is shown as the target.
            let shown = if name.contains('/') { start } else { target };
            self.pass(start, shown);
            return self.pass(open, close + 1);
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

    /// The start and the name of the macro that has its colon at `at`, and whether it is hidden.
    fn macro_name(&self, at: usize, to: usize) -> Option<(usize, &'static str, bool)> {
        if at < self.no_macro {
            return None;
        }
        let start = |name: &str| {
            let start = at.checked_sub(name.find(':')?)?;
            let is_here = start >= self.written
                && self.text.is_char_boundary(start)
                && self.text[start..to].starts_with(name);
            // A footnote follows the word that it is about.
            let is_within_word = is_here
                && !name.starts_with("footnote")
                && self.text[..start].ends_with(|c: char| c.is_alphanumeric());
            (is_here && !is_within_word).then_some(start)
        };
        let hidden = HIDDEN.iter().map(|name| (name, true));
        let mut names = hidden.chain(SHOWN.iter().map(|name| (name, false)));
        names.find_map(|(name, is_hidden)| Some((start(name)?, *name, is_hidden)))
    }
}
