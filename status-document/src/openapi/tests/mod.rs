//! Tests of reading OpenAPI descriptions.

mod operations;
mod references;
mod responses;
mod syntax;

use super::{Responses, read_responses};
use crate::{
    error::Error,
    tree::Syntax,
    wanted::{Operation, Wanted},
};

type StatusAndLine = (u16, u32);

fn everything() -> Wanted {
    Wanted::default()
}

fn only(operation: Operation) -> Wanted {
    Wanted::default().with_operation(operation)
}

fn in_yaml(text: &str, wanted: &Wanted) -> Result<Responses, Vec<Error>> {
    read_responses("api.yaml", text, Syntax::Yaml, wanted)
}

/// The statuses of a description and the lines of their keys.
#[track_caller]
fn statuses(text: &str) -> Vec<StatusAndLine> {
    statuses_wanted(text, &everything())
}

#[track_caller]
fn statuses_of(text: &str, operation: Operation) -> Vec<StatusAndLine> {
    statuses_wanted(text, &only(operation))
}

#[track_caller]
fn statuses_wanted(text: &str, wanted: &Wanted) -> Vec<StatusAndLine> {
    let found = in_yaml(text, wanted).unwrap().definitions;
    found
        .iter()
        .map(|found| (found.status, found.line))
        .collect()
}

/// The first line of each message.
#[track_caller]
fn errors(text: &str) -> Vec<String> {
    let errors = in_yaml(text, &everything()).unwrap_err();
    errors.into_iter().map(|error| error.message).collect()
}

#[track_caller]
fn error(text: &str) -> String {
    error_wanted(text, &everything())
}

#[track_caller]
fn error_of(text: &str, operation: Operation) -> String {
    error_wanted(text, &only(operation))
}

#[track_caller]
fn error_wanted(text: &str, wanted: &Wanted) -> String {
    let errors = in_yaml(text, wanted).unwrap_err();
    let [error] = &errors[..] else {
        panic!("{errors:?}")
    };
    error.to_string()
}

fn by_id(id: &str) -> Operation {
    Operation::Id(id.to_owned())
}

fn by_path(method: &str, path: &str) -> Operation {
    Operation::Path {
        method: method.to_owned(),
        path: path.to_owned(),
    }
}

/// A description of one operation with these responses, from line 6 on.
fn with_responses(responses: &[&str]) -> String {
    let before = "openapi: 3.1.0\npaths:\n  /pets:\n    get:\n      responses:\n".to_owned();
    responses
        .iter()
        .fold(before, |text, line| text + "        " + line + "\n")
}

const PETS: &str = r#"openapi: "3.0.3"
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200': {description: OK}
        default: {description: Any error}
    post:
      operationId: addPet
      responses:
        201: {description: created.}
        "401": {$ref: '#/components/responses/401'}
        4XX: {description: A mistake}
      callbacks:
        added:
          '{$request.body#/url}':
            post: {responses: {'299': {description: x}}}
  /pets/{petId}:
    parameters: []
    get:
      operationId: getPet
      responses:
        '200':
          description: |
            The pet,
            with its name.
          links: {next: {operationId: addPet}}
          content: {application/json: {examples: {'298': {value: 1}}}}
        '404':
          $ref: '#/components/responses/Missing'
        x-internal: {'297': {}}
    delete:
      operationId: removePet
      responses:
        '204': {description: no-content}
        '404': {$ref: 'common.yaml#/Missing'}
  x-drafts:
    get: {responses: {'296': {}}}
webhooks:
  pet: {post: {responses: {'295': {description: x}}}}
components:
  responses:
    '401': {description: unauthorized}
    '407': {description: never used}
    Missing: {description: There is no such pet.}
"#;

#[track_caller]
fn first_error(text: &str) -> String {
    errors(text).remove(0)
}
