//! Every error of the page is covered by one of the services. Otherwise this does not compile.

use acme_status::{ACME, Mapped};

const _: () = ACME.covered_by(&[
    acme_billing::Error::MAPPINGS,
    acme_shipping::Error::MAPPINGS,
]);

#[test]
fn the_page_has_the_registered_phrases() {
    assert_eq!(ACME.verdicts(), []);
}

#[test]
fn an_entry_has_its_line_of_the_page() {
    use acme_status::HttpStatus;

    let entry = acme_shipping::Error::Taken.entry().unwrap();
    assert_eq!(
        entry.location().unwrap().to_string(),
        "examples/organisation/status/docs/statuses.md:10"
    );
}
