use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(strict)]
enum ApiError {
    #[status(405, header("allow" = "GET\n"))]
    Value,
    #[status(405, header("allow:" = "GET"))]
    Name,
    #[status(405)]
    OnAField(#[status(header = allow)] u8),
    #[status(405)]
    NameOnAField(#[status(header = "allow ")] u8),
}

fn main() {}
