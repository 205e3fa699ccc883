use status_core::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
enum GatewayError {
    #[error("a")]
    #[status(404, detail)]
    Alone,
    #[error("b")]
    #[status(404, detail = 5)]
    Number,
    #[error("c")]
    #[status(500, expose = true)]
    Valued,
    #[error("d")]
    #[status(500, expose, detail = "the disk is full")]
    Both,
    #[error("e")]
    #[status(404, message = "no such gateway")]
    Message,
}

fn main() {}
