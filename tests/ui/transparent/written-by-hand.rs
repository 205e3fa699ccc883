use status_core::{Document, Entry, HttpStatus, Mapped, Mapping, StatusCode, documents::{COMMON, NAT}};

// Mappings written by hand are checked where a variant forwards to them, whatever document they name.
struct Full;

impl HttpStatus for Full {
    fn status(&self) -> StatusCode {
        StatusCode::INSUFFICIENT_STORAGE
    }

    fn entry(&self) -> Option<&'static Entry> {
        None
    }
}

impl Mapped for Full {
    const DOCUMENT: &'static Document = &COMMON;
    const MAPPINGS: &'static [Mapping] = &[Mapping::new("Full", "", StatusCode::INSUFFICIENT_STORAGE)];
}

// So are the mappings of a type that was checked under another document.
struct Borrowing(DbError);

#[derive(HttpStatus)]
#[status(document = STORAGE)]
enum DbError {
    #[status(507)]
    Full,
}

static STORAGE: Document = Document::new("STORAGE", &[Entry::new(507, "Insufficient Storage")]);

impl HttpStatus for Borrowing {
    fn status(&self) -> StatusCode {
        self.0.status()
    }

    fn entry(&self) -> Option<&'static Entry> {
        None
    }
}

impl Mapped for Borrowing {
    const DOCUMENT: &'static Document = &NAT;
    const MAPPINGS: &'static [Mapping] = DbError::MAPPINGS;
}

// So is a mapping written by hand in a list with one of a derived type.
struct Mixed;

impl HttpStatus for Mixed {
    fn status(&self) -> StatusCode {
        StatusCode::INSUFFICIENT_STORAGE
    }

    fn entry(&self) -> Option<&'static Entry> {
        None
    }
}

impl Mapped for Mixed {
    const DOCUMENT: &'static Document = &NAT;
    const MAPPINGS: &'static [Mapping] = &[
        DbError::MAPPINGS[0],
        Mapping::new("Mixed", "ByHand", StatusCode::INSUFFICIENT_STORAGE),
    ];
}

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError {
    #[status(transparent)]
    Mixed(Mixed),
    #[status(transparent)]
    Full(Full),
    #[status(transparent)]
    Borrowing(Borrowing),
}

fn main() {}
