//! The body of a problem whose detail its client is not told, written at compile time: it says nothing that is not known then.

use http::StatusCode;

use crate::{check::Terms, registered};

/// What the body of a withheld status says between its type and its code, from the end of the one to the start of the other;
/// nothing for any other status. With `N` too small it is cut off, and its length is still right.
#[must_use]
pub const fn withheld<const N: usize>(terms: &Terms, status: StatusCode) -> Json<N> {
    let mut json = Json {
        bytes: [0; N],
        length: 0,
    };
    let number = status.as_u16();
    if number < 500 {
        return json;
    }
    if let Some(title) = title(terms, number) {
        json.raw("\",\"title\":\"");
        json.text(title);
    }
    json.raw("\",\"status\":");
    json.number(number);
    json
}

/// The length of a body: none, where nothing is said of the status.
#[must_use]
pub const fn body_length(before: usize, withheld: usize, after: usize) -> usize {
    if withheld == 0 {
        0
    } else {
        before + withheld + after
    }
}

/// The body around what [`withheld`] says, as long as [`body_length`] has it. Each variant with a code has one, so its parts are
/// copied whole: byte by byte, each would cost the compiler as much as the body.
#[must_use]
pub const fn body<
    const LENGTH: usize,
    const BEFORE: usize,
    const WITHHELD: usize,
    const AFTER: usize,
>(
    before: &[u8; BEFORE],
    withheld: &[u8; WITHHELD],
    after: &[u8; AFTER],
) -> [u8; LENGTH] {
    let mut body = [0; LENGTH];
    if let Some((start, rest)) = body.split_first_chunk_mut() {
        if let Some((middle, rest)) = rest.split_first_chunk_mut() {
            if let Some(end) = rest.first_chunk_mut() {
                (*start, *middle, *end) = (*before, *withheld, *after);
            }
        }
    }
    body
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

    use super::{body, body_length, title, withheld};
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
            let at_run_time = Problem {
                problems: None,
                code: None,
                title: title(&TERMS, number),
                status,
            };
            let json = withheld::<512>(&TERMS, status);
            assert_eq!(withheld::<0>(&TERMS, status).length, json.length);
            let body = [b"{\"type\":\"about:blank", &json.bytes[..json.length], b"}"];
            assert_eq!(body.concat(), at_run_time.render(None));
        }
    }

    #[test]
    fn is_nothing_below_500() {
        assert_eq!(withheld::<0>(&TERMS, StatusCode::NOT_FOUND).length, 0);
        assert_eq!(body_length(5, 0, 1), 0);
        assert_eq!(body(b"before", b"", b"after"), *b"");
    }

    #[test]
    fn is_in_one_piece() {
        const LENGTH: usize = body_length(7, 7, 5);
        assert_eq!(
            body::<LENGTH, 7, 7, 5>(b"before ", b"middle ", b"after"),
            *b"before middle after"
        );
    }
}
