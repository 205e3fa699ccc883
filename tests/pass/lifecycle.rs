//! Unused and reserved statuses of a page. The words for them have one meaning, with parentheses
//! and without, in each language.

use status_core::{
    Document, Entry, HttpStatus, Mapped, document,
    document::Lifecycle::{Active, Reserved, Retired},
};

static PAGE: Document = document!("pages/lifecycle.md");

// Neither a retired nor a reserved status is required of a strict type.
#[derive(HttpStatus)]
#[status(document = PAGE, strict, exhaustive)]
enum StrictError {
    #[status(404)]
    NotFound,
    #[status(451)]
    Taken,
}

const _: () = PAGE.covered_by(&[StrictError::MAPPINGS]);

fn main() {
    let lifecycles: Vec<_> = PAGE.entries().map(|entry| (entry.status().as_u16(), entry.lifecycle())).collect();
    assert_eq!(
        lifecycles,
        [(305, Retired), (306, Retired), (402, Reserved), (404, Active), (418, Retired), (421, Reserved), (451, Active)]
    );
    assert!(PAGE.skipped().is_empty());
    assert_eq!(PAGE.entry(418).and_then(Entry::meaning), Some("Since 2014"));
    assert_eq!(StrictError::NotFound.status(), 404);
}
