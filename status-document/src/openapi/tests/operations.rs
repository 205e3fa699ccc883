//! The choice of an operation.

use super::{PETS, by_id, by_path, error, error_of, in_yaml, only, statuses_of, with_responses};
use crate::error::Subject;

#[test]
fn an_operation_is_found_by_id() {
    assert_eq!(statuses_of(PETS, by_id("getPet")), [(200, 25), (404, 31)]);
    assert_eq!(
        error_of(PETS, by_id("getPets")),
        "api.yaml has no operation `getPets`\nhelp: did you mean `getPet`?"
    );
    assert_eq!(
        error_of(PETS, by_id("brew")),
        "api.yaml has no operation `brew`\nhelp: its operations are `listPets`, `addPet`, `getPet` and `removePet`"
    );
    let anonymous = with_responses(&["404: {}"]);
    assert_eq!(
        error_of(&anonymous, by_id("brew")),
        "api.yaml has no operation `brew`
help: its operations have no `operationId`: name one by its method and path, such as `get /pets`"
    );
    assert_eq!(
        error_of("openapi: 3.1.0\n", by_id("brew")),
        "api.yaml has no operation `brew`\nhelp: the description has no operations"
    );
    let twice = PETS.replace("addPet", "listPets");
    assert_eq!(
        error_of(&twice, by_id("listPets")),
        "api.yaml:10 has a duplicate operation `listPets`, first used on line 5\nhelp: name the operation by its method and path"
    );
    let errors = in_yaml(PETS, &only(by_id("x"))).unwrap_err();
    assert_eq!(
        (errors[0].subject, errors[0].line),
        (Subject::Operation, None)
    );
}

#[test]
fn an_operation_is_found_by_method_and_path() {
    assert_eq!(
        statuses_of(PETS, by_path("delete", "/pets/{petId}")),
        [(204, 37), (404, 38)]
    );
    assert_eq!(
        error_of(PETS, by_path("get", "/pets/{id}")),
        "api.yaml has no path `/pets/{id}`\nhelp: did you mean `/pets/{petId}`?"
    );
    assert_eq!(
        error_of(PETS, by_path("get", "/pet")),
        "api.yaml has no path `/pet`\nhelp: did you mean `/pets`?"
    );
    assert_eq!(
        error_of(PETS, by_path("get", "/users/me")),
        "api.yaml has no path `/users/me`\nhelp: its paths are `/pets` and `/pets/{petId}`"
    );
    assert_eq!(
        error_of(PETS, by_path("put", "/pets")),
        "api.yaml has no `put` at `/pets`\nhelp: the path has `get` and `post`"
    );
}

#[test]
fn paths_are_suggested_by_their_shape() {
    let text = "openapi: 3.1.0
paths:
  $ref: '#/x-more'
  /pets/{petId}/toys/{toyId}: {get: {responses: {404: {}}}}
  /pets/{petId}/toys: {get: {responses: {404: {}}}, put: {responses: {404: {}}}}
  x-draft: {get: {responses: {409: {}}}}
x-more:
  /shops/{shop}-{branch}: {get: {responses: {410: {}}}}
";
    for (path, meant) in [
        ("/pets/{a}/toys/{b}", "/pets/{petId}/toys/{toyId}"),
        ("/pets/{a}/toys", "/pets/{petId}/toys"),
        ("/pets/7/toys", "/pets/{petId}/toys"),
        ("/pets/7/toys/ball", "/pets/{petId}/toys/{toyId}"),
        ("/shops/{a}-{b}", "/shops/{shop}-{branch}"),
        ("/shops/a-b", "/shops/{shop}-{branch}"),
    ] {
        assert_eq!(
            error_of(text, by_path("get", path)),
            format!("api.yaml has no path `{path}`\nhelp: did you mean `{meant}`?")
        );
    }
    for path in [
        "/pets/7/toys/ball/colors",
        "/cats/{a}-{b}/toys/{c}",
        "x-draft",
    ] {
        assert_eq!(
            error_of(text, by_path("get", path)).lines().nth(1),
            Some(
                "help: its paths are `/pets/{petId}/toys/{toyId}`, `/pets/{petId}/toys` and `/shops/{shop}-{branch}`"
            )
        );
    }
}

#[test]
fn an_operation_that_is_at_two_paths_is_one() {
    let text = "openapi: 3.1.0
paths:
  /a: &a {get: {operationId: a, responses: {404: {}}}}
  /b: *a
";
    assert_eq!(statuses_of(text, by_id("a")), [(404, 3)]);
}

#[test]
fn an_operation_without_statuses_is_refused() {
    let text = "openapi: 3.1.0\npaths:\n  /a:\n    get: {}\n    put: {responses: }\n    post: {responses: {default: {}}}\n    head: {responses: [404]}\n";
    assert_eq!(
        error_of(text, by_path("get", "/a")),
        "api.yaml:4 has no `responses` for `get /a`\nhelp: name an operation with `responses`, or add them"
    );
    let no_code = "api.yaml defines no status for `put /a`";
    assert_eq!(
        error_of(text, by_path("put", "/a")).lines().next(),
        Some(no_code)
    );
    assert_eq!(
        error_of(text, by_path("post", "/a")),
        "api.yaml defines no status for `post /a`\nhelp: `default` on line 6 stands for every status: list those that the API sends"
    );
    assert_eq!(
        error_of(text, by_path("head", "/a")),
        "api.yaml:7 has no keys under `responses`"
    );
    assert_eq!(error(text), "api.yaml:7 has no keys under `responses`");
}

#[test]
fn webhooks_and_callbacks_are_not_read() {
    let help = "\nhelp: the API sends the requests of webhooks and callbacks, so their responses are not read: name an operation under `paths`";
    let text = "openapi: 3.1.0
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      responses: {200: {}}
      callbacks: {paid: {'{$request.body#/url}': {post: {operationId: whenPaid, responses: {}}}}}
webhooks:
  paid: {post: {operationId: onPaid, responses: {299: {}}}}
";
    for (wanted, reported) in [
        (by_id("onPaid"), "`onPaid` as a webhook"),
        (by_path("post", "paid"), "`post paid` as a webhook"),
        (by_id("whenPaid"), "`whenPaid` as a callback"),
    ] {
        assert_eq!(
            error_of(text, wanted),
            format!("api.yaml has {reported}{help}")
        );
    }
    assert_eq!(
        error_of(text, by_path("get", "/orders/7")),
        "api.yaml has no path `/orders/7`\nhelp: did you mean `/orders/{id}`?"
    );
}
