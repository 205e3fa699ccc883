use status_core::{Document, document};

static MISSPELT: Document = document!("pages/errors.md", column = "HTTP stauts");
static UNKNOWN: Document = document!("pages/errors.md", column = "Retry");
static WITHOUT_STATUSES: Document = document!("pages/errors.md", column = "Since");

fn main() {}
