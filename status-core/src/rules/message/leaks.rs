//! Messages about texts that clients must not receive.

use http::StatusCode;

use super::fragments::{has, number, path};
use crate::{
    const_text::Text,
    error::{mapping::Mapping, policy::Policy},
    rules::finding::Sender,
};

/// ``debug output in the `detail` of `ApiError::Store`, which has status 503, is sent to clients``.
pub(super) const fn debug_detail(policy: &Policy, mapping: &Mapping, sender: Sender) -> Text {
    let text = Text::new().str("debug output in the `detail` of ");
    let text = path(text, policy.type_name, mapping.variant_name()).str(", which");
    let text = if mapping.statuses().is_empty() {
        let text = path_of(text.str(" forwards to "), sender.mapping).str(" with status ");
        number(text, sender.status)
    } else {
        number(has(text, mapping).str(" status "), sender.status)
    };
    text.str(", is sent to clients\n\n")
        .str("help: remove `:?`, so that the value is displayed\n")
        .str("help: or remove it from `detail`: the error's own message goes to the log, and clients do not receive it")
}

/// `` `ApiError::Store` has status 400 and sends the message of `DbError::Down`, which is withheld
/// under status 503 ``.
pub(super) const fn message(
    policy: &Policy,
    mapping: &Mapping,
    status: StatusCode,
    withheld: Sender,
) -> Text {
    let text = path(Text::new(), policy.type_name, mapping.variant_name());
    let text = number(has(text, mapping).str(" status "), status).str(" and sends the message of ");
    let text = path_of(text, withheld.mapping).str(", which is withheld under status ");
    let text = number(text, withheld.status).str("\n\nhelp: to send status ");
    number(text, withheld.status)
        .str(" as well, forward to the field: `#[status(transparent)]`\n")
        .str("help: to send a message for clients, write `detail = \"..\"`\n")
        .str("help: to send the message anyway, write `expose`")
}

const fn path_of(text: Text, mapping: &Mapping) -> Text {
    path(text, mapping.type_name(), mapping.variant_name())
}
