//! The errors with `actix-web-error`, whose body is `{"error": ".."}` with the message of the
//! error.

use thiserror::Error;

/// An error of a request for an order.
#[derive(Clone, Copy, Debug, Error, actix_web_error::Json)]
pub enum OrderError {
    /// The order has no items.
    #[error("an order has at least one item")]
    #[status(BAD_REQUEST)]
    NoItems,

    /// The order belongs to another account.
    #[error("order {0} belongs to another account")]
    #[status(FORBIDDEN)]
    NotYours(u64),

    /// The order does not exist.
    #[error("there is no order {id}")]
    #[status(NOT_FOUND)]
    NotFound {
        /// The number of the order.
        id: u64,
    },

    /// The client accepts no format of the API.
    #[error("orders are sent as JSON, and not as {0}")]
    #[status(NOT_ACCEPTABLE)]
    NotAcceptable(&'static str),

    /// The client is slow.
    #[error("the items did not arrive within {seconds} seconds")]
    #[status(REQUEST_TIMEOUT)]
    TooSlow {
        /// The time limit.
        seconds: u16,
    },

    /// The stock of an item is too small.
    #[error("{wanted} of item {item} were ordered, and {left} are in stock")]
    #[status(CONFLICT)]
    OutOfStock {
        /// The number of the item.
        item: u64,
        /// The number of pieces ordered.
        wanted: u32,
        /// The number of pieces in stock.
        left: u32,
    },

    /// The file of an order cannot be read.
    #[error("/var/db/orders/{0} is damaged")]
    #[status(INTERNAL_SERVER_ERROR)]
    Damaged(u64),

    /// The request is not implemented.
    #[error("orders cannot be split yet")]
    #[status(NOT_IMPLEMENTED)]
    NoSplitting,

    /// The response of the bank is not valid.
    #[error("the bank at {host} sent status {received}")]
    #[status(BAD_GATEWAY)]
    Bank {
        /// The address of the bank.
        host: &'static str,
        /// The status of its response.
        received: u16,
    },

    /// The store is not available.
    #[error("the store at {0} is restarting")]
    #[status(SERVICE_UNAVAILABLE)]
    Store(&'static str),
}

/// A 4xx, whose detail the client receives.
pub const NOT_FOUND: OrderError = OrderError::NotFound { id: 20_417 };

/// A 4xx with several fields.
pub const OUT_OF_STOCK: OrderError = OrderError::OutOfStock {
    item: 5_512,
    wanted: 12,
    left: 3,
};

/// A 5xx, whose message is withheld.
pub const DAMAGED: OrderError = OrderError::Damaged(20_417);

/// A 5xx with a code.
pub const STORE: OrderError = OrderError::Store("10.0.3.7");
