use status_core::HttpStatus;

#[derive(HttpStatus)]
enum UpstreamError {
    Text(#[status(one_of(402, 502))] String),
    #[status(502)]
    Number {
        #[status(one_of(402, 502))]
        status: Option<u32>,
    },
}

fn main() {}
