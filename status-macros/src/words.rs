//! Words, and which of them are there already.
//!
//! A `HashMap` would do, and would be as much to compile as a tenth of this crate, in each build of whoever uses it.

/// Words, each with the place that it was added for.
#[derive(Default)]
pub(crate) struct Words {
    /// In parts that are short enough to be looked through.
    parts: Vec<Vec<(String, usize)>>,
}

impl Words {
    /// Adds a word, unless it is there: then this is the place that it was added for.
    pub(crate) fn add(&mut self, word: String, place: usize) -> Option<usize> {
        let part = part_of(&word);
        while self.parts.len() <= part {
            self.parts.push(Vec::new());
        }
        let part = &mut self.parts[part];
        for (known, place) in &*part {
            if *known == word {
                return Some(*place);
            }
        }
        part.push((word, place));
        None
    }
}

/// Spreads the words evenly over 256 parts.
fn part_of(word: &str) -> usize {
    let mut part = 0;
    for byte in word.bytes() {
        part = (part * 31 + usize::from(byte)) % 256;
    }
    part
}
