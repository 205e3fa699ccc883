use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparnt)]
    Db(DbError),
    #[status(418, undocumentd = "the partner API expects it")]
    Teapot,
    #[status(404, message = "no such page")]
    NotFound,
    #[status(code = 409)]
    Exists,
    #[status(status_code = "404")]
    Gone,
    #[status(451)]
    Undefined,
}

#[derive(HttpStatus)]
enum DbError {
    #[status(503)]
    Down,
}

fn main() {}
