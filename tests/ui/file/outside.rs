use status_core::{Document, document};

static MISSING: Document = document!("../missing/errors.md");
static MISSPELT: Document = document!("../tests/pages/eror.md");

fn main() {}
