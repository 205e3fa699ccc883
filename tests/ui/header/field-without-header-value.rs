use status_core::HttpStatus;

#[derive(Debug)]
struct Wait;

#[derive(HttpStatus)]
enum GatewayError {
    #[status(503)]
    Busy {
        #[status(header = "retry-after")]
        after: Wait,
    },
    #[status(503)]
    Maybe(#[status(header = "retry-after")] Option<Wait>),
    // One error for each type is enough.
    #[status(503)]
    Later(#[status(header = "retry-after")] Wait),
}

fn main() {}
