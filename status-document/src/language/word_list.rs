//! Lists of words of pages, with an index. Most texts are in none of them, and are compared with no
//! word.

/// A list of words in lower case.
pub(crate) struct WordList {
    words: &'static [&'static str],
    /// The lengths of the words, by the last bits of their first bytes. These are the same for both
    /// cases of a letter of ASCII.
    lengths: [u64; ROWS],
    longest: usize,
}

const ROWS: usize = 32;

/// The bit of all lengths that are longer.
const MANY: usize = 63;

const fn row(first: u8) -> usize {
    first as usize % ROWS
}

const fn length_bit(length: usize) -> u64 {
    1 << if length < MANY { length } else { MANY }
}

impl WordList {
    /// Indexes a list, of which no word is empty.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut lengths = [0; ROWS];
        let (mut index, mut longest) = (0, 0);
        while index < words.len() {
            let word = words[index].as_bytes();
            lengths[row(word[0])] |= length_bit(word.len());
            if word.len() > longest {
                longest = word.len();
            }
            index += 1;
        }
        Self {
            words,
            lengths,
            longest,
        }
    }

    /// Whether a text in lower case is in the list.
    pub(crate) fn contains(&self, text: &str) -> bool {
        self.may_contain(text) && self.words.contains(&text)
    }

    /// Whether a text is in the list in any case.
    pub(crate) fn contains_in_any_case(&self, text: &str) -> bool {
        /// The factor by which a text in lower case is shorter at most.
        const SHORTER: usize = 3;
        if text.len() > self.longest * SHORTER {
            return false;
        }
        if text.is_ascii() {
            let mut words = self.words.iter();
            return self.may_contain(text) && words.any(|word| word.eq_ignore_ascii_case(text));
        }
        self.contains(&text.to_lowercase())
    }

    /// Whether a text, in any case, may start with one of the words.
    pub(crate) fn may_start(&self, text: &str) -> bool {
        match text.as_bytes().first() {
            Some(first) if first.is_ascii() => self.lengths[row(*first)] != 0,
            Some(_) => true,
            None => false,
        }
    }

    fn may_contain(&self, text: &str) -> bool {
        let first = text.as_bytes().first();
        first.is_some_and(|first| self.lengths[row(*first)] & length_bit(text.len()) != 0)
    }
}

/// The first two bytes of the words of several lists.
pub(crate) struct Starts([u64; 16]);

impl Starts {
    /// Collects the starts of lists in lower case.
    pub(crate) const fn new(lists: &[&[&str]]) -> Self {
        let mut starts = [0; 16];
        let mut list = 0;
        while list < lists.len() {
            let mut index = 0;
            while index < lists[list].len() {
                let word = lists[list][index].as_bytes();
                let second = if word.len() > 1 { word[1] } else { b' ' };
                let (place, bit) = Self::place(word[0], second);
                starts[place] |= bit;
                index += 1;
            }
            list += 1;
        }
        Self(starts)
    }

    /// Collects the starts of the words of a text, which spaces and bars separate.
    pub(crate) const fn of_text(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = [0; 16];
        let mut index = 0;
        while index + 1 < bytes.len() {
            if index == 0 || matches!(bytes[index - 1], b' ' | b'|') {
                let (place, bit) = Self::place(bytes[index], bytes[index + 1]);
                starts[place] |= bit;
            }
            index += 1;
        }
        Self(starts)
    }

    const fn place(first: u8, second: u8) -> (usize, u64) {
        let pair = first as usize * 37 + second as usize;
        (pair / 64 % 16, 1 << (pair % 64))
    }

    /// Whether a text, in any case, may start with one of the words.
    pub(crate) fn may_start(&self, text: &str) -> bool {
        const WITHOUT_CASE: char = '\u{3040}';
        let [first, second, ..] = *text.as_bytes() else {
            return true;
        };
        let has_case = !first.is_ascii() && text.chars().next() < Some(WITHOUT_CASE);
        if has_case || (first.is_ascii() && !second.is_ascii()) {
            return true;
        }
        let (place, bit) = Self::place(first.to_ascii_lowercase(), second.to_ascii_lowercase());
        self.0[place] & bit != 0
    }
}

#[cfg(test)]
mod tests {
    use super::{Starts, WordList};

    static WORDS: WordList = WordList::new(&["gone", "not found", "não", "未使用"]);

    #[test]
    fn words_are_found_in_any_case() {
        for word in ["gone", "Gone", "NOT FOUND", "NÃO", "未使用"] {
            assert!(WORDS.contains_in_any_case(word), "{word}");
            assert_eq!(WORDS.contains(word), word.to_lowercase() == word, "{word}");
            assert!(WORDS.may_start(word), "{word}");
        }
        for word in ["", "gond", "notfound", "未", "used", "nãos"] {
            assert!(!WORDS.contains_in_any_case(word), "{word}");
            assert!(!WORDS.contains(word), "{word}");
        }
    }

    #[test]
    fn starts_of_words() {
        const STARTS: Starts = Starts::new(&[&["gone", "élan"], &["未使用"]]);
        for text in ["gone", "Going", "Élan", "未使用", "a", "gö"] {
            assert!(STARTS.may_start(text), "{text}");
        }
        assert!(!STARTS.may_start("found"));
        assert!(!STARTS.may_start("状态"));
    }
}
