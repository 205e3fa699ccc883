use status_core::{Document, document};

static MISSPELT: Document = document!("pages/errors.md", section = "Status code");
static UNKNOWN: Document = document!("pages/errors.md", section = "Authentication");
static WITHOUT_A_TABLE: Document = document!("pages/errors.md", section = "Limits");
static OF_AN_OPENAPI_FILE: Document = document!("pages/petstore.yaml", section = "Pets");

fn main() {}
