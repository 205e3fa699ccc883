//! The pages of our documentation on docs.rs, compared with the source.

use super::{documentation, tree::Repository};

/// What is wrong with a path on docs.rs, `status-core/latest/status_core/struct.Entry.html`.
pub(crate) fn mistake(repository: &Repository, path: &str) -> Option<String> {
    let (path, fragment) = path.split_once('#').unwrap_or((path, ""));
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    let name = parts.next()?;
    let is_ours = repository.has(&format!("{name}/src/lib.rs"));
    if !is_ours {
        return None;
    }
    let source = Source { repository, name };
    let rest: Vec<&str> = parts.collect();
    match rest[..] {
        [] => None,
        ["latest", root, ref rest @ ..] if root == name.replace('-', "_") => {
            let (page, modules) = rest.split_last().unwrap_or((&"index.html", &[]));
            source.mistake(modules, page, fragment)
        }
        _ => Some("is not a page of the latest version".to_owned()),
    }
}

/// The source of a crate.
struct Source<'a> {
    repository: &'a Repository,
    name: &'a str,
}

impl Source<'_> {
    fn mistake(&self, modules: &[&str], page: &str, fragment: &str) -> Option<String> {
        let Some(module) = self.module(modules) else {
            return Some("is in no public module".to_owned());
        };
        if page == "index.html" {
            let path = format!("crate::{}", modules.join("::"));
            let chapter = documentation::chapter(self.repository, &path);
            let chapter = chapter.filter(|_| !fragment.is_empty())?;
            return chapter.lacks(fragment);
        }
        let Some((kind, name)) = page
            .strip_suffix(".html")
            .and_then(|item| item.split_once('.'))
        else {
            return Some("is no page of an item or a module".to_owned());
        };
        // An exported macro is at the root, wherever it is defined.
        let is_shown = kind == "macro" || has_words(module, name);
        if !is_shown || !self.defines(kind, name) {
            return Some(format!("is not there: the module has no `{kind} {name}`"));
        }
        let item = fragment.split_once('.').map_or("", |(_, item)| item);
        let is_defined = item.is_empty() || self.files().any(|text| has_words(text, item));
        (!is_defined).then(|| format!("has no `{item}`"))
    }

    /// The text of the file that has the items of a public module.
    fn module(&self, modules: &[&str]) -> Option<&str> {
        let mut text = self.file("lib.rs")?;
        let mut folder = String::new();
        for module in modules {
            let chapter = format!("\"{}.md\"", module.replace('_', "-"));
            let is_public = text.contains(&format!("pub mod {module}")) || text.contains(&chapter);
            if !is_public {
                return None;
            }
            folder = format!("{folder}{module}");
            let own = self.file(&format!("{folder}.rs"));
            // An inline module is in the file of its parent.
            text = own
                .or_else(|| self.file(&format!("{folder}/mod.rs")))
                .unwrap_or(text);
            folder.push('/');
        }
        Some(text)
    }

    fn file(&self, path: &str) -> Option<&str> {
        self.repository.text(&format!("{}/src/{path}", self.name))
    }

    fn files(&self) -> impl Iterator<Item = &str> {
        let folder = format!("{}/src/", self.name);
        let files = self.repository.rust();
        files
            .filter(move |(path, _)| path.starts_with(&folder))
            .map(|(_, text)| text)
    }

    /// Whether the crate defines an item of a kind. status-core re-exports its derive.
    fn defines(&self, kind: &str, name: &str) -> bool {
        let written = match kind {
            "macro" => format!("macro_rules! {name}"),
            "derive" => {
                let derive = format!("proc_macro_derive({name}");
                return self
                    .repository
                    .rust()
                    .any(|(_, text)| has_words(text, &derive));
            }
            // A macro defines those of `documents`.
            "constant" => return true,
            kind => format!("{kind} {name}"),
        };
        self.files().any(|text| has_words(text, &written))
    }
}

/// Whether a text has some words, and not as parts of longer ones.
fn has_words(text: &str, words: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(words).any(|(start, _)| {
        !text[..start].ends_with(is_part) && !text[start + words.len()..].starts_with(is_part)
    })
}
