//! Shipping, whose errors are held to `acme_status::ACME`.

use acme_status::HttpStatus;

/// What shipping can fail with.
#[derive(Debug, HttpStatus)]
#[status(document = acme_status::ACME, crate = acme_status::status_core)]
pub enum Error {
    /// There is no such parcel.
    #[status(404)]
    NoParcel,
    /// Another parcel is in the slot.
    #[status(409)]
    Taken,
    /// The warehouse does not answer.
    #[status(503)]
    WarehouseDown,
}
