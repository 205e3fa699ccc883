//! The lines of a page without those that a condition hides, and without the conditions.

use std::collections::HashMap;

use super::super::inline::Line;
use crate::page::{
    damage::{Damage, Fault},
    lines::{self, number},
};

pub(super) struct Preprocessed<'a> {
    pub(super) lines: Vec<Line<'a>>,
    /// The first line that includes another file, and the name of that file.
    pub(super) include: Option<(u32, &'a str)>,
    /// A condition that hides the rest of the page.
    pub(super) unclosed: Option<Damage>,
}

impl<'a> Preprocessed<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut reader = Reader::default();
        for (index, text) in lines::split(text).enumerate() {
            reader.line(Line {
                text: text.trim_end(),
                number: number(index + 1),
            });
        }
        let hiding = reader.conditions.iter().find(|open| !open.is_shown);
        Self {
            unclosed: hiding.map(|open| {
                let fault = Fault::Unclosed(open.line.text.to_owned());
                Damage::new(open.line.number, fault)
            }),
            lines: reader.lines,
            include: reader.include,
        }
    }
}

#[derive(Default)]
struct Reader<'a> {
    lines: Vec<Line<'a>>,
    include: Option<(u32, &'a str)>,
    conditions: Vec<Condition<'a>>,
    /// The number of open conditions that hide their lines.
    hidden: usize,
    /// Whether each attribute that the page itself mentions is set.
    attributes: HashMap<&'a str, bool>,
}

struct Condition<'a> {
    line: Line<'a>,
    is_shown: bool,
}

impl<'a> Reader<'a> {
    fn line(&mut self, line: Line<'a>) {
        let Some((directive, target, content)) = directive(line.text) else {
            if self.hidden == 0 {
                if let Some((name, value)) = super::attributes::entry(line.text) {
                    self.attributes.insert(name, value.is_some());
                }
                self.lines.push(line);
            }
            return;
        };
        match directive {
            "endif" => {
                let open = self.conditions.pop();
                self.hidden -= usize::from(open.is_some_and(|open| !open.is_shown));
            }
            "include" => {
                if self.hidden == 0 {
                    self.include.get_or_insert((line.number, target));
                    self.lines.push(line);
                }
            }
            _ => {
                let is_shown = self.is_shown(directive, target);
                if directive == "ifeval" || content.is_empty() {
                    self.hidden += usize::from(!is_shown);
                    self.conditions.push(Condition { line, is_shown });
                } else if is_shown && self.hidden == 0 {
                    let text = content;
                    self.lines.push(Line { text, ..line });
                }
            }
        }
    }

    /// Whether a condition shows its lines. It does unless the page itself decides otherwise: other
    /// attributes are set where the page is built.
    fn is_shown(&self, directive: &str, target: &str) -> bool {
        let is_all = target.contains('+');
        let mut known = target
            .split([',', '+'])
            .map(|name| self.attributes.get(name.trim()).copied());
        let is_set = if is_all {
            let all: Option<Vec<bool>> = known.collect();
            all.map(|all| !all.contains(&false))
        } else {
            known.try_fold(false, |any, is_set| Some(any || is_set?))
        };
        match directive {
            "ifdef" => is_set != Some(false),
            "ifndef" => is_set != Some(true),
            _ => true,
        }
    }
}

/// The name, the target and the content of a directive: `ifdef::name[content]`.
fn directive(line: &str) -> Option<(&str, &str, &str)> {
    let (name, rest) = line.split_once("::")?;
    if !matches!(name, "ifdef" | "ifndef" | "ifeval" | "endif" | "include") {
        return None;
    }
    let (target, content) = rest.strip_suffix(']')?.split_once('[')?;
    Some((name, target, content))
}
