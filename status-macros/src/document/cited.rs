//! How messages cite the file: as the compiler cites the source files, so that it can be opened from where the compiler was run.

use std::{
    env,
    path::{Component, Path, PathBuf},
};

/// The file relative to the folder that the compiler runs in, if it is below it; otherwise as it is `written`.
pub(super) fn cited(written: &str, path: &Path) -> String {
    let folder = env::current_dir().unwrap_or_default();
    below(&folder, path).unwrap_or_else(|| written.to_owned())
}

/// What leads from `folder` to `path`, with `/` between the names.
fn below(folder: &Path, path: &Path) -> Option<String> {
    let resolved = resolved(path);
    let names = resolved.strip_prefix(folder).ok()?.iter();
    let names: Vec<&str> = names.map(|name| name.to_str()).collect::<Option<_>>()?;
    let is_below = folder.is_absolute() && !names.is_empty();
    is_below.then(|| names.join("/"))
}

/// Without `.` and `..`, as they are written: no link is followed.
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

#[cfg(test)]
mod tests {
    use super::below;
    use std::path::Path;

    #[track_caller]
    fn check(written: &str, expected: Option<&str>) {
        let found = below(
            Path::new("/work/shop"),
            &Path::new("/work/shop/orders").join(written),
        );
        assert_eq!(found.as_deref(), expected, "{written}");
    }

    #[cfg(unix)]
    #[test]
    fn a_file_is_cited_from_where_the_compiler_runs() {
        check("docs/errors.md", Some("orders/docs/errors.md"));
        check("./docs/./errors.md", Some("orders/docs/errors.md"));
        check("../docs/errors.md", Some("docs/errors.md"));
        check("/work/shop/errors.md", Some("errors.md"));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_is_elsewhere_is_cited_as_it_is_written() {
        check("../../docs/errors.md", None);
        check("/work/shopping/errors.md", None);
        check("..", None);
    }
}
