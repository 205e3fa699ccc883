use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(404, member)]
    Member(u32),
    #[status(one_of(402, 502))]
    OneOf(u16),
    #[status(404, instance = "/orders/7")]
    Instance,
}

#[derive(HttpStatus)]
#[status(404, member = "id")]
struct NotFound(u32);

#[derive(HttpStatus)]
#[status(404, code = "a", same_as = NotFound)]
struct SameAs;

fn main() {}
