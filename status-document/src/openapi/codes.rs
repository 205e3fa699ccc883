//! Codes that the responses of a description name: in examples, and in the values that a schema
//! lists for the property that has the code.
//!
//! A doubtful text is no code, and neither is a status in place of a code, prose or a placeholder.

use super::{
    code_property::{self, Rank},
    resolved::{Keys, Resolved},
};
use crate::{
    result::{Code, Lifecycle},
    tree::{NodeId, Tree, one_line},
};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// Maximum depth of schemas in schemas, so that no description exhausts the stack.
const MAX_DEPTH: usize = 32;

/// A code that a value names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Found {
    /// The value.
    code: NodeId,
    meaning: Option<NodeId>,
    form: Form,
}

/// The form in which a code is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// In the values of an enumeration, which are all there are.
    Listed,
    /// In an example of a response.
    Example,
    /// In an example of a schema. If responses of several statuses have the schema, any of them may
    /// have the code.
    SchemaExample,
}

/// The codes of a value, by how certain the place is that names them.
#[derive(Clone, Debug, Default)]
struct Group {
    rank: Rank,
    codes: Arc<[Found]>,
}

/// A part of a response that can name codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Part {
    Schema(NodeId),
    Example(NodeId),
    /// Examples by name, with their values under `value`.
    Examples(NodeId),
    /// Examples by media type, as in Swagger 2.
    Bare(NodeId),
}

/// The codes of the parts of responses.
#[derive(Debug, Default)]
pub(super) struct Known {
    parts: HashMap<Part, Arc<[Found]>>,
    schemas: HashMap<NodeId, Group>,
    values: HashMap<NodeId, Arc<[Found]>>,
    /// The only status for which each example of a schema is used. `None`: there are several, or a
    /// class of statuses.
    uses: HashMap<NodeId, Option<u16>>,
    /// The parts whose uses are noted.
    noted: HashSet<(Option<u16>, Part)>,
}

/// Finds codes.
pub(super) struct Finder<'t> {
    pub(super) tree: &'t Tree,
    pub(super) resolved: &'t mut Resolved,
    pub(super) known: &'t mut Known,
}

impl<'t> Finder<'t> {
    /// Notes for which status, or for a class of them (`None`), a response has examples of schemas.
    pub(super) fn note_use(&mut self, response: NodeId, status: Option<u16>) {
        for part in self.parts(response) {
            if !self.known.noted.insert((status, part)) {
                continue;
            }
            for found in self.found(part).iter() {
                if found.form == Form::SchemaExample {
                    let used = self.known.uses.entry(found.code).or_insert(status);
                    if *used != status {
                        *used = None;
                    }
                }
            }
        }
    }

    /// The parts of a response that can name codes. Swagger 2 has the schema and the examples in
    /// the response, later versions in `content`.
    pub(super) fn parts(&mut self, response: NodeId) -> Vec<Part> {
        let mut parts = Vec::new();
        parts.extend(self.find(response, "schema").map(Part::Schema));
        parts.extend(self.find(response, "examples").map(Part::Bare));
        for (_, media) in self.pairs_at(response, "content") {
            parts.extend(self.find(media, "schema").map(Part::Schema));
            parts.extend(self.find(media, "example").map(Part::Example));
            parts.extend(self.find(media, "examples").map(Part::Examples));
        }
        self.resolved.spend(parts.len());
        // Many responses refer to one schema, which is read once.
        for part in &mut parts {
            if let Part::Schema(schema) = part {
                *schema = self.resolved.target(self.tree, *schema);
            }
        }
        parts
    }

    /// The codes that a part of a response names, and those of examples of its schemas, which count
    /// if nothing else names a code.
    pub(super) fn codes(&mut self, part: Part) -> (Vec<Code>, Vec<Code>) {
        let found = self.found(part);
        let uses = &self.known.uses;
        let is_example = |found: &&Found| found.form == Form::SchemaExample;
        let is_certain = |found: &&Found| uses.get(&found.code).is_some_and(Option::is_some);
        let examples = found.iter().filter(is_example).filter(is_certain);
        let named = found.iter().filter(|found| !is_example(found));
        (
            named.map(|found| self.code(*found)).collect(),
            examples.map(|found| self.code(*found)).collect(),
        )
    }

    fn code(&self, found: Found) -> Code {
        let text = |node| self.tree.text(node).unwrap_or_default();
        let meaning = found.meaning.map_or("", text);
        Code {
            code: one_line(text(found.code)),
            meaning: one_line(meaning),
            lines: vec![self.tree.line(found.code)],
            lifecycle: Lifecycle::Active,
        }
    }

    fn found(&mut self, part: Part) -> Arc<[Found]> {
        if let Some(known) = self.known.parts.get(&part) {
            return known.clone();
        }
        let found = match part {
            Part::Schema(schema) => self.schema(schema, 0).codes,
            Part::Example(example) => self.example(example, Form::Example).codes,
            Part::Examples(examples) => self.named_examples(examples).into(),
            Part::Bare(examples) => {
                let mut found = Vec::new();
                for (_, example) in self.pairs(examples) {
                    found.extend(self.example(example, Form::Example).codes.iter());
                }
                found.into()
            }
        };
        self.known.parts.insert(part, found.clone());
        found
    }

    fn named_examples(&mut self, examples: NodeId) -> Vec<Found> {
        let mut codes = Vec::new();
        for (_, example) in self.pairs(examples) {
            let about = self.first_of(example, &["summary", "description"]);
            let Some(value) = self.find(example, "value") else {
                continue;
            };
            let found = self.example(value, Form::Example);
            codes.extend(found.codes.iter().map(|found| Found {
                meaning: about.or(found.meaning),
                ..*found
            }));
        }
        codes
    }

    /// The codes in an example of an error, or of several errors.
    fn example(&mut self, value: NodeId, form: Form) -> Group {
        let found = self.object(value, form);
        if found.rank != Rank::None {
            return found;
        }
        let mut nested = Vec::new();
        let inner = ["error", "errors"].map(|key| self.find(value, key));
        for inner in inner.into_iter().flatten().chain([value]) {
            nested.extend(self.object(inner, form).codes.iter());
            for item in self.tree.items(inner) {
                nested.extend(self.object(*item, form).codes.iter());
            }
        }
        group(Rank::Nested, nested)
    }

    /// The code in an object without what is nested in it.
    fn object(&mut self, value: NodeId, form: Form) -> Group {
        let pairs = self.pairs(value);
        let texts = ["message", "detail", "error_description", "description"];
        let meaning = self.first_of(value, &texts);
        for rank in [Rank::Strong, Rank::Weak] {
            let code = pairs.iter().find(|(key, code)| {
                let text = self.tree.text(*code);
                code_property::rank_of(key) == rank
                    && text.is_some_and(|text| code_property::is_code(text, rank))
            });
            if let Some((_, code)) = code {
                let (code, meaning) = (*code, meaning.filter(|text| text != code));
                let found = Found {
                    code,
                    meaning,
                    form,
                };
                return group(rank, vec![found]);
            }
        }
        Group::default()
    }

    /// The codes of the objects that a schema describes.
    fn schema(&mut self, schema: NodeId, depth: usize) -> Group {
        let schema = self.resolved.target(self.tree, schema);
        if let Some(known) = self.known.schemas.get(&schema) {
            return known.clone();
        }
        if depth >= MAX_DEPTH {
            return Group::default();
        }
        // A schema that contains itself adds nothing to itself.
        self.known.schemas.insert(schema, Group::default());
        let mut found = vec![self.described_object(schema, depth, true)];
        let parts = self.parts_at(schema, "allOf");
        found.extend(parts.into_iter().map(|part| self.schema(part, depth + 1)));
        let mut whole = intersection(self.tree, found);
        for key in ["oneOf", "anyOf"] {
            for part in self.parts_at(schema, key) {
                let part = self.schema(part, depth + 1);
                whole = union(whole, &part);
            }
        }
        if let Some(items) = self.find(schema, "items") {
            whole = union(whole, &self.schema(items, depth + 1));
        }
        whole = union(whole, &self.schema_examples(schema));
        self.known.schemas.insert(schema, whole.clone());
        whole
    }

    fn schema_examples(&mut self, schema: NodeId) -> Group {
        let one = self.find(schema, "example");
        let several = self.find(schema, "examples");
        let several = several.map_or(&[][..], |several| self.tree.items(several));
        let mut whole = Group::default();
        for example in one.into_iter().chain(several.iter().copied()) {
            whole = union(whole, &self.example(example, Form::SchemaExample));
        }
        whole
    }

    /// The codes of the properties of a schema.
    fn described_object(&mut self, schema: NodeId, depth: usize, has_nested: bool) -> Group {
        let properties = self.pairs_at(schema, "properties");
        for rank in [Rank::Strong, Rank::Weak] {
            let mut codes = Vec::new();
            for (key, property) in &properties {
                if code_property::rank_of(key) == rank {
                    codes.extend(self.certain_values(*property, rank, depth));
                }
            }
            if !codes.is_empty() {
                return group(rank, codes);
            }
        }
        let mut nested = Vec::new();
        for (key, property) in properties.iter().filter(|_| has_nested) {
            if matches!(*key, "error" | "errors") {
                nested.extend(self.schema(*property, depth + 1).codes.iter());
            }
        }
        group(Rank::Nested, nested)
    }

    /// The values of a property, if they are codes.
    fn certain_values(&mut self, property: NodeId, rank: Rank, depth: usize) -> Vec<Found> {
        let values = self.values(property, depth);
        let text = |found: &Found| self.tree.text(found.code).unwrap_or_default();
        let listed = values.iter().filter(|found| found.form == Form::Listed);
        let numbers: Vec<&str> = listed
            .map(text)
            .filter(|text| code_property::is_number(text))
            .collect();
        let are_statuses = numbers
            .iter()
            .all(|number| code_property::is_status(number));
        let is_code = |found: &&Found| match found.form {
            Form::Listed if code_property::is_number(text(found)) => !are_statuses,
            _ => code_property::is_code(text(found), rank),
        };
        values.iter().filter(is_code).copied().collect()
    }

    /// The values that the schema of a property lists.
    fn values(&mut self, schema: NodeId, depth: usize) -> Arc<[Found]> {
        let schema = self.resolved.target(self.tree, schema);
        if let Some(known) = self.known.values.get(&schema) {
            return known.clone();
        }
        if depth >= MAX_DEPTH {
            return Arc::default();
        }
        self.known.values.insert(schema, Arc::default());
        let mut values = self.listed(schema);
        let parts = self.parts_at(schema, "allOf");
        let mut groups = vec![group(Rank::Strong, values)];
        for part in parts {
            groups.push(group(Rank::Strong, self.values(part, depth + 1).to_vec()));
        }
        values = intersection(self.tree, groups).codes.to_vec();
        for key in ["oneOf", "anyOf"] {
            for part in self.parts_at(schema, key) {
                values.extend(self.values(part, depth + 1).iter());
            }
        }
        let values: Arc<[Found]> = values.into();
        self.known.values.insert(schema, values.clone());
        values
    }

    /// The values of `enum`, `const` and the examples, with what is written about each.
    fn listed(&mut self, schema: NodeId) -> Vec<Found> {
        let about = self.first_of(schema, &["description", "title"]);
        let constant = self.find(schema, "const");
        let mut values: Vec<Found> = constant
            .map(|code| listed(code, about))
            .into_iter()
            .collect();
        if let Some(several) = self.find(schema, "enum") {
            for (at, code) in self.tree.items(several).iter().enumerate() {
                let meaning = self.about_value(schema, *code, at);
                values.push(listed(*code, meaning));
            }
        }
        if values.is_empty() {
            let one = self.find(schema, "example");
            let several = self.find(schema, "examples");
            let several = several.map_or(&[][..], |several| self.tree.items(several));
            let examples = one.into_iter().chain(several.iter().copied());
            values.extend(examples.map(|code| Found {
                code,
                meaning: None,
                form: Form::SchemaExample,
            }));
        }
        values
    }

    /// Returns the text of an extension about a value of an enumeration. The extension is a list of
    /// texts, or has a text for each value. The name of a number in programs is such a text.
    fn about_value(&mut self, schema: NodeId, value: NodeId, at: usize) -> Option<NodeId> {
        let number = self
            .tree
            .text(value)
            .filter(|text| code_property::is_number(text));
        let names = number.map(|_| "x-enum-varnames");
        for key in ["x-enum-descriptions", "x-enumDescriptions"]
            .into_iter()
            .chain(names)
        {
            let Some(texts) = self.find(schema, key) else {
                continue;
            };
            let text = match self.tree.items(texts).get(at) {
                Some(text) => Some(*text),
                None => {
                    let value = self.tree.text(value)?;
                    self.resolved.value(self.tree, texts, value)
                }
            };
            if text.is_some_and(|text| self.tree.text(text).is_some()) {
                return text;
            }
        }
        None
    }

    fn find(&mut self, node: NodeId, key: &'static str) -> Option<NodeId> {
        let found = self.resolved.find(self.tree, node, key);
        found.map(|pair| pair.value)
    }

    /// The text at the first of several keys.
    fn first_of(&mut self, node: NodeId, keys: &[&'static str]) -> Option<NodeId> {
        keys.iter().find_map(|key| {
            let text = self.find(node, key)?;
            self.tree.text(text).is_some().then_some(text)
        })
    }

    fn parts_at(&mut self, schema: NodeId, key: &'static str) -> Vec<NodeId> {
        let parts = self.find(schema, key);
        parts.map_or_else(Vec::new, |parts| self.tree.items(parts).to_vec())
    }

    fn pairs_at(&mut self, node: NodeId, key: &'static str) -> Vec<(&'t str, NodeId)> {
        let found = self.find(node, key);
        found.map_or_else(Vec::new, |found| self.pairs(found))
    }

    /// The keys of a mapping, and their values.
    fn pairs(&mut self, node: NodeId) -> Vec<(&'t str, NodeId)> {
        if self.tree.mapping(node).is_none() {
            return Vec::new();
        }
        let pairs = self.resolved.list(self.tree, node, Keys::All);
        let pairs = pairs.iter();
        pairs
            .map(|pair| (self.tree.key(pair), pair.value))
            .collect()
    }
}

fn listed(code: NodeId, meaning: Option<NodeId>) -> Found {
    Found {
        code,
        meaning,
        form: Form::Listed,
    }
}

fn group(rank: Rank, codes: Vec<Found>) -> Group {
    if codes.is_empty() {
        return Group::default();
    }
    Group {
        rank,
        codes: codes.into(),
    }
}

/// The codes that an object has if it meets all of several schemas. One of them often narrows what
/// another one lists.
fn intersection(tree: &Tree, groups: Vec<Group>) -> Group {
    let mut whole = Group::default();
    for part in groups {
        let is_listed = |group: &Group| group.codes.iter().all(|found| found.form == Form::Listed);
        let is_narrowed = whole.rank == part.rank && is_listed(&whole) && is_listed(&part);
        if !is_narrowed {
            whole = union(whole, &part);
            continue;
        }
        let texts: HashSet<Option<&str>> = part
            .codes
            .iter()
            .map(|found| tree.text(found.code))
            .collect();
        let both = whole.codes.iter().copied();
        let both = both.filter(|found| texts.contains(&tree.text(found.code)));
        let narrowed = group(part.rank, both.collect());
        if !narrowed.codes.is_empty() {
            // The lines are those of the schema with fewer codes.
            whole = if narrowed.codes.len() == part.codes.len() {
                part
            } else {
                narrowed
            };
        }
    }
    whole
}

/// The codes of an object that meets one of two schemas. Those in less certain places are left
/// out.
fn union(whole: Group, part: &Group) -> Group {
    if whole.rank > part.rank || part.codes.is_empty() {
        return whole;
    }
    if whole.rank < part.rank {
        return part.clone();
    }
    let mut codes = whole.codes.to_vec();
    codes.extend(part.codes.iter());
    group(whole.rank, codes)
}
