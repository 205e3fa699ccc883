use status_core::HttpStatus;

#[derive(HttpStatus)]
struct Failed {
    #[status(one_of(402, 502))]
    status: u16,
    #[status(one_of(403, 503))]
    other: u16,
}

fn main() {}
