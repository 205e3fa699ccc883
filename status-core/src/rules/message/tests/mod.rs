//! The text of each finding.

mod alternatives;
mod codes;
mod coverage;
mod fields;
mod forwarding;
mod headers;
mod leaks;
mod status;

use http::StatusCode;

use super::text;
use crate::{
    document::{
        Document,
        entry::Entry,
        facts::HeaderRule,
        location::{SkipReason, Skipped},
    },
    error::policy::Policy,
    rules::finding::{Finding, OwnStatus, Site},
};

static PAGE: Document = Document::new(
    "PAGE",
    &[Entry::new(405, "Method Not Allowed").with_headers(&[HeaderRule::response("x-limit")])],
)
.with_file("docs/errors.md")
.with_skipped(&[Skipped::new("4xx", 20, SkipReason::Range(400, 499))]);

const fn policy(document: &'static Document) -> Policy {
    Policy {
        strict: true,
        ..Policy::new("OrderError", document)
    }
}

fn code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap()
}

fn own(status: u16) -> OwnStatus {
    OwnStatus {
        status: code(status),
        site: Site::Variants(&["Odd"], 1),
        is_undocumented: false,
    }
}

#[track_caller]
fn check(finding: Option<&Finding>, expected: &str) {
    let text = text(finding.expect("a finding"));
    assert_eq!(text.as_str(), expected);
}

/// Checks the first line of a message.
#[track_caller]
fn check_line(finding: Option<&Finding>, expected: &str) {
    let text = text(finding.expect("a finding"));
    assert_eq!(text.as_str().lines().next(), Some(expected));
}

/// Checks that a message has a `help:` line.
#[track_caller]
fn check_help(finding: Option<&Finding>, expected: &str) {
    let text = text(finding.expect("a finding"));
    let has_it = text
        .as_str()
        .lines()
        .any(|line| line == format!("help: {expected}"));
    assert!(has_it, "{}", text.as_str());
}
