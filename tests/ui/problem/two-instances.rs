use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(404)]
struct NotFound {
    #[status(instance)]
    uri: String,
    #[status(instance)]
    id: u32,
}

#[derive(HttpStatus)]
#[status(409)]
struct Taken(#[status(instance = "/gateways/7")] String);

fn main() {}
