use status_core::{HttpStatus, documents::NAT};

#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(document = NAT)] // the page of statuses that the API's clients read
pub enum GatewayError {
    #[error("there is no gateway {0}")]
    #[status(410)]
    NotFound(u32),

    #[error("port {port} is taken")]
    #[status(CONFLICT)]
    PortTaken { port: u16 },

    #[error("all gateways of the account are in use")]
    #[status(429, undocumented = "our clients know how to wait")]
    QuotaUsedUp,

    #[error(transparent)]
    #[status(transparent)] // forwards to the inner error, which is checked as well
    Store(#[from] StoreError),
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("the store is restarting")]
#[status(503)]
pub struct StoreError;

fn main() {}
