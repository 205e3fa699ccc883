//! The expression that a file becomes.

use std::path::Path;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use status_document::{Entry, Operation, SkipReason, Skipped, Statuses};

use super::{File, args::Args};

pub(crate) fn expand(args: &Args, file: &File, statuses: &Statuses) -> TokenStream {
    let krate = &args.krate;
    let cited = &file.cited;
    let name = name(args, file);
    let count = Literal::usize_unsuffixed(statuses.entries.len());
    let rows = statuses.entries.iter().map(row);
    let apart_count = Literal::usize_unsuffixed(statuses.skipped.len());
    let apart = statuses.skipped.iter().map(apart);
    let tracked = tracked(args, &file.path);
    quote!({
        use #krate::__private as __status;
        #tracked
        static __ROWS: [__status::Entry; #count] = __status::rows(#cited, &[#(#rows),*]);
        static __APART: [__status::Apart; #apart_count] = [#(#apart),*];
        __status::document(#name, #cited, &__ROWS, &__APART)
    })
}

/// A change of the file has the crate built again.
fn tracked(args: &Args, path: &Path) -> TokenStream {
    let krate = &args.krate;
    // A path that is no text could be read, but not be written down here.
    let path = path
        .to_str()
        .map(|path| quote!(const _: &[__status::u8] = #krate::__private::include_bytes!(#path);));
    path.unwrap_or_default()
}

/// What messages call the document: what the user says, or else the part of the file that is read, or else the file.
fn name(args: &Args, file: &File) -> String {
    if let Some(name) = &args.name {
        return name.value();
    }
    match (&args.wanted.operation, &args.wanted.section) {
        (Some(Operation::Id(id)), _) => id.clone(),
        (Some(Operation::Path { method, path }), _) => format!("{method} {path}"),
        (None, Some(section)) => section.clone(),
        _ => file.cited.clone(),
    }
}

fn row(row: &Entry) -> TokenStream {
    let code = Literal::u16_unsuffixed(row.status);
    let phrase = match &row.phrase {
        Some(phrase) => quote!(__status::Some(#phrase)),
        None => quote!(__status::None),
    };
    let meaning = &row.meaning;
    let lines = row.lines.iter().map(|line| Literal::u32_unsuffixed(*line));
    let lifecycle = Ident::new(row.lifecycle.name(), Span::call_site());
    let of_range = row.from_class;
    quote!((#code, #phrase, #meaning, "", &[#(#lines),*], __status::Standing::#lifecycle, #of_range))
}

fn apart(apart: &Skipped) -> TokenStream {
    let (written, line) = (&apart.written, Literal::u32_unsuffixed(apart.line));
    let name = match apart.reason.name() {
        "NotAStatus" => "NotACode",
        name => name,
    };
    let name = Ident::new(name, Span::call_site());
    let numbers = match &apart.reason {
        SkipReason::Range(range) | SkipReason::Unassigned(range) => {
            let (from, to) = (range.start(), range.end());
            quote!((#from, #to))
        }
        SkipReason::OtherTable(status) | SkipReason::NoTable(status) => quote!((#status)),
        _ => TokenStream::new(),
    };
    quote!(__status::Apart::new(#written, #line, __status::NoCode::#name #numbers))
}
