//! Fuzzing: the macros panic on no token stream, and every error has a span.

use std::{iter, ops::Range, panic, str::FromStr};

use fastrand::Rng;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::DeriveInput;

/// The number of types that each of the two tests feeds to the derive.
const CASES: usize = 55_000;

/// Tokens that attributes consist of, and others.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "404", "418", "0", "70000", "-1", "404u8", "4_0_4", "0x194", "404.0", "1e400",
    "999999999999999999999", "\"404\"", "\"\"", "\"NOT_FOUND\"", "b\"x\"", "c\"x\"", "r#\"x\"#", "'x'",
    "b'x'", "true", "NOT_FOUND", "NOT_FOND", "not_found", "r#type", "_", "StatusCode::GONE",
    "::http::StatusCode::GONE", "self::X", "crate::x::Y", "<T as U>::X", "a::<b, c>::D", "crate",
    "self", "Self", "super", "document", "documnet", "default", "exhaustive", "except", "strict",
    "outcome", "transparent", "undocumented", "TRANSPARENT", "message", "=", "==",
    "respond", "respond(axum)", "respond(axun, poem)", "axum", "actix", "problems", "code", "detail", "expose", "header",
    "problems = \"https://a.b/c/\"", "code = \"a_b\"", "code = \"A-b\"", "code = 404", "detail = \"{0:?} {x:>y$}\"",
    "detail = \"{} {\"", "detail = \"}{0:$}{0:1$}\"", "header = \"retry-after\"", "header = \"Ä\"", "header(\"a\" = \"b\", \"c\" = 5)",
    "header(\"a\", =)", "header(\"a\" = \"\\n\")",
    "format", "format = F<u8>", "format = 5", "codes", "codes(rename_all = \"snake_case\", prefix = \"M_\")", "codes(prefix = \"\")",
    "codes(rename = 5)", "header(503, \"retry-after\" = \"10\")", "header(503 \"a\" = \"b\")", "header(\"503\", \"a\" = \"b\")", "header(GONE)",
    "default(500, undocumented = \"why\")", "default(507 undocumented)", "default()", "downcast", "downcast(A, B<'a, T>)", "downcast(A A)",
    "downcast(5)", "same_as", "same_as = A", "same_as = r#B", "same_as = a::B", "title", "title = \"A title\"", "title = \" \\u{200b}\"", "log",
    "log = \"warn\"", "log = \"loud\"", "one_of", "one_of(402, 502)", "one_of(402 502)", "one_of(400..=499)", "one_of(\"402\")", "member",
    "member = \"errors\"", "member = \"\"", "member = 5", "instance", "instance = \"a\"", "code = \"M 1.x\"",
    "=>", ",", ",,", ";", "::", ":", "#", "!", "$", "?", "&", "|", "..", "..=", "<", ">", "->", "@",
    "+", "-", "*", "/", ".", "'a", "= NAT", "= 500", "= \"why\"", "(except(407, 505))",
    "(except(\"405\"))", "(except(405 +, +))", "()", "(())", "[404]", "{ 404 }", "if", "match", "fn", "struct", "async",
    "dyn", "impl", "unsafe", "where", "x!()", "|x| x", "return",
];

/// Types without mistakes, to be mutated.
const TYPES: &[&str] = &[
    "#[status(document = NAT, default = 500, strict)] pub enum E { #[status(404)] A, #[status(NOT_FOUND)] B(u8), C { x: u8 } }",
    "#[status(exhaustive(except(405, GONE)), outcome)] enum E<'a, T: Clone, const N: usize> where T: 'a { #[status(transparent)] A(&'a T), #[status(418, undocumented = \"why\")] B([u8; N]) }",
    "#[status(404)] #[status(crate = acme::status)] struct S<'a>(#[doc = \"x\"] &'a str);",
    "#[status(transparent)] struct S { #[from] source: Box<Self> }",
    "enum E { #[status(transparent, undocumented = \"why\")] A(Box<dyn X>), #[status(a::B)] r#type = 1 << 3 }",
    "#[status(respond(axum, actix, poem), problems = \"https://a.b/\", strict)] enum E<T> { #[status(404, code = \"a\", detail = \"{0} {1:>0$}\", header(\"x\" = \"y\"))] A(usize, T), #[status(503, expose)] B { #[status(header = \"retry-after\")] x: u8 }, #[status(transparent, code = \"b\")] C(T) }",
    "#[status(405, detail = \"no {r#type:?}\", respond)] struct S { #[status(header = \"allow\")] r#type: String }",
    "#[status(format = F<u8>, codes(rename_all = \"kebab-case\", prefix = \"E.\"), header(503, \"retry-after\" = \"10\", \"x-a\" = 5), default(507, undocumented = \"why\"))] enum E<'a, T> { #[status(422, title = \"Invalid\", log = \"warn\")] A { #[status(member)] errors: &'a [T], #[status(member = \"r\")] r#type: T, #[status(instance)] id: u8 }, #[status(500, downcast(X, Y<T>))] B(#[from] Box<dyn Error>, u8), C }",
    "enum E { #[status(500)] A(#[status(one_of(402, GONE, a::B))] Option<u16>, #[status(code)] String), #[status(404, code = \"a b\", same_as = r#C)] B, #[status(404, code = \"a b\")] r#C, D { #[status(transparent)] kind: X, at: u8 } }",
    "#[status(502)] struct S { #[status(one_of(402, 503))] status: Option<u16>, #[status(member, header = \"x-a\")] a: u8 }",
    "#[error(transparent)] #[status(404)] struct S(#[from] X);",
    "enum E {}",
    "#[status(404)] struct S { async: u8, dyn: Box<dyn X>, try: u8 }",
    "#[status(404)] union U { a: u8 }",
];

#[test]
fn generated_attributes() {
    let mut rng = Rng::with_seed(404);
    let mut fed = 0;
    while fed < CASES {
        let on_the_type = attr(&mut rng);
        let on_variants = [(); 5].map(|()| attr(&mut rng));
        let [a, b, c, field, other] = &on_variants;
        fed += check(&format!(
            "{on_the_type} enum E<T> {{ {a} A, {b} B({field} T), {c} C {{ {other} x: u8, {field} y: u8 }} }}"
        ));
        fed += check(&format!("{a} {on_the_type} struct S({field} u8);"));
    }
}

fn attr(rng: &mut Rng) -> String {
    let count = rng.usize(..8);
    let separator = if rng.bool() { " " } else { ", " };
    let items = iter::repeat_with(|| WORDS[rng.usize(..WORDS.len())]).take(count);
    let items = items.collect::<Vec<_>>().join(separator);
    match rng.usize(..12) {
        0 => format!("#[status = {items}]"),
        1 => "#[status]".to_owned(),
        2 => format!("#[status[{items}]]"),
        3 => format!("#[status({items})] #[status({items})]"),
        _ => format!("#[status({items})]"),
    }
}

#[test]
fn mutated_types() {
    let mut rng = Rng::with_seed(409);
    let mut fed = 0;
    while fed < CASES {
        let sound = parse(TYPES[rng.usize(..TYPES.len())]);
        // The compiler hands over whole types, so the mutations are within the attributes and the
        // body.
        let mutate = |token| match token {
            TokenTree::Group(group) => mutate_in(&group, &mut rng).into(),
            other => other,
        };
        let mutated: TokenStream = sound.into_iter().map(mutate).collect();
        fed += check_tokens(&mutated);
    }
}

/// A group with some tokens mutated.
fn mutate_in(group: &Group, rng: &mut Rng) -> Group {
    let mut tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    for _ in 0..rng.usize(..3) {
        mutate(&mut tokens, rng);
    }
    let mut mutated = Group::new(group.delimiter(), tokens.into_iter().collect());
    mutated.set_span(group.span());
    mutated
}

/// Replaces, removes, repeats or swaps a token, somewhere in the tree.
fn mutate(tokens: &mut Vec<TokenTree>, rng: &mut Rng) {
    if tokens.is_empty() {
        return tokens.extend(word(rng));
    }
    let at = rng.usize(..tokens.len());
    if let TokenTree::Group(group) = &tokens[at] {
        if rng.u8(..8) > 0 {
            tokens[at] = mutate_in(group, rng).into();
            return;
        }
    }
    match rng.u8(..5) {
        0 => drop(tokens.remove(at)),
        1 => tokens.insert(at, tokens[at].clone()),
        2 => {
            let delimiters = [Delimiter::None, Delimiter::Bracket, Delimiter::Parenthesis];
            let span = tokens[at].span();
            let inner = tokens.drain(at..).collect();
            let mut group = Group::new(delimiters[rng.usize(..3)], inner);
            group.set_span(span);
            tokens.push(group.into());
        }
        3 => {
            tokens.splice(at..=at, word(rng));
        }
        _ => {
            let other = rng.usize(..tokens.len());
            tokens.swap(at, other);
        }
    }
}

fn word(rng: &mut Rng) -> TokenStream {
    parse(WORDS[rng.usize(..WORDS.len())])
}

fn parse(text: &str) -> TokenStream {
    TokenStream::from_str(text).unwrap_or_default()
}

/// Feeds a text to the derive, and returns the number of types in it.
fn check(input: &str) -> usize {
    TokenStream::from_str(input).map_or(0, |tokens| check_tokens(&tokens))
}

fn check_tokens(input: &TokenStream) -> usize {
    let output = panic::catch_unwind(|| crate::derive::derive(input.clone()));
    let output = output.unwrap_or_else(|_| panic!("the derive panicked on: {input}"));
    // The compiler refuses anything that is not a type before it runs a derive.
    if syn::parse2::<DeriveInput>(input.clone()).is_err() {
        return 0;
    }
    for span in refusals(output) {
        assert!(!span.is_empty(), "an error without a span on: {input}");
    }
    1
}

/// The span of each `compile_error!` in the expansion. They are in a block.
fn refusals(output: TokenStream) -> Vec<Range<usize>> {
    let is_block = |token: TokenTree| match token {
        TokenTree::Group(block) if block.delimiter() == Delimiter::Brace => Some(block.stream()),
        _ => None,
    };
    let is_refusal =
        |token: &TokenTree| matches!(token, TokenTree::Ident(name) if name == "compile_error");
    let tokens = output.into_iter().filter_map(is_block).flatten();
    let refusals = tokens.filter(is_refusal);
    refusals.map(|token| token.span().byte_range()).collect()
}

#[test]
fn types_without_mistakes_are_accepted() {
    for sound in TYPES {
        let expected = usize::from(sound.contains("union"));
        assert_eq!(
            refusals(crate::derive::derive(parse(sound))).len(),
            expected,
            "{sound}"
        );
    }
}

/// Arguments of `document!(..)`, and others.
#[cfg(feature = "document")]
#[rustfmt::skip]
const ITEMS: &[&str] = &[
    "\"Cargo.toml\"", "\"../tests/pages/errors.md\"", "\"../tests/pages/petstore.yaml\"", "\"../tests/pages/list.md\"", "\"/\"", "\"\"", "\"\\0\"",
    "section", "section = \"Status codes\"", "section = \"Sektion\"", "column = \"HTTP status\"", "column", "operation = \"getPet\"",
    "get = \"/pets/{id}\"", "put = \"\"", "ranges", "ranges = true", "name = \"A\"", "r#name = \"A\"", "name == \"A\"", "unknown = 5", "= 5", "()", "{ x }",
    ",", ",,", ";", "404", "b\"x\"", "concat!(\"a\")", "crate", "'a", "#", "$",
];

#[cfg(feature = "document")]
#[test]
fn generated_documents() {
    let mut rng = Rng::with_seed(410);
    for _ in 0..CASES / 5 {
        let mut input = "krate;".to_owned();
        if rng.u8(..4) > 0 {
            input.push_str(ITEMS[1]);
        }
        for _ in 0..rng.usize(..6) {
            input.push_str(if rng.u8(..4) > 0 { ", " } else { " " });
            input.push_str(ITEMS[rng.usize(..ITEMS.len())]);
        }
        let tokens = parse(&input);
        let output = panic::catch_unwind(|| crate::document::document(tokens));
        let output = output.unwrap_or_else(|_| panic!("`document!` panicked on: {input}"));
        assert!(!output.is_empty(), "{input}");
        for span in refusals(output) {
            // Without arguments, the span is the call.
            assert!(
                !span.is_empty() || input == "krate;",
                "an error without a span on: {input}"
            );
        }
    }
}
