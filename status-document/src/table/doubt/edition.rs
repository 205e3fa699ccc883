//! Sections with the statuses of different versions or environments: `v1` and `v2`.

use std::collections::{BTreeSet, HashMap};

use super::announcement::is_of_edition;
use crate::error::message::Reading;

/// The tables of statuses under one heading.
#[derive(Debug)]
pub(in crate::table) struct Edition {
    pub(in crate::table) heading: String,
    pub(in crate::table) statuses: BTreeSet<u16>,
    /// The first line with a status.
    pub(in crate::table) line: u32,
}

/// The readings of a page with several editions of its statuses, if they differ.
pub(in crate::table) fn several_editions(editions: &[Edition]) -> Vec<Reading> {
    let is_edition =
        |edition: &&Edition| !edition.statuses.is_empty() && is_of_edition(&edition.heading);
    let mut readings: Vec<Reading> = Vec::new();
    // `section` selects all sections with the same heading.
    let mut indices: HashMap<&str, usize> = HashMap::new();
    for edition in editions.iter().filter(is_edition) {
        let index = *indices.entry(&edition.heading).or_insert(readings.len());
        match readings.get_mut(index) {
            Some(reading) => reading.statuses.extend(&edition.statuses),
            None => readings.push(Reading {
                title: edition.heading.clone(),
                statuses: edition.statuses.clone(),
                line: edition.line,
            }),
        }
    }
    let differs = readings
        .windows(2)
        .any(|pair| pair[0].statuses != pair[1].statuses);
    if differs { readings } else { Vec::new() }
}
