//! The keys of a type as paths to documented constants, each with the span of the key.
//!
//! An editor shows the documentation of such a constant at the key in the attribute.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::model::checked::Checked;

/// One constant for all keys of a type, which costs the compiler less than one for each.
pub fn keys(checked: &Checked) -> TokenStream {
    let mut keys: Vec<&Ident> = Vec::new();
    for key in &checked.input.keys {
        // The keyword cannot be the name of a constant.
        if key != "crate" {
            keys.push(key);
        }
    }
    if keys.is_empty() {
        return TokenStream::new();
    }
    quote! {
        const _: &[()] = {
            use __status::keys as __key;
            &[#(__key::#keys),*]
        };
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Ident, TokenStream, TokenTree};

    use crate::derive::derive;

    const TYPE: &str = r#"
        #[status(document = NAT, crate = acme, default = 500)]
        #[status(exhaustive(except(404)), strict, strict)]
        enum GatewayError {
            #[status(404, code = "a", header("code" = "detail"), header("x" = "y"))]
            NotFound(#[status(header = "retry-after")] u32),
            #[status(transparent, cod = "b", document = NAT, expose = 5)]
            Store(StoreError),
        }
    "#;

    /// The names behind `__key::`.
    fn collect_keys(tokens: TokenStream, keys: &mut Vec<Ident>) {
        let mut before = [String::new(), String::new(), String::new()];
        for token in tokens {
            match &token {
                TokenTree::Group(group) => collect_keys(group.stream(), keys),
                TokenTree::Ident(name) if before == ["__key", ":", ":"] => keys.push(name.clone()),
                _ => {}
            }
            before.rotate_left(1);
            before[2] = token.to_string();
        }
    }

    #[test]
    fn each_key_has_its_span() {
        let mut keys = Vec::new();
        collect_keys(derive(TYPE.parse().expect("tokens")), &mut keys);
        let mut found = Vec::new();
        for key in &keys {
            assert_eq!(key.span().source_text(), Some(key.to_string()));
            let start = key.span().start();
            found.push((start.line, start.column, key.to_string()));
        }
        let mut expected = Vec::new();
        for (index, line) in TYPE.lines().enumerate() {
            for (form, word) in [
                ("(document =", "document"),
                (" default =", "default"),
                ("(exhaustive(", "exhaustive"),
                (" strict,", "strict"),
                (" strict)", "strict"),
                (" code =", "code"),
                (" header(", "header"),
                ("(header =", "header"),
                ("(transparent,", "transparent"),
                (" expose =", "expose"),
            ] {
                for (start, _) in line.match_indices(form) {
                    expected.push((index + 1, start + 1, word.to_owned()));
                }
            }
        }
        assert_eq!(found, expected);
        assert_eq!(found.len(), 11);
    }

    #[test]
    fn a_type_without_keys_has_no_constant() {
        let mut keys = Vec::new();
        let input = "#[status(404, crate = acme)] struct NotFound;";
        collect_keys(derive(input.parse().expect("tokens")), &mut keys);
        assert!(keys.is_empty());
    }
}
