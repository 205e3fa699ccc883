//! Statuses, ranges and descriptions.

use super::super::{Parsed, Responses, parse};
use super::{
    PETS, by_path, error, errors, everything, in_yaml, statuses, statuses_of, with_responses,
};
use crate::{result::SkipReason, tree::Syntax};

#[test]
fn statuses_are_keys_of_responses() {
    let expected = [
        (200, 8),
        (201, 13),
        (401, 14),
        (200, 25),
        (404, 31),
        (204, 37),
        (404, 38),
    ];
    assert_eq!(statuses(PETS), expected);
}

#[test]
fn descriptions_are_phrases_or_meanings() {
    let found = in_yaml(PETS, &everything()).unwrap().definitions;
    let texts: Vec<_> = found
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
    assert_eq!(texts, expected);
}

#[test]
fn ranges_and_default_are_skipped() {
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
        ..
    } = in_yaml(&with_responses(&["5xx: {}"]), &everything()).unwrap();
    assert!(found.is_empty());
    assert_eq!(skipped[0].reason, SkipReason::Range(500..=599));
}

#[test]
fn operations_of_openapi_3_2_are_read() {
    let text = "openapi: 3.2.0\npaths:\n  /a:\n    query: {responses: {201: {}}}\n    additionalOperations:\n      COPY: {responses: {202: {}}}\n";
    assert_eq!(statuses(text), [(201, 4), (202, 6)]);
    assert_eq!(statuses_of(text, by_path("copy", "/a")), [(202, 6)]);
}

#[test]
fn a_description_without_statuses_is_refused() {
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
fn unknown_responses_are_refused() {
    let keys = [
        "40", "4X4", "OK", "99", "1000", "099", "0xx", "-1", "Default", "404.0", "[404]", "404 ",
    ];
    for key in keys.iter().take(keys.len() - 2) {
        let text = with_responses(&[&format!("{key}: {{}}")]);
        assert_eq!(
            error(&text).lines().next(),
            Some(&format!("api.yaml:6 has the response `{key}`, expected a status")[..])
        );
    }
    let all: Vec<String> = keys.iter().map(|key| format!("{key}: {{}}")).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    assert_eq!(errors(&with_responses(&all)).len(), keys.len() - 1);
}

#[test]
fn every_status_of_three_digits_is_read() {
    let text = with_responses(&["100: {}", "'909': {}", "999: {}", "9Xx: {}", "1XX: {}"]);
    assert_eq!(statuses(&text), [(100, 6), (909, 7), (999, 8)]);
    let skipped = in_yaml(&text, &everything()).unwrap().skipped;
    let reasons: Vec<_> = skipped.into_iter().map(|skipped| skipped.reason).collect();
    let expected = [SkipReason::Range(900..=999), SkipReason::Range(100..=199)];
    assert_eq!(reasons, expected);
}

#[test]
fn a_response_that_several_operations_share_is_read_once() {
    let text = "openapi: 3.1.0
x: &x {404: {}, 4XX: {}}
paths:
  /a: {get: {responses: *x}, put: {responses: {<<: *x, 409: {}}}}
  /b: {get: {responses: {409: {}}}}
";
    assert_eq!(statuses(text), [(404, 2), (409, 4), (409, 5)]);
    assert_eq!(in_yaml(text, &everything()).unwrap().skipped.len(), 1);
}

/// A file that stays parsed is read any number of times.
#[test]
fn readings_do_not_add_up_to_the_limit() {
    let responses = (0..500).fold(String::new(), |text, n| {
        text + &format!(
            "  /{n}: {{get: {{responses: {{404: {{content: {{a: {{schema: *s}}}}}}}}}}}}\n"
        )
    });
    let text = format!("openapi: 3.1.0\nx: &s {{}}\npaths:\n{responses}");
    let Ok(Parsed::Api(api)) = parse("api.yaml", &text, Syntax::Yaml) else {
        panic!("a description");
    };
    for _ in 0..30 {
        assert!(api.read("api.yaml", &everything()).is_ok());
        api.memory.lock().unwrap().resolved.spend(200_000);
    }
}
