use status_core::{Document, document};

static COLUMNS: Document = document!("pages/columns.md");
static VERSIONS: Document = document!("pages/versions.md");

fn main() {}
