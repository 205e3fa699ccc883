use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError<'a, T: Clone, const N: usize>
where
    T: std::fmt::Debug,
{
    #[status(418)]
    Teapot(&'a T),
    #[status(404)]
    NotFound([u8; N]),
}

fn main() {}
