//! Suggestions in messages: the nearest of some names, and lists of names.

// The same in both crates.

/// Maximum number of words in a list.
pub const LISTED: usize = 6;

/// Maximum number of characters of a word that are compared, so that long texts stay cheap.
const COMPARED: usize = 100;

/// Returns the candidate that is most like `word`, regardless of case, if one is near enough: at
/// most a third of its characters differ. The first of several is returned.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let word = word.to_lowercase();
    let mut nearest = None;
    let mut least = usize::MAX;
    for candidate in candidates {
        let distance = distance(&candidate.to_lowercase(), &word);
        if distance * 3 <= candidate.chars().count() && distance < least {
            nearest = Some(*candidate);
            least = distance;
        }
    }
    nearest
}

/// Returns the number of characters to insert, delete, replace or swap with their neighbor to get
/// from `a` to `b`. Only the first hundred characters are compared.
#[must_use]
pub fn distance(a: &str, b: &str) -> usize {
    let (a, b) = (letters(a), letters(b));
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for i in 0..=a.len() {
        let mut row = Vec::new();
        for j in 0..=b.len() {
            if i == 0 || j == 0 {
                row.push(i + j);
                continue;
            }
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

fn letters(word: &str) -> Vec<char> {
    let mut letters = Vec::new();
    for letter in word.chars().take(COMPARED) {
        letters.push(letter);
    }
    letters
}

/// Returns `a, b and c`, or the first [`LISTED`] words and the number of the others.
#[must_use]
pub fn list(words: &[String]) -> String {
    if words.len() > LISTED {
        let others = words.len() - LISTED;
        return format!("{} and {others} more", words[..LISTED].join(", "));
    }
    match words {
        [] => "nothing".to_owned(),
        [only] => only.clone(),
        [others @ .., last] => format!("{} and {last}", others.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{distance, list, nearest};

    #[test]
    fn lists_are_cut_after_six_names() {
        let names: Vec<String> = ('a'..='h').map(String::from).collect();
        for (count, expected) in [
            (0, "nothing"),
            (1, "a"),
            (2, "a and b"),
            (6, "a, b, c, d, e and f"),
            (8, "a, b, c, d, e, f and 2 more"),
        ] {
            assert_eq!(list(&names[..count]), expected);
        }
    }

    #[test]
    fn a_swap_is_one_edit() {
        assert_eq!(distance("documnet", "document"), 1);
        assert_eq!(distance("", "abc"), 3);
    }

    #[test]
    fn the_first_of_the_nearest_names_is_suggested() {
        assert_eq!(nearest("colum", &["section", "column"]), Some("column"));
        assert_eq!(nearest("abx", &["abc", "abd"]), Some("abc"));
        assert_eq!(nearest("x", &["section"]), None);
    }
}
