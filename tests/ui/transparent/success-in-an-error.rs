use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    Job(Job),
}

#[derive(HttpStatus)]
#[status(outcome)]
enum Job {
    #[status(202)]
    Accepted,
    #[status(500)]
    Failed,
}

fn main() {}
