//! Reads YAML into a tree.

use super::{
    Mapping, Node, NodeId, Tree,
    builder::{Builder, Placed},
};
use crate::{
    error::{Error, openapi as message},
    page::lines::{breaks, last_line, number},
};
use saphyr_parser::{Event, Parser, ScalarStyle};
use std::collections::HashMap;

/// Maximum length of a key that an alias repeats. No key of OpenAPI is longer, and a long one would
/// be repeated at each alias.
const MAX_ALIASED_KEY: usize = 1024;

/// The number of columns by which a closing brace is moved. Its key is hardly ever further to the
/// right.
const MOVED: usize = 32;

pub(super) fn read(file: &str, text: &str) -> Result<Tree, Error> {
    // The parser treats a NUL as the end of the file.
    if let Some((before, _)) = text.split_once('\0') {
        let line = 1 + breaks(before);
        return Err(message::syntax(file, line, "YAML", "a NUL character"));
    }
    parse(file, text).or_else(|error| match with_braces_moved(text) {
        Some(text) => parse(file, &text).map_err(|_| error),
        None => Err(error),
    })
}

/// Moves the lines that start with a closing brace or bracket to the right. Most parsers accept
/// them below their key, where they are often written, but YAML requires more indentation. Only
/// white space changes, as such a line continues something that an earlier line has opened.
fn with_braces_moved(text: &str) -> Option<String> {
    let is_moved = |line: &str| line.trim_start().starts_with(['}', ']']);
    if !text.lines().any(is_moved) {
        return None;
    }
    let mut moved = String::with_capacity(text.len() + text.len() / 8);
    for line in text.split_inclusive('\n') {
        if is_moved(line) {
            moved.extend(std::iter::repeat_n(' ', MOVED));
        }
        moved.push_str(line);
    }
    Some(moved)
}

fn parse(file: &str, text: &str) -> Result<Tree, Error> {
    let mut reader = Reader {
        file,
        builder: Builder::default(),
        anchors: HashMap::new(),
    };
    let last = last_line(text);
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(|error| {
            let line = number(error.marker().line()).min(last);
            message::syntax(file, line, "YAML", error.info())
        })?;
        // The event of a missing value at the end of a file is after the last line.
        reader.event(event, number(span.start.line()).min(last))?;
    }
    match reader.builder.tree.root() {
        Some(_) => Ok(reader.builder.tree),
        None => Err(message::empty(file)),
    }
}

struct Reader<'f> {
    file: &'f str,
    builder: Builder,
    anchors: HashMap<usize, NodeId>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, line: u32) -> Result<(), Error> {
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let merges = style == ScalarStyle::Plain && text == "<<";
                let node = self.add(Node::Scalar(text.into_owned()), anchor, line);
                self.place(Placed { node, line, merges })?;
            }
            Event::SequenceStart(anchor, _) => {
                self.begin(Node::Sequence(Vec::new()), anchor, line)?;
            }
            Event::MappingStart(anchor, _) => {
                self.begin(Node::Mapping(Mapping::default()), anchor, line)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.builder.end(),
            Event::Alias(anchor) => self.alias(anchor, line)?,
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => {}
        }
        Ok(())
    }

    fn add(&mut self, node: Node, anchor: usize, line: u32) -> NodeId {
        let node = self.builder.tree.add(node, line);
        if anchor > 0 {
            self.anchors.insert(anchor, node);
        }
        node
    }

    fn begin(&mut self, node: Node, anchor: usize, line: u32) -> Result<(), Error> {
        let node = self.add(node, anchor, line);
        self.place(Placed {
            node,
            line,
            merges: false,
        })?;
        self.builder.begin(node);
        Ok(())
    }

    fn alias(&mut self, anchor: usize, line: u32) -> Result<(), Error> {
        // The parser refuses an alias without an anchor.
        let Some(&node) = self.anchors.get(&anchor) else {
            return Ok(());
        };
        let is_long = |text: &str| text.len() > MAX_ALIASED_KEY;
        if self.builder.expects_key() && self.builder.tree.text(node).is_some_and(is_long) {
            return Err(message::long_key(self.file, line, MAX_ALIASED_KEY));
        }
        self.place(Placed {
            node,
            line,
            merges: false,
        })
    }

    /// Adds a node. Only one document of a file may have content.
    fn place(&mut self, placed: Placed) -> Result<(), Error> {
        if self.builder.place(placed) || self.builder.tree.is_null(placed.node) {
            return Ok(());
        }
        if self.builder.tree.root().is_some() {
            return Err(message::second_document(self.file, placed.line));
        }
        self.builder.tree.set_root(placed.node);
        Ok(())
    }
}
