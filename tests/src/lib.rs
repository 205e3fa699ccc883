//! Nothing but tests: `ui.rs` holds the mistakes and what must compile, its neighbours the rest.
