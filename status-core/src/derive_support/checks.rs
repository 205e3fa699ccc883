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
    },
    respond::framework::{self, Traits},
    rules::{
        coverage,
        finding::{OwnStatus, Site},
        forwarding, headers,
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

    /// Checks that the policy would refuse a status if it were not marked `undocumented`.
    #[track_caller]
    pub const fn check_undocumented(&self, status: StatusCode) {
        panic_if(status::check_undocumented(self, status));
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

    /// Checks that the policy allows all that a variant forwards.
    #[track_caller]
    pub const fn check_forwarding(&self, variant: &str, target: Target, headers: &[&'static str]) {
        panic_if(forwarding::check(self, variant, target, headers));
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

/// Checks that a field can be sent as a header.
#[track_caller]
pub const fn check_header(can_be_sent: bool) {
    panic_if(headers::check_type(can_be_sent));
}
