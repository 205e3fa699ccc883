use status_core::{Document, Entry};

pub static TWICE: Document = Document::new(
    "TWICE",
    &[Entry::new(400, "Bad Request"), Entry::new(404, "Not Found"), Entry::new(404, "No Such Order")],
);

pub const DESCENDING: Document = Document::new(
    "DESCENDING",
    &[Entry::new(404, "Not Found"), Entry::new(400, "Bad Request")],
);

fn main() {}
