use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(500, code = "internal", same_as = Cache)]
    Database,
    #[status(500, code = "internal", same_as = Database)]
    Cache,
}

fn main() {}
