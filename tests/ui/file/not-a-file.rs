use status_core::{Document, document};

static ENDLESS: Document = document!("../../../../../../../../../../../../../../../../dev/zero");

fn main() {}
