//! An OpenAPI description as the authority: an error type for each operation, held to the responses that
//! `docs/pets.yaml` has for it.
//!
//! Run it with `cargo run -p examples --features document --example pets`. Then give `GetPetError` a 409.

use status_core::{Document, HttpStatus, Mapped};
use thiserror::Error;

static GET_PET: Document = status_core::document!("docs/pets.yaml", operation = "getPet");
static PUT_PET: Document = status_core::document!("docs/pets.yaml", operation = "putPet");
/// This one has no `operationId`. Of a class of codes, its description names none: `ranges` lets it define them all.
static DELETE_PET: Document =
    status_core::document!("docs/pets.yaml", delete = "/pets/{id}", ranges);
/// All that the description has.
static PETS: Document = status_core::document!("docs/pets.yaml", name = "PETS");

#[derive(Debug, Error, HttpStatus)]
#[status(document = GET_PET, exhaustive)]
enum GetPetError {
    #[error("there is no pet {0}")]
    #[status(404)]
    NotFound(u32),
}

#[derive(Debug, Error, HttpStatus)]
#[status(document = PUT_PET, exhaustive)]
enum PutPetError {
    // What it answers is held to the responses of this operation too.
    #[error(transparent)]
    #[status(transparent)]
    Get(#[from] GetPetError),
    #[error("pet {0} is at revision {1}")]
    #[status(409)]
    Changed(u32, u32),
    #[error("a pet has at most {0} legs")]
    #[status(422)]
    TooManyLegs(u32),
}

#[derive(Debug, Error, HttpStatus)]
#[status(document = DELETE_PET)]
enum DeletePetError {
    #[error("pet {0} does not want to go")]
    #[status(423)]
    Stays(u32),
}

const _: () = PETS.covered_by(&[PutPetError::MAPPINGS, DeletePetError::MAPPINGS]);

fn main() {
    for document in [&GET_PET, &PUT_PET, &PETS] {
        println!("{document}\n");
    }
    let errors: [&dyn HttpStatus; 4] = [
        &PutPetError::from(GetPetError::NotFound(7)),
        &PutPetError::Changed(1, 3),
        &PutPetError::TooManyLegs(4),
        &DeletePetError::Stays(1),
    ];
    for error in errors {
        let entry = error.entry().expect("every code is in the description");
        let source = entry.location().expect("which is a file");
        println!("{source}: {entry}");
    }
    // `4XX` defines 423 for `DELETE`, and nobody says what it means there.
    let entry = DELETE_PET.entry(423).expect("`ranges` is written");
    assert!(entry.is_from_class());
    assert_eq!(GET_PET.entry(409), None);
    assert_eq!(
        PUT_PET
            .entry(409)
            .map(|entry| entry.location().map(|location| location.line())),
        Some(Some(25))
    );
}
