//! What the page promises is answered, by one service or another: otherwise this does not compile.

use acme_status::{ACME, Mapped};

const _: () = ACME.covered_by(&[
    acme_billing::Error::MAPPINGS,
    acme_shipping::Error::MAPPINGS,
]);

#[test]
fn the_page_agrees_with_the_registry() {
    assert_eq!(ACME.verdicts(), []);
}

#[test]
fn a_service_knows_the_line_of_the_page() {
    use acme_status::HttpStatus;

    let entry = acme_shipping::Error::Taken.entry().unwrap();
    assert_eq!(
        entry.location().unwrap().to_string(),
        "examples/organisation/status/docs/status-codes.md:10"
    );
}
