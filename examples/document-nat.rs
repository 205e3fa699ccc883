//! NAT in use: a document that ties each success to request methods.
//!
//! Run it with `cargo run -p examples --example document-nat`.
//!
//! The compiler checks that NAT defines a status. Whether the status is meant for the method of a
//! request is known at run time only. The entry has the methods, so that a test can check it.

use std::collections::BTreeSet;

use status_core::{
    HttpStatus,
    documents::{CCI, NAT},
    http::Method,
};
use thiserror::Error;

/// The responses of the API, not only its errors, hence `outcome`.
#[derive(Debug, PartialEq, HttpStatus)]
#[status(document = NAT, outcome)]
enum Response {
    #[status(200)]
    Gateway(u32),
    #[status(201)]
    Created(u32),
    #[status(204)]
    Deleted,
    #[status(transparent)]
    Failed(GatewayError),
}

#[derive(Debug, PartialEq, Error, HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[error("there is no gateway {0}")]
    #[status(404)]
    NotFound(u32),
    #[error("gateway {0} exists")]
    #[status(409)]
    Exists(u32),
    #[error("a gateway does not support {0}")]
    #[status(405)]
    Method(Method),
}

fn main() {
    let mut gateways = BTreeSet::from([1]);
    let requests = [
        (Method::GET, 1),
        (Method::GET, 7),
        (Method::POST, 7),
        (Method::POST, 7),
        (Method::PUT, 7),
        (Method::DELETE, 7),
        (Method::PATCH, 1),
    ];
    for (method, id) in requests {
        let response = handle(&mut gateways, &method, id);
        let entry = response
            .entry()
            .expect("NAT defines every status of the type");
        println!("{:6} /gateways/{id}  {entry}", method.as_str());
        assert!(
            belongs_to(&response, &method),
            "{response:?} is not meant for {method}"
        );
    }
    assert_eq!(gateways, BTreeSet::from([1]));

    // NAT defines these statuses, but not for these methods.
    println!();
    for (method, response) in [
        (Method::DELETE, Response::Gateway(1)),
        (Method::GET, Response::Deleted),
    ] {
        println!("{} is not for {method}", response.status());
        assert!(!belongs_to(&response, &method));
    }

    // Another document ties the status to another method.
    println!();
    for document in [&NAT, &CCI] {
        let [method] = document.entry(204).expect("both define it").methods() else {
            unreachable!("both tie it to one method")
        };
        println!("{} has 204 for {method}", document.name());
    }
    assert_eq!(NAT.entry(204).unwrap().methods(), [Method::DELETE]);
    assert_eq!(CCI.entry(204).unwrap().methods(), [Method::OPTIONS]);
}

fn handle(gateways: &mut BTreeSet<u32>, method: &Method, id: u32) -> Response {
    let exists = gateways.contains(&id);
    match (method.as_str(), exists) {
        ("GET" | "PUT", true) => Response::Gateway(id),
        ("POST", false) => {
            gateways.insert(id);
            Response::Created(id)
        }
        ("POST", true) => Response::Failed(GatewayError::Exists(id)),
        ("DELETE", true) => {
            gateways.remove(&id);
            Response::Deleted
        }
        ("GET" | "PUT" | "DELETE", false) => Response::Failed(GatewayError::NotFound(id)),
        _ => Response::Failed(GatewayError::Method(method.clone())),
    }
}

/// Whether NAT defines the status of a response for a method. An entry without methods is for all.
fn belongs_to(response: &Response, method: &Method) -> bool {
    response.entry().is_some_and(|entry| {
        let methods = entry.methods();
        methods.is_empty() || methods.contains(method)
    })
}
