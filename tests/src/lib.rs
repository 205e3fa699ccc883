//! A package of tests only. `ui.rs` has the mistakes and the sources that have to compile.
