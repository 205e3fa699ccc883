//! Errors as users of other crates write them: those of the package `counted`, and in `moving_over`
//! those of the guide.

pub mod actix_web_error;
pub mod axum_thiserror;
pub mod moving_over;
pub mod problem_details;
