//! What may have been meant by a path that leads to no file.

use std::{
    fs,
    path::{Component, Path},
};

use status_document::EXTENSIONS;

use crate::key::distance;

/// A path that leads to a file and is much like the one that is `written`, which starts from `folder`.
pub(crate) fn meant(written: &str, folder: &Path) -> Option<String> {
    beside(written, folder)
        .or_else(|| without_its_first_names(written, folder))
        .or_else(|| further_up(written, folder))
}

/// The files that can be read in what is `written`, which is a folder, or else in the folder that it is in.
pub(crate) fn readable(written: &str, folder: &Path) -> Vec<String> {
    let is_folder = folder.join(written).is_dir();
    let before = match written.rfind('/') {
        _ if is_folder => format!("{}/", written.trim_end_matches('/')),
        Some(slash) => written[..=slash].to_owned(),
        None => String::new(),
    };
    let names = files(&folder.join(&before)).into_iter();
    names
        .filter(|name| is_readable(name))
        .map(|name| format!("{before}{name}"))
        .collect()
}

fn is_readable(name: &str) -> bool {
    let ending = Path::new(name).extension();
    ending.is_some_and(|ending| {
        EXTENSIONS
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    })
}

/// The file of the same folder whose name is most like the one that is missing.
fn beside(written: &str, folder: &Path) -> Option<String> {
    let (before, wanted) = match written.rfind('/') {
        Some(slash) => written.split_at(slash + 1),
        None => ("", written),
    };
    let names = files(&folder.join(before)).into_iter();
    let (_, nearest) = names
        .filter_map(|name| Some((unlikeness(&name, wanted)?, name)))
        .min()?;
    Some(format!("{before}{nearest}"))
}

/// How far a name is from the one that is wanted; a name with another ending is near.
fn unlikeness(name: &str, wanted: &str) -> Option<usize> {
    let (lower, wanted) = (name.to_lowercase(), wanted.to_lowercase());
    let stem = |name: &str| Path::new(name).file_stem().map(ToOwned::to_owned);
    let distance = distance(&lower, &wanted);
    let is_near = distance * 3 <= name.chars().count();
    let has_other_ending = stem(&lower) == stem(&wanted) && is_readable(name);
    (is_near || has_other_ending).then_some(distance)
}

/// `docs/errors.md` for `../docs/errors.md` and `member/docs/errors.md`.
fn without_its_first_names(written: &str, folder: &Path) -> Option<String> {
    let is_name = |component: &Component| matches!(component, Component::Normal(_));
    let names: Vec<Component> = Path::new(written).components().collect();
    (1..names.len())
        .map(|count| &names[count..])
        .filter(|rest| rest.iter().all(is_name))
        .find_map(|rest| {
            let rest: Vec<&str> = rest
                .iter()
                .map(|name| name.as_os_str().to_str())
                .collect::<Option<_>>()?;
            leads_to_a_file(rest.join("/"), folder)
        })
}

/// `../docs/errors.md` for `docs/errors.md`.
fn further_up(written: &str, folder: &Path) -> Option<String> {
    let rest = written.trim_start_matches("./");
    let is_relative = !rest.starts_with('/');
    ["../", "../../"]
        .into_iter()
        .filter(|_| is_relative)
        .find_map(|up| leads_to_a_file(format!("{up}{rest}"), folder))
}

fn leads_to_a_file(written: String, folder: &Path) -> Option<String> {
    folder.join(&written).is_file().then_some(written)
}

/// The names of the files in a folder, in their order.
fn files(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            // A link that leads nowhere is no file.
            let name = entry.file_name().into_string().ok()?;
            entry.path().is_file().then_some(name)
        })
        .collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::{meant, readable};
    use std::path::Path;

    fn folder() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR"))
    }

    #[track_caller]
    fn check(written: &str, expected: Option<&str>) {
        assert_eq!(meant(written, folder()).as_deref(), expected, "{written}");
    }

    #[test]
    fn a_path_that_leads_to_a_file_is_found() {
        check("Cargo.tml", Some("Cargo.toml"));
        check("src/LIB.rs", Some("src/lib.rs"));
        check(
            "../status-macros/src/lib.rz",
            Some("../status-macros/src/lib.rs"),
        );
        check("../src/document/args.rs", Some("src/document/args.rs"));
        check(
            "status-macros/src/document/args.rs",
            Some("src/document/args.rs"),
        );
        check("/src/document/args.rs", Some("src/document/args.rs"));
        check("README.html", None);
        check("", None);
        check("no/such/folder.md", None);
    }

    #[test]
    fn a_folder_has_files_that_can_be_read() {
        assert!(readable("src", folder()).is_empty());
        assert!(readable("no/such/folder.md", folder()).is_empty());
    }
}
