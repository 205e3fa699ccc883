//! Reads the parts of front matter that list statuses: texts with a table, and lists of mappings.
//!
//! The lists are read line by line, without a parser of YAML and TOML: `errors:`, and below it
//! `- code: 404` and `message: Not Found`. Lines of another form that have a status are stray rows.

mod toml;
mod value;
mod yaml;

pub(crate) use self::{toml::read as read_toml, yaml::read as read_yaml};

/// A line of a file and its number.
pub(crate) type Line<'a> = (&'a str, u32);

/// A part of front matter.
#[derive(Debug)]
pub(crate) enum Part {
    /// A text, which may have a table in it.
    Text(Vec<(String, u32)>),
    /// A list of mappings.
    List(List),
    /// A row that is in no list.
    Stray { cells: Vec<String>, line: u32 },
}

/// A list of mappings, which is a table with the keys as titles.
#[derive(Debug, Default)]
pub(crate) struct List {
    pub(crate) name: String,
    pub(crate) line: u32,
    pub(crate) items: Vec<Item>,
}

/// A mapping: the key and the value of each line.
pub(crate) type Item = Vec<Field>;

#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) key: String,
    pub(crate) value: String,
    pub(crate) line: u32,
}

impl List {
    /// The keys of all items, in the order of the file.
    pub(crate) fn keys(&self) -> Vec<&str> {
        // A list of statuses has few keys. Comparing very many with each other would be quadratic.
        const MAX_KEYS: usize = 64;
        let mut keys: Vec<&str> = Vec::new();
        for field in self.items.iter().flatten() {
            if keys.len() < MAX_KEYS && !keys.contains(&&*field.key) {
                keys.push(&field.key);
            }
        }
        keys
    }
}

/// Whether a text may have a table in it.
fn may_have_table(lines: &[(String, u32)]) -> bool {
    let has_table = |line: &str| line.contains('|') || line.to_ascii_lowercase().contains("<table");
    lines.iter().any(|(line, _)| has_table(line))
}
