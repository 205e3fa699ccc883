//! An OpenAPI description as the document: an error type for each operation, checked against the
//! responses that `docs/pets.yaml` lists for it.
//!
//! Run it with `cargo run -p examples --features document --example pets`. Then give
//! `GetPetError` a variant with status 409.

use status_core::{Document, HttpStatus, Mapped};
use thiserror::Error;

static GET_PET: Document = status_core::document!("docs/pets.yaml", operation = "getPet");
static PUT_PET: Document = status_core::document!("docs/pets.yaml", operation = "putPet");
/// The operation has no `operationId`, so it is named by method and path. With `ranges`, its `4XX`
/// defines every status of the class.
static DELETE_PET: Document =
    status_core::document!("docs/pets.yaml", delete = "/pets/{id}", ranges);
/// The responses of all operations.
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
    // The forwarded statuses are checked against the responses of this operation too.
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
    #[error("pet {0} refuses to leave")]
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
        let entry = error.entry().expect("the description has every status");
        let location = entry.location().expect("the entry was read from a file");
        println!("{location}: {entry}");
    }
    // The `4XX` of `DELETE` defines 423.
    let entry = DELETE_PET
        .entry(423)
        .expect("`4XX` defines it because of `ranges`");
    assert!(entry.is_from_class());
    assert_eq!(GET_PET.entry(409), None);
    assert_eq!(
        PUT_PET
            .entry(409)
            .map(|entry| entry.location().map(|location| location.line())),
        Some(Some(25))
    );
}
