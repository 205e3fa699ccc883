//! Messages about the types of fields.

use crate::{
    const_text::{Text, equal},
    rules::finding::FieldRole,
};

/// `this field cannot be sent as a header`.
pub(super) const fn unfit(role: FieldRole) -> Text {
    let text = Text::new().str("this field ");
    match role {
        FieldRole::Header => text
            .str("cannot be sent as a header\n\n")
            .str("help: a header is a type that implements `Display`, a `Duration`, a `SystemTime` (with the feature `respond`), or a list or an `Option` of those\n")
            .str("help: or implement `status_core::respond::HeaderField` for the type of the field"),
        FieldRole::Member => text
            .str("cannot be sent as a member\n\n")
            .str("help: derive `serde::Serialize` for its type"),
        FieldRole::Code => text
            .str("cannot be a code\n\n")
            .str("help: a code is a type that implements `AsRef<str>`, such as `String`, or an `Option` of one"),
        FieldRole::Instance => text
            .str("cannot be an instance\n\n")
            .str("help: an instance is a type that implements `Display`, such as `String`, or an `Option` of one"),
        FieldRole::Status => text
            .str("cannot be a status\n\n")
            .str("help: a status is a `StatusCode` (of `http` 1), a `u16`, or an `Option` of one\n")
            .str("help: for another type, keep its status in a field of its own"),
        FieldRole::Opaque => text
            .str("is not an opaque error, so `downcast` finds nothing in it\n\n")
            .str("help: an opaque error is an `anyhow::Error`, an `eyre::Report` or a `Box<dyn Error + Send + Sync>`\n")
            .str("help: for an error that implements `HttpStatus`, write `transparent` in place of the status and `downcast`"),
        FieldRole::OptionalStatus => text
            .str("can be `None`, and then there is no status\n\n")
            .str("help: write a status above the variant or the struct, which is sent in that case"),
    }
}

/// ``the name `title` is taken by RFC 9457``, and how to set that member instead.
pub(super) const fn taken_member(name: &str) -> Text {
    let text = Text::new().str("the name `").str(name);
    let text = text.str(if equal(name, "code") {
        "` is taken by the code in `application/problem+json`\n\n"
    } else {
        "` is taken by RFC 9457 in `application/problem+json`\n\n"
    });
    let text = text.str("help: give the member another name: `#[status(member = \"..\")]`\n");
    let text = if equal(name, "instance") || equal(name, "code") {
        let text = text.str("help: to send the field as the ").str(name);
        text.str(", write `#[status(").str(name).str(")]`\n")
    } else if equal(name, "title") || equal(name, "detail") {
        let text = text.str("help: to set the ").str(name).str(", write `");
        text.str(name).str(" = \"..\"` above the variant\n")
    } else if equal(name, "status") {
        text.str("help: to send the field as the status, list its values: `#[status(one_of(402, 502))]`\n")
    } else {
        text.str("help: to set the type, write a `code`, and `problems = \"https://..\"` above the type\n")
    };
    text.str("help: a format of your own may use any name: `format = AcmeErrors`")
}
