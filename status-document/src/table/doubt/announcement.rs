//! Classifies the text around a table: whether its statuses are in use, and whose they are.

use super::{
    clause::{Kind, Standing, Word, is_unspaced, last_clause, lower, words_of},
    party, words,
};

/// Classifies a heading, a caption, a title or a paragraph before a table. Of several clauses, the
/// last one announces the table.
pub(in crate::table) fn standing(text: &str) -> Option<Standing> {
    let clause = last_clause(text);
    let lower = lower(clause);
    let words = words_of(&lower);
    let party = party::standing(&words, clause);
    party.or_else(|| match is_retiring(&words) {
        true if is_unsent(&words) => Some(Standing::Unsent),
        true => Some(Standing::Retired),
        false => None,
    })
}

/// Classifies a paragraph before a table. A whole sentence is about the table only if it refers to
/// it: `We never send these.`
pub(in crate::table) fn standing_of_paragraph(text: &str) -> Option<Standing> {
    let is_sentence = text.trim_end().ends_with(['.', '!', '。', '！']);
    let refers = || {
        let clause = last_clause(text);
        words::split(clause).any(|word| words::POINTERS.contains(&word))
            || words::POINTERS_WITHIN.are_within(clause)
    };
    standing(text).filter(|_| !is_sentence || refers())
}

/// Whether a text says that it is about what is above it.
pub(in crate::table) fn is_about_text_above(text: &str) -> bool {
    let mut words = words::split(text);
    words.any(|word| words::ABOVE.contains(&word) || words::ABOVE_WITHIN.are_within(&word))
}

/// Whether a title is one of a column of yes and no about the use of statuses: `Sent by us`.
/// Returns the answer that means that a status is in use.
pub(super) fn answer_in_use(title: &str) -> Option<bool> {
    let lower = lower(title);
    let words = words_of(&lower);
    if is_retiring(&words) {
        return Some(false);
    }
    let is_sent = |word: &Word| matches!(word.kind, Kind::Sent | Kind::Sends);
    let is_known = words.iter().all(|word| word.kind != Kind::Unknown);
    (is_known && words.iter().any(is_sent)).then_some(true)
}

/// Whether a title is one of a column with the version that removed a status: `Removed in`.
pub(super) fn is_of_removal(title: &str) -> bool {
    let lower = lower(title);
    let words = words_of(&lower);
    let is_removal =
        |word: &Word| word.kind == Kind::Disuse && !words::DEPRECATION.contains(word.text);
    !is_negated(&words) && words.iter().any(is_removal)
}

/// Whether a heading names an edition of the statuses, such as `v2`, and nothing else.
pub(super) fn is_of_edition(heading: &str) -> bool {
    let is_edition =
        |word: &Word| words::EDITIONS.contains(word.text) || words::is_version(word.text);
    let lower = lower(heading);
    let words = words_of(&lower);
    words.iter().any(is_edition)
        && words.iter().all(|word| {
            matches!(word.kind, Kind::Statuses | Kind::Server | Kind::Filler) || is_edition(word)
        })
}

/// Whether a clause says that statuses are not in use. All of its words must be known, or the
/// negation may be about something else: `The API does not return HTML for these errors`.
fn is_retiring(words: &[Word]) -> bool {
    let has = |kind: Kind| words.iter().any(|word| word.kind == kind);
    let is_negated = is_negated(words);
    if !is_negated && !has(Kind::Disuse) {
        return false;
    }
    let is_known = words.iter().all(|word| word.kind != Kind::Unknown);
    if !is_known {
        let relative = relative_clause(words).is_some_and(is_retiring);
        return relative || (is_negated && never_sent_by_someone(words));
    }
    let is_sending = has(Kind::Sends) || has(Kind::Sent);
    if has(Kind::Disuse) {
        // `Deprecated API` is not about statuses.
        return !is_negated && (has(Kind::Statuses) || !has(Kind::Server) || is_sending);
    }
    let is_about_server = !has(Kind::Statuses) && !has(Kind::Sends) && has(Kind::Server);
    is_negated && is_sending && (!is_about_server || is_by_server(words))
}

/// Whether a retiring clause has a negated verb: `Codes that we do not send`, `不会返回`.
fn is_unsent(words: &[Word]) -> bool {
    let is_negated_verb = |word: &Word| {
        let text = word.text;
        word.kind == Kind::Disuse && text.contains(is_unspaced) && words::UNSENT.are_within(text)
    };
    is_negated(words) || words.iter().any(is_negated_verb)
}

/// Whether a verb is negated. `No error is returned` is about errors, and `Not all are used` says
/// that some are.
fn is_negated(words: &[Word]) -> bool {
    let is_negation = |index: usize| {
        let (word, next) = (&words[index], words.get(index + 1));
        if word.kind != Kind::Negation && word.text != "never" {
            return false;
        }
        let is_of_noun = word.text == "no" && next.is_some_and(|next| next.kind == Kind::Statuses);
        let is_partial = next.is_some_and(|next| words::PARTIAL.contains(next.text));
        !is_of_noun && !is_partial
    };
    (0..words.len()).any(is_negation)
}

/// Whether a server is the actor: `not used by the server`.
fn is_by_server(words: &[Word]) -> bool {
    let by = words
        .iter()
        .position(|word| matches!(word.text, "by" | "por" | "par" | "von"));
    let server = words.iter().position(|word| word.kind == Kind::Server);
    by.is_some() && by < server
}

/// The words from the statuses that a relative clause is about: `This lists the codes that we never
/// send`.
fn relative_clause<'w, 'a>(words: &'w [Word<'a>]) -> Option<&'w [Word<'a>]> {
    let is_condition = |word: &Word| words::CONDITIONS.contains(word.text);
    let starts =
        |pair: &[Word]| pair[0].kind == Kind::Statuses && words::RELATIVES.contains(pair[1].text);
    let start = words.windows(2).rposition(starts)?;
    let (before, clause) = words.split_at(start);
    (start > 0 && !before.iter().any(is_condition)).then_some(clause)
}

/// Whether a name is the actor: `Statuses that Kittens never sends`.
fn never_sent_by_someone(words: &[Word]) -> bool {
    let is_negation = |word: &Word| word.kind == Kind::Negation;
    let Some(negation) = words.iter().position(is_negation) else {
        return false;
    };
    let (before, after) = words.split_at(negation);
    let count = |kind: Kind| before.iter().filter(|word| word.kind == kind).count();
    let is_condition = |word: &Word| words::CONDITIONS.contains(word.text);
    before
        .first()
        .is_some_and(|word| word.kind != Kind::Unknown)
        && count(Kind::Statuses) > 0
        && count(Kind::Unknown) <= 2
        && !before.iter().any(is_condition)
        && after
            .iter()
            .all(|word| word.kind != Kind::Unknown && word.kind != Kind::Statuses)
        && after.iter().any(|word| word.kind == Kind::Sends)
}
