//! Which lists and headings are of statuses, and what their items define.

use status_document::{Entry, SkipReason, Statuses, Wanted, read};

#[track_caller]
fn statuses(page: &str) -> Statuses {
    let statuses = read("errors.md", page.as_bytes(), &Wanted::default());
    statuses.unwrap_or_else(|errors| panic!("{page}{}", errors[0]))
}

/// The only entry of a list of two items below a heading. The other item defines 500.
#[track_caller]
fn entry(item: &str) -> Entry {
    let page = format!("# HTTP status codes\n\n- {item}\n- 500 Internal Server Error\n");
    let mut entries = statuses(&page).entries;
    assert_eq!(entries.len(), 2, "{item}: {entries:?}");
    entries.remove(0)
}

#[track_caller]
fn is_read(page: &str) {
    assert!(!statuses(page).entries.is_empty(), "{page}");
}

#[track_caller]
fn is_ignored(page: &str) {
    let result = read("errors.md", page.as_bytes(), &Wanted::default());
    assert!(result.is_err(), "{page}: {result:?}");
}

#[test]
fn a_phrase_is_after_the_status() {
    let cases = [
        ("404 Not Found", Some("Not Found"), ""),
        ("404: Not Found", Some("Not Found"), ""),
        ("`404` - Not Found: no cat", Some("Not Found"), "no cat"),
        ("**404 Not Found** no cat", Some("Not Found"), "no cat"),
        ("**404:** Not Found. No cat.", Some("Not Found"), "No cat."),
        ("404 (Not Found): no cat", Some("Not Found"), "no cat"),
        ("404 Not Found (no cat)", Some("Not Found"), "no cat"),
        (
            "404 Not Found if there is no cat",
            Some("Not Found"),
            "if there is no cat",
        ),
        ("404 not found in the house", None, "not found in the house"),
        ("404 Not Founded", Some("Not Founded"), ""),
        ("404 error: no cat", None, "no cat"),
        ("404 error", None, ""),
        (
            "404: The cat does not exist",
            None,
            "The cat does not exist",
        ),
        ("404 The cat does not exist", None, "The cat does not exist"),
        (
            "404 Cat Missing: it ran away",
            Some("Cat Missing"),
            "it ran away",
        ),
        (
            "**404 Cat Missing** It ran away.",
            Some("Cat Missing"),
            "It ran away.",
        ),
        (
            "404 Cat Missing. It ran away.",
            None,
            "Cat Missing. It ran away.",
        ),
        ("404 – no cat", None, "no cat"),
        ("404: Cat Missing", Some("Cat Missing"), ""),
        ("404: Cat missing", None, "Cat missing"),
        ("404 CAT_MISSING", None, "CAT_MISSING"),
        ("404 · no cat", None, "no cat"),
        ("`404`: `/cats/1` is missing", None, "/cats/1 is missing"),
        ("Not Found (404): no cat", Some("Not Found"), "no cat"),
        ("HTTP 404", None, ""),
        ("404 猫が見つかりません。", None, "猫が見つかりません。"),
        ("404：猫不存在，请重试", None, "猫不存在，请重试"),
    ];
    for (item, phrase, meaning) in cases {
        let entry = entry(item);
        let found = (entry.status, entry.phrase.as_deref(), &*entry.meaning);
        assert_eq!(found, (404, phrase, meaning), "{item}");
    }
}

#[test]
fn several_statuses_have_the_text_of_their_item() {
    for item in ["404/410: gone", "404, 410 - gone", "`404` or `410`: gone"] {
        let page = format!("Status codes:\n\n- {item}\n");
        let entries = statuses(&page).entries;
        let read: Vec<_> = entries
            .iter()
            .map(|entry| (entry.status, &*entry.meaning))
            .collect();
        assert_eq!(read, [(404, "gone"), (410, "gone")], "{item}");
    }
}

#[test]
fn a_list_of_statuses_has_evidence() {
    is_read("- 404 Not Found\n");
    is_read("- HTTP 404: no cat\n");
    is_read("Status codes:\n\n- 404: no cat\n");
    is_read("# Errors\n\n- 404: no cat\n");
    is_read("# Errors of the cats\n\nThe API has:\n\n- 404: no cat\n- 409: two cats\n");
    is_read("`GET /cats`\n\n- 200: the cats\n- 404: no cat\n");
    is_read("# Errors\n\n- 404 no cat\n- 409 two cats\n");
    is_read("- 404 Not Found\n- 409 two cats\n- see below\n");
    is_ignored("- 404: no cat\n- 409: two cats\n");
    is_ignored("# Cats\n\n- 404: no cat\n- 409: two cats\n");
    is_ignored("# Errors of the cats\n\n- 404: no cat\n- 409: two cats\n");
    is_ignored("# Errors of the cats\n\nThe API has:\n\n- 404: no cat\n");
    is_ignored("# Errors of the cats\n\n- 404 cats\n- 409 cats\n");
    is_ignored("# Errors\n\n- 404: no cat\n- a\n- b\n");
    is_ignored("# Errors\n\n- 404: no cat\n- 571: two cats\n");
    is_ignored("# Error limits\n\n- 404: no cat\n- 409: two cats\n");
}

#[test]
fn a_heading_of_a_status_has_evidence() {
    is_read("# 404 Not Found\n");
    is_read("# Errors\n\n## 404\n\n## 409\n");
    is_read("# Error 404\n\n# Error 409\n\nRetry the request.\n");
    is_ignored("# Error 404\n\n# Error 409\n");
    is_read("# 4xx\n\n## 404 no cat\n");
    is_read("## 3.1 404 Not Found\n");
    is_ignored("# 404 cats\n\n# 409 cats\n");
    is_ignored("# 404\n");
    is_ignored("# Error 101\n\n# Error 102\n");
}

#[test]
fn what_is_written_above_a_list_can_refuse_it() {
    for above in [
        "# SMTP status codes",
        "Statuses that we never send:",
        "These status codes are not returned:",
        "The API doesn\'t use these status codes:",
        "# Upstream status codes",
        "Your server must respond with these status codes:",
        "Retry on these status codes:",
        "# Changelog",
        "# Diese Statuscodes werden nicht verwendet",
        "不使用的状态码：",
        "使用しないステータスコードは返しません：",
    ] {
        is_ignored(&format!("{above}\n\n- 404 Not Found\n- 409 Conflict\n"));
        is_ignored(&format!("{above}\n\n- a\n  - 404 Not Found\n"));
    }
    for above in [
        "If the cat is not sent, these status codes are:",
        "# SMTP over HTTP",
        "The API has these status codes:",
    ] {
        is_read(&format!("{above}\n\n- 404 Not Found\n- 409 Conflict\n"));
    }
    let section = Wanted::default().with_section("Changelog");
    let page = "# Changelog\n\n- 404 Not Found\n";
    assert!(read("errors.md", page.as_bytes(), &section).is_ok());
}

#[test]
fn a_meaning_is_the_text_below() {
    let meaning = |page: &str| statuses(page).entries.remove(0).meaning;
    assert_eq!(
        meaning("- 404 Not Found\n\n  a\n  - b\n\n  c\n\nd\n"),
        "a b c"
    );
    assert_eq!(meaning("# 404 Not Found\n\na\\\nb\n\nc\n"), "a b");
    assert_eq!(
        meaning("# 404 Not Found\n\n```\na\n```\n\n- b\n- c\n\nd\n"),
        "b c"
    );
    assert_eq!(meaning("# 404 Not Found\n\n## Example\n\na\n"), "");
    assert_eq!(meaning("**404 Not Found**\n\na\n\nb\n"), "a");
    assert_eq!(meaning("**404 Not Found**: a\n\nb\n"), "a");
    let long = "a ".repeat(600);
    let page = format!("- 404 Not Found\n\n  {long}\n\n  b\n\n  c\n");
    assert_eq!(meaning(&page).len(), 1_199);
}

#[test]
fn codes_belong_to_the_status_above() {
    let codes = |page: &str| -> Vec<String> {
        let mut entries = statuses(page).entries;
        entries
            .remove(0)
            .codes
            .into_iter()
            .map(|code| code.code)
            .collect()
    };
    assert_eq!(
        codes("# Errors\n\n- 404 `no_cat`: a\n- 409 `two_cats`: b\n"),
        ["no_cat"]
    );
    assert_eq!(
        codes("- `404 no_cat`: a\n- `404 no.dog`: b\n- 500 Internal Server Error\n"),
        ["no_cat", "no.dog"]
    );
    assert_eq!(
        codes("# 404 Not Found\n\n- `no_cat`: a\n- `NoDog`, `404001`\n"),
        ["no_cat", "NoDog", "404001"]
    );
    assert_eq!(
        codes("# 404 Not Found\n\n## Codes\n\n- `no_cat`\n"),
        ["no_cat"]
    );
    assert_eq!(
        codes("# Error codes\n\n- `no_cat` (404)\n- `two_cats` (409)\n"),
        ["no_cat"]
    );
    for no_codes in [
        "- `no_cat`: a\n- b\n",
        "- `no cat`: a\n",
        "- `error_code`: a\n- `no_cat`: b\n",
        "- `Retry-After`: a\n",
        "- `conflict`: a\n- `gone`: b\n",
        "These fields:\n\n- `no_cat`: a\n",
    ] {
        assert_eq!(
            codes(&format!("# 404 Not Found\n\n{no_codes}")),
            [""; 0],
            "{no_codes}"
        );
    }
}

#[test]
fn every_status_beside_a_table_is_skipped() {
    let page = "|Status code|\n|-|\n|404|\n\n- 404 Not Found\n- 409 Conflict\n\n# 410 Gone\n\n\
                - 409 Conflict\n";
    let statuses = statuses(page);
    assert_eq!(statuses.entries.len(), 1);
    let skipped = statuses.skipped.iter();
    let skipped: Vec<_> = skipped
        .map(|skipped| (skipped.line, &skipped.reason))
        .collect();
    let reason = SkipReason::NoTable;
    assert_eq!(
        skipped,
        [(6, &reason(409)), (8, &reason(410)), (10, &reason(409))]
    );
}

#[test]
fn other_items_of_a_list_of_statuses_are_skipped() {
    let page = "- 404 Not Found\n- 409 Conflict\n- 4O9: a\n- 600: b\n- default: c\n- 4xx: d\n\
                - 418: Unassigned\n- 410 Gone\n- 500: e\n";
    let statuses = statuses(page);
    assert_eq!(statuses.entries.len(), 4);
    let names: Vec<_> = statuses
        .skipped
        .iter()
        .map(|skipped| skipped.reason.name())
        .collect();
    assert_eq!(
        names,
        ["NotAStatus", "NotAStatus", "Default", "Range", "Unassigned"]
    );
}
