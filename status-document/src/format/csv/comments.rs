//! Comments in CSV: lines that start with `#`.

/// Whether lines that start with `#` are comments. In a table that numbers its rows like that, they
/// are not.
pub(super) fn has_comments(text: &str) -> bool {
    let is_comment = |line: &&str| line.starts_with('#');
    // `#` alone is the title of a column of numbers.
    let is_title = |line: &&str| {
        let after = line.trim_start_matches('#');
        after.is_empty() || after.starts_with([',', ';', '\t', '|'])
    };
    let lines = text.split(['\r', '\n']).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.collect();
    let Some(first) = lines.iter().position(|line| !is_comment(line)) else {
        return false;
    };
    let (before, after) = lines.split_at(first);
    let comments = after.iter().copied().filter(is_comment).count();
    !before.iter().any(is_title) && comments * 2 <= after.len()
}

/// The comment before the first record, if it has the titles of the columns, and its offset in
/// the text before the record: `# code,message`.
pub(super) fn titles<'a>(
    before: &'a str,
    first: &[String],
    separator: u8,
) -> Option<(&'a str, usize)> {
    let is_number = |field: &String| {
        let field = field.trim();
        field.len() == 3 && field.bytes().all(|byte| byte.is_ascii_digit())
    };
    let before = before.trim_end_matches(['\r', '\n']);
    let start = before.rfind(['\r', '\n']).map_or(0, |end| end + 1);
    let titles = before[start..].strip_prefix('#')?;
    let fields = titles.split(char::from(separator)).count();
    let has_digits = titles.contains(|c: char| c.is_ascii_digit());
    let are_titles =
        fields > 1 && fields == first.len() && !has_digits && first.iter().any(is_number);
    are_titles.then_some((titles, start))
}
