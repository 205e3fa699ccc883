//! Combines the headings and the texts above a list.

use std::collections::HashMap;

use super::{
    about::{self, About, Strength},
    beginning::Beginning,
    outline::{Group, Kind, Outline},
};

/// Maximum number of lists around a list that are about it.
const MAX_OUTER: usize = 8;

/// Computes what is written above a group. Most groups have no statuses, and need none of it.
pub(super) struct Contexts<'o, 'a> {
    outline: &'o Outline<'a>,
    /// The statement of each heading, together with those above it.
    headings: HashMap<usize, About>,
    /// The statement of each text: many lists have the same one.
    texts: HashMap<&'a str, About>,
}

impl<'o, 'a> Contexts<'o, 'a> {
    pub(super) fn new(outline: &'o Outline<'a>) -> Self {
        Self {
            outline,
            headings: HashMap::new(),
            texts: HashMap::new(),
        }
    }

    /// Combines the headings above a group, the lists around it and the text before it.
    pub(super) fn above(&mut self, group: &Group<'a>) -> About {
        let mut outermost = group;
        let mut texts = vec![group.before];
        while let Some(outer) = self.outer(outermost).filter(|_| texts.len() < MAX_OUTER) {
            texts.push(outer.before);
            outermost = outer;
        }
        let mut about = self.headings(outermost.heading);
        for (index, text) in texts.iter().rev().enumerate() {
            if index > 0 {
                about = about.inherited();
            }
            about = about.with(self.text(text));
        }
        about
    }

    /// How strongly the text right above a group indicates statuses, without the headings around.
    pub(super) fn nearest(&mut self, group: &Group<'a>) -> Strength {
        let heading = group.heading.map(|heading| self.own(heading).strength);
        let before = self.text(group.before).strength;
        heading.unwrap_or_default().max(before)
    }

    fn text(&mut self, text: &'a str) -> About {
        let end = about::end(text);
        *self
            .texts
            .entry(end)
            .or_insert_with(|| About::from_text(end))
    }

    /// The list around a list.
    fn outer(&self, group: &Group) -> Option<&'o Group<'a>> {
        let place = group.parent.filter(|_| group.kind == Kind::List)?;
        let outer = &self.outline.groups[self.outline.places[place].group];
        (outer.kind == Kind::List).then_some(outer)
    }

    /// Combines a heading and those above it.
    fn headings(&mut self, nearest: Option<usize>) -> About {
        let mut unknown = Vec::new();
        let mut next = nearest;
        while let Some(heading) = next.filter(|heading| !self.headings.contains_key(heading)) {
            unknown.push(heading);
            next = self.above_heading(heading);
        }
        for heading in unknown.into_iter().rev() {
            let above = self.above_heading(heading);
            let above = above.and_then(|above| self.headings.get(&above)).copied();
            let own = self.own(heading);
            let about = match above {
                None if self.outline.is_section => own.of_wanted_section(),
                None => own,
                Some(above) => above.inherited().with(own),
            };
            self.headings.insert(heading, about);
        }
        let nearest = nearest.and_then(|nearest| self.headings.get(&nearest));
        nearest.copied().unwrap_or_default()
    }

    fn above_heading(&self, heading: usize) -> Option<usize> {
        self.outline.groups[self.outline.places[heading].group].heading
    }

    /// Classifies a heading. One of a class, such as `4xx`, announces the statuses below it.
    fn own(&mut self, heading: usize) -> About {
        let place = &self.outline.places[heading];
        let mut own = self.text(place.text);
        let beginning = place.beginning.as_ref();
        if beginning.is_some_and(Beginning::is_class) {
            own.strength = Strength::Announced;
        }
        own
    }
}
