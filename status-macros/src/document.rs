//! `document!(..)`: reads a file and writes the `Document` that it defines.
//!
//! What a user wrote is read by `args`, the file by the crate `status-document`, and `expand` writes the document.

pub(crate) mod args;
mod cited;
mod expand;
pub(crate) mod missing;

use std::{env, fs, path::PathBuf};

use proc_macro2::TokenStream;
use status_document::{Error, Statuses, Subject};
use syn::LitStr;

use self::args::Args;
use crate::diag::{self, Errors};

pub(crate) fn document(input: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    if let Some(args) = Args::from_tokens(input, &mut errors) {
        let file = File::of(&args.file);
        match read(&args, &file) {
            Ok(statuses) if errors.is_empty() => return expand::expand(&args, &file, &statuses),
            Ok(_) => {}
            Err(faults) => faults.into_iter().for_each(|fault| errors.push(fault)),
        }
    }
    let errors = errors.into_compile_errors();
    // Without a value, and so without another error of each code that the document would have been asked for.
    quote::quote!({ #errors })
}

/// Where the file is, and what messages call it.
pub(crate) struct File {
    pub(crate) path: PathBuf,
    pub(crate) cited: String,
}

impl File {
    fn of(written: &LitStr) -> Self {
        let written = written.value();
        let path = manifest_folder().join(&written);
        let cited = cited::cited(&written, &path);
        Self { path, cited }
    }
}

/// Paths are taken from where the crate's manifest is, wherever the compiler runs.
pub(crate) fn manifest_folder() -> PathBuf {
    env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .unwrap_or_default()
}

fn read(args: &Args, file: &File) -> Result<Statuses, Vec<syn::Error>> {
    let told = |faults: Vec<Error>| {
        let told = faults
            .iter()
            .map(|fault| diag::document::fault(spot(args, fault), fault));
        told.collect::<Vec<_>>()
    };
    let unreadable = |reason| vec![diag::document::unreadable_file(&args.file, file, &reason)];
    let size = fs::metadata(&file.path).map_err(unreadable)?.len();
    status_document::check_size(&file.cited, size).map_err(|error| told(vec![error]))?;
    let bytes = fs::read(&file.path).map_err(unreadable)?;
    status_document::read(&file.cited, &bytes, &args.wanted).map_err(told)
}

/// The text of the macro's that a fault is about.
fn spot<'a>(args: &'a Args, fault: &Error) -> &'a LitStr {
    let spot = match fault.subject {
        Subject::Section => args.section.as_ref(),
        Subject::Column => args.column.as_ref(),
        Subject::Operation => args.operation.as_ref(),
        _ => None,
    };
    spot.unwrap_or(&args.file)
}
