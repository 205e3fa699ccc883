//! Errors in each framework: the responses that servers send, the log, and the shapes that types
//! may have.

mod cases;
mod client;
mod log;
mod responses;
mod servers;
mod shapes;
