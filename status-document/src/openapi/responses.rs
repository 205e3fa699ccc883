//! Reads statuses from the responses of operations.

use super::{
    description::{Description, Member},
    operations::Operation,
};
use crate::{
    collect::{Definition, RowCodes},
    error::{Error, openapi as message},
    registry,
    result::{Lifecycle, SkipReason, Skipped},
    wanted::Operation as Wanted,
};
use std::collections::HashSet;

/// The statuses of responses.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Responses {
    pub(super) definitions: Vec<Definition>,
    pub(super) skipped: Vec<Skipped>,
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

/// Reads the responses of `operations`. Responses that several operations share are read once.
pub(super) fn read<'t>(
    description: &mut Description<'t>,
    operations: &[Operation<'t>],
) -> Responses {
    let mut found = Responses::default();
    let mut seen = HashSet::new();
    for responses in operations
        .iter()
        .filter_map(|operation| operation.responses)
    {
        let mut new = description.open(responses);
        new.retain(|response| seen.insert((response.pair.key, response.pair.line)));
        report_names(description, responses, &mut new);
        for response in new {
            found.add(description, response);
        }
    }
    found.definitions.sort_by_key(|definition| definition.line);
    found.skipped.sort_by_key(|skipped| skipped.line);
    found
}

/// Reports a reference to a list of named responses once, and not each of the names.
fn report_names<'t>(
    description: &mut Description<'t>,
    responses: Member<'t>,
    found: &mut Vec<Member<'t>>,
) {
    let node = responses.pair.value;
    let Some((line, reference)) = description.reference(node) else {
        return;
    };
    let is_name = |response: &Member<'t>| {
        matches!(Key::parse(response.key), Key::Unknown)
            && !description.has_itself(node, response.key)
    };
    let names: Vec<&str> = found
        .iter()
        .filter(|response| is_name(response))
        .map(|response| response.key)
        .collect();
    if !names.is_empty() {
        let error = message::named_responses(description.file, line, reference, &names);
        found.retain(|response| !is_name(response));
        description.report(error);
    }
}

impl Responses {
    fn add<'t>(&mut self, description: &mut Description<'t>, response: Member<'t>) {
        let line = response.pair.line;
        match Key::parse(response.key) {
            Key::Status(status) => {
                let text = description.described(response.pair.value);
                let definition = definition(status, text.unwrap_or_default(), line);
                self.definitions.push(definition);
            }
            Key::Class { hundreds } => {
                self.skip(response, SkipReason::Range(hundreds..=hundreds + 99));
            }
            Key::Default => self.skip(response, SkipReason::Default),
            Key::Other => {}
            Key::Unknown => {
                let error = message::not_a_status(description.file, line, response.key);
                description.report(error);
            }
        }
    }

    fn skip(&mut self, response: Member<'_>, reason: SkipReason) {
        self.skipped.push(Skipped {
            written: response.key.to_owned(),
            reason,
            line: response.pair.line,
        });
    }

    /// Checks that there is a status, or at least a range, which the caller may expand.
    pub(super) fn check(&self, file: &str, wanted: Option<&Wanted>) -> Result<(), Vec<Error>> {
        let is_class = |skipped: &Skipped| matches!(skipped.reason, SkipReason::Range(_));
        if self.definitions.is_empty() && !self.skipped.iter().any(is_class) {
            let default = self.skipped.first().map(|skipped| skipped.line);
            return Err(vec![message::no_statuses(file, wanted, default)]);
        }
        Ok(())
    }
}

/// A description that is the registered phrase becomes the phrase, any other one the meaning.
fn definition(status: u16, description: &str, line: u32) -> Definition {
    let words: Vec<&str> = description.split_whitespace().collect();
    let text = words.join(" ");
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
        lifecycle: Lifecycle::Active,
        is_repeated: false,
        codes: RowCodes::NoColumn,
    }
}
