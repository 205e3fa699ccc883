use status_core::{Document, document};

static FOLDER: Document = document!("pages");
static ENDLESS: Document = document!("../../../../../../../../../../../../../../../../dev/zero");

fn main() {}
