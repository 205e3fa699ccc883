//! The body.

use serde::{Serialize, Serializer};

use super::OrderError;

/// Size of the buffer for a body. Most problems fit, so that writing one allocates once.
const CAPACITY: usize = 256;

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

/// Returns the body of an error. Its message is the detail below 500, and withheld from 500 on.
pub(super) fn body(error: &OrderError, status: u16, title: Option<&'static str>) -> Vec<u8> {
    let problem = Problem {
        r#type: "about:blank",
        title,
        status,
        detail: (status < 500).then_some(Displayed(error)),
        code: error.code(),
    };
    let mut body = Vec::with_capacity(CAPACITY);
    // Writing to memory does not fail.
    let _ = serde_json::to_writer(&mut body, &problem);
    body
}

/// Serializes an error as the text that it displays, without a string of its own.
pub(super) struct Displayed<'a>(pub(super) &'a OrderError);

impl Serialize for Displayed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self.0)
    }
}
