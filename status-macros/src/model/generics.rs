//! How the type of a field depends on the type that has it.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, GenericParam, Path, PathArguments, PathSegment, Type, ext::IdentExt};

use super::input::Input;

/// Whether a field has the type that declares it, with the same parameters, behind pointers that
/// implement `HttpStatus`. This compares names. The expansion has the compiler prove that the types
/// are the same.
pub fn is_same_type(ty: &Type, input: &Input) -> bool {
    match ty {
        Type::Group(group) => is_same_type(&group.elem, input),
        Type::Paren(paren) => is_same_type(&paren.elem, input),
        Type::Reference(reference) => is_same_type(&reference.elem, input),
        Type::Path(path) if path.qself.is_none() => {
            let path = &path.path;
            if path.is_ident("Self") || is_own_name(path, input) {
                return true;
            }
            let pointed_to = path.segments.last().and_then(pointed_to);
            pointed_to.is_some_and(|ty| is_same_type(ty, input))
        }
        _ => false,
    }
}

/// Whether a path is `Name<..>` or `self::Name<..>`, with the type's own parameters.
fn is_own_name(path: &Path, input: &Input) -> bool {
    let mut segments = path.segments.iter();
    let first = segments.next().filter(|_| path.leading_colon.is_none());
    let own = match first {
        Some(first) if first.ident == "self" => segments.next(),
        first => first,
    };
    let is_own = own.is_some_and(|own| {
        own.ident.unraw() == input.name.unraw() && has_own_parameters(&own.arguments, input)
    });
    is_own && segments.next().is_none()
}

fn has_own_parameters(arguments: &PathArguments, input: &Input) -> bool {
    let parameters = &input.generics.params;
    match arguments {
        PathArguments::None => parameters.is_empty(),
        PathArguments::AngleBracketed(arguments) => {
            let arguments = &arguments.args;
            let is_own = |(index, own)| is_parameter(&arguments[index], own);
            arguments.len() == parameters.len() && parameters.iter().enumerate().all(is_own)
        }
        PathArguments::Parenthesized(_) => false,
    }
}

fn is_parameter(argument: &GenericArgument, parameter: &GenericParam) -> bool {
    let name = match parameter {
        GenericParam::Lifetime(parameter) => parameter.lifetime.to_string(),
        GenericParam::Type(parameter) => parameter.ident.unraw().to_string(),
        GenericParam::Const(parameter) => parameter.ident.unraw().to_string(),
    };
    let written = argument.to_token_stream().to_string();
    written.replace("r#", "").replace("' ", "'") == name
}

/// The `T` of `Box<T>`, `Rc<T>` and `Arc<T>`.
fn pointed_to(segment: &PathSegment) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
        return None;
    };
    let name = &segment.ident;
    let is_pointer = name == "Box" || name == "Rc" || name == "Arc";
    if !is_pointer || arguments.args.len() != 1 {
        return None;
    }
    match &arguments.args[0] {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    }
}

/// Whether a field's type names a type or const parameter, so that it cannot be written outside of
/// an impl.
pub fn depends_on_parameters(ty: &Type, input: &Input) -> bool {
    let mut own = Vec::new();
    for parameter in &input.generics.params {
        match parameter {
            GenericParam::Type(parameter) => own.push(parameter.ident.unraw()),
            GenericParam::Const(parameter) => own.push(parameter.ident.unraw()),
            GenericParam::Lifetime(_) => {}
        }
    }
    let is_own = |word: &Ident| own.contains(&word.unraw()) || word == "Self" && !own.is_empty();
    !own.is_empty() && mentions(ty.to_token_stream(), &is_own)
}

fn mentions(tokens: TokenStream, is_wanted: &dyn Fn(&Ident) -> bool) -> bool {
    for token in tokens {
        let is_found = match token {
            TokenTree::Ident(word) => is_wanted(&word),
            TokenTree::Group(group) => mentions(group.stream(), is_wanted),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        };
        if is_found {
            return true;
        }
    }
    false
}

/// The `T` of `Option<T>`, by its name.
pub fn option_argument(ty: &Type) -> Option<&Type> {
    let path = match ty {
        // `$type:ty` of a macro.
        Type::Group(group) => return option_argument(&group.elem),
        Type::Path(path) => path,
        _ => return None,
    };
    let last = path.path.segments.last()?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments)
            if last.ident == "Option" && arguments.args.len() == 1 =>
        {
            match &arguments.args[0] {
                GenericArgument::Type(argument) => Some(argument),
                _ => None,
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use syn::{DeriveInput, Type};

    use super::{depends_on_parameters, is_same_type};
    use crate::{error::Errors, model::input::Input};

    const GENERIC: &str = "enum E<'a, T, const N: usize> {}";

    #[track_caller]
    fn check(question: fn(&Type, &Input) -> bool, declared: &str, types: &[&str], expected: bool) {
        let declared: DeriveInput = syn::parse_str(declared).expect("a type");
        let input = Input::from_syn(&declared, &mut Errors::default());
        for ty in types {
            let parsed: Type = syn::parse_str(ty).unwrap_or_else(|error| panic!("{ty}: {error}"));
            assert_eq!(question(&parsed, &input), expected, "{ty}");
        }
    }

    #[test]
    fn a_type_is_itself_behind_pointers() {
        let same = [
            "Self",
            "E<'a, T, N>",
            "self::E<'a, T, N>",
            "Box<Self>",
            "std::rc::Rc<E<'a, T, N>>",
            "Arc<Box<Self>>",
            "&'a Self",
            "(Box<Self>)",
        ];
        check(is_same_type, GENERIC, &same, true);
        let others = [
            "E",
            "E<'a, T>",
            "E<'static, T, N>",
            "E<'a, u8, N>",
            "E<'a, T, 4>",
            "F<'a, T, N>",
            "a::E<'a, T, N>",
            "::E<'a, T, N>",
            "self::a::E<'a, T, N>",
            "E<'a, T, N>::X",
            "<X as Y>::Self",
            "Vec<Self>",
            "Box<u8>",
            "Box<Self, A>",
            "Box<'a>",
            "Box",
            "[Self]",
            "(Self, Self)",
        ];
        check(is_same_type, GENERIC, &others, false);
        let plain = ["E", "r#E", "self::E", "Box<E>", "&E"];
        check(is_same_type, "enum E {}", &plain, true);
        check(
            is_same_type,
            "enum E {}",
            &["E<u8>", "self::F", "E::E"],
            false,
        );
        check(
            is_same_type,
            "enum r#E<r#T> {}",
            &["E<T>", "r#E<r#T>"],
            true,
        );
    }

    #[test]
    fn a_type_that_names_a_parameter_depends_on_it() {
        let dependent = [
            "T",
            "Vec<T>",
            "[u8; N]",
            "(u8, Box<[r#T]>)",
            "Self",
            "Vec<Self>",
        ];
        check(depends_on_parameters, GENERIC, &dependent, true);
        let independent = ["u8", "&'a str", "Vec<Inner<'a>>", "TT", "(u8, [u8; 4])"];
        check(depends_on_parameters, GENERIC, &independent, false);
        check(
            depends_on_parameters,
            "enum E<'a> {}",
            &["Self", "Inner<'a>"],
            false,
        );
    }
}
