#![doc = include_str!("../README.md")]

pub mod documents;

mod check;
mod compare;
mod diagnose;
mod document;
mod entry;
mod http_status;
mod mapping;
mod registered;
mod text;
mod verdict;

pub use http::{self, StatusCode};

pub use self::{
    compare::Comparison,
    document::{Class, Document, Entries},
    entry::{Duty, Entry, Header, Meaning, Retry, Side, Standing},
    http_status::{HttpStatus, Mapped},
    mapping::Mapping,
    verdict::{Finding, Verdict},
};

#[cfg(feature = "derive")]
pub use status_macros::HttpStatus;

/// What derived code names. Not for use by hand: it changes without notice.
#[doc(hidden)]
pub mod __private {
    pub use core::{option::Option, unreachable};

    pub use crate::{
        Document, Entry, HttpStatus, Mapped, Mapping, StatusCode,
        check::{
            Probe, Terms, Unanswered, Unmapped, WrittenOn, check_class, check_code,
            check_exception, check_exception_needed, check_exhaustive, check_known,
            check_passes_through, check_undocumented, entry, status,
        },
        documents::ANY,
        mapping::{Answer, Inner, mappings},
    };
}
