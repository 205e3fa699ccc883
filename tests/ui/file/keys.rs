use status_core::{Document, document};

static MISSPELT: Document = document!("pages/errors.md", secton = "Status codes");
static UNKNOWN: Document = document!("pages/errors.md", table = 1);
static DUPLICATE: Document = document!("pages/errors.md", name = "A", name = "B");
static WITHOUT_A_VALUE: Document = document!("pages/errors.md", section);
static NOT_A_TEXT: Document = document!("pages/errors.md", section = 5);
static EMPTY: Document = document!("pages/errors.md", column = "");
static WITH_A_VALUE: Document = document!("pages/errors.md", ranges = true);
static NO_KEY: Document = document!("pages/errors.md", "Status codes");
static TWO_OPERATIONS: Document = document!("pages/petstore.yaml", operation = "getPet", delete = "/pets/{id}");

fn main() {}
