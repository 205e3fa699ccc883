#![doc = links!()]
#![doc = include_str!("../guide/README.md")]

/// Links from one chapter to another, as rustdoc resolves them.
///
/// Each file of `guide/` ends with the same names as links between files, for readers on a forge.
/// In Markdown, the first definition of a name counts.
macro_rules! links {
    () => {
        "
[`HttpStatus`]: macro@crate::HttpStatus
[`document!`]: macro@crate::document
[first-steps]: crate::guide::first_steps
[choosing-a-document]: crate::guide::choosing_a_document
[your-own-page]: crate::guide::your_own_page
[responses]: crate::guide::responses
[formats]: crate::guide::formats
[reports]: crate::guide::reports
[nested-errors]: crate::guide::nested_errors
[testing]: crate::guide::testing
[compile-errors]: crate::guide::compile_errors
[moving-over]: crate::guide::moving_over
[cost]: crate::guide::cost
"
    };
}
use links;

macro_rules! chapters {
    ($($chapter:ident = $file:literal)+) => {$(
        #[doc = links!()]
        #[doc = include_str!(concat!("../guide/", $file))]
        pub mod $chapter {}
    )+};
}

chapters! {
    first_steps = "first-steps.md"
    choosing_a_document = "choosing-a-document.md"
    your_own_page = "your-own-page.md"
    responses = "responses.md"
    formats = "formats.md"
    reports = "reports.md"
    nested_errors = "nested-errors.md"
    testing = "testing.md"
    compile_errors = "compile-errors.md"
    moving_over = "moving-over.md"
    cost = "cost.md"
}
