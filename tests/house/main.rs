//! The house: which module may name which, what each crate may contain, and how large a room is.
//!
//! The rules are those of the design. Each is a function from the sources of a crate to a list of
//! violations, which is tried on a few lines that break it before it is applied to the crates.

mod circles;
mod layers;
mod paths;
mod principle;
mod recipes;
mod shared;
mod sizes;
mod surface;
mod tokens;
mod tree;

/// The crates of the library.
const CRATES: [&str; 3] = ["status-core", "status-macros", "status-document"];

/// Fails with what to do, and with all violations of a rule at once.
#[track_caller]
fn assert_none(violations: &[String], what_to_do: &str) {
    assert!(
        violations.is_empty(),
        "{what_to_do}\n  {}\n",
        violations.join("\n  ")
    );
}
