//! The derive macro of [`status-core`](https://docs.rs/status-core), which re-exports it: depend on
//! that crate, not on this one.
//!
//! The module `derive` describes the modules and their rules.

#![allow(
    unreachable_pub,
    reason = "modules share their items with `pub`; the crate exports only macros"
)]

mod check;
mod derive;
#[cfg(feature = "document")]
mod document;
mod error;
mod expand;
mod first_seen;
mod model;
mod parse;
#[cfg(test)]
mod robustness;
mod suggest;

use proc_macro::TokenStream;

/// Implements [`HttpStatus`] and [`Mapped`] for an enum or a struct. The compiler rejects each
/// status that the [`Document`] of the type does not define.
///
/// ```
/// use status_core::{HttpStatus, documents::NAT};
///
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// #[status(document = NAT)]
/// enum GatewayError {
///     #[error("there is no gateway {0}")]
///     #[status(404, code = "gateway_not_found")]
///     NotFound(u32),
///
///     #[error("all addresses are in use")]
///     #[status(503)]
///     Full {
///         #[status(header = "retry-after")]
///         seconds: u32,
///     },
///
///     #[error(transparent)]
///     #[status(transparent)]
///     Store(#[from] StoreError),
/// }
///
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// #[error("the store is damaged")]
/// #[status(500)]
/// struct StoreError;
///
/// assert_eq!(GatewayError::NotFound(7).status(), 404);
/// assert_eq!(GatewayError::Full { seconds: 30 }.headers()["retry-after"], "30");
/// assert_eq!(GatewayError::from(StoreError).status(), 500);
/// ```
///
/// This is the reference of the attribute. The guide starts with [First steps]; [Compile errors]
/// explains the messages.
///
/// - On [a type](#on-a-type): [`document`](#document), [`default`](#default),
///   [`respond`](#respond), [`exhaustive`](#exhaustive), [`strict`](#strict),
///   [`outcome`](#outcome), [`problems`](#problems), [`crate`](#crate)
/// - On [a variant or a struct](#on-a-variant-or-a-struct): [a status](#a-status) or
///   [`transparent`](#transparent), and [`undocumented`](#undocumented), [`code`](#code),
///   [`detail`](#detail), [`expose`](#expose), [`header`](#header)
/// - On [a field](#on-a-field): [`header`](#header-1)
///
/// A struct accepts the keys of a type and those of a variant, in one attribute or in several.
///
/// Rejected in every place:
/// - `#[status]`: "`#[status]` requires arguments"
/// - `#[status = 404]`: "expected the arguments of `#[status(..)]` in parentheses"
/// - `#[status(404 expose)]`: "unexpected `expose`", because a comma is missing
/// - "unknown key `documnet`", with the key that was probably meant
/// - "duplicate `strict`", except for `header(..)`
/// - "`document` belongs on the type, not on a variant", and likewise for other misplaced keys
/// - `code`: "`code` requires a value", and `strict = true`: "`strict` takes no value"
/// - a union: "`HttpStatus` cannot be derived for the union `GatewayError`"
///
/// # On a type
///
/// ### `document`
///
/// `document = PATH` names the [`Document`] that defines the statuses: any path to a static or a
/// constant. The default is [`documents::ANY`]. See [Choosing a document][documents].
///
/// ```
/// use status_core::{HttpStatus, documents::NAT};
/// #[derive(HttpStatus)]
/// #[status(document = NAT)]
/// enum GatewayError {
///     #[status(404)]
///     NotFound,
/// }
/// ```
///
/// Rejected:
/// - `"NAT"`, `document!("docs/errors.md")`: "expected the path of a `Document`"
///
/// ### `default`
///
/// `default = 500`, on an enum, is the status of the variants without a status of their own.
///
/// ```
/// use status_core::HttpStatus;
/// #[derive(HttpStatus)]
/// #[status(default = 500)]
/// enum OrderError {
///     #[status(404)]
///     NotFound,
///     Damaged,
/// }
/// assert_eq!(OrderError::Damaged.status(), 500);
/// ```
///
/// Rejected:
/// - on a struct: "`default` belongs on an enum, not on a struct"
/// - as [a status](#a-status): "the `default` of `OrderError` has status 507, which none of the
///   five documents in ANY defines"
///
/// ### `respond`
///
/// `respond(axum)` implements the trait by which a framework's handlers return the type. The
/// frameworks are `axum`, `actix`, `rocket`, `poem` and `salvo`; several are separated by commas.
/// `respond` alone is for other frameworks, with an [`ErrorResponse`][response]. See [Responses].
///
/// ```
/// use status_core::HttpStatus;
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// #[error("there is no order {0}")]
/// #[status(404, respond(axum))]
/// struct NotFound(u32);
///
/// async fn show() -> Result<String, NotFound> {
///     Err(NotFound(7))
/// }
/// ```
///
/// Rejected:
/// - `respond(axun)`: "unknown framework `axun`"
/// - `respond()`: "`respond()` requires a framework"
/// - "`respond(axum)` requires the feature `axum` of status-core"
/// - "`NotFound` does not implement `Display`, which gives the message for clients"
///
/// ### `exhaustive`
///
/// Requires that the variants, and the errors that they forward to, cover each 4xx and 5xx that the
/// document has not retired. With [`strict`](#strict), reserved statuses are not required either.
/// `exhaustive(except(409))` leaves out statuses.
///
/// ```
/// use status_core::{Document, Entry, HttpStatus};
/// static ORDERS: Document =
///     Document::new("ORDERS", &[Entry::new(404, "Not Found"), Entry::new(409, "Conflict")]);
/// #[derive(HttpStatus)]
/// #[status(404, document = ORDERS, exhaustive(except(409)))]
/// struct NotFound;
/// ```
///
/// Rejected:
/// - "`OrderError` does not cover 1 of the 2 errors that ORDERS defines"
/// - `except(410)`: "needless exception: ORDERS does not define 410"
/// - `except(404)`: "needless exception: `OrderError::NotFound` has status 404"
/// - `exhaustive(409)`: "expected `except`", and `except(409, 409)`: "duplicate `409`"
///
/// ### `strict`
///
/// Rejects the statuses that the document reserves, and requires the headers that RFC 9110 or the
/// document requires with a status.
///
/// ```
/// use status_core::{HttpStatus, documents::HTTP11};
/// #[derive(HttpStatus)]
/// #[status(405, document = HTTP11, strict, header("allow" = "GET, HEAD"))]
/// struct NotAllowed;
/// ```
///
/// Rejected:
/// - "`ApiError::NotAllowed` has status 405 without `allow`, which RFC 9110 requires"
/// - "`ApiError::Unpaid` has status 402, which CCI reserves"
///
/// ### `outcome`
///
/// Allows 1xx and 2xx, for a type that also represents successes.
///
/// ```
/// use status_core::HttpStatus;
/// #[derive(HttpStatus)]
/// #[status(201, outcome)]
/// struct Created;
/// ```
///
/// Rejected without `outcome`:
/// - "`Upload::Created` has status 201, which is a success and not an error"
///
/// ### `problems`
///
/// The address under which the codes are described. Followed by the [`code`](#code), it is the
/// `type` of the problem.
///
/// ```
/// use status_core::HttpStatus;
/// #[derive(HttpStatus)]
/// #[status(404, code = "no_order", problems = "https://api.acme.com/problems/")]
/// struct NotFound;
///
/// assert_eq!(NotFound.problems(), Some("https://api.acme.com/problems/"));
/// ```
///
/// Rejected:
/// - `"https://api.acme.com/problems"`: "expected `/` or `#` at the end of the address, since codes
///   are appended to it"
/// - `"our problems"`: "expected the address that codes are appended to"
///
/// ### `crate`
///
/// `crate = PATH` is the path of `status_core`, if it is renamed or re-exported.
///
/// ```
/// mod acme {
///     pub use status_core;
/// }
/// #[derive(acme::status_core::HttpStatus)]
/// #[status(404, crate = acme::status_core)]
/// struct NotFound;
/// ```
///
/// Rejected:
/// - `crate = "acme"`: "expected the path of the crate `status_core`"
///
/// # On a variant or a struct
///
/// ### A status
///
/// A number, the name of a constant of [`StatusCode`], or the path of a `StatusCode`.
///
/// ```
/// use status_core::{HttpStatus, StatusCode};
/// #[derive(HttpStatus)]
/// enum OrderError {
///     #[status(404)]
///     NotFound,
///     #[status(FORBIDDEN)]
///     Forbidden,
///     #[status(StatusCode::CONFLICT)]
///     Paid,
/// }
/// ```
///
/// Rejected:
/// - "`OrderError::Full` has status 507, which none of the five documents in ANY defines"
/// - "`OrderError::Moved` has status 306, which CCI documents as retired"
/// - no attribute: "missing status on `OrderError::NotFound`", without a [`default`](#default)
/// - `404, 409`: "expected one status, found `404` and `409`"
/// - `1200`: "1200 is not an HTTP status (100-599)"
/// - `"404"`: "expected a status, found a string"
/// - `404u16`: "unexpected suffix `u16` on a status"
/// - on an enum: "a status belongs on a variant, not on an enum"
///
/// ### `transparent`
///
/// Forwards to the only field, whose status, headers, code, `problems` and detail are sent. The
/// type of the field is checked against the document of this type. See [Nested errors].
///
/// ```
/// use status_core::HttpStatus;
/// #[derive(HttpStatus)]
/// enum OrderError {
///     #[status(transparent)]
///     Store(StoreError),
/// }
/// #[derive(HttpStatus)]
/// #[status(503, code = "store_restarting")]
/// struct StoreError;
///
/// assert_eq!(OrderError::Store(StoreError).code(), Some("store_restarting"));
/// ```
///
/// Rejected:
/// - "`StoreError` has status 507, which NAT does not define"
/// - "`transparent` requires exactly one field, and `Store` has 2"
/// - "`transparent` cannot be combined with the status `503`"
/// - "`std::io::Error` does not implement `HttpStatus`, so it has no status"
/// - "this type implements `HttpStatus` but not `Mapped`, so its statuses cannot be checked"
///
/// ### `undocumented`
///
/// `undocumented = "why"` sends a status that the document does not define. With `transparent`,
/// the compiler does not check the type of the field. A `dyn HttpStatus` requires this.
///
/// ```
/// use status_core::HttpStatus;
/// #[derive(HttpStatus)]
/// enum OrderError {
///     #[status(418, undocumented = "the partner API expects it")]
///     Teapot,
///     #[status(transparent, undocumented = "each plugin has its own page")]
///     Plugin(Box<dyn HttpStatus>),
/// }
/// ```
///
/// Rejected:
/// - `undocumented`, `undocumented = ""`: "`undocumented` requires a reason"
/// - "NAT defines 404 Not Found, so it is not undocumented"
/// - "`undocumented` requires a status or `transparent`"
///
/// ### `code`
///
/// The code by which clients distinguish errors with the same status.
///
/// ```
/// use status_core::HttpStatus;
/// #[derive(HttpStatus)]
/// #[status(404, code = "order_not_found")]
/// struct NotFound;
///
/// assert_eq!(NotFound.code(), Some("order_not_found"));
/// ```
///
/// Rejected:
/// - `"OrderNotFound"`: "expected a code in snake case"
/// - "duplicate code `"order_not_found"`, which `OrderError::NotFound` has"
/// - `code = 404`: "expected a code, found the status `404`"
///
/// ### `detail`
///
/// The message for clients, in place of the one that the error displays. The braces contain fields,
/// with formats as in `format!`; unnamed fields have numbers.
///
/// ```
/// use status_core::HttpStatus;
/// #[derive(HttpStatus)]
/// #[status(404, detail = "there is no order {id:04}")]
/// struct NotFound { id: u32 }
///
/// let detail = NotFound { id: 7 }.detail().map(|detail| detail.to_string());
/// assert_eq!(detail.as_deref(), Some("there is no order 0007"));
/// ```
///
/// Rejected:
/// - `"{idd}"`: "`OrderError::NotFound` has no field `idd`"
/// - `"{}"`: "missing field name in `{}`", and `"{"`: "unclosed `{`"
/// - `"{self.id}"`: "expected a field name in the braces, found `self.id`"
///
/// ### `expose`
///
/// Clients receive the message of the error even if the status is 500 or more.
///
/// ```
/// use status_core::HttpStatus;
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// #[error("the shop opens at nine")]
/// #[status(503, expose)]
/// struct Closed;
///
/// assert_eq!(Closed.detail().unwrap().to_string(), "the shop opens at nine");
/// ```
///
/// Rejected:
/// - "`expose` cannot be combined with `detail`"
/// - "`Closed` does not implement `Display`, which gives the message for clients"
///
/// ### `header`
///
/// `header("NAME" = "VALUE", ..)` adds headers to the response. A value is a string or an integer.
///
/// ```
/// use status_core::HttpStatus;
/// #[derive(HttpStatus)]
/// #[status(401, header("www-authenticate" = "Bearer", "retry-after" = 5))]
/// struct NoToken;
///
/// assert_eq!(NoToken.headers()["www-authenticate"], "Bearer");
/// ```
///
/// Rejected:
/// - `header("retry-after")`: "expected the name of a header and its value"
/// - `"retry after"`: "invalid name of a header"
/// - `"a\nb"`: "invalid character '\n' in the value of a header"
/// - "duplicate header `retry-after`", except for `set-cookie`
/// - "`content-length` is set by the server", and likewise `transfer-encoding`
///
/// # On a field
///
/// ### `header`
///
/// `header = "NAME"` sends the field as that header. Its type implements `Display`, or is a
/// `Duration`, a `SystemTime` (with the feature `respond`), a list or an `Option` of those. Other
/// types implement [`HeaderField`].
///
/// ```
/// use status_core::HttpStatus;
/// #[derive(HttpStatus)]
/// #[status(503)]
/// struct Busy(#[status(header = "retry-after")] std::time::Duration);
///
/// let busy = Busy(std::time::Duration::from_secs(30));
/// assert_eq!(busy.headers()["retry-after"], "30");
/// ```
///
/// Rejected:
/// - "this field cannot be sent as a header"
/// - `header("retry-after" = 5)`: "expected the name of one header, whose value is the field"
/// - in a `transparent` variant: "a field that is forwarded to cannot be a header"
/// - names that are rejected [on a variant](#header)
///
/// [`HttpStatus`]: https://docs.rs/status-core/latest/status_core/trait.HttpStatus.html
/// [`Mapped`]: https://docs.rs/status-core/latest/status_core/trait.Mapped.html
/// [`Document`]: https://docs.rs/status-core/latest/status_core/struct.Document.html
/// [`documents::ANY`]: https://docs.rs/status-core/latest/status_core/documents/constant.ANY.html
/// [response]: https://docs.rs/status-core/latest/status_core/respond/struct.ErrorResponse.html
/// [`HeaderField`]: https://docs.rs/status-core/latest/status_core/respond/trait.HeaderField.html
/// [`StatusCode`]: https://docs.rs/http/1/http/status/struct.StatusCode.html
/// [First steps]: https://docs.rs/status-core/latest/status_core/guide/first_steps/index.html
/// [Compile errors]: https://docs.rs/status-core/latest/status_core/guide/compile_errors/index.html
/// [documents]: https://docs.rs/status-core/latest/status_core/guide/choosing_a_document/index.html
/// [Responses]: https://docs.rs/status-core/latest/status_core/guide/responses/index.html
/// [Nested errors]: https://docs.rs/status-core/latest/status_core/guide/nested_errors/index.html
#[proc_macro_derive(HttpStatus, attributes(status))]
pub fn http_status(input: TokenStream) -> TokenStream {
    derive::derive(input.into()).into()
}

/// The implementation of `document!` of `status-core`, which passes the path of that crate and a
/// semicolon before the arguments.
#[cfg(feature = "document")]
#[doc(hidden)]
#[proc_macro]
pub fn document(input: TokenStream) -> TokenStream {
    document::document(input.into()).into()
}
