//! The client that the example servers share. The examples are in the directory above this one.

#[cfg(feature = "serve")]
mod client;

#[cfg(feature = "serve")]
pub use client::{Client, Request, Response, visit};
