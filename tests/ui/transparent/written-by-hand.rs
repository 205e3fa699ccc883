use status_core::{Document, Entry, HttpStatus, Mapped, Mapping, StatusCode, documents::{COMMON, NAT}};

// What is written by hand is checked where it is passed through, whatever it says of its own document.
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

// So is what borrows the mappings of a type that was checked against another document than it says.
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

// So is what stands beside a mapping that was checked.
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
