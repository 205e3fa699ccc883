//! The first byte of an input tells the ending of the file's name, the rest is what is in the file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use status_document_fuzz::read;

const ENDINGS: [&str; 12] = [
    ".md", ".html", ".csv", ".tsv", ".json", ".yaml", ".txt", "", ".rst", ".pdf", ".ä", "..",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((ending, bytes)) = bytes.split_first() else {
        return;
    };
    let ending = ENDINGS[usize::from(*ending) % ENDINGS.len()];
    read(&format!("docs/file{ending}"), bytes);
});
