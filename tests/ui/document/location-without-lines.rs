use status_core::{Document, Entry};

static ERRORS: Document = Document::new("ERRORS", &[Entry::new(404, "Not Found").with_location("docs/errors.md", &[])]);

fn main() {}
