use status_core::{Document, document};

static CONFLICT: Document = document!("pages/conflict.md");

fn main() {}
