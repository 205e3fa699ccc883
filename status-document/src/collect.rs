//! What has been found in a file, put together.

use std::{collections::BTreeMap, ops::RangeInclusive};

use crate::{
    error::{Error, tables as message},
    registry,
    result::{Entry, SkipReason, Skipped, Statuses},
};

/// How many places are told that may have been meant as codes.
const MAX_DOUBTFUL: usize = 64;

/// A code where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Definition {
    pub(crate) status: u16,
    pub(crate) phrase: Option<String>,
    pub(crate) meaning: String,
    pub(crate) line: u32,
    /// Whether the same table has the code in several rows: one for each error, and none for the code.
    pub(crate) is_repeated: bool,
}

/// What has been found of one code.
#[derive(Debug)]
struct Merged {
    entry: Entry,
    /// The phrases of the rows that are the only ones of their table.
    table_phrases: Agreement,
    /// Those of the other ones.
    repeated_phrases: Agreement,
    /// What the other ones say beside it.
    repeated_meanings: Agreement,
}

/// What rows call a code.
#[derive(Debug, Default)]
enum Agreement {
    #[default]
    None,
    One(String),
    /// They disagree, so that none of them is what the code is called.
    Several,
}

/// What has been found in a file so far.
#[derive(Debug, Default)]
pub(crate) struct Collector {
    entries: BTreeMap<u16, Merged>,
    skipped: Vec<Skipped>,
    /// What may have been meant as codes, and does not tell whether there are any.
    doubtful: Vec<Skipped>,
}

impl Collector {
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.skipped.is_empty()
    }

    pub(crate) fn add(&mut self, definition: Definition) {
        let entries = self.entries.entry(definition.status);
        entries
            .or_insert_with(|| Merged::new(Entry::new(definition.status)))
            .add(definition);
    }

    pub(crate) fn skip(&mut self, skipped: Skipped) {
        self.skipped.push(skipped);
    }

    pub(crate) fn skip_doubtful(&mut self, written: &str, reason: SkipReason, line: u32) {
        if self.doubtful.len() < MAX_DOUBTFUL {
            let written = written.to_owned();
            self.doubtful.push(Skipped {
                written,
                reason,
                line,
            });
        }
    }

    /// One row for each code. A class documents its codes if `ranges` says so, and none that has a row of its own.
    pub(crate) fn into_statuses(
        mut self,
        file: &str,
        ranges: bool,
    ) -> Result<Statuses, Vec<Error>> {
        self.keep_doubtful();
        self.sort_by_line();
        self.check_contradictions(file)?;
        if ranges {
            self.add_ranges();
        }
        let class = |skipped: &&Skipped| matches!(skipped.reason, SkipReason::Range(_));
        match self.skipped.iter().find(class) {
            Some(class) if self.entries.is_empty() => {
                Err(vec![message::only_ranges(file, class.line, &class.written)])
            }
            _ => Ok(Statuses {
                entries: self.entries.into_values().map(Merged::into_entry).collect(),
                skipped: self.skipped,
            }),
        }
    }

    /// A code that is defined elsewhere is not in doubt.
    fn keep_doubtful(&mut self) {
        let entries = &self.entries;
        let is_undefined = |skipped: &Skipped| match skipped.reason {
            SkipReason::OtherTable(status) | SkipReason::NoTable(status) => {
                !entries.contains_key(&status)
            }
            _ => true,
        };
        self.skipped
            .extend(self.doubtful.drain(..).filter(is_undefined));
    }

    /// A table within a cell is read after the table that has the cell.
    fn sort_by_line(&mut self) {
        self.skipped.sort_by_key(|skipped| skipped.line);
        for Merged { entry, .. } in self.entries.values_mut() {
            entry.lines.sort_unstable();
            entry.lines.dedup();
        }
    }

    /// A code of which a row says that nobody uses it has no other row.
    fn check_contradictions(&self, file: &str) -> Result<(), Vec<Error>> {
        let mut unassigned = BTreeMap::new();
        for (statuses, line) in self.skipped_ranges(|reason| match reason {
            SkipReason::Unassigned(statuses) => Some(statuses),
            _ => None,
        }) {
            for (status, Merged { entry, .. }) in self.entries.range(statuses.clone()) {
                unassigned.entry(*status).or_insert((entry.lines[0], line));
            }
        }
        if unassigned.is_empty() {
            return Ok(());
        }
        let errors = unassigned
            .into_iter()
            .map(|(status, (defined, line))| message::contradiction(file, status, defined, line));
        Err(errors.collect())
    }

    /// Adds a row for each code of a range. Of several ranges the narrowest counts.
    fn add_ranges(&mut self) {
        let ranges = self.skipped_ranges(|reason| match reason {
            SkipReason::Range(statuses) => Some(statuses),
            _ => None,
        });
        let mut added = BTreeMap::new();
        for (statuses, line) in ranges {
            for status in statuses.clone() {
                added.entry(status).or_insert(line);
            }
        }
        for (status, line) in added {
            let entry = Entry {
                lines: vec![line],
                from_class: true,
                ..Entry::new(status)
            };
            self.entries
                .entry(status)
                .or_insert_with(|| Merged::new(entry));
        }
    }

    /// The ranges of one kind, from the narrowest to the widest, each with the first line that has it.
    fn skipped_ranges<'a>(
        &'a self,
        of_reason: impl Fn(&'a SkipReason) -> Option<&'a RangeInclusive<u16>>,
    ) -> Vec<(&'a RangeInclusive<u16>, u32)> {
        let mut ranges: Vec<_> = self
            .skipped
            .iter()
            .filter_map(|skipped| Some((of_reason(&skipped.reason)?, skipped.line)))
            .collect();
        ranges.sort_by_key(|(statuses, line)| {
            (statuses.end() - statuses.start(), *statuses.start(), *line)
        });
        // However often a file repeats one, its codes are gone through once.
        ranges.dedup_by_key(|(statuses, _)| *statuses);
        ranges
    }
}

impl Merged {
    fn new(entry: Entry) -> Self {
        Self {
            entry,
            table_phrases: Agreement::None,
            repeated_phrases: Agreement::None,
            repeated_meanings: Agreement::None,
        }
    }

    /// The registered phrase is a better one than any other, and the meaning that is told first holds.
    fn add(&mut self, definition: Definition) {
        let entry = &mut self.entry;
        entry.lines.push(definition.line);
        if definition.is_repeated {
            self.repeated_meanings.add(definition.meaning);
        } else if entry.meaning.is_empty() {
            entry.meaning = definition.meaning;
        }
        let Some(phrase) = definition.phrase else {
            return;
        };
        if entry.phrase.is_none() && registry::is_registered_phrase(&phrase, entry.status) {
            entry.phrase = Some(phrase);
        } else if definition.is_repeated {
            self.repeated_phrases.add(phrase);
        } else {
            self.table_phrases.add(phrase);
        }
    }

    fn into_entry(self) -> Entry {
        let phrase = match (self.table_phrases, self.repeated_phrases) {
            (Agreement::One(phrase), _) | (Agreement::None, Agreement::One(phrase)) => Some(phrase),
            _ => None,
        };
        let mut entry = self.entry;
        entry.phrase = entry.phrase.or(phrase);
        if let (true, Agreement::One(meaning)) = (entry.meaning.is_empty(), self.repeated_meanings)
        {
            entry.meaning = meaning;
        }
        entry
    }
}

impl Agreement {
    fn add(&mut self, phrase: String) {
        match self {
            Self::None => *self = Self::One(phrase),
            Self::One(first) if !registry::is_same_phrase(first, &phrase) => *self = Self::Several,
            Self::One(_) | Self::Several => {}
        }
    }
}
