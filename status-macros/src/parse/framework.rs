//! The frameworks of `respond(..)`.

use proc_macro2::Ident;

use crate::suggest::distance;

/// A framework, as `respond(..)` names it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Framework {
    /// Its name in `respond(..)`.
    pub word: &'static str,
    /// The name of its feature in `status_core::__private::Feature`.
    pub feature: &'static str,
    /// The macro in `status_core::__private` that writes its impl.
    pub implement: &'static str,
    /// The trait of `core::fmt` that the framework's trait requires in addition to `Display`.
    pub supertrait: Option<&'static str>,
    /// Whether it requires `std::error::Error`.
    pub wants_error: bool,
}

#[rustfmt::skip]
pub const FRAMEWORKS: &[Framework] = &[
    Framework { word: "axum", feature: "Axum", implement: "respond_axum", supertrait: None, wants_error: false },
    Framework { word: "actix", feature: "Actix", implement: "respond_actix", supertrait: Some("Debug"), wants_error: false },
    Framework { word: "rocket", feature: "Rocket", implement: "respond_rocket", supertrait: None, wants_error: false },
    Framework { word: "poem", feature: "Poem", implement: "respond_poem", supertrait: None, wants_error: true },
    Framework { word: "salvo", feature: "Salvo", implement: "respond_salvo", supertrait: None, wants_error: false },
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
