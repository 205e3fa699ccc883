//! The messages with which the constructors of a document panic.

use crate::const_text::Text;

#[track_caller]
pub(crate) const fn status(number: u16) -> ! {
    Text::new()
        .number(number as usize)
        .str(" is not a status (100-999)")
        .panic()
}

#[track_caller]
pub(crate) const fn header_name(name: &str) -> ! {
    Text::new()
        .str("`")
        .str(name)
        .str("` is not a header name in lower case")
        .panic()
}

/// Panics if the name of a document is empty. Messages refer to a document by its name.
#[track_caller]
pub(crate) const fn check_name(document: &str) {
    if document.is_empty() {
        Text::new()
            .str("expected the name of a document\n\nhelp: write the name of its `static`")
            .panic();
    }
}

#[track_caller]
pub(crate) const fn duplicate_status(document: &str, status: u16) -> ! {
    Text::new()
        .str("duplicate ")
        .number(status as usize)
        .str(" in ")
        .str(document)
        .panic()
}

#[track_caller]
pub(crate) const fn out_of_order(document: &str, before: u16, status: u16) -> ! {
    Text::new()
        .str(document)
        .str(" lists ")
        .number(status as usize)
        .str(" after ")
        .number(before as usize)
        .str("\n\nhelp: the entries of a document are in ascending order: write ")
        .number(status as usize)
        .str(" first")
        .panic()
}

#[track_caller]
pub(crate) const fn missing_lines(file: &str) -> ! {
    Text::new()
        .str("an entry of ")
        .str(file)
        .str(" has no lines\n\nhelp: write the lines that define it: `&[14]`")
        .panic()
}
