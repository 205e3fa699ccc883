//! The file at a path, and suggestions if there is none.
//!
//! No other module of this crate touches the file system.

use std::{
    env,
    fs::{self, Metadata},
    io::{self, Read},
    path::{Component, Path, PathBuf},
};

use status_document::{EXTENSIONS, MAX_BYTES};

use crate::suggest::distance;

/// Where the file is, and how messages cite it.
pub struct File {
    pub path: PathBuf,
    pub cited: String,
    written: String,
}

impl File {
    /// The file at a path that starts from the folder of the crate's manifest, wherever the
    /// compiler runs.
    pub fn new(written: String) -> Self {
        let path = manifest_folder().join(&written);
        let cited = cited(&written, &path);
        Self {
            path,
            cited,
            written,
        }
    }

    /// Whether the path starts from a root or a drive, on any system.
    pub fn is_absolute(&self) -> bool {
        let bytes = self.written.as_bytes();
        let has_drive = bytes.len() > 1 && bytes[0].is_ascii_alphabetic() && bytes[1] == b':';
        has_drive || self.written.starts_with(['/', '\\'])
    }

    /// The relative path to the file of an absolute one, if there is such a file.
    pub fn relative(&self) -> Option<String> {
        let folder = manifest_folder();
        let names = |path: &Path| below(path, Path::new(&self.written));
        let mut up = String::new();
        for above in folder.ancestors().take(3) {
            if let Some(names) = names(above) {
                return leads_to_a_file(up + &names, &folder);
            }
            up.push_str("../");
        }
        without_first_names(&self.written, &folder)
    }

    /// Reads the file, unless it is too large. Only a regular file is opened: a pipe would block
    /// the compiler, and a device may never end.
    pub fn read(&self) -> Result<Vec<u8>, Fault> {
        let failed = |error| Fault::Unreadable(self.unreadable(Reason::from(error)));
        let check = |metadata: Metadata| match kind(&metadata) {
            None => Ok(metadata.len()),
            Some(reason) => Err(Fault::Unreadable(self.unreadable(reason))),
        };
        check_size(check(fs::metadata(&self.path).map_err(failed)?)?)?;
        let file = fs::File::open(&self.path).map_err(failed)?;
        // Another file may be at the path by now, and a file may grow while it is read.
        let size = check(file.metadata().map_err(failed)?)?;
        check_size(size)?;
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
        let mut limited = file.take(MAX_BYTES + 1);
        limited.read_to_end(&mut bytes).map_err(failed)?;
        check_size(bytes.len() as u64)?;
        Ok(bytes)
    }

    fn unreadable(&self, mut reason: Reason) -> Unreadable {
        let folder = manifest_folder();
        let mut nearest = None;
        if let Reason::NotFound { is_outside } = &mut reason {
            nearest = nearest_path(&self.written, &folder);
            let meant = nearest.as_ref().unwrap_or(&self.written);
            *is_outside = leads_outside(meant, &folder);
        }
        let readable = match reason {
            Reason::NotFound { .. } | Reason::Folder if nearest.is_none() => {
                readable(&self.written, &folder)
            }
            _ => Vec::new(),
        };
        Unreadable {
            reason,
            nearest,
            readable,
        }
    }
}

fn check_size(bytes: u64) -> Result<(), Fault> {
    if bytes > MAX_BYTES {
        return Err(Fault::TooLarge(bytes));
    }
    Ok(())
}

/// The reason why something at a path is not read, if it is no regular file.
fn kind(metadata: &Metadata) -> Option<Reason> {
    if metadata.is_dir() {
        Some(Reason::Folder)
    } else if metadata.is_file() {
        None
    } else {
        Some(Reason::NotAFile)
    }
}

/// Whether `..` in a path lead out of a folder, and no later name leads back in.
fn leads_outside(written: &str, folder: &Path) -> bool {
    !resolved(&folder.join(written)).starts_with(resolved(folder))
}

/// The reason why a file is not read.
pub enum Fault {
    Unreadable(Unreadable),
    /// The file has more bytes than are read.
    TooLarge(u64),
}

/// The reason why a file cannot be read, with suggestions.
pub struct Unreadable {
    pub reason: Reason,
    /// The path that was probably meant.
    pub nearest: Option<String>,
    /// The files of the folder that can be read, where none is near.
    pub readable: Vec<String>,
}

/// The reason why a file cannot be read.
pub enum Reason {
    NotFound {
        /// Whether the path, or the one that was meant, leads out of the folder of the manifest.
        is_outside: bool,
    },
    Folder,
    /// A pipe, a device or a socket.
    NotAFile,
    Other(io::Error),
}

impl From<io::Error> for Reason {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound { is_outside: false },
            io::ErrorKind::IsADirectory => Self::Folder,
            _ => Self::Other(error),
        }
    }
}

fn manifest_folder() -> PathBuf {
    env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .unwrap_or_default()
}

/// The path in messages: relative to the compiler's working directory if the file is below it, as
/// rustc cites source files, so that an editor can open it. Otherwise the path as it was written.
fn cited(written: &str, path: &Path) -> String {
    let folder = env::current_dir().unwrap_or_default();
    below(&folder, path).unwrap_or_else(|| written.to_owned())
}

/// The path from `folder` to `path`, with `/` between the names, if `path` is below `folder`.
fn below(folder: &Path, path: &Path) -> Option<String> {
    let resolved = resolved(path);
    let names = resolved.strip_prefix(folder).ok()?.iter();
    let names: Vec<&str> = names.map(|name| name.to_str()).collect::<Option<_>>()?;
    let is_below = folder.is_absolute() && !names.is_empty();
    is_below.then(|| names.join("/"))
}

/// Removes `.` and `..` lexically, without following links.
fn resolved(path: &Path) -> PathBuf {
    let mut resolved = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                resolved.pop();
            }
            other => resolved.push(other),
        }
    }
    resolved
}

/// The nearest path that leads to a file. `written` starts from `folder`.
fn nearest_path(written: &str, folder: &Path) -> Option<String> {
    sibling(written, folder)
        .or_else(|| without_first_names(written, folder))
        .or_else(|| further_up(written, folder))
}

/// The readable files in the folder that `written` names, or else in the parent folder.
fn readable(written: &str, folder: &Path) -> Vec<String> {
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

/// The file in the same folder with the nearest name.
fn sibling(written: &str, folder: &Path) -> Option<String> {
    let (before, wanted) = match written.rfind('/') {
        Some(slash) => written.split_at(slash + 1),
        None => ("", written),
    };
    let names = files(&folder.join(before)).into_iter();
    let (_, nearest) = names
        .filter_map(|name| Some((name_distance(&name, wanted)?, name)))
        .min()?;
    Some(format!("{before}{nearest}"))
}

/// The distance of a name from the wanted one, if it is near. A name with another ending is near.
fn name_distance(name: &str, wanted: &str) -> Option<usize> {
    let (lower, wanted) = (name.to_lowercase(), wanted.to_lowercase());
    let stem = |name: &str| Path::new(name).file_stem().map(ToOwned::to_owned);
    let distance = distance(&lower, &wanted);
    let is_near = distance * 3 <= name.chars().count();
    let has_other_ending = stem(&lower) == stem(&wanted) && is_readable(name);
    (is_near || has_other_ending).then_some(distance)
}

/// The path without its first names: `docs/errors.md` for `../docs/errors.md` and
/// `member/docs/errors.md`.
fn without_first_names(written: &str, folder: &Path) -> Option<String> {
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

/// The path from a folder further up: `../docs/errors.md` for `docs/errors.md`.
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

/// The names of the files in a folder, sorted.
fn files(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            // A broken link is not a file.
            let name = entry.file_name().into_string().ok()?;
            entry.path().is_file().then_some(name)
        })
        .collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{below, nearest_path, readable};

    #[track_caller]
    fn check_cited(written: &str, expected: Option<&str>) {
        let found = below(
            Path::new("/work/shop"),
            &Path::new("/work/shop/orders").join(written),
        );
        assert_eq!(found.as_deref(), expected, "{written}");
    }

    #[cfg(unix)]
    #[test]
    fn a_file_is_cited_relative_to_the_working_directory() {
        check_cited("docs/errors.md", Some("orders/docs/errors.md"));
        check_cited("./docs/./errors.md", Some("orders/docs/errors.md"));
        check_cited("../docs/errors.md", Some("docs/errors.md"));
        check_cited("/work/shop/errors.md", Some("errors.md"));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_elsewhere_is_cited_as_written() {
        check_cited("../../docs/errors.md", None);
        check_cited("/work/shopping/errors.md", None);
        check_cited("..", None);
    }

    fn folder() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR"))
    }

    #[track_caller]
    fn check_meant(written: &str, expected: Option<&str>) {
        assert_eq!(
            nearest_path(written, folder()).as_deref(),
            expected,
            "{written}"
        );
    }

    #[test]
    fn suggests_a_path_that_leads_to_a_file() {
        check_meant("Cargo.tml", Some("Cargo.toml"));
        check_meant("src/LIB.rs", Some("src/lib.rs"));
        check_meant(
            "../status-macros/src/lib.rz",
            Some("../status-macros/src/lib.rs"),
        );
        check_meant("../src/document/args.rs", Some("src/document/args.rs"));
        check_meant(
            "status-macros/src/document/args.rs",
            Some("src/document/args.rs"),
        );
        check_meant("NOTES.html", None);
        check_meant("", None);
        check_meant("no/such/folder.md", None);
    }

    #[test]
    fn lists_the_readable_files_of_a_folder() {
        assert!(readable("src", folder()).is_empty());
        assert!(readable("no/such/folder.md", folder()).is_empty());
    }
}
