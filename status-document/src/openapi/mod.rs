//! Reads the responses of OpenAPI descriptions: 3.0, 3.1, 3.2 and Swagger 2.0, in YAML or JSON.
//!
//! `version` checks that a file is a description. `resolved` follows references, for one reading of
//! a `description`. `operations` finds the operations, `responses` reads the statuses, and `codes`
//! the codes, in the values of a `code_property`.

mod code_property;
mod codes;
mod description;
mod operations;
mod pointer;
mod resolved;
mod responses;
#[cfg(test)]
mod tests;
mod version;

use self::{
    codes::Known,
    description::{Description, Faults},
    operations::Operation,
    resolved::Resolved,
    responses::{Codes, Place, Responses},
};
use crate::{
    collect::Collector,
    error::Error,
    error_file::{self, ErrorFile},
    result::{Entry, Statuses},
    tree::{Syntax, Tree},
    wanted::Wanted,
};
use std::sync::{Mutex, PoisonError};

/// A description.
#[derive(Debug)]
pub(crate) struct Api {
    tree: Tree,
    operations: Vec<Operation>,
    /// The errors on the way to the operations.
    faults: Faults,
    memory: Mutex<Memory>,
}

/// The results of earlier readings. They depend on the tree alone.
#[derive(Debug, Default)]
struct Memory {
    resolved: Resolved,
    known: Known,
}

/// The content of a file in YAML or JSON.
#[derive(Debug)]
pub(crate) enum Parsed {
    Api(Box<Api>),
    ErrorFile(ErrorFile),
}

/// Parses a description, or an error file. `text` has no byte order mark.
pub(crate) fn parse(file: &str, text: &str, syntax: Syntax) -> Result<Parsed, Vec<Error>> {
    let one = |error| vec![error];
    let tree = Tree::read(file, text, syntax).map_err(one)?;
    if version::check(file, text, &tree).map_err(one)? {
        return Ok(Parsed::Api(Box::new(Api::new(file, tree))));
    }
    let errors = error_file::read(&tree).map(Parsed::ErrorFile);
    errors.ok_or_else(|| vec![version::unmarked(file, &tree)])
}

impl Api {
    fn new(file: &str, tree: Tree) -> Self {
        let mut memory = Memory::default();
        let Memory { resolved, known } = &mut memory;
        let mut description = Description::new(file, &tree, resolved, Faults::default());
        let operations = operations::all(&mut description);
        responses::note_uses(&mut description, &operations, known);
        let faults = description.into_faults();
        Self {
            tree,
            operations,
            faults,
            memory: Mutex::new(memory),
        }
    }

    /// Reads the statuses of all operations, or of the wanted one.
    pub(crate) fn read(&self, file: &str, wanted: &Wanted) -> Result<Statuses, Vec<Error>> {
        let responses = self.responses(file, wanted)?;
        let mut collector = Collector::default();
        for definition in responses.definitions {
            collector.add(definition);
        }
        for (place, codes) in &responses.codes {
            if let (Place::Status(status), false) = (place, codes.named.is_empty()) {
                collector.add_codes(*status, &codes.named, codes.is_optional);
            }
        }
        for skipped in responses.skipped {
            collector.skip(&skipped.written, skipped.reason, skipped.line);
        }
        let mut statuses = collector.into_statuses(file, wanted.ranges)?;
        for entry in &mut statuses.entries {
            if entry.from_class {
                add_class_codes(entry, &responses.codes);
            }
            if wanted.operation.is_none() {
                entry.operations = Some(self.count(entry, &responses.defining));
            }
        }
        Ok(statuses)
    }

    fn responses(&self, file: &str, wanted: &Wanted) -> Result<Responses, Vec<Error>> {
        // A panic leaves results that are right: they are added whole.
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        let Memory { resolved, known } = &mut *memory;
        resolved.restart();
        let mut description = Description::new(file, &self.tree, resolved, self.faults.clone());
        let picked;
        let operations = match &wanted.operation {
            Some(wanted) => {
                picked = operations::pick(&mut description, &self.operations, wanted);
                &picked
            }
            None => &self.operations,
        };
        let responses = responses::read(&mut description, operations, known);
        let errors = description.into_errors();
        if !errors.is_empty() {
            return Err(errors);
        }
        responses.check(file, wanted)?;
        Ok(responses)
    }

    /// The number of operations that define the status of an entry, and of all operations.
    fn count(
        &self,
        entry: &Entry,
        defining: &std::collections::BTreeMap<Place, u32>,
    ) -> (u32, u32) {
        let all = u32::try_from(self.operations.len()).unwrap_or(u32::MAX);
        let places = places(entry);
        let defining = places.iter().find_map(|place| defining.get(place));
        (defining.copied().unwrap_or_default(), all)
    }
}

/// The places that can define an entry, the first of which does.
fn places(entry: &Entry) -> Vec<Place> {
    if entry.from_class {
        let class = Place::Class(entry.status / 100 * 100);
        vec![class, Place::Default]
    } else {
        vec![Place::Status(entry.status)]
    }
}

/// Adds the codes of the class that defines a status.
fn add_class_codes(entry: &mut Entry, codes: &std::collections::BTreeMap<Place, Codes>) {
    if entry.status < 400 {
        return;
    }
    let found = places(entry)
        .into_iter()
        .find_map(|place| codes.get(&place));
    if let Some(codes) = found.filter(|codes| !codes.named.is_empty()) {
        let mut collector = Collector::default();
        collector.add_codes(entry.status, &codes.named, codes.is_optional);
        (entry.codes, entry.code_optional) = collector.into_codes(entry.status);
    }
}

#[cfg(test)]
fn read_responses(
    file: &str,
    text: &str,
    syntax: Syntax,
    wanted: &Wanted,
) -> Result<Responses, Vec<Error>> {
    match parse(file, text, syntax)? {
        Parsed::Api(api) => api.responses(file, wanted),
        Parsed::ErrorFile(errors) => panic!("{errors:?}"),
    }
}
