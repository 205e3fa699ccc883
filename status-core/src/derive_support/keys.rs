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
/// `format = PATH`: the type that writes the bodies of the responses.
pub const format: () = ();
/// `problems = "https://.."`: the address under which the codes are described.
pub const problems: () = ();
/// `codes(rename_all = "snake_case")`: makes the codes of the names of the variants.
pub const codes: () = ();
/// `transparent`: forwards to a field, whose status, headers, code and detail are sent.
pub const transparent: () = ();
/// `undocumented = "why"`: sends a status that the document does not define.
pub const undocumented: () = ();
/// `downcast(A, B)`: forwards to an `A` or a `B` in the chain of an opaque error.
pub const downcast: () = ();
/// `code = ".."`: the code by which clients distinguish errors with the same status. On a field,
/// `code`: the field is the code.
pub const code: () = ();
/// `same_as = Variant`: the variant means the same to clients as another one with its code.
pub const same_as: () = ();
/// `title = ".."`: the title of the problem, in place of the phrase of the status.
pub const title: () = ();
/// `detail = ".."`: the message for clients, in place of the one that the error displays.
pub const detail: () = ();
/// `expose`: clients receive the message of the error even if the status is 500 or more.
pub const expose: () = ();
/// `header("NAME" = "VALUE", ..)`: headers of the response. On a field, `header = "NAME"`: sends
/// the field as that header. On a type, `header(503, "NAME" = "VALUE")`: headers of each response
/// with that status.
pub const header: () = ();
/// `log = "warn"`: the level of the report.
pub const log: () = ();
/// `one_of(402, 502)`: the field is the status, which is one of these.
pub const one_of: () = ();
/// `member`, `member = "NAME"`: sends the field as a member of the body.
pub const member: () = ();
/// `instance`: sends the field as the address of this occurrence of the problem.
pub const instance: () = ();
