use status_core::{Document, document};

static MISSPELT: Document = document!("pages/eror.md");
static OTHER_CASE: Document = document!("pages/Errors.MD");
static OTHER_ENDING: Document = document!("pages/petstore.json");
static FROM_THE_SOURCE: Document = document!("../pages/errors.md");
static FROM_THE_WORKSPACE: Document = document!("orders/pages/errors.md");
static FROM_THE_ROOT: Document = document!("/pages/errors.md");
static NOTHING_SIMILAR: Document = document!("docs/status-codes.md");
static ELSEWHERE: Document = document!("no/such/folder/nothing.md");
static FOLDER: Document = document!("docs");
static BACKSLASH: Document = document!("pages\\errors.md");

fn main() {}
