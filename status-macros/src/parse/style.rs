//! `codes(rename_all = "snake_case", prefix = "M_")`: how codes are made of the names of variants.

/// A convention for names, as in serde's `rename_all`.
#[derive(Clone, Copy)]
pub enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

pub const CASES: &[(&str, Case)] = &[
    ("lowercase", Case::Lower),
    ("UPPERCASE", Case::Upper),
    ("PascalCase", Case::Pascal),
    ("camelCase", Case::Camel),
    ("snake_case", Case::Snake),
    ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
    ("kebab-case", Case::Kebab),
    ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
];

impl Case {
    pub fn from_name(name: &str) -> Option<Self> {
        let found = CASES.iter().find(|(known, _)| *known == name);
        found.map(|(_, case)| *case)
    }

    /// Rewrites the name of a variant.
    fn apply(self, name: &str) -> String {
        match self {
            Self::Pascal => name.to_owned(),
            Self::Lower => name.to_ascii_lowercase(),
            Self::Upper => name.to_ascii_uppercase(),
            Self::Camel => match name.split_at_checked(1) {
                Some((first, rest)) => first.to_ascii_lowercase() + rest,
                None => name.to_owned(),
            },
            Self::Snake => snake_case(name),
            Self::ScreamingSnake => snake_case(name).to_ascii_uppercase(),
            Self::Kebab => snake_case(name).replace('_', "-"),
            Self::ScreamingKebab => snake_case(name).to_ascii_uppercase().replace('_', "-"),
        }
    }
}

/// Each capital starts a word, as in serde.
fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for (index, c) in name.char_indices() {
        if index > 0 && c.is_uppercase() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

/// The arguments of `codes(..)`.
#[derive(Default)]
pub struct CodeStyle {
    pub case: Option<Case>,
    pub prefix: String,
}

impl CodeStyle {
    /// The code of a variant.
    pub fn code_of(&self, name: &str) -> String {
        let name = match self.case {
            Some(case) => case.apply(name),
            None => name.to_owned(),
        };
        self.prefix.clone() + &name
    }
}

#[cfg(test)]
mod tests {
    use super::{Case, CodeStyle};

    /// The expectations are what serde's `rename_all` makes of the same names.
    #[test]
    fn codes_follow_the_conventions_of_serde() {
        for (case, plain, long) in [
            ("lowercase", "outcome", "verytasty"),
            ("UPPERCASE", "OUTCOME", "VERYTASTY"),
            ("PascalCase", "Outcome", "VeryTasty"),
            ("camelCase", "outcome", "veryTasty"),
            ("snake_case", "outcome", "very_tasty"),
            ("SCREAMING_SNAKE_CASE", "OUTCOME", "VERY_TASTY"),
            ("kebab-case", "outcome", "very-tasty"),
            ("SCREAMING-KEBAB-CASE", "OUTCOME", "VERY-TASTY"),
        ] {
            let style = CodeStyle {
                case: Some(Case::from_name(case).expect(case)),
                prefix: String::new(),
            };
            assert_eq!(style.code_of("Outcome"), plain, "{case}");
            assert_eq!(style.code_of("VeryTasty"), long, "{case}");
        }
        let prefixed = CodeStyle {
            case: Some(Case::ScreamingSnake),
            prefix: "M_".to_owned(),
        };
        assert_eq!(prefixed.code_of("Z42"), "M_Z42");
        assert_eq!(prefixed.code_of("HTTPError"), "M_H_T_T_P_ERROR");
        assert_eq!(CodeStyle::default().code_of("NotFound"), "NotFound");
        assert!(Case::from_name("Snake_case").is_none());
    }
}
