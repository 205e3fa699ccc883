//! Suggestions in messages: the nearest of some names, and lists of names.

/// Maximum number of names in a list.
pub const LISTED: usize = 6;

/// Joins names: `a, b and c`, or the first few and the number of the others.
pub fn list(names: &[String]) -> String {
    if let Some(more) = names.len().checked_sub(LISTED).filter(|more| *more > 0) {
        return format!("{} and {more} more", names[..LISTED].join(", "));
    }
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        Some((only, _)) => only.clone(),
        None => "nothing".to_owned(),
    }
}

/// The name that `written` most likely stands for, if one is near enough.
pub fn nearest<'a>(written: &str, names: &[&'a str]) -> Option<&'a str> {
    let mut nearest = None;
    let mut least = usize::MAX;
    for name in names {
        let distance = distance(name, written);
        if distance * 3 <= name.chars().count() && distance < least {
            nearest = Some(*name);
            least = distance;
        }
    }
    nearest
}

/// The edit distance between two names. Swapping two neighbouring letters counts as one edit.
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
    for letter in word.chars() {
        letters.push(letter);
    }
    letters
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
