//! NAT in use: a document that ties each success to the methods that it belongs to.
//!
//! Run it with `cargo run -p examples --example document-nat`.
//!
//! That NAT defines a code, the compiler checks. Whether the code goes with the request's method is
//! known when there is a request: the row tells, and a test of the API can ask it.

use std::collections::BTreeSet;

use status_core::{
    HttpStatus,
    documents::{CCI, NAT},
    http::Method,
};
use thiserror::Error;

/// What the API answers. It is not only errors, hence `outcome`.
#[derive(Debug, PartialEq, HttpStatus)]
#[status(document = NAT, outcome)]
enum Reply {
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
    #[error("a gateway does not answer {0}")]
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
        let reply = answer(&mut gateways, &method, id);
        let entry = reply.entry().expect("NAT defines all that is answered");
        println!("{:6} /gateways/{id}  {entry}", method.as_str());
        assert!(
            belongs_to(&reply, &method),
            "{reply:?} does not go with {method}"
        );
    }
    assert_eq!(gateways, BTreeSet::from([1]));

    // The codes are all in NAT, and still this would be a mistake, which the check finds.
    println!();
    for (method, reply) in [
        (Method::DELETE, Reply::Gateway(1)),
        (Method::GET, Reply::Deleted),
    ] {
        println!("{} is not for {method}", reply.status());
        assert!(!belongs_to(&reply, &method));
    }

    // Another document, another contract: CCI has 204 for OPTIONS.
    println!();
    for document in [NAT, CCI] {
        let [method] = document.entry(204).expect("both define it").methods() else {
            unreachable!("both tie it to one method")
        };
        println!("{} has 204 for {method}", document.name());
    }
    assert_eq!(NAT.entry(204).unwrap().methods(), [Method::DELETE]);
    assert_eq!(CCI.entry(204).unwrap().methods(), [Method::OPTIONS]);
}

fn answer(gateways: &mut BTreeSet<u32>, method: &Method, id: u32) -> Reply {
    let exists = gateways.contains(&id);
    match (method.as_str(), exists) {
        ("GET" | "PUT", true) => Reply::Gateway(id),
        ("POST", false) => {
            gateways.insert(id);
            Reply::Created(id)
        }
        ("POST", true) => Reply::Failed(GatewayError::Exists(id)),
        ("DELETE", true) => {
            gateways.remove(&id);
            Reply::Deleted
        }
        ("GET" | "PUT" | "DELETE", false) => Reply::Failed(GatewayError::NotFound(id)),
        _ => Reply::Failed(GatewayError::Method(method.clone())),
    }
}

/// Whether NAT has the reply's code for the method. A row without methods is for all.
fn belongs_to(reply: &Reply, method: &Method) -> bool {
    reply.entry().is_some_and(|entry| {
        let methods = entry.methods();
        methods.is_empty() || methods.contains(method)
    })
}
