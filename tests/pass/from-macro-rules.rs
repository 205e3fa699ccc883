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

fn main() {
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
