//! The errors of an API of orders, those of the package `counted`, as other crates would have them written.

pub mod actix_web_error;
pub mod axum_thiserror;
pub mod problem_details;
