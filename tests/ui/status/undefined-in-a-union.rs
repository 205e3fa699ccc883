use status_core::{Document, HttpStatus, documents::{COMMON, EVS}};

const STORAGE: Document = Document::union("STORAGE", &[&EVS, &COMMON]);

#[derive(HttpStatus)]
#[status(document = STORAGE)]
enum VolumeError {
    #[status(413)]
    TooLarge,
    #[status(507)]
    Full,
}

fn main() {}
