//! The frameworks of `respond(..)`, and what each requires of a type.

use crate::const_text::{Text, equal};

/// A framework in `respond(..)`. Its feature has the same name.
struct Framework {
    name: &'static str,
    is_enabled: bool,
}

/// Declares the frameworks. The macro crate has a list of the same names, which a test compares.
macro_rules! frameworks {
    ($($name:literal),+ $(,)?) => {
        const FRAMEWORKS: &[Framework] = &[
            $(Framework { name: $name, is_enabled: cfg!(feature = $name) }),+
        ];
    };
}

frameworks! { "axum", "actix", "rocket", "poem", "salvo" }

/// The feature of `respond` without a framework.
const RESPOND: &str = "respond";

/// The keys that require that feature as well.
const MEMBER: &str = "member";
const FORMAT: &str = "format";

/// The traits that a framework may require of an error.
#[derive(Clone, Copy)]
pub struct Traits {
    /// Whether the type implements `Display`.
    pub has_message: bool,
    /// Whether the type implements `Error`.
    pub is_error: bool,
    /// Whether the type implements `Send` and `Sync`.
    pub is_shared: bool,
}

const fn is_enabled(name: &str) -> bool {
    let mut index = 0;
    while index < FRAMEWORKS.len() {
        if equal(FRAMEWORKS[index].name, name) {
            return FRAMEWORKS[index].is_enabled;
        }
        index += 1;
    }
    if equal(name, RESPOND) || is_key(name) {
        return cfg!(feature = "respond");
    }
    panic!("the macro accepts the names of `FRAMEWORKS`, `respond`, `member` and `format`")
}

const fn is_key(name: &str) -> bool {
    equal(name, MEMBER) || equal(name, FORMAT)
}

/// Checks that the feature of a framework is enabled.
#[track_caller]
pub(crate) const fn check_feature(name: &str) {
    if !is_enabled(name) {
        disabled(name).panic();
    }
}

/// Checks that a type is an error that can be shared between threads, for frameworks that require
/// it.
///
/// A type without `Display` cannot be an error either. The compiler reports that elsewhere.
#[track_caller]
pub(crate) const fn check_error(framework: &str, type_name: &str, traits: Traits) {
    if is_enabled(framework) && traits.has_message && !(traits.is_error && traits.is_shared) {
        not_an_error(framework, type_name, traits.is_error).panic();
    }
}

const fn disabled(name: &str) -> Text {
    let text = Text::new().str("`");
    let text = if is_key(name) || equal(name, RESPOND) {
        text.str(name)
    } else {
        text.str("respond(").str(name).str(")")
    };
    let name = if is_key(name) { RESPOND } else { name };
    text.str("` requires the feature `")
        .str(name)
        .str("` of status-core\n\nhelp: write `status-core = { version = \"")
        .str(env!("CARGO_PKG_VERSION_MAJOR"))
        .str(".")
        .str(env!("CARGO_PKG_VERSION_MINOR"))
        .str("\", features = [\"")
        .str(name)
        .str("\"] }` in Cargo.toml")
}

const fn not_an_error(framework: &str, type_name: &str, is_error: bool) -> Text {
    let text = Text::new()
        .str("`")
        .str(framework)
        .str("` requires `std::error::Error + Send + Sync`, which `")
        .str(type_name)
        .str("` does not implement\n\n");
    if is_error {
        text.str("help: use types that can be shared between threads: `Arc` in place of `Rc`, `Mutex` in place of `RefCell`")
    } else {
        text.str("help: with thiserror: `#[derive(thiserror::Error)]`, and `#[error(\"..\")]` on each variant\n")
            .str("help: by hand: `impl std::error::Error for ")
            .str(type_name)
            .str(" {}`")
    }
}

#[cfg(test)]
mod tests {
    use super::{FRAMEWORKS, check_feature, disabled, is_enabled, not_an_error};
    #[cfg(feature = "respond")]
    use super::{Traits, check_error};

    /// The message of a check that panics.
    fn message(check: impl FnOnce() + std::panic::UnwindSafe) -> Option<String> {
        let panic = std::panic::catch_unwind(check).err()?;
        Some(*panic.downcast::<String>().expect("a text"))
    }

    #[test]
    fn a_framework_is_enabled_by_its_feature() {
        let enabled = |name| {
            FRAMEWORKS
                .iter()
                .any(|one| one.name == name && one.is_enabled)
        };
        for name in ["axum", "actix", "rocket", "poem", "salvo", "respond"] {
            let expected = enabled(name) || name == "respond" && cfg!(feature = "respond");
            assert_eq!(is_enabled(name), expected, "{name}");
            assert_eq!(
                message(|| check_feature(name)).is_none(),
                expected,
                "{name}"
            );
        }
        assert_eq!(is_enabled("axum"), cfg!(feature = "axum"));
        assert_eq!(is_enabled("salvo"), cfg!(feature = "salvo"));
    }

    #[test]
    fn a_disabled_feature_is_named() {
        let axum = disabled("axum");
        let first = axum.as_str().lines().next();
        let expected = "`respond(axum)` requires the feature `axum` of status-core";
        assert_eq!(first, Some(expected));
        let respond = disabled("respond");
        let first = respond.as_str().lines().next();
        let expected = "`respond` requires the feature `respond` of status-core";
        assert_eq!(first, Some(expected));
    }

    #[cfg(feature = "respond")]
    #[test]
    fn an_error_that_is_shared_is_accepted() {
        let refused = |framework, has_message, is_error, is_shared| {
            let traits = Traits {
                has_message,
                is_error,
                is_shared,
            };
            message(move || check_error(framework, "E", traits)).is_some()
        };
        assert!(!refused("respond", true, true, true));
        assert!(refused("respond", true, true, false));
        assert!(refused("respond", true, false, true));
        assert!(refused("respond", true, false, false));
        // The compiler reports a missing `Display`, or `check_feature` a disabled framework.
        assert!(!refused("respond", false, false, false));
        if !is_enabled("poem") {
            assert!(!refused("poem", true, false, false));
        }
    }

    #[test]
    fn the_help_depends_on_what_is_missing() {
        let help = |is_error| not_an_error("poem", "E", is_error).as_str().to_owned();
        let requires =
            "`poem` requires `std::error::Error + Send + Sync`, which `E` does not implement";
        assert!(help(true).starts_with(requires) && help(false).starts_with(requires));
        assert!(help(true).contains("`Arc` in place of `Rc`"));
        assert!(help(false).contains("`impl std::error::Error for E {}`"));
    }
}
