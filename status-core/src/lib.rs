#![doc = include_str!("../README.md")]

pub mod documents;
pub mod respond;

mod const_text;
mod document;
mod error;
mod rules;

pub use http::{self, StatusCode};

pub use self::{
    document::{
        Class, Document, Entries,
        compare::Comparison,
        entry::{Duty, Entry, Header, Meaning, Retry, Side, Standing},
        lint::{Finding, Verdict},
        location::{Apart, NoCode, Source},
    },
    error::{HttpStatus, Mapped, detail::Detail, header_field::HeaderField, mapping::Mapping},
};

// The trait's hidden part names them.
#[doc(hidden)]
pub use self::error::{forwarding::Nested, origin::Origin};

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
        document::location::{Row, document, rows},
        documents::any::TABLE as DEFAULT,
        error::detail::{Message, WriteDetail, exposed},
        error::forwarding::{self as nested, Within, Without, Worded, Wordless},
        error::header_field::{Sent, SentAsText, SentAsTextIfAny, Unsent, insert, insert_static},
        error::mapping::{Answer, Inner, Says, Variants, mappings},
        error::origin::{Caused, Sourceless},
        respond::framework::{Feature, Traitless, Traits, check_error, check_feature},
        respond::prebuilt::{body, body_length, stated},
        rules::{
            Probe, Terms, Unanswered, Unmapped, WrittenOn, check_class, check_code,
            check_exception, check_exception_needed, check_exhaustive, check_headers, check_known,
            check_passes_through, check_undocumented, entries, entry, entry_among, status,
        },
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
