use status_core::{Document, Entry, HttpStatus};

mod team_a {
    use status_core::{Document, Entry, HttpStatus};

    pub static ERRORS: Document =
        Document::new("ERRORS", &[Entry::new(404, "Not Found"), Entry::new(409, "Conflict")]);

    #[derive(HttpStatus)]
    #[status(document = ERRORS)]
    pub enum Error {
        #[status(451, undocumented = "the clients of team A expect it")]
        Sealed,
    }
}

static ERRORS: Document =
    Document::new("ERRORS", &[Entry::new(404, "Not Found"), Entry::new(410, "Gone")]);

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum Error {
    #[status(transparent)]
    TeamA(team_a::Error),
}

fn main() {}
