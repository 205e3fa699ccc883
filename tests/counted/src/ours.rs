//! The errors, with what status-core derives.

use status_core::{HttpStatus, documents::NAT};
use thiserror::Error;

/// What a request for an order can fail with.
#[derive(Clone, Copy, Debug, Error, HttpStatus)]
#[status(document = NAT, respond(axum, actix))]
pub enum OrderError {
    /// It asks for nothing.
    #[error("an order has at least one item")]
    #[status(400, code = "no_items")]
    NoItems,

    /// It is somebody else's.
    #[error("order {0} belongs to another account")]
    #[status(403)]
    NotYours(u64),

    /// It is not there.
    #[error("there is no order {id}")]
    #[status(404, code = "order_not_found")]
    NotFound {
        /// The order that was asked for.
        id: u64,
    },

    /// The client wants a format that there is not.
    #[error("orders are sent as JSON, and not as {0}")]
    #[status(406)]
    NotAcceptable(&'static str),

    /// The client is slow.
    #[error("the items did not arrive within {seconds} seconds")]
    #[status(408)]
    TooSlow {
        /// How long it had.
        seconds: u16,
    },

    /// There is not enough of something.
    #[error("{wanted} of item {item} were ordered, and {left} are in stock")]
    #[status(409, code = "out_of_stock")]
    OutOfStock {
        /// What was ordered.
        item: u64,
        /// How many were ordered.
        wanted: u32,
        /// How many there are.
        left: u32,
    },

    /// The file of an order cannot be read.
    #[error("/var/db/orders/{0} is damaged")]
    #[status(500)]
    Damaged(u64),

    /// Nobody has written it yet.
    #[error("orders cannot be split yet")]
    #[status(501)]
    NoSplitting,

    /// The bank cannot be understood.
    #[error("the bank at {host} answered {answered}")]
    #[status(502, code = "bank_failed")]
    Bank {
        /// Where it was asked.
        host: &'static str,
        /// The status that it gave.
        answered: u16,
    },

    /// The store is away.
    #[error("the store at {0} is restarting")]
    #[status(503, code = "store_restarting")]
    Store(&'static str),
}

/// A 4xx of which the client is told the text.
pub const NOT_FOUND: OrderError = OrderError::NotFound { id: 20_417 };

/// Another, with several fields.
pub const OUT_OF_STOCK: OrderError = OrderError::OutOfStock {
    item: 5_512,
    wanted: 12,
    left: 3,
};

/// A 5xx, whose text is withheld.
pub const DAMAGED: OrderError = OrderError::Damaged(20_417);

/// Another, with a word by which clients tell it.
pub const STORE: OrderError = OrderError::Store("10.0.3.7");

/// One of each variant.
pub const EACH: [OrderError; 10] = [
    OrderError::NoItems,
    OrderError::NotYours(20_417),
    NOT_FOUND,
    OrderError::NotAcceptable("text/html"),
    OrderError::TooSlow { seconds: 30 },
    OUT_OF_STOCK,
    DAMAGED,
    OrderError::NoSplitting,
    OrderError::Bank {
        host: "10.0.9.1",
        answered: 418,
    },
    STORE,
];
