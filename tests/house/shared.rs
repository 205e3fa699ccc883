//! Code that two crates share without depending on each other is identical in both.

use std::{collections::BTreeSet, fs, path::Path};

use super::{
    CRATES, assert_none,
    tokens::{Kind, Token, attributes_end, group_end, matches_at},
    tree::{File, Tree},
};

/// The line from which on two files have the same code.
const MARKER: &str = "// The same in both crates.";

/// The differences in the code below the marker, ignoring comments and visibilities.
fn differences(ours: &File, theirs: &File) -> Vec<String> {
    let mut violations = Vec::new();
    for file in [ours, theirs] {
        if marker_line(file).is_none() {
            violations.push(format!("{} lacks the line `{MARKER}`", file.path));
        }
    }
    let (Some(our_code), Some(their_code)) = (marked_code(ours), marked_code(theirs)) else {
        return violations;
    };
    let pairs = our_code.iter().zip(&their_code);
    let first = pairs
        .clone()
        .position(|(a, b)| (a.kind, &a.text) != (b.kind, &b.text))
        .or((our_code.len() != their_code.len()).then_some(pairs.len()));
    if let Some(index) = first {
        let place = |file: &File, code: &[Token]| match code.get(index) {
            Some(token) => format!("{}:{}: `{}`", file.path, token.line, token.text),
            None => format!("{} ends", file.path),
        };
        let (ours, theirs) = (place(ours, &our_code), place(theirs, &their_code));
        violations.push(format!("{ours}, but {theirs}"));
    }
    violations
}

fn marker_line(file: &File) -> Option<usize> {
    let index = file.text.lines().position(|line| line.trim() == MARKER)?;
    Some(index + 1)
}

/// The tokens below the marker, without tests and visibilities.
fn marked_code(file: &File) -> Option<Vec<Token>> {
    let marker = marker_line(file)?;
    let tokens = &file.tokens;
    let (mut code, mut index) = (Vec::new(), 0);
    while index < tokens.len() {
        let token = &tokens[index];
        if token.is_word("pub") {
            index += 1;
            if tokens.get(index).is_some_and(|next| next.is_mark("(")) {
                index = group_end(tokens, index);
            }
            continue;
        }
        if token.line > marker {
            code.push(token.clone());
        }
        index += 1;
    }
    Some(code)
}

/// The names of the variants of an enum; `None` if the file has no such enum.
fn variants(file: &File, name: &str) -> Option<Vec<String>> {
    let tokens = &file.tokens;
    let start = (0..tokens.len()).find(|&at| matches_at(tokens, at, &["enum", name, "{"]))? + 2;
    let body = &tokens[start + 1..group_end(tokens, start) - 1];
    let (mut names, mut index) = (Vec::new(), 0);
    while index < body.len() {
        index = attributes_end(body, index);
        names.extend(body.get(index).map(|variant| variant.text.clone()));
        while index < body.len() && !body[index].is_mark(",") {
            let is_group = body[index].is_mark("(") || body[index].is_mark("{");
            index = if is_group {
                group_end(body, index)
            } else {
                index + 1
            };
        }
        index += 1;
    }
    Some(names)
}

/// The values of `const NAME: usize = ..` in a crate, with their places.
fn values_of(tree: &Tree, name: &str) -> Vec<(String, String)> {
    let mut values = Vec::new();
    for file in tree.code() {
        for (index, token) in file.tokens.iter().enumerate() {
            if matches_at(&file.tokens, index, &["const", name, ":", "usize", "="]) {
                let value = file.tokens[index + 5].text.clone();
                values.push((format!("{}:{}", file.path, token.line), value));
            }
        }
    }
    values
}

/// Each crate defines the constant once, with the same value.
fn unequal_constants(trees: &[Tree], name: &str) -> Vec<String> {
    let (mut violations, mut all) = (Vec::new(), Vec::new());
    for tree in trees {
        let values = values_of(tree, name);
        if values.len() != 1 {
            let count = values.len();
            violations.push(format!("{} defines `{name}` {count} times", tree.name));
        }
        all.extend(values);
    }
    if all.iter().any(|(_, value)| *value != all[0].1) {
        let places = all.iter().map(|(place, value)| format!("{place}: {value}"));
        violations.extend(places);
    }
    violations
}

/// The frameworks in the table of status-macros: its strings named `word`, or all if none is.
fn frameworks_of_the_macro(macros: &Tree) -> BTreeSet<String> {
    let (mut words, mut all) = (BTreeSet::new(), BTreeSet::new());
    for file in macros.code() {
        let tokens = &file.tokens;
        let table = (0..tokens.len()).find(|&at| {
            let is_item = at > 0 && ["const", "static"].contains(&tokens[at - 1].text.as_str());
            is_item && tokens[at].is_word("FRAMEWORKS")
        });
        let rows = table.map_or(&[][..], |start| &tokens[start..]);
        let end = rows.iter().position(|token| token.is_mark("="));
        let rows = &rows[end.unwrap_or(0)..];
        let end = rows.iter().position(|token| token.is_mark(";"));
        for (index, token) in rows[..end.unwrap_or(rows.len())].iter().enumerate() {
            if token.kind == Kind::Text {
                all.insert(token.text.clone());
                if index > 1 && matches_at(rows, index - 2, &["word", ":"]) {
                    words.insert(token.text.clone());
                }
            }
        }
    }
    if words.is_empty() { all } else { words }
}

/// The features of a manifest that turn `respond` on and have a file in `respond/`.
fn frameworks_of_the_features(core: &Tree, manifest: &str) -> BTreeSet<String> {
    let features = manifest
        .lines()
        .skip_while(|line| line.trim() != "[features]")
        .skip(1)
        .take_while(|line| !line.starts_with('['));
    features
        .filter_map(|line| line.split_once('='))
        .filter(|(_, enabled)| enabled.contains("\"respond\""))
        .map(|(name, _)| name.trim().to_owned())
        .filter(|name| core.file(&format!("respond/{name}.rs")).is_some())
        .collect()
}

/// The places that list the frameworks, where they differ from the features.
fn unequal_frameworks(core: &Tree, macros: &Tree, manifest: &str) -> Vec<String> {
    let features = frameworks_of_the_features(core, manifest);
    let Some(table) = core.file("respond/framework.rs") else {
        return vec!["status-core/src/respond/framework.rs is missing".to_owned()];
    };
    let in_table = features
        .iter()
        .filter(|feature| table.tokens.iter().any(|token| token.text == **feature))
        .cloned()
        .collect();
    let lists = [
        (table.path.as_str(), in_table),
        (
            "`FRAMEWORKS` of status-macros",
            frameworks_of_the_macro(macros),
        ),
    ];
    let unequal = lists.into_iter().filter(|(_, list)| *list != features);
    unequal
        .map(|(place, list)| {
            format!("{place} has {list:?}, and status-core/Cargo.toml {features:?}")
        })
        .collect()
}

/// The keys of the attribute, without `crate`, which cannot be the name of a constant.
fn keys_of_the_macro(macros: &Tree) -> BTreeSet<String> {
    let file = macros.file("parse/key.rs").expect("parse/key.rs");
    let tokens = &file.tokens;
    let words = (0..tokens.len()).filter(|&at| matches_at(tokens, at, &["word", ":"]));
    let words = words.filter_map(|at| tokens.get(at + 2));
    let words = words.filter(|word| word.kind == Kind::Text && word.text != "crate");
    words.map(|word| word.text.clone()).collect()
}

/// The keys that an editor shows the documentation of: the constants whose documentation starts
/// with their name.
fn documented_keys(core: &Tree) -> BTreeSet<String> {
    let file = core.file("derive_support/keys.rs").expect("keys.rs");
    let mut documented = BTreeSet::new();
    let mut documentation = "";
    for line in file.text.lines() {
        if let Some(name) = line.strip_prefix("pub const ") {
            let name = name.split(':').next().unwrap_or_default();
            if documentation.starts_with(&format!("/// `{name}")) {
                documented.insert(name.to_owned());
            }
            documentation = "";
        } else if documentation.is_empty() && line.starts_with("///") {
            documentation = line;
        }
    }
    documented
}

fn manifest_of_the_core() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../status-core/Cargo.toml");
    fs::read_to_string(path).unwrap()
}

#[test]
fn suggestions_are_made_alike() {
    let (macros, document) = (Tree::read("status-macros"), Tree::read("status-document"));
    let (ours, theirs) = ("suggest.rs", "error/suggest.rs");
    let violations = match (macros.file(ours), document.file(theirs)) {
        (Some(ours), Some(theirs)) => differences(ours, theirs),
        _ => vec![format!(
            "status-macros/src/{ours} or status-document/src/{theirs} is missing"
        )],
    };
    assert_none(
        &violations,
        &format!("keep the code below `{MARKER}` the same, so that a typo has one suggestion:"),
    );
}

#[test]
fn the_frameworks_are_the_same_everywhere() {
    let (core, macros) = (Tree::read("status-core"), Tree::read("status-macros"));
    assert_none(
        &unequal_frameworks(&core, &macros, &manifest_of_the_core()),
        "a framework is a feature, a file in respond/, a row of its table and of `FRAMEWORKS`:",
    );
}

#[test]
fn each_key_of_the_attribute_is_documented_for_editors() {
    let (core, macros) = (Tree::read("status-core"), Tree::read("status-macros"));
    let keys = keys_of_the_macro(&macros);
    assert!(keys.contains("header"), "{keys:?}");
    assert_eq!(documented_keys(&core), keys);
}

#[test]
fn what_is_skipped_has_the_same_reasons() {
    let (core, document) = (Tree::read("status-core"), Tree::read("status-document"));
    let reasons = |tree: &Tree, path: &str| {
        let file = tree.file(path);
        file.and_then(|file| variants(file, "SkipReason"))
            .unwrap_or_else(|| panic!("{}/src/{path} has no enum `SkipReason`", tree.name))
    };
    assert_eq!(
        reasons(&core, "document/location.rs"),
        reasons(&document, "result.rs"),
        "name the variants of `SkipReason` alike in status-core and status-document"
    );
}

#[test]
fn messages_list_as_many_items_in_each_crate() {
    assert_none(
        &unequal_constants(&CRATES.map(Tree::read), "LISTED"),
        "define `const LISTED: usize` once in each crate, with the same value:",
    );
}

#[test]
fn a_difference_below_the_marker_is_found() {
    let one = Tree::new(
        "status-macros",
        &[(
            "suggest.rs",
            "use a::A;\n// The same in both crates.\n/// One.\npub fn f() { 1 }\n\
             #[cfg(test)] mod tests {}",
        )],
    );
    let two = |text| Tree::new("status-document", &[("suggest.rs", text)]);
    let found = |two: &Tree| differences(&one.files[0], &two.files[0]);

    let same = two("// The same in both crates.\npub(crate) fn f() {\n 1\n}");
    assert_eq!(found(&same), [""; 0]);
    let other = two("\n// The same in both crates.\nfn f() { 2 }");
    let expected = "status-macros/src/suggest.rs:4: `1`, but status-document/src/suggest.rs:3: `2`";
    assert_eq!(found(&other), [expected]);
    let longer = two("// The same in both crates.\nfn f() { 1 }\nfn g() {}");
    let expected = "status-macros/src/suggest.rs ends, but status-document/src/suggest.rs:3: `fn`";
    assert_eq!(found(&longer), [expected]);
    let unmarked = two("fn f() { 1 }");
    let expected = "status-document/src/suggest.rs lacks the line `// The same in both crates.`";
    assert_eq!(found(&unmarked), [expected]);
}

#[test]
fn the_variants_of_an_enum_are_read() {
    let tree = Tree::new(
        "status-core",
        &[(
            "a.rs",
            "pub enum Other { X }\n#[derive(Debug)]\npub enum SkipReason {\n /// A range.\n \
             Range(u16, u16),\n Default,\n \
             #[doc(hidden)]\n Named { a: A<B, C>, b: u8 },\n Last = 3\n}",
        )],
    );
    let found = variants(&tree.files[0], "SkipReason").unwrap();
    assert_eq!(found, ["Range", "Default", "Named", "Last"]);
    assert_eq!(variants(&tree.files[0], "Missing"), None);
}

#[test]
fn an_unequal_constant_is_found() {
    let one = || {
        Tree::new(
            "status-core",
            &[("a.rs", "pub(crate) const LISTED: usize = 6;")],
        )
    };
    let two = |text| Tree::new("status-macros", &[("b.rs", text)]);
    let same = two("fn f() { const LISTED: usize = 6; }");
    assert_eq!(unequal_constants(&[one(), same], "LISTED"), [""; 0]);
    let other = two("const LISTED: usize = 5;");
    let expected = ["status-core/src/a.rs:1: 6", "status-macros/src/b.rs:1: 5"];
    assert_eq!(unequal_constants(&[one(), other], "LISTED"), expected);
    let none = two("");
    let expected = ["status-macros defines `LISTED` 0 times"];
    assert_eq!(unequal_constants(&[one(), none], "LISTED"), expected);
}

#[test]
fn a_framework_that_a_list_lacks_is_found() {
    let core = |table| {
        let files = [
            ("respond/axum.rs", ""),
            ("respond/poem.rs", ""),
            ("respond/framework.rs", table),
        ];
        Tree::new("status-core", &files)
    };
    let macros = |table| Tree::new("status-macros", &[("parse/framework.rs", table)]);
    let manifest = "[features]\naxum = [\"respond\", \"dep:axum-core\"]\n\
                    poem = [\"respond\"]\ntower = [\"respond\"]\ntracing = []\n\
                    [dependencies]\nx = \"respond\"\n";

    let both = core("frameworks! { axum => Axum; poem => Poem; }");
    let rows = macros(
        "const FRAMEWORKS: &[F] = &[F { word: \"axum\", name: \"Axum\" }, F { word: \"poem\" }];",
    );
    assert_eq!(unequal_frameworks(&both, &rows, manifest), [""; 0]);
    let words = macros("pub const FRAMEWORKS: [&str; 2] = [\"axum\", \"poem\"];");
    assert_eq!(unequal_frameworks(&both, &words, manifest), [""; 0]);

    let found = unequal_frameworks(&core("frameworks! { axum => Axum }"), &words, manifest);
    let expected = "status-core/src/respond/framework.rs has {\"axum\"}, and \
                    status-core/Cargo.toml {\"axum\", \"poem\"}";
    assert_eq!(found, [expected]);
    let more = macros("const FRAMEWORKS: [&str; 3] = [\"axum\", \"poem\", \"warp\"];");
    assert_eq!(unequal_frameworks(&both, &more, manifest).len(), 1);
}
