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
    if equal(name, RESPOND) {
        return cfg!(feature = "respond");
    }
    panic!("the macro accepts the names of `FRAMEWORKS`, and `respond`")
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
    let text = Text::new().str("`respond");
    let text = if equal(name, RESPOND) {
        text
    } else {
        text.str("(").str(name).str(")")
    };
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
