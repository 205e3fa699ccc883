use status_core::{Document, Entry, HttpStatus};

mod team_a {
    use status_core::{Document, Entry, HttpStatus};

    pub static ERRORS: Document =
        Document::new("ERRORS", &[Entry::new(404, "Not Found")]).with_title("Page of team A");

    #[derive(HttpStatus)]
    #[status(document = ERRORS)]
    pub enum Error {
        #[status(410, undocumented = "the clients of team A expect it")]
        Gone,
    }
}

static ERRORS: Document =
    Document::new("ERRORS", &[Entry::new(404, "Not Found")]).with_title("Page of team B");

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum Error {
    #[status(transparent)]
    TeamA(team_a::Error),
}

fn main() {}
