use status_core::{HttpStatus, documents::NAT};

mod disk {
    #[derive(status_core::HttpStatus)]
    pub enum Error {
        #[status(413)]
        Store,
    }
}

mod store {
    #[derive(status_core::HttpStatus)]
    pub enum Error {
        #[status(transparent)]
        Store(super::disk::Error),
    }
}

mod api {
    #[derive(status_core::HttpStatus)]
    pub enum Error {
        #[status(transparent)]
        Store(super::store::Error),
    }
}

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(transparent)]
    Api(api::Error),
}

fn main() {}
