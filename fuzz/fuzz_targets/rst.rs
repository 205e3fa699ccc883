#![no_main]

use libfuzzer_sys::fuzz_target;
use status_document_fuzz::read;

fuzz_target!(|bytes: &[u8]| read("page.rst", bytes));
