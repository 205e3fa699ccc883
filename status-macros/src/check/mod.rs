//! The rules that need no document: [`Input`] in, [`Checked`] out.

mod codes;
mod fields;
mod response;
mod status;

use crate::{
    error::{self, Errors},
    model::{
        checked::{Checked, CheckedVariant, DocumentChoice, Outcome},
        input::{Input, Shape},
    },
    parse::key::KeyName,
};

pub fn check<'a>(input: &'a Input<'a>, errors: &mut Errors) -> Checked<'a> {
    if input.shape == Shape::Union {
        errors.on_type().push(error::attr::union(input.name));
    }
    let mut statuses = status::Statuses::default();
    let default = input.attrs.default.as_ref();
    let reason = input.attrs.default_undocumented.as_ref();
    let is_sound = !input.attempted.contains(&KeyName::Undocumented);
    let default = default.map(|default| statuses.add_default(&default.value, reason, is_sound));
    let mut variants = Vec::with_capacity(input.variants.len());
    for (index, variant) in input.variants.iter().enumerate() {
        let errors = errors.on_variant(index);
        let outcome = statuses.outcome(input, variant, default, errors);
        variants.push(CheckedVariant {
            variant,
            downcast: status::downcast(input, variant, &outcome, errors),
            outcome,
            response: response::check(input, variant, errors),
        });
    }
    let document = document(input);
    let statuses = statuses.into_distinct();
    let code_checks = codes::check(input, &statuses, &mut variants, errors);
    let has_known_statuses = has_known_statuses(input, &document, &variants);
    Checked {
        input,
        document,
        krate: input.attrs.krate.as_ref().map(|krate| &krate.value),
        outcome: input.attrs.outcome.is_some() || input.attempted.contains(&KeyName::Outcome),
        strict: input.attrs.strict.is_some(),
        exhaustive: input.attrs.exhaustive.as_ref(),
        status_headers: response::check_status_headers(input, errors.on_type()),
        code_checks,
        statuses,
        variants,
        has_known_statuses,
    }
}

fn document<'a>(input: &'a Input<'a>) -> DocumentChoice<'a> {
    match &input.attrs.document {
        Some(document) => DocumentChoice::Path(&document.value),
        None if input.attempted.contains(&KeyName::Document) => DocumentChoice::InDoubt,
        None => DocumentChoice::Default,
    }
}

/// Whether it is known which statuses the type sends, and which of them `exhaustive` leaves out. A
/// mistake in a code, a detail or a header does not change that.
fn has_known_statuses(
    input: &Input,
    document: &DocumentChoice,
    variants: &[CheckedVariant],
) -> bool {
    if matches!(document, DocumentChoice::InDoubt) || input.shape == Shape::Union {
        return false;
    }
    for key in &input.attempted {
        if matches!(
            key,
            KeyName::Default | KeyName::Exhaustive | KeyName::Transparent
        ) {
            return false;
        }
    }
    for CheckedVariant {
        variant, outcome, ..
    } in variants
    {
        if matches!(outcome, Outcome::Faulty) || variant.attrs.doubtful.status {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use syn::DeriveInput;

    use crate::{error::Errors, model::input::Input};

    /// The messages of the mistakes in a type, each up to its first line.
    fn mistakes(input: &str) -> Vec<String> {
        let expansion = crate::derive::derive(input.parse().expect("a type")).to_string();
        let mut mistakes = Vec::new();
        for message in expansion.split("compile_error ! { \"").skip(1) {
            let line = message.split("\\n").next().unwrap_or_default();
            mistakes.push(
                line.split("\" }")
                    .next()
                    .unwrap_or_default()
                    .replace("\\\"", "\""),
            );
        }
        mistakes
    }

    #[test]
    fn a_code_is_that_of_one_variant_with_a_status() {
        let duplicate = "duplicate code \"a\", which `E::A` has with the same status";
        for (variants, expected) in [
            (
                "#[status(404, code = \"a\")] A, #[status(409, code = \"a\")] B",
                None,
            ),
            (
                "#[status(404, code = \"a\")] A, #[status(NOT_FOUND, code = \"a\")] B",
                None,
            ),
            (
                "#[status(404, code = \"a\")] A, #[status(404, code = \"a\")] B",
                Some(duplicate),
            ),
            (
                "#[status(404, code = \"a\")] A, #[status(409, code = \"a\")] B, #[status(404, code = \"a\")] C",
                Some(duplicate),
            ),
            (
                "#[status(404, code = \"a\")] A, #[status(404, code = \"a\", same_as = A)] B",
                None,
            ),
            (
                "#[status(404, code = \"a\", same_as = B)] A, #[status(404, code = \"a\")] B",
                None,
            ),
            (
                "#[status(404, code = \"a\", same_as = r#B)] A, #[status(404, code = \"a\")] B",
                None,
            ),
            // Which variant was meant is not known.
            (
                "#[status(404, code = \"a\")] A, #[status(404, code = \"a\", sameas = A)] B",
                Some("unknown key `sameas`"),
            ),
            (
                "#[status(404, code = \"a\")] A(#[status(one_of(409))] u16), #[status(409, code = \"a\")] B",
                Some(duplicate),
            ),
            (
                "#[status(404)] A(#[status(code)] X), #[status(404)] B(#[status(code)] X)",
                None,
            ),
        ] {
            let mistakes = mistakes(&format!("enum E {{ {variants} }}"));
            assert_eq!(mistakes, Vec::from_iter(expected), "{variants}");
        }
        let made = "#[status(codes(rename_all = \"lowercase\"))] enum E { #[status(404)] A, #[status(404, code = \"a\")] B, #[status(transparent)] C(X) }";
        assert_eq!(mistakes(made), [duplicate]);
    }

    #[test]
    fn one_key_determines_the_status() {
        let (second, combined) = (
            "duplicate `transparent`: only one field can determine the status",
            "`one_of` cannot be combined with `transparent`",
        );
        for (variant, expected) in [
            ("A(#[status(transparent)] X, Y)", None),
            (
                "A(#[status(transparent)] X, #[status(transparent)] Y)",
                Some(second),
            ),
            (
                "#[status(transparent)] A(#[status(transparent)] X)",
                Some(second),
            ),
            (
                "A(#[status(transparent)] X, #[status(one_of(402))] u16)",
                Some(combined),
            ),
            (
                "A(#[status(one_of(402))] u16, #[status(transparent)] X)",
                Some(combined),
            ),
            (
                "#[status(transparent)] A(#[status(one_of(402))] u16)",
                Some(combined),
            ),
            (
                "A(#[status(one_of(402))] u16, #[status(one_of(402))] u16)",
                Some("duplicate `one_of`: only one field can determine the status"),
            ),
            (
                "#[status(404)] A(#[status(transparent)] X)",
                Some("`transparent` cannot be combined with the status `404`"),
            ),
            ("#[status(500, downcast(X))] A(#[from] Y, Z)", None),
            ("#[status(500, downcast(X))] A { source: Y, z: Z }", None),
            (
                "#[status(500, downcast(X))] A(Y, Z)",
                Some(
                    "`downcast` requires exactly one field, or one that is the source, and `A` has 2",
                ),
            ),
            (
                "#[status(transparent, downcast(X))] A(Y)",
                Some("`downcast` cannot be combined with `transparent`"),
            ),
        ] {
            let mistakes = mistakes(&format!("enum E {{ {variant} }}"));
            assert_eq!(mistakes, Vec::from_iter(expected), "{variant}");
        }
    }

    #[test]
    fn a_member_has_a_name_of_its_own() {
        for (fields, expected) in [
            (
                "#[status(member)] a: u8, #[status(member = \"b\")] c: u8",
                None,
            ),
            (
                "#[status(member)] a: u8, #[status(member = \"a\")] b: u8",
                Some("duplicate member `a`"),
            ),
            (
                "#[status(member)] r#a: u8, #[status(member = \"a\")] b: u8",
                Some("duplicate member `a`"),
            ),
            (
                "#[status(member = \"\")] a: u8",
                Some("expected a text that is not empty"),
            ),
            ("#[status(member(\"a\"))] a: u8", Some("expected `=`")),
        ] {
            let mistakes = mistakes(&format!("#[status(404)] struct S {{ {fields} }}"));
            assert_eq!(mistakes, Vec::from_iter(expected), "{fields}");
        }
        assert_eq!(
            mistakes("#[status(404)] struct S(#[status(member)] u8);"),
            ["missing name of the member, since the field has none"]
        );
    }

    /// Whether the statuses of a type with mistakes are known, so that `exhaustive` is checked.
    fn has_known_statuses(input: &str) -> bool {
        let input: DeriveInput = syn::parse_str(input).expect("a type");
        let mut errors = Errors::default();
        let input = Input::from_syn(&input, &mut errors);
        let is_known = super::check(&input, &mut errors).has_known_statuses;
        assert!(!errors.into_compile_errors().is_empty(), "no mistake");
        is_known
    }

    #[test]
    fn mistakes_in_a_response_leave_the_statuses_known() {
        for input in [
            "enum E { #[status(404, code = \"a\")] A, #[status(404, code = \"a\")] B }",
            "enum E { #[status(404, code = \" A\")] A }",
            "enum E { #[status(404, code = 5)] A }",
            "enum E { #[status(404, detail = \"{\")] A }",
            "enum E { #[status(404, detail = \"\", expose)] A }",
            "enum E { #[status(404, header(\"x\" = \"\\n\"))] A }",
            "enum E { #[status(404, cod = \"a\")] A }",
            "enum E { #[status(404, code = \"a\", code = \"b\")] A }",
            "enum E { #[status(404, code = \"a\", same_as = C)] A, #[status(404, code = \"a\")] B }",
            "enum E { #[status(404, title = \"\")] A }",
            "enum E { #[status(404, log = \"loud\")] A }",
            "enum E { #[status(404)] A(#[status(member)] u8) }",
            "enum E { #[status(404)] A(#[status(code, code)] u8) }",
            "enum E { #[status(404, code = \"a\")] A(#[status(code)] u8) }",
            "enum E { #[status(404)] A(#[status(instance)] u8, #[status(instance)] u8) }",
            "#[status(codes)] enum E { #[status(404)] A }",
            "#[status(format = 5)] enum E { #[status(404)] A }",
            "#[status(header(404))] enum E { #[status(404)] A }",
            "#[status(respond(axun))] enum E { #[status(404)] A }",
            "#[status(exhaustive(except(405, 405)))] enum E { #[status(404)] A }",
        ] {
            assert!(has_known_statuses(input), "{input}");
        }
    }

    #[test]
    fn mistakes_in_a_status_leave_the_statuses_in_doubt() {
        for input in [
            "enum E { #[status(\"404\")] A }",
            "enum E { #[status(404, 409)] A }",
            "enum E { #[status(404 409)] A }",
            "enum E { #[status(404, transparant)] A }",
            "enum E { #[status(404, undocumented)] A }",
            "enum E { #[status(404, document = X)] A }",
            "enum E { #[status(404, why = \"x\")] A }",
            "enum E { A }",
            "union E { a: u8 }",
            "#[status(documnet = X)] enum E { #[status(404)] A }",
            "#[status(default = \"500\")] enum E { #[status(404)] A }",
            "#[status(default(507, undocumented))] enum E { #[status(404)] A }",
            "#[status(default(507 undocumented = \"x\"))] enum E { #[status(404)] A }",
            "enum E { #[status(500, downcast)] A(X) }",
            "enum E { #[status(500, downcast(X), transparent)] A(X) }",
            "enum E { #[status(404)] A(#[status(one_of(\"402\"))] u16) }",
            "enum E { #[status(404)] A(#[status(one_of(402 502))] u16) }",
            "enum E { #[status(404)] A(#[status(one_of(400..=499))] u16) }",
            "enum E { A(#[status(one_of)] u16) }",
            "enum E { A(#[status(transparent)] X, #[status(transparent)] Y) }",
            "enum E { A(#[status(transparent)] X, #[status(one_of(402))] u16) }",
            "enum E { #[status(404)] A(#[status(transparent)] X) }",
            "#[status(exhaustive(except(\"405\")))] enum E { #[status(404)] A }",
        ] {
            assert!(!has_known_statuses(input), "{input}");
        }
    }
}
