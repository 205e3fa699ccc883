//! An enum that has successes as well as errors.

use status_core::{HttpStatus, documents::{CCI, HTTP11}};

#[derive(HttpStatus)]
#[status(document = CCI, outcome)]
enum Job {
    #[status(100)]
    Continue,
    #[status(200)]
    Done,
    #[status(202)]
    Accepted,
    #[status(304)]
    Unchanged,
    #[status(500)]
    Failed,
    #[status(226, undocumented = "delta encoding")]
    Delta,
}

#[derive(HttpStatus)]
#[status(document = CCI, outcome, transparent)]
struct Wrapper(Job);

// A redirection needs no `outcome`.
#[derive(HttpStatus)]
#[status(document = HTTP11)]
enum Elsewhere {
    #[status(307)]
    Moved(String),
}

fn main() {
    assert_eq!(Wrapper(Job::Delta).status(), 226);
    assert_eq!(Job::Accepted.entry().unwrap().phrase(), Some("Accepted"));
    assert_eq!(Elsewhere::Moved("/".to_owned()).entry().unwrap().phrase(), Some("temporary Redirect"));
}
