use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(422)]
    Tuple(#[status(member)] Vec<String>),
    #[status(422)]
    Empty(#[status(member = "")] Vec<String>),
    #[status(422)]
    Unquoted(#[status(member = errors)] Vec<String>),
    #[status(422)]
    Parentheses(#[status(member("errors"))] Vec<String>),
}

fn main() {}
