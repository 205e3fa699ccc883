//! No circle of modules: a file names no file that leads back to it.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{
    CRATES, assert_none,
    paths::{Reference, references},
    tree::{File, Tree},
};

/// The paths that each file names.
type References<'a> = BTreeMap<&'a str, Vec<Reference>>;

/// The files that each file names, with the line of the first mention. A module and those inside of
/// it do not count: a parent names its children, and they may name what they share.
fn arrows(tree: &Tree) -> BTreeMap<&str, BTreeMap<&str, usize>> {
    let references: References<'_> = tree
        .code()
        .map(|file| (file.path.as_str(), references(tree, file)))
        .collect();
    let mut arrows = BTreeMap::new();
    for file in tree.code() {
        let named: &mut BTreeMap<&str, usize> = arrows.entry(file.path.as_str()).or_default();
        for reference in &references[file.path.as_str()] {
            let Some(owner) = owner(tree, &references, &reference.path) else {
                continue;
            };
            let is_related =
                owner.module.starts_with(&file.module) || file.module.starts_with(&owner.module);
            if !is_related {
                named.entry(&owner.path).or_insert(reference.line);
            }
        }
    }
    arrows
}

/// The file that defines the item at a path, behind all re-exports.
fn owner<'a>(tree: &'a Tree, all: &References<'_>, path: &[String]) -> Option<&'a File> {
    let mut path = path.to_vec();
    let mut visited = BTreeSet::new();
    loop {
        let file = tree.owner(&path)?;
        let rest = path.split_off(file.module.len());
        let imported = all.get(file.path.as_str()).and_then(|references| {
            let name = rest.first()?;
            let is_name = |import: &&Reference| import.name.as_ref() == Some(name);
            references.iter().find(is_name)
        });
        match imported {
            Some(import) if visited.insert(import.path.clone()) => {
                path = [&import.path[..], &rest[1..]].concat();
            }
            _ => return Some(file),
        }
    }
}

/// The circles of a crate, each as the path that leads back to its start. A file is in one at most.
fn circles(tree: &Tree) -> Vec<String> {
    let arrows = arrows(tree);
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    for &start in arrows.keys() {
        if seen.contains(start) {
            continue;
        }
        if let Some(circle) = way_back(&arrows, start) {
            let mut steps: Vec<String> = circle
                .windows(2)
                .map(|step| format!("{}:{}", step[0], arrows[step[0]][step[1]]))
                .collect();
            steps.push(start.to_owned());
            found.push(steps.join(" -> "));
            seen.extend(circle);
        }
    }
    found
}

/// The shortest path from a file to itself.
fn way_back<'a>(
    arrows: &BTreeMap<&'a str, BTreeMap<&'a str, usize>>,
    start: &'a str,
) -> Option<Vec<&'a str>> {
    let mut queue = VecDeque::from([vec![start]]);
    let mut reached = BTreeSet::new();
    while let Some(path) = queue.pop_front() {
        let named = arrows.get(path[path.len() - 1]);
        for &next in named.into_iter().flat_map(BTreeMap::keys) {
            let mut longer = path.clone();
            longer.push(next);
            if next == start {
                return Some(longer);
            }
            if reached.insert(next) {
                queue.push_back(longer);
            }
        }
    }
    None
}

#[test]
fn no_crate_has_a_circle_of_modules() {
    let found: Vec<_> = CRATES
        .iter()
        .flat_map(|name| circles(&Tree::read(name)))
        .collect();
    assert_none(
        &found,
        "move what both need into a module of its own, so that the arrows point one way:",
    );
}

#[test]
fn a_circle_is_found_with_its_path() {
    let tree = Tree::new(
        "status-core",
        &[
            ("lib.rs", "use crate::a::A;"),
            ("a.rs", "use crate::b::{B};"),
            ("b/mod.rs", "mod c;\nuse c::C;"),
            ("b/c.rs", "use super::B;\n\nuse super::super::d::D;"),
            ("d.rs", "fn d() { crate::b::e() }"),
            ("e.rs", "use crate::{a::A, f::F};"),
            ("f.rs", "\nuse super::e;"),
        ],
    );
    // `d` names `b`, and `d` is named by a child of `b`. No file leads back to itself.
    let expected = ["status-core/src/e.rs:1 -> status-core/src/f.rs:2 -> status-core/src/e.rs"];
    assert_eq!(circles(&tree), expected);

    let tree = Tree::new(
        "status-core",
        &[
            ("a.rs", "use crate::b::B;"),
            ("b.rs", "use crate::c::C;"),
            ("c.rs", "use crate::a::A;"),
        ],
    );
    let expected = "status-core/src/a.rs:1 -> status-core/src/b.rs:1 -> status-core/src/c.rs:1 \
                    -> status-core/src/a.rs";
    assert_eq!(circles(&tree), [expected]);
}

#[test]
fn a_circle_is_found_behind_re_exports() {
    let tree = Tree::new(
        "status-document",
        &[
            ("lib.rs", "pub use self::b::B as C;"),
            ("a.rs", "use crate::C;"),
            ("b/mod.rs", "pub use self::inner::B;"),
            ("b/inner.rs", "use super::super::a::A;"),
        ],
    );
    let expected = "status-document/src/a.rs:1 -> status-document/src/b/inner.rs:1 \
                    -> status-document/src/a.rs";
    assert_eq!(circles(&tree), [expected]);
}
