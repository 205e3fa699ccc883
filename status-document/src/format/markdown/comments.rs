//! Finds the comments that Markdown does not know: those of MDX, of templates, and definitions of
//! links that nothing names. A reader of the published page sees none of them.

use std::ops::Range;

/// The comments of a text, in order. A line with nothing else is part of its comment.
pub(crate) fn find(text: &str) -> Vec<Range<usize>> {
    let has_any = ["{/*", "{%", "{#", "{{", "]:", "{false"]
        .iter()
        .any(|mark| text.contains(mark));
    if !has_any {
        return Vec::new();
    }
    let mut finder = Finder {
        text,
        comments: Vec::new(),
        fence: None,
        missing: Vec::new(),
    };
    let mut start = 0;
    while start < text.len() {
        start = finder.read_line(start);
    }
    finder.comments
}

struct Finder<'a> {
    text: &'a str,
    comments: Vec<Range<usize>>,
    /// The mark of the open code block.
    fence: Option<&'a str>,
    /// The ends of comments that the rest of the text does not have.
    missing: Vec<&'static str>,
}

impl<'a> Finder<'a> {
    /// Reads a line. Returns where the next one starts.
    fn read_line(&mut self, start: usize) -> usize {
        let end = self.end_of_line(start);
        let line = &self.text[start..end];
        if self.is_in_fence(line) {
            return end;
        }
        if is_definition(line) {
            self.comments.push(start..end);
            return end;
        }
        self.read_comments(start, end)
    }

    fn end_of_line(&self, start: usize) -> usize {
        let rest = &self.text[start..];
        start + rest.find('\n').map_or(rest.len(), |end| end + 1)
    }

    /// Finds the comments that start on a line. Returns the end of the last one's last line.
    fn read_comments(&mut self, line_start: usize, line_end: usize) -> usize {
        let (mut from, mut end) = (line_start, line_end);
        // Whether the line has nothing else so far, and whether it is within code.
        let (mut is_blank, mut is_code) = (true, false);
        let first = self.comments.len();
        while let Some(brace) = self.text[from..end].find('{') {
            let start = from + brace;
            let before = &self.text[from..start];
            is_blank &= before.trim().is_empty();
            is_code ^= before.matches('`').count() % 2 == 1;
            let comment = if is_code {
                None
            } else {
                self.end_of_comment(start)
            };
            let Some(after) = comment else {
                is_blank = false;
                from = start + 1;
                continue;
            };
            self.comments.push(start..after);
            from = after;
            if after > end {
                end = self.end_of_line(after - 1);
            }
            if end == after {
                break;
            }
        }
        is_blank &= self.text[from..end].trim().is_empty();
        if is_blank && self.comments.len() > first {
            // A line of nothing but comments would be an empty line, which ends a table.
            self.comments.truncate(first);
            self.comments.push(line_start..end);
        }
        end
    }

    /// Where a comment ends that starts here.
    fn end_of_comment(&mut self, start: usize) -> Option<usize> {
        let rest = &self.text[start..];
        let inner = rest.get(2..).unwrap_or_default();
        let inner = inner.strip_prefix('-').unwrap_or(inner).trim_start();
        let is_jinja =
            rest.starts_with("{# ") || rest.starts_with("{#-") || rest.starts_with("{#\n");
        if rest.starts_with("{/*") {
            self.after(start, &["*/}"])
        } else if rest.starts_with("{{") && inner.starts_with("/*") {
            self.after(start, &["*/", "}}"])
        } else if let Some(shown) = rest.strip_prefix("{false &&") {
            // An expression of MDX that is never shown.
            let mark = if shown.trim_start().starts_with('(') {
                ")}"
            } else {
                "}"
            };
            self.after(start, &[mark])
        } else if is_jinja {
            self.after(start, &["#}"])
        } else if rest.starts_with("{%") && inner.starts_with("comment") {
            self.after(start, &["endcomment", "%}"])
        } else if rest.starts_with("{%") && inner.starts_with('#') {
            self.after(start, &["%}"])
        } else {
            None
        }
    }

    /// Where the last of several marks ends, each after the one before.
    fn after(&mut self, start: usize, marks: &[&'static str]) -> Option<usize> {
        let mut end = start;
        for mark in marks {
            if self.missing.contains(mark) {
                return None;
            }
            match self.text[end..].find(mark) {
                Some(offset) => end += offset + mark.len(),
                None => {
                    // Searching the rest again for each comment would be quadratic.
                    self.missing.push(mark);
                    return None;
                }
            }
        }
        Some(end)
    }

    /// Whether a line is in a fenced code block, or starts or ends one.
    fn is_in_fence(&mut self, line: &'a str) -> bool {
        let line = line.trim();
        match self.fence {
            Some(mark) => {
                let is_end = line.starts_with(mark) && line.trim_matches(mark_of(mark)).is_empty();
                if is_end {
                    self.fence = None;
                }
                true
            }
            None => {
                let mark = ['`', '~']
                    .iter()
                    .map(|c| &line[..line.len() - line.trim_start_matches(*c).len()])
                    .find(|mark| mark.len() >= 3);
                // Code in a line of text may start with a fence.
                let is_start = mark.is_some_and(|mark| {
                    !mark.starts_with('`') || !line[mark.len()..].contains('`')
                });
                self.fence = mark.filter(|_| is_start);
                is_start
            }
        }
    }
}

fn mark_of(fence: &str) -> char {
    fence.chars().next().unwrap_or('`')
}

/// Whether a line defines a link that nothing can name: `[//]: # (a comment)`.
fn is_definition(line: &str) -> bool {
    let line = line.trim_start();
    ["[//]:", "[comment]:", "[_]:"]
        .iter()
        .any(|mark| line.starts_with(mark))
}
