use status_core::{HttpStatus, documents::NAT};

mod my {
    pub struct Box<T>(pub Option<std::boxed::Box<T>>);

    impl<T> status_core::HttpStatus for Box<T> {
        fn status(&self) -> status_core::StatusCode {
            status_core::StatusCode::INSUFFICIENT_STORAGE
        }

        fn entry(&self) -> Option<&'static status_core::Entry> {
            None
        }
    }
}

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(404)]
    NotFound,
    #[status(transparent)]
    Boxed(my::Box<GatewayError>),
    #[status(transparent)]
    Maybe(Option<Box<Self>>),
}

fn main() {}
