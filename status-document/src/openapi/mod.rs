//! Reads the responses of OpenAPI descriptions: 3.0, 3.1, 3.2 and Swagger 2.0, in YAML or JSON.
//!
//! `yaml` and `json` read a file into a `tree`, with a `builder`, and `version` checks that it is a
//! description. A `description` resolves references, `operations` finds the operations, and
//! `responses` reads the statuses.

mod builder;
mod description;
mod json;
mod operations;
mod pointer;
mod responses;
#[cfg(test)]
mod tests;
mod tree;
mod version;
mod yaml;

pub use self::operations::METHODS;
use self::{description::Description, responses::Responses};
use crate::{collect::Collector, error::Error, wanted::Wanted};

/// The syntax of a description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Syntax {
    Json,
    Yaml,
}

/// Reads an OpenAPI description. `text` has no byte order mark.
pub(crate) fn read(
    file: &str,
    text: &str,
    syntax: Syntax,
    wanted: &Wanted,
) -> Result<Collector, Vec<Error>> {
    let responses = read_responses(file, text, syntax, wanted)?;
    let mut collector = Collector::default();
    for definition in responses.definitions {
        collector.add(definition);
    }
    for skipped in responses.skipped {
        collector.skip(&skipped.written, skipped.reason, skipped.line);
    }
    Ok(collector)
}

fn read_responses(
    file: &str,
    text: &str,
    syntax: Syntax,
    wanted: &Wanted,
) -> Result<Responses, Vec<Error>> {
    let tree = match syntax {
        Syntax::Json => json::read(file, text),
        Syntax::Yaml => yaml::read(file, text),
    }
    .map_err(|error| vec![error])?;
    version::check(file, text, &tree).map_err(|error| vec![error])?;

    let mut description = Description::new(file, &tree);
    let mut operations = operations::all(&mut description);
    if let Some(wanted) = &wanted.operation {
        operations = operations::pick(&mut description, &operations, wanted);
    }
    let responses = responses::read(&mut description, &operations);
    let errors = description.into_errors();
    if !errors.is_empty() {
        return Err(errors);
    }
    responses.check(file, wanted.operation.as_ref())?;
    Ok(responses)
}
