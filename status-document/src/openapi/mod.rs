//! The responses of an OpenAPI description: 3.0, 3.1, 3.2 or Swagger 2.0, in YAML or JSON.
//!
//! `yaml` and `json` read a file into a `tree`, with a `builder`, and `version` tells whether that is a description. A `description` follows what is
//! put together of several places, `operations` finds what the codes are defined for, and `responses` reads the codes.

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

use self::description::Description;
use crate::{collect::Found, error::Fault, result::Apart, wanted::Wanted};

/// What an OpenAPI description is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Syntax {
    Json,
    Yaml,
}

/// What a description defines, and what it has that defines no code.
type Codes = (Vec<Found>, Vec<Apart>);

/// Reads an OpenAPI description. `file` is its name as the user wrote it, for messages; `text` has no byte order mark.
pub(crate) fn read(
    file: &str,
    text: &str,
    syntax: Syntax,
    wanted: &Wanted,
) -> Result<Codes, Vec<Fault>> {
    let tree = match syntax {
        Syntax::Json => json::read(file, text),
        Syntax::Yaml => yaml::read(file, text),
    }
    .map_err(|fault| vec![fault])?;
    version::check(file, text, &tree).map_err(|fault| vec![fault])?;

    let mut description = Description::new(file, &tree);
    let mut operations = operations::all(&mut description);
    if let Some(wanted) = &wanted.operation {
        operations = operations::pick(&mut description, &operations, wanted);
    }
    let defined = responses::of(&mut description, &operations);
    let faults = description.into_faults();
    if !faults.is_empty() {
        return Err(faults);
    }
    defined.into_codes(file, wanted.operation.as_ref())
}
