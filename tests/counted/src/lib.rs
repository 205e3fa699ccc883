//! The errors of an API of orders in two forms: derived, and as a careful person writes them by hand. Both send the same bytes.
//!
//! The fields are small and `Copy`, so that a loop over a conversion has nothing else to pay for.

pub mod by_hand;
pub mod ours;
