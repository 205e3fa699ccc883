use status_core::{Document, document};

const PAGE: &str = "pages/errors.md";

static NOTHING: Document = document!();
static NUMBER: Document = document!(404);
static CONSTANT: Document = document!(PAGE);
static EMPTY: Document = document!("");
static NO_COMMA: Document = document!("pages/errors.md" ranges);
static KEY_FIRST: Document = document!(section = "Status codes");
static SEMICOLON: Document = document!("pages/errors.md"; name = "SEMICOLON");
static SECOND_SEMICOLON: Document = document!("pages/errors.md", section = "Status codes"; ranges);
static SUFFIX: Document = document!("pages/errors.md"file);
static SUFFIX_OF_A_TEXT: Document = document!("pages/errors.md", section = "Status codes"s);

fn main() {}
