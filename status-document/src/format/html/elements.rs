//! The elements of HTML that are open at a place of a page.

use std::{borrow::Cow, collections::HashSet};

use super::visibility::Visibility;

/// Maximum number of open elements that are kept, so that each tag is cheap. Browsers have a limit
/// too.
const MAX_SHOWN: usize = 128;
const MAX_OPEN: usize = 2 * MAX_SHOWN;

/// The name of an element, in lower case.
type Name = Cow<'static, [u8]>;

/// The open elements, from the outermost to the innermost.
#[derive(Debug, Default)]
pub(crate) struct OpenElements {
    elements: Vec<Element>,
    /// The number of those that are not shown.
    hidden: usize,
    /// The number of asides so far.
    asides: usize,
    endless: Endless,
    /// The asides that turned out to have no end tag.
    found_endless: HashSet<usize>,
}

/// The asides that have no end tag. They end with the block that they are in: the author forgot the
/// tag, and meant no more of the page than that.
#[derive(Debug, Default)]
pub(crate) enum Endless {
    #[default]
    None,
    /// The asides with these numbers.
    Some(HashSet<usize>),
    All,
}

#[derive(Debug)]
struct Element {
    name: Name,
    visibility: Visibility,
    /// Whether the page has the element.
    is_on_page: bool,
    /// The line of an element that is not displayed.
    line: u32,
    /// The number of an aside.
    number: usize,
    /// Whether a block has started or ended within the element.
    has_blocks: bool,
    /// Whether the element has text.
    has_text: bool,
}

impl OpenElements {
    pub(crate) fn new(endless: Endless) -> Self {
        Self {
            endless,
            ..Self::default()
        }
    }

    /// Whether text is shown here.
    pub(crate) fn is_shown(&self) -> bool {
        self.hidden == 0
    }

    pub(crate) fn is_in_table(&self) -> bool {
        self.elements
            .iter()
            .any(|element| *element.name == *b"table")
    }

    /// Starts an element that contains others. Returns whether the page has it.
    pub(crate) fn start(&mut self, name: Name, visibility: Visibility, line: u32) -> bool {
        self.close_implied(&name);
        if is_block(&name) {
            self.block();
        }
        let was_shown = self.is_shown();
        let is_cell = matches!(&*name, b"td" | b"th");
        let is_on_page = was_shown
            && match visibility {
                Visibility::Shown => true,
                Visibility::Invisible => is_cell,
                Visibility::Aside | Visibility::Removed => false,
            };
        let is_hidden = visibility != Visibility::Shown;
        // Inline elements that are shown make no difference.
        let is_relevant = is_hidden || !was_shown || is_block(&name);
        let limit = if is_hidden { MAX_OPEN } else { MAX_SHOWN };
        if is_relevant && self.elements.len() < limit {
            self.hidden += usize::from(is_hidden);
            self.asides += usize::from(visibility == Visibility::Aside);
            self.elements.push(Element {
                name,
                visibility,
                is_on_page,
                line,
                number: self.asides,
                has_blocks: false,
                has_text: false,
            });
        }
        is_on_page
    }

    /// Starts a block of Markdown, which ends no other element.
    pub(crate) fn start_block(&mut self, name: &'static str, line: u32) -> bool {
        let name = Cow::Borrowed(name.as_bytes());
        if !self.is_shown() || self.elements.len() >= MAX_SHOWN {
            return self.start(name, Visibility::Shown, line);
        }
        self.elements.push(Element {
            name,
            visibility: Visibility::Shown,
            is_on_page: true,
            line,
            number: self.asides,
            has_blocks: false,
            has_text: false,
        });
        true
    }

    /// Ends a block of Markdown.
    pub(crate) fn end_block(&mut self, name: &'static str) -> bool {
        let name = name.as_bytes();
        let is_innermost = |element: &Element| *element.name == *name;
        if self.is_shown() && self.elements.last().is_some_and(is_innermost) {
            self.elements.pop();
            return true;
        }
        self.end(name)
    }

    /// Ends an element. Returns whether the page has it.
    pub(crate) fn end(&mut self, name: &[u8]) -> bool {
        let Some(index) = self.position(&[name], boundary(name)) else {
            if is_block(name) {
                self.block();
            }
            return self.is_shown();
        };
        if is_block(name) {
            self.close_after(index + 1, name);
        }
        let element = self.elements.remove(index);
        self.hidden -= usize::from(element.visibility != Visibility::Shown);
        if is_block(name) {
            self.block();
        }
        element.is_on_page
    }

    /// The line of an element that hides the rest of the page, after all of the page.
    pub(crate) fn unclosed(&self) -> Option<u32> {
        let unclosed = self
            .elements
            .iter()
            .find(|element| element.visibility == Visibility::Removed);
        unclosed.map(|element| element.line)
    }

    /// The asides without an end tag, if they are not all known. The page has to be read again.
    pub(crate) fn endless(mut self) -> Option<Endless> {
        self.truncate(0);
        if self.found_endless.is_empty() {
            return None;
        }
        Some(match self.endless {
            Endless::None => Endless::Some(self.found_endless),
            Endless::Some(_) | Endless::All => Endless::All,
        })
    }

    /// The innermost element with one of these names, if none of the boundaries is further in.
    fn position(&self, names: &[&[u8]], boundaries: &[&[u8]]) -> Option<usize> {
        for (index, element) in self.elements.iter().enumerate().rev() {
            if names.contains(&&*element.name) {
                return Some(index);
            }
            if boundaries.contains(&&*element.name) {
                return None;
            }
        }
        None
    }

    /// Text at this place that is not shown.
    pub(crate) fn hide_text(&mut self, text: &str) {
        if !text.trim_start().is_empty() {
            for element in &mut self.elements {
                element.has_text = true;
            }
        }
    }

    /// Ends the elements after the first `len`, within an element that ends. Asides may span
    /// several blocks, but not several cells: if one has text in a cell, it ends with the cell.
    fn close_after(&mut self, len: usize, name: &[u8]) {
        if self.is_shown() {
            return self.truncate(len);
        }
        let is_in_table = is_part_of_table(name);
        let is_spanning = |element: &Element| {
            element.visibility == Visibility::Aside && !(is_in_table && element.has_text)
        };
        let ended = self.elements.split_off(len).into_iter();
        let (spanning, ended): (Vec<_>, Vec<_>) = ended.partition(is_spanning);
        self.elements.extend(ended);
        self.truncate(len);
        self.elements.extend(spanning);
    }

    fn truncate(&mut self, len: usize) {
        while self.elements.len() > len {
            let Some(element) = self.elements.pop() else {
                return;
            };
            self.hidden -= usize::from(element.visibility != Visibility::Shown);
            if element.visibility == Visibility::Aside && element.has_blocks {
                self.found_endless.insert(element.number);
            }
        }
    }

    /// Ends the elements that the start of another one ends.
    fn close_implied(&mut self, name: &[u8]) {
        let (names, boundaries): (&[&[u8]], &[&[u8]]) = match name {
            b"td" | b"th" => (&[b"td", b"th", b"caption"], &[b"table", b"tr"]),
            b"tr" => (&[b"tr", b"caption"], &[b"table"]),
            b"thead" | b"tbody" | b"tfoot" => {
                (&[b"thead", b"tbody", b"tfoot", b"caption"], &[b"table"])
            }
            b"li" => (&[b"li"], &[b"ul", b"ol", b"td", b"th", b"table"]),
            b"dt" | b"dd" => (&[b"dt", b"dd"], &[b"dl", b"td", b"th", b"table"]),
            _ if is_block(name) => (&[b"p"], &[b"td", b"th", b"caption", b"table"]),
            _ => return,
        };
        if let Some(index) = self.position(names, boundaries) {
            self.close_after(index, names[0]);
        }
    }

    /// A block starts or ends, and with it the asides without an end tag.
    pub(crate) fn block(&mut self) {
        if self.is_shown() {
            return;
        }
        let Self {
            elements,
            endless,
            hidden,
            ..
        } = self;
        elements.retain_mut(|element| {
            element.has_blocks = true;
            let is_ended = element.visibility == Visibility::Aside
                && match endless {
                    Endless::None => false,
                    Endless::Some(numbers) => numbers.contains(&element.number),
                    Endless::All => true,
                };
            *hidden -= usize::from(is_ended);
            !is_ended
        });
    }
}

fn is_part_of_table(name: &[u8]) -> bool {
    matches!(
        name,
        b"table" | b"thead" | b"tbody" | b"tfoot" | b"tr" | b"td" | b"th" | b"caption"
    )
}

/// The elements that an end tag does not reach beyond.
fn boundary(name: &[u8]) -> &'static [&'static [u8]] {
    match name {
        b"table" => &[],
        _ if is_part_of_table(name) => &[b"table"],
        _ if is_block(name) => &[b"table", b"td", b"th", b"caption"],
        _ => &[b"table"],
    }
}

/// Whether an element is displayed as a block, or contains blocks.
pub(crate) fn is_block(name: &[u8]) -> bool {
    matches!(
        name,
        b"address"
            | b"article"
            | b"aside"
            | b"blockquote"
            | b"body"
            | b"caption"
            | b"center"
            | b"dd"
            | b"details"
            | b"dialog"
            | b"div"
            | b"dl"
            | b"dt"
            | b"figcaption"
            | b"figure"
            | b"footer"
            | b"form"
            | b"h1"
            | b"h2"
            | b"h3"
            | b"h4"
            | b"h5"
            | b"h6"
            | b"header"
            | b"hr"
            | b"html"
            | b"li"
            | b"main"
            | b"nav"
            | b"ol"
            | b"p"
            | b"pre"
            | b"section"
            | b"summary"
            | b"table"
            | b"tbody"
            | b"td"
            | b"tfoot"
            | b"th"
            | b"thead"
            | b"tr"
            | b"ul"
    )
}
