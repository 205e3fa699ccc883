use status_core::{Document, documents::NAT};

static ITSELF: Document = Document::union("ITSELF", &[&ITSELF]);

static FIRST: Document = Document::union("FIRST", &[&SECOND]);
static SECOND: Document = Document::union("SECOND", &[&NAT, &FIRST]);

fn main() {}
