use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(503)]
struct StoreError;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    Member(#[status(member = "store")] StoreError),
    #[status(transparent)]
    Code(#[status(code)] StoreError),
    Instance(#[status(transparent, instance)] StoreError),
}

fn main() {}
