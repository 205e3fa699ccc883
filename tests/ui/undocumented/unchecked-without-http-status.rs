use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent, undocumented = "plugins answer for themselves")]
    Plugin(Box<dyn std::error::Error>),
}

fn main() {}
