use status_core::{Document, document};

static MISSPELT: Document = document!("pages/eror.md");
static ELSEWHERE: Document = document!("no/such/folder/errors.md");
static FOLDER: Document = document!("pages");

fn main() {}
