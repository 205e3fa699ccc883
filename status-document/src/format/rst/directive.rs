//! Reads explicit markup: directives, comments, targets and footnotes.

use super::{
    super::inline::{self, Line},
    block::Rst,
    list::{self, ListKind},
};
use crate::page::{
    TextKind,
    damage::{Damage, Fault},
};

/// Directives whose content is shown as it is written.
const CODE: [&str; 26] = [
    "aafig",
    "actdiag",
    "blockdiag",
    "code",
    "code-block",
    "code-cell",
    "digraph",
    "ditaa",
    "doctest",
    "graph",
    "graphviz",
    "ipython",
    "jinja",
    "math",
    "mermaid",
    "nwdiag",
    "packetdiag",
    "parsed-literal",
    "plantuml",
    "productionlist",
    "prompt",
    "seqdiag",
    "sourcecode",
    "testcode",
    "testoutput",
    "uml",
];

/// Directives that show nothing of their own.
const HIDDEN: [&str; 20] = [
    "contents",
    "currentmodule",
    "date",
    "default-domain",
    "default-role",
    "footer",
    "header",
    "highlight",
    "highlightlang",
    "image",
    "index",
    "meta",
    "module",
    "role",
    "sectnum",
    "section-numbering",
    "tabularcolumns",
    "target-notes",
    "title",
    "toctree",
];

/// Directives whose content is shown without their arguments.
const CONTAINERS: [&str; 7] = [
    "class",
    "container",
    "cssclass",
    "figure",
    "ifconfig",
    "only",
    "rst-class",
];

/// A directive, split into its parts.
pub(super) struct Directive<'a> {
    pub(super) name: &'a str,
    pub(super) arguments: Vec<Line<'a>>,
    /// The names and values of the options.
    pub(super) options: Vec<(&'a str, Line<'a>)>,
    pub(super) content: Vec<Line<'a>>,
    pub(super) line: u32,
}

impl<'a> Directive<'a> {
    /// Splits the lines of a directive, of which the first has the text after its name.
    fn new(name: &'a str, lines: &[Line<'a>]) -> Self {
        let head = lines
            .iter()
            .enumerate()
            .position(|(index, line)| line.is_blank() && index > 0)
            .unwrap_or(lines.len());
        let is_option = |line: &Line| list::field(line.text).is_some();
        let arguments = lines[..head].iter().position(is_option).unwrap_or(head);
        let options = lines[arguments..head].iter().filter_map(|line| {
            let (name, start) = list::field(line.text)?;
            let text = line.text.get(start..).unwrap_or_default();
            let number = line.number;
            Some((name, Line { text, number }))
        });
        let filled = |line: &&Line| !line.is_blank();
        Self {
            name,
            arguments: lines[..arguments].iter().filter(filled).copied().collect(),
            options: options.collect(),
            content: lines[head..].to_vec(),
            line: lines[0].number,
        }
    }

    pub(super) fn option(&self, name: &str) -> Option<Line<'a>> {
        let found = self.options.iter().find(|(other, _)| *other == name);
        found.map(|(_, value)| *value)
    }

    /// The number that an option has, or 0.
    pub(super) fn count(&self, name: &str) -> usize {
        let value = self.option(name).map(|value| value.text.trim().parse());
        value.and_then(Result::ok).unwrap_or_default()
    }
}

impl Rst {
    /// Reads explicit markup. What is not shown does not end the open list.
    pub(super) fn explicit(&mut self, lines: &[Line], list: &mut Option<ListKind>) -> usize {
        let text = lines[0].text[2..].trim_start();
        let start = lines[0].text.len() - text.len();
        if text.is_empty() && lines.get(1).is_none_or(Line::is_blank) {
            return 1;
        }
        let (block, used) = list::indented_freely(lines, start);
        if let Some((name, rest)) = directive_name(text) {
            let mut block = block;
            block[0].text = rest;
            self.directive(&Directive::new(name, &block), list);
        } else if let Some(end) = footnote_end(text) {
            let mut block = block;
            block[0].text = text[end..].trim_start();
            self.end_list(list);
            self.html.page.block(TextKind::Paragraph);
            self.body(&block);
        }
        used
    }

    fn directive(&mut self, directive: &Directive, list: &mut Option<ListKind>) {
        let name = directive.name.to_ascii_lowercase();
        if HIDDEN.contains(&name.as_str()) {
            return;
        }
        if name == "include" {
            let file = directive.arguments.first().map_or("", |line| line.text);
            return self.html.page.include(directive.line, file);
        }
        self.end_list(list);
        match name.as_str() {
            "table" => self.table_directive(directive),
            "list-table" | "flat-table" => self.list_table(directive),
            "csv-table" => self.csv_table(directive),
            "raw" => self.raw(directive),
            "literalinclude" => {}
            "versionremoved" => self.removed(directive),
            name if CODE.contains(&name) => self.code(&directive.content),
            name => {
                self.html.page.block(TextKind::Paragraph);
                if !CONTAINERS.contains(&name) {
                    self.body(&directive.arguments);
                }
                self.body(&directive.content);
                self.html.page.block(TextKind::Paragraph);
            }
        }
    }

    /// Reads what a version has removed. Sphinx writes the announcement.
    fn removed(&mut self, directive: &Directive) {
        let version = directive.arguments.first().map_or("", |line| line.text);
        let page = &mut self.html.page;
        page.block(TextKind::Paragraph);
        let announcement = format!("Removed in version {}", version.trim());
        page.text(&announcement, directive.line..=directive.line);
        self.body(&directive.content);
        self.html.page.block(TextKind::Paragraph);
    }

    fn table_directive(&mut self, directive: &Directive) {
        let before = self.tables;
        self.caption(directive);
        self.body(&directive.content);
        if self.tables == before {
            self.damaged(Damage::new(directive.line, Fault::NoTable));
        }
    }

    /// Makes the arguments of a directive the caption of the next table.
    pub(super) fn caption(&mut self, directive: &Directive) {
        self.caption = Some(inline::joined(&directive.arguments));
    }

    /// Reads the HTML of `.. raw:: html`.
    fn raw(&mut self, directive: &Directive) {
        let format = directive.arguments.first().map_or("", |line| line.text);
        if !format.split_whitespace().any(|word| word == "html") {
            return;
        }
        inline::read_html(&mut self.html, &directive.content);
    }
}

/// The name of a directive, and the text after it: `note:: text`.
fn directive_name(text: &str) -> Option<(&str, &str)> {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':' | '+');
    let end = text.find(|c| !is_name(c)).unwrap_or(text.len());
    let name = text[..end].strip_suffix("::").or_else(|| {
        // `name ::`
        let rest = text[end..].trim_start();
        (rest == "::" || rest.starts_with(":: ")).then_some(&text[..end])
    })?;
    let rest = text[name.len()..].trim_start().strip_prefix("::")?;
    (!name.is_empty()).then_some((name, rest.trim_start()))
}

/// The end of the label of a footnote or a citation: `[1] text`.
fn footnote_end(text: &str) -> Option<usize> {
    let end = text.strip_prefix('[')?.find(']')? + 2;
    let after = &text[end..];
    (after.is_empty() || after.starts_with(' ')).then_some(end)
}
