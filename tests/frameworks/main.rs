//! What an error becomes in each framework: what is sent, what is logged in its place, and which shapes a type may have.

mod answers;
mod cases;
mod client;
mod log;
mod servers;
mod shapes;
