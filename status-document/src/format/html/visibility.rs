//! Decides which elements of HTML a reader of the page sees.

use html5gum::StartTag;

/// How much of an element a reader sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Visibility {
    Shown,
    /// A note, or struck out. Authors forget the end tags of these.
    Aside,
    /// Invisible, and the page has a blank in its place.
    Invisible,
    /// Not displayed at all.
    Removed,
}

impl Visibility {
    /// The visibility of an element as its tag declares it. Scripts run, and style sheets are not
    /// read.
    pub(crate) fn from_tag(tag: &StartTag<usize>, source: &str) -> Self {
        let name: &[u8] = &tag.name;
        // Pages hide their body until a script has arranged it.
        if matches!(name, b"html" | b"body") {
            return Self::Shown;
        }
        let has = |attribute: &[u8]| tag.attributes.contains_key(attribute);
        let is_removed = match name {
            // Scripts run, so that their replacement is not shown.
            b"template" | b"noscript" | b"datalist" => true,
            b"dialog" => !has(b"open"),
            _ => false,
        };
        if is_removed || has(b"hidden") {
            return Self::Removed;
        }
        let style = tag.attributes.get(&b"style"[..]);
        let style = style.map(|value| String::from_utf8_lossy(value).into_owned());
        let styled = style.map_or(Self::Shown, |style| {
            Self::from_style(if style.starts_with('{') {
                object_of_style(source)
            } else {
                &style
            })
        });
        match name {
            // A superscript after a status is a note.
            b"sup" | b"del" | b"s" | b"strike" if styled == Self::Shown => Self::Aside,
            _ => styled,
        }
    }

    /// The visibility that a list of declarations results in. Later ones override earlier ones.
    fn from_style(style: &str) -> Self {
        let (mut is_displayed, mut is_visible, mut is_struck) = (true, true, false);
        for declaration in style.split([';', ',']) {
            let Some((name, value)) = declaration.split_once(':') else {
                continue;
            };
            match plain(name).as_str() {
                "display" => is_displayed = plain(value) != "none",
                "visibility" => is_visible = !["hidden", "collapse"].contains(&&*plain(value)),
                "textdecoration" | "textdecorationline" => {
                    is_struck = plain(value).contains("linethrough");
                }
                _ => {}
            }
        }
        if !is_displayed {
            Self::Removed
        } else if !is_visible {
            Self::Invisible
        } else if is_struck {
            Self::Aside
        } else {
            Self::Shown
        }
    }
}

/// A name or a value of a style in lower case, as in CSS and as in JSX: `text-decoration`,
/// `textDecoration`.
fn plain(text: &str) -> String {
    let text = text.split('!').next().unwrap_or_default();
    text.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// The declarations of a tag of JSX: `<div style={{ display: "none" }}>`.
fn object_of_style(tag: &str) -> &str {
    let after = tag.split_once("{{").map_or("", |(_, after)| after);
    after.split("}}").next().unwrap_or_default()
}
