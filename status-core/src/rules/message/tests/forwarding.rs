//! Messages about variants that forward.

use super::{PAGE, check, check_help, check_line, code, own, policy};
use crate::{
    const_text::Few,
    document::{Document, entry::Entry, facts::Lifecycle},
    error::{
        mapping::{Mapping, Target},
        policy::{Policy, Refusal, RequiredHeader},
    },
    rules::{
        finding::{Finding, ForwardingKey, RefusedForward},
        forwarding::{check_downcast, check_target},
    },
};

static RESERVING: Document = Document::new(
    "RESERVING",
    &[Entry::new(402, "Payment Required").with_lifecycle(Lifecycle::Reserved)],
);

fn refused(status: u16, refusal: Refusal) -> RefusedForward {
    let mapping = Mapping::new("DbError", "A", code(status));
    RefusedForward {
        mapping: Box::leak(Box::new(mapping)),
        refusal: Some((code(status), refusal)),
    }
}

fn header(name: &'static str) -> RefusedForward {
    refused(
        405,
        Refusal::MissingHeader(RequiredHeader { name, table: None }),
    )
}

fn unchecked() -> RefusedForward {
    RefusedForward {
        mapping: Box::leak(Box::new(Mapping::unchecked("DbError", "B", "why"))),
        refusal: None,
    }
}

fn finding<'a>(policy: &'a Policy, refused: &[RefusedForward]) -> Finding<'a> {
    finding_by(ForwardingKey::Transparent, policy, refused)
}

fn downcast<'a>(policy: &'a Policy, refused: &[RefusedForward]) -> Finding<'a> {
    finding_by(ForwardingKey::Downcast("DbError"), policy, refused)
}

fn finding_by<'a>(
    key: ForwardingKey,
    policy: &'a Policy,
    refused: &[RefusedForward],
) -> Finding<'a> {
    Finding::RefusedForwarding {
        policy,
        variant: "Db",
        key,
        refused: refused.iter().fold(Few::new(), |few, one| few.with(*one)),
    }
}

const LAST: &str = "help: to forward without a check, give a reason: \
                    `#[status(transparent, undocumented = \"..\")]`";

#[test]
fn a_single_refusal_has_the_help_for_it() {
    let policy = policy(&PAGE);
    check(
        Some(&finding(&policy, &[refused(418, Refusal::Undefined)])),
        &format!(
            "`DbError::A` has status 418, which PAGE (docs/errors.md) does not define\n\n\
             help: docs/errors.md:20 has `4xx`, which does not define single statuses: \
             to define them all, write `ranges` in `document!`\n\
             help: 418 is registered as unused\n\
             help: the nearest status in PAGE is 405 Method Not Allowed\n\
             help: `OrderError::Db` forwards to it: \
             write a status on `OrderError::Db` in place of `transparent`\n{LAST}"
        ),
    );
}

#[test]
fn several_refusals_have_a_line_each() {
    let policy = policy(&PAGE);
    check(
        Some(&finding(
            &policy,
            &[refused(418, Refusal::Undefined), unchecked()],
        )),
        &format!(
            "`DbError::A` has status 418, which PAGE (docs/errors.md) does not define\n\
             `DbError::B` forwards without a check, \
             and its reason does not apply to PAGE (docs/errors.md)\n\n\
             help: `OrderError::Db` forwards to them: \
             write a status on `OrderError::Db` in place of `transparent`\n{LAST}"
        ),
    );
    let many = [refused(418, Refusal::Undefined); 9];
    let text = super::text(&finding(&policy, &many));
    assert_eq!(text.as_str().lines().nth(6), Some("and 3 more"));
}

#[test]
fn headers_that_are_missing_inside_can_be_added() {
    let policy = policy(&PAGE);
    check_help(
        Some(&finding(&policy, &[header("allow")])),
        "send the header from the inner error, with `header(..)` or as a field, \
         or add it to this variant: `#[status(transparent, header(\"allow\" = \"GET, HEAD\"))]`",
    );
    let several = [header("allow"), header("x-a"), unchecked(), header("allow")];
    check_help(
        Some(&finding(&policy, &several)),
        "send the headers from the inner error, with `header(..)` or as fields, or add them to \
         this variant: `#[status(transparent, header(\"allow\" = \"GET, HEAD\", \"x-a\" = \"..\"))]`",
    );
}

#[test]
fn a_type_can_be_removed_from_downcast() {
    let policy = policy(&PAGE);
    check(
        Some(&downcast(&policy, &[refused(418, Refusal::Undefined)])),
        "`DbError::A` has status 418, which PAGE (docs/errors.md) does not define\n\n\
         help: docs/errors.md:20 has `4xx`, which does not define single statuses: \
         to define them all, write `ranges` in `document!`\n\
         help: 418 is registered as unused\n\
         help: the nearest status in PAGE is 405 Method Not Allowed\n\
         help: `OrderError::Db` forwards to it: remove `DbError` from `downcast(..)`, \
         so that the status of the variant is sent",
    );
    check_help(
        Some(&downcast(
            &policy,
            &[refused(418, Refusal::Undefined), unchecked()],
        )),
        "`OrderError::Db` forwards to them: remove `DbError` from `downcast(..)`, \
         so that the status of the variant is sent",
    );
}

#[test]
fn headers_that_are_missing_behind_downcast_are_added_by_status() {
    let policy = policy(&PAGE);
    check_help(
        Some(&downcast(&policy, &[header("allow")])),
        "send the header from the inner error, with `header(..)` or as a field, or add it to \
         `OrderError`: `#[status(header(405, \"allow\" = \"GET, HEAD\"))]`",
    );
    let several = [header("allow"), header("x-a"), unchecked(), header("allow")];
    check_help(
        Some(&downcast(&policy, &several)),
        "send the headers from the inner error, with `header(..)` or as fields, or add them to \
         `OrderError`: \
         `#[status(header(405, \"allow\" = \"GET, HEAD\"), header(405, \"x-a\" = \"..\"))]`",
    );
}

#[test]
fn a_mapping_with_several_statuses_can_have_one() {
    let policy = policy(&PAGE);
    let mut one = refused(418, Refusal::Undefined);
    let mapping = Mapping::new("DbError", "A", code(405))
        .with_statuses(Vec::leak(vec![code(405), code(418)]));
    one.mapping = Box::leak(Box::new(mapping));
    check_line(
        Some(&finding(&policy, &[one])),
        "`DbError::A` can have status 418, which PAGE (docs/errors.md) does not define",
    );
}

#[test]
fn successes_and_reserved_statuses_have_a_help() {
    let policy = policy(&RESERVING);
    let success = refused(204, Refusal::NotAnError);
    let reserved = refused(402, Refusal::Reserved);
    let outcome = "if `OrderError` is more than an error, write `#[status(outcome)]` on it";
    let strict = "`strict` on `OrderError` refuses reserved statuses";
    check_help(Some(&finding(&policy, &[success])), outcome);
    check_help(Some(&finding(&policy, &[reserved])), strict);
    let both = finding(&policy, &[unchecked(), success, reserved]);
    check_help(Some(&both), outcome);
    check_help(Some(&both), strict);
    let interim = refused(101, Refusal::Interim);
    let interim_help =
        "write a status from 300 on: clients expect another response after an interim one";
    check(
        Some(&finding(&policy, &[interim])),
        &format!(
            "`DbError::A` has status 101, \
             which is an interim response and cannot be the final one\n\n\
             help: {interim_help}\n\
             help: `OrderError::Db` forwards to it: \
             write a status on `OrderError::Db` in place of `transparent`"
        ),
    );
    let all = finding(&policy, &[reserved, success, interim]);
    for help in [interim_help, outcome, strict] {
        check_help(Some(&all), help);
    }
    let neither = finding(&policy, &[unchecked(), refused(418, Refusal::Undefined)]);
    let text = super::text(&neither);
    assert!(!text.as_str().contains(outcome) && !text.as_str().contains(strict));
    let own = crate::rules::status::check(&policy, own(402));
    check_help(own.as_ref(), strict);
}

#[test]
fn a_target_that_cannot_be_checked_is_reported() {
    check(
        check_target(true, Target::Unknown).as_ref(),
        "this type implements `HttpStatus` but not `Mapped`, \
         so its statuses cannot be checked\n\n\
         help: derive `HttpStatus` for it, or implement `status_core::Mapped` by hand\n\
         help: to forward without a check, as to a `dyn HttpStatus`, give a reason: \
         `#[status(transparent, undocumented = \"..\")]`",
    );
    let empty = Finding::EmptyTarget(ForwardingKey::Transparent);
    check_line(
        Some(&empty),
        "this type implements `Mapped` by hand and lists no status, so nothing can be checked",
    );
    check_help(
        Some(&empty),
        "to forward without a check, give a reason: `#[status(transparent, undocumented = \"..\")]`",
    );
    let help = "or remove it from `downcast(..)`, so that the status of the variant is sent";
    let policy = Policy::new("E", &PAGE);
    check_help(
        check_downcast(&policy, "V", true, Target::Unknown).as_ref(),
        help,
    );
    check_help(
        Some(&Finding::EmptyTarget(ForwardingKey::Downcast(""))),
        help,
    );
    check(
        check_downcast(&policy, "V", false, Target::Unknown).as_ref(),
        "this type does not implement both `HttpStatus` and `std::error::Error`, \
         so `downcast` cannot look for it\n\n\
         help: derive them: `#[derive(Debug, thiserror::Error, HttpStatus)]`\n\
         help: or remove it from `downcast(..)`, so that the status of the variant is sent",
    );
}
