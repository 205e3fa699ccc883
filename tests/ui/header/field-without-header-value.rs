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
}

fn main() {}
