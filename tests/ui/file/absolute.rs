use status_core::{Document, document};

static UNIX: Document = document!("/pages/errors.md");
static NOWHERE: Document = document!("/no/such/file.md");
static WINDOWS: Document = document!("C:\\pages\\errors.md");
static DRIVE: Document = document!("C:/docs/errors.md", section = "Errors");

fn main() {}
