use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(451)]
    Sealed,
    #[status(451)]
    Embargoed,
    #[status(499)]
    Closed,
    #[status(0x1F3)]
    Dropped,
    #[status(4_9_9)]
    Aborted,
}

fn main() {}
