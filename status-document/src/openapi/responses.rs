//! The codes of the responses of operations.

use super::{
    Codes,
    description::{Description, Member},
    operations::Operation,
};
use crate::{
    collect::Found,
    error::{Fault, openapi as fault},
    registry,
    result::{Apart, Why},
    wanted::Operation as Wanted,
};
use std::collections::HashSet;

/// What responses define.
#[derive(Default)]
pub(super) struct Defined {
    found: Vec<Found>,
    apart: Vec<Apart>,
}

/// What a key of `responses` stands for.
enum Key {
    Code(u16),
    Class {
        hundreds: u16,
    },
    Default,
    /// What says nothing of codes.
    Other,
    Unknown,
}

impl Key {
    fn of(key: &str) -> Self {
        let digit = |byte: u8| u16::from(byte - b'0');
        match key.as_bytes() {
            [a @ b'1'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
                Self::Code(digit(*a) * 100 + digit(*b) * 10 + digit(*c))
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

/// What the responses of `operations` define. Those that several operations share are read once.
pub(super) fn of<'t>(description: &mut Description<'t>, operations: &[Operation<'t>]) -> Defined {
    let mut defined = Defined::default();
    let mut seen = HashSet::new();
    for responses in operations
        .iter()
        .filter_map(|operation| operation.responses)
    {
        let mut new = description.open(responses);
        new.retain(|response| seen.insert((response.entry.key, response.entry.line)));
        tell_names(description, responses, &mut new);
        for response in new {
            defined.add(description, response);
        }
    }
    defined.found.sort_by_key(|found| found.line);
    defined.apart.sort_by_key(|apart| apart.line);
    defined
}

/// Where the responses are said to be those of a list of named ones, that is told, and not each of the names.
fn tell_names<'t>(
    description: &mut Description<'t>,
    responses: Member<'t>,
    found: &mut Vec<Member<'t>>,
) {
    let node = responses.entry.value;
    let Some((line, reference)) = description.reference(node) else {
        return;
    };
    let is_name = |response: &Member<'t>| {
        matches!(Key::of(response.key), Key::Unknown) && !description.has_itself(node, response.key)
    };
    let names: Vec<&str> = found
        .iter()
        .filter(|response| is_name(response))
        .map(|response| response.key)
        .collect();
    if !names.is_empty() {
        let fault = fault::named_responses(description.file, line, reference, &names);
        found.retain(|response| !is_name(response));
        description.tell(fault);
    }
}

impl Defined {
    fn add<'t>(&mut self, description: &mut Description<'t>, response: Member<'t>) {
        let line = response.entry.line;
        match Key::of(response.key) {
            Key::Code(code) => {
                let text = description.described(response.entry.value);
                self.found.push(found(code, text.unwrap_or_default(), line));
            }
            Key::Class { hundreds } => {
                self.put_apart(response, Why::Range(hundreds..=hundreds + 99));
            }
            Key::Default => self.put_apart(response, Why::Default),
            Key::Other => {}
            Key::Unknown => {
                let fault = fault::not_a_code(description.file, line, response.key);
                description.tell(fault);
            }
        }
    }

    fn put_apart(&mut self, response: Member<'_>, why: Why) {
        self.apart.push(Apart {
            written: response.key.to_owned(),
            why,
            line: response.entry.line,
        });
    }

    /// There is a code, or at least a class, which the caller may take for its codes.
    pub(super) fn into_codes(
        self,
        file: &str,
        wanted: Option<&Wanted>,
    ) -> Result<Codes, Vec<Fault>> {
        let is_class = |apart: &Apart| matches!(apart.why, Why::Range(_));
        if self.found.is_empty() && !self.apart.iter().any(is_class) {
            let default = self.apart.first().map(|apart| apart.line);
            return Err(vec![fault::no_codes(file, wanted, default)]);
        }
        Ok((self.found, self.apart))
    }
}

/// A description that is but the registered phrase is that, and any other is what the code means.
fn found(code: u16, description: &str, line: u32) -> Found {
    let words: Vec<&str> = description.split_whitespace().collect();
    let text = words.join(" ");
    let phrase = text.strip_suffix('.').unwrap_or(&text);
    let (phrase, meaning) = if registry::is_registered(phrase, code) {
        (Some(phrase.to_owned()), String::new())
    } else {
        (None, text)
    };
    Found {
        code,
        phrase,
        meaning,
        line,
        is_repeated: false,
    }
}
