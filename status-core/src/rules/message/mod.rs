//! Every text that a constant fails with. The first line says what is wrong; the `help:` lines say what
//! to write.

use http::StatusCode;

use crate::{
    const_text::{self as text, Text},
    document::{
        Document,
        entry::{Entry, Standing},
        location::{Apart, NoCode},
    },
    documents::{self, registered},
    error::mapping::Mapping,
    respond::framework::Feature,
    rules::{self as check, Refusal, Terms, Unsettled, WrittenOn, headers::Owed},
};

/// As many as a message lists.
const LISTED: usize = 6;

/// As many as a message names that is a list above all, each on a line of its own.
pub(crate) const LINES: usize = 60;

/// What is kept free of lines, for the help behind them.
const ROOM_FOR_HELP: usize = 1024;

/// The first few of what a message is about, and the number of all.
#[derive(Clone, Copy)]
pub(crate) struct Few<T, const MOST: usize = LISTED> {
    first: [Option<T>; MOST],
    pub(crate) count: usize,
}

impl<T: Copy, const MOST: usize> Few<T, MOST> {
    pub(crate) const fn none() -> Self {
        Self {
            first: [None; MOST],
            count: 0,
        }
    }

    pub(crate) const fn and(mut self, item: T) -> Self {
        if self.count < MOST {
            self.first[self.count] = Some(item);
        }
        self.count += 1;
        self
    }

    const fn listed(&self) -> usize {
        if self.count < MOST { self.count } else { MOST }
    }
}

/// What a type cannot pass through: where it comes from, what is answered there, and why that is refused. `None`
/// where it is not known what is answered.
#[derive(Clone, Copy)]
pub(crate) struct Refused {
    mapping: &'static Mapping,
    answer: Option<(StatusCode, Refusal)>,
}

impl Few<Refused> {
    /// Adds a refusal, unless it is there already: a type can be reached on two ways.
    pub(crate) const fn and_refused(
        self,
        mapping: &'static Mapping,
        answer: Option<(StatusCode, Refusal)>,
    ) -> Self {
        let mut at = 0;
        while at < self.listed() {
            if let Some(known) = self.first[at] {
                if known.mapping.is(mapping) && same_status(known.answer, answer) {
                    return self;
                }
            }
            at += 1;
        }
        self.and(Refused { mapping, answer })
    }

    const fn has_success(&self) -> bool {
        let mut at = 0;
        while at < self.listed() {
            if let Some(Refusal::Success) = self.reason(at) {
                return true;
            }
            at += 1;
        }
        false
    }

    const fn has_reserved(&self) -> bool {
        let mut at = 0;
        while at < self.listed() {
            if let Some(Refusal::Reserved) = self.reason(at) {
                return true;
            }
            at += 1;
        }
        false
    }

    /// Why the one at a place of the list is refused.
    const fn reason(&self, at: usize) -> Option<Refusal> {
        match self.first[at] {
            Some(Refused {
                answer: Some((_, why)),
                ..
            }) => Some(why),
            _ => None,
        }
    }
}

const fn same_status(a: Option<(StatusCode, Refusal)>, b: Option<(StatusCode, Refusal)>) -> bool {
    match (a, b) {
        (Some((a, _)), Some((b, _))) => a.as_u16() == b.as_u16(),
        (None, None) => true,
        _ => false,
    }
}

#[track_caller]
pub(crate) const fn no_status_code(code: u16) -> ! {
    Text::new()
        .number(code as usize)
        .str(" is no status code (100-999)")
        .panic()
}

#[track_caller]
pub(crate) const fn no_header_name(name: &str) -> ! {
    Text::new()
        .str("`")
        .str(name)
        .str("` is no header name in lower case")
        .panic()
}

/// A document wants a name, for what is said about it.
#[track_caller]
pub(crate) const fn check_name(document: &str) {
    if document.is_empty() {
        Text::new()
            .str("a document has no name\n\nhelp: give it that of its `static`")
            .panic();
    }
}

#[track_caller]
pub(crate) const fn listed_twice(document: &str, code: u16) -> ! {
    Text::new()
        .str(document)
        .str(" lists ")
        .number(code as usize)
        .str(" twice")
        .panic()
}

#[track_caller]
pub(crate) const fn out_of_order(document: &str, before: u16, code: u16) -> ! {
    Text::new()
        .str(document)
        .str(" lists ")
        .number(code as usize)
        .str(" after ")
        .number(before as usize)
        .str("\n\nhelp: a document's codes ascend: write ")
        .number(code as usize)
        .str(" first")
        .panic()
}

/// A row stands nowhere in its file.
#[track_caller]
pub(crate) const fn no_lines(file: &str) -> ! {
    Text::new()
        .str("a row of ")
        .str(file)
        .str(" has no line\n\nhelp: give the lines that define it, `&[14]`")
        .panic()
}

/// A type cannot answer a code of its own.
#[track_caller]
pub(crate) const fn refused_code(
    terms: &Terms,
    status: StatusCode,
    on: WrittenOn,
    why: Refusal,
) -> ! {
    let text = objection(Text::new(), terms, status, why);
    let text = where_it_stands(text, terms, on).str("\n");
    let text = alternatives(text, terms, status, why);
    way_out(text, terms, status, on, why).panic()
}

/// A variant lacks a header that its status owes.
#[track_caller]
pub(crate) const fn header_lacking(
    terms: &Terms,
    status: StatusCode,
    on: WrittenOn,
    owed: Owed,
) -> ! {
    let text = owes(Text::new(), terms, status, owed);
    let text = where_it_stands(text, terms, on).str(" without it\n\nhelp: write `#[status(");
    number(text, status)
        .str(", header(\"")
        .str(owed.name)
        .str("\" = \"")
        .str(example_of(owed.name))
        .str("\"))]`\nhelp: or have a field carry it: `#[status(header = \"")
        .str(owed.name)
        .str("\")]` on the field")
        .panic()
}

/// `RFC 9110 requires allow with 405`, `HTTP11 ties location to 302 Found`.
const fn owes(text: Text, terms: &Terms, status: StatusCode, owed: Owed) -> Text {
    match owed.by {
        None => number(
            text.str("RFC 9110 requires `")
                .str(owed.name)
                .str("` with "),
            status,
        ),
        Some(by) => {
            let text = table(text, terms.document, status);
            let text = text.str(" ties `").str(owed.name).str("` to ");
            row(text, status, by)
        }
    }
}

/// A value that the header could have.
const fn example_of(header: &str) -> &'static str {
    match header.as_bytes() {
        b"allow" => "GET, HEAD",
        b"www-authenticate" | b"proxy-authenticate" => "Bearer",
        b"retry-after" => "120",
        b"location" => "/elsewhere",
        b"upgrade" => "HTTP/2.0",
        _ => "..",
    }
}

/// A type is to be answered by what is not built.
#[track_caller]
pub(crate) const fn feature_is_off(feature: Feature) -> ! {
    let text = Text::new().str("`respond");
    let text = match feature {
        Feature::Respond => text,
        _ => text.str("(").str(feature.name()).str(")"),
    };
    text.str("` needs the feature `")
        .str(feature.name())
        .str(
            "` of status-core, which is not turned on\n\nhelp: write `status-core = { version = \"",
        )
        .str(env!("CARGO_PKG_VERSION_MAJOR"))
        .str(".")
        .str(env!("CARGO_PKG_VERSION_MINOR"))
        .str("\", features = [\"")
        .str(feature.name())
        .str("\"] }` in Cargo.toml")
        .panic()
}

/// A type is no error that can be sent between threads, and its framework wants one.
#[track_caller]
pub(crate) const fn no_error(feature: Feature, type_name: &str, is_error: bool) -> ! {
    let text = Text::new()
        .str(feature.name())
        .str(" takes what is `std::error::Error`, `Send` and `Sync`, and `")
        .str(type_name)
        .str("` is not\n\n");
    let text = if is_error {
        text.str("help: let it hold nothing that cannot be sent between threads: `Arc` in place of `Rc`, `Mutex` in place of `RefCell`")
    } else {
        text.str("help: with thiserror: `#[derive(thiserror::Error)]`, and `#[error(\"..\")]` on each variant\n")
            .str("help: or by hand: `impl std::error::Error for ")
            .str(type_name)
            .str(" {}`")
    };
    text.panic()
}

/// A variant passes through what its type cannot answer.
#[track_caller]
pub(crate) const fn refused_inside(terms: &Terms, variant: &str, refused: &Few<Refused>) -> ! {
    let mut text = Text::new();
    let mut at = 0;
    while at < refused.listed() {
        if let Some(one) = refused.first[at] {
            text = refused_one(text.str(if at == 0 { "" } else { "\n" }), terms, one);
        }
        at += 1;
    }
    text = more(text, "\n", refused.count).str("\n");
    let only = if refused.count == 1 {
        refused.first[0]
    } else {
        None
    };
    if let Some(Refused {
        answer: Some((status, why)),
        ..
    }) = only
    {
        text = alternatives(text, terms, status, why);
    } else if refused.has_success() {
        text = outcome(text, terms);
    }
    if refused.has_reserved() {
        text = strict(text, terms);
    }
    text = text.str("\nhelp: ");
    path(text, terms.type_name, variant)
        .str(" passes it through: give it a code of its own\n")
        .str("help: to pass it through unchecked, give the reason: ")
        .str("`#[status(transparent, undocumented = \"..\")]`")
        .panic()
}

/// `NAT does not define 507, which DbError::Full answers`.
const fn refused_one(text: Text, terms: &Terms, refused: Refused) -> Text {
    let (type_name, variant) = (refused.mapping.type_name(), refused.mapping.variant_name());
    match refused.answer {
        Some((status, why)) => {
            let text = objection(text, terms, status, why).str(", which ");
            let text = path(text, type_name, variant).str(" answers");
            match why {
                Refusal::Lacks(_) => text.str(" without it"),
                _ => text,
            }
        }
        None => {
            let text = path(text, type_name, variant)
                .str(" is passed through unchecked, for a reason that was not given against ");
            named(text, terms.document)
        }
    }
}

/// A variant passes through to a type with `HttpStatus` and without `Mapped`.
#[track_caller]
pub(crate) const fn unknown_inner() -> ! {
    Text::new()
        .str("this type does not say which statuses it answers, so they cannot be checked\n\n")
        .str("help: `#[derive(HttpStatus)]` says it; by hand, `impl status_core::Mapped`\n")
        .str("help: to pass it through unchecked, as a `dyn HttpStatus` has to be, give the reason: ")
        .str("`#[status(transparent, undocumented = \"..\")]`")
        .panic()
}

/// `undocumented` stands beside a code that is documented.
#[track_caller]
pub(crate) const fn documented(terms: &Terms, status: StatusCode) -> ! {
    let text = defines(Text::new(), terms.document, status);
    number(
        text.str(", so it is not undocumented\n\nhelp: write `#[status("),
        status,
    )
    .str(")]`")
    .panic()
}

/// The document has errors that nothing answers.
#[track_caller]
pub(crate) const fn not_exhaustive(
    terms: &Terms,
    unsettled: &Unsettled<LISTED>,
    has_exceptions: bool,
) -> ! {
    let missing = &unsettled.missing;
    let text = path(Text::new(), terms.type_name, "")
        .str(" leaves ")
        .number(missing.count)
        .str(" of the ")
        .number(unsettled.owed)
        .str(" errors that ");
    let text = named(text, terms.document).str(" defines unanswered\n\nhelp: missing: ");
    let text = list(text, missing, " and ").str("\nhelp: give ");
    let text = text.str(if missing.count == 1 { "it" } else { "each" });
    let text = text.str(if has_exceptions {
        " a variant, or add it to those that cannot happen: `except(.., "
    } else {
        " a variant, or say that it cannot happen: `exhaustive(except("
    });
    codes(text, missing, missing.listed())
        .str(if has_exceptions { ")`" } else { "))`" })
        .panic()
}

/// `409, 429, 503`, and `, ..` where there are more than so many.
const fn codes<const MOST: usize>(
    mut text: Text,
    entries: &Few<&Entry, MOST>,
    shown: usize,
) -> Text {
    let mut at = 0;
    while at < shown {
        if let Some(entry) = entries.first[at] {
            text = number(text.str(if at == 0 { "" } else { ", " }), entry.code());
        }
        at += 1;
    }
    text.str(if entries.count > shown { ", .." } else { "" })
}

/// The document has errors that none of several types answers.
#[track_caller]
pub(crate) const fn not_covered(
    document: &Document,
    unsettled: &Unsettled<LINES>,
    has_exceptions: bool,
) -> ! {
    let missing = &unsettled.missing;
    let mut text = uncovered(Text::new(), document, unsettled).str("\n");
    let mut shown = 0;
    while shown < missing.listed() {
        if let Some(entry) = missing.first[shown] {
            if text.room() < line_length(entry) + ROOM_FOR_HELP {
                break;
            }
            text = line(text.str("\n  "), entry);
        }
        shown += 1;
    }
    if shown < missing.count {
        text = text
            .str("\n  and ")
            .number(missing.count - shown)
            .str(" more");
    }
    text = text.str("\n\nhelp: give ");
    text = text.str(if missing.count == 1 { "it" } else { "each" });
    text = text.str(if has_exceptions {
        " a variant, or add it to those that cannot happen: `"
    } else {
        " a variant, or say that it cannot happen: `"
    });
    if text::is_identifier(document.name()) {
        text = text.str(document.name()).str(".");
    }
    text = text.str("covered_except(&[");
    text = text.str(if has_exceptions { ".., " } else { "" });
    codes(text, missing, shown).str("], &[..])`").panic()
}

/// `3 of the 14 errors that docs/errors.md defines are answered by nothing`.
const fn uncovered(text: Text, document: &Document, unsettled: &Unsettled<LINES>) -> Text {
    let (missing, owed) = (unsettled.missing.count, unsettled.owed);
    let text = match (missing, owed) {
        (_, 1) => text.str("the one error that "),
        _ if missing == owed => text.str("none of the ").number(owed).str(" errors that "),
        _ => text
            .number(missing)
            .str(" of the ")
            .number(owed)
            .str(" errors that "),
    };
    named(text, document).str(match (missing, owed) {
        (_, 1) => " defines is answered by nothing",
        _ if missing == owed => " defines is answered by anything",
        (1, _) => " defines is answered by nothing",
        _ => " defines are answered by nothing",
    })
}

/// `docs/errors.md:14: 409 Conflict`, in the form that terminals and editors follow.
const fn line(text: Text, entry: &Entry) -> Text {
    let text = match entry.source() {
        Some(source) => file_and_line(text, source.file(), source.line()).str(": "),
        None => text,
    };
    code_and_phrase(text, entry)
}

/// No less than what [`line`] appends, the end of the line before it included.
const fn line_length(entry: &Entry) -> usize {
    let phrase = match entry.phrase() {
        Some(phrase) => phrase.len(),
        None => 0,
    };
    let file = match entry.source() {
        Some(source) => source.file().len(),
        None => 0,
    };
    file + phrase + 24
}

/// Why a code need not be excepted.
#[derive(Clone, Copy)]
pub(crate) enum Needless<'a> {
    /// The document does not ask for it.
    Unowed(u16),
    /// Something answers it.
    Answered(u16, &'a Mapping),
    /// It is excepted already.
    Twice(u16),
}

/// A code is excepted that `exhaustive` does not ask for.
#[track_caller]
pub(crate) const fn excepted_unowed(document: &Document, code: u16) -> ! {
    needless_exceptions(document, &Few::none().and(Needless::Unowed(code)))
}

/// A code is excepted that something answers.
#[track_caller]
pub(crate) const fn excepted_answered(document: &Document, code: u16, mapping: &Mapping) -> ! {
    needless_exceptions(
        document,
        &Few::none().and(Needless::Answered(code, mapping)),
    )
}

/// Codes are excepted that need not be.
#[track_caller]
pub(crate) const fn needless_exceptions(document: &Document, needless: &Few<Needless>) -> ! {
    let mut text = Text::new();
    let mut at = 0;
    while at < needless.listed() {
        if let Some(one) = needless.first[at] {
            text = needless_exception(text.str(if at == 0 { "" } else { "\n" }), document, one);
        }
        at += 1;
    }
    more(text, "\n", needless.count)
        .str(if needless.count == 1 {
            "\n\nhelp: leave it out"
        } else {
            "\n\nhelp: leave them out"
        })
        .panic()
}

/// `NAT does not define 418, so there is nothing to except`.
const fn needless_exception(text: Text, document: &Document, needless: Needless) -> Text {
    let text = match needless {
        Needless::Unowed(code) => unowed(text, document, code),
        Needless::Answered(code, mapping) => {
            path(text, mapping.type_name(), mapping.variant_name())
                .str(" answers ")
                .number(code as usize)
        }
        Needless::Twice(code) => return text.number(code as usize).str(" is there already"),
    };
    text.str(", so there is nothing to except")
}

const fn unowed(text: Text, document: &Document, code: u16) -> Text {
    let Some(entry) = document.entry(code) else {
        return named(text, document)
            .str(" does not define ")
            .number(code as usize);
    };
    let text = text.str(document.name()).str(" has ");
    let text = place(number(text, entry.code()), entry);
    text.str(match entry.standing() {
        _ if entry.is_of_range() => " only as one of a whole class",
        Standing::Reserved => " as a reserved code",
        _ => " as no error in use",
    })
}

/// What the document has against a code: `NAT does not define 418`.
const fn objection(text: Text, terms: &Terms, status: StatusCode, why: Refusal) -> Text {
    match why {
        Refusal::NoStatusCode => number(text, status).str(" is no HTTP status code (100-599)"),
        Refusal::Undefined => undefined(text, terms.document, status),
        Refusal::Retired => {
            let text = table(text, terms.document, status).str(" documents ");
            code_and_place(text, terms.document, status).str(" as retired")
        }
        Refusal::Reserved => {
            let text = table(text, terms.document, status).str(" reserves ");
            code_and_place(text, terms.document, status)
        }
        Refusal::Success => number(text, status).str(if status.as_u16() < 200 {
            " is an interim response and no error"
        } else {
            " is a success and no error"
        }),
        Refusal::Lacks(owed) => owes(text, terms, status, owed),
    }
}

const fn undefined(text: Text, document: &Document, status: StatusCode) -> Text {
    let parts = document.parts().len();
    let text = if parts > 1 {
        let none = if parts == 2 {
            "neither of the "
        } else {
            "none of the "
        };
        count(text.str(none), parts)
            .str(" documents in ")
            .str(document.name())
            .str(" defines ")
    } else {
        named(text, document).str(" does not define ")
    };
    number(text, status)
}

/// Who answers the code: `, which GatewayError::Teapot answers`.
const fn where_it_stands(text: Text, terms: &Terms, on: WrittenOn) -> Text {
    match on {
        WrittenOn::Variant(variant, others) => {
            let text = path(text.str(", which "), terms.type_name, variant);
            answering(text, others)
        }
        WrittenOn::Struct => path(text.str(", which "), terms.type_name, "").str(" answers"),
        WrittenOn::Default(variant, _) if variant.is_empty() => default_of(text, terms),
        WrittenOn::Default(variant, others) => {
            let text = path(
                default_of(text, terms).str(", which "),
                terms.type_name,
                variant,
            );
            answering(text, others).str(" too")
        }
    }
}

const fn answering(text: Text, others: usize) -> Text {
    match others {
        0 => text.str(" answers"),
        1 => text.str(" and another variant answer"),
        _ => text
            .str(" and ")
            .number(others)
            .str(" more variants answer"),
    }
}

const fn default_of(text: Text, terms: &Terms) -> Text {
    path(text.str(", the `default` of "), terms.type_name, "")
}

/// Where else the code is defined, and what could be answered in its place.
const fn alternatives(text: Text, terms: &Terms, status: StatusCode, why: Refusal) -> Text {
    match why {
        Refusal::Undefined => {
            let text = apart(text, terms.document, status);
            nearest(elsewhere(text, status), terms, status)
        }
        Refusal::NoStatusCode | Refusal::Retired | Refusal::Reserved => {
            nearest(text, terms, status)
        }
        Refusal::Success => outcome(text, terms),
        Refusal::Lacks(owed) => text
            .str("\nhelp: carry it there, in `header(..)` or in a field, or add it here: `#[status(transparent, header(\"")
            .str(owed.name)
            .str("\" = \"")
            .str(example_of(owed.name))
            .str("\"))]`"),
    }
}

const fn outcome(text: Text, terms: &Terms) -> Text {
    text.str("\nhelp: if `")
        .str(terms.type_name)
        .str("` is not only errors, write `#[status(outcome)]` on it")
}

const fn strict(text: Text, terms: &Terms) -> Text {
    text.str("\nhelp: `strict` on `")
        .str(terms.type_name)
        .str("` refuses reserved codes")
}

/// What the document's file has of the code, or of all, without defining a code by it.
const fn apart(text: Text, document: &Document, status: StatusCode) -> Text {
    let mut text = text;
    let mut at = 0;
    while at < document.parts().len() {
        text = apart(text, document.parts()[at], status);
        at += 1;
    }
    let (mut doubtful, mut unassigned, mut range, mut default) = (None, None, None, None);
    at = document.apart().len();
    // From the last to the first, so that the first is what is left.
    while at > 0 {
        at -= 1;
        let line = &document.apart()[at];
        match line.why() {
            NoCode::Unassigned(..) if line.speaks_of(status.as_u16()) => unassigned = Some(line),
            NoCode::Range(..) if line.speaks_of(status.as_u16()) => range = Some(line),
            NoCode::Default => default = Some(line),
            _ if line.speaks_of(status.as_u16()) => doubtful = Some(line),
            _ => {}
        }
    }
    // What is said of few codes goes before what is said of many.
    match (doubtful, unassigned, range, default) {
        (Some(line), ..) | (_, Some(line), ..) | (_, _, Some(line), _) | (_, _, _, Some(line)) => {
            no_code(text, document, line, status)
        }
        _ => text,
    }
}

/// ``docs/errors.md:20 has `4xx`, which defines no code by itself``.
const fn no_code(text: Text, document: &Document, line: &Apart, status: StatusCode) -> Text {
    let text = text.str("\nhelp: ");
    let text = match document.file() {
        Some(file) => file_and_line(text, file, line.line()),
        None => text.str(document.name()),
    };
    let text = text.str(" has ");
    match line.why() {
        NoCode::Range(..) => {
            let text = text
                .str("`")
                .str(line.written())
                .str("`, which defines no code by itself");
            match document.file() {
                Some(_) => text.str(": write `ranges` in `document!` to let it"),
                None => text,
            }
        }
        NoCode::Default => text
            .str("`")
            .str(line.written())
            .str("`, which defines no code"),
        NoCode::Unassigned(..) => number(text, status).str(" as unassigned"),
        NoCode::NotACode => {
            let text = text.str("`").str(line.written());
            let text = text.str("`, which is no status code: did you mean ");
            number(text, status).str("?")
        }
        NoCode::OtherTable(_) => number(text, status)
            .str(" in a table that seems to be one of something else: if it has status codes, name their column: `column = \"..\"`"),
        NoCode::NoTable(_) => number(text, status)
            .str(" in a row that belongs to no table: take out the empty line before it, or give it a header with `| --- | --- |` under it"),
    }
}

/// Which of the built-in documents define the code; if none does, what it is registered as.
const fn elsewhere(text: Text, status: StatusCode) -> Text {
    let mut defining: Few<&Document> = Few::none();
    let mut at = 0;
    while at < documents::ALL.len() {
        if let Some(entry) = documents::ALL[at].entry(status.as_u16()) {
            if entry.in_use() {
                defining = defining.and(documents::ALL[at]);
            }
        }
        at += 1;
    }
    let Some(first) = defining.first[0] else {
        let text = number(text.str("\nhelp: "), status);
        return match registered::phrase(status.as_u16()) {
            Some(phrase) => text.str(" is registered as `").str(phrase).str("`"),
            None => text.str(" is not registered either"),
        };
    };
    let mut text = text.str("\nhelp: ");
    let mut at = 0;
    while at < defining.listed() {
        if let Some(document) = defining.first[at] {
            text = text.str(separator(at, defining.count, " and "));
            text = text.str(document.name());
        }
        at += 1;
    }
    let text = text.str(if defining.count == 1 {
        " defines "
    } else {
        " define "
    });
    row(text, status, first)
}

/// The nearest codes that the type could answer instead, below and above.
const fn nearest(text: Text, terms: &Terms, status: StatusCode) -> Text {
    let mut below = None;
    let mut above = None;
    let mut next = terms.document.at_or_after(100);
    while let Some(entry) = next {
        let code = entry.number;
        if check::may_answer(terms, entry.code()) {
            if code < status.as_u16() {
                below = Some(entry);
            } else if code > status.as_u16() && above.is_none() {
                above = Some(entry);
            }
        }
        next = terms.document.at_or_after(code + 1);
    }
    let it = if terms.document.parts().len() > 1 {
        "they define "
    } else {
        "it defines "
    };
    let text = match (below, above) {
        (None, None) => return text,
        _ => text.str("\nhelp: the nearest ").str(it),
    };
    match (below, above) {
        (Some(below), Some(above)) => {
            let text = entry(text.str("are "), below);
            entry(text.str(" and "), above)
        }
        (Some(one), None) | (None, Some(one)) => entry(text.str("is "), one),
        (None, None) => text,
    }
}

/// How to answer the code all the same.
const fn way_out(
    text: Text,
    terms: &Terms,
    status: StatusCode,
    on: WrittenOn,
    why: Refusal,
) -> Text {
    let text = match why {
        Refusal::Success | Refusal::Lacks(_) => return text,
        Refusal::Reserved => strict(text, terms),
        Refusal::NoStatusCode | Refusal::Undefined | Refusal::Retired => text,
    };
    let text = text.str(match on {
        WrittenOn::Variant(..) | WrittenOn::Struct => "\nhelp: to answer it all the same, give the reason: `#[status(",
        WrittenOn::Default(..) => "\nhelp: to answer it all the same, write on each variant, in place of the default: `#[status(",
    });
    let text = number(text, status).str(", undocumented = \"..\")]`");
    if check::is_no_error(status) && !terms.outcome {
        text.str(", and write `#[status(outcome)]` on `")
            .str(terms.type_name)
            .str("`, as it is no error")
    } else {
        text
    }
}

/// `NAT defines 404 Not Found`.
const fn defines(text: Text, document: &Document, status: StatusCode) -> Text {
    let text = table(text, document, status).str(" defines ");
    row(text, status, document)
}

/// The table that a row comes from, with its file where the row does not cite it itself.
const fn table(text: Text, document: &Document, status: StatusCode) -> Text {
    let table = match document.table_of(status.as_u16()) {
        Some(table) => table,
        None => document,
    };
    match table.entry(status.as_u16()) {
        Some(entry) if entry.source().is_some() => text.str(table.name()),
        _ => named(text, table),
    }
}

/// `ERRORS (docs/errors.md)`; just the name where there is no file, or where the name is the file.
const fn named(text: Text, document: &Document) -> Text {
    let text = text.str(document.name());
    match document.file() {
        Some(file) if !text::equal(document.name(), file) => text.str(" (").str(file).str(")"),
        _ => text,
    }
}

const fn row(text: Text, status: StatusCode, document: &Document) -> Text {
    match document.entry(status.as_u16()) {
        Some(found) => entry(text, found),
        None => number(text, status),
    }
}

/// `404 Not Found`, `404 Not Found (docs/errors.md:14)`.
const fn entry(text: Text, entry: &Entry) -> Text {
    place(code_and_phrase(text, entry), entry)
}

const fn code_and_phrase(text: Text, entry: &Entry) -> Text {
    let text = number(text, entry.code());
    match entry.phrase() {
        Some(phrase) => text.str(" ").str(phrase),
        None => text,
    }
}

/// `306`, `306 (docs/errors.md:14)`.
const fn code_and_place(text: Text, document: &Document, status: StatusCode) -> Text {
    let text = number(text, status);
    match document.entry(status.as_u16()) {
        Some(entry) => place(text, entry),
        None => text,
    }
}

/// ` (docs/errors.md:14)`, where that is known.
const fn place(text: Text, entry: &Entry) -> Text {
    match entry.source() {
        Some(source) => file_and_line(text.str(" ("), source.file(), source.line()).str(")"),
        None => text,
    }
}

const fn file_and_line(text: Text, file: &str, line: u32) -> Text {
    text.str(file).str(":").number(line as usize)
}

/// `405 Method Not Allowed, 406 Not Acceptable and 409 Conflict`.
const fn list(mut text: Text, entries: &Few<&Entry>, conjunction: &str) -> Text {
    let mut at = 0;
    while at < entries.listed() {
        if let Some(item) = entries.first[at] {
            text = entry(text.str(separator(at, entries.count, conjunction)), item);
        }
        at += 1;
    }
    more(text, " ", entries.count)
}

/// What goes before the item at `at` of a list of `count`.
const fn separator(at: usize, count: usize, conjunction: &str) -> &str {
    if at == 0 {
        ""
    } else if at + 1 == count {
        conjunction
    } else {
        ", "
    }
}

/// `and 31 more`, where a list goes on.
const fn more(text: Text, before: &str, count: usize) -> Text {
    if count > LISTED {
        text.str(before)
            .str("and ")
            .number(count - LISTED)
            .str(" more")
    } else {
        text
    }
}

/// `` `DbError::Full` ``; the variant of a struct is empty.
const fn path(text: Text, type_name: &str, variant: &str) -> Text {
    let text = text.str("`").str(type_name);
    let text = if variant.is_empty() {
        text
    } else {
        text.str("::").str(variant)
    };
    text.str("`")
}

const fn number(text: Text, status: StatusCode) -> Text {
    text.number(status.as_u16() as usize)
}

const fn count(text: Text, count: usize) -> Text {
    match count {
        2 => text.str("two"),
        3 => text.str("three"),
        4 => text.str("four"),
        5 => text.str("five"),
        6 => text.str("six"),
        7 => text.str("seven"),
        8 => text.str("eight"),
        9 => text.str("nine"),
        _ => text.number(count),
    }
}
