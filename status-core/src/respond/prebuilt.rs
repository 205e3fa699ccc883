//! What of a body is known when the program is built: what a problem says of its status, and all of one whose client is told no more.

use http::StatusCode;

use crate::{
    document::entry::Entry,
    documents::registered,
    error::detail::is_withheld,
    rules::{self as check, Terms},
};

/// What a problem says of its status, between the end of its type and the start of its detail; nothing, where there is no
/// body. With `N` too small it is cut off, and its length is still right.
#[must_use]
pub const fn stated<const N: usize>(terms: &Terms, status: StatusCode) -> Json<N> {
    let mut json = Json {
        bytes: [0; N],
        length: 0,
    };
    let entry = check::entry(terms, status);
    if is_bodiless(status) || is_documented_as_bodiless(entry) {
        return json;
    }
    if let Some(title) = title(entry, status) {
        json.raw("\",\"title\":\"");
        json.text(title);
    }
    json.raw("\",\"status\":");
    json.number(status.as_u16());
    json
}

/// Whether a response of this status has no body, by RFC 9110.
pub(crate) const fn is_bodiless(status: StatusCode) -> bool {
    matches!(status.as_u16(), 100..=199 | 204 | 205 | 304)
}

const fn is_documented_as_bodiless(entry: Option<&Entry>) -> bool {
    match entry {
        Some(entry) => entry.bodiless(),
        None => false,
    }
}

const fn title(entry: Option<&'static Entry>, status: StatusCode) -> Option<&'static str> {
    let documented = match entry {
        Some(entry) => entry.phrase(),
        None => None,
    };
    match documented {
        Some(phrase) => Some(phrase),
        None => registered::phrase(status.as_u16()),
    }
}

/// The length of the body of a withheld status around what is stated of it; none, where nothing is, and for any other status.
#[must_use]
pub const fn body_length(status: StatusCode, before: usize, stated: usize, after: usize) -> usize {
    if is_withheld(status) && stated > 0 {
        before + stated + after
    } else {
        0
    }
}

/// The body around what is [`stated`], as long as [`body_length`] has it. Each variant with a code has one, so its parts are
/// copied whole: byte by byte, each byte would cost the compiler what a part does.
#[must_use]
pub const fn body<
    const LENGTH: usize,
    const BEFORE: usize,
    const STATED: usize,
    const AFTER: usize,
>(
    before: &[u8; BEFORE],
    stated: &[u8; STATED],
    after: &[u8; AFTER],
) -> [u8; LENGTH] {
    let mut body = [0; LENGTH];
    if let Some((start, rest)) = body.split_first_chunk_mut() {
        if let Some((middle, rest)) = rest.split_first_chunk_mut() {
            if let Some(end) = rest.first_chunk_mut() {
                (*start, *middle, *end) = (*before, *stated, *after);
            }
        }
    }
    body
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

    use super::{body, body_length, stated, title};
    use crate::{
        Document, Entry,
        check::{self, Terms},
        respond::Problem,
    };

    /// Phrases that JSON has to escape, and one that is longer than most.
    static ODD: Document = Document::new(
        "ODD",
        &[
            Entry::new(404, "Not Found").without_body(),
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
        for number in 200..=999 {
            let status = StatusCode::from_u16(number).expect("it has three digits");
            let at_run_time = Problem {
                problems: None,
                code: None,
                title: title(check::entry(&TERMS, status), status),
                status,
            };
            let json = stated::<512>(&TERMS, status);
            assert_eq!(stated::<0>(&TERMS, status).length, json.length);
            if json.length > 0 {
                let stated = &json.bytes[..json.length];
                let body = [b"{\"type\":\"about:blank", stated, b"}"];
                assert_eq!(body.concat(), at_run_time.render(None));
            }
        }
    }

    #[test]
    fn is_nothing_without_a_body() {
        for number in [100, 204, 205, 304, 404] {
            let status = StatusCode::from_u16(number).expect("it has three digits");
            assert_eq!(stated::<0>(&TERMS, status).length, 0, "{number}");
        }
        assert_ne!(stated::<0>(&TERMS, StatusCode::OK).length, 0);
    }

    #[test]
    fn is_all_only_of_what_is_withheld() {
        assert_eq!(body_length(StatusCode::INTERNAL_SERVER_ERROR, 7, 7, 5), 19);
        assert_eq!(body_length(StatusCode::INTERNAL_SERVER_ERROR, 7, 0, 5), 0);
        assert_eq!(body_length(StatusCode::NOT_FOUND, 7, 7, 5), 0);
        assert_eq!(
            body(b"before ", b"middle ", b"after"),
            *b"before middle after"
        );
        assert_eq!(body(b"before ", b"middle ", b"after"), *b"");
    }
}
