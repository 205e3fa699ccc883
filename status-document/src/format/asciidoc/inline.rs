//! Writes text without its inline markup.

use super::{
    super::inline::{Writer, closing},
    attributes::PageAttributes,
};

/// Maximum number of bytes of the name of an attribute, of roles, and of a character reference.
const MAX_NAME: usize = 60;

/// Maximum depth of markup within markup.
const MAX_DEPTH: usize = 4;

/// Roles of text that is struck out.
const STRUCK: [&str; 5] = ["line-through", "strike", "strikethrough", "del", "removed"];

/// Writes a text, with the ends of bold text and of code.
pub(super) fn write(writer: &mut Writer, text: &str, attributes: &PageAttributes) {
    Inline {
        writer,
        text,
        attributes,
        written: 0,
        depth: 0,
        unclosed: Vec::new(),
        no_macro: 0,
    }
    .range(0, text.len());
}

pub(super) struct Inline<'i, 'p> {
    pub(super) writer: &'i mut Writer<'p>,
    pub(super) text: &'i str,
    attributes: &'i PageAttributes,
    /// The offset up to which the text is written.
    pub(super) written: usize,
    depth: usize,
    /// The marks that do not occur as an end in the rest of the present part.
    unclosed: Vec<&'static str>,
    /// No macro ends before this offset.
    pub(super) no_macro: usize,
}

impl Inline<'_, '_> {
    /// Writes a part of the text.
    fn range(&mut self, from: usize, to: usize) {
        let is_special = |c: char| "\\`*_#^~+{&<[(:".contains(c);
        let mut at = from;
        while let Some(found) = self.text[at..to].find(is_special) {
            at = self.markup(at + found, to).min(to);
        }
        self.plain(to);
    }

    /// Reads what may be markup at `at`, and returns the offset from which to look for more.
    fn markup(&mut self, at: usize, to: usize) -> usize {
        let rest = &self.text[at..to];
        match rest.as_bytes()[0] {
            b'\\' => self.escape(at, to),
            b'`' => self.either(at, to, "``", "`"),
            b'*' => self.either(at, to, "**", "*"),
            b'_' => self.either(at, to, "__", "_"),
            b'#' => self.either(at, to, "##", "#"),
            b'^' => self.tight(at, to, "^"),
            b'~' => self.tight(at, to, "~"),
            b'+' => self.plus(at, to),
            b'{' => self.attribute(at, to),
            b'&' => self.character(at, to),
            b'<' => self.enclosed(at, to, "<<", ">>"),
            b'(' => self.enclosed(at, to, "((", "))"),
            b'[' => self.roles(at, to),
            _ => self.macro_at(at, to),
        }
    }

    fn plain(&mut self, end: usize) {
        if end > self.written {
            self.writer.text(&self.text[self.written..end]);
            self.written = end;
        }
    }

    /// Writes the text up to an offset, and goes on after the markup that ends at `end`.
    pub(super) fn pass(&mut self, start: usize, end: usize) -> usize {
        self.plain(start);
        self.writer.skip(&self.text[start..end]);
        self.written = end;
        end
    }

    /// A backslash in front of markup, which is text then.
    fn escape(&mut self, at: usize, to: usize) -> usize {
        let next = self.text[at + 1..to].chars().next();
        match next.filter(char::is_ascii_punctuation) {
            Some(_) => self.pass(at, at + 1) + 1,
            None => at + 1,
        }
    }

    /// Text between double marks, which may be anywhere, or between single ones around words.
    fn either(
        &mut self,
        at: usize,
        to: usize,
        double: &'static str,
        single: &'static str,
    ) -> usize {
        let is_free = self.text[at..to].starts_with(double);
        let mark = if is_free { double } else { single };
        let inner = at + mark.len();
        if !is_free && !starts_words(self.text, at, inner, to) {
            return inner;
        }
        match self.end(inner, to, mark, |text, end| {
            is_free || ends_words(text, end, end + mark.len(), to)
        }) {
            Some(end) => self.marked(at, inner, end, mark),
            None => inner,
        }
    }

    /// The offset of the mark that ends the text from `inner` on.
    pub(super) fn end(
        &mut self,
        inner: usize,
        to: usize,
        mark: &'static str,
        is_end: impl Fn(&str, usize) -> bool,
    ) -> Option<usize> {
        if self.unclosed.contains(&mark) {
            return None;
        }
        let end = closing(&self.text[..to], inner, mark, |end| is_end(self.text, end));
        if end.is_none() {
            self.unclosed.push(mark);
        }
        end
    }

    fn marked(&mut self, at: usize, inner: usize, end: usize, mark: &str) -> usize {
        self.pass(at, inner);
        self.nested(inner, end);
        if mark.starts_with(['*', '`']) {
            self.writer.page.span_end();
        }
        self.pass(end, end + mark.len())
    }

    /// Writes a part of the text within markup.
    pub(super) fn nested(&mut self, from: usize, to: usize) {
        if self.depth == MAX_DEPTH {
            return self.plain(to);
        }
        self.depth += 1;
        let unclosed = std::mem::take(&mut self.unclosed);
        self.range(from, to);
        self.unclosed = unclosed;
        self.depth -= 1;
    }

    /// A subscript, or a superscript, which is a note.
    fn tight(&mut self, at: usize, to: usize, mark: &'static str) -> usize {
        let rest = &self.text[at + 1..to];
        let length = rest
            .bytes()
            .take(MAX_NAME)
            .take_while(|byte| !byte.is_ascii_whitespace() && *byte != mark.as_bytes()[0])
            .count();
        if length == 0 || !rest.is_char_boundary(length) || !rest[length..].starts_with(mark) {
            return at + 1;
        }
        let (inner, end) = (at + 1, at + 1 + length);
        if mark == "^" {
            return self.pass(at, end + 1);
        }
        self.pass(at, inner);
        self.pass(end, end + 1)
    }

    /// Text that is shown as it is written, or the end of a line.
    fn plus(&mut self, at: usize, to: usize) -> usize {
        let rest = &self.text[at..to];
        let ends_line = rest.len() == 1 || rest.starts_with("+\n");
        if ends_line && self.text[..at].ends_with(' ') {
            self.pass(at, at + 1);
            self.writer.page.line_break();
            return at + 1;
        }
        let mark = ["+++", "++", "+"]
            .into_iter()
            .find(|mark| rest.starts_with(mark));
        let mark = mark.unwrap_or("+");
        let inner = at + mark.len();
        let is_free = mark != "+";
        if !is_free && !starts_words(self.text, at, inner, to) {
            return inner;
        }
        let end = self.end(inner, to, mark, |text, end| {
            is_free || ends_words(text, end, end + 1, to)
        });
        let Some(end) = end else {
            return inner;
        };
        self.pass(at, inner);
        self.plain(end);
        self.pass(end, end + mark.len())
    }

    /// A reference to an attribute: `{name}`.
    fn attribute(&mut self, at: usize, to: usize) -> usize {
        let rest = &self.text[at + 1..to];
        let length = rest
            .bytes()
            .take(MAX_NAME)
            .take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte))
            .count();
        if !rest[length..].starts_with('}') {
            return at + 1;
        }
        let end = at + length + 2;
        match self.attributes.get(&rest[..length]) {
            Some(value) => {
                self.plain(at);
                self.writer.replace("", value);
                self.written = end;
                end
            }
            None => end,
        }
    }

    /// A character reference, as in HTML.
    fn character(&mut self, at: usize, to: usize) -> usize {
        let rest = &self.text[at + 1..to];
        let length = rest
            .bytes()
            .take(MAX_NAME)
            .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#')
            .count();
        let end = at + length + 2;
        let known = rest[length..]
            .starts_with(';')
            .then(|| referenced(&rest[..length]));
        match known.flatten() {
            Some(c) => {
                self.plain(at);
                self.writer.replace("", c.encode_utf8(&mut [0; 4]));
                self.written = end;
                end
            }
            None => at + 1,
        }
    }

    /// A reference to a part of the page, `<<id,text>>`, or a term of the index, `((text))`.
    fn enclosed(&mut self, at: usize, to: usize, open: &str, close: &'static str) -> usize {
        if !self.text[at..to].starts_with(open) {
            return at + 1;
        }
        let inner = at + open.len();
        let Some(end) = self.end(inner, to, close, |_, _| true) else {
            return inner;
        };
        let text = &self.text[inner..end];
        if close == "))" && text.starts_with('(') {
            // `(((text)))` is not shown.
            let after = end + close.len();
            let more = usize::from(self.text[after..to].starts_with(')'));
            return self.pass(at, after + more);
        }
        let shown = match text.find(',') {
            Some(comma) if close == ">>" => inner + comma + 1,
            _ => inner,
        };
        self.pass(at, shown);
        self.pass(end, end + close.len())
    }

    /// The roles of the text after them, `[line-through]#text#`, or an anchor, `[[id]]`.
    fn roles(&mut self, at: usize, to: usize) -> usize {
        let rest = &self.text[at..to];
        let length = rest
            .bytes()
            .take(MAX_NAME)
            .take_while(|byte| !b"]\n".contains(byte))
            .count();
        if rest.starts_with("[[") && rest.as_bytes()[length..].starts_with(b"]]") {
            return self.pass(at, at + length + 2);
        }
        let end = at + length + 1;
        let mark = match rest.as_bytes().get(length..) {
            Some([b']', b'#', b'#', ..]) => "##",
            Some([b']', b'#', ..]) => "#",
            Some([b']', b'*' | b'_' | b'`', ..]) => return self.pass(at, end),
            _ => return at + 1,
        };
        let mut roles = rest[1..length].split(['.', ' ', ',', '"', '=']);
        let is_struck = roles.any(|role| STRUCK.contains(&role));
        let inner = end + mark.len();
        match is_struck
            .then(|| self.end(inner, to, mark, |_, _| true))
            .flatten()
        {
            Some(close) => self.pass(at, close + mark.len()),
            None => self.pass(at, end),
        }
    }
}

/// The character that a reference stands for, without `&` and `;`.
fn referenced(name: &str) -> Option<char> {
    let number = |digits: &str, radix| char::from_u32(u32::from_str_radix(digits, radix).ok()?);
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        "mdash" => Some('—'),
        "ndash" => Some('–'),
        "vert" => Some('|'),
        _ => match name.strip_prefix('#')?.strip_prefix(['x', 'X']) {
            Some(digits) => number(digits, 16),
            None => number(&name[1..], 10),
        },
    }
}

/// Whether markup around words may start between two offsets.
fn starts_words(text: &str, start: usize, end: usize, to: usize) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[end..to].chars().next();
    before.is_none_or(|c| !is_word(c) && !";:}".contains(c))
        && after.is_some_and(|c| !c.is_whitespace())
}

/// Whether markup around words may end between two offsets.
fn ends_words(text: &str, start: usize, end: usize, to: usize) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[end..to].chars().next();
    before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(|c| !is_word(c))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
