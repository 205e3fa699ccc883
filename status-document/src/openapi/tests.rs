use super::{Responses, Syntax, read_responses};
use crate::{
    error::{Error, Subject},
    result::SkipReason,
    wanted::{Operation, Wanted},
};
use std::fmt::Write as _;

type Code = (u16, u32);

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
fn codes(text: &str) -> Vec<Code> {
    codes_wanted(text, &everything())
}

#[track_caller]
fn codes_of(text: &str, operation: Operation) -> Vec<Code> {
    codes_wanted(text, &only(operation))
}

#[track_caller]
fn codes_wanted(text: &str, wanted: &Wanted) -> Vec<Code> {
    let Responses {
        definitions: found, ..
    } = in_yaml(text, wanted).unwrap();
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

fn id(id: &str) -> Operation {
    Operation::Id(id.to_owned())
}

fn at(method: &str, path: &str) -> Operation {
    Operation::Path {
        method: method.to_owned(),
        path: path.to_owned(),
    }
}

/// A description of one operation with these responses, from line 6 on.
fn listing(responses: &[&str]) -> String {
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

#[test]
fn codes_are_the_keys_of_the_responses_of_operations() {
    let expected = [
        (200, 8),
        (201, 13),
        (401, 14),
        (200, 25),
        (404, 31),
        (204, 37),
        (404, 38),
    ];
    assert_eq!(codes(PETS), expected);
}

#[test]
fn descriptions_are_phrases_or_meanings() {
    let Responses {
        definitions: found, ..
    } = in_yaml(PETS, &everything()).unwrap();
    let said: Vec<_> = found
        .iter()
        .map(|found| (found.phrase.as_deref(), &found.meaning[..]))
        .collect();
    let expected = [
        (Some("OK"), ""),
        (Some("created"), ""),
        (Some("unauthorized"), ""),
        (None, "The pet, with its name."),
        (None, "There is no such pet."),
        (Some("no-content"), ""),
        (None, ""),
    ];
    assert_eq!(said, expected);
}

#[test]
fn what_names_no_code_is_apart() {
    let Responses { skipped, .. } = in_yaml(PETS, &everything()).unwrap();
    let skipped: Vec<_> = skipped
        .into_iter()
        .map(|skipped| (skipped.written, skipped.reason, skipped.line))
        .collect();
    let expected = [
        ("default".to_owned(), SkipReason::Default, 9),
        ("4XX".to_owned(), SkipReason::Range(400..=499), 15),
    ];
    assert_eq!(skipped, expected);
    let Responses {
        definitions: found,
        skipped,
    } = in_yaml(&listing(&["5xx: {}"]), &everything()).unwrap();
    assert!(found.is_empty());
    assert_eq!(skipped[0].reason, SkipReason::Range(500..=599));
}

#[test]
fn json_is_read_as_yaml_is() {
    let text = r##"{
  "swagger": "2.0",
  "paths": {
    "/a": {
      "get": {
        "responses": {
          "200": {"description": "\u004fK"},
          "401": {"$ref": "#/responses/401"}
        }
      }
    }
  },
  "responses": {
    "401": {"description": "Log in first"},
    "403": {"description": "never used"}
  }
}"##;
    for text in [text.to_owned(), text.replace('\n', "\r\n")] {
        let json = read_responses("api.json", &text, Syntax::Json, &everything()).unwrap();
        assert_eq!(json, in_yaml(&text, &everything()).unwrap());
        let Responses {
            definitions: found, ..
        } = json;
        assert_eq!(
            (found[0].status, found[0].line, found[0].phrase.as_deref()),
            (200, 7, Some("OK"))
        );
        assert_eq!(
            (found[1].status, found[1].line, &found[1].meaning[..]),
            (401, 8, "Log in first")
        );
    }
}

#[test]
fn json_is_strict() {
    let read = |text: &str| {
        let errors = read_responses("api.json", text, Syntax::Json, &everything()).unwrap_err();
        errors[0].to_string()
    };
    assert_eq!(
        read("{\n// x\n}"),
        "api.json:2 is not valid JSON: unexpected char: '/'"
    );
    assert_eq!(
        read("{\r\n\"a\": 1,\r\n}"),
        "api.json:3 is not valid JSON: trailing commas are not allowed"
    );
    assert_eq!(
        read("{\"ä\": [\n1\n2]}"),
        "api.json:3 is not valid JSON: array values must be followed by a comma to add a new value or a squared bracket to end the array"
    );
    assert!(read(" \n").starts_with("api.json is empty\nhelp: "));
    let deep = "[".repeat(100_000);
    assert_eq!(
        read(&deep),
        "api.json:1 is not valid JSON: max stack size of 512 reached on an object opening"
    );
}

#[test]
fn lines_are_counted_whatever_ends_them_and_comes_before() {
    let text = "# ä𝄞\nopenapi: 3.1.0\ninfo:\n  description: |\n    ü\n\n    ok\n  title: 'two\n\n    lines'\npaths:\n  /ä:\n    get:\n      responses:\n        404: {}\n";
    assert_eq!(codes(text), [(404, 15)]);
    assert_eq!(codes(&text.replace('\n', "\r\n")), [(404, 15)]);
}

#[test]
fn newer_operations_count() {
    let text = "openapi: 3.2.0\npaths:\n  /a:\n    query: {responses: {201: {}}}\n    additionalOperations:\n      COPY: {responses: {202: {}}}\n";
    assert_eq!(codes(text), [(201, 4), (202, 6)]);
    assert_eq!(codes_of(text, at("copy", "/a")), [(202, 6)]);
}

#[test]
fn references_are_followed() {
    let text = "openapi: 3.1.0
paths:
  /a: {$ref: '#/components/pathItems/a~1b'}
  /c: {$ref: '#/x-paths/%7Bc%7D', get: {responses: {200: {}}}}
  /d:
    get:
      responses: {$ref: '#/x-responses/all', 418: {}}
components:
  pathItems:
    a/b: {get: {responses: {201: {$ref: '#/x-list/0'}}}}
x-paths:
  '{c}':
    get: {responses: {299: {}}}
    put: {responses: {202: {}}}
x-responses:
  all: {500: {}}
x-list: [{description: Found it}]
";
    assert_eq!(
        codes(text),
        [(200, 4), (418, 7), (201, 10), (202, 14), (500, 16)]
    );
    let Responses {
        definitions: found, ..
    } = in_yaml(text, &everything()).unwrap();
    assert_eq!(found[2].meaning, "Found it");
}

#[test]
fn references_may_lead_nowhere() {
    let lost = "openapi: 3.1.0\npaths:\n  /a:\n    $ref: '#/components/pathItems/pet/x'\ncomponents: {pathItems: {pets: {}}}\n";
    let in_line_4 =
        "api.yaml:4 refers to `#/components/pathItems/pet/x`, which is not found in the file";
    let errors = in_yaml(lost, &everything()).unwrap_err();
    assert_eq!(
        errors[0].to_string(),
        format!("{in_line_4}\nhelp: did you mean `#/components/pathItems/pets`?")
    );

    let scalar = "openapi: 3.1.0\npaths:\n  /a:\n    $ref: '#/openapi'\n";
    assert_eq!(
        first_error(scalar),
        "api.yaml:4 refers to `#/openapi`, which is not found in the file"
    );

    let circular = "openapi: 3.1.0\npaths:\n  /a: {$ref: '#/x/1'}\nx:\n - {$ref: '#/x/1'}\n - {$ref: '#/x/0'}\n";
    assert_eq!(
        first_error(circular),
        "api.yaml:5 refers to `#/x/1`, which leads back to itself"
    );

    let description = listing(&["404: {$ref: '#/components/x'}", "410: {$ref: '#/y'}"]);
    assert_eq!(
        codes(&(description + "y: {$ref: '#/y'}\n")),
        [(404, 6), (410, 7)]
    );
}

#[track_caller]
fn first_error(text: &str) -> String {
    errors(text).remove(0)
}

#[test]
fn other_files_are_not_read() {
    let text = "openapi: 3.1.0\npaths:\n  /a:\n    $ref: './a.yaml'\n  /b: {$ref: b.yaml#/get}\n  /c: {get: {operationId: c, responses: {200: {}}}}\n";
    assert_eq!(
        error(text),
        "api.yaml:4 refers to `./a.yaml`, which is in another file
help: bundle the description into one file, for example with `redocly bundle`
help: 1 more reference leads to another file"
    );
    assert_eq!(codes_of(text, id("c")), [(200, 6)]);
    assert_eq!(
        error_of(text, id("d")),
        "api.yaml:4 refers to `./a.yaml`, which is in another file
help: bundle the description into one file, for example with `redocly bundle`
help: 1 more reference leads to another file
help: api.yaml itself has no operation `d`"
    );
    let responses = listing(&["$ref: r.yaml"]);
    assert_eq!(
        error_of(&responses, at("get", "/pets")).lines().next(),
        Some("api.yaml:6 refers to `r.yaml`, which is in another file")
    );
}

#[test]
fn what_others_answer_is_not_read() {
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
        (id("onPaid"), "`onPaid` as a webhook"),
        (at("post", "paid"), "`post paid` as a webhook"),
        (id("whenPaid"), "`whenPaid` as a callback"),
    ] {
        assert_eq!(
            error_of(text, wanted),
            format!("api.yaml has {reported}{help}")
        );
    }
    assert_eq!(
        error_of(text, at("get", "/orders/7")),
        "api.yaml has no path `/orders/7`\nhelp: did you mean `/orders/{id}`?"
    );
}

#[test]
fn a_list_of_named_responses_is_told_once() {
    let text = "openapi: 3.1.0
paths:
  /a: {get: {responses: {$ref: '#/components/responses'}}}
  /b:
    get:
      responses:
        $ref: '#/components/responses'
        oops: {}
components:
  responses: {Missing: {description: x}, Busy: {description: y}}
";
    let errors = in_yaml(text, &everything()).unwrap_err();
    let reported: Vec<String> = errors.iter().map(ToString::to_string).collect();
    let of_the_list = "api.yaml:3 refers to `#/components/responses`, which has the responses `Missing` and `Busy`, expected statuses
help: refer to one response for each status: `404: { $ref: \"#/components/responses/Missing\" }`";
    assert_eq!(reported.len(), 2);
    assert_eq!(reported[0], of_the_list);
    assert!(reported[1].starts_with("api.yaml:8 has the response `oops`, expected a status"));
}

#[test]
fn anchors_aliases_and_merge_keys() {
    let text = "swagger: '2.0'
x-common: &common
  401: &denied {description: Log in}
  500: {description: Oh no}
x-more: &more {<<: *common, 503: {}}
paths:
  /a:
    get: &get
      responses: &all
        <<: *more
        500: {description: My own}
        403: *denied
    put: {responses: *all}
    post:
      <<: *get
      operationId: post
  /b: {get: {responses: {<<: [*common, {404: {}, 401: {}}]}}}
  /c: &c {get: {responses: {'<<': {}, x-y: 1, 299: {}}}}
";
    assert_eq!(
        error(text).lines().next(),
        Some("api.yaml:18 has the response `<<`, expected a status")
    );
    let text = text.replace("'<<': {}, ", "");
    assert_eq!(
        codes(&text),
        [
            (401, 3),
            (500, 4),
            (503, 5),
            (500, 11),
            (403, 12),
            (404, 17),
            (299, 18)
        ]
    );
    assert_eq!(
        codes_of(&text, id("post")),
        [(401, 3), (503, 5), (500, 11), (403, 12)]
    );
    let Responses {
        definitions: found, ..
    } = in_yaml(&text, &everything()).unwrap();
    assert_eq!(found[4].meaning, "Log in");
}

#[test]
fn aliases_do_not_expand() {
    let mut bomb = "openapi: 3.1.0\nx0: &x0 {404: {}}\n".to_owned();
    for n in 1..60 {
        let before = n - 1;
        writeln!(bomb, "x{n}: &x{n} {{<<: [*x{before}, *x{before}]}}").unwrap();
    }
    bomb += "paths: {/a: {get: {responses: *x59}}}\n";
    assert_eq!(codes(&bomb), [(404, 2)]);

    let itself = "openapi: 3.1.0\npaths: &p {/a: &a {<<: *a, get: &g {responses: &r {<<: [*r, *g], 404: *r}}}}\n";
    assert_eq!(
        error(itself).lines().next(),
        Some("api.yaml:2 has the response `responses`, expected a status")
    );

    let lines = |line: &str| {
        (0..5000).fold(String::new(), |all, n| {
            all + &line.replace('#', &n.to_string())
        })
    };
    let many = lines("  x-#: 1\n");
    let wide = format!(
        "openapi: 3.1.0\nx: &x\n{many}paths:\n{}",
        lines("  /#: *x\n")
    );
    assert_eq!(
        errors(&wide),
        ["api.yaml has aliases or references that expand to millions of keys"]
    );
}

#[test]
fn keys_are_there_once() {
    let text = listing(&["404: {}", "'404': {}", "\"404\": {}"]);
    assert_eq!(
        errors(&text),
        [
            "api.yaml:7 has a duplicate key `404`, first used in line 6",
            "api.yaml:8 has a duplicate key `404`, first used in line 6"
        ]
    );
    let twice = |text: &str| first_error(&format!("openapi: 3.1.0\n{text}"));
    assert_eq!(
        twice("paths: {}\npaths: {}\n"),
        "api.yaml:3 has a duplicate key `paths`, first used in line 2"
    );
    assert_eq!(
        twice("paths:\n  /a: {}\n  /a: {}\n"),
        "api.yaml:4 has a duplicate key `/a`, first used in line 3"
    );
    assert_eq!(
        twice("paths:\n  /a:\n    get: {}\n    get: {}\n"),
        "api.yaml:5 has a duplicate key `get`, first used in line 4"
    );
    let operation = "paths:\n  /a:\n    get:\n      responses: {}\n      responses: {}\n";
    assert_eq!(
        twice(operation),
        "api.yaml:6 has a duplicate key `responses`, first used in line 5"
    );
}

#[test]
fn other_keys_are_told() {
    let keys = [
        "40", "4X4", "OK", "99", "1000", "099", "0xx", "-1", "Default", "404.0", "[404]", "404 ",
    ];
    for key in keys.iter().take(keys.len() - 2) {
        let text = listing(&[&format!("{key}: {{}}")]);
        assert_eq!(
            error(&text).lines().next(),
            Some(&format!("api.yaml:6 has the response `{key}`, expected a status")[..])
        );
    }
    let all: Vec<String> = keys.iter().map(|key| format!("{key}: {{}}")).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    assert_eq!(errors(&listing(&all)).len(), keys.len() - 1);
}

#[test]
fn an_operation_is_found_by_its_id() {
    assert_eq!(codes_of(PETS, id("getPet")), [(200, 25), (404, 31)]);
    assert_eq!(
        error_of(PETS, id("getPets")),
        "api.yaml has no operation `getPets`\nhelp: did you mean `getPet`?"
    );
    assert_eq!(
        error_of(PETS, id("brew")),
        "api.yaml has no operation `brew`\nhelp: its operations are `listPets`, `addPet`, `getPet` and `removePet`"
    );
    let anonymous = listing(&["404: {}"]);
    assert_eq!(
        error_of(&anonymous, id("brew")),
        "api.yaml has no operation `brew`
help: its operations have no `operationId`: name one by its method and path, such as `get /pets`"
    );
    assert_eq!(
        error_of("openapi: 3.1.0\n", id("brew")),
        "api.yaml has no operation `brew`\nhelp: the description has no operations"
    );
    let twice = PETS.replace("addPet", "listPets");
    assert_eq!(
        error_of(&twice, id("listPets")),
        "api.yaml:10 has a duplicate operation `listPets`, first used in line 5\nhelp: name the operation by its method and path"
    );
    let errors = in_yaml(PETS, &only(id("x"))).unwrap_err();
    assert_eq!(
        (errors[0].subject, errors[0].line),
        (Subject::Operation, None)
    );
}

#[test]
fn an_operation_is_found_by_its_method_and_path() {
    assert_eq!(
        codes_of(PETS, at("delete", "/pets/{petId}")),
        [(204, 37), (404, 38)]
    );
    assert_eq!(
        error_of(PETS, at("get", "/pets/{id}")),
        "api.yaml has no path `/pets/{id}`\nhelp: did you mean `/pets/{petId}`?"
    );
    assert_eq!(
        error_of(PETS, at("get", "/pet")),
        "api.yaml has no path `/pet`\nhelp: did you mean `/pets`?"
    );
    assert_eq!(
        error_of(PETS, at("get", "/users/me")),
        "api.yaml has no path `/users/me`\nhelp: its paths are `/pets` and `/pets/{petId}`"
    );
    assert_eq!(
        error_of(PETS, at("put", "/pets")),
        "api.yaml has no `put` at `/pets`\nhelp: the path has `get` and `post`"
    );
}

#[test]
fn the_operation_has_codes() {
    let text = "openapi: 3.1.0\npaths:\n  /a:\n    get: {}\n    put: {responses: }\n    post: {responses: {default: {}}}\n    head: {responses: [404]}\n";
    assert_eq!(
        error_of(text, at("get", "/a")),
        "api.yaml:4 has no `responses` for `get /a`\nhelp: name an operation with `responses`, or add them"
    );
    let no_code = "api.yaml defines no status for `put /a`";
    assert_eq!(
        error_of(text, at("put", "/a")).lines().next(),
        Some(no_code)
    );
    assert_eq!(
        error_of(text, at("post", "/a")),
        "api.yaml defines no status for `post /a`\nhelp: `default` in line 6 stands for every status: list those that the API sends"
    );
    assert_eq!(
        error_of(text, at("head", "/a")),
        "api.yaml:7 has no keys under `responses`"
    );
    assert_eq!(error(text), "api.yaml:7 has no keys under `responses`");
}

#[test]
fn a_description_has_codes() {
    for text in [
        "openapi: 3.1.0\n",
        "openapi: 3.1.0\npaths:\n",
        "openapi: 3.1.0\npaths: {/a: {get: {}}}\n",
    ] {
        assert_eq!(
            error(text),
            "api.yaml defines no status\nhelp: statuses are the keys of `responses`, in the operations under `paths`"
        );
    }
}

#[test]
fn other_files_are_known_for_what_they_are() {
    let first = |text: &str| first_error(text).replace("api.yaml", "it");
    let only = ", expected an OpenAPI description";
    assert_eq!(first("asyncapi: 3.0.0\n"), format!("it is AsyncAPI{only}"));
    assert_eq!(
        first("$schema: https://json-schema.org\n"),
        format!("it is JSON Schema{only}")
    );
    assert_eq!(first("#%RAML 1.0\ntitle: x\n"), format!("it is RAML{only}"));
    assert_eq!(
        first("info: {_postman_id: 1}\n"),
        format!("it is a Postman collection{only}")
    );
    assert_eq!(
        first("info: {}\nitem: []\n"),
        format!("it is a Postman collection{only}")
    );
    assert_eq!(
        first("swaggerVersion: '1.2'\n"),
        "it:1 has Swagger version `1.2`, which is not supported"
    );
    assert_eq!(
        first("\nswagger: 1.1\n"),
        "it:2 has Swagger version `1.1`, which is not supported"
    );
    assert_eq!(
        first("openapi: 4.0.0\n"),
        "it:1 has OpenAPI version `4.0.0`, which is not supported"
    );
    assert_eq!(
        first("info: {}\nopenAPI: 3.1.0\n"),
        "it:2 has the key `openAPI`, expected `openapi`"
    );
    let unmarked = "it is not an OpenAPI description: missing `openapi` at the top level";
    for text in [
        "paths: {}\n",
        "- openapi: 3.1.0\n",
        "openapi 3.1.0\n",
        "404\n",
    ] {
        assert_eq!(first(text), unmarked);
    }
    for text in ["", "\n", "# nothing\n", "---\n", "---\n...\n", "~\n"] {
        assert_eq!(first(text), "it is empty");
    }
}

#[test]
fn yaml_that_cannot_be_read() {
    assert_eq!(
        error("openapi: 3.1.0\npaths:\n  /a: b: c\n"),
        "api.yaml:3 is not valid YAML: mapping values are not allowed in this context"
    );
    assert_eq!(
        error("openapi: 3.1.0\r\n\r\npaths: {\r\n"),
        error("openapi: 3.1.0\n\npaths: {\n")
    );
    assert_eq!(
        error("openapi: *x\n"),
        "api.yaml:1 is not valid YAML: while parsing node, found unknown anchor"
    );
    assert_eq!(
        error("openapi: 3.1.0\n\0paths: {}\n"),
        "api.yaml:2 is not valid YAML: a NUL character"
    );
    assert_eq!(
        error("openapi: 3.1.0\npaths: {}\n---\nopenapi: 3.1.0\n")
            .lines()
            .next(),
        Some("api.yaml:4 starts a second YAML document")
    );
    let long = format!("openapi: &k {}\n*k : 1\n", "x".repeat(2000));
    assert_eq!(
        error(&long).lines().next(),
        Some("api.yaml:2 has an alias for a key of more than 1024 bytes")
    );
}

#[test]
fn documents_without_content_are_passed_over() {
    let text = format!("---\n---\n{}...\n---\n", listing(&["404: {}"]));
    assert_eq!(codes(&text), [(404, 8)]);
}

#[test]
fn what_is_in_braces_is_indented() {
    assert_eq!(
        error("openapi: 3.1.0\ninfo:\n  x: {\na: 1\n}\n"),
        "api.yaml:4 is not valid YAML: invalid indentation
help: indent what is in braces or brackets more than the key that it belongs to"
    );
}

/// The description of the Docker engine is written in this way, and so is an example of the OpenAPI
/// Initiative.
#[test]
fn braces_may_close_below_their_key() {
    let text = "openapi: 3.1.0\nx: {\n  a: 1\n}\npaths:\n  /a:\n    get:\n      x: {\n        a: [\n          1\n      ], b: 2\n     }\n      responses:\n        404: {}\n        500: {\n        }\n";
    assert_eq!(codes(text), [(404, 14), (500, 15)]);
    assert_eq!(codes(&text.replace('\n', "\r\n")), [(404, 14), (500, 15)]);
}

#[test]
fn depth_is_no_danger() {
    for text in ["- ", "? ", "[", "{a: ", "a: [", "&a ", "!t "] {
        let text = format!("openapi: 3.1.0\nx:\n  {}", text.repeat(20_000));
        drop(in_yaml(&text, &everything()));
    }
}

/// Any change to a description leads to a result or to an error.
#[test]
fn mutations_are_read_or_refused() {
    let snippets = [
        "$ref: '#/paths'",
        "<<: *a",
        "&a ",
        "*a",
        "404",
        "? ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        ": ",
        "\n",
        "\r",
        "'",
        "\"",
        "|\n",
        "\t",
        "%",
        "~1",
        "---\n",
        "...\n",
        "\u{85}",
        "\u{feff}",
        "ä",
        "!!str ",
        "#",
        "x-",
        "default",
    ];
    let mut random = fastrand::Rng::with_seed(7);
    for _ in 0..1000 {
        let mut text: Vec<char> = PETS.chars().collect();
        for _ in 0..random.usize(1..6) {
            let at = random.usize(..text.len());
            let end = (at + random.usize(..20)).min(text.len());
            match random.u8(..3) {
                0 => drop(text.drain(at..end)),
                1 => drop(text.splice(
                    at..at,
                    random.choice(snippets).into_iter().flat_map(str::chars),
                )),
                _ => {
                    let copied: Vec<char> = text[at..end].to_vec();
                    let to = random.usize(..text.len());
                    drop(text.splice(to..to, copied));
                }
            }
        }
        let text: String = text.into_iter().collect();
        for wanted in [everything(), only(id("getPet")), only(at("get", "/pets"))] {
            for syntax in [Syntax::Yaml, Syntax::Json] {
                if let Err(errors) = read_responses("api.yaml", &text, syntax, &wanted) {
                    assert!(!errors.is_empty());
                }
            }
        }
    }
}

#[test]
fn a_key_that_is_missing_at_the_end_is_on_the_last_line() {
    let text = "openapi: 3.1.0\ninfo: 1 *?\n? \n#^, *?\n? \n#";
    let errors = read_responses("api.yaml", text, Syntax::Yaml, &everything()).unwrap_err();
    let lines = text.lines().count();
    assert!(
        errors
            .iter()
            .all(|error| error.line.is_none_or(|line| line as usize <= lines)),
        "{errors:?}"
    );
}
