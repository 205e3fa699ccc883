use status_core::{Document, Entry};

static ERRORS: Document = Document::new("", &[Entry::new(404, "Not Found")]);

fn main() {}
