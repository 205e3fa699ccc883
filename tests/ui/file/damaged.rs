use status_core::{Document, document};

static GRID: Document = document!("pages/damaged.rst");
static ROWS: Document = document!("pages/damaged.adoc");
static END: Document = document!("pages/unclosed.adoc");

fn main() {}
