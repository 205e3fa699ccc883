use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(503)]
struct StoreError;

#[derive(HttpStatus)]
enum GatewayError {
    #[status(transparent)]
    Store(#[status(header = "retry-after")] StoreError),
}

fn main() {}
