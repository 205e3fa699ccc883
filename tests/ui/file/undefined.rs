use status_core::{Document, HttpStatus, document};

static ERRORS: Document = document!("pages/errors.md");
static NAMED: Document = document!("pages/errors.md", name = "NAMED");
static GET_PET: Document = document!("pages/petstore.yaml", operation = "getPet");
static DELETE_PET: Document = document!("pages/petstore.yaml", delete = "/pets/{id}");

#[derive(HttpStatus)]
#[status(document = ERRORS)]
enum Error {
    #[status(418)]
    NotOnThePage,
    #[status(503)]
    InAClass,
    #[status(410)]
    Retired,
    #[status(409, undocumented = "the partner API expects it")]
    Documented,
}

#[derive(HttpStatus)]
#[status(document = NAMED, strict)]
enum Strict {
    #[status(402)]
    Reserved,
    #[status(413)]
    Undefined,
}

#[derive(HttpStatus)]
#[status(document = GET_PET)]
enum GetPetError {
    #[status(401)]
    NamedResponse,
    #[status(transparent)]
    Inner(Error),
}

#[derive(HttpStatus)]
#[status(document = DELETE_PET)]
#[status(409)]
struct DeletePetError;

fn main() {}
