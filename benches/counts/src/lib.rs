//! The errors of the package `counted`, as users of other crates write them.

pub mod actix_web_error;
pub mod axum_thiserror;
pub mod problem_details;
