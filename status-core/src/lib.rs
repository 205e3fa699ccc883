#![doc = include_str!("../README.md")]

pub mod documents;

#[cfg(feature = "respond")]
pub mod respond;

mod check;
mod compare;
mod coverage;
mod detail;
mod diagnose;
mod document;
mod document_macro;
mod entry;
mod feature;
mod header_field;
mod http_status;
mod mapping;
#[doc(hidden)]
pub mod nested;
mod origin;
mod owed;
mod prebuilt;
mod registered;
mod source;
mod text;
mod verdict;

pub use http::{self, StatusCode};

pub use self::{
    compare::Comparison,
    detail::Detail,
    document::{Class, Document, Entries},
    entry::{Duty, Entry, Header, Meaning, Retry, Side, Standing},
    header_field::HeaderField,
    http_status::{HttpStatus, Mapped},
    mapping::Mapping,
    source::{Apart, NoCode, Source},
    verdict::{Finding, Verdict},
};

// The trait's hidden part names them.
#[doc(hidden)]
pub use self::{nested::Nested, origin::Origin};

#[cfg(feature = "derive")]
pub use status_macros::HttpStatus;

/// What derived code names. Not for use by hand: it changes without notice.
#[doc(hidden)]
pub mod __private {
    pub use core::{
        compile_error,
        error::Error,
        fmt::{
            Binary, Debug, Display, Formatter, LowerExp, LowerHex, Octal, Pointer, Result,
            UpperExp, UpperHex,
        },
        include_bytes,
        option::Option::{self, None, Some},
        primitive::{str, u8, usize},
        result::Result::Ok,
        unreachable, write,
    };

    pub use http::HeaderMap;

    pub use crate::{
        Apart, Detail, Document, Entry, HeaderField, HttpStatus, Mapped, Mapping, Nested, NoCode,
        Origin, Standing, StatusCode,
        check::{
            Probe, Terms, Unanswered, Unmapped, WrittenOn, check_class, check_code,
            check_exception, check_exception_needed, check_exhaustive, check_headers, check_known,
            check_passes_through, check_undocumented, entries, entry, entry_among, status,
        },
        detail::{Message, WriteDetail, exposed},
        documents::any::TABLE as DEFAULT,
        feature::{Feature, Traitless, Traits, check_error, check_feature},
        header_field::{Sent, SentAsText, SentAsTextIfAny, Unsent, insert, insert_static},
        mapping::{Answer, Inner, Says, Variants, mappings},
        nested::{self, Within, Without, Worded, Wordless},
        origin::{Caused, Sourceless},
        prebuilt::{body, body_length, stated},
        source::{Row, document, rows},
    };

    #[cfg(feature = "document")]
    pub use status_macros::document as read_document;

    // What a feature brings, or nothing where it is off.
    #[cfg(not(feature = "respond"))]
    pub use crate::__nothing as when_respond;
    #[cfg(not(feature = "axum"))]
    pub use crate::__nothing as respond_axum;
    #[cfg(not(feature = "actix"))]
    pub use crate::__nothing as respond_actix;
    #[cfg(not(feature = "rocket"))]
    pub use crate::__nothing as respond_rocket;
    #[cfg(not(feature = "poem"))]
    pub use crate::__nothing as respond_poem;
    #[cfg(not(feature = "salvo"))]
    pub use crate::__nothing as respond_salvo;
    #[cfg(feature = "actix")]
    pub use crate::__respond_actix as respond_actix;
    #[cfg(feature = "axum")]
    pub use crate::__respond_axum as respond_axum;
    #[cfg(feature = "poem")]
    pub use crate::__respond_poem as respond_poem;
    #[cfg(feature = "rocket")]
    pub use crate::__respond_rocket as respond_rocket;
    #[cfg(feature = "salvo")]
    pub use crate::__respond_salvo as respond_salvo;
    #[cfg(feature = "respond")]
    pub use crate::{__everything as when_respond, respond};
}
