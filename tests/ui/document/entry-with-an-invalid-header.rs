use status_core::{Document, Entry, document::HeaderRule};

pub static ERRORS: Document = Document::new(
    "ERRORS",
    &[Entry::new(405, "Method Not Allowed").with_headers(&[HeaderRule::response("Allow")])],
);

fn main() {}
