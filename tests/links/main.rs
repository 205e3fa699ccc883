//! No link is dead: in Markdown files, which readers see on a forge, and in documentation, which
//! they see as rustdoc shows it.
//!
//! A test does not use the network. Pages of other sites are on a list of hosts, and pages of our
//! own documentation are compared with the source. rustdoc itself checks links to items.

mod documentation;
mod markdown;
mod pages;
mod tree;

use std::path::Path;

use self::{
    markdown::Page,
    tree::{Repository, extension, folder, join},
};

/// The hosts of links to other sites.
const HOSTS: [&str; 7] = [
    "crates.io",
    "doc.rust-lang.org",
    "docs.rs",
    "keepachangelog.com",
    "semver.org",
    "www.iana.org",
    "www.rfc-editor.org",
];

/// Where a text is read, which determines what a relative link leads to.
#[derive(Clone, Copy)]
enum Reader<'a> {
    /// A file in this folder, on a forge.
    Forge(&'a str),
    /// A page of rustdoc, which has no other files.
    Rustdoc,
}

/// The dead links of the repository, with the file and the line of each.
fn dead_links(repository: &Repository) -> Vec<String> {
    let mut dead = Vec::new();
    for (path, text) in repository.markdown() {
        let page = Page::read(text);
        for reference in &page.undefined {
            dead.push(format!("{path}: `{reference}` has no definition"));
        }
        let reader = Reader::Forge(folder(path));
        dead.extend(of_page(repository, path, &page, reader));
    }
    for (path, text) in repository.rust() {
        for (place, text) in documentation::texts(repository, path, text) {
            let page = Page::read(&text);
            dead.extend(of_page(repository, &place, &page, Reader::Rustdoc));
        }
    }
    dead
}

fn of_page(repository: &Repository, place: &str, page: &Page, reader: Reader<'_>) -> Vec<String> {
    let mistakes = page.links.iter().filter_map(|link| {
        let mistake = mistake(repository, page, link, reader)?;
        Some(format!("{place}: `{link}` {mistake}"))
    });
    mistakes.collect()
}

/// What is wrong with a link.
fn mistake(repository: &Repository, page: &Page, link: &str, reader: Reader<'_>) -> Option<String> {
    if link.contains(':') && !link.contains("::") {
        return of_address(repository, link);
    }
    let (target, fragment) = match link.split_once('#') {
        Some((target, fragment)) => (target, Some(fragment)),
        None => (link, None),
    };
    if target.is_empty() {
        return page.lacks(fragment?);
    }
    match reader {
        Reader::Forge(folder) => of_file(repository, &join(folder, target), fragment),
        Reader::Rustdoc if target.contains(['/', '.']) => {
            Some("is a file, which rustdoc does not have".to_owned())
        }
        Reader::Rustdoc => documentation::chapter(repository, target)?.lacks(fragment?),
    }
}

fn of_address(repository: &Repository, address: &str) -> Option<String> {
    let Some(rest) = address.strip_prefix("https://") else {
        return Some("does not start with `https://`".to_owned());
    };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if !HOSTS.contains(&host) {
        return Some("is not on a host of `HOSTS`".to_owned());
    }
    (host == "docs.rs").then(|| pages::mistake(repository, path))?
}

fn of_file(repository: &Repository, path: &str, fragment: Option<&str>) -> Option<String> {
    if !repository.has(path) {
        return Some("does not exist".to_owned());
    }
    let fragment = fragment?;
    match repository.text(path) {
        Some(text) if extension(path) == "md" => Page::read(text).lacks(fragment),
        _ => Some("has a fragment, and is not a page".to_owned()),
    }
}

#[test]
fn no_link_is_dead() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let repository = Repository::read(&root);
    let dead = dead_links(&repository);
    assert!(dead.is_empty(), "dead links:\n  {}\n", dead.join("\n  "));
}

/// The dead links of some files.
#[cfg(test)]
fn found(files: &[(&str, &str)]) -> Vec<String> {
    dead_links(&Repository::new(files))
}

#[test]
fn a_dead_file_is_found() {
    let readme = "# One two\n\n## `A` & B\n## One two\n\
                  [a](docs/a.md) [b](docs/b.md) ![c](c.svg) [d](#a--b) [e](#one-two-1)\n\
                  [f](#b) [g](docs/a.md#there) [h](docs/a.md#gone) [i](docs#x) [j] `[k](k)`\n\
                  <img src=\"l.svg\"> [m][] [`n`] [o] <p align=\"left\">\n\n\
                  ```\n[p](p)\n```\n\n[j]: j\n";
    let files = [
        ("README.md", readme),
        ("docs/a.md", "# There\n[q](../README.md#one-two)"),
    ];
    let expected = [
        "README.md: `m` has no definition",
        "README.md: `n` has no definition",
        "README.md: `docs/b.md` does not exist",
        "README.md: `c.svg` does not exist",
        "README.md: `#b` has no heading `b`",
        "README.md: `docs/a.md#gone` has no heading `gone`",
        "README.md: `docs#x` has a fragment, and is not a page",
        "README.md: `j` does not exist",
        "README.md: `l.svg` does not exist",
    ];
    assert_eq!(found(&files), expected);
}

#[test]
fn a_page_of_another_site_is_checked_by_its_host() {
    let readme = "[a](https://docs.rs/http/latest/http/) <http://semver.org>\n\
                  [b](https://example.org/) https://nowhere.org/x, `https://nowhere.org`\n";
    let expected = [
        "README.md: `http://semver.org` does not start with `https://`",
        "README.md: `https://example.org/` is not on a host of `HOSTS`",
        "README.md: `https://nowhere.org/x` is not on a host of `HOSTS`",
    ];
    assert_eq!(found(&[("README.md", readme)]), expected);
}

#[test]
fn a_relative_link_in_documentation_is_found() {
    let guide = "#![doc = links!()]\n#![doc = include_str!(\"../guide/README.md\")]\n\
                 macro_rules! links { () => { \"\n[b]: crate::guide::b#two\n\" } }\n\
                 chapters! { b = \"b.md\" }\n";
    let item = "/// [a](Self::a) [b](a.md) [c](#c)\n///\n/// # C\nfn a() {}\n\
                // [x](x.md)\n//// [x](x.md)\n";
    let files = [
        (
            "status-core/guide/README.md",
            "[b] [c]\n\n[b]: b.md\n[c]: b.md",
        ),
        ("status-core/guide/b.md", "# One"),
        ("status-core/src/guide.rs", guide),
        ("status-core/src/item.rs", item),
    ];
    let expected = [
        "status-core/guide/README.md, in status-core/src/guide.rs: `crate::guide::b#two` has no \
         heading `two`",
        "status-core/guide/README.md, in status-core/src/guide.rs: `b.md` is a file, which rustdoc \
         does not have",
        "status-core/src/item.rs:1: `a.md` is a file, which rustdoc does not have",
    ];
    assert_eq!(found(&files), expected);
}

#[test]
fn a_missing_page_of_the_documentation_is_found() {
    let root = "https://docs.rs/status-core/latest/status_core";
    let links = [
        "",
        "/index.html",
        "/struct.A.html",
        "/struct.B.html",
        "/trait.A.html",
        "/m/index.html",
        "/n/index.html",
        "/m/enum.C.html#variant.D",
        "/m/enum.C.html#variant.E",
        "/m/enum.C.html#method.f",
        "/macro.document.html",
        "/derive.HttpStatus.html",
        "/guide/b_c/index.html#one",
        "/guide/b_c/index.html#two",
    ];
    let readme: Vec<String> = links.iter().map(|link| format!("<{root}{link}>")).collect();
    let files = [
        ("README.md", readme.join(" ")),
        (
            "status-core/src/lib.rs",
            "pub mod m;\npub mod guide;\npub use {self::m::A, status_macros::HttpStatus};"
                .to_owned(),
        ),
        (
            "status-core/src/m/mod.rs",
            "pub struct A;\npub enum C { D }\npub const fn f() {}".to_owned(),
        ),
        (
            "status-core/src/read.rs",
            "macro_rules! document { () => {} }".to_owned(),
        ),
        (
            "status-core/src/guide.rs",
            "chapters! { b_c = \"b-c.md\" }".to_owned(),
        ),
        ("status-core/guide/b-c.md", "# One".to_owned()),
        (
            "status-macros/src/lib.rs",
            "#[proc_macro_derive(HttpStatus, attributes(status))]".to_owned(),
        ),
    ];
    let files = files.each_ref().map(|(path, text)| (*path, text.as_str()));
    let expected = [
        "/struct.B.html",
        "/trait.A.html",
        "/n/index.html",
        "/m/enum.C.html#variant.E",
        "/guide/b_c/index.html#two",
    ];
    let found = found(&files);
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, link) in found.iter().zip(expected) {
        assert!(
            found.starts_with(&format!("README.md: `{root}{link}` ")),
            "{found}"
        );
    }
}
