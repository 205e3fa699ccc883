//! A type that forwards to a type of another crate, under the document of that crate.

use status_core::{HttpStatus, Mapped};

#[derive(HttpStatus)]
#[status(document = fixtures::STORAGE, exhaustive)]
enum VolumeError {
    #[status(transparent)]
    Storage(Box<fixtures::StorageError>),
}

fn main() {
    let error = VolumeError::Storage(Box::new(fixtures::StorageError::Disk(fixtures::DiskError::Full)));
    assert_eq!(error.status(), 507);
    assert_eq!(error.entry().unwrap().phrase(), Some("Insufficient Storage"));
    let storage = VolumeError::MAPPINGS[0].inner().unwrap();
    assert_eq!(storage[1].inner().unwrap()[0].to_string(), "DiskError::Full: 507 Insufficient Storage");
}
