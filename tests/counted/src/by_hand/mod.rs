//! The errors, with a careful implementation by hand of what status-core derives: nothing is
//! formatted twice, the buffer does not grow, and the value of the header is a constant.

mod actix;
mod axum;
mod format;
mod problem;

use http::StatusCode;
use thiserror::Error;

/// An error of a request for an order.
#[derive(Clone, Copy, Debug, Error)]
pub enum OrderError {
    /// The order has no items.
    #[error("an order has at least one item")]
    NoItems,

    /// The order belongs to another account.
    #[error("order {0} belongs to another account")]
    NotYours(u64),

    /// The order does not exist.
    #[error("there is no order {id}")]
    NotFound {
        /// The number of the order.
        id: u64,
    },

    /// The client accepts no format of the API.
    #[error("orders are sent as JSON, and not as {0}")]
    NotAcceptable(&'static str),

    /// The client is slow.
    #[error("the items did not arrive within {seconds} seconds")]
    TooSlow {
        /// The time limit.
        seconds: u16,
    },

    /// The stock of an item is too small.
    #[error("{wanted} of item {item} were ordered, and {left} are in stock")]
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
    Damaged(u64),

    /// The request is not implemented.
    #[error("orders cannot be split yet")]
    NoSplitting,

    /// The response of the bank is not valid.
    #[error("the bank at {host} sent status {received}")]
    Bank {
        /// The address of the bank.
        host: &'static str,
        /// The status of its response.
        received: u16,
    },

    /// The store is not available.
    #[error("the store at {0} is restarting")]
    Store(&'static str),
}

impl OrderError {
    /// The status of the error.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NoItems => StatusCode::BAD_REQUEST,
            Self::NotYours(_) => StatusCode::FORBIDDEN,
            Self::NotFound { .. } => StatusCode::NOT_FOUND,
            Self::NotAcceptable(_) => StatusCode::NOT_ACCEPTABLE,
            Self::TooSlow { .. } => StatusCode::REQUEST_TIMEOUT,
            Self::OutOfStock { .. } => StatusCode::CONFLICT,
            Self::Damaged(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::NoSplitting => StatusCode::NOT_IMPLEMENTED,
            Self::Bank { .. } => StatusCode::BAD_GATEWAY,
            Self::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The code of the error.
    #[must_use]
    pub fn code(&self) -> Option<&'static str> {
        match self {
            Self::NoItems => Some("no_items"),
            Self::NotFound { .. } => Some("order_not_found"),
            Self::OutOfStock { .. } => Some("out_of_stock"),
            Self::Bank { .. } => Some("bank_failed"),
            Self::Store(_) => Some("store_restarting"),
            _ => None,
        }
    }
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

/// An error of each variant.
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
        received: 418,
    },
    STORE,
];
