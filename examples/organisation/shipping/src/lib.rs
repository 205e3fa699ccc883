//! Shipping, whose errors are checked against `acme_status::ACME`.

use acme_status::HttpStatus;

/// The errors of shipping.
#[derive(Debug, HttpStatus)]
#[status(document = acme_status::ACME, crate = acme_status::status_core)]
pub enum Error {
    /// There is no such parcel.
    #[status(404)]
    NoParcel,
    /// Another parcel is in the slot.
    #[status(409)]
    Taken,
    /// The warehouse is not reachable.
    #[status(503)]
    WarehouseDown,
}
