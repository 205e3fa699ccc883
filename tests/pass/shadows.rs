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

fn main() {
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
    let response = ::status_core::respond::axum::IntoResponse::into_response(e);
    ::std::assert_eq!(response.status(), 503);
    ::std::assert!(::std::option::Option::is_none(&::status_core::HttpStatus::entry(&E::<G>::D)));
}
