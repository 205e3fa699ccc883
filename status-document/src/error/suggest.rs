//! The nearest of several words, and lists of words, for messages.
//!
//! ```
//! use status_document::suggest;
//!
//! assert_eq!(suggest::nearest("Stauts", &["Meaning", "Status"]), Some("Status"));
//! assert_eq!(suggest::list(&["a".to_owned(), "b".to_owned(), "c".to_owned()]), "a, b and c");
//! ```

/// Maximum number of characters of a text that are quoted.
const QUOTED: usize = 80;

/// Returns the words in backticks as a list.
pub(crate) fn quoted_list(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
    list(&words)
}

/// Returns a text in backticks, on one line and cut short.
pub(crate) fn quoted(text: &str) -> String {
    let mut chars = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let start: String = chars.by_ref().take(QUOTED).collect();
    let rest = if chars.next().is_some() { ".." } else { "" };
    format!("`{start}{rest}`")
}

/// Returns the question after a misspelling.
pub(crate) fn did_you_mean(meant: &str) -> String {
    format!("did you mean {}?", quoted(meant))
}

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
    use super::{distance, list, nearest, quoted};

    #[test]
    fn swapped_neighbors_count_once() {
        let cases = [
            ("status", "status", 0),
            ("stauts", "status", 1),
            ("statu", "status", 1),
            ("sttaus", "status", 1),
            ("state", "status", 2),
            ("", "status", 6),
            ("码", "状态码", 2),
        ];
        for (a, b, expected) in cases {
            assert_eq!(distance(a, b), expected, "{a} {b}");
            assert_eq!(distance(b, a), expected, "{b} {a}");
        }
        assert_eq!(distance(&"a".repeat(500), &"b".repeat(500)), 100);
    }

    #[test]
    fn a_word_that_differs_in_a_third_of_its_characters_is_near() {
        assert_eq!(nearest("CODES", &["Meaning", "Code"]), Some("Code"));
        assert_eq!(nearest("cdoe", &["node", "code"]), Some("code"));
        assert_eq!(nearest("cod", &["code", "cods"]), Some("code"));
        assert_eq!(nearest("coat", &["code"]), None);
        assert_eq!(nearest("a", &[""]), None);
    }

    #[test]
    fn long_lists_and_texts_are_cut_short() {
        let words = |count: usize| -> Vec<String> { (1..=count).map(|n| n.to_string()).collect() };
        assert_eq!(list(&words(0)), "nothing");
        assert_eq!(list(&words(1)), "1");
        assert_eq!(list(&words(2)), "1 and 2");
        assert_eq!(list(&words(6)), "1, 2, 3, 4, 5 and 6");
        assert_eq!(list(&words(9)), "1, 2, 3, 4, 5, 6 and 3 more");
        assert_eq!(quoted("a\nb"), "`a b`");
        assert_eq!(quoted(&"a".repeat(90)), format!("`{}..`", "a".repeat(80)));
    }
}
