//! The errors of an API of orders in two forms: derived, and written by hand with care. Both send
//! the same bytes.
//!
//! The fields are small and `Copy`, so that a loop over a conversion measures nothing else.

pub mod by_hand;
pub mod format;
pub mod ours;
