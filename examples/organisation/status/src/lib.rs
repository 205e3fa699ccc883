//! The statuses of Acme's APIs, for all of its services: the page in `docs/` as a document, and the
//! derive, so that a service depends on no other crate.
//!
//! Run the tests of the three crates with
//! `cargo test -p acme-status -p acme-billing -p acme-shipping`.

use status_core::Document;

/// Services name it in the attribute: `crate = acme_status::status_core`.
pub use status_core;
pub use status_core::{HttpStatus, Mapped};

/// The page of statuses that the clients of all services read.
pub static ACME: Document = status_core::document!("docs/statuses.md", name = "ACME");
