use status_core::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(respond(axum), outcome)]
enum Upload {
    #[error("go on")]
    #[status(100)]
    Continue,
    #[error("early")]
    #[status(103, undocumented = "for browsers")]
    EarlyHints,
    #[error("created")]
    #[status(201)]
    Created,
}

#[derive(Debug, HttpStatus)]
#[status(100, outcome)]
struct Continue;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("..")]
#[status(respond(axum), outcome, transparent)]
struct Outer(Continue);

impl std::fmt::Display for Continue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("go on")
    }
}

fn main() {}
