//! The expression that `document!` expands to.

use std::path::Path;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use status_document::{Apart, Operation, Row, Table, Why};

use super::{args::Args, lookup::File};

pub fn expand(args: &Args, file: &File, table: &Table) -> TokenStream {
    let krate = &args.krate;
    let cited = &file.cited;
    let name = name(args, file);
    let count = Literal::usize_unsuffixed(table.rows.len());
    let rows = table.rows.iter().map(row);
    let apart_count = Literal::usize_unsuffixed(table.apart.len());
    let apart = table.apart.iter().map(apart);
    let tracked = tracked(args, &file.path);
    quote!({
        use #krate::__private as __status;
        #tracked
        static __ROWS: [__status::Entry; #count] = __status::rows(#cited, &[#(#rows),*]);
        static __APART: [__status::Apart; #apart_count] = [#(#apart),*];
        __status::document(#name, #cited, &__ROWS, &__APART)
    })
}

/// Includes the file in the build, so that editing it triggers a rebuild.
fn tracked(args: &Args, path: &Path) -> TokenStream {
    let krate = &args.krate;
    // A path that is not UTF-8 can be read, but cannot be written as a literal.
    let path = path
        .to_str()
        .map(|path| quote!(const _: &[__status::u8] = #krate::__private::include_bytes!(#path);));
    path.unwrap_or_default()
}

/// The name of the document in messages: the user's, or the part of the file that is read, or the file.
fn name(args: &Args, file: &File) -> String {
    if let Some(name) = &args.name {
        return name.value();
    }
    match (&args.wanted.operation, &args.wanted.section) {
        (Some(Operation::Id(id)), _) => id.clone(),
        (Some(Operation::At { method, path }), _) => format!("{method} {path}"),
        (None, Some(section)) => section.clone(),
        (None, None) => file.cited.clone(),
    }
}

fn row(row: &Row) -> TokenStream {
    let code = Literal::u16_unsuffixed(row.code);
    let phrase = match &row.phrase {
        Some(phrase) => quote!(__status::Some(#phrase)),
        None => quote!(__status::None),
    };
    let (en, zh) = if is_chinese(&row.meaning) {
        ("", row.meaning.as_str())
    } else {
        (row.meaning.as_str(), "")
    };
    let lines = row.lines.iter().map(|line| Literal::u32_unsuffixed(*line));
    let standing = standing(row.phrase.as_deref().unwrap_or_default());
    let of_range = row.of_range;
    quote!((#code, #phrase, #en, #zh, &[#(#lines),*], __status::Standing::#standing, #of_range))
}

/// What documents write in the place of a phrase where a code is not in use; the IANA does so in parentheses.
fn standing(phrase: &str) -> TokenStream {
    match phrase.to_ascii_lowercase().as_str() {
        "unused" | "(unused)" => quote!(Retired),
        "reserved" | "(reserved)" => quote!(Reserved),
        _ => quote!(Active),
    }
}

fn apart(apart: &Apart) -> TokenStream {
    let (written, line) = (&apart.written, Literal::u32_unsuffixed(apart.line));
    let why = match &apart.why {
        Why::Range(codes) => {
            let (from, to) = (codes.start(), codes.end());
            quote!(Range(#from, #to))
        }
        Why::Default => quote!(Default),
        Why::Unassigned(codes) => {
            let (from, to) = (codes.start(), codes.end());
            quote!(Unassigned(#from, #to))
        }
        Why::NotACode => quote!(NotACode),
        Why::OtherTable(code) => quote!(OtherTable(#code)),
        Why::NoTable(code) => quote!(NoTable(#code)),
    };
    quote!(__status::Apart::new(#written, #line, __status::NoCode::#why))
}

/// Whether a text is in Chinese: it has Chinese characters, and none of the others that Japanese and Korean have.
fn is_chinese(text: &str) -> bool {
    let is_han = |c| matches!(c, '\u{3400}'..='\u{9fff}');
    let is_other = |c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7af}');
    text.contains(is_han) && !text.contains(is_other)
}

#[cfg(test)]
mod tests {
    use super::standing;

    #[test]
    fn a_phrase_tells_the_standing() {
        for (phrase, told) in [
            ("(Unused)", "Retired"),
            ("unused", "Retired"),
            ("RESERVED", "Reserved"),
            ("(reserved)", "Reserved"),
            ("Unused Path", "Active"),
            ("", "Active"),
        ] {
            assert_eq!(standing(phrase).to_string(), told, "{phrase}");
        }
    }
}
