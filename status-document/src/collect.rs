//! Merges the definitions found in a file into one entry for each status.

use std::{
    collections::{BTreeMap, HashMap, btree_map},
    ops::RangeInclusive,
};

use crate::{
    error::{Error, message},
    language::{registry, usage::Usage},
    result::{Code, Entry, Lifecycle, SkipReason, Skipped, Statuses},
};

/// The statuses that `default` defines, if ranges define statuses.
const DEFAULT: RangeInclusive<u16> = 100..=599;

/// One row or response that defines a status.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Definition {
    pub(crate) status: u16,
    pub(crate) phrase: Option<String>,
    /// The explanation of the codes, or of the status if there are none.
    pub(crate) meaning: String,
    pub(crate) line: u32,
    /// Whether the row is in use. In a row with codes, this is about the codes.
    pub(crate) lifecycle: Lifecycle,
    /// Whether the same table has several rows with the status: one for each error, so that none of
    /// them describes the status as a whole.
    pub(crate) is_repeated: bool,
    pub(crate) codes: RowCodes,
    /// The line of each code, if it is not that of the row.
    pub(crate) code_lines: Vec<u32>,
}

/// The content of a row in its column of codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum RowCodes {
    /// There is no column of codes.
    #[default]
    NoColumn,
    /// The cell is blank: a response with the status may have no code.
    Blank,
    Codes(Vec<String>),
}

/// Collects the definitions of a file.
#[derive(Debug, Default)]
pub(crate) struct Collector {
    merged: BTreeMap<u16, Merged>,
    skipped: Vec<Skipped>,
    /// Text that may be a status. A file with nothing else has no statuses.
    doubtful: Vec<Skipped>,
}

/// The definitions of one status.
#[derive(Debug)]
struct Merged {
    entry: Entry,
    /// The first line that defines the status as in use or reserved.
    used: Option<u32>,
    /// The first line that marks the status as unused, and not one of its codes.
    unused: Option<u32>,
    /// The lifecycle of the row that uses the status the most.
    lifecycle: Option<Lifecycle>,
    /// The phrases of rows that are the only ones in their table.
    phrases: Agreement,
    /// The phrases of repeated rows.
    repeated_phrases: Agreement,
    /// The meanings of repeated rows.
    repeated_meanings: Agreement,
    /// The index of each code among those of the entry.
    codes: HashMap<String, usize>,
}

/// Whether rows agree on a text.
#[derive(Debug, Default)]
enum Agreement {
    #[default]
    None,
    One(String),
    Several,
}

impl Collector {
    /// Whether no status was found, and no range of them.
    pub(crate) fn is_empty(&self) -> bool {
        self.merged.is_empty() && self.skipped.is_empty()
    }

    pub(crate) fn add(&mut self, definition: Definition) {
        self.merged
            .entry(definition.status)
            .or_insert_with(|| Merged::new(Entry::new(definition.status)))
            .add(definition);
    }

    /// Adds codes to a status. `is_optional`: a response with the status may have no code.
    #[cfg(feature = "openapi")]
    pub(crate) fn add_codes(&mut self, status: u16, codes: &[Code], is_optional: bool) {
        let merged = self
            .merged
            .entry(status)
            .or_insert_with(|| Merged::new(Entry::new(status)));
        merged.entry.code_optional |= is_optional;
        for code in codes {
            merged.list(code);
        }
    }

    /// The codes of a status, and whether a response may have none.
    #[cfg(feature = "openapi")]
    pub(crate) fn into_codes(mut self, status: u16) -> (Vec<Code>, bool) {
        self.sort_by_line();
        let merged = self.merged.remove(&status);
        merged.map_or_else(Default::default, |merged| {
            (merged.entry.codes, merged.entry.code_optional)
        })
    }

    pub(crate) fn skip(&mut self, written: &str, reason: SkipReason, line: u32) {
        self.skipped.push(skipped(written, reason, line));
    }

    pub(crate) fn skip_doubtful(&mut self, written: &str, reason: SkipReason, line: u32) {
        self.doubtful.push(skipped(written, reason, line));
    }

    /// Returns an entry for each status. With `ranges`, a range defines each of its statuses that
    /// has no row of its own.
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
        let is_range = |skipped: &&Skipped| matches!(skipped.reason, SkipReason::Range(_));
        match self.skipped.iter().find(is_range) {
            Some(range) if self.merged.is_empty() => {
                Err(vec![message::only_ranges(file, range.line, &range.written)])
            }
            _ => Ok(Statuses {
                entries: self.merged.into_values().map(Merged::into_entry).collect(),
                skipped: self.skipped,
            }),
        }
    }

    /// Moves doubtful statuses to the skipped ones, except for those that are defined elsewhere.
    fn keep_doubtful(&mut self) {
        let merged = &self.merged;
        let is_undefined = |skipped: &Skipped| match skipped.reason {
            SkipReason::OtherTable(status)
            | SkipReason::OtherColumn(status)
            | SkipReason::NoTable(status) => !merged.contains_key(&status),
            _ => true,
        };
        self.skipped
            .extend(self.doubtful.drain(..).filter(is_undefined));
    }

    /// Restores the order of the file: a nested table is read after the table around it.
    fn sort_by_line(&mut self) {
        self.skipped.sort_by_key(|skipped| skipped.line);
        // A row that is read both as part of a table and as text is listed once.
        self.skipped.dedup_by(|later, earlier| {
            let is_stray = matches!(later.reason, SkipReason::NoTable(_));
            is_stray && later.line == earlier.line && later.written == earlier.written
        });
        for Merged { entry, .. } in self.merged.values_mut() {
            entry.lines.sort_unstable();
            entry.lines.dedup();
            for code in &mut entry.codes {
                code.lines.sort_unstable();
                code.lines.dedup();
            }
        }
    }

    /// Refuses a file that both defines a status and marks it as unused or unassigned.
    fn check_contradictions(&self, file: &str) -> Result<(), Vec<Error>> {
        let mut errors = BTreeMap::new();
        for (status, merged) in &self.merged {
            if let (Some(used), Some(unused)) = (merged.used, merged.unused) {
                let lines = (used, unused);
                errors.insert(
                    *status,
                    message::contradiction(file, *status, "unused", lines),
                );
            }
        }
        for (range, unassigned) in self.unassigned() {
            for (status, merged) in self.merged.range(range.clone()) {
                if let (Some(used), btree_map::Entry::Vacant(error)) =
                    (merged.used, errors.entry(*status))
                {
                    let lines = (used, unassigned);
                    error.insert(message::contradiction(file, *status, "unassigned", lines));
                }
            }
        }
        if errors.is_empty() {
            Ok(())
        } else {
            Err(errors.into_values().collect())
        }
    }

    /// Adds an entry for each status of a range. The narrowest of several ranges counts.
    fn add_ranges(&mut self) {
        let mut lines = BTreeMap::new();
        let default = self
            .skipped
            .iter()
            .find(|skipped| skipped.reason == SkipReason::Default);
        let default = default.map(|skipped| (&DEFAULT, skipped.line));
        for (range, line) in self.ranges().into_iter().chain(default) {
            for status in range.clone() {
                lines.entry(status).or_insert(line);
            }
        }
        for (status, line) in lines {
            let entry = Entry {
                lines: vec![line],
                from_class: true,
                ..Entry::new(status)
            };
            self.merged
                .entry(status)
                .or_insert_with(|| Merged::new(entry));
        }
    }

    fn ranges(&self) -> Vec<(&RangeInclusive<u16>, u32)> {
        let ranges = self
            .skipped
            .iter()
            .filter_map(|skipped| match &skipped.reason {
                SkipReason::Range(range) => Some((range, skipped.line)),
                _ => None,
            });
        narrowest_first(ranges.collect())
    }

    fn unassigned(&self) -> Vec<(&RangeInclusive<u16>, u32)> {
        let ranges = self
            .skipped
            .iter()
            .filter_map(|skipped| match &skipped.reason {
                SkipReason::Unassigned(range) => Some((range, skipped.line)),
                _ => None,
            });
        narrowest_first(ranges.collect())
    }
}

fn skipped(written: &str, reason: SkipReason, line: u32) -> Skipped {
    let written = written.to_owned();
    Skipped {
        written,
        line,
        reason,
    }
}

/// Sorts ranges from the narrowest to the widest, each with the first line that has it.
fn narrowest_first(
    mut ranges: Vec<(&RangeInclusive<u16>, u32)>,
) -> Vec<(&RangeInclusive<u16>, u32)> {
    ranges.sort_by_key(|(range, line)| (range.end() - range.start(), *range.start(), *line));
    // A file can repeat a range on each line, and the caller walks over every status of a range.
    ranges.dedup_by_key(|(range, _)| *range);
    ranges
}

impl Merged {
    fn new(entry: Entry) -> Self {
        Self {
            entry,
            used: None,
            unused: None,
            lifecycle: None,
            phrases: Agreement::None,
            repeated_phrases: Agreement::None,
            repeated_meanings: Agreement::None,
            codes: HashMap::new(),
        }
    }

    /// Merges a definition. The registered phrase wins over others, and the first meaning over
    /// later ones.
    fn add(&mut self, definition: Definition) {
        self.add_row(&definition);
        self.add_codes(&definition);
        let entry = &mut self.entry;
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
            self.phrases.add(phrase);
        }
    }

    /// Merges a code with those of the status. The first meaning counts.
    #[cfg(feature = "openapi")]
    fn list(&mut self, code: &Code) {
        let codes = &mut self.entry.codes;
        let index = *self.codes.entry(code.code.clone()).or_insert(codes.len());
        match codes.get_mut(index) {
            Some(listed) => {
                listed.lines.extend_from_slice(&code.lines);
                if listed.meaning.is_empty() {
                    listed.meaning.clone_from(&code.meaning);
                }
            }
            None => codes.push(code.clone()),
        }
    }

    fn add_row(&mut self, definition: &Definition) {
        self.entry.lines.push(definition.line);
        add_lifecycle(&mut self.lifecycle, definition.lifecycle);
        let first = match definition.lifecycle {
            Lifecycle::Retired if definition.codes == RowCodes::NoColumn => &mut self.unused,
            // Other codes of the status may be in use.
            Lifecycle::Retired => return,
            Lifecycle::Active | Lifecycle::Reserved => &mut self.used,
        };
        *first = Some(first.map_or(definition.line, |first| first.min(definition.line)));
    }

    fn add_codes(&mut self, definition: &Definition) {
        let codes = match &definition.codes {
            RowCodes::NoColumn => return,
            RowCodes::Blank => {
                self.entry.code_optional |= definition.lifecycle != Lifecycle::Retired;
                return;
            }
            RowCodes::Codes(codes) => codes,
        };
        for (position, code) in codes.iter().enumerate() {
            let line = definition.code_lines.get(position);
            let line = *line.unwrap_or(&definition.line);
            let index = *self
                .codes
                .entry(code.clone())
                .or_insert(self.entry.codes.len());
            match self.entry.codes.get_mut(index) {
                Some(listed) => add_to_code(listed, definition, line),
                None => self.entry.codes.push(Code {
                    code: code.clone(),
                    meaning: definition.meaning.clone(),
                    lines: vec![line],
                    lifecycle: definition.lifecycle,
                }),
            }
        }
    }

    fn into_entry(self) -> Entry {
        let phrase = match (self.phrases, self.repeated_phrases) {
            (Agreement::One(phrase), _) | (Agreement::None, Agreement::One(phrase)) => Some(phrase),
            _ => None,
        };
        let mut entry = self.entry;
        entry.phrase = entry.phrase.or(phrase);
        entry.lifecycle = self.lifecycle.unwrap_or_default();
        if let (true, Agreement::One(meaning)) = (entry.meaning.is_empty(), self.repeated_meanings)
        {
            entry.meaning = meaning;
        }
        entry
    }
}

/// Adds a row that lists a code once more. The first meaning wins over later ones.
fn add_to_code(code: &mut Code, definition: &Definition, line: u32) {
    code.lines.push(line);
    if code.meaning.is_empty() {
        code.meaning.clone_from(&definition.meaning);
    }
    let mut lifecycle = Some(code.lifecycle);
    add_lifecycle(&mut lifecycle, definition.lifecycle);
    code.lifecycle = lifecycle.unwrap_or_default();
}

/// Adds the lifecycle of another row. What one row has in use is in use.
fn add_lifecycle(lifecycle: &mut Option<Lifecycle>, other: Lifecycle) {
    let use_of = |lifecycle: Lifecycle| match lifecycle {
        Lifecycle::Active => 2,
        Lifecycle::Reserved => 1,
        Lifecycle::Retired => 0,
    };
    if lifecycle.is_none_or(|lifecycle| use_of(lifecycle) < use_of(other)) {
        *lifecycle = Some(other);
    }
}

impl Agreement {
    fn add(&mut self, text: String) {
        match self {
            Self::None => *self = Self::One(text),
            Self::One(first) if *first != text && !is_same(first, &text) => *self = Self::Several,
            Self::One(_) | Self::Several => {}
        }
    }
}

/// Whether two phrases are the same, except for spelling. `Unused` and `(Unused)` are.
fn is_same(a: &str, b: &str) -> bool {
    let usage = Usage::from_phrase(a);
    let is_marker = usage != Usage::Entry(Lifecycle::Active);
    registry::is_same_phrase(a, b) || (is_marker && usage == Usage::from_phrase(b))
}
