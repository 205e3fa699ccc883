use status_core::{Document, Entry};

// More errors than a message lists, with paths as long as those in a workspace.
const FILE: &str = "services/orders/docs/reference/http-status-codes.md";

static MANY: Document = Document::new("MANY", &ENTRIES).with_file(FILE);

static ENTRIES: [Entry; 100] = {
    let mut entries = [Entry::without_phrase(400); 100];
    let mut index: u16 = 0;
    while index < 100 {
        entries[index as usize] = Entry::new(400 + index, "A Phrase Of Quite Some Length, Which Goes On").with_location(FILE, &[1207]);
        index += 1;
    }
    entries
};

const _: () = MANY.covered_by(&[]);

fn main() {}
