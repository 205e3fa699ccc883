use status_core::{Document, document};

static UNSUPPORTED: Document = document!("pages/errors.org");
static UNKNOWN: Document = document!("pages/errors.xyz");
static NOT_UTF_8: Document = document!("pages/latin-1.md");

fn main() {}
