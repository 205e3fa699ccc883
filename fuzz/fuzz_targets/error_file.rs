#![no_main]

use libfuzzer_sys::fuzz_target;
use status_document_fuzz::read;

// An error file, without the version that every OpenAPI description has.
fuzz_target!(|bytes: &[u8]| {
    if !bytes
        .windows(7)
        .any(|word| word == b"openapi" || word == b"swagger")
    {
        read("errors.yaml", bytes);
        read("errors.json", bytes);
    }
});
