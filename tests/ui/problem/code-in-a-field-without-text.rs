use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(502)]
    Number(#[status(code)] u16),
    #[status(503)]
    Optional {
        #[status(code)]
        code: Option<u64>,
    },
}

fn main() {}
