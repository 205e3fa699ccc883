//! The errors with `axum_thiserror`, whose body is the enum as serde serializes it: the fields, and
//! no message.

use axum::http::StatusCode;
use axum_thiserror::ErrorStatus;
use serde::Serialize;
use thiserror::Error;
use utoipa::ToSchema;

/// An error of a request for an order.
#[derive(Clone, Copy, Debug, Error, Serialize, ToSchema, ErrorStatus)]
pub enum OrderError {
    /// The order has no items.
    #[error("an order has at least one item")]
    #[status(StatusCode::BAD_REQUEST)]
    NoItems,

    /// The order belongs to another account.
    #[error("order {0} belongs to another account")]
    #[status(StatusCode::FORBIDDEN)]
    NotYours(u64),

    /// The order does not exist.
    #[error("there is no order {id}")]
    #[status(StatusCode::NOT_FOUND)]
    NotFound {
        /// The number of the order.
        id: u64,
    },

    /// The client accepts no format of the API.
    #[error("orders are sent as JSON, and not as {0}")]
    #[status(StatusCode::NOT_ACCEPTABLE)]
    NotAcceptable(&'static str),

    /// The client is slow.
    #[error("the items did not arrive within {seconds} seconds")]
    #[status(StatusCode::REQUEST_TIMEOUT)]
    TooSlow {
        /// The time limit.
        seconds: u16,
    },

    /// The stock of an item is too small.
    #[error("{wanted} of item {item} were ordered, and {left} are in stock")]
    #[status(StatusCode::CONFLICT)]
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
    #[status(StatusCode::INTERNAL_SERVER_ERROR)]
    Damaged(u64),

    /// The request is not implemented.
    #[error("orders cannot be split yet")]
    #[status(StatusCode::NOT_IMPLEMENTED)]
    NoSplitting,

    /// The response of the bank is not valid.
    #[error("the bank at {host} sent status {received}")]
    #[status(StatusCode::BAD_GATEWAY)]
    Bank {
        /// The address of the bank.
        host: &'static str,
        /// The status of its response.
        received: u16,
    },

    /// The store is not available.
    #[error("the store at {0} is restarting")]
    #[status(StatusCode::SERVICE_UNAVAILABLE)]
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
