//! The parts of a page that cannot be read, as data. `error` has the messages.
//!
//! A damaged table is a block of the page, so a section without it can be read. Damage that hides
//! what follows is of the whole page, as the wanted section may be hidden.

/// A part of a page that cannot be read.
#[derive(Debug)]
pub(crate) struct Damage {
    pub(crate) line: u32,
    pub(crate) fault: Fault,
}

/// The mistake in a part of a page.
#[derive(Debug)]
pub(crate) enum Fault {
    /// A comment or an element, with this description, has no end. It hides the rest of the page.
    HidesRest(&'static str),
    /// A quotation mark of a field in CSV has no partner, and the field contains other lines.
    OpenField,
    /// A row of CSV is within the field that starts on this line.
    RowInField(u32),
    /// A grid table has no edge or corner in this column of the text, counted from 1.
    NoEdge(usize),
    /// A line of a grid table goes on after its right edge.
    BeyondEdge,
    /// The first line of a grid table is no border.
    TopBorder,
    /// The header of a grid table ends twice, or within a row.
    HeadBorder,
    /// A table ends without a border below its last row.
    NoBottomBorder,
    /// A border of a simple table is not as long as the one at its top.
    BorderLength,
    /// Text of a simple table is between two columns, at this column of the text, counted from 1.
    BetweenColumns(usize),
    /// A line below cells of a simple table does not end where a column does.
    SpanBorder,
    /// A table follows a line of text without an empty line between them.
    WithinParagraph,
    /// A directive for a table has no table.
    NoTable,
    /// A row of a table that is written as a list is no list of cells.
    NotAList,
    /// A row has this many cells, and the table as many columns.
    Cells(usize, usize),
    /// A table has this many columns, which is more than the maximum.
    Columns(usize, usize),
    /// A cell of a row spans more columns than the table has.
    BeyondColumns(usize),
    /// A cell is repeated this many times.
    Repeated(usize),
    /// The rows are in another file.
    OtherFile(String),
    /// A quotation mark has no partner, or text follows it.
    Quote,
    /// A block that this line starts has no end.
    Unclosed(String),
    /// Blocks are within more blocks than are read.
    Depth,
}

impl Damage {
    pub(crate) fn new(line: u32, fault: Fault) -> Self {
        Self { line, fault }
    }
}
