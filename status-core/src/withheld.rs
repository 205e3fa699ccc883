//! The body of a problem whose detail its client is not told, written at compile time: it says nothing that is not known then.

use http::StatusCode;

use crate::{check::Terms, registered};

/// The body of a withheld status; that of any other is empty. With `N` too small it is cut off, and its length is still right.
#[must_use]
pub const fn withheld<const N: usize>(
    terms: &Terms,
    status: StatusCode,
    problems: Option<&str>,
    code: Option<&str>,
) -> Json<N> {
    let mut json = Json {
        bytes: [0; N],
        length: 0,
    };
    let number = status.as_u16();
    if number < 500 {
        return json;
    }
    json.raw("{\"type\":\"");
    match (problems, code) {
        (Some(problems), Some(code)) => {
            json.text(problems);
            json.text(code);
        }
        _ => json.raw("about:blank"),
    }
    if let Some(title) = title(terms, number) {
        json.raw("\",\"title\":\"");
        json.text(title);
    }
    json.raw("\",\"status\":");
    json.number(number);
    if let Some(code) = code {
        json.raw(",\"code\":\"");
        json.text(code);
        json.raw("\"");
    }
    json.raw("}");
    json
}

const fn title(terms: &Terms, number: u16) -> Option<&'static str> {
    let documented = match terms.document.entry(number) {
        Some(entry) if crate::check::is_open(terms.strict, entry) => entry.phrase(),
        _ => None,
    };
    match documented {
        Some(phrase) => Some(phrase),
        None => registered::phrase(number),
    }
}

/// JSON that grows in `const` code, in the spelling of `serde_json`.
pub struct Json<const N: usize> {
    /// What was written.
    pub bytes: [u8; N],
    /// How long it is, or would be if it had the room.
    pub length: usize,
}

impl<const N: usize> Json<N> {
    const fn byte(&mut self, byte: u8) {
        if self.length < N {
            self.bytes[self.length] = byte;
        }
        self.length += 1;
    }

    const fn raw(&mut self, text: &str) {
        let text = text.as_bytes();
        let mut at = 0;
        while at < text.len() {
            self.byte(text[at]);
            at += 1;
        }
    }

    const fn number(&mut self, number: u16) {
        if number >= 10 {
            self.number(number / 10);
        }
        self.byte(DIGITS[(number % 10) as usize]);
    }

    /// What stands between quotation marks.
    const fn text(&mut self, text: &str) {
        let text = text.as_bytes();
        let mut at = 0;
        while at < text.len() {
            match text[at] {
                b'"' => self.raw("\\\""),
                b'\\' => self.raw("\\\\"),
                b'\n' => self.raw("\\n"),
                b'\r' => self.raw("\\r"),
                b'\t' => self.raw("\\t"),
                0x08 => self.raw("\\b"),
                0x0c => self.raw("\\f"),
                control @ 0..0x20 => {
                    self.raw("\\u00");
                    self.byte(DIGITS[(control / 16) as usize]);
                    self.byte(DIGITS[(control % 16) as usize]);
                }
                byte => self.byte(byte),
            }
            at += 1;
        }
    }
}

const DIGITS: [u8; 16] = *b"0123456789abcdef";

#[cfg(all(test, feature = "respond"))]
mod tests {
    use http::StatusCode;

    use super::{title, withheld};
    use crate::{Document, Entry, check::Terms, respond::Problem};

    /// Phrases that JSON has to escape, and one that is longer than most.
    static ODD: Document = Document::new(
        "ODD",
        &[
            Entry::new(500, "a \"b\" \\ c"),
            Entry::new(501, "\0\u{1}\u{8}\t\n\u{b}\u{c}\r\u{1f}\u{7f}"),
            Entry::new(502, "网关 é 😀 \u{2028}"),
            Entry::without_phrase(503),
            Entry::new(504, ""),
            Entry::new(600, "beyond"),
        ],
    );

    const TERMS: Terms = Terms {
        type_name: "E",
        document: &ODD,
        outcome: false,
        strict: false,
    };

    #[test]
    fn is_what_is_written_at_run_time() {
        for number in 500..=999 {
            let status = StatusCode::from_u16(number).expect("it has three digits");
            for (problems, code) in [
                (None, None),
                (Some("https://a.b/"), None),
                (None, Some("no_disk")),
                (Some("https://a.b/?\"\\#"), Some("no_disk")),
            ] {
                let at_run_time = Problem {
                    problems,
                    code,
                    title: title(&TERMS, number),
                    status,
                };
                let json = withheld::<512>(&TERMS, status, problems, code);
                assert_eq!(json.bytes[..json.length], at_run_time.render(None));
                let length = withheld::<0>(&TERMS, status, problems, code).length;
                assert_eq!(length, json.length);
            }
        }
    }

    #[test]
    fn is_nothing_below_500() {
        let status = StatusCode::NOT_FOUND;
        assert_eq!(withheld::<0>(&TERMS, status, None, None).length, 0);
    }
}
