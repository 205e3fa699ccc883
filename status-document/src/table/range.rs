//! Parses statuses, classes and ranges at the start of a text.

use std::ops::RangeInclusive;

use super::vocabulary;

/// A number of three digits, a class, or two of them with a dash between. Returns the text after
/// it.
pub(super) fn status_or_range(text: &str) -> Option<(RangeInclusive<u16>, String, &str)> {
    let (from, after) = status_or_class(text)?;
    let (statuses, after) = match upper_end(after) {
        Some((to, after)) if from.start() <= to.end() => (*from.start()..=*to.end(), after),
        _ => (from, after),
    };
    let written = text[..text.len() - after.len()].to_owned();
    Some((statuses, written, after))
}

fn status_or_class(text: &str) -> Option<(RangeInclusive<u16>, &str)> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    class(text)
        .or_else(|| class_in_words(text))
        .or_else(|| status(text).map(|(status, after)| (status..=status, after)))
}

fn status(text: &str) -> Option<(u16, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let after = &text[digits..];
    let mut following = after.chars();
    let is_fraction = matches!(
        (following.next(), following.next()),
        (Some('.' | ',' | ':'), Some('0'..='9'))
            | (Some('%' | '+' | '°' | '$'), _)
            | (Some('_'), Some('0'..='9') | None)
    );
    let number = text[..digits].parse().ok()?;
    (digits == 3 && number >= 100 && !is_fraction).then_some((number, after))
}

/// A class, such as `4xx`, `4XX` and `4**`, or ten statuses, such as `40x`.
fn class(text: &str) -> Option<(RangeInclusive<u16>, &str)> {
    let mut chars = text.chars();
    let digit = |c: char| c.to_digit(10).and_then(|digit| u16::try_from(digit).ok());
    let (first, second, third) = (chars.next()?, chars.next()?, chars.next()?);
    let after = chars.as_str();
    let class = digit(first).filter(|class| *class > 0)? * 100;
    let is_any = |c: char| matches!(c, 'x' | 'X' | '*' | '×');
    let statuses = match digit(second) {
        Some(ten) if matches!(third, 'x' | 'X') => class + ten * 10..=class + ten * 10 + 9,
        None if is_any(second) && third == second => class..=class + 99,
        _ => return None,
    };
    let ends = !after.starts_with(|c: char| c.is_ascii_alphanumeric());
    ends.then_some((statuses, after))
}

/// The first status of a class and a word for the whole class: `400番台`, `400er`, `500+`.
fn class_in_words(text: &str) -> Option<(RangeInclusive<u16>, &str)> {
    let (number, after) = text.split_at_checked(3)?;
    let first: u16 = number
        .parse()
        .ok()
        .filter(|status| status % 100 == 0 && *status > 0)?;
    let after = vocabulary::CLASS_SUFFIXES
        .iter()
        .find_map(|word| after.strip_prefix(word))?;
    let ends = !after.starts_with(|c: char| c.is_ascii_alphanumeric());
    ends.then_some((first..=first + 99, after))
}

/// The upper end of a range: `-499`, ` to 499`.
fn upper_end(text: &str) -> Option<(RangeInclusive<u16>, &str)> {
    let text = text.trim_start();
    let after = [
        "-", "–", "—", "~", "～", "...", "..", "…", "to ", "through ", "thru ", "until ", "till ",
        "up to ", "bis ", "tot ", "à ", "a ", "hasta ", "até ", "fino a ", "до ", "do ", "至",
        "到",
    ]
    .iter()
    .find_map(|dash| text.strip_prefix(dash))?;
    status_or_class(after.trim_start())
}
