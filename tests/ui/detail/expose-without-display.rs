use status_core::HttpStatus;

#[derive(Debug, HttpStatus)]
enum GatewayError {
    #[status(500, expose)]
    Disk,
}

fn main() {}
