//! Checks that generated code runs in constants.
//!
//! A check returns if the type is sound, and otherwise panics with the message of its finding.
//! Every function down to the panic is `#[track_caller]`, so that the compiler points at the user's
//! literal instead of at this crate.

use http::StatusCode;

use crate::{
    error::{
        mapping::{Mapping, Target},
        policy::Policy,
        sends::Sends,
    },
    respond::framework::{self, Traits},
    rules::{
        codes, coverage, fields,
        finding::{FieldRole, OwnStatus, Site},
        forwarding, headers, leaks,
        message::panic_if,
        status,
    },
};

/// Returns the status of a literal that the macro has found to have three digits.
#[must_use]
pub const fn status(number: u16) -> StatusCode {
    match StatusCode::from_u16(number) {
        Ok(status) => status,
        Err(_) => panic!("the macro accepts numbers from 100 to 999"),
    }
}

impl Policy {
    /// Checks that the policy allows a status.
    #[track_caller]
    pub const fn check_status(&self, status: StatusCode, site: Site, is_undocumented: bool) {
        let own = OwnStatus {
            status,
            site,
            is_undocumented,
        };
        panic_if(status::check(self, own));
    }

    /// Checks that the policy allows a status, and a response with it that has no code.
    #[track_caller]
    pub const fn check_status_without_code(&self, status: StatusCode, site: Site) {
        self.check_status(status, site, false);
        self.check_missing_code(status, site);
    }

    /// Checks that the document does not list codes for the status of variants without one.
    #[track_caller]
    pub const fn check_missing_code(&self, status: StatusCode, site: Site) {
        let own = OwnStatus {
            status,
            site,
            is_undocumented: false,
        };
        panic_if(codes::check_missing(self, own));
    }

    /// Whether the document lists codes.
    #[must_use]
    pub const fn has_codes(&self) -> bool {
        self.document.has_codes
    }

    /// Checks that the document allows the code of a variant with the status at an index.
    #[track_caller]
    pub const fn check_code(&self, mapping: &'static Mapping, index: usize) {
        panic_if(codes::check(self, mapping, index, false));
    }

    /// Checks that the document allows the code of a variant that is made of its name.
    #[track_caller]
    pub const fn check_made_code(&self, mapping: &'static Mapping, index: usize) {
        panic_if(codes::check(self, mapping, index, true));
    }

    /// Checks that the document allows the code of a variant that forwards to its own type, at an
    /// index of the mappings of the type.
    #[track_caller]
    pub const fn check_code_of_same_type(&self, mappings: &'static [Mapping], index: usize) {
        panic_if(codes::check_of_same_type(self, mappings, index));
    }

    /// Checks that the policy would refuse one of the statuses of a variant, or its code, if the
    /// variant were not marked `undocumented`.
    #[track_caller]
    pub const fn check_undocumented(&self, mapping: &Mapping) {
        panic_if(status::check_undocumented(self, mapping));
    }

    /// Checks that the policy would refuse the default of a type, or the code of a variant with
    /// it, if the default were not marked `undocumented`.
    #[track_caller]
    pub const fn check_undocumented_default(
        &self,
        status: StatusCode,
        mappings: &[Mapping],
        having: &[usize],
    ) {
        let finding = status::check_undocumented_default(self, status, mappings, having);
        panic_if(finding);
    }

    /// Checks that a variant sends the headers that its status requires.
    #[track_caller]
    pub const fn check_headers(
        &self,
        status: StatusCode,
        headers: &[&'static str],
        site: Site,
        is_undocumented: bool,
    ) {
        let own = OwnStatus {
            status,
            site,
            is_undocumented,
        };
        panic_if(headers::check(self, own, headers));
    }

    /// Checks that the policy allows all that a variant forwards. `has_code` is whether the variant
    /// has a code of its own, which replaces those of the inner error.
    #[track_caller]
    pub const fn check_forwarding(
        &self,
        variant: &str,
        target: Target,
        headers: &[&'static str],
        has_code: bool,
    ) {
        panic_if(forwarding::check(
            self,
            variant,
            target,
            (headers, has_code),
        ));
    }

    /// Checks that `downcast` can look for a type, that the type lists its statuses, and that the
    /// policy allows all of them.
    #[track_caller]
    pub const fn check_downcast(&self, variant: &str, is_found: bool, target: Target) {
        let finding = forwarding::check_downcast(self, variant, is_found, target);
        panic_if(finding);
    }

    /// Checks that `downcast` can look for the type on which it is written.
    #[track_caller]
    pub const fn check_found(is_found: bool) {
        panic_if(forwarding::check_found(is_found));
    }

    /// Checks that the type sends the status to which it adds a header.
    #[track_caller]
    pub const fn check_status_header(&self, sends: &Sends, status: StatusCode) {
        panic_if(headers::check_status(self, sends, status));
    }

    /// Checks that a variant with debug output in its `detail` has no status from 500 on.
    #[track_caller]
    pub const fn check_debug_detail(&self, mapping: &Mapping) {
        panic_if(leaks::check_debug_detail(self, mapping));
    }

    /// Checks that a variant does not send the message of an error that is withheld under its own
    /// status. `field` is the type of the field whose message the variant displays.
    #[track_caller]
    pub const fn check_message_leak(&self, mapping: &Mapping, field: Target) {
        panic_if(leaks::check_message(self, mapping, field));
    }

    /// Checks that two variants with the same code differ in their statuses.
    #[track_caller]
    pub const fn check_same_code(
        &self,
        code: &str,
        first: &str,
        first_status: StatusCode,
        status: StatusCode,
    ) {
        let statuses = (first_status, status);
        panic_if(codes::check_same_code(self, code, first, statuses));
    }

    /// Checks that a variant with `same_as` has the status of the other variant.
    #[track_caller]
    pub const fn check_same_as(
        &self,
        code: &str,
        other: &str,
        other_status: StatusCode,
        status: StatusCode,
    ) {
        let statuses = (other_status, status);
        panic_if(codes::check_same_as(self, code, other, statuses));
    }

    /// Checks that the type covers each error of its document that is not excepted.
    #[track_caller]
    pub const fn check_exhaustive(&self, mappings: &[Mapping], except: &[StatusCode]) {
        panic_if(coverage::check_exhaustive(self, mappings, except));
    }

    /// Checks that a status which is excepted from `exhaustive` is an error of the document.
    #[track_caller]
    pub const fn check_exception(&self, status: StatusCode) {
        panic_if(coverage::check_exception(self, status));
    }

    /// Checks that the type does not send a status which is excepted from `exhaustive`.
    #[track_caller]
    pub const fn check_exception_needed(&self, mappings: &[Mapping], status: StatusCode) {
        panic_if(coverage::check_exception_needed(self, mappings, status));
    }
}

/// Checks that the type of a forwarded field lists its statuses.
#[track_caller]
pub const fn check_target(has_status: bool, target: Target) {
    panic_if(forwarding::check_target(has_status, target));
}

/// Checks that the feature of a framework is enabled. `respond` is the feature without a framework.
#[track_caller]
pub const fn check_framework(name: &str) {
    framework::check_feature(name);
}

/// Checks that a type is an error that a framework accepts.
#[track_caller]
pub const fn check_error(framework: &str, type_name: &str, traits: Traits) {
    framework::check_error(framework, type_name, traits);
}

/// Checks that the type of a field fits what the field is marked as.
#[track_caller]
pub const fn check_field(role: FieldRole, is_accepted: bool) {
    panic_if(fields::check(role, is_accepted));
}

impl Policy {
    /// Checks that a member has no name which the default format uses.
    #[track_caller]
    pub const fn check_member_name(name: &str) {
        panic_if(fields::check_member_name(name));
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use http::StatusCode;

    use super::{check_field, check_target, status};
    use crate::{
        documents::NAT,
        error::{
            mapping::{Mapping, Outcome, Target},
            policy::Policy,
            sends::SendsArray,
        },
        rules::finding::{FieldRole, Site},
    };

    static POLICY: Policy = Policy {
        strict: true,
        ..Policy::new("E", &NAT)
    };
    static TEAPOT: [Mapping; 1] = [Mapping::new("Inner", "", StatusCode::IM_A_TEAPOT)];
    static SENDS: SendsArray<1> = SendsArray::by_hand(&NAT, &TEAPOT);
    const TARGET: Target = Target::Mapped {
        document: &NAT,
        mappings: &TEAPOT,
        sends: &SENDS,
    };

    static DOWN: [Mapping; 1] = [Mapping::new("Inner", "", StatusCode::SERVICE_UNAVAILABLE)];
    static DOWN_SENDS: SendsArray<1> = SendsArray::by_hand(&NAT, &DOWN);
    const DOWN_TARGET: Target = Target::Mapped {
        document: &NAT,
        mappings: &DOWN,
        sends: &DOWN_SENDS,
    };

    /// Checks that one call returns, and that the other one panics.
    #[track_caller]
    fn check(sound: impl FnOnce(), unsound: impl FnOnce()) {
        sound();
        assert!(catch_unwind(AssertUnwindSafe(unsound)).is_err());
    }

    #[test]
    fn a_check_panics_if_its_rule_finds_a_mistake() {
        let [ok, teapot, not_allowed] = [404, 418, 405].map(status);
        let struct_site = Site::Struct;
        check(
            || POLICY.check_status(ok, struct_site, false),
            || POLICY.check_status(teapot, struct_site, false),
        );
        check(
            || POLICY.check_undocumented(&Mapping::new("E", "V", teapot)),
            || POLICY.check_undocumented(&Mapping::new("E", "V", ok)),
        );
        check(
            || POLICY.check_headers(not_allowed, &["allow"], struct_site, false),
            || POLICY.check_headers(not_allowed, &[], struct_site, false),
        );
        check(
            || POLICY.check_forwarding("V", Target::Unknown, &[], false),
            || POLICY.check_forwarding("V", TARGET, &[], false),
        );
        let unknown = [POLICY.mappings(&[("V", Outcome::Forward(Target::Unknown))], &[], &[])[0]];
        check(
            || POLICY.check_exhaustive(&unknown, &[]),
            || POLICY.check_exhaustive(&TEAPOT, &[]),
        );
        check(
            || POLICY.check_exception(ok),
            || POLICY.check_exception(teapot),
        );
        let sent = [Mapping::new("E", "V", ok)];
        check(
            || POLICY.check_exception_needed(&TEAPOT, ok),
            || POLICY.check_exception_needed(&sent, ok),
        );
        check(
            || check_target(true, TARGET),
            || check_target(true, Target::Unknown),
        );
    }

    #[test]
    fn a_check_of_a_response_panics_if_its_rule_finds_a_mistake() {
        let [ok, teapot, down] = [404, 418, 503].map(status);
        check(
            || POLICY.check_undocumented_default(teapot, &[], &[]),
            || POLICY.check_undocumented_default(ok, &[], &[]),
        );
        check(
            || POLICY.check_downcast("V", true, DOWN_TARGET),
            || POLICY.check_downcast("V", true, TARGET),
        );
        check(
            || POLICY.check_status_header(&SENDS, teapot),
            || POLICY.check_status_header(&SENDS, ok),
        );
        let [public, withheld] = [ok, down].map(|status| Mapping::new("E", "V", status));
        check(
            || POLICY.check_debug_detail(&public),
            || POLICY.check_debug_detail(&withheld),
        );
        check(
            || POLICY.check_message_leak(&withheld, DOWN_TARGET),
            || POLICY.check_message_leak(&public, DOWN_TARGET),
        );
        check(
            || POLICY.check_same_code("code", "A", ok, down),
            || POLICY.check_same_code("code", "A", ok, ok),
        );
        check(
            || POLICY.check_same_as("code", "A", ok, ok),
            || POLICY.check_same_as("code", "A", ok, down),
        );
        check(
            || check_field(FieldRole::Code, true),
            || check_field(FieldRole::Code, false),
        );
    }
}
