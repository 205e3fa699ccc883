//! The frameworks of `respond(..)`.

use proc_macro2::Ident;

use crate::suggest::distance;

/// A framework, as `respond(..)` names it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Framework {
    /// Its name in `respond(..)`.
    pub word: &'static str,
    /// Whether its trait has `Debug` as a supertrait.
    pub requires_debug: bool,
    /// Whether it accepts only types that implement `std::error::Error`.
    pub requires_error: bool,
}

#[rustfmt::skip]
pub const FRAMEWORKS: &[Framework] = &[
    Framework { word: "axum", requires_debug: false, requires_error: false },
    Framework { word: "actix", requires_debug: true, requires_error: false },
    Framework { word: "rocket", requires_debug: false, requires_error: false },
    Framework { word: "poem", requires_debug: false, requires_error: true },
    Framework { word: "salvo", requires_debug: false, requires_error: false },
];

impl Framework {
    pub fn from_word(word: &Ident) -> Option<Self> {
        let found = FRAMEWORKS.iter().find(|framework| word == framework.word);
        found.copied()
    }

    /// The framework that `word` probably stands for.
    pub fn suggestion_for(word: &str) -> Option<Self> {
        let word = word.to_lowercase();
        let is_meant = |framework: &&Self| {
            word.starts_with(framework.word) || distance(framework.word, &word) <= 2
        };
        FRAMEWORKS.iter().find(is_meant).copied()
    }
}
