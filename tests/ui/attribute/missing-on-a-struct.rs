use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(strict)]
struct NotFound {
    id: u64,
}

fn main() {}
