use status_core::{Document, document};

static LIST: Document = document!("pages/list.md");
static CLASSES: Document = document!("pages/classes.csv");

fn main() {}
