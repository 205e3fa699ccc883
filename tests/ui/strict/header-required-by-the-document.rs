use status_core::{
    HttpStatus,
    documents::{CCI, HTTP11},
};

#[derive(HttpStatus)]
#[status(document = HTTP11, strict)]
enum Moved {
    #[status(301)]
    ForGood,
    #[status(302)]
    ForNow,
    #[status(307)]
    Sound {
        #[status(header = "location")]
        to: String,
    },
    #[status(401)]
    ByBoth,
}

#[derive(HttpStatus)]
#[status(document = CCI, strict)]
enum Busy {
    #[status(429)]
    TooMany,
    #[status(413)]
    OnlySometimes,
}

fn main() {}
