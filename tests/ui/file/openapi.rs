use status_core::{Document, document};

static NOT_VALID: Document = document!("pages/indented.yaml");
static NOT_OPENAPI: Document = document!("pages/settings.yaml");
static OLD: Document = document!("pages/swagger-1.yaml");
static ELSEWHERE: Document = document!("pages/references.yaml", operation = "createOrder");
static NOT_FOUND: Document = document!("pages/references.yaml", operation = "deletePet");
static DEFAULT_ALONE: Document = document!("pages/references.yaml", operation = "putPet");

fn main() {}
