use status_core::{Document, Entry, Header};

pub static ERRORS: Document = Document::new(
    "ERRORS",
    &[Entry::new(405, "Method Not Allowed").with_headers(&[Header::response("Allow")])],
);

fn main() {}
