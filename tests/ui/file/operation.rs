use status_core::{Document, document};

static MISSPELT: Document = document!("pages/petstore.yaml", operation = "getPets");
static UNKNOWN: Document = document!("pages/petstore.yaml", operation = "createOrder");
static NO_SUCH_PATH: Document = document!("pages/petstore.yaml", get = "/pets/{petId}");
static A_VALUE_IN_THE_PATH: Document = document!("pages/petstore.yaml", get = "/pets/7");
static NO_SUCH_METHOD: Document = document!("pages/petstore.yaml", put = "/pets/{id}");
static OF_A_PAGE: Document = document!("pages/errors.md", operation = "getPet");

fn main() {}
