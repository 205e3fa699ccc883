use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(422)]
struct Rejected {
    #[status(member)]
    r#type: String,
    #[status(member)]
    title: String,
    #[status(member)]
    status: u16,
    #[status(member = "detail")]
    message: String,
    #[status(member)]
    instance: String,
    #[status(member = "code")]
    number: u32,
}

#[derive(HttpStatus)]
#[status(422, format = status_core::respond::ProblemJson)]
struct OfTheDefaultFormat {
    #[status(member)]
    title: String,
}

type Default = status_core::respond::ProblemJson;

#[derive(HttpStatus)]
#[status(422, format = Default)]
struct OfAnAlias {
    #[status(member)]
    title: String,
}

fn main() {}
