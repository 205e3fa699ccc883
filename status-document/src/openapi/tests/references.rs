//! References, aliases and merge keys.

use super::{
    by_id, by_path, error, error_of, errors, everything, first_error, in_yaml, statuses,
    statuses_of, with_responses,
};
use std::fmt::Write as _;

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
        statuses(text),
        [(200, 4), (418, 7), (201, 10), (202, 14), (500, 16)]
    );
    let found = in_yaml(text, &everything()).unwrap().definitions;
    assert_eq!(found[2].meaning, "Found it");
}

#[test]
fn unresolved_references_are_reported() {
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

    let description = with_responses(&["404: {$ref: '#/components/x'}", "410: {$ref: '#/y'}"]);
    assert_eq!(
        statuses(&(description + "y: {$ref: '#/y'}\n")),
        [(404, 6), (410, 7)]
    );
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
    assert_eq!(statuses_of(text, by_id("c")), [(200, 6)]);
    assert_eq!(
        error_of(text, by_id("d")),
        "api.yaml:4 refers to `./a.yaml`, which is in another file
help: bundle the description into one file, for example with `redocly bundle`
help: 1 more reference leads to another file
help: api.yaml itself has no operation `d`"
    );
    let responses = with_responses(&["$ref: r.yaml"]);
    assert_eq!(
        error_of(&responses, by_path("get", "/pets")).lines().next(),
        Some("api.yaml:6 refers to `r.yaml`, which is in another file")
    );
}

#[test]
fn references_to_other_files_are_counted() {
    let paths = |count: usize| {
        let text = "openapi: 3.1.0\npaths:\n".to_owned();
        (0..count).fold(text, |text, n| {
            text + &format!("  /{n}: {{$ref: '{n}.yaml'}}\n")
        })
    };
    let others = |count: usize| {
        let error = error(&paths(count));
        error.lines().skip(2).map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(others(1).is_empty());
    assert_eq!(others(2), ["help: 1 more reference leads to another file"]);
    assert_eq!(others(3), ["help: 2 more references lead to other files"]);
    // One alias is one reference.
    let aliased = "openapi: 3.1.0\nx: &x {$ref: a.yaml}\npaths: {/a: *x, /b: *x}\n";
    assert_eq!(error(aliased).lines().count(), 2);
}

#[test]
fn pointers_are_decoded() {
    let target = "get: {responses: {404: {}}}";
    for (pointer, key) in [
        ("#/x/a~1b", "a/b"),
        ("#/x/a~0b", "a~b"),
        ("#/x/~01", "~1"),
        ("#/x/%41%7e1", "A/"),
        ("#/x/%C3%A4", "ä"),
        ("#/x/100%", "100%"),
        ("#/x/%4", "%4"),
        ("#/x/%zz%20", "%zz "),
        ("#/x/", ""),
    ] {
        let text = format!(
            "openapi: 3.1.0\npaths:\n  /a: {{$ref: '{pointer}'}}\nx:\n  '{key}': {{{target}}}\n"
        );
        assert_eq!(statuses(&text), [(404, 5)], "{pointer}");
    }
    let near = "openapi: 3.1.0\npaths:\n  /a: {$ref: '#/x~0y/pets~1{od}'}\nx~y:\n  pets/{id}: {}\n";
    assert_eq!(
        error(near).lines().nth(1),
        Some("help: did you mean `#/x~0y/pets~1{id}`?")
    );
}

#[test]
fn references_lead_into_lists() {
    for (pointer, is_found) in [
        ("#/x/1", true),
        ("#/x/0", false),
        ("#/x/2", false),
        ("#/x/a", false),
    ] {
        let text = format!(
            "openapi: 3.1.0\npaths:\n  /a: {{$ref: '{pointer}'}}\nx: [a, {{get: {{responses: {{404: {{}}}}}}}}]\n"
        );
        assert_eq!(in_yaml(&text, &everything()).is_ok(), is_found, "{pointer}");
    }
}

#[test]
fn a_reference_to_named_responses_is_reported_once() {
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
fn anchors_aliases_and_merge_keys_are_resolved() {
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
        statuses(&text),
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
        statuses_of(&text, by_id("post")),
        [(401, 3), (503, 5), (500, 11), (403, 12)]
    );
    let found = in_yaml(&text, &everything()).unwrap().definitions;
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
    assert_eq!(statuses(&bomb), [(404, 2)]);

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
    assert_eq!(errors(&wide), ["api.yaml defines no status"]);

    // Each list of responses has all keys of the one before.
    let chain = (1..3000).fold("x0: &x0 {x-0: 1}\n".to_owned(), |all, n| {
        let before = n - 1;
        all + &format!("x{n}: &x{n} {{<<: *x{before}, x-{n}: 1}}\n")
    });
    let paths = (0..3000).fold("paths:\n".to_owned(), |all, n| {
        all + &format!("  /{n}: {{get: {{responses: *x{n}}}}}\n")
    });
    assert_eq!(
        errors(&format!("openapi: 3.1.0\n{chain}{paths}")),
        ["api.yaml has aliases or references that expand to millions of keys"]
    );
}
