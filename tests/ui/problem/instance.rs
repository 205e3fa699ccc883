use status_core::HttpStatus;

struct Id;

#[derive(HttpStatus)]
enum GatewayError {
    #[status(404)]
    NotFound {
        #[status(instance)]
        id: Id,
    },
    #[status(409)]
    Taken(#[status(instance)] Option<Id>),
}

fn main() {}
