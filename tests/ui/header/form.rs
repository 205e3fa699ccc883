use status_core::HttpStatus;

#[derive(HttpStatus)]
enum GatewayError {
    #[status(503, header = "retry-after")]
    Equals,
    #[status(503, header)]
    Alone,
    #[status(503, header())]
    Empty,
    #[status(503, header("retry-after"))]
    WithoutValue,
    #[status(503, header(retry_after = "120"))]
    Unquoted,
    #[status(503, header("retry-after", "120"))]
    Comma,
    #[status(503, header("retry-after" = 1.5))]
    Fraction,
    #[status(503)]
    PairOnAField(#[status(header("retry-after" = "120"))] u64),
    #[status(503)]
    AloneOnAField(#[status(header)] u64),
    #[status(503)]
    DuplicateOnAField(#[status(header = "retry-after", header = "x-wait")] u64),
    #[status(503)]
    AnotherKeyOnAField(#[status(code = "busy")] u64),
}

#[derive(HttpStatus)]
#[status(header("retry-after" = "120"))]
enum OnTheType {
    #[status(503)]
    A,
}

fn main() {}
