use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(document = [NAT, EVS])]
enum First {
    #[status(418)]
    Teapot,
}

#[derive(HttpStatus)]
#[status(document == NAT)]
enum Second {
    #[status(418)]
    Teapot,
}

#[derive(HttpStatus)]
#[status(document = type)]
enum Third {
    #[status(418)]
    Teapot,
}

#[derive(HttpStatus)]
#[status(crate = 'a, document = nat())]
enum Fourth {
    #[status(418)]
    Teapot,
}

fn main() {}
