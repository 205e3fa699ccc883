//! Enums that `macro_rules` write, with each kind of fragment wherever it can be written.

use status_core::{Document, HttpStatus, documents};

macro_rules! errors {
    ($(#[$meta:meta])* $vis:vis enum $name:ident: $document:path, $default:expr => {
        $($variant:ident $(($field:ty))? = $status:literal),* $(,)?
    }
    named $named:ident = $constant:ident; by path $path:ident = $status_path:path; undocumented $teapot:ident = $reason:literal;
    forward $forward:ident($inner:ty)) => {
        $(#[$meta])*
        #[derive(HttpStatus)]
        #[status(document = $document, default = $default)]
        $vis enum $name {
            $(#[status($status)] $variant $(($field))?,)*
            #[status($constant)]
            $named,
            #[status($status_path)]
            $path,
            #[status(418, undocumented = $reason)]
            $teapot,
            #[status(transparent)]
            $forward($inner),
            Other,
        }
    };
}

errors! {
    #[derive(Debug)]
    pub enum ApiError: documents::NAT, 500 => {
        NotFound = 404,
        Conflict(String) = 409,
    }
    named Forbidden = FORBIDDEN;
    by path Unauthorized = status_core::StatusCode::UNAUTHORIZED;
    undocumented Teapot = "the partner API expects it";
    forward Db(DbError)
}

#[derive(Debug, HttpStatus)]
#[status(503)]
pub struct DbError;

macro_rules! document_of {
    ($type:ty) => {
        #[derive(HttpStatus)]
        #[status(document = <$type as status_core::Mapped>::DOCUMENT)]
        enum Borrowed {
            #[status(404)]
            NotFound,
        }
    };
}

document_of!(ApiError);

const ALIAS: &Document = &documents::EVS;

#[derive(HttpStatus)]
#[status(document = ALIAS)]
#[status(413)]
struct TooLarge;

mod statuses {
    pub const STATUS: status_core::StatusCode = status_core::StatusCode::NOT_FOUND;
}

macro_rules! two_crates {
    ($status:path) => {
        #[derive(HttpStatus)]
        enum TwoCrates {
            #[status(statuses::STATUS)]
            Ours,
            #[status($status)]
            Theirs,
            #[status($crate::statuses::STATUS)]
            OursThroughCrate,
        }
    };
}

fixtures::with_status!(two_crates);

macro_rules! response {
    ($name:ident($type:ty): $status:literal, $code:literal, $detail:literal, $header:literal = $value:literal, $framework:ident, $problems:expr) => {
        #[derive(Debug, thiserror::Error, HttpStatus)]
        #[error("{}", .0)]
        #[status($status, code = $code, detail = $detail, header($header = $value))]
        #[status(respond($framework), problems = $problems)]
        struct $name(#[status(header = "x-own")] $type);
    };
}

response! {
    Response(u8): 404, "not_found", "no {0}", "x-a" = "b", axum, "https://api.acme.com/problems/"
}

macro_rules! body {
    ($name:ident, $status:literal, $type:ty, $code:literal, $member:ident, $title:expr, $target:path, $prefix:literal) => {
        #[derive(Debug, HttpStatus)]
        #[status(codes(rename_all = "snake_case", prefix = $prefix), header($status, "x-a" = $title))]
        enum $name {
            #[status($status, title = $title, log = "warn")]
            Member { #[status(member)] $member: $type },
            #[status($status, code = $code)]
            OneOf { #[status(one_of($status, 502))] status: Option<u16> },
            #[status(500, downcast($target))]
            Opaque(Box<dyn std::error::Error + Send + Sync>),
            #[status(500, code = $code, same_as = Later)]
            Earlier,
            #[status(INTERNAL_SERVER_ERROR, code = $code)]
            Later,
        }
    };
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("down")]
#[status(503)]
struct Down;

body!(BodyError, 404, String, "x y.Z", name, "t", Down, "P.");

macro_rules! typed {
    ($name:ident, $target:ty, $default:expr, $status:path, $variant:ident, $member:literal, $inner:tt, $optional:ty) => {
        #[derive(Debug, HttpStatus)]
        #[status(default($default, undocumented = "the partner API expects it"))]
        enum $name {
            #[status($status, downcast($target))]
            Opaque(Box<dyn std::error::Error>),
            #[status(404, code = "a")]
            $variant(#[status(member = $member)] u8),
            #[status(404, code = "a", same_as = $variant)]
            Same,
            Context { #[status(transparent)] kind: $inner, at: u8 },
            Upstream(#[status(one_of(402, 502))] $optional),
            Rest,
        }
    };
}

typed!(Typed, Down, 507, status_core::StatusCode::CONFLICT, Named, "m", Down, Option<u16>);

fn bodies() {
    let member = BodyError::Member { name: "n".to_owned() };
    assert_eq!(member.code(), Some("P.member"));
    assert_eq!(member.headers()["x-a"], "t");
    assert_eq!(Typed::Upstream(None).status(), 507);
    assert_eq!(Typed::Upstream(Some(402)).status(), 402);
    assert_eq!(BodyError::OneOf { status: Some(502) }.status(), 502);
    assert_eq!(BodyError::Opaque(Box::new(Down)).status(), 503);
    assert_eq!(BodyError::Earlier.code(), BodyError::Later.code());
    assert_eq!(Typed::Opaque("x".into()).status(), 409);
    assert_eq!(Typed::Named(7).code(), Typed::Same.code());
    assert_eq!(Typed::Context { kind: Down, at: 7 }.status(), 503);
    assert_eq!(Typed::Rest.status(), 507);
}

fn main() {
    bodies();
    assert_eq!(Response(7).detail().unwrap().to_string(), "no 7");
    assert_eq!(Response(7).headers()["x-a"], "b");
    assert_eq!(Response(7).headers()["x-own"], "7");
    assert_eq!(Response(7).problems(), Some("https://api.acme.com/problems/"));
    assert_eq!(TwoCrates::Ours.status(), 404);
    assert_eq!(TwoCrates::Theirs.status(), 409);
    assert_eq!(TwoCrates::OursThroughCrate.status(), 404);
    assert_eq!(ApiError::Conflict(String::new()).status(), 409);
    assert_eq!(ApiError::Forbidden.status(), 403);
    assert_eq!(ApiError::Unauthorized.status(), 401);
    assert_eq!(ApiError::Teapot.status(), 418);
    assert_eq!(ApiError::Db(DbError).status(), 503);
    assert_eq!(ApiError::Other.status(), 500);
    assert_eq!(Borrowed::NotFound.entry().unwrap().phrase(), Some("Not Found"));
    assert_eq!(TooLarge.entry().unwrap().phrase(), Some("overLimit"));
}
