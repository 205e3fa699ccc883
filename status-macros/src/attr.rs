//! `#[status(..)]`: tokens in, what they say out. What they say is kept with its syn nodes, for the spans.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use syn::{
    Attribute, Expr, ExprLit, Lit, LitBool, LitStr, Meta, Path, Token,
    ext::IdentExt,
    parenthesized,
    parse::{ParseStream, Parser},
    token,
};

use crate::{
    code::{Code, is_code_name},
    diag::{self, Errors},
    framework::Framework,
    key::{FIELD_HEADER, Key, KeyName, Place},
    tokens::{consists_of, first_token, is_at_end, is_path, parse_value, rest_of_item},
};

/// A key that was written, and what it was given.
pub(crate) struct Setting<T> {
    pub(crate) key: Ident,
    pub(crate) value: T,
}

/// All that the attributes in one place say. The keys of a place where they do not belong stay unset.
#[derive(Default)]
pub(crate) struct Attrs {
    pub(crate) terms: TermAttrs,
    pub(crate) answer: AnswerAttrs,
    /// The keys that somebody seems to have meant, without their being readable here. Nothing may be
    /// concluded from such a key's absence.
    pub(crate) meant: Vec<KeyName>,
}

/// What a type says of all its codes.
#[derive(Default)]
pub(crate) struct TermAttrs {
    pub(crate) document: Option<Setting<Expr>>,
    pub(crate) default: Option<Setting<Code>>,
    pub(crate) exhaustive: Option<Setting<Vec<Code>>>,
    pub(crate) strict: Option<Setting<()>>,
    pub(crate) outcome: Option<Setting<()>>,
    pub(crate) krate: Option<Setting<Path>>,
    pub(crate) respond: Option<Setting<Vec<(Ident, Framework)>>>,
    pub(crate) problems: Option<Setting<LitStr>>,
}

/// What a variant or a struct says of its answer, and a field of itself.
#[derive(Default)]
pub(crate) struct AnswerAttrs {
    /// Whether there is any attribute.
    pub(crate) present: bool,
    /// Whether a mistake in it was reported, so that the rest of it is not to be judged.
    pub(crate) faulty: bool,
    pub(crate) code: Option<Code>,
    pub(crate) transparent: Option<Setting<()>>,
    pub(crate) undocumented: Option<Setting<LitStr>>,
    pub(crate) problem_code: Option<Setting<LitStr>>,
    pub(crate) detail: Option<Setting<LitStr>>,
    pub(crate) expose: Option<Setting<()>>,
    pub(crate) headers: Vec<HeaderAttr>,
    /// Whether a field's attribute has a mistake, which may be the header that the variant lacks.
    pub(crate) has_faulty_header: bool,
    /// The header that a field is sent as.
    pub(crate) field_header: Option<Setting<LitStr>>,
}

/// `"www-authenticate" = "Bearer"`.
pub(crate) struct HeaderAttr {
    pub(crate) name: LitStr,
    pub(crate) value: HeaderText,
}

/// The constant value of a header, a text or a number.
pub(crate) struct HeaderText {
    pub(crate) text: String,
    pub(crate) literal: Lit,
}

impl Attrs {
    pub(crate) fn from_syn(attrs: &[Attribute], place: Place, errors: &mut Errors) -> Self {
        let mut reader = Reader {
            attrs: Self::default(),
            seen: Vec::new(),
            place,
            errors,
        };
        for attr in attrs {
            if attr.path().is_ident("status") {
                reader.attribute(attr);
            }
        }
        reader.attrs
    }
}

struct Reader<'a> {
    attrs: Attrs,
    seen: Vec<KeyName>,
    place: Place,
    errors: &'a mut Errors,
}

impl Reader<'_> {
    fn fault(&mut self, error: syn::Error) {
        self.attrs.answer.faulty = true;
        self.errors.push(error);
    }

    fn attribute(&mut self, attr: &Attribute) {
        self.attrs.answer.present = true;
        match &attr.meta {
            Meta::List(list) if !list.tokens.is_empty() => {
                let read = match Code::alone(&list.tokens) {
                    Some(code) => self.code(code),
                    None => list.parse_args_with(|input: ParseStream| self.items(input)),
                };
                if let Err(error) = read {
                    self.fault(error);
                }
            }
            Meta::List(_) | Meta::Path(_) => self.fault(diag::empty_attribute(attr, self.place)),
            Meta::NameValue(meta) => {
                self.fault(diag::name_value_attribute(attr, &meta.value, self.place));
            }
        }
    }

    /// What stands between the commas. A mistake in one item does not keep the others from being read.
    fn items(&mut self, input: ParseStream) -> syn::Result<()> {
        while !input.is_empty() {
            if let Err(error) = self.item(input) {
                self.fault(error);
                rest_of_item(input)?;
            }
            self.comma(input)?;
        }
        Ok(())
    }

    fn item(&mut self, input: ParseStream) -> syn::Result<()> {
        let is_path = input.peek2(Token![::]);
        if !input.peek(Ident::peek_any) || input.peek(LitBool) || is_path {
            let code = Code::parse(input)?;
            return self.code(code);
        }
        let key = input.call(Ident::parse_any)?;
        match Key::named(&key.to_string()) {
            Some(known) if known.places.contains(&self.place) => self.key(key, known, input),
            Some(known) => {
                self.attrs.meant.push(known.name);
                rest_of_item(input)?;
                Err(diag::misplaced_key(&key, known, self.place))
            }
            None if is_code_name(&key) && !input.peek(Token![=]) && !input.peek(token::Paren) => {
                self.code(Code::Name(key))
            }
            None => {
                // A key of a type that cannot be guessed could have been any: most follows from `document`.
                let fallback = self.place.is_type().then_some(KeyName::Document);
                let meant = Key::meant_by(&key.to_string()).map(|key| key.name);
                if let Some(meant) = meant.or(fallback) {
                    self.attrs.meant.push(meant);
                }
                let value: Vec<TokenTree> = rest_of_item(input)?.into_iter().collect();
                Err(diag::unknown_key(&key, self.place, &value))
            }
        }
    }

    fn code(&mut self, code: Code) -> syn::Result<()> {
        if !self.place.has_answer() {
            self.attrs.meant.push(KeyName::Default);
            return Err(diag::misplaced_code(&code, self.place));
        }
        if let Some(first) = &self.attrs.answer.code {
            return Err(diag::second_code(&code, first));
        }
        self.attrs.answer.code = Some(code);
        Ok(())
    }

    fn key(&mut self, key: Ident, known: &'static Key, input: ParseStream) -> syn::Result<()> {
        let may_repeat = known.name == KeyName::Header && self.place != Place::Field;
        if self.seen.contains(&known.name) && !may_repeat {
            rest_of_item(input)?;
            return Err(diag::second_key(&key));
        }
        self.seen.push(known.name);
        let read = self.value_of(key, known, input);
        if read.is_err() {
            self.attrs.meant.push(known.name);
        }
        read
    }

    fn value_of(&mut self, key: Ident, known: &Key, input: ParseStream) -> syn::Result<()> {
        let Attrs { terms, answer, .. } = &mut self.attrs;
        match known.name {
            KeyName::Document => terms.document = Some(setting(key, known, input, parse_document)?),
            KeyName::Default => terms.default = Some(setting(key, known, input, Code::parse)?),
            KeyName::Crate => terms.krate = Some(setting(key, known, input, parse_crate)?),
            KeyName::Strict => terms.strict = Some(flag(key, input)?),
            KeyName::Outcome => terms.outcome = Some(flag(key, input)?),
            KeyName::Transparent => answer.transparent = Some(flag(key, input)?),
            KeyName::Undocumented => {
                let value = parse_reason(&key, input)?;
                answer.undocumented = Some(Setting { key, value });
            }
            KeyName::Exhaustive => {
                let value = self.parse_except(&key, input)?;
                self.attrs.terms.exhaustive = Some(Setting { key, value });
            }
            KeyName::Problems => {
                let problems = text_setting(key, known, input)?;
                check_problems(&problems.value)?;
                terms.problems = Some(problems);
            }
            KeyName::Respond => {
                let value = self.parse_frameworks(&key, input)?;
                self.attrs.terms.respond = Some(Setting { key, value });
            }
            KeyName::Code => answer.problem_code = Some(parse_problem_code(key, known, input)?),
            KeyName::Detail => answer.detail = Some(text_setting(key, known, input)?),
            KeyName::Expose => answer.expose = Some(flag(key, input)?),
            KeyName::Header if self.place == Place::Field => {
                if input.peek(token::Paren) {
                    return Err(diag::field_header_form(rest_of_item(input)?));
                }
                answer.field_header = Some(text_setting(key, &FIELD_HEADER, input)?);
            }
            KeyName::Header => self.parse_headers(&key, input)?,
        }
        Ok(())
    }

    /// Nothing, or `(axum, actix)`.
    fn parse_frameworks(
        &mut self,
        key: &Ident,
        input: ParseStream,
    ) -> syn::Result<Vec<(Ident, Framework)>> {
        if input.peek(Token![=]) {
            return Err(diag::expected_frameworks(rest_of_item(input)?));
        }
        if !input.peek(token::Paren) {
            return Ok(Vec::new());
        }
        let words;
        parenthesized!(words in input);
        if words.is_empty() {
            return Err(diag::no_framework(key));
        }
        let mut frameworks: Vec<(Ident, Framework)> = Vec::new();
        while !words.is_empty() {
            match parse_framework(&words) {
                Ok((word, framework))
                    if frameworks.iter().any(|(_, known)| *known == framework) =>
                {
                    self.fault(diag::second_key(&word));
                }
                Ok(framework) => frameworks.push(framework),
                Err(error) => {
                    self.fault(error);
                    rest_of_item(&words)?;
                }
            }
            self.comma(&words)?;
        }
        Ok(frameworks)
    }

    /// `("www-authenticate" = "Bearer", ..)`.
    fn parse_headers(&mut self, key: &Ident, input: ParseStream) -> syn::Result<()> {
        if !input.peek(token::Paren) {
            let written = rest_of_item(input)?;
            return Err(diag::header_form(key, written));
        }
        let headers;
        parenthesized!(headers in input);
        if headers.is_empty() {
            return Err(diag::header_form(key, TokenStream::new()));
        }
        while !headers.is_empty() {
            match parse_header(key, &headers) {
                Ok(header) => self.attrs.answer.headers.push(header),
                Err(error) => {
                    // What follows may be the rest of the same mistake.
                    headers.parse::<TokenStream>()?;
                    return Err(error);
                }
            }
            self.comma(&headers)?;
        }
        Ok(())
    }

    /// Nothing, or `(except(407, 505))`.
    fn parse_except(&mut self, key: &Ident, input: ParseStream) -> syn::Result<Vec<Code>> {
        if input.peek(Token![=]) {
            return Err(diag::unexpected_value(rest_of_item(input)?, key));
        }
        if !input.peek(token::Paren) {
            return Ok(Vec::new());
        }
        let arguments;
        let parens = parenthesized!(arguments in input);
        let tokens: Vec<TokenTree> = arguments.parse::<TokenStream>()?.into_iter().collect();
        match &tokens[..] {
            [TokenTree::Ident(except), TokenTree::Group(list), rest @ ..]
                if except == "except" && list.delimiter() == Delimiter::Parenthesis =>
            {
                if list.stream().is_empty() {
                    return Err(diag::expected_except(None, list.span()));
                }
                let codes = |input: ParseStream| self.codes(input);
                let codes = codes.parse2(list.stream())?;
                match rest.iter().find(|token| token.to_string() != ",") {
                    Some(unexpected) => Err(diag::unexpected_beside_except(unexpected)),
                    None => Ok(codes),
                }
            }
            _ => Err(diag::expected_except(tokens.first(), parens.span.join())),
        }
    }

    fn codes(&mut self, input: ParseStream) -> syn::Result<Vec<Code>> {
        let mut codes = Vec::new();
        while !input.is_empty() {
            match Code::parse(input) {
                Ok(code) => match codes.iter().find(|known: &&Code| known.is(&code)) {
                    Some(_) => self.fault(diag::second_exception(&code)),
                    None => codes.push(code),
                },
                Err(error) => {
                    self.fault(error);
                    rest_of_item(input)?;
                }
            }
            self.comma(input)?;
        }
        Ok(codes)
    }

    /// What has to stand between two items.
    fn comma(&mut self, input: ParseStream) -> syn::Result<()> {
        if let Some(unexpected) = first_token(rest_of_item(input)?) {
            self.fault(diag::expected_comma(unexpected));
        }
        input.parse::<Option<Token![,]>>()?;
        Ok(())
    }
}

/// `key = value`.
fn setting<T>(
    key: Ident,
    known: &Key,
    input: ParseStream,
    parse: fn(ParseStream) -> syn::Result<T>,
) -> syn::Result<Setting<T>> {
    equals(&key, known, input)?;
    let value = parse(input)?;
    Ok(Setting { key, value })
}

/// The `=` that a value follows.
fn equals(key: &Ident, known: &Key, input: ParseStream) -> syn::Result<()> {
    if is_at_end(input) {
        return Err(diag::expected_value(key, known));
    }
    if !input.peek(Token![=]) {
        return Err(diag::expected_equals(
            first_token(rest_of_item(input)?),
            known,
        ));
    }
    input.parse::<Token![=]>()?;
    if is_at_end(input) {
        return Err(diag::expected_value(key, known));
    }
    Ok(())
}

/// `key = "text"`.
fn text_setting(key: Ident, known: &Key, input: ParseStream) -> syn::Result<Setting<LitStr>> {
    let Setting { key, value } = setting(key, known, input, parse_value)?;
    match value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(value),
            ..
        }) => Ok(Setting { key, value }),
        other => Err(diag::expected_text(&other, known)),
    }
}

/// `code = "gateway_not_found"`.
fn parse_problem_code(key: Ident, known: &Key, input: ParseStream) -> syn::Result<Setting<LitStr>> {
    let after = input.fork();
    if after.parse::<Token![=]>().is_ok() && !after.peek(LitStr) {
        if let Ok(code) = Code::parse(&after) {
            rest_of_item(input)?;
            return Err(diag::status_as_problem_code(&code));
        }
    }
    text_setting(key, known, input)
}

/// An address that a word can be put behind.
fn check_problems(problems: &LitStr) -> syn::Result<()> {
    let address = problems.value();
    let is_of_address = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c);
    if address.is_empty() || !consists_of(&address, is_of_address) {
        return Err(diag::no_address(problems));
    }
    if address.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return Err(diag::address_without_end(problems, &address));
    }
    Ok(())
}

fn parse_framework(input: ParseStream) -> syn::Result<(Ident, Framework)> {
    let Ok(word) = input.call(Ident::parse_any) else {
        return Err(diag::expected_frameworks_at(input.span()));
    };
    match Framework::named(&word) {
        Some(framework) => Ok((word, framework)),
        None => {
            rest_of_item(input)?;
            Err(diag::unknown_framework(&word))
        }
    }
}

/// `"www-authenticate" = "Bearer"`, or a number in place of the second.
fn parse_header(key: &Ident, input: ParseStream) -> syn::Result<HeaderAttr> {
    let written = input.fork();
    let wrong = || match rest_of_item(&written) {
        Ok(written) => diag::header_form(key, written),
        Err(error) => error,
    };
    // Not as an expression, which `"name" = "value"` is one of where some other crate has turned on all of syn.
    let Ok(Lit::Str(name)) = input.parse() else {
        return Err(wrong());
    };
    if input.parse::<Option<Token![=]>>()?.is_none() {
        return Err(wrong());
    }
    let Ok(literal) = input.parse() else {
        return Err(wrong());
    };
    let text = match &literal {
        Lit::Str(text) => text.value(),
        Lit::Int(number) => number.base10_digits().to_owned(),
        _ => return Err(wrong()),
    };
    Ok(HeaderAttr {
        name,
        value: HeaderText { text, literal },
    })
}

/// `key`.
fn flag(key: Ident, input: ParseStream) -> syn::Result<Setting<()>> {
    if input.peek(Token![=]) || input.peek(token::Paren) {
        return Err(diag::unexpected_value(rest_of_item(input)?, &key));
    }
    Ok(Setting { key, value: () })
}

fn parse_document(input: ParseStream) -> syn::Result<Expr> {
    match parse_value(input) {
        Ok(path @ Expr::Path(_)) => Ok(path),
        Ok(other) => Err(match file_to_read(&other) {
            Some(file) => diag::expected_document_of_file(&other, &file),
            None => diag::expected_document(&other, unquoted(&other).as_deref()),
        }),
        Err(error) => Err(diag::expected_document_at(error.span())),
    }
}

/// What `document!` would be given: the file in a string, or what it is given in the very place of a document.
fn file_to_read(value: &Expr) -> Option<String> {
    match value {
        Expr::Macro(call) => {
            let name = &call.mac.path.segments.last()?.ident;
            (name == "document").then(|| call.mac.tokens.to_string())
        }
        Expr::Lit(lit) => match &lit.lit {
            Lit::Str(text) if is_file(&text.value()) => Some(format!("{:?}", text.value())),
            _ => None,
        },
        _ => None,
    }
}

fn is_file(text: &str) -> bool {
    (text.contains('/') || text.contains('.')) && !is_path(text)
}

fn parse_crate(input: ParseStream) -> syn::Result<Path> {
    match parse_value(input) {
        Ok(Expr::Path(path)) if path.qself.is_none() => Ok(path.path),
        Ok(other) => Err(diag::expected_crate(&other, unquoted(&other).as_deref())),
        Err(error) => Err(diag::expected_crate_at(error.span())),
    }
}

/// `= "why"`, with a reason in it.
fn parse_reason(key: &Ident, input: ParseStream) -> syn::Result<LitStr> {
    if !input.peek(Token![=]) {
        return Err(diag::no_reason(key));
    }
    input.parse::<Token![=]>()?;
    if is_at_end(input) {
        return Err(diag::no_reason(key));
    }
    let Ok(Expr::Lit(lit)) = parse_value(&input.fork()) else {
        return Err(diag::reason_is_no_string(&rest_of_item(input)?));
    };
    parse_value(input)?;
    match lit.lit {
        Lit::Str(why) if !why.value().trim().is_empty() => Ok(why),
        Lit::Str(_) => Err(diag::no_reason(key)),
        other => Err(diag::reason_is_no_string(&other)),
    }
}

/// The path in a string, if it holds one.
fn unquoted(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(lit) => match &lit.lit {
            Lit::Str(text) => Some(text.value()).filter(|text| is_path(text)),
            _ => None,
        },
        _ => None,
    }
}
