//! Reads reStructuredText as a page, as docutils and Sphinx show it.
//!
//! `block` splits a text into its blocks. `list` recognizes the markers of lists, `directive`
//! reads explicit markup, and `inline` the markup within a line. `grid` and `simple` read tables
//! as they are `drawn`, which `table` adds to the page. `list_table` reads those that a directive
//! writes as a list or as records.

mod block;
mod directive;
mod drawn;
mod grid;
mod inline;
mod list;
mod list_table;
mod simple;
mod substitution;
mod table;

use std::borrow::Cow;

use self::{block::Rst, substitution::Substitutions};
use super::inline::Line;
use crate::page::{
    Page,
    lines::{self, number},
};

pub(crate) fn page(text: &str) -> Page {
    let text = expand_tabs(text);
    let lines: Vec<Line> = lines::split(&text)
        .enumerate()
        .map(|(index, line)| Line {
            text: line.trim_end(),
            number: number(index + 1),
        })
        .collect();
    let mut rst = Rst::new(Substitutions::find(&lines));
    rst.body(&lines);
    rst.html.page.finish()
}

/// Replaces each tab with spaces, up to the next multiple of eight columns.
fn expand_tabs(text: &str) -> Cow<'_, str> {
    const STOP: usize = 8;
    if !text.contains('\t') {
        return Cow::Borrowed(text);
    }
    let mut expanded = String::with_capacity(text.len());
    let mut column = 0;
    for c in text.chars() {
        match c {
            '\t' => {
                let spaces = STOP - column % STOP;
                expanded.extend(std::iter::repeat_n(' ', spaces));
                column += spaces;
                continue;
            }
            '\n' | '\r' => column = 0,
            _ => column += 1,
        }
        expanded.push(c);
    }
    Cow::Owned(expanded)
}
