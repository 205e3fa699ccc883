//! The codes of a type: written, or made of the names of its variants.
//!
//! Two variants with the same code and the same status are a mistake, unless one of them states it
//! with `same_as`. Statuses that are written alike are equal. Whether `404` and `NOT_FOUND` are,
//! the compiler decides.

use proc_macro2::Ident;
use syn::ext::IdentExt;

use crate::{
    error::{self, ErrorList, Errors},
    first_seen::FirstSeen,
    model::{
        checked::{CheckedVariant, Code, CodeCheck, CodeText, Distinct, Outcome},
        input::{Input, Variant},
    },
    parse::{
        status::Status,
        value::{Setting, check_visible},
    },
};

/// Determines the codes of the variants, and what the compiler has to compare.
pub fn check<'a>(
    input: &'a Input<'a>,
    statuses: &[Distinct<'a>],
    variants: &mut [CheckedVariant<'a>],
    errors: &mut Errors,
) -> Vec<CodeCheck<'a>> {
    for (index, variant) in variants.iter_mut().enumerate() {
        if let Some(text) = text(input, variant, errors.on_variant(index)) {
            variant.response.code = Code::Text(text);
        }
    }
    let mut codes = Codes {
        input,
        statuses,
        variants,
        first_seen: FirstSeen::default(),
        groups: Vec::new(),
        checks: Vec::new(),
    };
    for index in 0..codes.variants.len() {
        codes.variant(index, errors.on_variant(index));
    }
    codes.checks
}

/// The code of a variant, if it has one that is known here.
fn text(input: &Input, variant: &CheckedVariant, errors: &mut ErrorList) -> Option<CodeText> {
    let attrs = &variant.variant.attrs;
    if let Some(code) = &attrs.code {
        return match check_visible(&code.value) {
            Ok(()) => Some(CodeText {
                value: code.value.value(),
                span: code.value.span(),
            }),
            Err(error) => {
                errors.push(error);
                None
            }
        };
    }
    let codes = input.attrs.codes.as_ref()?;
    let has_code = variant.response.code.is_own() || attrs.faulty;
    if has_code || !matches!(variant.outcome, Outcome::Status(_) | Outcome::OneOf(_)) {
        return None;
    }
    let name = variant.variant.name.unwrap_or(input.name);
    Some(CodeText {
        value: codes.value.code_of(&name.unraw().to_string()),
        span: name.span(),
    })
}

struct Codes<'a, 'c> {
    input: &'a Input<'a>,
    statuses: &'c [Distinct<'a>],
    variants: &'c [CheckedVariant<'a>],
    first_seen: FirstSeen,
    /// The variants with the same code.
    groups: Vec<Vec<usize>>,
    checks: Vec<CodeCheck<'a>>,
}

impl<'a> Codes<'a, '_> {
    fn variant(&mut self, index: usize, errors: &mut ErrorList) {
        let variant = self.variants[index].variant;
        let same_as = variant.attrs.same_as.as_ref();
        if matches!(self.variants[index].outcome, Outcome::Faulty) {
            // Its status is not known, and so neither is which codes it must not have.
            return;
        }
        let Some(code) = self.code(index) else {
            match same_as {
                Some(same_as) if !variant.attrs.faulty => {
                    let Setting { key, value } = same_as;
                    errors.push(error::response::same_as_alone(key, value));
                }
                _ => {}
            }
            return;
        };
        if let Some(same_as) = same_as {
            self.same_as(index, &code, &same_as.value, errors);
            return;
        }
        if variant.attrs.doubtful.same_as {
            return;
        }
        let group = match self
            .first_seen
            .insert(code.value.clone(), self.groups.len())
        {
            Some(group) => group,
            None => {
                self.groups.push(Vec::new());
                self.groups.len() - 1
            }
        };
        for first in self.groups[group].clone() {
            if self.has_same_status(first, index) {
                let first = self.variants[first].variant.name;
                let type_name = self.input.name;
                errors.push(error::response::second_code(
                    &code,
                    &code.value,
                    type_name,
                    first,
                ));
                return;
            }
            self.compare(first, index, &code, None);
        }
        self.groups[group].push(index);
    }

    fn code(&self, index: usize) -> Option<CodeText> {
        self.variants[index].response.code.text().cloned()
    }

    /// Checks that a variant has the code and the status of another one.
    fn same_as(&mut self, index: usize, code: &CodeText, other: &'a Ident, errors: &mut ErrorList) {
        let mut names = Vec::new();
        let mut found = None;
        for (index, variant) in self.input.variants.iter().enumerate() {
            let name = name_of(variant);
            if other.unraw() == name {
                found = Some(index);
            }
            names.push(name);
        }
        let Some(found) = found else {
            let mut words = Vec::new();
            for name in &names {
                words.push(name.as_str());
            }
            errors.push(error::response::unknown_variant(
                other,
                self.input.name,
                &words,
            ));
            return;
        };
        if found == index {
            errors.push(error::response::same_as_itself(other));
            return;
        }
        if self.leads_to(found, index) {
            errors.push(error::response::same_as_in_a_circle(other));
            return;
        }
        let others = self.code(found).map(|code| code.value);
        if others.as_ref() != Some(&code.value) {
            let type_name = self.input.name;
            errors.push(error::response::same_as_another_code(
                other,
                type_name,
                others.as_deref(),
                &code.value,
            ));
        } else if !self.has_same_status(found, index) {
            self.compare(found, index, code, Some(other));
        }
    }

    /// Whether the `same_as` of a variant leads to another one, which is the last of its circle: a
    /// circle is reported once.
    fn leads_to(&self, from: usize, to: usize) -> bool {
        let mut at = from;
        for _ in self.variants {
            if at > to {
                return false;
            }
            let Some(same_as) = &self.variants[at].variant.attrs.same_as else {
                return false;
            };
            let name = same_as.value.unraw().to_string();
            let named = |variant: &CheckedVariant| name_of(variant.variant) == name;
            match self.variants.iter().position(named) {
                Some(next) if next == to => return true,
                Some(next) => at = next,
                None => return false,
            }
        }
        false
    }

    /// Whether two variants have a status that is written alike, or both forward.
    fn has_same_status(&self, first: usize, second: usize) -> bool {
        let (first, second) = (self.statuses_of(first), self.statuses_of(second));
        if first.is_empty() && second.is_empty() {
            return true;
        }
        for first in &first {
            let is_same = |second: &usize| {
                let (first, second) = (self.status(*first), self.status(*second));
                first.has_same_spelling(second)
            };
            if second.iter().any(is_same) {
                return true;
            }
        }
        false
    }

    /// Has the compiler compare the statuses of two variants, unless both are different numbers.
    fn compare(
        &mut self,
        first: usize,
        second: usize,
        code: &CodeText,
        same_as: Option<&'a Ident>,
    ) {
        let name = name_of(self.variants[first].variant);
        let several = |variant: usize| self.statuses_of(variant).len() > 1;
        if same_as.is_some() && (several(first) || several(second)) {
            // One status in common is enough, and the compiler compares two.
            return;
        }
        for first in self.statuses_of(first) {
            for second in self.statuses_of(second) {
                let statuses = (self.status(first), self.status(second));
                let are_numbers = matches!(statuses, (Status::Number(..), Status::Number(..)));
                if !are_numbers || same_as.is_some() {
                    self.checks.push(CodeCheck {
                        code: code.clone(),
                        same_as,
                        first: (name.clone(), first),
                        second,
                    });
                }
            }
        }
    }

    fn status(&self, index: usize) -> &'a Status {
        self.statuses[index].status
    }

    fn statuses_of(&self, index: usize) -> Vec<usize> {
        match &self.variants[index].outcome {
            Outcome::Status(status) => Vec::from([*status]),
            Outcome::OneOf(one_of) => one_of.statuses(),
            Outcome::Forward(_) | Outcome::Faulty => Vec::new(),
        }
    }
}

fn name_of(variant: &Variant) -> String {
    variant
        .name
        .map_or_else(String::new, |name| name.unraw().to_string())
}
