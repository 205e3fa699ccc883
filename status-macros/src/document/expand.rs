//! The expression that `document!` expands to.

use std::path::Path;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use status_document::{Code, Entry, Operation, SkipReason, Skipped, Statuses};

use super::{args::Args, lookup::File};

pub fn expand(args: &Args, file: &File, statuses: &Statuses) -> TokenStream {
    let krate = &args.krate;
    let cited = &file.cited;
    let name = name(args, file);
    let entry_count = Literal::usize_unsuffixed(statuses.entries.len());
    let entries = statuses.entries.iter().map(entry);
    let skipped_count = Literal::usize_unsuffixed(statuses.skipped.len());
    let skipped = statuses.skipped.iter().map(skipped);
    let tracked = tracked(&file.path);
    quote!({
        use #krate::derive_support as __status;
        use #krate::document as __document;
        #tracked
        static __ENTRIES: [__status::Entry; #entry_count] =
            __status::read_entries(#cited, &[#(#entries),*]);
        static __SKIPPED: [__document::Skipped; #skipped_count] = [#(#skipped),*];
        __status::read_document(#name, #cited, &__ENTRIES, &__SKIPPED)
    })
}

/// A reference to the file, so that editing it triggers a rebuild.
fn tracked(path: &Path) -> TokenStream {
    // A path that is not valid Unicode can be read and cannot be written as a literal.
    let path = path.to_str().map(|path| {
        quote!(
            const _: &[__status::u8] = __status::include_bytes!(#path);
        )
    });
    path.unwrap_or_default()
}

/// The name of the document in messages: `name`, or else the part of the page that is read, or the
/// page.
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

fn entry(entry: &Entry) -> TokenStream {
    let status = Literal::u16_unsuffixed(entry.status);
    let phrase = option(entry.phrase.as_deref());
    let meaning = option(Some(entry.meaning.as_str()).filter(|meaning| !meaning.is_empty()));
    let lines = entry
        .lines
        .iter()
        .map(|line| Literal::u32_unsuffixed(*line));
    let lifecycle = Ident::new(entry.lifecycle.name(), Span::call_site());
    let from_class = entry.from_class;
    let codes = entry.codes.iter().map(code);
    let code_optional = entry.code_optional;
    let operations = match entry.operations {
        Some((defining, all)) => quote!(__status::Option::Some((#defining, #all))),
        None => quote!(__status::Option::None),
    };
    quote!((
        #status, #phrase, #meaning, &[#(#lines),*], __document::Lifecycle::#lifecycle, #from_class,
        &[#(#codes),*], #code_optional, #operations
    ))
}

fn code(code: &Code) -> TokenStream {
    let text = &code.code;
    let meaning = option(Some(code.meaning.as_str()).filter(|meaning| !meaning.is_empty()));
    let lines = code.lines.iter().map(|line| Literal::u32_unsuffixed(*line));
    let lifecycle = Ident::new(code.lifecycle.name(), Span::call_site());
    quote!((#text, #meaning, &[#(#lines),*], __document::Lifecycle::#lifecycle))
}

fn option(text: Option<&str>) -> TokenStream {
    match text {
        Some(text) => quote!(__status::Option::Some(#text)),
        None => quote!(__status::Option::None),
    }
}

fn skipped(skipped: &Skipped) -> TokenStream {
    let (written, line) = (&skipped.written, Literal::u32_unsuffixed(skipped.line));
    let reason = Ident::new(skipped.reason.name(), Span::call_site());
    let statuses = match &skipped.reason {
        SkipReason::Range(range) | SkipReason::Unassigned(range) => {
            let (first, last) = (range.start(), range.end());
            quote!((#first, #last))
        }
        SkipReason::OtherTable(status)
        | SkipReason::OtherColumn(status)
        | SkipReason::NoTable(status) => quote!((#status)),
        _ => TokenStream::new(),
    };
    quote!(__document::Skipped::new(#written, #line, __document::SkipReason::#reason #statuses))
}
