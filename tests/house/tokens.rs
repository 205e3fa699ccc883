//! The tokens of a Rust source file, as far as the rules need them: comments are gone, and strings
//! are distinct from code.

/// The kind of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An identifier or a keyword.
    Word,
    Number,
    /// A string of any kind, or a character. The text of the token is what it stands for.
    Text,
    Lifetime,
    /// Punctuation: a single character, or `::`, or `=>`.
    Mark,
}

#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) text: String,
    pub(crate) line: usize,
}

impl Token {
    pub(crate) fn is_word(&self, word: &str) -> bool {
        self.kind == Kind::Word && self.text == word
    }

    pub(crate) fn is_mark(&self, mark: &str) -> bool {
        self.kind == Kind::Mark && self.text == mark
    }

    fn opens(&self) -> bool {
        self.is_mark("(") || self.is_mark("[") || self.is_mark("{")
    }

    fn closes(&self) -> bool {
        self.is_mark(")") || self.is_mark("]") || self.is_mark("}")
    }
}

/// Whether the tokens from `start` on are `expected`, text by text.
pub(crate) fn matches_at(tokens: &[Token], start: usize, expected: &[&str]) -> bool {
    expected.iter().enumerate().all(|(index, text)| {
        tokens
            .get(start + index)
            .is_some_and(|token| token.kind != Kind::Text && token.text == *text)
    })
}

/// The index behind the group that opens at `start`.
pub(crate) fn group_end(tokens: &[Token], start: usize) -> usize {
    let mut depth = 0;
    for (index, token) in tokens.iter().enumerate().skip(start) {
        if token.opens() {
            depth += 1;
        } else if token.closes() {
            depth -= 1;
            if depth == 0 {
                return index + 1;
            }
        }
    }
    tokens.len()
}

/// The index of the first token behind the attributes at `start`.
pub(crate) fn attributes_end(tokens: &[Token], start: usize) -> usize {
    let mut index = start;
    while matches_at(tokens, index, &["#", "["]) || matches_at(tokens, index, &["#", "!", "["]) {
        let bracket = index + 1 + usize::from(tokens[index + 1].is_mark("!"));
        index = group_end(tokens, bracket);
    }
    index
}

/// The index behind the item at `start`, which may begin with attributes.
pub(crate) fn item_end(tokens: &[Token], start: usize) -> usize {
    let mut index = attributes_end(tokens, start);
    let ends_with_semicolon = keyword(&tokens[index..])
        .is_some_and(|token| ["use", "const", "static", "type"].contains(&token.text.as_str()));
    while index < tokens.len() {
        if tokens[index].is_mark(";") {
            return index + 1;
        }
        if !tokens[index].opens() {
            index += 1;
            continue;
        }
        let is_body = tokens[index].is_mark("{");
        index = group_end(tokens, index);
        if is_body && !ends_with_semicolon {
            return index;
        }
    }
    index
}

/// The keyword of the item that begins with these tokens. `const fn` is a `fn`.
pub(crate) fn keyword(item: &[Token]) -> Option<&Token> {
    let mut index = 0;
    while index < item.len() {
        let token = &item[index];
        if token.is_word("pub") && item.get(index + 1).is_some_and(|next| next.is_mark("(")) {
            index = group_end(item, index + 1);
            continue;
        }
        let is_prefix = match token.text.as_str() {
            "pub" | "unsafe" | "async" | "extern" => true,
            "const" => item.get(index + 1).is_some_and(|next| next.is_word("fn")),
            _ => token.kind == Kind::Text,
        };
        if !is_prefix {
            return (token.kind == Kind::Word).then_some(token);
        }
        index += 1;
    }
    None
}

/// The tokens without the items that are compiled for tests only, and the names of the modules
/// among those whose body is in another file.
pub(crate) fn without_tests(tokens: &[Token]) -> (Vec<Token>, Vec<String>) {
    let (mut kept, mut modules) = (Vec::new(), Vec::new());
    let mut index = 0;
    while index < tokens.len() {
        if !is_test_attribute(tokens, index) {
            kept.push(tokens[index].clone());
            index += 1;
            continue;
        }
        let end = item_end(tokens, index);
        let item = &tokens[attributes_end(tokens, index)..end];
        if keyword(item).is_some_and(|token| token.text == "mod")
            && item[item.len() - 1].text == ";"
        {
            modules.push(item[item.len() - 2].text.clone());
        }
        index = end;
    }
    (kept, modules)
}

/// Whether `#[cfg(test)]` or `#[cfg(all(test, ..))]` is at `start`.
fn is_test_attribute(tokens: &[Token], start: usize) -> bool {
    if !matches_at(tokens, start, &["#", "[", "cfg", "("]) {
        return false;
    }
    let condition = &tokens[start..group_end(tokens, start + 1)];
    let has = |word| condition.iter().any(|token| token.is_word(word));
    has("test") && !has("not") && !has("any")
}

/// Splits a source file into tokens.
pub(crate) fn lex(source: &str) -> Vec<Token> {
    let mut lexer = Lexer {
        chars: source.chars().collect(),
        position: 0,
        line: 1,
    };
    let mut tokens = Vec::new();
    while let Some(token) = lexer.next_token() {
        tokens.push(token);
    }
    tokens
}

struct Lexer {
    chars: Vec<char>,
    position: usize,
    line: usize,
}

impl Lexer {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.position + ahead).copied()
    }

    fn starts_with(&self, text: &str) -> bool {
        text.chars()
            .enumerate()
            .all(|(index, expected)| self.peek(index) == Some(expected))
    }

    fn advance(&mut self) -> Option<char> {
        let next = self.peek(0)?;
        self.position += 1;
        self.line += usize::from(next == '\n');
        Some(next)
    }

    fn take_while(&mut self, accepts: impl Fn(char) -> bool) -> String {
        let mut taken = String::new();
        while let Some(next) = self.peek(0).filter(|next| accepts(*next)) {
            taken.push(next);
            self.advance();
        }
        taken
    }

    fn next_token(&mut self) -> Option<Token> {
        self.skip_blanks_and_comments();
        let line = self.line;
        let next = self.peek(0)?;
        let (kind, text) = if let Some((prefix, is_raw)) = self.string_prefix() {
            (0..prefix).for_each(|_| _ = self.advance());
            (Kind::Text, self.string(is_raw))
        } else if next == '\'' {
            self.quoted()
        } else if self.starts_with("b'") {
            self.advance();
            self.quoted()
        } else if next.is_ascii_digit() {
            (Kind::Number, self.number())
        } else if is_word_char(next) {
            if self.starts_with("r#") {
                (0..2).for_each(|_| _ = self.advance());
            }
            (Kind::Word, self.take_while(is_word_char))
        } else {
            (Kind::Mark, self.mark())
        };
        Some(Token { kind, text, line })
    }

    fn skip_blanks_and_comments(&mut self) {
        loop {
            if self.starts_with("//") {
                self.take_while(|next| next != '\n');
            } else if self.starts_with("/*") {
                self.skip_block_comment();
            } else if self.peek(0).is_some_and(char::is_whitespace) {
                self.advance();
            } else {
                return;
            }
        }
    }

    fn skip_block_comment(&mut self) {
        let mut depth = 0;
        while self.position < self.chars.len() {
            if self.starts_with("/*") {
                depth += 1;
                self.advance();
            } else if self.starts_with("*/") {
                depth -= 1;
                self.advance();
            }
            self.advance();
            if depth == 0 {
                return;
            }
        }
    }

    /// The length of what stands before a string's quotation mark or hashes, and whether the string
    /// is raw.
    fn string_prefix(&self) -> Option<(usize, bool)> {
        for (prefix, is_raw) in [
            ("", false),
            ("b", false),
            ("c", false),
            ("r", true),
            ("br", true),
            ("cr", true),
        ] {
            let mut length = prefix.len();
            while is_raw && self.peek(length) == Some('#') {
                length += 1;
            }
            if self.starts_with(prefix) && self.peek(length) == Some('"') {
                return Some((prefix.len(), is_raw));
            }
        }
        None
    }

    fn string(&mut self, is_raw: bool) -> String {
        let hashes = self.take_while(|next| next == '#');
        self.advance();
        let end = format!("\"{hashes}");
        let mut text = String::new();
        while self.position < self.chars.len() && !self.starts_with(&end) {
            match self.advance() {
                Some('\\') if !is_raw => text.extend(self.escape()),
                next => text.extend(next),
            }
        }
        end.chars().for_each(|_| _ = self.advance());
        text
    }

    /// The character behind a backslash, or nothing where the line goes on.
    fn escape(&mut self) -> Option<char> {
        match self.advance()? {
            'n' => Some('\n'),
            't' => Some('\t'),
            'r' => Some('\r'),
            '0' => Some('\0'),
            'x' => {
                let digits = [self.advance()?, self.advance()?];
                from_hex(&String::from_iter(digits))
            }
            'u' => {
                let digits = self.take_while(|next| next != '}');
                self.advance();
                from_hex(digits.trim_start_matches('{'))
            }
            '\n' => {
                self.take_while(char::is_whitespace);
                None
            }
            other => Some(other),
        }
    }

    /// A character, or a lifetime.
    fn quoted(&mut self) -> (Kind, String) {
        self.advance();
        if self.peek(0) == Some('\\') {
            self.advance();
            let text = self.escape().into_iter().collect();
            self.advance();
            (Kind::Text, text)
        } else if self.peek(1) == Some('\'') {
            let text = self.advance().into_iter().collect();
            self.advance();
            (Kind::Text, text)
        } else {
            (Kind::Lifetime, self.take_while(is_word_char))
        }
    }

    fn number(&mut self) -> String {
        let mut number = self.take_while(is_word_char);
        // `1.5`, but neither `1..5` nor `1.max(5)`.
        if self.peek(0) == Some('.') && self.peek(1).is_some_and(|next| next.is_ascii_digit()) {
            number.extend(self.advance());
            number.push_str(&self.take_while(is_word_char));
        }
        number
    }

    fn mark(&mut self) -> String {
        let length = 1 + usize::from(self.starts_with("::") || self.starts_with("=>"));
        (0..length).filter_map(|_| self.advance()).collect()
    }
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn from_hex(digits: &str) -> Option<char> {
    u32::from_str_radix(digits, 16)
        .ok()
        .and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::{Kind, lex, without_tests};

    fn texts(source: &str) -> Vec<(Kind, String)> {
        lex(source)
            .into_iter()
            .map(|token| (token.kind, token.text))
            .collect()
    }

    #[test]
    fn strings_are_what_they_stand_for() {
        for (source, text) in [
            (r#""a\"b\n""#, "a\"b\n"),
            (r##"r#"a"b"#"##, "a\"b"),
            (r#"b"{\"type\"""#, "{\"type\""),
            (r#""\u{4fdd}\x41""#, "保A"),
            ("\"a \\\n   b\"", "a b"),
            ("'a'", "a"),
            (r"'\''", "'"),
            ("b'a'", "a"),
        ] {
            assert_eq!(texts(source), [(Kind::Text, text.to_owned())], "{source}");
        }
    }

    #[test]
    fn comments_are_no_tokens() {
        let source = "/// 404\na // 404\n/* 404 /* 404 */ 404 */ b 'x 1..404u16";
        let expected = ["a", "b", "x", "1", ".", ".", "404u16"];
        assert!(texts(source).iter().map(|(_, text)| text).eq(expected));
        assert_eq!(lex(source)[1].line, 3);
    }

    #[test]
    fn raw_identifiers_are_words() {
        assert_eq!(texts("r#type"), [(Kind::Word, "type".to_owned())]);
        assert_eq!(texts("r"), [(Kind::Word, "r".to_owned())]);
    }

    #[test]
    fn items_of_tests_are_dropped() {
        let source = "#[cfg(test)] mod robustness; \
                      #[cfg(test)] #[allow(x)] use a::{b}; fn f() {} \
                      #[cfg(not(test))] fn g() {} \
                      #[cfg(test)] pub(crate) const X: [u8; 1] = { [1] }; \
                      #[cfg(test)] mod tests { fn h() {} } fn i() {}";
        let (kept, modules) = without_tests(&lex(source));
        let functions: Vec<_> = kept
            .iter()
            .zip(&kept[1..])
            .filter(|(token, _)| token.is_word("fn"))
            .map(|(_, name)| name.text.as_str())
            .collect();
        assert_eq!(functions, ["f", "g", "i"]);
        assert!(
            !kept
                .iter()
                .any(|token| token.is_word("use") || token.is_word("X"))
        );
        assert_eq!(modules, ["robustness"]);
    }
}
