use status_core::{Document, HttpStatus, document};

static ERRORS: Document = document!("pages/codes.md");

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum OrderError {
    #[status(404, code = "order_not_fuond")]
    Misspelt,
    #[status(404, code = "order_paid")]
    OfAnotherStatus,
    #[status(409)]
    WithoutCode,
    #[status(409, code = "order_frozen")]
    Retired,
    #[status(429, code = "slow_down")]
    WithoutCodesOnThePage,
    #[status(503)]
    Optional,
    #[status(503, code = "bank_closed")]
    Sound,
}

fn main() {}
