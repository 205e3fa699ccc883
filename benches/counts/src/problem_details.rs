//! The errors with `problem_details`, which has the body and leaves the rest to its user: the statuses, the words, and that the text of a
//! 5xx is not told.

use actix_web::{HttpResponse, ResponseError};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use problem_details::ProblemDetails;
use serde::Serialize;
use thiserror::Error;

/// What a request for an order can fail with.
#[derive(Clone, Copy, Debug, Error)]
pub enum OrderError {
    /// It asks for nothing.
    #[error("an order has at least one item")]
    NoItems,

    /// It is somebody else's.
    #[error("order {0} belongs to another account")]
    NotYours(u64),

    /// It is not there.
    #[error("there is no order {id}")]
    NotFound {
        /// The order that was asked for.
        id: u64,
    },

    /// The client wants a format that there is not.
    #[error("orders are sent as JSON, and not as {0}")]
    NotAcceptable(&'static str),

    /// The client is slow.
    #[error("the items did not arrive within {seconds} seconds")]
    TooSlow {
        /// How long it had.
        seconds: u16,
    },

    /// There is not enough of something.
    #[error("{wanted} of item {item} were ordered, and {left} are in stock")]
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
    Damaged(u64),

    /// Nobody has written it yet.
    #[error("orders cannot be split yet")]
    NoSplitting,

    /// The bank cannot be understood.
    #[error("the bank at {host} answered {answered}")]
    Bank {
        /// Where it was asked.
        host: &'static str,
        /// The status that it gave.
        answered: u16,
    },

    /// The store is away.
    #[error("the store at {0} is restarting")]
    Store(&'static str),
}

/// What a problem says beside what every problem does.
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
