use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(crate = "status_core")]
enum Quoted {
    #[status(404)]
    NotFound,
}

#[derive(HttpStatus)]
#[status(crate = no_such_crate)]
enum Missing {
    #[status(404)]
    NotFound,
}

#[derive(HttpStatus)]
#[status(crate)]
enum Alone {
    #[status(404)]
    NotFound,
}

fn main() {}
