//! Messages about codes.

use super::{PAGE, check, code, policy};
use crate::{
    error::policy::Policy,
    rules::codes::{check_same_as, check_same_code},
};

static POLICY: Policy = policy(&PAGE);

#[test]
fn a_code_is_unique_together_with_its_status() {
    let (bad, internal) = (code(502), code(500));
    check(
        check_same_code(&POLICY, "internal", "Database", (internal, internal)).as_ref(),
        "duplicate code \"internal\", which `OrderError::Database` has with the same status\n\n\
         help: give each variant a code of its own, so that clients can distinguish them\n\
         help: if both mean the same to clients, write `same_as = Database`",
    );
    assert!(check_same_code(&POLICY, "internal", "Database", (internal, bad)).is_none());
}

#[test]
fn the_same_code_has_the_same_status() {
    let (bad, internal) = (code(502), code(500));
    check(
        check_same_as(&POLICY, "internal", "Database", (internal, bad)).as_ref(),
        "`OrderError::Database` has code \"internal\" with status 500, not 502\n\n\
         help: remove `same_as`: under another status, the code is no duplicate\n\
         help: or, if both mean the same to clients, write status 500 here",
    );
    assert!(check_same_as(&POLICY, "internal", "Database", (bad, bad)).is_none());
}
