//! A problem as RFC 9457 describes it.

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use super::Problem;
use crate::error::names::is_problem_member;

/// The `type` of a problem without an address of its own.
pub(in crate::respond) const ABOUT_BLANK: &str = "about:blank";

/// A map of the members that RFC 9457 defines, the code, and the members of the error. A member of
/// the error that has the name of another one is left out.
impl Serialize for Problem<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let type_uri = self.type_uri();
        map.serialize_entry("type", type_uri.as_deref().unwrap_or(ABOUT_BLANK))?;
        if let Some(title) = self.title() {
            map.serialize_entry("title", title)?;
        }
        map.serialize_entry("status", &self.status.as_u16())?;
        if let Some(detail) = self.detail().filter(|detail| !detail.is_empty()) {
            map.serialize_entry("detail", &detail)?;
        }
        if let Some(instance) = self.instance() {
            map.serialize_entry("instance", &*instance)?;
        }
        if let Some(code) = self.code().filter(|code| !code.is_empty()) {
            map.serialize_entry("code", code)?;
        }
        for (name, value) in self.members() {
            if !is_problem_member(name) {
                map.serialize_entry(name, value)?;
            }
        }
        map.end()
    }
}
