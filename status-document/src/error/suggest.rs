//! What a message suggests: the nearest of some words, and a list of them.

/// The one of `known` that is spelt most like `word`, if any is.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    known
        .into_iter()
        .map(|candidate| (distance(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| distance * 3 <= candidate.chars().count().max(3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many letters have to be put in, left out or replaced to make one word of the other. Words of a sentence's length are not
/// compared.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().take(100).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (at, ours) in a.chars().take(100).enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (column, theirs) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(ours != *theirs);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[b.len()]
}

/// `` `a`, `b` and `c` ``, six of them at most.
pub(crate) fn list(words: &[String]) -> String {
    const LISTED: usize = 6;
    let quoted: Vec<String> = words
        .iter()
        .take(LISTED)
        .map(|word| format!("`{}`", shorten(word)))
        .collect();
    match (&quoted[..], words.len()) {
        (_, count) if count > LISTED => {
            format!("{} and {} more", quoted.join(", "), count - LISTED)
        }
        ([rest @ .., last], _) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => quoted.join(""),
    }
}

/// As much of a word as a message has room for.
pub(crate) fn shorten(word: &str) -> String {
    const CHARS: usize = 80;
    match word.char_indices().nth(CHARS) {
        Some((end, _)) => format!("{}..", &word[..end]),
        None => word.to_owned(),
    }
}
