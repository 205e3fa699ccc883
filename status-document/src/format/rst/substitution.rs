//! The substitutions that a page defines: `.. |name| replace:: text`.

use std::collections::HashMap;

use super::super::inline::Line;

/// Maximum number of bytes of a text that replaces a name. A longer one is not put in, because the
/// page could repeat it on every line.
const MAX_TEXT: usize = 200;

/// The text or the line break that a name stands for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Substitution {
    Text(String),
    LineBreak,
}

/// The substitutions by name.
#[derive(Default)]
pub(super) struct Substitutions(HashMap<String, Substitution>);

impl Substitutions {
    pub(super) fn find(lines: &[Line]) -> Self {
        let mut found = HashMap::new();
        for (index, line) in lines.iter().enumerate() {
            let Some((name, directive, text)) = definition(line.text.trim_start()) else {
                continue;
            };
            let continued = lines[index + 1..]
                .iter()
                .take(8)
                .take_while(|next| next.indent() > line.indent() || next.is_blank())
                .map(|next| next.text.trim());
            let words: Vec<&str> = std::iter::once(text).chain(continued).collect();
            let text = words.join(" ").trim().to_owned();
            let substitution = match directive {
                "replace" if text.len() <= MAX_TEXT => Substitution::Text(text),
                "raw" if text.contains("<br") => Substitution::LineBreak,
                _ => continue,
            };
            found.insert(name.to_owned(), substitution);
        }
        Self(found)
    }

    pub(super) fn get(&self, name: &str) -> Option<&Substitution> {
        self.0.get(name)
    }
}

/// The name, the directive and the text of a line such as `.. |name| replace:: text`.
fn definition(line: &str) -> Option<(&str, &str, &str)> {
    let rest = line.strip_prefix("..")?.trim_start().strip_prefix('|')?;
    let (name, rest) = rest.split_once('|')?;
    let (directive, text) = rest.trim_start().split_once("::")?;
    Some((name, directive, text.trim()))
}
