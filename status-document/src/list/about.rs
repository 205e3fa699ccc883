//! Classifies the headings and the sentence above a list.

use super::vocabulary::{
    ADVICE, API, NAMES, NEGATED, NEGATIONS, OTHER_NUMBERS, OTHER_PROTOCOLS, OTHER_SERVICES,
};
use crate::{
    page::{Block, plain},
    table::{
        self,
        title::{self, TitleKind},
    },
};

/// Maximum number of characters of a text that is classified. Only the end of a longer one counts.
const MAX_CHARS: usize = 200;

/// How strongly a text indicates that the numbers below it are statuses, from the weakest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    #[default]
    None,
    /// A word for errors or responses is in it: `Errors of the orders`, `GET /orders`.
    Hinted,
    /// It consists of such words: `Errors`, `Response codes`.
    Titled,
    /// It names statuses of HTTP: `Status codes`.
    Announced,
}

/// The reason why numbers below a text are not read, even if they look like statuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    OtherProtocol,
    Negated,
    OtherService,
    Advice,
}

/// The statement of the texts above a list about it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct About {
    pub(super) strength: Strength,
    pub(super) refusal: Option<Refusal>,
    /// Whether it names numbers of another kind, such as prices.
    is_other: bool,
    /// Whether it introduces the names of something, such as the members of a body.
    pub(super) is_of_names: bool,
    /// Whether it names exceptions, so that a name such as `OrderException` is one of a class.
    pub(super) is_of_classes: bool,
}

impl About {
    /// Classifies a heading or a sentence.
    pub(super) fn from_text(text: &str) -> Self {
        let text = &*plain(end(text));
        if text.is_empty() {
            return Self::default();
        }
        let lower = text.to_lowercase();
        let words = words(&lower);
        Self {
            strength: strength(text, &lower, &words),
            refusal: refusal(text, &lower, &words),
            is_other: has_any(OTHER_NUMBERS, &lower, &words),
            is_of_names: NAMES.iter().any(|name| lower.contains(name)),
            is_of_classes: lower.contains("exception"),
        }
    }

    /// Adds a text further down, which is nearer to the list.
    pub(super) fn with(self, nearer: Self) -> Self {
        let inherited = if nearer.is_other {
            Strength::None
        } else {
            self.strength
        };
        Self {
            strength: nearer.strength.max(inherited),
            refusal: self.refusal.or(nearer.refusal),
            is_other: nearer.is_other,
            is_of_names: nearer.is_of_names,
            is_of_classes: self.is_of_classes || nearer.is_of_classes,
        }
    }

    /// The part that applies to what is below another heading as well.
    pub(super) fn inherited(self) -> Self {
        Self {
            strength: self.strength.min(Strength::Hinted),
            refusal: self.refusal,
            is_of_classes: self.is_of_classes,
            ..Self::default()
        }
    }

    /// The text of a section that was asked for. Whoever asks for it knows what is in it.
    pub(super) fn of_wanted_section(self) -> Self {
        Self {
            strength: self.strength.max(Strength::Titled),
            ..Self::default()
        }
    }
}

/// Whether a part of a page names what only APIs have, such as requests.
pub(super) fn is_of_api(block: &Block) -> bool {
    let text = match block {
        Block::Heading(heading) => &heading.text,
        Block::Text(passage) => &passage.text,
        Block::Table(_) => return false,
    };
    let lower = text.to_lowercase();
    has_any(API, &lower, &words(&lower)) || is_operation(text)
}

/// The end of a text, which is what precedes a list.
pub(super) fn end(text: &str) -> &str {
    let start = text.char_indices().rev().nth(MAX_CHARS - 1);
    start.map_or(text, |(start, _)| &text[start..])
}

fn words(lower: &str) -> Vec<&str> {
    lower
        .split(|c: char| !c.is_alphanumeric() && !"'’-".contains(c))
        .filter(|word| !word.is_empty())
        .collect()
}

fn strength(text: &str, lower: &str, words: &[&str]) -> Strength {
    let kind = TitleKind::from_text(text);
    if title::announces_statuses(text) || kind >= TitleKind::Statuses {
        return Strength::Announced;
    }
    if has_any(OTHER_NUMBERS, lower, words) {
        return Strength::None;
    }
    if kind == TitleKind::Codes {
        Strength::Titled
    } else if title::hints_at_statuses(text) || is_operation(text) {
        Strength::Hinted
    } else {
        Strength::None
    }
}

/// Whether a text starts with a method, or has one with a path: `GET /orders`.
fn is_operation(text: &str) -> bool {
    let starts_path = |text: &str| text.trim_start_matches([' ', '`']).starts_with(['/', '{']);
    ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"]
        .iter()
        .filter_map(|method| text.split_once(method))
        .any(|(before, after)| {
            let ends = !after.starts_with(char::is_alphanumeric);
            ends && (before.trim_start_matches('`').is_empty() || starts_path(after))
        })
}

fn refusal(text: &str, lower: &str, words: &[&str]) -> Option<Refusal> {
    let is_http = lower.contains("http");
    let last = last_sentence(lower);
    let last_words = self::words(last);
    if title::is_of_other_protocol(text) || (!is_http && has_any(OTHER_PROTOCOLS, lower, words)) {
        Some(Refusal::OtherProtocol)
    } else if has_any(NEGATIONS, lower, words) || sentences(lower).any(negates) {
        Some(Refusal::Negated)
    } else if has_any(OTHER_SERVICES, last, &last_words) || table::is_of_other_party(text) {
        Some(Refusal::OtherService)
    } else if has_any(ADVICE, last, &last_words) {
        Some(Refusal::Advice)
    } else {
        None
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '。', '!', '?'])
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
}

fn last_sentence(text: &str) -> &str {
    sentences(text).last().unwrap_or_default()
}

/// Whether a sentence negates what is below it: `Statuses that we do not send`. In a condition, it
/// does not: `If the key is not sent, the response is`.
fn negates(sentence: &str) -> bool {
    /// The number of words from `not` to what is negated: `not yet being sent`.
    const BETWEEN: usize = 3;
    let words = words(sentence);
    let is_condition = words
        .iter()
        .any(|word| matches!(*word, "if" | "when" | "unless" | "whenever"));
    let is_not = |word: &str| word == "not" || word.ends_with("n't") || word.ends_with("n’t");
    let is_negated = |word: &&str| NEGATED.iter().any(|start| word.starts_with(start));
    !is_condition
        && (0..words.len()).any(|index| {
            is_not(words[index]) && words[index + 1..].iter().take(BETWEEN).any(is_negated)
        })
}

/// Whether a word or an expression of the list is in a text. In languages without spaces, it may be
/// anywhere in the text.
fn has_any(list: &[&str], lower: &str, words: &[&str]) -> bool {
    list.iter().any(|word| {
        if word.is_ascii() && !word.contains([' ', '\'']) {
            words.contains(word)
        } else {
            lower.contains(word)
        }
    })
}
