//! The names that a problem uses, in const code.

use crate::const_text::equal;

/// The members that the default format writes itself: those of RFC 9457, and the code.
pub(crate) const PROBLEM_MEMBERS: [&str; 6] =
    ["type", "title", "status", "detail", "instance", "code"];

/// Whether the default format writes a member with a name itself.
pub(crate) const fn is_problem_member(name: &str) -> bool {
    let mut index = 0;
    while index < PROBLEM_MEMBERS.len() {
        if equal(PROBLEM_MEMBERS[index], name) {
            return true;
        }
        index += 1;
    }
    false
}
