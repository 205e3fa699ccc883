use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(strict)]
enum ApiError {
    #[status(405)]
    NotAllowed,
    #[status(UNAUTHORIZED, header("retry-after" = "5"))]
    NotKnown,
    #[status(407)]
    Proxy,
    #[status(426, undocumented = "the old protocol is gone")]
    Upgrade,
    #[status(405, header("Allow" = "GET"))]
    Sound,
    #[status(405)]
    SoundAsWell(#[status(header = "allow")] &'static str),
}

#[derive(HttpStatus)]
#[status(401, strict)]
struct NotKnown;

#[derive(HttpStatus)]
#[status(default = 401, strict)]
enum ByDefault {
    A,
    B,
    #[status(404)]
    C,
}

fn main() {}
