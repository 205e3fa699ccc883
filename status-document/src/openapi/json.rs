//! Reads JSON, and nothing looser, into a tree.

use super::tree::{Entry, Mapping, Node, NodeId, Tree};
use crate::{Fault, fault::openapi as fault, lines::Lines};
use jsonc_parser::{
    CollectOptions, ParseOptions,
    ast::{Object, Value},
    common::Ranged,
    parse_to_ast,
};

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

pub(super) fn read(file: &str, text: &str) -> Result<Tree, Fault> {
    let lines = Lines::of(text);
    let parsed = parse_to_ast(text, &CollectOptions::default(), &STRICT).map_err(|error| {
        let line = lines.at(error.range().start);
        fault::syntax(file, line, "JSON", &error.kind().to_string())
    })?;
    let mut reader = Reader {
        tree: Tree::default(),
        lines,
    };
    let root = parsed.value.ok_or_else(|| fault::empty(file))?;
    let root = reader.value(root);
    reader.tree.set_root(root);
    Ok(reader.tree)
}

struct Reader {
    tree: Tree,
    lines: Lines,
}

impl Reader {
    /// Calls itself, but the parser refuses values that are nested deeply.
    fn value(&mut self, value: Value<'_>) -> NodeId {
        let node = match value {
            Value::StringLit(text) => Node::Scalar(text.value.into_owned()),
            Value::NumberLit(number) => Node::Scalar(number.value.to_owned()),
            Value::BooleanLit(boolean) => Node::Scalar(boolean.value.to_string()),
            Value::NullKeyword(_) => Node::Scalar("null".to_owned()),
            Value::Array(array) => {
                let items = array.elements.into_iter();
                Node::Sequence(items.map(|item| self.value(item)).collect())
            }
            Value::Object(object) => Node::Mapping(self.mapping(object)),
        };
        self.tree.add(node)
    }

    fn mapping(&mut self, object: Object<'_>) -> Mapping {
        let properties = object.properties.into_iter();
        let entries = properties.map(|property| Entry {
            line: self.lines.at(property.name.start()),
            key: self.tree.add(Node::Scalar(property.name.into_string())),
            value: self.value(property.value),
        });
        Mapping {
            entries: entries.collect(),
            merged: Vec::new(),
        }
    }
}
