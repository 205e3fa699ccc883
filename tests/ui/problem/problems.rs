use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(404, code = "a", problems = "https://api.acme.com/problems")]
struct WithoutAnEnd;

#[derive(HttpStatus)]
#[status(404, code = "a", problems = "our problems")]
struct NoAddress;

#[derive(HttpStatus)]
#[status(404, code = "a", problems = "")]
struct Empty;

#[derive(HttpStatus)]
enum OnAVariant {
    #[status(404, problems = "https://api.acme.com/problems/")]
    A,
}

fn main() {}
