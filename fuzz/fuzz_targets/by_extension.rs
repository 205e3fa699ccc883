//! The first byte of an input selects the extension of the file, and the rest is its content.

#![no_main]

use libfuzzer_sys::fuzz_target;
use status_document_fuzz::read;

const EXTENSIONS: [&str; 14] = [
    ".md", ".html", ".csv", ".tsv", ".json", ".yaml", ".txt", "", ".rst", ".adoc", ".org", ".pdf",
    ".ä", "..",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((first, bytes)) = bytes.split_first() else {
        return;
    };
    let extension = EXTENSIONS[usize::from(*first) % EXTENSIONS.len()];
    read(&format!("docs/file{extension}"), bytes);
});
