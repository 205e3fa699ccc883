//! The keys of `#[status(..)]` as documented constants.
//!
//! The derive names a constant for each key of a type, with the span of the key. An editor then
//! shows the documentation of the constant at the key. `crate` is a keyword, so it has none.

#![allow(
    non_upper_case_globals,
    reason = "a constant has the name of its key, which an editor looks up"
)]

/// `document = PATH`: the document that defines the statuses of the type.
pub const document: () = ();
/// `default = 500`: the status of the variants without a status of their own.
pub const default: () = ();
/// `respond(axum)`: implements the trait by which a framework's handlers return the type.
pub const respond: () = ();
/// `exhaustive`: requires a variant for each 4xx and 5xx that the document has in use.
pub const exhaustive: () = ();
/// `strict`: refuses the statuses that the document reserves, and requires the headers that RFC
/// 9110 or the document requires with a status.
pub const strict: () = ();
/// `outcome`: allows 1xx and 2xx, for a type that is more than an error.
pub const outcome: () = ();
/// `problems = "https://.."`: the address under which the codes are described.
pub const problems: () = ();
/// `transparent`: forwards to the only field, whose status, headers, code and detail are sent.
pub const transparent: () = ();
/// `undocumented = "why"`: sends a status that the document does not define.
pub const undocumented: () = ();
/// `code = ".."`: the code by which clients distinguish errors with the same status.
pub const code: () = ();
/// `detail = ".."`: the message for clients, in place of the one that the error displays.
pub const detail: () = ();
/// `expose`: clients receive the message of the error even if the status is 500 or more.
pub const expose: () = ();
/// `header("NAME" = "VALUE", ..)`: headers of the response. On a field, `header = "NAME"`: sends
/// the field as that header.
pub const header: () = ();
