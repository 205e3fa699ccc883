//! What has been found in a file, put together.

use std::{collections::BTreeMap, ops::RangeInclusive};

use crate::{
    error::{self as fault, Fault},
    registry,
    result::{Apart, Row, Table, Why},
};

/// How many places are told that may have been meant as codes.
const MAX_DOUBTFUL: usize = 64;

/// A code where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) code: u16,
    pub(crate) phrase: Option<String>,
    pub(crate) meaning: String,
    pub(crate) line: u32,
    /// Whether the same table has the code in several rows: one for each error, and none for the code.
    pub(crate) is_repeated: bool,
}

/// What has been found of one code.
#[derive(Debug)]
struct Rows {
    row: Row,
    /// The phrases of the rows that are the only ones of their table.
    of_tables: Phrases,
    /// Those of the other ones.
    of_errors: Phrases,
    /// What the other ones say beside it.
    meanings_of_errors: Phrases,
}

/// What rows call a code.
#[derive(Debug, Default)]
enum Phrases {
    #[default]
    None,
    One(String),
    /// They disagree, so that none of them is what the code is called.
    Several,
}

/// What has been found in a file so far.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    rows: BTreeMap<u16, Rows>,
    apart: Vec<Apart>,
    /// What may have been meant as codes, and does not tell whether there are any.
    doubtful: Vec<Apart>,
}

impl Gathered {
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.apart.is_empty()
    }

    pub(crate) fn add(&mut self, found: Found) {
        let rows = self.rows.entry(found.code);
        rows.or_insert_with(|| Rows::of(Row::of(found.code)))
            .add(found);
    }

    pub(crate) fn add_apart(&mut self, apart: Apart) {
        self.apart.push(apart);
    }

    pub(crate) fn add_doubtful(&mut self, written: &str, why: Why, line: u32) {
        if self.doubtful.len() < MAX_DOUBTFUL {
            let written = written.to_owned();
            self.doubtful.push(Apart { written, why, line });
        }
    }

    /// One row for each code. A class documents its codes if `ranges` says so, and none that has a row of its own.
    pub(crate) fn into_table(mut self, file: &str, ranges: bool) -> Result<Table, Vec<Fault>> {
        self.add_what_is_doubtful();
        self.sort_by_line();
        self.check_contradictions(file)?;
        if ranges {
            self.add_ranges();
        }
        let class = |apart: &&Apart| matches!(apart.why, Why::Range(_));
        match self.apart.iter().find(class) {
            Some(class) if self.rows.is_empty() => Err(vec![fault::tables::only_apart(
                file,
                class.line,
                &class.written,
            )]),
            _ => Ok(Table {
                rows: self.rows.into_values().map(Rows::into_row).collect(),
                apart: self.apart,
            }),
        }
    }

    /// A code that is defined elsewhere is not in doubt.
    fn add_what_is_doubtful(&mut self) {
        let rows = &self.rows;
        let is_undefined = |apart: &Apart| match apart.why {
            Why::OtherTable(code) | Why::NoTable(code) => !rows.contains_key(&code),
            _ => true,
        };
        self.apart
            .extend(self.doubtful.drain(..).filter(is_undefined));
    }

    /// A table within a cell is read after the table that has the cell.
    fn sort_by_line(&mut self) {
        self.apart.sort_by_key(|apart| apart.line);
        for Rows { row, .. } in self.rows.values_mut() {
            row.lines.sort_unstable();
            row.lines.dedup();
        }
    }

    /// A code of which a row says that nobody uses it has no other row.
    fn check_contradictions(&self, file: &str) -> Result<(), Vec<Fault>> {
        let mut unassigned = BTreeMap::new();
        for (codes, line) in self.ranges_apart(|why| match why {
            Why::Unassigned(codes) => Some(codes),
            _ => None,
        }) {
            for (code, Rows { row, .. }) in self.rows.range(codes.clone()) {
                unassigned.entry(*code).or_insert((row.lines[0], line));
            }
        }
        if unassigned.is_empty() {
            return Ok(());
        }
        let faults = unassigned
            .into_iter()
            .map(|(code, (defined, line))| fault::tables::contradiction(file, code, defined, line));
        Err(faults.collect())
    }

    /// Adds a row for each code of a range. Of several ranges the narrowest counts.
    fn add_ranges(&mut self) {
        let ranges = self.ranges_apart(|why| match why {
            Why::Range(codes) => Some(codes),
            _ => None,
        });
        let mut added = BTreeMap::new();
        for (codes, line) in ranges {
            for code in codes.clone() {
                added.entry(code).or_insert(line);
            }
        }
        for (code, line) in added {
            let row = Row {
                lines: vec![line],
                of_range: true,
                ..Row::of(code)
            };
            self.rows.entry(code).or_insert_with(|| Rows::of(row));
        }
    }

    /// The ranges of one kind, from the narrowest to the widest, each with the first line that has it.
    fn ranges_apart<'a>(
        &'a self,
        of_kind: impl Fn(&'a Why) -> Option<&'a RangeInclusive<u16>>,
    ) -> Vec<(&'a RangeInclusive<u16>, u32)> {
        let mut ranges: Vec<_> = self
            .apart
            .iter()
            .filter_map(|apart| Some((of_kind(&apart.why)?, apart.line)))
            .collect();
        ranges.sort_by_key(|(codes, line)| (codes.end() - codes.start(), *codes.start(), *line));
        // However often a file repeats one, its codes are gone through once.
        ranges.dedup_by_key(|(codes, _)| *codes);
        ranges
    }
}

impl Rows {
    fn of(row: Row) -> Self {
        Self {
            row,
            of_tables: Phrases::None,
            of_errors: Phrases::None,
            meanings_of_errors: Phrases::None,
        }
    }

    /// The registered phrase is a better one than any other, and the meaning that is told first holds.
    fn add(&mut self, found: Found) {
        let row = &mut self.row;
        row.lines.push(found.line);
        if found.is_repeated {
            self.meanings_of_errors.add(found.meaning);
        } else if row.meaning.is_empty() {
            row.meaning = found.meaning;
        }
        let Some(phrase) = found.phrase else {
            return;
        };
        if row.phrase.is_none() && registry::is_registered(&phrase, row.code) {
            row.phrase = Some(phrase);
        } else if found.is_repeated {
            self.of_errors.add(phrase);
        } else {
            self.of_tables.add(phrase);
        }
    }

    fn into_row(self) -> Row {
        let said = match (self.of_tables, self.of_errors) {
            (Phrases::One(phrase), _) | (Phrases::None, Phrases::One(phrase)) => Some(phrase),
            _ => None,
        };
        let mut row = self.row;
        row.phrase = row.phrase.or(said);
        if let (true, Phrases::One(meaning)) = (row.meaning.is_empty(), self.meanings_of_errors) {
            row.meaning = meaning;
        }
        row
    }
}

impl Phrases {
    fn add(&mut self, phrase: String) {
        match self {
            Self::None => *self = Self::One(phrase),
            Self::One(first) if !registry::is_same(first, &phrase) => *self = Self::Several,
            Self::One(_) | Self::Several => {}
        }
    }
}
