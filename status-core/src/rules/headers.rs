//! Which headers a response owes its status, for `strict`.

use http::StatusCode;

use crate::{
    const_text as text,
    document::{
        Document,
        entry::{Duty, Entry, Header, Side},
    },
};

/// A header that a status owes, and who says so.
#[derive(Clone, Copy)]
pub(crate) struct Owed {
    pub(crate) name: &'static str,
    /// The document's table; `None` where it is RFC 9110.
    pub(crate) by: Option<&'static Document>,
}

/// What RFC 9110 says a server MUST send.
const BY_RFC: [(u16, &str); 6] = [
    (101, "upgrade"),
    (206, "content-range"),
    (401, "www-authenticate"),
    (405, "allow"),
    (407, "proxy-authenticate"),
    (426, "upgrade"),
];

/// The first header that a status owes under a document and that is in none of the lists.
pub(crate) const fn first_lacking(
    document: &'static Document,
    status: StatusCode,
    carried: &Carried,
) -> Option<Owed> {
    let mut at = 0;
    while at < BY_RFC.len() {
        let (code, name) = BY_RFC[at];
        if code == status.as_u16() && !carried.has(name) {
            return Some(Owed { name, by: None });
        }
        at += 1;
    }
    let Some(entry) = document.entry(status.as_u16()) else {
        return None;
    };
    match first_of_row(entry, carried) {
        Some(name) => Some(Owed {
            name,
            by: document.table_of(status.as_u16()),
        }),
        None => None,
    }
}

const fn first_of_row(entry: &Entry, carried: &Carried) -> Option<&'static str> {
    let headers = entry.headers();
    let mut at = 0;
    while at < headers.len() {
        if is_owed(&headers[at]) && !carried.has(headers[at].static_name()) {
            return Some(headers[at].static_name());
        }
        at += 1;
    }
    None
}

/// What a document has a response carry, be it only that it should; not what it has there in some cases.
const fn is_owed(header: &Header) -> bool {
    matches!(header.side(), Side::Response) && !matches!(header.duty(), Duty::Sometimes)
}

/// The names of the headers that a variant carries, and those that are added on the way out.
pub(crate) struct Carried<'a> {
    pub(crate) headers: &'a [&'a str],
    pub(crate) outside: Option<&'a Self>,
}

impl Carried<'_> {
    const fn has(&self, name: &str) -> bool {
        let mut at = 0;
        while at < self.headers.len() {
            if text::equal_ignoring_case(self.headers[at], name) {
                return true;
            }
            at += 1;
        }
        match self.outside {
            Some(outside) => outside.has(name),
            None => false,
        }
    }
}
