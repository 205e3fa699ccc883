use status_core::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("postgres://10.0.0.7 is down")]
#[status(503)]
struct StoreError;

#[derive(Debug, thiserror::Error, HttpStatus)]
enum ApiError {
    #[error(transparent)]
    #[status(400)]
    Invalid(#[from] StoreError),
    #[error(transparent)]
    #[status(409, expose)]
    Exposed(Box<StoreError>),
    #[error(transparent)]
    #[status(409, detail = "try again")]
    Detail(Box<StoreError>),
    #[error(transparent)]
    #[status(502)]
    Withheld(Box<StoreError>),
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error(transparent)]
#[status(404)]
struct NotFound(StoreError);

fn main() {}
