//! From a place in a text to the number of its line.

/// Where the lines of a text begin.
pub(crate) struct Lines {
    starts: Vec<usize>,
    /// Their numbers, where they do not just go on from 1: those of a part of a file.
    numbers: Option<Vec<u32>>,
}

impl Lines {
    /// A line ends with a line feed, a carriage return, or both.
    pub(crate) fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let ends_line = |at: usize| match bytes[at] {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        let after_ends = (0..bytes.len())
            .filter(|at| ends_line(*at))
            .map(|at| at + 1);
        Self {
            starts: std::iter::once(0).chain(after_ends).collect(),
            numbers: None,
        }
    }

    /// Those of a part of a file, for each of which it is known where it begins in the part and which number it has in the file.
    pub(crate) fn for_part(lines: Vec<(usize, u32)>) -> Self {
        let (starts, numbers) = lines.into_iter().unzip();
        Self {
            starts,
            numbers: Some(numbers),
        }
    }

    /// The number, from 1, of the line that has the byte at `offset`.
    pub(crate) fn at(&self, offset: usize) -> u32 {
        let line = self.starts.partition_point(|start| *start <= offset);
        match &self.numbers {
            Some(numbers) => numbers.get(line.saturating_sub(1)).copied().unwrap_or(1),
            None => number(line),
        }
    }
}

/// How many lines `text` goes down.
pub(crate) fn breaks(text: &str) -> u32 {
    number(Lines::new(text).starts.len() - 1)
}

/// The last line that has anything on it.
pub(crate) fn last_line(text: &str) -> u32 {
    1 + breaks(text.trim_end())
}

/// A number of lines: files are bounded far below what does not fit.
pub(crate) fn number(lines: usize) -> u32 {
    u32::try_from(lines).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Lines, breaks};

    #[test]
    fn lines_end_in_three_ways() {
        let lines = Lines::new("a\nb\r\nc\rd");
        let at = |letter| lines.at("a\nb\r\nc\rd".find(letter).unwrap());
        assert_eq!([at('a'), at('b'), at('c'), at('d')], [1, 2, 3, 4]);
        assert_eq!((breaks(""), breaks("\n\r\n\r")), (0, 3));
    }
}
