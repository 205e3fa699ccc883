//! The response of an error is the same in every framework: byte by byte, as a real server of each
//! writes it, and as an HTTP client reads it.

use std::fmt::{Debug, Display};

use problem_details::ProblemDetails;
use status_core::{HttpStatus, Mapped, Mapping, respond::ErrorResponse};

use crate::{
    acme::{self, AcmeError},
    cases::{self, ApiError, Case, DiskError, SECRET, StoreError},
    client::{self, Reply},
    keys::{self, KeyError},
    servers,
};

/// A case of any table.
struct Row {
    path: String,
    name: &'static str,
    error: String,
    status: &'static str,
    headers: Vec<(&'static str, &'static str)>,
    content_type: &'static str,
    body: String,
}

fn rows() -> Vec<Row> {
    let mut rows = of_table("api", cases::all());
    rows.extend(of_table("keys", keys::all()));
    rows.extend(of_table("acme", acme::all()));
    rows
}

fn of_table<E: Debug + Display>(name: &str, cases: Vec<Case<E>>) -> Vec<Row> {
    let row = |(n, case): (usize, Case<E>)| {
        let error = (case.error)();
        Row {
            path: format!("/{name}/{n}"),
            name: case.name,
            error: format!("{error} {error:?}"),
            status: case.status,
            headers: case.headers.to_vec(),
            content_type: case.content_type,
            body: case.body,
        }
    };
    cases.into_iter().enumerate().map(row).collect()
}

#[test]
fn every_framework_writes_the_same() {
    let rows = rows();
    for (framework, serve) in servers::ALL {
        let server = serve();
        for case in &rows {
            let reply = client::get(server.address, &case.path);
            let reply = reply.unwrap_or_else(|error| panic!("{framework}, {}: {error}", case.name));
            check(framework, case, &reply);
        }
    }
}

fn check(framework: &str, case: &Row, reply: &Reply) {
    let what = format!("{framework}, {}: {:?}", case.name, reply.status_line);
    assert!(!reply.timed_out, "{what}: the connection is open");
    // Each server has its own phrase for a status that is not registered.
    let expected = format!("HTTP/1.1 {}", case.status);
    assert!(
        reply.status_line == expected
            || case.status.len() == 3 && reply.status_line.starts_with(&expected),
        "{what}"
    );
    assert_eq!(
        str::from_utf8(&reply.body),
        Ok(case.body.as_str()),
        "{what}"
    );
    assert_eq!(headers(reply), expected_headers(case), "{what}");
}

/// The headers, without those that servers add.
fn headers(reply: &Reply) -> Vec<(String, String)> {
    let is_ours = |(name, _): &&(String, String)| !["connection", "date"].contains(&name.as_str());
    let mut headers: Vec<_> = reply.headers.iter().filter(is_ours).cloned().collect();
    headers.sort();
    headers
}

fn expected_headers(case: &Row) -> Vec<(String, String)> {
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut headers: Vec<_> = case
        .headers
        .iter()
        .map(|(name, value)| pair(name, value))
        .collect();
    // A 204 and a 304 have no length.
    if !["204", "304"].contains(&&case.status[..3]) {
        headers.push(pair("content-length", &case.body.len().to_string()));
    }
    if !case.body.is_empty() {
        headers.push(pair("content-type", case.content_type));
    }
    headers.sort();
    headers
}

#[test]
fn a_client_reads_the_problem_back() {
    for (framework, serve) in servers::ALL {
        let server = serve();
        for case in rows() {
            let url = format!("http://{}{}", server.address, case.path);
            let agent = ureq::Agent::config_builder()
                .http_status_as_error(false)
                .max_redirects(0);
            let mut response = agent
                .build()
                .new_agent()
                .get(&url)
                .call()
                .expect("there is a response");
            let status = response.status().as_u16();
            assert_eq!(
                status.to_string(),
                case.status[..3],
                "{framework}, {}",
                case.name
            );
            let body = response.body_mut().read_to_string().expect("it is text");
            assert_eq!(body, case.body, "{framework}, {}", case.name);
            if case.content_type != "application/problem+json" || body.is_empty() {
                continue;
            }
            let problem: ProblemDetails = serde_json::from_str(&body).expect("it is a problem");
            assert_eq!(problem.status.map(|status| status.as_u16()), Some(status));
            let fields: serde_json::Value = serde_json::from_str(&body).expect("it is JSON");
            assert_eq!(problem.detail.as_deref(), fields["detail"].as_str());
            assert_eq!(problem.title.as_deref(), fields["title"].as_str());
            let problem_type = problem.r#type.map(|uri| uri.to_string());
            // The crate's type for it drops the fragment.
            let without_fragment = fields["type"]
                .as_str()
                .and_then(|uri| uri.split('#').next());
            assert_eq!(problem_type.as_deref(), without_fragment);
        }
    }
}

#[test]
fn every_variant_is_in_the_table() {
    let errors: Vec<String> = rows().into_iter().map(|case| case.error).collect();
    let mappings = ApiError::MAPPINGS.iter();
    let nested = StoreError::MAPPINGS.iter().chain(DiskError::MAPPINGS);
    let others = KeyError::MAPPINGS.iter().chain(AcmeError::MAPPINGS);
    for variant in mappings.chain(nested).chain(others).map(Mapping::variant) {
        let is_there = errors.iter().any(|error| error.contains(variant));
        assert!(is_there, "{variant}");
    }
}

/// A server sends another response after an interim one. A type with `respond` cannot have such a
/// status, so that this test alone covers them.
#[test]
fn an_interim_status_is_not_the_final_one() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[status(outcome)]
    enum Interim {
        #[error("go on")]
        #[status(100, detail = "on", header("content-language" = "en"))]
        Continue,
        #[error("wait")]
        #[status(103, undocumented = "the proxy knows it", expose)]
        EarlyHints,
    }
    for error in [Interim::Continue, Interim::EarlyHints] {
        let response = ErrorResponse::new(&error);
        assert_eq!(response.status(), 500);
        assert_eq!(
            response.body(),
            br#"{"type":"about:blank","title":"Internal Server Error","status":500}"#
        );
        assert_eq!(response.headers().count(), 1);
    }
}

#[test]
fn no_secret_is_sent() {
    let rows = rows();
    for case in &rows {
        assert!(!case.body.contains(SECRET), "{}", case.name);
    }
    let with_secret = rows.iter().filter(|case| case.error.contains(SECRET));
    assert!(with_secret.count() >= 20);
}

/// A wrong length shows in the next response on the same connection.
#[test]
fn a_response_without_body_leaves_the_connection_usable() {
    let rows = rows();
    for (framework, serve) in servers::ALL {
        let server = serve();
        for case in rows.iter().filter(|case| case.body.is_empty()) {
            let both = client::get_both(server.address, &case.path, "/api/0");
            let (both, timed_out) = both.expect("there is a response");
            assert!(!timed_out, "{framework}, {}", case.name);
            let (first, second) = both.split_once("\\r\\n\\r\\n").expect("the first ends");
            assert!(
                first.starts_with(&format!("HTTP/1.1 {}", case.status)),
                "{framework}: {both}"
            );
            assert!(
                second.starts_with("HTTP/1.1 404 Not Found"),
                "{framework}: {both}"
            );
        }
    }
}
