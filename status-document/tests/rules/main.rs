//! The rules by which pages are read, one after the other.

mod cells;
mod columns;
mod evidence;
mod limits;
mod merging;
