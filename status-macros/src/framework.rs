//! The frameworks of `respond(..)`.

use proc_macro2::Ident;

use crate::key::distance;

/// A framework, as `respond(..)` names it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Framework {
    pub(crate) word: &'static str,
    /// The name of its feature in `status_core::__private::Feature`.
    pub(crate) feature: &'static str,
    /// The macro in `status_core::__private` that writes its impl.
    pub(crate) implement: &'static str,
    /// What its trait asks of a type beside a message, as `core::fmt` names it.
    pub(crate) supertrait: Option<&'static str>,
    /// Whether it takes nothing but a `std::error::Error`.
    pub(crate) wants_error: bool,
}

#[rustfmt::skip]
pub(crate) const FRAMEWORKS: &[Framework] = &[
    Framework { word: "axum", feature: "Axum", implement: "respond_axum", supertrait: None, wants_error: false },
    Framework { word: "actix", feature: "Actix", implement: "respond_actix", supertrait: Some("Debug"), wants_error: false },
    Framework { word: "rocket", feature: "Rocket", implement: "respond_rocket", supertrait: None, wants_error: false },
    Framework { word: "poem", feature: "Poem", implement: "respond_poem", supertrait: None, wants_error: true },
    Framework { word: "salvo", feature: "Salvo", implement: "respond_salvo", supertrait: None, wants_error: false },
];

impl Framework {
    pub(crate) fn named(word: &Ident) -> Option<Self> {
        let found = FRAMEWORKS.iter().find(|framework| word == framework.word);
        found.copied()
    }

    /// The framework that somebody may have meant who wrote `word`.
    pub(crate) fn meant_by(word: &str) -> Option<Self> {
        let word = word.to_lowercase();
        let is_meant = |framework: &&Self| {
            word.starts_with(framework.word) || distance(framework.word, &word) <= 2
        };
        FRAMEWORKS.iter().find(is_meant).copied()
    }
}
