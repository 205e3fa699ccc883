//! The mistakes of the UI tests, with the messages and the places that the compiler prints.
//!
//! This needs no compiler, so it also holds where the UI tests are skipped.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    str::FromStr,
};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The line and the column of a mistake, and the lines of its message.
type Mistake = (usize, usize, Vec<String>);

/// The folders above those of the pages.
const PAGES: &str = "../tests/";
const DOCS: &str = "../examples/";

/// The message of status-core for `document!()`.
const OF_CORE: &str = "`document!` requires a file";

/// Cases with messages of the standard library, with tokens as the compiler prints them, with files
/// that only the folder of the UI tests has, or with types that `macro_rules` writes. Two have
/// expressions, of which syn reads more if another crate enables its feature `full`.
const OTHERS: [&str; 9] = [
    "detail/field-without-display.rs",
    "document/not-a-path.rs",
    "status/with-other-mistakes.rs",
    "document/page-in-the-attribute.rs",
    "file/absolute.rs",
    "file/missing.rs",
    "file/outside.rs",
    "file/used-after-a-mistake.rs",
    "type/from-macro-rules.rs",
];

#[test]
fn mistakes_are_reported_as_in_the_ui_tests() {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui");
    let (mut read, mut wrong) = (0, Vec::new());
    for case in cases(&ui) {
        let name = case.strip_prefix(&ui).expect("a case is in the folder");
        let name = name.to_string_lossy().replace('\\', "/");
        if OTHERS.iter().any(|other| name.starts_with(other)) {
            continue;
        }
        let source = fs::read_to_string(&case).expect("a case is text");
        if cfg!(not(feature = "document-openapi")) && source.contains("document!") {
            continue;
        }
        let tokens = TokenStream::from_str(&source).expect("a case consists of tokens");
        let mut reported = BTreeSet::new();
        #[cfg(feature = "document")]
        for arguments in documents(tokens.clone()) {
            add_mistakes(crate::document::document(arguments), &mut reported);
        }
        for item in derived_items(tokens) {
            add_mistakes(crate::derive::derive(item), &mut reported);
        }
        let stderr = fs::read_to_string(case.with_extension("stderr"));
        let expected = printed(&stderr.expect("a case has an expectation"), &name);
        read += expected.len();
        if reported != expected {
            wrong.push(format!(
                "{name}\nreported: {reported:?}\nexpected: {expected:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(read > 150, "only {read} mistakes");
}

fn cases(ui: &Path) -> Vec<PathBuf> {
    let folder = |path: &Path| fs::read_dir(path).expect("the folder of the cases can be read");
    let kinds = folder(ui).map(|kind| kind.expect("a kind is a folder").path());
    let files = kinds.flat_map(|kind| folder(&kind));
    let mut cases: Vec<PathBuf> = files
        .map(|file| file.expect("a case is a file").path())
        .filter(|file| file.extension().is_some_and(|end| end == "rs"))
        .collect();
    cases.sort();
    cases
}

/// The items with `#[derive(HttpStatus)]`, without that attribute.
fn derived_items(tokens: TokenStream) -> Vec<TokenStream> {
    let mut items = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        if !is_derive(&group.stream()) {
            items.extend(derived_items(group.stream()));
            continue;
        }
        let mut item = TokenStream::new();
        for token in tokens.by_ref() {
            let is_end = match &token {
                TokenTree::Punct(punct) => punct.as_char() == ';',
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                _ => false,
            };
            item.extend([token]);
            if is_end {
                break;
            }
        }
        items.push(item);
    }
    items
}

/// The arguments of each `document!(..)`, as status-core passes them.
#[cfg(feature = "document")]
fn documents(tokens: TokenStream) -> Vec<TokenStream> {
    let mut documents = Vec::new();
    let mut before = [String::new(), String::new()];
    for token in tokens {
        let text = token.to_string();
        if let TokenTree::Group(group) = token {
            if group.stream().is_empty() {
                // status-core refuses `document!()`.
            } else if before == ["document", "!"] {
                let start = TokenStream::from_str("krate;").expect("tokens");
                let arguments = group.stream().into_iter().map(from_here);
                documents.push(start.into_iter().chain(arguments).collect());
            } else {
                documents.extend(self::documents(group.stream()));
            }
        }
        before = [std::mem::take(&mut before[1]), text];
    }
    documents
}

/// The file of a case as it is found from this crate. trybuild copies the pages.
#[cfg(feature = "document")]
fn from_here(token: TokenTree) -> TokenTree {
    let text = token.to_string();
    // A literal with a suffix is a mistake itself.
    let is_file = |folder: &str| text.starts_with(&format!("\"{folder}/")) && text.ends_with('"');
    let folder = if is_file("pages") {
        PAGES
    } else if is_file("docs") {
        DOCS
    } else {
        return token;
    };
    let mut file = proc_macro2::Literal::string(&format!("{folder}{}", text.trim_matches('"')));
    file.set_span(token.span());
    file.into()
}

fn is_derive(attribute: &TokenStream) -> bool {
    let attribute = attribute.to_string();
    attribute.starts_with("derive") && attribute.contains("HttpStatus")
}

/// Adds each `compile_error!` of an expansion.
fn add_mistakes(expansion: TokenStream, mistakes: &mut BTreeSet<Mistake>) {
    let mut start = None;
    let mut before = String::new();
    for token in expansion {
        match &token {
            TokenTree::Group(group) if before == "!" && start.is_some() => {
                let text = group.stream().into_iter().next();
                let text = text.map(|text| text.to_string()).unwrap_or_default();
                let text: syn::LitStr = syn::parse_str(&text).expect("a message is a string");
                let (line, column) = start.take().unwrap_or_default();
                mistakes.insert((line, column, lines(&text.value())));
            }
            TokenTree::Group(group) => add_mistakes(group.stream(), mistakes),
            TokenTree::Ident(name) if name == "__core" => {
                let place = name.span().start();
                start = Some((place.line, place.column + 1));
            }
            _ => {}
        }
        before = token.to_string();
    }
}

fn lines(text: &str) -> Vec<String> {
    let text = text.replace(PAGES, "").replace(DOCS, "");
    text.lines().map(|line| line.trim().to_owned()).collect()
}

/// The mistakes without an error code in the output of the compiler, which are those of a macro.
fn printed(stderr: &str, name: &str) -> BTreeSet<Mistake> {
    let mut mistakes = BTreeSet::new();
    for error in stderr
        .split("\nerror")
        .map(|error| error.trim_start_matches("error"))
    {
        let Some(error) = error
            .strip_prefix(": ")
            .filter(|error| !error.starts_with(OF_CORE))
        else {
            continue;
        };
        let Some((text, place)) = error.split_once(&format!("--> ui/{name}:")) else {
            continue;
        };
        let mut place = place.split([':', '\n']);
        let mut number = || place.next().and_then(|number| number.trim().parse().ok());
        let (line, column) = (number().unwrap_or_default(), number().unwrap_or_default());
        mistakes.insert((line, column, lines(text.trim_end())));
    }
    mistakes
}
