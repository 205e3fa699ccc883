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
            "#[status(exhaustive(except(\"405\")))] enum E { #[status(404)] A }",
        ] {
            assert!(!has_known_statuses(input), "{input}");
        }
    }
}
