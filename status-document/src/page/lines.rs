//! Converts offsets in a text to line numbers.

use std::{
    cell::Cell,
    ops::{Range, RangeInclusive},
};

/// The offsets at which the lines of a text start.
#[derive(Clone)]
pub(crate) struct Lines {
    starts: Vec<usize>,
    /// The numbers of the lines, if they are part of a file. Otherwise they count up from 1.
    numbers: Option<Vec<u32>>,
    /// The line that was asked for last. Readers ask for one line after another.
    last: Cell<usize>,
}

impl Lines {
    /// Splits a text into lines, which end with a line feed, a carriage return, or both.
    pub(crate) fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = Vec::with_capacity(1 + text.len() / 64);
        starts.push(0);
        for (offset, byte) in bytes.iter().enumerate() {
            let is_end = match byte {
                b'\n' => true,
                b'\r' => bytes.get(offset + 1) != Some(&b'\n'),
                _ => false,
            };
            if is_end {
                starts.push(offset + 1);
            }
        }
        Self::from_starts(starts)
    }

    fn from_starts(starts: Vec<usize>) -> Self {
        Self {
            starts,
            numbers: None,
            last: Cell::default(),
        }
    }

    /// The lines of a part of a file: where each starts in the part, and its number in the file.
    pub(crate) fn for_part(lines: Vec<(usize, u32)>) -> Self {
        let (starts, numbers) = lines.into_iter().unzip();
        Self {
            starts,
            numbers: Some(numbers),
            last: Cell::default(),
        }
    }

    /// A text without some parts of it, which are in order, and the lines of the rest.
    pub(crate) fn without(text: &str, parts: &[Range<usize>]) -> (String, Self) {
        let whole = Self::new(text);
        let mut rest = String::with_capacity(text.len());
        let mut lines = Vec::new();
        let mut start = 0;
        for part in parts.iter().chain([&(text.len()..text.len())]) {
            lines.push((rest.len(), whole.line_at(start)));
            let first = whole.starts.partition_point(|line| *line <= start);
            let inside = whole.starts[first..].iter().zip(first..);
            let inside = inside.take_while(|(line, _)| **line < part.start);
            lines
                .extend(inside.map(|(line, index)| (rest.len() + line - start, number(index + 1))));
            rest.push_str(&text[start..part.start]);
            start = part.end;
        }
        (rest, Self::for_part(lines))
    }

    /// The numbers of the lines from the one at `start` to the one at `end`.
    pub(crate) fn lines_at(&self, start: usize, end: usize) -> RangeInclusive<u32> {
        let first = self.line_at(start);
        let next = self.starts.get(self.last.get() + 1);
        if next.is_none_or(|next| end < *next) {
            first..=first
        } else {
            first..=self.line_at(end)
        }
    }

    /// The number of the line that has the byte at `offset`, counted from 1.
    pub(crate) fn line_at(&self, offset: usize) -> u32 {
        let line = self.index_after(offset);
        match &self.numbers {
            Some(numbers) => numbers.get(line.saturating_sub(1)).copied().unwrap_or(1),
            None => number(line),
        }
    }
}

/// The lines of a text, without what ends them.
pub(crate) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| {
        let line = line.strip_suffix('\r').unwrap_or(line);
        line.split('\r')
    })
}

impl Lines {
    /// The index of the first line that starts after `offset`.
    fn index_after(&self, offset: usize) -> usize {
        let last = self.last.get();
        let is_at_or_before = |start: &usize| *start <= offset;
        let near = self.starts.get(last..).unwrap_or_default().iter().take(4);
        let passed = near
            .clone()
            .take_while(|start| is_at_or_before(start))
            .count();
        let line = if passed == 0 || passed == near.len() {
            self.starts.partition_point(is_at_or_before)
        } else {
            last + passed
        };
        self.last.set(line.saturating_sub(1));
        line
    }
}

/// The number of line breaks in `text`.
pub(crate) fn breaks(text: &str) -> u32 {
    if text.contains(['\r', '\n']) {
        number(Lines::new(text).starts.len() - 1)
    } else {
        0
    }
}

/// The last line that is not empty.
#[cfg(feature = "openapi")]
pub(crate) fn last_line(text: &str) -> u32 {
    1 + breaks(text.trim_end())
}

/// A line number. No file within the size limit has more lines than fit.
pub(crate) fn number(lines: usize) -> u32 {
    u32::try_from(lines).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Lines, breaks};

    #[test]
    fn lines_end_in_three_ways() {
        let lines = Lines::new("a\nb\r\nc\rd");
        let line_of = |letter| lines.line_at("a\nb\r\nc\rd".find(letter).unwrap());
        assert_eq!(
            [line_of('a'), line_of('b'), line_of('c'), line_of('d')],
            [1, 2, 3, 4]
        );
        assert_eq!((breaks(""), breaks("\n\r\n\r")), (0, 3));
    }

    #[test]
    fn the_rest_of_a_text_keeps_its_lines() {
        let (rest, lines) = Lines::without("a\nbXX\nXXc\nd\nXX\ne", &[3..8, 11..14]);
        assert_eq!(rest, "a\nbc\nd\ne");
        let numbers = rest.char_indices().map(|(offset, _)| lines.line_at(offset));
        assert_eq!(numbers.collect::<Vec<_>>(), [1, 1, 2, 3, 3, 4, 5, 6]);
    }
}
