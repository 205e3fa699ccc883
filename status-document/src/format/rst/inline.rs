//! Writes text without its inline markup.

use super::{
    super::inline::{Writer, closing},
    substitution::{Substitution, Substitutions},
};

/// Maximum number of bytes of the name of a role or of the label of a footnote.
const MAX_NAME: usize = 60;

/// Roles whose text is not shown, or is a note.
const HIDDEN: [&str; 10] = [
    "del",
    "s",
    "strike",
    "strikethrough",
    "sup",
    "superscript",
    "index",
    "raw-latex",
    "eq",
    "math",
];

/// Writes a text, with the ends of bold text and of code.
pub(super) fn write(writer: &mut Writer, text: &str, substitutions: &Substitutions) {
    let mut inline = Inline {
        writer,
        text,
        substitutions,
        written: 0,
        unclosed: Vec::new(),
    };
    let mut at = 0;
    while let Some(found) = text[at..].find(['\\', '`', '*', '|', '_', '[', ':']) {
        at = inline.markup(at + found);
    }
    inline.plain(text.len());
}

struct Inline<'i, 'p> {
    writer: &'i mut Writer<'p>,
    text: &'i str,
    substitutions: &'i Substitutions,
    /// The offset up to which the text is written.
    written: usize,
    /// The marks that do not occur as an end in the rest of the text.
    unclosed: Vec<&'static str>,
}

impl Inline<'_, '_> {
    /// Reads what may be markup at `at`, and returns the offset from which to look for more.
    fn markup(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        match rest.as_bytes()[0] {
            b'\\' => self.escape(at),
            b':' => self.role(at),
            b'[' => self.footnote(at),
            b'`' if rest.starts_with("``") => self.span(at, "``"),
            b'`' => self.span(at, "`"),
            b'*' if rest.starts_with("**") => self.span(at, "**"),
            b'*' => self.span(at, "*"),
            b'|' => self.span(at, "|"),
            _ => self.reference(at),
        }
    }

    /// Writes the text up to an offset, and goes on after the markup that ends at `end`.
    fn pass(&mut self, start: usize, end: usize) -> usize {
        self.plain(start);
        self.writer.skip(&self.text[start..end]);
        self.written = end;
        end
    }

    fn plain(&mut self, end: usize) {
        if end > self.written {
            self.writer.text(&self.text[self.written..end]);
            self.written = end;
        }
    }

    /// A backslash: the next character is no markup. A space after it is not shown.
    fn escape(&mut self, at: usize) -> usize {
        let after = at + 1;
        let Some(next) = self.text[after..].chars().next() else {
            return self.pass(at, after);
        };
        let end = after + next.len_utf8();
        if next.is_whitespace() {
            return self.pass(at, end);
        }
        self.pass(at, after);
        end
    }

    /// Text between two marks.
    fn span(&mut self, at: usize, mark: &'static str) -> usize {
        let inner = at + mark.len();
        let starts = starts_markup(self.text, at, inner);
        match starts.then(|| self.end(inner, mark)).flatten() {
            Some(end) => self.marked(at, inner, end, mark),
            None => inner,
        }
    }

    /// The offset of the mark that ends the text from `inner` on.
    fn end(&mut self, inner: usize, mark: &'static str) -> Option<usize> {
        if self.unclosed.contains(&mark) {
            return None;
        }
        let is_end = |end: usize| ends_markup(self.text, end, end + mark.len(), mark);
        let end = closing(self.text, inner, mark, is_end);
        if end.is_none() {
            self.unclosed.push(mark);
        }
        end
    }

    fn marked(&mut self, at: usize, inner: usize, end: usize, mark: &str) -> usize {
        self.pass(at, inner);
        let after = end + mark.len();
        match mark {
            "``" => {
                self.plain(end);
                self.writer.page.span_end();
                self.pass(end, after)
            }
            "|" => {
                self.substitute(inner, end);
                let after = after + underscores(&self.text[after..]);
                self.pass(end, after)
            }
            "`" => {
                let (suffix, role) = suffix(&self.text[after..]);
                self.interpreted(inner, end, role);
                self.pass(end, after + suffix)
            }
            _ => {
                self.unescaped(end);
                if mark == "**" {
                    self.writer.page.span_end();
                }
                self.pass(end, after)
            }
        }
    }

    /// Writes the text up to an offset, with its escapes.
    fn unescaped(&mut self, end: usize) {
        while let Some(found) = self.text[self.written..end].find('\\') {
            let at = self.written + found;
            self.escape(at);
            // The escaped character may be a backslash.
            let next = self.text[self.written..end].chars().next();
            if let Some(next) = next.filter(|_| self.written == at + 1) {
                self.plain(self.written + next.len_utf8());
            }
        }
        self.plain(end);
    }

    /// Writes the text of a role, or of a link.
    fn interpreted(&mut self, inner: usize, end: usize, role: &str) {
        let role = role.rsplit(':').next().unwrap_or_default();
        let text = &self.text[inner..end];
        if HIDDEN.contains(&role) {
            self.pass(inner, end);
            return;
        }
        if text.starts_with("<br") {
            self.writer.page.line_break();
            self.pass(inner, end);
            return;
        }
        let label = text.ends_with('>').then(|| text.rfind('<')).flatten();
        let label_end = match label {
            Some(label) if label > 0 => inner + label,
            _ => end,
        };
        // `!name` is no link, and `~a.b` is shown as `b`.
        let start = match text.as_bytes().first() {
            Some(b'!') if !role.is_empty() => inner + 1,
            Some(b'~') if !role.is_empty() => {
                let last = self.text[inner..label_end].rfind('.');
                last.map_or(inner + 1, |dot| inner + dot + 1)
            }
            _ => inner,
        };
        self.pass(inner, start);
        self.unescaped(label_end);
        if matches!(role, "code" | "literal" | "strong" | "statuscode" | "samp") {
            self.writer.page.span_end();
        }
        self.pass(label_end, end);
    }

    fn substitute(&mut self, inner: usize, end: usize) {
        let name = &self.text[inner..end];
        match self.substitutions.get(name) {
            Some(Substitution::Text(text)) => {
                self.writer.replace(name, text);
                self.written = end;
            }
            Some(Substitution::LineBreak) => {
                self.writer.page.line_break();
                self.pass(inner, end);
            }
            None => self.plain(end),
        }
    }

    /// The role before a text: `:ref:` and a back quote.
    fn role(&mut self, at: usize) -> usize {
        let rest = &self.text[at + 1..];
        let length = rest
            .bytes()
            .take(MAX_NAME)
            .take_while(|byte| byte.is_ascii_alphanumeric() || b"-_.:+".contains(byte))
            .count();
        let inner = at + length + 2;
        let is_role = rest[..length].ends_with(':') && rest[length..].starts_with('`');
        if length < 2 || !is_role || !starts_markup(self.text, at, inner) {
            return at + 1;
        }
        let Some(end) = self.end(inner, "`") else {
            return inner;
        };
        let role = &rest[..length - 1];
        self.pass(at, inner);
        self.interpreted(inner, end, role);
        self.pass(end, end + 1 + underscores(&self.text[end + 1..]))
    }

    /// A reference to a footnote: `[1]_`. The label of a citation is shown.
    fn footnote(&mut self, at: usize) -> usize {
        let rest = &self.text[at + 1..];
        let length = rest
            .bytes()
            .take(MAX_NAME)
            .take_while(|byte| byte.is_ascii_alphanumeric() || b"-_.:+#*".contains(byte))
            .count();
        let label = &rest[..length];
        let end = at + length + 3;
        if label.is_empty() || !rest[length..].starts_with("]_") {
            return at + 1;
        }
        let is_number = label.bytes().all(|byte| byte.is_ascii_digit());
        if is_number || label.starts_with(['#', '*']) {
            return self.pass(at, end);
        }
        self.plain(end - 1);
        self.pass(end - 1, end)
    }

    /// The mark of a reference, `name_`, or of a target: `_` and a back quote.
    fn reference(&mut self, at: usize) -> usize {
        let is_name = self.text[..at].ends_with(|c: char| c.is_alphanumeric());
        let length = underscores(&self.text[at..]);
        let after = &self.text[at + length..];
        if is_name && length <= 2 && after.chars().next().is_none_or(|c| is_end(c) && c != '_') {
            return self.pass(at, at + length);
        }
        let is_target = length == 1 && after.starts_with('`') && !self.text[..at].ends_with('`');
        if is_target {
            return self.pass(at, at + 1);
        }
        at + length
    }
}

fn underscores(text: &str) -> usize {
    text.len() - text.trim_start_matches('_').len()
}

/// The length of what follows interpreted text, a role or the mark of a reference, and the role.
fn suffix(text: &str) -> (usize, &str) {
    let Some(rest) = text.strip_prefix(':') else {
        return (underscores(text), "");
    };
    let length = rest
        .bytes()
        .take(MAX_NAME)
        .take_while(|byte| byte.is_ascii_alphanumeric() || b"-_.+".contains(byte))
        .count();
    if length > 0 && rest[length..].starts_with(':') {
        (length + 2, &rest[..length])
    } else {
        (0, "")
    }
}

/// Whether markup may start between two offsets: after a space or punctuation, before text, and not
/// within quotation marks of its own.
fn starts_markup(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    let is_open = |c: char| {
        c.is_whitespace() || "-:/'\"<([{\u{0}".contains(c) || !(c.is_ascii() || c.is_alphanumeric())
    };
    let is_quoted = matches!(
        (before, after),
        (Some('"'), Some('"'))
            | (Some('\''), Some('\''))
            | (Some('('), Some(')'))
            | (Some('['), Some(']'))
            | (Some('{'), Some('}'))
            | (Some('<'), Some('>'))
    );
    before.is_none_or(|c| is_open(c) || is_escaped_space(text, start))
        && after.is_some_and(|c| !c.is_whitespace())
        && !is_quoted
}

/// Whether `\ ` is in front of an offset.
fn is_escaped_space(text: &str, at: usize) -> bool {
    text[..at].ends_with("\\ ")
}

/// Whether a mark ends markup: after text, before a space or punctuation.
fn ends_markup(text: &str, start: usize, end: usize, mark: &str) -> bool {
    let mut before = text[..start].chars().rev();
    let last = before.next();
    let is_escaped = mark != "``" && last == Some('\\');
    let after = text[end..].chars().next();
    let follows = match after {
        // `text`_ and `text`:role:
        Some('_') => matches!(mark, "`" | "|"),
        after => after.is_none_or(is_end),
    };
    last.is_some_and(|c| !c.is_whitespace()) && !is_escaped && follows
}

fn is_end(c: char) -> bool {
    c.is_whitespace() || "'\")]}>-/\\:.,;!?".contains(c) || !(c.is_ascii() || c.is_alphanumeric())
}
