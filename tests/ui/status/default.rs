use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(default = 418)]
enum ApiError {
    #[status(404)]
    NotFound,
    Other,
    #[status(418)]
    Teapot,
}

#[derive(HttpStatus)]
#[status(default = 507)]
enum OnTheDefaultAlone {
    Other,
    Another,
}

#[derive(HttpStatus)]
#[status(default = "500")]
enum OtherError {
    Other,
}

#[derive(HttpStatus)]
#[status(default)]
enum ThirdError {
    Other,
}

#[derive(HttpStatus)]
#[status(default 500)]
enum FourthError {
    Other,
}

fn main() {}
