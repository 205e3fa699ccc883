//! Text composed in const code, for the messages that a constant panics with.

use core::str;

/// Maximum number of items that a message lists on one line.
pub(crate) const LISTED: usize = 6;

/// Size of the buffer. The longest message needs a fraction of it; what does not fit is left out.
const CAPACITY: usize = 8192;

/// A text that grows in const code.
pub(crate) struct Text {
    bytes: [u8; CAPACITY],
    length: usize,
}

impl Text {
    pub(crate) const fn new() -> Self {
        Self {
            bytes: [0; CAPACITY],
            length: 0,
        }
    }

    /// Appends `text`, or nothing if it does not fit as a whole.
    pub(crate) const fn str(self, text: &str) -> Self {
        self.bytes(text.as_bytes())
    }

    const fn bytes(mut self, text: &[u8]) -> Self {
        if text.len() > CAPACITY - self.length {
            return self;
        }
        let mut index = 0;
        while index < text.len() {
            self.bytes[self.length] = text[index];
            self.length += 1;
            index += 1;
        }
        self
    }

    /// Appends `number` in decimal.
    pub(crate) const fn number(self, number: usize) -> Self {
        let text = if number >= 10 {
            self.number(number / 10)
        } else {
            self
        };
        #[expect(clippy::cast_possible_truncation, reason = "a digit fits")]
        text.bytes(&[b'0' + (number % 10) as u8])
    }

    /// Appends a small number as a word.
    pub(crate) const fn count(self, count: usize) -> Self {
        match count {
            2 => self.str("two"),
            3 => self.str("three"),
            4 => self.str("four"),
            5 => self.str("five"),
            6 => self.str("six"),
            7 => self.str("seven"),
            8 => self.str("eight"),
            9 => self.str("nine"),
            _ => self.number(count),
        }
    }

    /// Appends what separates the item at `index` of a list of `count` from the one before it.
    pub(crate) const fn separator(self, index: usize, count: usize) -> Self {
        if index == 0 {
            self
        } else if index + 1 == count {
            self.str(" and ")
        } else {
            self.str(", ")
        }
    }

    /// Appends `and 31 more` after `before`, if a list of `count` items was cut at [`LISTED`].
    pub(crate) const fn more(self, before: &str, count: usize) -> Self {
        if count > LISTED {
            self.str(before)
                .str("and ")
                .number(count - LISTED)
                .str(" more")
        } else {
            self
        }
    }

    /// Returns the number of bytes that still fit.
    pub(crate) const fn room(&self) -> usize {
        CAPACITY - self.length
    }

    /// Panics with this text.
    #[track_caller]
    pub(crate) const fn panic(&self) -> ! {
        panic!("{}", self.as_str())
    }

    pub(crate) const fn as_str(&self) -> &str {
        // Only whole `str`s were appended.
        match str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

/// The first items of a list that a message is about, and the number of all.
#[derive(Clone, Copy)]
pub(crate) struct Few<T, const MAX: usize = LISTED> {
    items: [Option<T>; MAX],
    pub(crate) count: usize,
}

impl<T: Copy, const MAX: usize> Few<T, MAX> {
    pub(crate) const fn new() -> Self {
        Self {
            items: [None; MAX],
            count: 0,
        }
    }

    pub(crate) const fn with(mut self, item: T) -> Self {
        if self.count < MAX {
            self.items[self.count] = Some(item);
        }
        self.count += 1;
        self
    }

    pub(crate) const fn get(&self, index: usize) -> Option<T> {
        if index < MAX { self.items[index] } else { None }
    }

    /// Returns the number of items that are kept.
    pub(crate) const fn kept(&self) -> usize {
        if self.count < MAX { self.count } else { MAX }
    }
}

/// Whether two texts are equal. Names of the same length often begin alike, so the last bytes are
/// compared first.
pub(crate) const fn equal(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut index = a.len();
    if index != b.len() {
        return false;
    }
    while index > 0 {
        index -= 1;
        if a[index] != b[index] {
            return false;
        }
    }
    true
}

/// Whether two texts are equal but for the case of ASCII letters.
pub(crate) const fn equal_ignoring_case(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if !a[index].eq_ignore_ascii_case(&b[index]) {
            return false;
        }
        index += 1;
    }
    true
}

/// Number of bytes of a text that [`distance`] compares.
const COMPARED: usize = 64;

/// Returns the number of bytes to insert, delete, replace or swap with their neighbor to get from
/// one text to another, ignoring the case of letters and the signs between words.
pub(crate) const fn distance(a: &str, b: &str) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut rows = [[0; COMPARED + 1]; 3];
    let mut i = 0;
    while i <= a.len() && i <= COMPARED {
        let mut j = 0;
        while j <= b.len() && j <= COMPARED {
            rows[i % 3][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let is_same = folded(a[i - 1]) == folded(b[j - 1]);
                let replaced = rows[(i + 2) % 3][j - 1] + !is_same as usize;
                let mut least = min(replaced, min(rows[(i + 2) % 3][j], rows[i % 3][j - 1]) + 1);
                if i > 1
                    && j > 1
                    && folded(a[i - 1]) == folded(b[j - 2])
                    && folded(a[i - 2]) == folded(b[j - 1])
                {
                    least = min(least, rows[(i + 1) % 3][j - 2] + 1);
                }
                least
            };
            j += 1;
        }
        i += 1;
    }
    rows[min(a.len(), COMPARED) % 3][min(b.len(), COMPARED)]
}

/// A byte without its case, and one sign for all that separate words.
const fn folded(byte: u8) -> u8 {
    match byte {
        b'-' | b'.' | b' ' => b'_',
        _ => byte.to_ascii_lowercase(),
    }
}

const fn min(a: usize, b: usize) -> usize {
    if a < b { a } else { b }
}

/// Whether a text is an identifier in ASCII letters, such as the name of a static.
pub(crate) const fn is_identifier(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        if !(bytes[index].is_ascii_alphanumeric() || bytes[index] == b'_') {
            return false;
        }
        index += 1;
    }
    !bytes.is_empty() && !bytes[0].is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::{
        CAPACITY, COMPARED, Few, Text, distance, equal, equal_ignoring_case, is_identifier,
    };

    #[test]
    fn texts_are_compared() {
        assert!(equal("", "") && equal("页", "页"));
        assert!(!equal("a", "b") && !equal("a", "ab") && !equal("ba", "bb"));
        assert!(equal_ignoring_case("Retry-After", "retry-after"));
        assert!(!equal_ignoring_case("retry", "retry-after"));
        assert!(!equal_ignoring_case("allow", "allot") && !equal_ignoring_case("a", "b"));
    }

    #[test]
    fn the_distance_counts_edits() {
        for (a, b, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("order_not_found", "ORDER-NOT.FOUND", 0),
            ("OrderNotFound", "order_not_found", 2),
            ("order_locked", "order_lokced", 1),
            ("403201", "403210", 1),
            ("abcd", "axcy", 2),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(a, b), expected, "{a} {b}");
        }
        let long = "a".repeat(COMPARED);
        assert_eq!(distance(&(long.clone() + "b"), &(long.clone() + "c")), 0);
        assert_eq!(distance(&long, &long[1..]), 1);
    }

    #[test]
    fn identifiers_are_recognized() {
        assert!(is_identifier("ERRORS_2") && is_identifier("_e"));
        assert!(!is_identifier("") && !is_identifier("2E") && !is_identifier("a.md"));
        assert!(!is_identifier("my errors") && !is_identifier("é") && !is_identifier("."));
    }

    #[test]
    fn strings_and_numbers_are_appended() {
        let text = Text::new().str("只有 ").number(0).str(" of ").number(1207);
        assert_eq!(text.as_str(), "只有 0 of 1207");
    }

    #[test]
    fn small_counts_are_words() {
        let words: Vec<String> = (0..=11)
            .map(|count| Text::new().count(count).as_str().to_owned())
            .collect();
        assert_eq!(
            words.join(" "),
            "0 1 two three four five six seven eight nine 10 11"
        );
    }

    #[test]
    fn a_list_keeps_its_first_items_and_counts_all() {
        let few = |count: usize| (0..count).fold(Few::<usize, 3>::new(), Few::with);
        for (count, kept) in [(0, 0), (2, 2), (3, 3), (5, 3)] {
            let few = few(count);
            assert_eq!((few.count, few.kept()), (count, kept));
            let items: Vec<usize> = (0..9).map_while(|index| few.get(index)).collect();
            assert!(items.into_iter().eq(0..kept));
        }
    }

    #[test]
    fn a_list_is_joined_and_cut() {
        let list = |count: usize| {
            let mut text = Text::new();
            let mut index = 0;
            while index < count.min(super::LISTED) {
                text = text.separator(index, count).number(index);
                index += 1;
            }
            text.more(" ", count).as_str().to_owned()
        };
        assert_eq!(list(1), "0");
        assert_eq!(list(2), "0 and 1");
        assert_eq!(list(6), "0, 1, 2, 3, 4 and 5");
        assert_eq!(list(9), "0, 1, 2, 3, 4, 5 and 3 more");
    }

    #[test]
    fn text_that_does_not_fit_is_left_out() {
        let half = "页".repeat(CAPACITY / 5);
        let text = Text::new().str(&half).str(&half).str("end");
        assert_eq!(text.as_str(), half + "end");
    }

    #[test]
    fn text_that_fits_exactly_is_appended() {
        let all = "a".repeat(CAPACITY - 1);
        let text = Text::new().str(&all);
        assert_eq!(text.room(), 1);
        assert_eq!(text.str("b").str("c").as_str(), all + "b");
    }
}
