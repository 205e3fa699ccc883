//! Programs that show status-core in use, one a file: see the directory above this one. Here is what the servers
//! among them share.

#[cfg(feature = "serve")]
mod client;

#[cfg(feature = "serve")]
pub use client::{Client, Reply, Request, visit};
