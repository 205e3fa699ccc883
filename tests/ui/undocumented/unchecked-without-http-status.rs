use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent, undocumented = "plugins determine their own statuses")]
    Plugin(Box<dyn std::error::Error>),
}

fn main() {}
