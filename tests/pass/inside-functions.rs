//! Types inside of function bodies, closures, blocks and methods.

use status_core::{Document, Entry, HttpStatus};

struct Handler;

impl Handler {
    fn handle(&self) -> u16 {
        static LOCAL: Document = Document::new("LOCAL", &[Entry::new(418, "Local Teapot")]);

        #[derive(HttpStatus)]
        #[status(document = LOCAL)]
        enum LocalError {
            #[status(418)]
            Teapot,
        }

        let inner = || {
            #[derive(HttpStatus)]
            enum LocalError {
                #[status(404)]
                NotFound,
            }
            LocalError::NotFound.status().as_u16()
        };
        LocalError::Teapot.status().as_u16() + inner()
    }
}

fn main() {
    assert_eq!(Handler.handle(), 418 + 404);
}
