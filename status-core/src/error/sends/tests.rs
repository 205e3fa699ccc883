//! The list of what a type can send.

use http::StatusCode;

use super::{Omitted, Sends, SendsArray, Sent};
use crate::{
    documents::{CCI, EVS, HTTP11, NAT},
    error::policy::Policy,
};

const CONFLICT: StatusCode = StatusCode::CONFLICT;

fn sent(status: u16, headers: &'static [&'static str]) -> Sent {
    let mut sent = Sent::new(StatusCode::from_u16(status).ok(), None);
    sent.add_headers(headers, None);
    sent
}

fn list(sents: &[Sent]) -> SendsArray<4> {
    let mut list = SendsArray::empty(true);
    for sent in sents {
        list.insert(*sent);
    }
    list
}

#[test]
fn statuses_are_in_order_and_merged() {
    let mut refused = sent(409, &["b", "a"]);
    refused.is_refused_inside = true;
    let any = Sent::new(None, Some(0));
    let list = list(&[
        sent(500, &[]),
        refused,
        any,
        sent(404, &[]),
        sent(409, &["a"]),
    ]);
    let list: &Sends = &list;
    let statuses: Vec<u16> = list.as_slice().iter().map(Sent::number).collect();
    assert_eq!(statuses, [0, 404, 409, 500]);
    // A response has the headers that both variants send, and one of them is not refused.
    assert_eq!(list.as_slice()[2].headers(), ["a"]);
    assert!(!list.as_slice()[2].is_refused_inside);
    assert!(!list.is_cut() && list.contains(404) && !list.contains(405));
}

#[test]
fn a_status_with_a_reason_is_another_one() {
    let reason = |index| Sent::new(Some(CONFLICT), Some(index));
    let list = list(&[
        sent(409, &[]),
        reason(0),
        reason(1),
        reason(0),
        sent(409, &[]),
    ]);
    assert_eq!(list.count, 3);
}

#[test]
fn lists_are_the_same_if_all_of_it_is() {
    let with = |sents: &[Sent]| list(sents);
    let plain = with(&[sent(404, &[]), sent(409, &["a"])]);
    let is_same = |other: &SendsArray<4>| {
        let (ours, theirs): (&Sends, &Sends) = (&plain, other);
        assert_eq!(ours.is_same_as(theirs), theirs.is_same_as(ours));
        ours.is_same_as(theirs)
    };
    assert!(is_same(&with(&[sent(409, &["A"]), sent(404, &[])])));
    assert!(!is_same(&with(&[sent(404, &[])])));
    assert!(!is_same(&with(&[sent(403, &[]), sent(409, &["a"])])));
    assert!(!is_same(&with(&[sent(404, &[]), sent(410, &["a"])])));
    assert!(!is_same(&with(&[sent(404, &[]), sent(409, &["b"])])));
    let mut one = with(&[sent(404, &[]), sent(409, &["a"])]);
    one.insert_document(&NAT);
    assert!(!is_same(&one));
    let mut other = with(&[sent(404, &[]), sent(409, &["a"])]);
    other.insert_document(&CCI);
    let (one, other): (&Sends, &Sends) = (&one, &other);
    assert!(!one.is_same_as(other) && one.is_same_as(one));
}

#[test]
fn a_document_has_one_index() {
    let mut list = SendsArray::<1>::empty(true);
    let documents = [&NAT, &CCI, &NAT, &EVS, &HTTP11, &CCI];
    let indices = documents.map(|document| list.insert_document(document));
    assert_eq!(indices, [0, 1, 0, 2, 3, 1].map(Some));
    assert!(matches!(list.omitted, Omitted::Nothing));
    let policy = Policy::new("E", &CCI);
    let list: &Sends = &list;
    assert_eq!(list.documents().len(), 4);
    assert_eq!(list.own_documents(&policy), [false, true, false, false]);
}

#[test]
fn what_an_inner_list_lacks_the_outer_one_lacks() {
    for (first, second, is_exact, is_cut) in [
        (Omitted::Nothing, Omitted::Nothing, true, false),
        (Omitted::Documents, Omitted::Nothing, false, false),
        (Omitted::Nothing, Omitted::Statuses, false, true),
        (Omitted::Statuses, Omitted::Documents, false, true),
    ] {
        let mut outer = SendsArray::<1>::empty(true);
        for omitted in [first, second] {
            let mut inner = SendsArray::<1>::empty(true);
            inner.omitted = omitted;
            outer.inherit(&inner);
        }
        let outer: &Sends = &outer;
        assert_eq!((outer.is_exact(), outer.is_cut()), (is_exact, is_cut));
        assert!(outer.is_complete());
    }
    let mut incomplete = SendsArray::<1>::empty(true);
    incomplete.set_incomplete();
    let mut outer = SendsArray::<1>::empty(true);
    outer.inherit(&incomplete);
    outer.inherit(&SendsArray::<1>::empty(true));
    assert!(!(&outer as &Sends).is_complete());
}

#[test]
fn a_variant_with_a_policy_sends_what_its_derive_requires() {
    static STRICT: Policy = Policy {
        strict: true,
        ..Policy::new("E", &CCI)
    };
    let mut limited = Sent::new(Some(StatusCode::TOO_MANY_REQUESTS), None);
    limited.add_headers(&["x-a"], Some(&STRICT));
    assert_eq!(limited.headers(), ["x-a", "retry-after"]);
    let mut full = Sent::new(Some(StatusCode::TOO_MANY_REQUESTS), None);
    full.add_headers(&["a", "b", "c", "d", "e", "f", "g", "h"], Some(&STRICT));
    assert_eq!(full.headers().len(), 8);
}

#[test]
fn an_unchecked_field_is_refused_outside_of_its_document() {
    let policy = Policy::new("E", &NAT);
    let refused = |status, index, own| {
        let mut all = [false; super::MAX_DOCUMENTS];
        all[1] = own;
        Sent::new(status, index).is_refused_by(&policy, all)
    };
    let teapot = Some(StatusCode::IM_A_TEAPOT);
    assert!(refused(teapot, None, true) && !refused(Some(CONFLICT), None, false));
    assert!(refused(teapot, Some(1), false) && !refused(teapot, Some(1), true));
    assert!(refused(None, Some(1), false) && !refused(None, Some(1), true));
    assert!(!refused(None, None, false));
}
