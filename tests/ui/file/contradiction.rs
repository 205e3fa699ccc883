use status_core::{Document, document};

static UNUSED_AND_USED: Document = document!("pages/contradiction.csv");
static DUPLICATE: Document = document!("pages/twice.yaml");

fn main() {}
