//! Mistakes.
fn main() {}
