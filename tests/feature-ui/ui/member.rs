use status_core::HttpStatus;

#[derive(HttpStatus)]
enum OrderError {
    #[status(422)]
    Invalid(#[status(member = "errors")] Vec<String>),
    #[status(409)]
    Locked {
        #[status(member)]
        owner: Owner,
    },
}

struct Owner;

fn main() {}
