//! A crate of edition 2021.

#[path = "../errors.rs"]
mod errors;
