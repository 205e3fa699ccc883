use status_core::HttpStatus;

macro_rules! errors {
    ($name:ident: $($variant:ident = $code:literal),+ $(,)?) => {
        #[derive(HttpStatus)]
        enum $name {
            $(#[status($code)] $variant),+
        }
    };
}

errors!(ApiError: NotFound = 404, Teapot = 418, Quoted = "404");

fn main() {}
