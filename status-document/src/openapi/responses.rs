//! Reads statuses from the responses of operations.

use super::{
    codes::{Finder, Known, Part},
    description::Description,
    operations::Operation,
    resolved::Keys,
};
use crate::{
    collect::{Definition, RowCodes},
    error::{Error, openapi as message},
    language::registry,
    result::{Code, SkipReason, Skipped},
    tree::{NodeId, Pair, one_line},
    wanted::Wanted,
};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The statuses of responses.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Responses {
    pub(super) definitions: Vec<Definition>,
    pub(super) skipped: Vec<Skipped>,
    pub(super) codes: BTreeMap<Place, Codes>,
    /// The number of operations that define each place.
    pub(super) defining: BTreeMap<Place, u32>,
}

/// A key of `responses` that stands for statuses. A narrower one precedes a wider one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Place {
    Status(u16),
    /// A class, by its first status.
    Class(u16),
    Default,
}

/// The codes of the responses at a place.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Codes {
    pub(super) named: Vec<Code>,
    /// Those of examples of schemas.
    examples: Vec<Code>,
    /// Whether one of the responses names no code.
    pub(super) is_optional: bool,
}

/// A key of `responses`.
enum Key {
    Status(u16),
    Class {
        hundreds: u16,
    },
    Default,
    /// A key that is not a response: a reference or an extension.
    Other,
    Unknown,
}

impl Key {
    fn place(&self) -> Option<Place> {
        match self {
            Self::Status(status) => Some(Place::Status(*status)),
            Self::Class { hundreds } => Some(Place::Class(*hundreds)),
            Self::Default => Some(Place::Default),
            Self::Other | Self::Unknown => None,
        }
    }

    fn parse(key: &str) -> Self {
        let digit = |byte: u8| u16::from(byte - b'0');
        match key.as_bytes() {
            [a @ b'1'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
                Self::Status(digit(*a) * 100 + digit(*b) * 10 + digit(*c))
            }
            [class @ b'1'..=b'9', b'x' | b'X', b'x' | b'X'] => Self::Class {
                hundreds: digit(*class) * 100,
            },
            b"default" => Self::Default,
            b"$ref" | [b'x', b'-', ..] => Self::Other,
            _ => Self::Unknown,
        }
    }
}

/// Notes for which statuses examples of schemas are used, in all operations.
pub(super) fn note_uses(
    description: &mut Description<'_>,
    operations: &[Operation],
    known: &mut Known,
) {
    let mut seen = HashSet::new();
    let responses = operations
        .iter()
        .filter_map(|operation| operation.responses);
    for responses in responses {
        let listed = description.list(responses.value);
        for response in listed.iter().filter(|response| seen.insert(response.key)) {
            let status = match Key::parse(description.key(*response)) {
                Key::Status(status) => Some(status),
                Key::Class { .. } | Key::Default => None,
                Key::Other | Key::Unknown => continue,
            };
            if status.is_none_or(is_error) {
                finder(description, known).note_use(response.value, status);
            }
        }
    }
}

fn finder<'f>(description: &'f mut Description<'_>, known: &'f mut Known) -> Finder<'f> {
    Finder {
        tree: description.tree,
        resolved: description.resolved,
        known,
    }
}

/// Whether a status is one of errors: the others have no codes.
fn is_error(status: u16) -> bool {
    status >= 400
}

/// Reads the responses of `operations`. Responses that several operations share are read once.
pub(super) fn read(
    description: &mut Description<'_>,
    operations: &[Operation],
    known: &mut Known,
) -> Responses {
    let mut reader = Reader {
        found: Responses::default(),
        known,
        described: HashSet::new(),
        parts: HashMap::new(),
    };
    let mut seen = HashSet::new();
    for responses in operations
        .iter()
        .filter_map(|operation| operation.responses)
    {
        let listed = description.open(responses, Keys::All);
        reader.found.count(description, &listed);
        let new = listed.iter().copied();
        let mut new: Vec<Pair> = new.filter(|response| seen.insert(response.key)).collect();
        report_names(description, responses, &mut new);
        for response in new {
            reader.add(description, response);
        }
    }
    let mut found = reader.found;
    for codes in found.codes.values_mut() {
        if codes.named.is_empty() {
            codes.named = std::mem::take(&mut codes.examples);
        }
    }
    found.definitions.sort_by_key(|definition| definition.line);
    found.skipped.sort_by_key(|skipped| skipped.line);
    found
}

/// Reports a reference to a list of named responses once, and not each of the names.
fn report_names(description: &mut Description<'_>, responses: Pair, found: &mut Vec<Pair>) {
    let node = responses.value;
    let Some((line, reference)) = description.reference(node) else {
        return;
    };
    let (names, others): (Vec<Pair>, Vec<Pair>) = found.iter().partition(|response| {
        let key = description.key(**response);
        matches!(Key::parse(key), Key::Unknown) && !description.has_itself(node, key)
    });
    if !names.is_empty() {
        let names: Vec<&str> = names.iter().map(|name| description.key(*name)).collect();
        let error = message::named_responses(description.file, line, reference, &names);
        *found = others;
        description.report(error);
    }
}

/// Reads responses, each of them once.
struct Reader<'k> {
    found: Responses,
    known: &'k mut Known,
    /// The texts of descriptions that were read for a status.
    described: HashSet<(u16, NodeId)>,
    /// Whether a part of responses names codes at a place.
    parts: HashMap<(Place, Part), bool>,
}

impl Reader<'_> {
    fn add(&mut self, description: &mut Description<'_>, response: Pair) {
        let line = response.line;
        let key = Key::parse(description.key(response));
        match key {
            Key::Status(status) => {
                let text = description.find(response.value, "description");
                // The first meaning counts, and a long one may be shared by many responses.
                let text = text.filter(|text| self.described.insert((status, text.value)));
                let text = text.and_then(|text| description.text(text.value));
                let definition = definition(status, text.unwrap_or_default(), line);
                self.found.definitions.push(definition);
            }
            Key::Class { hundreds } => {
                let reason = SkipReason::Range(hundreds..=hundreds + 99);
                self.found.skip(description, response, reason);
            }
            Key::Default => self.found.skip(description, response, SkipReason::Default),
            Key::Other => {}
            Key::Unknown => {
                let key = description.key(response);
                let error = message::not_a_status(description.file, line, key);
                description.report(error);
            }
        }
        if let Some(place) = key.place() {
            self.add_codes(description, place, response.value);
        }
    }

    fn add_codes(&mut self, description: &mut Description<'_>, place: Place, response: NodeId) {
        if matches!(place, Place::Status(status) | Place::Class(status) if !is_error(status)) {
            return;
        }
        let codes = self.found.codes.entry(place).or_default();
        let mut finder = finder(description, self.known);
        let mut has_codes = false;
        for part in finder.parts(response) {
            has_codes |= *self.parts.entry((place, part)).or_insert_with(|| {
                let (mut named, mut examples) = finder.codes(part);
                let has_codes = !(named.is_empty() && examples.is_empty());
                codes.named.append(&mut named);
                codes.examples.append(&mut examples);
                has_codes
            });
        }
        codes.is_optional |= !has_codes;
    }
}

impl Responses {
    /// Counts the places that an operation defines.
    fn count(&mut self, description: &Description<'_>, responses: &[Pair]) {
        let places = responses.iter();
        let places = places.filter_map(|pair| Key::parse(description.key(*pair)).place());
        let mut places: Vec<Place> = places.collect();
        // `4XX` and `4xx` are one class.
        places.sort_unstable();
        places.dedup();
        for place in places {
            *self.defining.entry(place).or_default() += 1;
        }
    }

    fn skip(&mut self, description: &Description<'_>, response: Pair, reason: SkipReason) {
        self.skipped.push(Skipped {
            written: description.key(response).to_owned(),
            reason,
            line: response.line,
        });
    }

    /// Checks that there is a status, or at least a range, which the caller may expand.
    pub(super) fn check(&self, file: &str, wanted: &Wanted) -> Result<(), Vec<Error>> {
        let is_class =
            |skipped: &Skipped| matches!(skipped.reason, SkipReason::Range(_)) || wanted.ranges;
        if self.definitions.is_empty() && !self.skipped.iter().any(is_class) {
            let default = self.skipped.first().map(|skipped| skipped.line);
            let operation = wanted.operation.as_ref();
            return Err(vec![message::no_statuses(file, operation, default)]);
        }
        Ok(())
    }
}

/// A description that is the registered phrase becomes the phrase, any other one the meaning.
fn definition(status: u16, description: &str, line: u32) -> Definition {
    let text = one_line(description);
    let phrase = text.strip_suffix('.').unwrap_or(&text);
    let (phrase, meaning) = if registry::is_registered_phrase(phrase, status) {
        (Some(phrase.to_owned()), String::new())
    } else {
        (None, text)
    };
    Definition {
        status,
        phrase,
        meaning,
        line,
        codes: RowCodes::NoColumn,
        ..Definition::default()
    }
}
