use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(document = document!("pages/petstore.yaml", operation = "getPet"))]
enum GetPetError {
    #[status(404)]
    NotFound,
}

#[derive(HttpStatus)]
#[status(document = status_core::document!("pages/errors.md"))]
enum OrderError {
    #[status(404)]
    NotFound,
}

#[derive(HttpStatus)]
#[status(document = "errors.md")]
enum PaymentError {
    #[status(404)]
    NotFound,
}

fn main() {}
