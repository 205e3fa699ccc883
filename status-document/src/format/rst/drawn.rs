//! A table as it is drawn.

use super::super::inline::Line;
use crate::page::damage::Damage;

/// A table as a reader returns it, and the number of lines that it has.
pub(super) type Drawn<'a> = Result<(Table<'a>, usize), Damage>;

pub(super) struct Table<'a> {
    pub(super) rows: Vec<Vec<Cell<'a>>>,
    /// The number of rows of the header.
    pub(super) head: usize,
}

pub(super) struct Cell<'a> {
    pub(super) rows: u32,
    pub(super) columns: u32,
    pub(super) lines: Vec<Line<'a>>,
}
