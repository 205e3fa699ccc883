//! The lines that start a block: delimiters, headings, titles and macros.

use super::{
    super::{columns, inline::Line},
    attributes::{self, BlockAttributes},
    list,
};

/// The contents of a block between delimiters.
#[derive(Clone, Copy)]
pub(super) enum Contents {
    Blocks,
    Code,
    Html,
    Hidden,
    /// A table, with the first character of its delimiter.
    Table(char),
}

/// Whether the text of a block with this style is shown as it is written.
pub(super) fn is_code(style: &str) -> bool {
    matches!(style, "source" | "listing" | "literal")
}

pub(super) fn is_comment(text: &str) -> bool {
    text.starts_with("//") && !text.starts_with("///")
}

/// Whether a line is a macro that stands for a block: `image::a.png[]`, `toc::[]`.
pub(super) fn is_block_macro(text: &str) -> bool {
    let Some((name, rest)) = text.split_once("::") else {
        return false;
    };
    let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    is_name && !rest.starts_with(' ') && rest.contains('[') && rest.ends_with(']')
}

/// The title of a block: `.Title`.
pub(super) fn title(text: &str) -> Option<&str> {
    let title = text.strip_prefix('.')?;
    (!title.starts_with([' ', '.', '\t']) && !title.is_empty()).then_some(title)
}

/// The contents of the block that a delimiter starts.
pub(super) fn contents(text: &str, attributes: &BlockAttributes) -> Option<Contents> {
    let mark = text.chars().next()?;
    let is_run = |of: char, from: usize| text.len() >= from && text[1..].chars().all(|c| c == of);
    if matches!(mark, '|' | ',' | ':' | '!') && is_run('=', 4) {
        return Some(Contents::Table(mark));
    }
    let is_fence = text.starts_with("```") && !text[3..].contains('`');
    if !(is_fence || text == "--" || (mark.is_ascii_punctuation() && is_run(mark, 4))) {
        return None;
    }
    let style = attributes.style;
    match mark {
        '`' if is_fence => Some(Contents::Code),
        '/' => Some(Contents::Hidden),
        _ if style == "comment" => Some(Contents::Hidden),
        '+' if matches!(style, "stem" | "latexmath" | "asciimath") => Some(Contents::Hidden),
        '+' => Some(Contents::Html),
        '.' => Some(Contents::Code),
        '-' if text != "--" || is_code(style) => Some(Contents::Code),
        '-' | '=' | '*' | '_' => Some(Contents::Blocks),
        _ => None,
    }
}

/// The level and the text of a heading: `== Errors`, `## Errors`.
pub(super) fn heading(text: &str) -> Option<(u8, &str)> {
    let mark = text
        .chars()
        .next()
        .filter(|mark| matches!(mark, '=' | '#'))?;
    let title = text.trim_start_matches(mark);
    let level = text.len() - title.len();
    if level > 6 || !title.starts_with([' ', '\t']) {
        return None;
    }
    let title = title.trim();
    let title = title
        .strip_suffix(&text[..level])
        .filter(|rest| rest.ends_with(' '))
        .unwrap_or(title);
    let level = u8::try_from(level).unwrap_or(1);
    (!title.is_empty()).then_some((level, title.trim()))
}

/// The level of a heading whose second line is drawn below it.
pub(super) fn underlined(lines: &[Line]) -> Option<u8> {
    const MARKS: [char; 5] = ['=', '-', '~', '^', '+'];
    let [title, below, ..] = lines else {
        return None;
    };
    let mark = below.text.chars().next()?;
    let level = MARKS.iter().position(|other| *other == mark)?;
    let is_line = below.text.len() > 1 && below.text.chars().all(|c| c == mark);
    let has_word = title.text.contains(|c: char| c.is_alphanumeric());
    let is_as_long = columns::width(title.text).abs_diff(below.text.len()) < 2;
    (is_line && has_word && is_as_long).then(|| u8::try_from(level + 1).unwrap_or(1))
}

/// The number of lines of the text that the first line starts. An item within it starts a list:
/// authors mean it as one.
pub(super) fn text_end(lines: &[Line]) -> usize {
    let attributes = BlockAttributes::default();
    let goes_on = |line: &&Line| {
        let text = line.text;
        !(text.is_empty()
            || text == "+"
            || attributes::is_attribute_line(text)
            || contents(text, &attributes).is_some()
            || list::marker(text).is_some()
            || list::description(text).is_some())
    };
    1 + lines[1..].iter().take_while(goes_on).count()
}
