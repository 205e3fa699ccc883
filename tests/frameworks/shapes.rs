//! Whatever shape a type has.
fn main() {}
