//! Errors in each framework: the responses that servers send, the log, and the shapes that types
//! may have.

mod acme;
mod cases;
mod client;
mod keys;
mod log;
mod reports;
mod responses;
mod secrets;
mod servers;
mod shapes;
