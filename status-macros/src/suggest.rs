//! What messages suggest: the nearest of some names, and lists of names.

/// Maximum number of names in a list.
pub const LISTED: usize = 6;

/// `a, b and c`, or the first few and how many more there are.
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

/// How many letters to insert, delete, replace or swap with their neighbour to get from `a` to `b`.
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
