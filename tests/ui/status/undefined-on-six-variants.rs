use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(507)]
    Disk,
    #[status(507)]
    Volume,
    #[status(507)]
    Bucket,
    #[status(404)]
    NotFound,
    #[status(507)]
    Queue,
    #[status(507)]
    Cache,
    #[status(507)]
    Index,
}

fn main() {}
