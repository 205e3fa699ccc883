//! Messages about texts that clients must not receive.

use http::StatusCode;

use super::{PAGE, check, check_line, code, policy};
use crate::{
    error::{
        mapping::{Mapping, Outcome, ResponseParts, Target},
        policy::Policy,
        sends::SendsArray,
    },
    rules::leaks::{check_debug_detail, check_message},
};

static POLICY: Policy = policy(&PAGE);

fn variant(outcome: Outcome, parts: ResponseParts) -> Mapping {
    POLICY.mappings(&[("Store", outcome)], &[], Vec::leak(vec![(0, parts)]))[0]
}

fn own(status: u16) -> Mapping {
    variant(Outcome::Status(code(status)), ResponseParts::NONE)
}

fn one_of(statuses: &[u16]) -> Mapping {
    let statuses: Vec<StatusCode> = statuses.iter().map(|status| code(*status)).collect();
    let parts = ResponseParts {
        statuses: Vec::leak(statuses),
        ..ResponseParts::NONE
    };
    variant(Outcome::OneOf(None), parts)
}

/// A type with one variant.
fn target(status: u16) -> Target {
    let mappings = Vec::leak(vec![Mapping::new("DbError", "Down", code(status))]);
    let sends = SendsArray::<1>::by_hand(&PAGE, mappings);
    Target::Mapped {
        document: &PAGE,
        mappings,
        sends: Box::leak(Box::new(sends)),
    }
}

fn forward(target: Target) -> Mapping {
    variant(Outcome::Forward(target), ResponseParts::NONE)
}

#[test]
fn debug_output_is_refused_from_500_on() {
    let mapping = own(500);
    check(
        check_debug_detail(&POLICY, &mapping).as_ref(),
        "debug output in the `detail` of `OrderError::Store`, which has status 500, \
         is sent to clients\n\n\
         help: remove `:?`, so that the value is displayed\n\
         help: or remove it from `detail`: the error's own message goes to the log, \
         and clients do not receive it",
    );
    for (mapping, expected) in [
        (one_of(&[402, 502, 503]), "can have status 502"),
        (one_of(&[502]), "has status 502"),
        (
            forward(target(503)),
            "forwards to `DbError::Down` with status 503",
        ),
    ] {
        check_line(
            check_debug_detail(&POLICY, &mapping).as_ref(),
            &format!(
                "debug output in the `detail` of `OrderError::Store`, which {expected}, \
                 is sent to clients"
            ),
        );
    }
    let downcast = ResponseParts {
        downcasts: Vec::leak(vec![target(503)]),
        ..ResponseParts::NONE
    };
    for mapping in [
        own(499),
        one_of(&[402, 404]),
        forward(target(499)),
        forward(Target::Unknown),
        variant(Outcome::SameType, ResponseParts::NONE),
        // The error that is found has a detail of its own.
        variant(Outcome::Status(code(400)), downcast),
    ] {
        let finding = check_debug_detail(&POLICY, &mapping);
        assert!(finding.is_none(), "{mapping}");
    }
}

#[test]
fn a_withheld_message_is_not_sent_below_500() {
    let mapping = own(400);
    check(
        check_message(&POLICY, &mapping, target(503)).as_ref(),
        "`OrderError::Store` has status 400 and sends the message of `DbError::Down`, \
         which is withheld under status 503\n\n\
         help: to send status 503 as well, forward to the field: `#[status(transparent)]`\n\
         help: to send a message for clients, write `detail = \"..\"`\n\
         help: to send the message anyway, write `expose`",
    );
    let mapping = one_of(&[502, 404]);
    check_line(
        check_message(&POLICY, &mapping, target(500)).as_ref(),
        "`OrderError::Store` can have status 404 and sends the message of `DbError::Down`, \
         which is withheld under status 500",
    );
    for (mapping, target) in [
        (own(500), target(503)),
        (own(400), target(499)),
        (own(400), Target::Unknown),
        (one_of(&[500, 502]), target(503)),
        (forward(target(503)), target(503)),
    ] {
        assert!(check_message(&POLICY, &mapping, target).is_none());
    }
}
