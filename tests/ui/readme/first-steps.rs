use status_core::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
enum OrderError {
    #[error("there is no order {0}")]
    #[status(418)]
    NotFound(u32),

    #[error("order {0} is already paid")]
    #[status(CONFLICT)]
    Paid(u32),
}

fn main() {}
