use status_core::HttpStatus;

fn handler() {
    #[derive(HttpStatus)]
    enum LocalError {
        #[status(404)]
        NotFound,
        #[status(418)]
        Teapot,
    }
}

fn main() {}
