//! The specifications of columns, `cols="1,2a"`, and of cells, `2+^h|`.

use super::super::super::page::damage::Fault;

/// Maximum number of columns.
const MAX_COLUMNS: usize = 1_000;

/// How the text of a cell is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Style {
    #[default]
    Text,
    /// The cell is a page of its own.
    AsciiDoc,
    Head,
    Literal,
    /// Bold or monospaced text.
    Span,
}

impl Style {
    fn from_letter(letter: char) -> Option<Self> {
        match letter {
            'a' => Some(Self::AsciiDoc),
            'h' => Some(Self::Head),
            'l' | 'v' => Some(Self::Literal),
            'm' | 's' => Some(Self::Span),
            'd' | 'e' => Some(Self::Text),
            _ => None,
        }
    }
}

/// The specification of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spec {
    pub(super) columns: usize,
    pub(super) rows: u32,
    pub(super) repeat: usize,
    pub(super) style: Option<Style>,
}

impl Default for Spec {
    fn default() -> Self {
        Self {
            columns: 1,
            rows: 1,
            repeat: 1,
            style: None,
        }
    }
}

impl Spec {
    /// Parses the text in front of a separator. `None` if it is text of the cell before.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut spec = Self::default();
        let mut rest = text;
        if let Some(end) = text.find(['+', '*']) {
            let factor = &text[..end];
            let (columns, rows) = factor.split_once('.').unwrap_or((factor, ""));
            if factor.is_empty() || factor == "." {
                return None;
            }
            let (columns, rows) = (factor_of(columns)?, factor_of(rows)?);
            if text[end..].starts_with('*') {
                spec.repeat = columns;
            } else {
                spec.columns = columns;
                spec.rows = u32::try_from(rows).unwrap_or(u32::MAX).min(65_534);
            }
            rest = &text[end + 1..];
        }
        let rest = without_alignment(rest);
        let mut letters = rest.chars();
        match (letters.next(), letters.next()) {
            (None, _) => Some(spec),
            (Some(letter), None) => {
                spec.style = Some(Style::from_letter(letter)?);
                Some(spec)
            }
            _ => None,
        }
    }
}

/// A number, or 1 if there is none.
fn factor_of(text: &str) -> Option<usize> {
    if text.is_empty() {
        return Some(1);
    }
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(usize::MAX).max(1))
}

fn without_alignment(text: &str) -> &str {
    let horizontal = text.strip_prefix(['<', '^', '>']).unwrap_or(text);
    let vertical = horizontal
        .strip_prefix('.')
        .and_then(|rest| rest.strip_prefix(['<', '^', '>']));
    vertical.unwrap_or(horizontal)
}

/// The style of each column that `cols` describes.
///
/// # Errors
///
/// Returns a fault if there are too many columns.
pub(super) fn columns(cols: &str) -> Result<Vec<Style>, Fault> {
    let cols = cols.trim();
    if let Ok(count) = cols.parse::<usize>() {
        return repeated(Vec::new(), Style::Text, count);
    }
    let separator = if cols.contains(';') { ';' } else { ',' };
    let mut columns = Vec::new();
    for column in cols.split(separator).map(str::trim) {
        let (times, column) = match column.split_once('*') {
            Some((times, column)) => (times.trim().parse().unwrap_or(1), column),
            None => (1, column),
        };
        let style = column.chars().next_back().and_then(Style::from_letter);
        columns = repeated(columns, style.unwrap_or_default(), times)?;
    }
    Ok(columns)
}

fn repeated(mut columns: Vec<Style>, style: Style, times: usize) -> Result<Vec<Style>, Fault> {
    let count = columns.len().saturating_add(times);
    if count > MAX_COLUMNS {
        return Err(Fault::Columns(count, MAX_COLUMNS));
    }
    columns.resize(count, style);
    Ok(columns)
}
