use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(500, code = "internal")]
    Database,
    #[status(500)]
    Cache,
    #[status(500, same_as = Database)]
    WithoutACode,
    #[status(500, code = "internal", same_as = "Database")]
    Quoted,
    #[status(500, code = "internal", same_as = ApiError::Database)]
    Path,
    #[status(500, code = "internal", same_as = Self)]
    Own,
    #[status(500, code = "internal", same_as = 5)]
    Number,
    #[status(500, code = "internal", same_as)]
    Alone,
    #[status(500, code = "internal", same_as = Databse)]
    Misspelt,
    #[status(500, code = "internal", same_as = Queue)]
    Unknown,
    #[status(500, code = "internal", same_as = Itself)]
    Itself,
    #[status(500, code = "broken", same_as = Database)]
    AnotherCode,
    #[status(500, code = "internal", same_as = Cache)]
    NoCode,
}

fn main() {}
