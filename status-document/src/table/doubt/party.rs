//! What texts say about the statuses that they announce, and those about the statuses of another
//! party: `Statuses of the payment provider`.

use std::{collections::HashSet, sync::LazyLock};

use super::{
    lexicon::{Kind, Word, is_unspaced},
    words,
};

/// What a text says about the statuses that it announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::table) enum Standing {
    /// They are no longer in use: `Removed statuses`.
    Retired,
    /// They are not those of the API: `Statuses we never send`.
    Unsent,
    /// They are those of another party: `Statuses of the upstream provider`.
    OtherParty,
    /// Another party sends them to the API: `What the bank returns`.
    Received,
}

impl Standing {
    /// Whether the API does not send the statuses.
    pub(in crate::table) fn is_out_of_use(self) -> bool {
        matches!(self, Self::Retired | Self::Unsent)
    }

    pub(in crate::table) fn is_of_other_party(self) -> bool {
        matches!(self, Self::OtherParty | Self::Received)
    }
}

/// The words without which no text is about another party.
static OTHERS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = words::PARTIES.iter().chain(words::YOUR.iter());
    words.chain(["client", "sdk", "browser", "us"]).collect()
});

/// Whether a clause says that the statuses are those of another party, or that it sends them.
pub(super) fn standing(words: &[Word], clause: &str) -> Option<Standing> {
    if clause.contains(is_unspaced) {
        let letters: String = clause.chars().filter(|c| c.is_alphanumeric()).collect();
        let has_statuses = words.iter().any(|word| word.kind == Kind::Statuses);
        let is_of_party = has_statuses && words::PARTIES_WITHIN.are_within(&letters.to_lowercase());
        return is_of_party.then_some(Standing::OtherParty);
    }
    if !words.iter().any(|word| OTHERS.contains(&*word.text)) {
        return None;
    }
    let is_condition = |word: &Word| words::CONDITIONS.contains(&word.text);
    if words.iter().any(is_condition) {
        return None;
    }
    let mut indices = 0..words.len();
    if indices.clone().any(|index| is_sender(words, index)) {
        return Some(Standing::Received);
    }
    let is_of_party = indices.any(|index| {
        is_your_system(words, index) || is_owner(words, index) || is_client_code(words, index)
    });
    is_of_party.then_some(Standing::OtherParty)
}

/// `What the bank's gateway answers`, `returned to us`.
fn is_sender(words: &[Word], index: usize) -> bool {
    /// The number of words from a party to its verb.
    const BETWEEN: usize = 3;
    let Word { text, kind } = &words[index];
    let after = &words[index + 1..];
    let is_reply = |word: &Word| words::REPLIES.contains(&word.text);
    let is_own = |word: &Word| matches!(word.text.as_str(), "we" | "our" | "us" | "wir" | "nous");
    if matches!(kind, Kind::Sends | Kind::Sent) {
        return matches!(after, [to, us, ..] if to.text == "to" && us.text == "us");
    }
    let is_receiver = index
        .checked_sub(1)
        .is_some_and(|before| matches!(words[before].text.as_str(), "to" | "for"));
    let verb = after.iter().take(BETWEEN).position(is_reply);
    words::PARTIES.contains(text)
        && !text.starts_with("webhook")
        && !is_receiver
        && verb.is_some_and(|verb| !after[..verb].iter().any(is_own))
}

/// `your endpoint should return`, `expected from your server`.
fn is_your_system(words: &[Word], index: usize) -> bool {
    if !words::YOUR.contains(&words[index].text) {
        return false;
    }
    let is_system = |word: &Word| words::YOUR_SYSTEMS.contains(&word.text);
    let after = &words[index + 1..];
    let Some(system) = after.iter().take(4).position(is_system) else {
        return false;
    };
    let sends = |word: &Word| matches!(word.kind, Kind::Sends | Kind::Sent);
    let before = index
        .checked_sub(1)
        .map(|before| words[before].text.as_str());
    before.is_some_and(|before| words::OWNED_BY.contains(before))
        || after[system..].iter().any(sends)
}

/// `of the upstream payment provider`, `returned by the bank`, `Upstream statuses`.
fn is_owner(words: &[Word], index: usize) -> bool {
    if !words::PARTIES.contains(&words[index].text) {
        return false;
    }
    // A webhook can also be a resource of the API.
    let is_resource = words[index].text.starts_with("webhook");
    let before = &words[index.saturating_sub(4)..index];
    let is_owned = |word: &Word| words::OWNED_BY.contains(&word.text);
    let has_statuses = |words: &[Word]| words.iter().any(|word| word.kind == Kind::Statuses);
    let is_after = before.iter().any(is_owned) && has_statuses(&words[..index]);
    let next = words.get(index + 1);
    let is_before = next.is_some_and(|next| {
        next.kind == Kind::Statuses || next.text == "http" && has_statuses(&words[index..])
    });
    !is_resource && (is_after || is_before)
}

/// `Client-side codes`: `client-side errors` are those with statuses from 400 on.
fn is_client_code(words: &[Word], index: usize) -> bool {
    let texts: Vec<&str> = words[index..]
        .iter()
        .take(4)
        .map(|word| word.text.as_str())
        .collect();
    matches!(
        texts[..],
        [
            "client" | "sdk" | "browser",
            "side" | "status",
            "status" | "code" | "codes",
            ..
        ] | ["client" | "sdk" | "browser", "code" | "codes", ..]
    )
}
