//! The client that the example servers share. The examples are in the directory above this one.

#[cfg(feature = "serve")]
mod client;

#[cfg(feature = "serve")]
pub use client::{Client, Request, Response, visit};

/// Runs the code of the guide. The pages that it reads are in `docs/`. Three chapters have code for
/// actix-web as well.
#[cfg(all(doctest, feature = "axum", feature = "document"))]
mod guide {
    macro_rules! chapters {
        ($($(#[$feature:meta])? $chapter:ident = $file:literal)+) => {$(
            $(#[$feature])?
            #[doc = include_str!(concat!("../../status-core/guide/", $file))]
            mod $chapter {}
        )+};
    }

    chapters! {
        #[cfg(feature = "actix")]
        first_steps = "first-steps.md"
        choosing_a_document = "choosing-a-document.md"
        your_own_page = "your-own-page.md"
        responses = "responses.md"
        formats = "formats.md"
        #[cfg(feature = "actix")]
        reports = "reports.md"
        nested_errors = "nested-errors.md"
        testing = "testing.md"
        compile_errors = "compile-errors.md"
        #[cfg(feature = "actix")]
        moving_over = "moving-over.md"
        cost = "cost.md"
    }
}
