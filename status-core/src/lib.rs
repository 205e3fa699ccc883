#![doc = include_str!("../README.md")]

pub mod documents;

#[cfg(feature = "respond")]
pub mod respond;

mod check;
mod compare;
mod detail;
mod diagnose;
mod document;
mod entry;
mod feature;
mod header_field;
mod http_status;
mod mapping;
mod origin;
mod owed;
mod registered;
mod text;
mod verdict;
mod withheld;

pub use http::{self, StatusCode};

pub use self::{
    compare::Comparison,
    detail::Detail,
    document::{Class, Document, Entries},
    entry::{Duty, Entry, Header, Meaning, Retry, Side, Standing},
    header_field::HeaderField,
    http_status::{HttpStatus, Mapped},
    mapping::Mapping,
    verdict::{Finding, Verdict},
};

// The trait's hidden part names it.
#[doc(hidden)]
pub use self::origin::Origin;

#[cfg(feature = "derive")]
pub use status_macros::HttpStatus;

/// What derived code names. Not for use by hand: it changes without notice.
#[doc(hidden)]
pub mod __private {
    pub use core::{
        fmt::{
            Binary, Debug, Display, Formatter, LowerExp, LowerHex, Octal, Pointer, Result,
            UpperExp, UpperHex,
        },
        option::Option::{self, None, Some},
        result::Result::Ok,
        unreachable, write,
    };

    pub use http::HeaderMap;

    pub use crate::{
        Detail, Document, Entry, HeaderField, HttpStatus, Mapped, Mapping, Origin, StatusCode,
        check::{
            Probe, Terms, Unanswered, Unmapped, WrittenOn, check_class, check_code,
            check_exception, check_exception_needed, check_exhaustive, check_headers, check_known,
            check_passes_through, check_undocumented, entry, status,
        },
        detail::{Message, Worded, Wordless, WriteDetail, exposed, nested_detail},
        documents::ANY,
        feature::{Feature, check_feature},
        header_field::{Sent, SentAsText, SentAsTextIfAny, Unsent, insert, insert_static},
        mapping::{Answer, Inner, Says, mappings},
        origin::{Caused, Sourceless},
        withheld::withheld,
    };

    #[cfg(feature = "respond")]
    pub use crate::respond;
    pub use crate::{__respond_axum as respond_axum, __when_respond as when_respond};
}
