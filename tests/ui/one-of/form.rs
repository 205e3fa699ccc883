use status_core::HttpStatus;

#[derive(HttpStatus)]
enum UpstreamError {
    Alone(#[status(one_of)] u16),
    Empty(#[status(one_of())] u16),
    Equals(#[status(one_of = 402)] u16),
    Duplicate(#[status(one_of(402, 402))] u16),
    Quoted(#[status(one_of("402", 502))] u16),
    OutOfRange(#[status(one_of(402, 1200))] u16),
    WithoutAComma(#[status(one_of(402 502))] u16),
    Class(#[status(one_of(4xx))] u16),
    Range(#[status(one_of(400..=499))] u16),
}

fn main() {}
