//! What clients are not told is told in the log.
fn main() {}
