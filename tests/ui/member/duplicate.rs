use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(422)]
struct Rejected {
    #[status(member)]
    errors: Vec<String>,
    #[status(member = "errors")]
    warnings: Vec<String>,
}

fn main() {}
