//! The body.

use serde::{Serialize, Serializer};

use super::OrderError;

/// As much as most bodies take, so that writing one allocates once.
const USUAL_LENGTH: usize = 256;

pub(super) const CONTENT_TYPE: &str = "application/problem+json";

/// A problem as RFC 9457 describes it.
#[derive(Serialize)]
struct Problem<'a> {
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'static str>,
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<Displayed<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
}

/// The body for an error of this status, whose text only the client of a 4xx is told.
pub(super) fn body(error: &OrderError, status: u16, title: Option<&'static str>) -> Vec<u8> {
    let problem = Problem {
        r#type: "about:blank",
        title,
        status,
        detail: (status < 500).then_some(Displayed(error)),
        code: error.code(),
    };
    let mut body = Vec::with_capacity(USUAL_LENGTH);
    // Writing to memory does not fail.
    let _ = serde_json::to_writer(&mut body, &problem);
    body
}

/// An error's text, written into the body without a string of its own.
struct Displayed<'a>(&'a OrderError);

impl Serialize for Displayed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self.0)
    }
}
