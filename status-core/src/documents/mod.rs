//! The five published documents that are built in, and their union.
//!
//! | document | published as | codes |
//! |---|---|---|
//! | [`COMMON`] | a cloud provider's general status-code page | 16 |
//! | [`NAT`] | the NAT Gateway API's status codes | 17 |
//! | [`HTTP11`] | an HTTP/1.1 quick reference, with its five classes | 39 |
//! | [`CCI`] | the Cloud Container Instance API's status codes | 42 |
//! | [`EVS`] | the Elastic Volume Service API's status codes | 20 |
//! | [`ANY`] | what any of the five defines: the derive's default | 43 |
//!
//! Codes, phrases and facts are as published, with their mistakes: [`Document::verdicts`] tells them.
//! The meanings are in this crate's own words.

use crate::Document;

/// Turns a table of rows into a [`Document`] whose rustdoc shows the same table.
///
/// A row is `code "phrase" "meaning" "含义" => .fact(..) .fact(..);` with `-` where the document has no
/// phrase, and without the arrow where it states no facts.
macro_rules! document {
    (
        $(#[$doc:meta])*
        $name:ident = $title:literal $(.$with:ident($($with_arg:tt)*))*;
        $($code:literal $phrase:tt $en:literal $zh:literal $(=> $(.$fact:ident($($arg:tt)*))+)?;)+
    ) => {
        $(#[$doc])*
        ///
        /// | code | phrase | meaning | 含义 |
        /// |---|---|---|---|
        $(#[doc = concat!("| ", $code, " | ", document!(@cell $phrase), " | ", $en, " | ", $zh, " |")])+
        pub const $name: $crate::Document = TABLE;

        /// The constant, where it is referred to within this crate: the compiler validates a constant with all its rows in
        /// each crate that it is used in, and a static by itself.
        pub(super) static TABLE: $crate::Document = {
            static ROWS: [&$crate::Entry; [$($code),+].len()] =
                [$(&document!(@entry $code $phrase $en $zh)$($(.$fact($($arg)*))+)?),+];
            $crate::Document::of_rows(stringify!($name), &ROWS)
                .with_title($title)
                $(.$with($($with_arg)*))*
        };
    };
    (@cell -) => { "-" };
    (@cell $phrase:literal) => { $phrase };
    (@entry $code:literal $phrase:tt $en:literal $zh:literal) => {
        $crate::Entry {
            number: $code,
            phrase: document!(@phrase $phrase),
            meaning: $crate::Meaning { en: $en, zh: $zh },
            ..$crate::Entry::BLANK
        }
    };
    (@phrase -) => { None };
    (@phrase $phrase:literal) => { Some($phrase) };
}

pub(crate) mod any;
mod cci;
mod common;
mod evs;
mod http11;
mod nat;
pub(crate) mod registered;

pub use self::{cci::CCI, common::COMMON, evs::EVS, http11::HTTP11, nat::NAT};

/// The five documents.
///
/// ```
/// let defining_410 = status_core::documents::ALL
///     .into_iter()
///     .filter(|document| document.entry(410).is_some())
///     .map(|document| document.name());
/// assert!(defining_410.eq(["HTTP11", "CCI"]));
/// ```
pub const ALL: [&Document; 5] = [&COMMON, &NAT, &HTTP11, &CCI, &EVS];

/// What any of the five documents defines: the default of `#[derive(HttpStatus)]`.
///
/// A code that several define has the row of the first of `CCI`, `EVS`, `NAT`, `COMMON` and `HTTP11`:
/// the pages of a service go before the general ones.
pub const ANY: Document = any::TABLE;
