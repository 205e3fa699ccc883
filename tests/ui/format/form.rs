use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(format = "AcmeErrors")]
enum Quoted {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(format = 5)]
enum Number {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(format = &AcmeErrors)]
enum Reference {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(format = acme::Errors::new("x"))]
enum Call {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(format = AcmeErrors {})]
enum Value {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(format)]
enum Alone {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(format(AcmeErrors))]
enum Parentheses {
    #[status(404)]
    A,
}

fn main() {}
