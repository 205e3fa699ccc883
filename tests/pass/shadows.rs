//! A crate that shadows every name that the expansion could depend on.

#![allow(dead_code, unused_macros, non_camel_case_types, non_upper_case_globals, non_snake_case)]

mod core {}
mod std {}
mod alloc {}
mod status_core {}
mod status_macros {}
mod http {}

struct Option;
struct Some;
struct None;
struct Result;
struct Ok;
struct Err;
struct StatusCode;
struct Document;
struct Entry;
struct Mapping;
struct Mapped;
struct Inner;
struct ErrorResponse;
struct Policy;
struct Probe;
struct ProbeFallback;
struct Site;
struct Target;
struct Default;
struct Box;
struct Vec;
struct String;
struct Sized;
struct Send;
struct Copy;
struct Clone;
struct str;
struct bool;
struct u8;
struct u16;
struct usize;
struct ANY;
struct HeaderMap;
struct Detail;
struct Origin;
struct Forwarded;
struct Sends;
struct SendsArray;
struct Value;
struct ValueFallback;
struct Traits;
struct Formatter;
struct Level;
struct Fits;
struct Unfit;
struct Unlisted;
struct ResponseParts;
struct FieldRole;
struct Outcome;
struct FormatRef;
struct ProblemJson;
struct Points;
struct Cow;

trait HttpStatus {}
trait Into {}
trait Display {}
trait Debug {}
trait Error {}
trait Message {}
trait WriteDetail {}
trait HeaderField {}
trait IntoResponse {}
trait Respond {}
trait From {}
trait AsRef {}
trait Serialize {}
trait Member {}
trait StatusField {}
trait Opaque {}
trait Found {}
trait Format {}

/// The type of a field, named like an item of the checks of fields.
#[derive(::serde::Serialize)]
struct Probed;

impl ::status_core::respond::Format for ProblemJson {
    fn body(_: &::status_core::respond::Problem<'_>) -> ::status_core::respond::Body {
        ::status_core::respond::Body::empty()
    }
}

/// The format is not the default one, which has the same name.
#[derive(::status_core::HttpStatus)]
#[status(404, format = ProblemJson)]
struct OfAnotherFormat {
    #[status(member)]
    title: Probed,
}

const inner: () = ();
const same: () = ();
const other: () = ();
const status: () = ();
const entry: () = ();
const mappings: () = ();
const document: () = ();
const headers: () = ();
const code: () = ();
const detail: () = ();
const problems: () = ();
const field: () = ();
const title: () = ();
const instance: () = ();
const member: () = ();
const format: () = ();
const found: () = ();
const cause: () = ();
const index: () = ();
const asked: () = ();

macro_rules! unreachable { () => { compile_error!("not this one") } }
macro_rules! panic { () => { compile_error!("not this one") } }
macro_rules! write { () => { compile_error!("not this one") } }
macro_rules! format_args { () => { compile_error!("not this one") } }
macro_rules! matches { () => { compile_error!("not this one") } }

#[derive(::status_core::HttpStatus)]
#[status(document = ::status_core::documents::CCI, default = 500, strict)]
#[status(respond(axum), problems = "https://api.acme.com/problems/")]
enum E<'a, T> {
    #[status(404, code = "a", header("x-a" = "a"))]
    A,
    #[status(CONFLICT, expose)]
    B(&'a T),
    #[status(::status_core::StatusCode::GONE, detail = "{f:?} {code:>headers$}")]
    C {
        status: u16,
        inner: str2,
        f: &'a ::core::primitive::str,
        code: ::core::primitive::u8,
        headers: ::core::primitive::usize,
        #[status(header = "x-c")]
        header: &'static ::core::primitive::str,
        #[status(header = "retry-after")]
        after: ::core::time::Duration,
    },
    #[status(418, undocumented = "the partner API expects it")]
    D,
    #[status(transparent)]
    F(G),
    #[status(transparent)]
    H(T),
    #[status(transparent, undocumented = "plugins determine their own statuses")]
    I(::std::boxed::Box<dyn ::status_core::HttpStatus>),
    J,
    #[status(transparent)]
    K(::std::rc::Rc<Self>),
}

/// Methods of every type, with names that helpers of the derive could have.
trait Everything {
    fn message(&self) {}
    fn source(&self) {}
    fn value(&self) {}
    fn cause(&self) {}
    fn header(&self) {}
    fn forwarded(&self) {}
    fn number(&self) {}
    fn text(&self) {}
    fn member(&self) {}
    fn instance(&self) {}
    fn title(&self) {}
    fn log(&self) {}
    fn this(&self) {}
    fn find(&self) {}
    fn error(&self) {}
    fn as_ref(&self) {}
    fn header_value(&self) {}

    fn downcast_ref<T>(&self) -> ::core::option::Option<&T> {
        ::core::option::Option::None
    }
}

impl<T: ?::core::marker::Sized> Everything for T {}

struct str2;

impl<T> ::core::fmt::Display for E<'_, T> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.write_str("e")
    }
}

impl ::core::fmt::Display for G {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.write_str("g")
    }
}

#[derive(::status_core::HttpStatus)]
#[status(503, respond(axum), header("x-g" = "g"))]
struct G;

struct Plain;

impl ::status_core::respond::Format for Plain {
    fn body(problem: &::status_core::respond::Problem<'_>) -> ::status_core::respond::Body {
        ::status_core::respond::Body::new(
            "text/plain",
            ::std::string::String::from(problem.code().unwrap_or("")),
        )
    }
}

impl ::core::fmt::Debug for G {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.write_str("g")
    }
}

impl ::core::error::Error for G {}

#[derive(::status_core::HttpStatus)]
#[status(default(507, undocumented = "the partner API expects it"), format = Plain, respond(axum))]
#[status(codes(rename_all = "snake_case", prefix = "M_"), header(422, "x-l" = "l"))]
enum L<'a, T> {
    #[status(422, title = "Invalid", log = "warn")]
    Invalid {
        #[status(member)]
        errors: &'a [::core::primitive::u8],
        #[status(member = "value")]
        value: ::core::option::Option<T>,
        #[status(instance)]
        uri: &'a ::core::primitive::str,
    },
    #[status(502)]
    Upstream(
        #[status(one_of(402, ::status_core::StatusCode::BAD_GATEWAY))]
        ::core::option::Option<::core::primitive::u16>,
        #[status(code)] ::std::string::String,
    ),
    #[status(500, downcast(G))]
    Opaque(::std::boxed::Box<dyn ::core::error::Error + ::core::marker::Send + ::core::marker::Sync>),
    Context {
        #[status(transparent)]
        kind: G,
        #[status(member)]
        context: T,
    },
    #[status(404, code = "a b")]
    First,
    #[status(NOT_FOUND, code = "a b", same_as = First)]
    Second,
    Rest,
}

impl<T> ::core::fmt::Display for L<'_, T> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.write_str("l")
    }
}

fn responses() {
    use ::core::option::Option;
    let invalid = L::Invalid { errors: &[1], value: Option::Some(7), uri: "/l" };
    ::std::assert_eq!(::status_core::HttpStatus::code(&invalid), Option::Some("M_invalid"));
    ::std::assert_eq!(::status_core::HttpStatus::title(&invalid), Option::Some("Invalid"));
    ::std::assert_eq!(::status_core::HttpStatus::headers(&invalid)["x-l"], "l");
    let response = ::status_core::respond::frameworks::axum::IntoResponse::into_response(invalid);
    ::std::assert_eq!(response.headers()["content-type"], "text/plain");
    let text = ::std::string::String::from("c");
    let upstream: L<'_, ::core::primitive::u8> = L::Upstream(Option::Some(402), text);
    ::std::assert_eq!(::status_core::HttpStatus::status(&upstream), 402);
    let opaque: L<'_, ::core::primitive::u8> = L::Opaque(::std::boxed::Box::new(G));
    ::std::assert_eq!(::status_core::HttpStatus::status(&opaque), 503);
    let context = L::Context { kind: G, context: 7 };
    ::std::assert_eq!(::status_core::HttpStatus::status(&context), 503);
    let rest: L<'_, ::core::primitive::u8> = L::Rest;
    ::std::assert_eq!(::status_core::HttpStatus::status(&rest), 507);
}

fn main() {
    responses();
    let e: E<'_, G> = E::F(G);
    ::std::assert_eq!(::status_core::HttpStatus::status(&e), 503);
    ::std::assert_eq!(::status_core::HttpStatus::status(&E::<G>::D), 418);
    let c = E::C {
        status: u16,
        inner: str2,
        f: "f",
        code: 7,
        headers: 3,
        header: "c",
        after: ::core::time::Duration::from_secs(1),
    };
    let c: E<'_, G> = c;
    let text = ::std::option::Option::unwrap(::status_core::HttpStatus::detail(&c));
    ::std::assert_eq!(::std::string::ToString::to_string(&text), "\"f\"   7");
    ::std::assert_eq!(::status_core::HttpStatus::headers(&c)["x-c"], "c");
    ::std::assert_eq!(::status_core::HttpStatus::headers(&e)["x-g"], "g");
    let response = ::status_core::respond::frameworks::axum::IntoResponse::into_response(e);
    ::std::assert_eq!(response.status(), 503);
    ::std::assert!(::std::option::Option::is_none(&::status_core::HttpStatus::entry(&E::<G>::D)));
}
