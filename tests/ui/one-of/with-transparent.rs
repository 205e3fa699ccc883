use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(503)]
struct StoreError;

#[derive(HttpStatus)]
enum ApiError {
    Both(#[status(transparent)] StoreError, #[status(one_of(402, 502))] u16),
    Reverse(#[status(one_of(402, 502))] u16, #[status(transparent)] StoreError),
    OneField(#[status(one_of(402, 502), transparent)] u16),
    #[status(transparent)]
    OnTheVariant(#[status(one_of(402, 502))] u16),
}

fn main() {}
