use std::fmt;

use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(404, respond(actix))]
struct NotFound;

impl fmt::Display for NotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not found")
    }
}

fn main() {}
