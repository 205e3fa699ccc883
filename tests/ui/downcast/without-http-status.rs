use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(500, downcast(std::io::Error))]
    Other(Box<dyn std::error::Error + Send + Sync>),
}

fn main() {}
