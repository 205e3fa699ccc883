use status_core::HttpStatus;

#[derive(HttpStatus)]
enum AllAreNamed {
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

#[derive(HttpStatus)]
enum TwoAreCounted {
    #[status(507)]
    Disk,
    #[status(507)]
    Volume,
    #[status(507)]
    Bucket,
    #[status(507)]
    Queue,
    #[status(507)]
    Cache,
    #[status(507)]
    Index,
    #[status(507)]
    Log,
    #[status(507)]
    Backup,
}

fn main() {}
