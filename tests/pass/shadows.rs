//! A crate that has its own idea of every name that the expansion could lean on.

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
struct Answer;
struct Terms;
struct Probe;
struct By;
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
struct u16;
struct usize;
struct ANY;

trait HttpStatus {}
trait Into {}
trait From {}

const inner: () = ();
const same: () = ();
const other: () = ();
const status: () = ();
const entry: () = ();
const mappings: () = ();
const document: () = ();

macro_rules! unreachable { () => { compile_error!("not this one") } }
macro_rules! panic { () => { compile_error!("not this one") } }
macro_rules! matches { () => { compile_error!("not this one") } }

#[derive(::status_core::HttpStatus)]
#[status(document = ::status_core::documents::CCI, default = 500, strict)]
enum E<'a, T> {
    #[status(404)]
    A,
    #[status(CONFLICT)]
    B(&'a T),
    #[status(::status_core::StatusCode::GONE)]
    C { status: u16, inner: str2 },
    #[status(418, undocumented = "the partner API expects it")]
    D,
    #[status(transparent)]
    F(G),
    #[status(transparent)]
    H(T),
    #[status(transparent, undocumented = "plugins answer for themselves")]
    I(::std::boxed::Box<dyn ::status_core::HttpStatus>),
    J,
    #[status(transparent)]
    K(::std::rc::Rc<Self>),
}

struct str2;

#[derive(::status_core::HttpStatus)]
#[status(503)]
struct G;

fn main() {
    let e: E<'_, G> = E::F(G);
    ::std::assert_eq!(::status_core::HttpStatus::status(&e), 503);
    ::std::assert_eq!(::status_core::HttpStatus::status(&E::<G>::D), 418);
    ::std::assert!(::std::option::Option::is_none(&::status_core::HttpStatus::entry(&E::<G>::D)));
}
