use status_core::{Document, Entry};

// So many that not all are named, and their places as long as those in a workspace.
const FILE: &str = "services/orders/docs/reference/http-status-codes.md";

static MANY: Document = Document::new("MANY", &ROWS).with_file(FILE);

static ROWS: [Entry; 100] = {
    let mut rows = [Entry::without_phrase(400); 100];
    let mut at: u16 = 0;
    while at < 100 {
        rows[at as usize] = Entry::new(400 + at, "A Phrase Of Quite Some Length, Which Goes On").with_location(FILE, &[1207]);
        at += 1;
    }
    rows
};

const _: () = MANY.covered_by(&[]);

fn main() {}
