use status_core::{Document, Entry};

pub static SMALL: Document = Document::new("SMALL", &[Entry::new(42, "The Answer")]);

pub const LARGE: Document = Document::new("LARGE", &[
    Entry::new(400, "Bad Request"),
    Entry::new(1000, "Enough"),
]);

fn main() {}
