//! The last files that were read, parsed.
//!
//! Twenty operations of one OpenAPI description are twenty calls of `document!`, and parsing takes
//! most of the time of each. A file counts as the same one only if its path and all its bytes are
//! equal: an editor keeps the macros loaded while pages change.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use status_document::{Error, ParsedFile, Statuses, Wanted};

/// Maximum number of files that are kept.
const FILES: usize = 4;

/// Maximum number of bytes of the files that are kept. A parsed description takes several times as
/// many.
const BYTES: usize = 32 << 20;

/// Maximum number of results that are kept of each file.
const RESULTS: usize = 8;

static CACHE: Mutex<Vec<Arc<Kept>>> = Mutex::new(Vec::new());

/// A parsed file and what was read from it.
struct Kept {
    path: PathBuf,
    /// The name in messages, which depends on the folder in which the compiler runs.
    cited: String,
    bytes: Vec<u8>,
    parsed: ParsedFile,
    results: Mutex<Vec<(Wanted, Arc<Statuses>)>>,
}

/// Reads a part of a file. A file with errors is not kept.
pub fn read(
    path: &Path,
    cited: &str,
    bytes: Vec<u8>,
    wanted: &Wanted,
) -> Result<Arc<Statuses>, Vec<Error>> {
    let kept = match find(path, cited, &bytes) {
        Some(kept) => kept,
        None => {
            let kept = Arc::new(Kept {
                path: path.to_owned(),
                cited: cited.to_owned(),
                parsed: ParsedFile::parse(cited, &bytes)?,
                bytes,
                results: Mutex::default(),
            });
            keep(kept.clone());
            kept
        }
    };
    kept.read(wanted)
}

/// The kept file, which becomes the last one.
fn find(path: &Path, cited: &str, bytes: &[u8]) -> Option<Arc<Kept>> {
    let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
    let at = cache
        .iter()
        .position(|kept| kept.path == path && kept.cited == cited && kept.bytes == bytes)?;
    let kept = cache.remove(at);
    cache.push(kept.clone());
    Some(kept)
}

fn keep(kept: Arc<Kept>) {
    let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
    // Earlier contents of the file are of no use.
    cache.retain(|other| other.path != kept.path);
    cache.push(kept);
    let size = |cache: &[Arc<Kept>]| cache.iter().map(|kept| kept.bytes.len()).sum::<usize>();
    while cache.len() > FILES || size(&cache) > BYTES {
        cache.remove(0);
    }
}

impl Kept {
    fn read(&self, wanted: &Wanted) -> Result<Arc<Statuses>, Vec<Error>> {
        let results = || self.results.lock().unwrap_or_else(PoisonError::into_inner);
        let known = results();
        let found = known.iter().find(|(known, _)| known == wanted);
        if let Some((_, statuses)) = found {
            return Ok(statuses.clone());
        }
        drop(known);
        let statuses = Arc::new(self.parsed.read(wanted)?);
        let mut known = results();
        if known.len() == RESULTS {
            known.remove(0);
        }
        known.push((wanted.clone(), statuses.clone()));
        Ok(statuses)
    }
}

#[cfg(all(test, feature = "document-openapi"))]
mod tests {
    use std::{
        path::Path,
        time::{Duration, Instant},
    };

    use status_document::{Operation, Wanted};

    use super::read;

    /// A description of many operations. No other one has the same title.
    fn description(title: usize, operations: usize) -> String {
        let start = format!("openapi: 3.1.0\ninfo: {{title: {title}}}\npaths:\n");
        (0..operations).fold(start, |text, n| {
            text + &format!(
                "  /{n}:\n    get:\n      operationId: get{n}\n      summary: Reads a thing\n      responses:\n        '404': {{description: None}}\n"
            )
        })
    }

    fn statuses(path: &str, text: &str, operation: usize) -> Vec<u16> {
        let operation = Operation::Id(format!("get{operation}"));
        let wanted = Wanted::default().with_operation(operation);
        let read = read(Path::new(path), path, text.into(), &wanted).expect("an operation");
        read.entries.iter().map(|entry| entry.status).collect()
    }

    /// Another file at a path, or the same one at another path, is read anew.
    #[test]
    fn a_changed_file_is_read_anew() {
        let old = description(0, 3);
        let new = old.replace("404", "409");
        for _ in 0..2 {
            assert_eq!(statuses("changed.yaml", &old, 1), [404]);
            assert_eq!(statuses("changed.yaml", &new, 1), [409]);
            assert_eq!(statuses("other.yaml", &old, 2), [404]);
        }
    }

    #[test]
    fn many_files_and_parts_are_read() {
        for round in 0..3 {
            for file in 0..10 {
                let text = description(1000 + file, 20);
                for operation in 0..20 {
                    let path = format!("{file}.yaml");
                    assert_eq!(statuses(&path, &text, operation), [404], "{round}");
                }
            }
        }
    }

    /// Twenty operations of a file, and one operation twenty times, cost little more than one.
    #[test]
    fn a_file_is_parsed_once() {
        let time = |path: &str, title: usize, operations: &[usize]| {
            let text = description(title, 4_000);
            let start = Instant::now();
            for operation in operations {
                assert_eq!(statuses(path, &text, *operation), [404]);
            }
            start.elapsed()
        };
        let different: Vec<usize> = (0..20).map(|n| n * 150).collect();
        // No two files are equal, so that each is parsed.
        let mut titles = 10_000..;
        for operations in [&different[..], &[7; 20]] {
            let mut best = (Duration::MAX, Duration::MAX);
            for (first, second) in titles.by_ref().zip(50_000..).take(24) {
                best.0 = best.0.min(time("one.yaml", first, &operations[..1]));
                best.1 = best.1.min(time("twenty.yaml", second + first, operations));
                if best.1 * 10 <= best.0 * 13 {
                    break;
                }
            }
            assert!(best.1 * 10 <= best.0 * 13, "{best:?}");
        }
    }
}
