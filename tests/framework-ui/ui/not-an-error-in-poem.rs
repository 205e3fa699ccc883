use std::{fmt, rc::Rc};

use status_core::HttpStatus;

#[derive(Debug, HttpStatus)]
#[status(404, respond(axum, poem))]
struct NotFound;

impl fmt::Display for NotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not found")
    }
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("{0}")]
#[status(404, respond(poem))]
struct NotSent(Rc<str>);

fn main() {}
