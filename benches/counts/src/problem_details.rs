//! The errors with `problem_details`, which writes the body. The statuses, the codes, and
//! withholding the message of a 5xx are left to its user.

use actix_web::{HttpResponse, ResponseError};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use problem_details::ProblemDetails;
use serde::Serialize;
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

/// The members of a problem beyond those of every problem.
#[derive(Debug, Serialize)]
struct Extension {
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
}

impl OrderError {
    fn status(&self) -> StatusCode {
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

    fn code(&self) -> Option<&'static str> {
        match self {
            Self::NoItems => Some("no_items"),
            Self::NotFound { .. } => Some("order_not_found"),
            Self::OutOfStock { .. } => Some("out_of_stock"),
            Self::Bank { .. } => Some("bank_failed"),
            Self::Store(_) => Some("store_restarting"),
            _ => None,
        }
    }

    fn problem(&self) -> ProblemDetails<Extension> {
        let status = self.status();
        let mut problem = ProblemDetails::from_status_code(status);
        if !status.is_server_error() {
            problem = problem.with_detail(self.to_string());
        }
        problem.with_extensions(Extension { code: self.code() })
    }
}

impl IntoResponse for OrderError {
    fn into_response(self) -> Response {
        self.problem().into_response()
    }
}

impl ResponseError for OrderError {
    fn status_code(&self) -> actix_web::http::StatusCode {
        let status = actix_web::http::StatusCode::from_u16(self.status().as_u16());
        status.unwrap_or(actix_web::http::StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        self.problem().error_response()
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
