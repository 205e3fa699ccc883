//! Messages about codes.

use http::StatusCode;

use super::fragments::{number, path};
use crate::{const_text::Text, error::policy::Policy};

/// ``duplicate code "internal", which `ApiError::Database` has with the same status``, as the macro
/// words it for statuses that are written alike.
pub(super) const fn duplicate(policy: &Policy, code: &str, first: &str) -> Text {
    let text = Text::new()
        .str("duplicate code \"")
        .str(code)
        .str("\", which ");
    path(text, policy.type_name, first)
        .str(" has with the same status\n\n")
        .str("help: give each variant a code of its own, so that clients can distinguish them\n")
        .str("help: if both mean the same to clients, write `same_as = ")
        .str(first)
        .str("`")
}

/// `` `ApiError::Database` has code "internal" with status 500, not 502 ``.
pub(super) const fn other_status(
    policy: &Policy,
    (code, other): (&str, &str),
    other_status: StatusCode,
    status: StatusCode,
) -> Text {
    let text = path(Text::new(), policy.type_name, other).str(" has code \"");
    let text = number(text.str(code).str("\" with status "), other_status).str(", not ");
    let text =
        number(text, status).str("\n\nhelp: remove `same_as`: under another status, the code ");
    let text =
        text.str("is no duplicate\nhelp: or, if both mean the same to clients, write status ");
    number(text, other_status).str(" here")
}
