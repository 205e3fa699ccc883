//! Messages about the types of fields.

use super::check;
use crate::rules::{fields, finding::FieldRole};

#[test]
fn a_field_that_does_not_fit_is_reported() {
    for (role, expected) in [
        (
            FieldRole::Header,
            "this field cannot be sent as a header\n\n\
             help: a header is a type that implements `Display`, a `Duration`, a `SystemTime` \
             (with the feature `respond`), or a list or an `Option` of those\n\
             help: or implement `status_core::respond::HeaderField` for the type of the field",
        ),
        (
            FieldRole::Member,
            "this field cannot be sent as a member\n\n\
             help: derive `serde::Serialize` for its type",
        ),
        (
            FieldRole::Code,
            "this field cannot be a code\n\n\
             help: a code is a type that implements `AsRef<str>`, such as `String`, \
             or an `Option` of one",
        ),
        (
            FieldRole::Instance,
            "this field cannot be an instance\n\n\
             help: an instance is a type that implements `Display`, such as `String`, \
             or an `Option` of one",
        ),
        (
            FieldRole::Status,
            "this field cannot be a status\n\n\
             help: a status is a `StatusCode` (of `http` 1), a `u16`, or an `Option` of one\n\
             help: for another type, keep its status in a field of its own",
        ),
        (
            FieldRole::Opaque,
            "this field is not an opaque error, so `downcast` finds nothing in it\n\n\
             help: an opaque error is an `anyhow::Error`, an `eyre::Report` or a \
             `Box<dyn Error + Send + Sync>`\n\
             help: for an error that implements `HttpStatus`, write `transparent` in place of the \
             status and `downcast`",
        ),
        (
            FieldRole::OptionalStatus,
            "this field can be `None`, and then there is no status\n\n\
             help: write a status above the variant or the struct, which is sent in that case",
        ),
    ] {
        check(fields::check(role, false).as_ref(), expected);
        assert!(fields::check(role, true).is_none());
    }
}
