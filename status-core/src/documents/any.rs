//! The union of the five documents.

use super::{cci, common, evs, http11, nat};
use crate::Document;

/// [`ANY`](super::ANY), as derived code refers to it: a static, like the tables of its parts.
pub static TABLE: Document = Document::union(
    "ANY",
    &[
        &cci::TABLE,
        &evs::TABLE,
        &nat::TABLE,
        &common::TABLE,
        &http11::TABLE,
    ],
)
.with_title("the five built-in documents together");
