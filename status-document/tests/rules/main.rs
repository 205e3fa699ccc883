//! The rules by which pages are read, one after the other.

mod cells;
mod codes;
mod columns;
mod evidence;
mod limits;
mod lists;
mod merging;

/// A Markdown table.
fn table(header: &str, rows: &[&str]) -> String {
    let columns = header.matches(" | ").count() + 1;
    let mut lines = vec![
        format!("| {header} |"),
        format!("|{}", "---|".repeat(columns)),
    ];
    lines.extend(rows.iter().map(|row| format!("| {row} |")));
    lines.join("\n") + "\n"
}
