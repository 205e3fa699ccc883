use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(header(1200, "retry-after" = "10"))]
enum OutOfRange {
    #[status(503)]
    A,
}

#[derive(HttpStatus)]
#[status(header(503 "retry-after" = "10"))]
enum WithoutAComma {
    #[status(503)]
    A,
}

#[derive(HttpStatus)]
#[status(header(UNAVAILABLE, "retry-after" = "10"))]
enum Misspelt {
    #[status(503)]
    A,
}

fn main() {}
