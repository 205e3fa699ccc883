//! The markers of lists.

use super::super::inline::Line;

/// A list, as far as the next item has to be of the same kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListKind {
    Bullets(char),
    /// An enumeration. If it begins with a status, the numbers are part of the text.
    Numbers {
        from_status: bool,
    },
    Fields,
    Definitions,
}

/// The marker at the start of a line.
pub(super) struct Marker {
    pub(super) kind: ListKind,
    /// The offset of the text.
    pub(super) text: usize,
}

/// The marker that starts the first line, which the second line must not contradict.
pub(super) fn marker(lines: &[Line]) -> Option<Marker> {
    let text = lines.first()?.text;
    bullet(text).or_else(|| enumerator(text, lines.get(1)))
}

/// A bullet: `- `, or a line with nothing else.
pub(super) fn bullet(text: &str) -> Option<Marker> {
    let mark = text.chars().next()?;
    if !matches!(mark, '*' | '+' | '-' | '•' | '‣' | '⁃') {
        return None;
    }
    let text = text_after(text, mark.len_utf8())?;
    let kind = ListKind::Bullets(mark);
    Some(Marker { kind, text })
}

/// An enumerator: `1. `, `a) `, `(iv) ` or `#. `.
fn enumerator(text: &str, next: Option<&Line>) -> Option<Marker> {
    let (label, end) = enumerator_label(text)?;
    let start = text_after(text, end)?;
    let continues = next.is_none_or(|next| {
        next.is_blank() || next.text.starts_with(' ') || enumerator_label(next.text).is_some()
    });
    let from_status = label.len() == 3 && label.bytes().all(|byte| byte.is_ascii_digit());
    let kind = ListKind::Numbers { from_status };
    continues.then_some(Marker { kind, text: start })
}

/// The label of an enumerator, and the offset at which the enumerator ends.
fn enumerator_label(text: &str) -> Option<(&str, usize)> {
    let open = usize::from(text.starts_with('('));
    let inner = &text[open..];
    let length = inner
        .bytes()
        .take(10)
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#')
        .count();
    let label = &inner[..length];
    let is_number = !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_digit());
    let is_roman = !label.is_empty() && label.bytes().all(|byte| b"ivxlcIVXLC".contains(&byte));
    let is_letter = length == 1 && label.as_bytes()[0].is_ascii_alphabetic();
    if !(is_number || is_roman || is_letter || label == "#") {
        return None;
    }
    let end = inner.as_bytes().get(length)?;
    let is_end = *end == b')' || (*end == b'.' && open == 0);
    is_end.then_some((label, open + length + 1))
}

/// The offset of the text after a marker of this length, or of the end of the line.
fn text_after(line: &str, marker: usize) -> Option<usize> {
    let rest = &line[marker..];
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    (spaces > 0 || rest.is_empty()).then_some(marker + spaces)
}

/// The name of a field, `:name: text`, and the offset of its text.
pub(super) fn field(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix(':')?;
    if inner.starts_with([':', ' ', '`']) {
        return None;
    }
    let mut from = 0;
    loop {
        let end = from + inner[from..].find(':')?;
        let is_escaped = inner[..end].ends_with('\\');
        let after = &inner[end + 1..];
        if !is_escaped && (after.is_empty() || after.starts_with(' ')) {
            let spaces = after.len() - after.trim_start_matches(' ').len();
            return Some((&inner[..end], end + 2 + spaces));
        }
        // A role, or a name such as `:http:get:`.
        if !is_escaped && after.starts_with('`') {
            return None;
        }
        from = end + 1;
    }
}

/// The lines of an item whose text is indented as on its first line, without that indentation, and
/// the number of lines in front of the next block.
pub(super) fn indented<'a>(lines: &[Line<'a>], indent: usize) -> (Vec<Line<'a>>, usize) {
    let first = lines[0];
    let more = lines[1..]
        .iter()
        .take_while(|line| line.is_blank() || line.indent() >= indent);
    collect(first, indent, more.copied(), indent)
}

/// Like [`indented`], for text that is indented less on the lines after the first.
pub(super) fn indented_freely<'a>(lines: &[Line<'a>], start: usize) -> (Vec<Line<'a>>, usize) {
    let more = lines[1..]
        .iter()
        .take_while(|line| line.is_blank() || line.indent() > 0);
    let filled = more.clone().filter(|line| !line.is_blank());
    let indent = filled.map(Line::indent).min().unwrap_or_default();
    collect(lines[0], start, more.copied(), indent)
}

/// The indented lines at the start, without their common indentation, and their number.
pub(super) fn quoted<'a>(lines: &[Line<'a>]) -> (Vec<Line<'a>>, usize) {
    let more = lines
        .iter()
        .take_while(|line| line.is_blank() || line.indent() > 0);
    let filled = more.clone().filter(|line| !line.is_blank());
    let indent = filled.map(Line::indent).min().unwrap_or_default();
    let mut block: Vec<Line> = more.map(|line| cut(*line, indent)).collect();
    trim(&mut block);
    let used = block.len();
    (block, used)
}

fn collect<'a>(
    first: Line<'a>,
    start: usize,
    more: impl Iterator<Item = Line<'a>>,
    indent: usize,
) -> (Vec<Line<'a>>, usize) {
    let mut block = vec![cut(first, start)];
    block.extend(more.map(|line| cut(line, indent)));
    trim(&mut block);
    let used = block.len().max(1);
    (block, used)
}

fn cut(line: Line, indent: usize) -> Line {
    Line {
        text: line.text.get(indent..).unwrap_or_default(),
        ..line
    }
}

/// Removes the empty lines at the end.
fn trim(block: &mut Vec<Line>) {
    while block.last().is_some_and(Line::is_blank) {
        block.pop();
    }
}
