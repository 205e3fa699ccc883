//! `document!(..)`: a `Document` that a file defines.
//!
//! `args` parses the arguments, `lookup` finds the file, the crate `status-document` reads it,
//! `cache` keeps what was read for other calls, and `expand` writes the document.

pub mod args;
mod cache;
mod expand;
pub mod key;
pub mod lookup;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use proc_macro2::TokenStream;
use status_document::{Error, Statuses, Subject};
use syn::LitStr;

use self::{
    args::Args,
    lookup::{Fault, File},
};
use crate::error::{self, ErrorList};

/// Expands the macro. With a mistake, the expansion is a block of errors in place of the document,
/// so that the missing document causes no further errors.
pub fn document(input: TokenStream) -> TokenStream {
    let mut errors = ErrorList::default();
    if let Some(args) = Args::from_tokens(input, &mut errors) {
        let file = File::new(args.file.value());
        if file.is_absolute() {
            let meant = file.relative();
            errors.push(error::document::absolute(&args.file, meant.as_deref()));
            return errors.into_block();
        }
        match read(&args, &file) {
            Ok(statuses) if errors.is_empty() => return expand::expand(&args, &file, &statuses),
            Ok(_) => {}
            Err(faults) => faults.into_iter().for_each(|fault| errors.push(fault)),
        }
    }
    errors.into_block()
}

fn read(args: &Args, file: &File) -> Result<Arc<Statuses>, Vec<syn::Error>> {
    let refused = |faults: Vec<Error>| {
        let faults = faults.iter();
        let errors = faults.map(|fault| error::document::fault(argument(args, fault), fault));
        errors.collect::<Vec<_>>()
    };
    let bytes = file.read().map_err(|fault| match fault {
        Fault::Unreadable(found) => {
            let error = error::document::unreadable_file(&args.file, &file.cited, &found);
            vec![error]
        }
        Fault::TooLarge(bytes) => {
            let error = status_document::check_size(&file.cited, bytes);
            refused(error.err().into_iter().collect())
        }
    })?;
    cache::read(&file.path, &file.cited, bytes, &args.wanted).map_err(refused)
}

/// The argument that an error is about.
fn argument<'a>(args: &'a Args, fault: &Error) -> &'a LitStr {
    let argument = match fault.subject {
        Subject::Section => args.section.as_ref(),
        Subject::Column => args.column.as_ref(),
        Subject::Operation => args.operation.as_ref(),
        _ => None,
    };
    argument.unwrap_or(&args.file)
}
