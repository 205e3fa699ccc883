use status_core::{Document, document};

static PETS: Document = document!("pages/petstore.yaml", operation = "getPet");
static ERRORS: Document = document!("pages/errors.md");

fn main() {}
