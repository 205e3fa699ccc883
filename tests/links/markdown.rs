//! The links and headings of a text in Markdown.

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

/// A text in Markdown.
#[derive(Default)]
pub(crate) struct Page {
    /// The targets of links and images.
    pub(crate) links: Vec<String>,
    /// The names of links without a definition.
    pub(crate) undefined: Vec<String>,
    /// The fragments of the headings.
    anchors: Vec<String>,
}

impl Page {
    pub(crate) fn read(text: &str) -> Self {
        let mut page = Self::default();
        let mut undefined = Vec::new();
        let mut report = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
            // `[x]` alone is text, but `[`x`]` is a link that only rustdoc resolves.
            let is_text = link.link_type == LinkType::Shortcut && !link.reference.starts_with('`');
            if !is_text {
                undefined.push(link.reference.trim_matches('`').to_owned());
            }
            None
        };
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
        let parser = Parser::new_with_broken_link_callback(text, options, Some(&mut report));
        let mut heading: Option<String> = None;
        // The text of a code block, of a link, or in neither.
        let mut depth = 0;
        for event in parser {
            match event {
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => {
                    page.add_anchor(&slug(&heading.take().unwrap_or_default()));
                }
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    depth += 1;
                    page.add_link(&dest_url);
                }
                Event::Start(Tag::CodeBlock(_)) => depth += 1,
                Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => depth -= 1,
                Event::Html(html) | Event::InlineHtml(html) => page.add_html(&html),
                Event::Code(text) | Event::Text(text) if heading.is_some() => {
                    heading.as_mut().unwrap().push_str(&text);
                }
                Event::Text(text) if depth == 0 => page.add_bare(&text),
                _ => {}
            }
        }
        page.undefined = undefined;
        page
    }

    /// The mistake of a fragment without a heading.
    pub(crate) fn lacks(&self, fragment: &str) -> Option<String> {
        let is_there = self.anchors.iter().any(|anchor| anchor == fragment);
        (!is_there).then(|| format!("has no heading `{fragment}`"))
    }

    fn add_link(&mut self, target: &str) {
        self.links.push(target.to_owned());
    }

    /// A forge numbers headings with the same text.
    fn add_anchor(&mut self, slug: &str) {
        let mut anchor = slug.to_owned();
        let mut number = 1;
        while self.anchors.contains(&anchor) {
            anchor = format!("{slug}-{number}");
            number += 1;
        }
        self.anchors.push(anchor);
    }

    /// The addresses that a forge turns into links.
    fn add_bare(&mut self, text: &str) {
        for word in text.split_whitespace() {
            let start = word.find("https://").or_else(|| word.find("http://"));
            if let Some(start) = start {
                let is_end = |c: char| !c.is_ascii() || "\"'()<>,;".contains(c);
                let address = word[start..].split(is_end).next().unwrap_or_default();
                self.add_link(address.trim_end_matches(['.', ':']));
            }
        }
    }

    /// The values of attributes that are links.
    fn add_html(&mut self, html: &str) {
        for attribute in ["href=\"", "src=\"", "srcset=\""] {
            for rest in html.split(attribute).skip(1) {
                self.add_link(rest.split(['"', ' ']).next().unwrap_or_default());
            }
        }
    }
}

/// The fragment of a heading, as GitHub and rustdoc make it.
fn slug(heading: &str) -> String {
    let chars = heading.trim().chars().filter_map(|c| match c {
        ' ' => Some('-'),
        '-' | '_' => Some(c),
        c => c.is_alphanumeric().then_some(c),
    });
    chars.flat_map(char::to_lowercase).collect()
}
