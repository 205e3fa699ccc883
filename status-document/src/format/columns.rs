//! A line of text as it is aligned on the screen: some characters are two columns wide.

/// The width of the characters of a table, which is that of the author's editor.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Width {
    /// Full-width characters have two columns, as in most fonts.
    Displayed,
    /// Every character has one column.
    Counted,
}

/// A line whose columns are addressed by number. All characters that matter for the shape of a
/// table are ASCII.
pub(super) struct Columns<'a> {
    text: &'a str,
    /// The offset of each column, and of the end. `None` if it is the number of the column.
    offsets: Option<Vec<usize>>,
}

impl<'a> Columns<'a> {
    pub(super) fn new(text: &'a str, width: Width) -> Self {
        let offsets = (!text.is_ascii()).then(|| {
            let mut offsets = Vec::with_capacity(text.len());
            for (offset, c) in text.char_indices() {
                let columns = match width {
                    Width::Counted => 1,
                    Width::Displayed => columns(c),
                };
                offsets.extend(std::iter::repeat_n(offset, columns));
            }
            offsets.push(text.len());
            offsets
        });
        Self { text, offsets }
    }

    /// The number of columns.
    pub(super) fn len(&self) -> usize {
        match &self.offsets {
            Some(offsets) => offsets.len() - 1,
            None => self.text.len(),
        }
    }

    /// The character in a column, or a space after the end. A character that is not ASCII is
    /// returned as a NUL.
    pub(super) fn at(&self, column: usize) -> u8 {
        if column >= self.len() {
            return b' ';
        }
        let byte = self.text.as_bytes()[self.offset(column)];
        if byte.is_ascii() { byte } else { 0 }
    }

    /// The text from one column to another, without the spaces at its end.
    pub(super) fn slice(&self, from: usize, to: usize) -> &'a str {
        let from = self.offset(from);
        let to = self.offset(to).max(from);
        self.text[from..to].trim_end()
    }

    fn offset(&self, column: usize) -> usize {
        match &self.offsets {
            Some(offsets) => offsets[column.min(offsets.len() - 1)],
            None => column.min(self.text.len()),
        }
    }
}

/// The number of columns of a text.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// The number of columns of a character: 0 for accents that combine with the character before, 2
/// for those of East Asian scripts and for emoji.
fn columns(c: char) -> usize {
    match c {
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{487}'
        | '\u{591}'..='\u{5bd}'
        | '\u{64b}'..='\u{65f}'
        | '\u{e34}'..='\u{e3a}'
        | '\u{e47}'..='\u{e4e}'
        | '\u{1ab0}'..='\u{1abd}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20dc}'
        | '\u{302a}'..='\u{302d}'
        | '\u{3099}'..='\u{309a}'
        | '\u{fe20}'..='\u{fe2f}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{231a}'..='\u{231b}'
        | '\u{2329}'..='\u{232a}'
        | '\u{23e9}'..='\u{23ec}'
        | '\u{23f0}'
        | '\u{23f3}'
        | '\u{25fd}'..='\u{25fe}'
        | '\u{2614}'..='\u{2615}'
        | '\u{2648}'..='\u{2653}'
        | '\u{267f}'
        | '\u{2693}'
        | '\u{26a1}'
        | '\u{26aa}'..='\u{26ab}'
        | '\u{26bd}'..='\u{26be}'
        | '\u{26c4}'..='\u{26c5}'
        | '\u{26ce}'
        | '\u{26d4}'
        | '\u{26ea}'
        | '\u{26f2}'..='\u{26f3}'
        | '\u{26f5}'
        | '\u{26fa}'
        | '\u{26fd}'
        | '\u{2705}'
        | '\u{270a}'..='\u{270b}'
        | '\u{2728}'
        | '\u{274c}'
        | '\u{274e}'
        | '\u{2753}'..='\u{2755}'
        | '\u{2757}'
        | '\u{2795}'..='\u{2797}'
        | '\u{27b0}'
        | '\u{27bf}'
        | '\u{2b1b}'..='\u{2b1c}'
        | '\u{2b50}'
        | '\u{2b55}'
        | '\u{2e80}'..='\u{303e}'
        | '\u{3041}'..='\u{a4cf}'
        | '\u{a960}'..='\u{a97c}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe10}'..='\u{fe19}'
        | '\u{fe30}'..='\u{fe6b}'
        | '\u{ff01}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1f64f}'
        | '\u{1f680}'..='\u{1f6ff}'
        | '\u{1f900}'..='\u{1f9ff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}
