//! The rules that need no document: [`Input`] in, [`Checked`] out.

mod response;
mod status;

use crate::{
    error::{self, Errors},
    first_seen::FirstSeen,
    model::{
        checked::{Checked, CheckedVariant, DocumentChoice},
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
    let default = default.map(|default| statuses.add_default(&default.value));
    let mut variants = Vec::with_capacity(input.variants.len());
    let mut codes = FirstSeen::default();
    for (index, variant) in input.variants.iter().enumerate() {
        let errors = errors.on_variant(index);
        variants.push(CheckedVariant {
            variant,
            outcome: statuses.outcome(input, variant, default, errors),
            response: response::check(input, index, &mut codes, errors),
        });
    }
    Checked {
        input,
        document: document(input),
        krate: input.attrs.krate.as_ref().map(|krate| &krate.value),
        outcome: input.attrs.outcome.is_some() || input.attempted.contains(&KeyName::Outcome),
        strict: input.attrs.strict.is_some(),
        exhaustive: input.attrs.exhaustive.as_ref(),
        statuses: statuses.into_distinct(),
        variants,
        has_known_statuses: errors.is_empty(),
    }
}

fn document<'a>(input: &'a Input<'a>) -> DocumentChoice<'a> {
    match &input.attrs.document {
        Some(document) => DocumentChoice::Path(&document.value),
        None if input.attempted.contains(&KeyName::Document) => DocumentChoice::InDoubt,
        None => DocumentChoice::Default,
    }
}
