use status_core::HttpStatus;

struct Id;

#[derive(HttpStatus)]
enum GatewayError {
    #[status(404, detail = "no gateway {id}")]
    Display { id: Id },
    #[status(404, detail = "no gateway {id:?}")]
    Debug { id: Id },
    #[status(404, detail = "no gateway {id:q}")]
    NoSuchFormat { id: u32 },
}

fn main() {}
