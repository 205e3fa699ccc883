//! The texts of the documentation in a source file, as rustdoc shows them.

use super::{
    markdown::Page,
    tree::{Repository, extension, folder, join},
};

/// The texts in a file, with the place of each: the comments of each item, and the files that an
/// attribute includes.
pub(crate) fn texts(repository: &Repository, path: &str, source: &str) -> Vec<(String, String)> {
    let mut texts = comments(path, source);
    // In Markdown, the first definition of a name counts, so these replace those of the file.
    let definitions: Vec<&str> = definitions(source).collect();
    let definitions = definitions.join(
        "
",
    );
    for file in included(repository, path, source) {
        let text = repository.text(&file).unwrap_or_default();
        texts.push((
            format!("{file}, in {path}"),
            format!("{definitions}\n\n{text}"),
        ));
    }
    texts
}

/// The comment of each item. Inner comments are those of the file.
fn comments(path: &str, source: &str) -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = Vec::new();
    let mut current = None;
    for (index, line) in source.lines().enumerate() {
        let line = line.trim_start();
        let marker = ["//!", "///"]
            .into_iter()
            .find(|marker| line.starts_with(marker));
        let marker = marker.filter(|_| !line.starts_with("////"));
        if let Some(marker) = marker {
            if current != Some(marker) {
                texts.push((format!("{path}:{}", index + 1), String::new()));
            }
            let text = &line[marker.len()..];
            let text = text.strip_prefix(' ').unwrap_or(text);
            texts.last_mut().unwrap().1.extend([text, "\n"]);
            current = Some(marker);
        } else if !line.is_empty() && !line.starts_with('#') {
            current = None;
        }
    }
    texts
}

/// The definitions of links in the comments and strings of a file.
fn definitions(source: &str) -> impl Iterator<Item = &str> {
    let lines = source.lines().map(|line| {
        let line = line.trim_start();
        let marked = line
            .strip_prefix("//!")
            .or_else(|| line.strip_prefix("///"));
        marked.unwrap_or(line).trim_start()
    });
    lines.filter(|line| line.starts_with('[') && line.contains("]: "))
}

/// The files in Markdown that the documentation of a file includes: the strings that name one,
/// alone or after another string that names a folder. Only published crates have readers.
fn included(repository: &Repository, path: &str, source: &str) -> Vec<String> {
    if !path.starts_with("status-") || !source.contains("doc = include_str!") {
        return Vec::new();
    }
    let strings = || source.split('"').skip(1).step_by(2);
    let mut folders = vec![folder(path).to_owned()];
    let named = strings().filter(|string| string.ends_with('/'));
    folders.extend(named.map(|named| join(folder(path), named)));
    let files = strings().filter(|string| extension(string) == "md");
    let files = files.flat_map(|file| folders.iter().map(move |folder| join(folder, file)));
    files
        .filter(|file| repository.text(file).is_some())
        .collect()
}

/// The chapter of the guide that a path of modules leads to.
pub(crate) fn chapter(repository: &Repository, path: &str) -> Option<Page> {
    let (_, name) = path.rsplit_once("guide::")?;
    let path = format!("status-core/guide/{}.md", name.replace('_', "-"));
    repository.text(&path).map(Page::read)
}
