//! Pages in German and Japanese. A meaning is in the language of its page, and is a translation
//! into no other language.

use status_core::{Document, document};

static GERMAN: Document = document!("pages/german.md");
static JAPANESE: Document = document!("pages/japanese.md");

fn main() {
    for (document, phrases_and_meanings) in [
        (&GERMAN, [("Not Found", "diese Bestellung gibt es nicht"), ("Conflict", "die Bestellung ist bezahlt")]),
        (&JAPANESE, [("Not Found", "注文が見つかりません"), ("Conflict", "すでに支払い済みです")]),
    ] {
        for (entry, (phrase, meaning)) in document.entries().zip(phrases_and_meanings) {
            assert_eq!(entry.phrase(), Some(phrase));
            assert_eq!(entry.meaning(), Some(meaning));
            for language in ["en", "zh", "de", "ja"] {
                assert_eq!(entry.meaning_in(language), None, "{entry}");
            }
        }
        assert_eq!(document.entries().len(), 2);
    }
}
