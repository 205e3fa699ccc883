use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(exhaustive(405))]
enum First {
    #[status(404)]
    NotFound,
}

#[derive(HttpStatus)]
#[status(exhaustive())]
enum Second {
    #[status(404)]
    NotFound,
}

#[derive(HttpStatus)]
#[status(exhaustive(exept(405)))]
enum Third {
    #[status(404)]
    NotFound,
}

#[derive(HttpStatus)]
#[status(exhaustive(except("405", 1000 407, )))]
enum Fourth {
    #[status(404)]
    NotFound,
}

fn main() {}
