use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(rename_all = "snake_case")]
enum OnTheType {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(code = "snake_case")]
enum Singular {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
enum OnAVariant {
    #[status(404, codes(rename_all = "snake_case"))]
    A,
}

fn main() {}
