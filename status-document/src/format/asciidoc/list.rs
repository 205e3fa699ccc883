//! The markers of lists.

/// The marker at the start of a line.
pub(super) struct Marker<'a> {
    /// The mark that distinguishes the list from those around it.
    pub(super) key: &'a str,
    /// The number of an item that is a number of three digits.
    pub(super) number: Option<&'a str>,
    pub(super) text: &'a str,
}

/// The key of enumerations.
pub(super) const NUMBERS: &str = "1.";
/// The key of enumerations that begin with a status, whose numbers are part of their text.
pub(super) const STATUSES: &str = "404.";

/// The marker of an item: `* `, `- `, `.. `, `1. `, `<1> `.
pub(super) fn marker(line: &str) -> Option<Marker<'_>> {
    let line = line.trim_start_matches([' ', '\t']);
    let (mark, text) = line.split_once([' ', '\t'])?;
    let text = text.trim_start();
    let is_run = |of: char| mark.len() <= 5 && mark.chars().all(|c| c == of);
    let number = mark.strip_suffix('.').filter(|digits| {
        !digits.is_empty() && digits.len() < 10 && digits.bytes().all(|b| b.is_ascii_digit())
    });
    let letter = mark.strip_suffix(['.', ')']).filter(|label| {
        let is_letter = label.len() == 1 && label.as_bytes()[0].is_ascii_alphabetic();
        let is_roman = mark.ends_with(')') && label.bytes().all(|b| b"ivxIVX".contains(&b));
        is_letter || (is_roman && !label.is_empty())
    });
    let callout = mark
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'));
    let is_callout = callout.is_some_and(|label| label == "." || label.parse::<u32>().is_ok());
    let key = match mark {
        "" => return None,
        "-" | "•" => mark,
        _ if is_run('*') || is_run('.') => mark,
        _ if number.is_some() => NUMBERS,
        _ if letter.is_some() => "a.",
        _ if is_callout => "<1>",
        _ => return None,
    };
    let number = number.filter(|digits| digits.len() == 3 && !digits.starts_with('0'));
    (!text.is_empty()).then_some(Marker { key, number, text })
}

/// The term, the mark and the text of a line such as `Term:: text`.
pub(super) fn description(line: &str) -> Option<(&str, &str, &str)> {
    let line = line.trim_start();
    let mut from = 0;
    while let Some(found) = line[from..].find([':', ';']) {
        let start = from + found;
        let rest = &line[start..];
        let mark = rest.as_bytes()[0] as char;
        let length = rest.len() - rest.trim_start_matches(mark).len();
        let after = &rest[length..];
        let is_mark = match mark {
            ':' => (2..=4).contains(&length),
            _ => length == 2,
        };
        if start > 0 && is_mark && (after.is_empty() || after.starts_with([' ', '\t'])) {
            return Some((line[..start].trim_end(), &rest[..length], after.trim()));
        }
        from = start + length;
    }
    None
}
