use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(header(503))]
enum WithoutHeaders {
    #[status(503)]
    A,
}

#[derive(HttpStatus)]
#[status(header(503, "retry-after"))]
enum WithoutAValue {
    #[status(503)]
    A,
}

#[derive(HttpStatus)]
#[status(header("503", "retry-after" = "10"))]
enum Quoted {
    #[status(503)]
    A,
}

#[derive(HttpStatus)]
#[status(header(503, "retry-after" = "10"), header(503, "x-a" = "b"))]
enum Twice {
    #[status(503)]
    A,
}

#[derive(HttpStatus)]
#[status(header(503, "retry-after" = "10", "Retry-After" = "20"))]
enum TwiceInOne {
    #[status(503)]
    A,
}

#[derive(HttpStatus)]
#[status(header)]
enum Alone {
    #[status(503)]
    A,
}

#[derive(HttpStatus)]
enum OnAVariant {
    #[status(503, header(503, "retry-after" = "10"))]
    A,
}

fn main() {}
