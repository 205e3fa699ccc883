//! YAML, JSON, and files of other formats.

use super::super::{Syntax, read_responses};
use super::{
    PETS, by_id, by_path, error, errors, everything, first_error, in_yaml, only, statuses,
    with_responses,
};

#[test]
fn json_is_read_like_yaml() {
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
        let found = json.definitions;
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
fn json_has_values_of_every_kind() {
    let text = r#"{"openapi": "3.1.0", "x": [true, null, 1.5, {"a": []}, [[]], "b"],
"paths": {"/a": {"get": {"deprecated": false, "responses":
null}, "put": {"responses": {"404": {}}}}},
"y": {}}"#;
    let read = |text: &str| read_responses("api.json", text, Syntax::Json, &everything());
    let found = read(text).unwrap().definitions;
    let found: Vec<_> = found
        .iter()
        .map(|found| (found.status, found.line))
        .collect();
    assert_eq!(found, [(404, 3)]);
    let errors = read(&text.replace("null}", "true}")).unwrap_err();
    assert_eq!(
        errors[0].message,
        "api.json:2 has no keys under `responses`"
    );
    for text in ["404", "true", "null", "[]", r#""openapi""#] {
        let errors = read(text).unwrap_err();
        assert!(
            errors[0]
                .message
                .ends_with("missing `openapi` at the top level"),
            "{text}"
        );
    }
    let deep = |depth: usize| {
        let value = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        read(&text.replace("1.5", &value)).is_ok()
    };
    assert!(deep(511) && !deep(512));
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
fn line_numbers_are_exact() {
    let text = "# ä𝄞\nopenapi: 3.1.0\ninfo:\n  description: |\n    ü\n\n    ok\n  title: 'two\n\n    lines'\npaths:\n  /ä:\n    get:\n      responses:\n        404: {}\n";
    assert_eq!(statuses(text), [(404, 15)]);
    assert_eq!(statuses(&text.replace('\n', "\r\n")), [(404, 15)]);
}

#[test]
fn duplicate_keys_are_refused() {
    let text = with_responses(&["404: {}", "'404': {}", "\"404\": {}"]);
    assert_eq!(
        errors(&text),
        [
            "api.yaml:7 has a duplicate key `404`, first used on line 6",
            "api.yaml:8 has a duplicate key `404`, first used on line 6"
        ]
    );
    let twice = |text: &str| first_error(&format!("openapi: 3.1.0\n{text}"));
    assert_eq!(
        twice("paths: {}\npaths: {}\n"),
        "api.yaml:3 has a duplicate key `paths`, first used on line 2"
    );
    assert_eq!(
        twice("paths:\n  /a: {}\n  /a: {}\n"),
        "api.yaml:4 has a duplicate key `/a`, first used on line 3"
    );
    assert_eq!(
        twice("paths:\n  /a:\n    get: {}\n    get: {}\n"),
        "api.yaml:5 has a duplicate key `get`, first used on line 4"
    );
    let operation = "paths:\n  /a:\n    get:\n      responses: {}\n      responses: {}\n";
    assert_eq!(
        twice(operation),
        "api.yaml:6 has a duplicate key `responses`, first used on line 5"
    );
}

#[test]
fn other_formats_are_named() {
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
fn invalid_yaml_is_refused() {
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
    let long = |bytes: usize| {
        let key = "x".repeat(bytes);
        let text = with_responses(&["404: {}"]);
        format!("x: &k {key}\n*k : 1\ny: *k\n{text}")
    };
    assert_eq!(statuses(&long(1024)), [(404, 9)]);
    assert_eq!(
        error(&long(1025)).lines().next(),
        Some("api.yaml:2 has an alias for a key of more than 1024 bytes")
    );
}

#[test]
fn empty_yaml_documents_are_ignored() {
    let text = format!("---\n---\n{}...\n---\n", with_responses(&["404: {}"]));
    assert_eq!(statuses(&text), [(404, 8)]);
}

#[test]
fn content_of_braces_is_indented() {
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
    assert_eq!(statuses(text), [(404, 14), (500, 15)]);
    assert_eq!(
        statuses(&text.replace('\n', "\r\n")),
        [(404, 14), (500, 15)]
    );
}

#[test]
fn deep_nesting_is_read_or_refused() {
    for text in ["- ", "? ", "[", "{a: ", "a: [", "&a ", "!t "] {
        let text = format!("openapi: 3.1.0\nx:\n  {}", text.repeat(20_000));
        drop(in_yaml(&text, &everything()));
    }
}

/// Fragments of YAML and JSON to insert.
const FRAGMENTS: [&str; 29] = [
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

/// Any change to a description leads to a result or to an error.
#[test]
fn mutations_are_read_or_refused() {
    let mut random = fastrand::Rng::with_seed(7);
    for _ in 0..1000 {
        let mut text: Vec<char> = PETS.chars().collect();
        for _ in 0..random.usize(1..6) {
            let start = random.usize(..text.len());
            let end = (start + random.usize(..20)).min(text.len());
            match random.u8(..3) {
                0 => drop(text.drain(start..end)),
                1 => drop(text.splice(
                    start..start,
                    random.choice(FRAGMENTS).into_iter().flat_map(str::chars),
                )),
                _ => {
                    let copied: Vec<char> = text[start..end].to_vec();
                    let to = random.usize(..text.len());
                    drop(text.splice(to..to, copied));
                }
            }
        }
        let text: String = text.into_iter().collect();
        for wanted in [
            everything(),
            only(by_id("getPet")),
            only(by_path("get", "/pets")),
        ] {
            for syntax in [Syntax::Yaml, Syntax::Json] {
                if let Err(errors) = read_responses("api.yaml", &text, syntax, &wanted) {
                    assert!(!errors.is_empty());
                }
            }
        }
    }
}

#[test]
fn a_missing_key_at_the_end_is_on_the_last_line() {
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
