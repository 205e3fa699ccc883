//! The items that generated code names.
//!
//! Nothing in here is part of the public API: it changes without notice. The derive writes `use
//! ::status_core::derive_support as __status;` and names nothing else of this crate. That keeps it
//! independent of what the user's crate imports or shadows.

mod checks;
pub mod fields;
pub mod keys;
mod opaque;
mod probes;
mod tables;

pub use core::{
    compile_error,
    error::Error,
    fmt, include_bytes,
    option::Option,
    primitive::{str, u8},
    write,
};

pub use http::{HeaderMap, StatusCode};

pub use crate::{
    document::{
        Document,
        entry::Entry,
        read::{read_document, read_entries},
    },
    documents::ANY,
    error::{
        HttpStatus, Mapped,
        detail::{Detail, Message, WriteDetail},
        forwarding::{Forwarded, Origin},
        header_field::{HeaderField, insert_by_status, insert_constant, insert_field},
        level::Level,
        mapping::{Mapping, Outcome, ResponseParts, Target},
        policy::Policy,
        sends::{Sends, SendsArray},
    },
    rules::finding::Site,
};

pub use self::{
    checks::{check_error, check_field, check_framework, check_target, status},
    probes::{Probe, ProbeFallback, Value, ValueFallback},
};

#[cfg(feature = "document")]
pub use status_macros::document as read_page;

pub use crate::__respond_with as respond_with;
#[cfg(feature = "respond")]
pub use crate::respond::{ErrorResponse, response::Respond};
