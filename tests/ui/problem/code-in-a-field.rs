use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(502, code = "upstream")]
    OnTheVariantToo {
        #[status(code)]
        code: String,
    },
    #[status(502)]
    TwoFields(#[status(code)] String, #[status(code)] &'static str),
    #[status(502)]
    WithAValue(#[status(code = "upstream")] String),
}

fn main() {}
