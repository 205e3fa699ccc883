use status_core::HttpStatus;

#[derive(HttpStatus)]
enum UpstreamError {
    Passed(#[status(one_of(200, 502))] u16),
}

fn main() {}
