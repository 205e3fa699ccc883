//! Reads JSON into a tree. Comments and trailing commas are refused.

use json_event_parser::{JsonEvent, LowLevelJsonParser};

use super::{
    Mapping, Node, Tree,
    builder::{Builder, Placed},
};
use crate::{
    error::{Error, openapi as message},
    page::lines::{Lines, last_line},
};

/// Maximum depth of a description.
const MAX_DEPTH: usize = 512;

pub(super) fn read(file: &str, text: &str) -> Result<Tree, Error> {
    if text.trim().is_empty() {
        return Err(message::empty(file));
    }
    let lines = Lines::new(text);
    let mut parser = LowLevelJsonParser::new().with_max_stack_size(MAX_DEPTH);
    let mut builder = Builder::default();
    let mut read = 0;
    loop {
        let result = parser.parse_next(&text.as_bytes()[read..], true);
        read += result.consumed_bytes;
        // No token with a line of interest spans several lines.
        let line = lines.line_at(read.saturating_sub(1));
        match result.event {
            Some(Ok(JsonEvent::Eof)) | None => return Ok(builder.tree),
            Some(Ok(event)) => add(&mut builder, event, line),
            Some(Err(error)) => {
                let start = usize::try_from(error.location().start.offset).unwrap_or(usize::MAX);
                return Err(message::syntax(
                    file,
                    lines.line_at(start).min(last_line(text)),
                    "JSON",
                    error.message(),
                ));
            }
        }
    }
}

fn add(builder: &mut Builder, event: JsonEvent, line: u32) {
    let node = match event {
        JsonEvent::String(text) | JsonEvent::Number(text) | JsonEvent::ObjectKey(text) => {
            Node::Scalar(text.into_owned())
        }
        JsonEvent::Boolean(boolean) => Node::Scalar(boolean.to_string()),
        JsonEvent::Null => Node::Scalar("null".to_owned()),
        JsonEvent::StartArray => Node::Sequence(Vec::new()),
        JsonEvent::StartObject => Node::Mapping(Mapping::default()),
        JsonEvent::EndArray | JsonEvent::EndObject => return builder.end(),
        JsonEvent::Eof => return,
    };
    let is_collection = !matches!(node, Node::Scalar(_));
    let node = builder.tree.add(node, line);
    let merges = false;
    if !builder.place(Placed { node, line, merges }) {
        builder.tree.set_root(node);
    }
    if is_collection {
        builder.begin(node);
    }
}
