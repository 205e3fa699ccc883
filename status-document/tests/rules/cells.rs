//! The statuses in a cell, and the text next to them.

use status_document::{SkipReason, Statuses, Wanted, read};

/// The statuses of a table with this cell in its column of statuses, in front of `410`.
fn table(cell: &str) -> Statuses {
    let text =
        format!("| HTTP status | Meaning |\n|---|---|\n| {cell} | |\n| 410 | |\n| 411 | |\n");
    let statuses = read("errors.md", text.as_bytes(), &Wanted::default());
    let mut statuses = statuses.unwrap_or_else(|errors| panic!("{cell}: {}", errors[0]));
    statuses
        .entries
        .retain(|entry| !matches!(entry.status, 410 | 411));
    statuses
}

/// The statuses of a cell, each with its phrase and its meaning.
fn shown(cell: &str) -> String {
    let entries = table(cell).entries.into_iter().map(|entry| {
        let texts = [entry.phrase.unwrap_or_default(), entry.meaning];
        let texts = texts.into_iter().filter(|text| !text.is_empty());
        let texts = texts.map(|text| format!("[{text}]"));
        let parts = std::iter::once(entry.status.to_string()).chain(texts);
        parts.collect::<Vec<_>>().join(" ")
    });
    entries.collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    for (cell, expected) in cases {
        assert_eq!(shown(cell), *expected, "{cell}");
    }
}

#[test]
fn text_after_a_status_is_its_phrase() {
    check(&[
        ("404", "404"),
        ("404 Not Found", "404 [Not Found]"),
        ("404: Not Found", "404 [Not Found]"),
        ("404 - no such kitten", "404 [no such kitten]"),
        ("404 – Gone - away", "404 [Gone] [away]"),
        ("404 (Not Found)", "404 [Not Found]"),
        ("404（找不到）", "404 [找不到]"),
        ("404 (a) b (c)", "404 [(a) b (c)]"),
        ("404 Not Found: gone away", "404 [Not Found] [gone away]"),
        ("404 Not Found (for good)", "404 [Not Found] [for good]"),
        ("404 Not Found（没有）", "404 [Not Found] [没有]"),
        ("404 Not Found.", "404 [Not Found.]"),
        ("404 No kitten", "404 [No kitten]"),
        ("404 No kitten: gone", "404 [No kitten: gone]"),
        ("404 \"Not Found\"", "404 [Not Found]"),
        ("404 “a” or “b”", "404 [“a” or “b”]"),
        (
            "404 It is gone. Look elsewhere",
            "404 [It is gone. Look elsewhere]",
        ),
        ("404 n/a", "404"),
        ("404 -", "404"),
        ("404 [1]", "404"),
        ("404Not Found", "404 [Not Found]"),
        ("404　未找到", "404 [未找到]"),
        ("４０４ ｏｋ", "404 [ok]"),
        ("404，未找到", "404 [未找到]"),
    ]);
}

/// The phrase and the meaning of a table with this text next to a status, under this title.
fn beside(title: &str, text: &str) -> (Option<String>, String) {
    let table = format!("| HTTP status | {title} |\n|---|---|\n| 404 | {text} |\n");
    let statuses = read("errors.md", table.as_bytes(), &Wanted::default());
    let mut entries = statuses.unwrap().entries;
    (
        entries[0].phrase.take(),
        std::mem::take(&mut entries[0].meaning),
    )
}

#[test]
fn a_sentence_is_a_meaning() {
    for text in [
        "It is gone. Look elsewhere",
        "Gone away! Look elsewhere",
        "It is gone",
        "The kitten",
        "A kitten missing",
        "You may not",
        "No such kitten in any basket.",
        "No kitten, no basket",
        "No kitten: gone",
        "Kitten or basket missing",
        "Kitten of the basket that the client named",
        "Das Kätzchen fehlt",
        "找不到。请重试",
        "找不到，请重试",
        "没有找到这只小猫所在的篮子因此无法返回任何内容",
    ] {
        assert_eq!(beside("Phrase", text), (None, text.to_owned()));
    }
    for text in [
        "No such kitten",
        "No such kitten.",
        "Kitten (any)",
        "I/O failure",
        "找不到",
        "Nicht gefunden",
        "(Unused)",
    ] {
        assert_eq!(
            beside("Phrase", text),
            (Some(text.to_owned()), String::new())
        );
        assert_eq!(beside("Meaning", text), (None, text.to_owned()));
    }
    for blank in [
        "-",
        "—",
        "n/a",
        "None",
        "无",
        "/orders/{id}",
        "GET /x",
        "123",
    ] {
        assert_eq!(beside("Phrase", blank), (None, String::new()), "{blank}");
    }
}

#[test]
fn several_texts_in_a_cell_are_no_phrase() {
    for (text, meaning) in [
        ("Not Found / Gone", "Not Found / Gone"),
        ("Not Found/Gone", "Not Found/Gone"),
        ("Not Found \\| Gone", "Not Found | Gone"),
        ("Not Found, Gone", "Not Found, Gone"),
        ("Not Found - Gone", "Not Found - Gone"),
        ("Not Found<br>Gone", "Not Found Gone"),
        ("Not Found<br>Kitten Missing", "Not Found Kitten Missing"),
        ("No kitten<br>Gone away", "No kitten Gone away"),
        ("找不到、已删除", "找不到、已删除"),
        ("kitten_missing", ""),
        ("KittenMissing", ""),
        ("client error", "client error"),
    ] {
        assert_eq!(beside("Phrase", text), (None, meaning.to_owned()));
    }
    for (text, phrase, meaning) in [
        ("Not Found<br>no kitten", "Not Found", "no kitten"),
        ("No kitten<br>it ran away", "No kitten", "it ran away"),
        ("Not Found: no kitten", "Not Found", "no kitten"),
    ] {
        let expected = (Some(phrase.to_owned()), meaning.to_owned());
        assert_eq!(beside("Phrase", text), expected);
    }
}

#[test]
fn bold_text_ends_a_phrase() {
    for (text, phrase, meaning) in [
        (
            "**Not Found** no such kitten",
            "Not Found",
            "no such kitten",
        ),
        ("**Not Found**: it ran away", "Not Found", "it ran away"),
        ("**Not Found** (for good)", "Not Found", "for good"),
        ("<b>No kitten</b> It ran away", "No kitten", "It ran away"),
        ("`No kitten` – it ran away", "No kitten", "it ran away"),
        ("**没有** 小猫跑了。", "没有", "小猫跑了。"),
        ("**No kitten**", "No kitten", ""),
    ] {
        let expected = (Some(phrase.to_owned()), meaning.to_owned());
        assert_eq!(beside("Phrase", text), expected, "{text}");
        let own = format!("404 {text}");
        let shown_meaning = match meaning {
            "" => String::new(),
            meaning => format!(" [{meaning}]"),
        };
        check(&[(&own, &format!("404 [{phrase}]{shown_meaning}"))]);
    }
    check(&[
        ("**404 Not Found** no kitten", "404 [Not Found] [no kitten]"),
        ("`404` **Gone** no kitten", "404 [Gone no kitten]"),
        ("404 There is **no** kitten", "404 [There is no kitten]"),
        ("`404`-`409` Gone", ""),
    ]);
}

#[test]
fn a_word_for_programs_after_a_status_is_its_code() {
    let codes = |cell: &str| {
        let mut entries = table(cell).entries;
        let entry = entries.remove(0);
        let codes: Vec<String> = entry.codes.into_iter().map(|code| code.code).collect();
        (codes.join(" "), entry.phrase, entry.meaning)
    };
    for (cell, code, meaning) in [
        ("404 order_not_found", "order_not_found", ""),
        ("404 `order_not_found`", "order_not_found", ""),
        ("404 (order_not_found)", "order_not_found", ""),
        ("404 OrderNotFound", "OrderNotFound", ""),
        ("404 order_not_found: gone", "order_not_found", "gone"),
        ("404 `order_not_found` - gone", "order_not_found", "gone"),
    ] {
        let expected = (code.to_owned(), None, meaning.to_owned());
        assert_eq!(codes(cell), expected, "{cell}");
    }
    for cell in ["404 NOT_FOUND", "404 NotFound", "404 not-found"] {
        let phrase = cell.strip_prefix("404 ").map(str::to_owned);
        assert_eq!(codes(cell), (String::new(), phrase, String::new()));
    }
    for cell in [
        "404 /orders/{id}",
        "404 GET /x",
        "404 `/orders`",
        "404 POST",
    ] {
        assert_eq!(codes(cell), (String::new(), None, String::new()), "{cell}");
    }
}

#[test]
fn words_and_marks_precede_a_status() {
    check(&[
        ("HTTP 404", "404"),
        ("HTTP/1.1 404 Not Found", "404 [Not Found]"),
        ("HTTP/2 404", "404"),
        ("Status: 404", "404"),
        ("错误码：404", "404"),
        ("**404**", "404"),
        ("\\[404\\] a", "404 [a]"),
        ("• 404 a", "404 [a]"),
        ("\\#404", "404"),
        ("❌ 404", "404"),
        ("Kitten 404", ""),
    ]);
}

#[test]
fn a_phrase_precedes_a_status() {
    check(&[
        ("Not Found (404)", "404 [Not Found]"),
        ("No such kitten (404)", "404 [No such kitten]"),
        ("No such kitten [404].", "404 [No such kitten]"),
        ("没有（404）", "404 [没有]"),
        ("NOT_FOUND - 404", "404 [NOT_FOUND]"),
        ("Not Found: 404", "404 [Not Found]"),
        ("Gone - 404", ""),
        ("no 404", ""),
        ("(404)", "404"),
        ("a (1404)", ""),
        ("a (40)", ""),
    ]);
}

#[test]
fn numbers_that_are_measures_are_no_statuses() {
    for cell in [
        "404ms",
        "404 ms",
        "404 requests per minute",
        "404 bytes",
        "404th",
        "404.5",
        "404,5",
        "404:30",
        "404%",
        "404+",
        "404°",
        "404$",
        "404_1",
        "404_",
        "4040",
        "40",
        "099",
        "404 s.",
        "404 kb)",
        "404 €",
        "404 秒",
        "１０４０",
    ] {
        assert_eq!(shown(cell), "", "{cell}");
    }
    check(&[
        ("404 m of rope", "404 [m of rope]"),
        ("404 minutes late", "404 [minutes late]"),
        ("404. Not Found", "404 [Not Found]"),
        ("404, Not Found", "404 [Not Found]"),
        ("404_Not_Found", "404 [Not_Found]"),
    ]);
}

#[test]
fn a_cell_lists_statuses() {
    for cell in [
        "404/409",
        "404, 409",
        "404、409",
        "404; 409",
        "404 & 409",
        "404 \\| 409",
        "404 + 409",
        "404 or 409",
        "404 and 409",
        "404 或 409",
        "404和409",
        "404 及 409",
        "404 と 409",
        "`404`/`409`",
        "404<br>409",
        "404 / (409)",
    ] {
        assert_eq!(shown(cell), "404 409", "{cell}");
    }
    check(&[
        ("404/409 a", "404 [a] 409 [a]"),
        ("404 p / 409 q", "404 [p] 409 [q]"),
        ("404 p, 409 q; 500 r", "404 [p] 409 [q] 500 [r]"),
        ("404 p (or / 409) q", "404 [p (or / 409) q]"),
        ("404 p / 570 q", "404 [p / 570 q]"),
        ("404 p / 499 q", "404 [p] 499 [q]"),
        ("404 a / 500 ms", "404 [a / 500 ms]"),
        ("404 p<br>409 q", "404 [p] 409 [q]"),
        ("404 p<br>q<br>409 r", "404 [p] [q 409 r]"),
        (
            "404 a<br>409 It is. It was.",
            "404 [a] [409 It is. It was.]",
        ),
    ]);
}

#[test]
fn ranges_and_classes_are_skipped() {
    for (cell, range) in [
        ("4xx", 400..=499),
        ("4XX", 400..=499),
        ("4\\*\\*", 400..=499),
        ("4××", 400..=499),
        ("40x", 400..=409),
        ("49X", 490..=499),
        ("9xx", 900..=999),
        ("4xx-5xx", 400..=599),
        ("400-499", 400..=499),
        ("400 – 451", 400..=451),
        ("400~451", 400..=451),
        ("400..451", 400..=451),
        ("400 to 451", 400..=451),
        ("400 至 451", 400..=451),
        ("400番台", 400..=499),
        ("400er", 400..=499),
        ("500+", 500..=599),
        ("4xx errors", 400..=499),
    ] {
        let skipped = table(cell).skipped;
        assert_eq!(skipped.len(), 1, "{cell}");
        assert_eq!(skipped[0].reason, SkipReason::Range(range), "{cell}");
    }
    for cell in [
        "4xy", "xx4", "0xx", "4x", "4xxa", "4xX", "40*", "400err", "410er", "000er",
    ] {
        let skipped = table(cell).skipped;
        let is_range = |reason: &SkipReason| matches!(reason, SkipReason::Range(_));
        assert!(
            !skipped.iter().any(|skipped| is_range(&skipped.reason)),
            "{cell}"
        );
    }
    check(&[("404-404", "404"), ("404-a", "404 [a]")]);
}

#[test]
fn texts_that_change_a_status_are_not_read() {
    for cell in [
        "451-400",
        "404 → 410",
        "404 -> 409",
        "404 409",
        "500 and above",
        "500 or higher",
        "500 以上",
        "from 500",
        ">= 500",
        "<500",
        "4xx except 404",
        "4xx, but not 404",
    ] {
        let statuses = table(&cell.replace('<', "&lt;"));
        assert!(statuses.entries.is_empty(), "{cell}");
        assert_eq!(statuses.skipped.len(), 1, "{cell}");
        assert_eq!(statuses.skipped[0].written, cell);
        assert_eq!(statuses.skipped[0].reason, SkipReason::NotAStatus, "{cell}");
    }
    check(&[
        ("404 (not 405)", "404"),
        ("404, but never 405", "404"),
        ("404 (was 400)", "404"),
        ("404 not a kitten", "404 [not a kitten]"),
    ]);
}

#[test]
fn misspelt_statuses_are_skipped() {
    for (cell, entries, skipped) in [
        ("4O4 Not Found", "", "4O4"),
        ("40 4", "", "40 4"),
        ("4044", "", "4044"),
        ("404x", "", "404x"),
        ("404x Not Found", "", "404x"),
        ("99", "", "99"),
        ("-1", "", "-1"),
        ("600", "", "600"),
        ("404, 4O9", "404", "4O9"),
        ("404, 4O9 a", "404 [a]", "4O9"),
        ("404<br>4O9", "404", "4O9"),
        ("404, 4044", "404", "4044"),
        ("404 a<br>4O9 b", "404 [a 4O9 b]", "4O9"),
    ] {
        let written: Vec<String> = table(cell)
            .skipped
            .into_iter()
            .map(|skipped| skipped.written)
            .collect();
        assert_eq!(written, [skipped], "{cell}");
        assert_eq!(shown(cell), entries, "{cell}");
    }
    // Words in the place of a status are a heading, or else a status that nobody can read.
    let text = "| HTTP status | Meaning |\n|---|---|\n| Errors | |\n| Gone | a |\n\
                | 409 | b |\n| 410 | c |\n| 411 | d |\n";
    let skipped = read("errors.md", text.as_bytes(), &Wanted::default())
        .unwrap()
        .skipped;
    assert_eq!(skipped.len(), 1);
    assert_eq!(skipped[0].written, "Gone");
}

#[test]
fn words_for_every_other_status_are_skipped() {
    for cell in [
        "default",
        "Default",
        "`default`",
        "others",
        "any other",
        "其他",
    ] {
        assert_eq!(table(cell).skipped[0].reason, SkipReason::Default, "{cell}");
    }
    for cell in ["10001", "VPC.0002", "7", "40A", "404th kitten", "错误1"] {
        assert_eq!(
            table(cell).skipped[0].reason,
            SkipReason::NotAStatus,
            "{cell}"
        );
    }
    for cell in ["-", "--", "", "words"] {
        assert!(table(cell).skipped.is_empty(), "{cell}");
    }
}

#[test]
fn unassigned_statuses_are_skipped() {
    for cell in ["404 Unassigned", "404 (Unassigned)", "404（未分配）"] {
        let reason = SkipReason::Unassigned(404..=404);
        assert_eq!(table(cell).skipped[0].reason, reason, "{cell}");
    }
    for cell in ["420-450 Unassigned", "420-450 (Unused)", "420-450 未使用"] {
        let reason = SkipReason::Unassigned(420..=450);
        assert_eq!(table(cell).skipped[0].reason, reason, "{cell}");
    }
    let reserved = table("420-450 Reserved");
    assert_eq!(reserved.skipped[0].reason, SkipReason::Range(420..=450));
}
