use status_core::HttpStatus;

struct Violation;

#[derive(HttpStatus)]
#[status(422)]
struct Rejected {
    #[status(member)]
    violations: Vec<Violation>,
}

fn main() {}
