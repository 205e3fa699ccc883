//! `#[status(..)]`: tokens in, what they say out. What they say is kept with its syn nodes, for the spans.

use std::fmt;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{
    Attribute, Expr, Lit, LitBool, LitInt, LitStr, Meta, Path, Token, UnOp,
    ext::IdentExt,
    parenthesized,
    parse::{ParseStream, Parser},
    token,
};

use crate::diag::{self, Errors};

/// What the attribute stands on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Enum,
    Struct,
    Variant,
    Field,
}

impl Place {
    /// Whether a code may stand here.
    pub(crate) fn has_answer(self) -> bool {
        matches!(self, Self::Struct | Self::Variant)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Enum => "an enum",
            Self::Struct => "a struct",
            Self::Variant => "a variant",
            Self::Field => "a field",
        })
    }
}

/// A key of the attribute: its name, how it is written, and what it may stand on.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) form: &'static str,
    pub(crate) places: &'static [Place],
}

const TYPE: &[Place] = &[Place::Enum, Place::Struct];
const ANSWER: &[Place] = &[Place::Variant, Place::Struct];

#[rustfmt::skip]
pub(crate) const KEYS: &[Key] = &[
    Key { name: "document", form: "document = NAT", places: TYPE },
    Key { name: "default", form: "default = 500", places: &[Place::Enum] },
    Key { name: "exhaustive", form: "exhaustive", places: TYPE },
    Key { name: "strict", form: "strict", places: TYPE },
    Key { name: "outcome", form: "outcome", places: TYPE },
    Key { name: "crate", form: "crate = acme::status_core", places: TYPE },
    Key { name: "transparent", form: "transparent", places: ANSWER },
    Key { name: "undocumented", form: "undocumented = \"..\"", places: ANSWER },
];

impl Key {
    fn named(name: &str) -> Option<&'static Self> {
        KEYS.iter().find(|key| key.name == name)
    }

    /// The key that somebody may have meant who wrote `name`.
    pub(crate) fn meant_by(name: &str) -> Option<&'static str> {
        let name = name.to_lowercase();
        KEYS.iter()
            .map(|key| (distance(key.name, &name), key.name))
            .filter(|(distance, key)| distance * 3 <= key.len())
            .min()
            .map(|(_, key)| key)
    }

    pub(crate) fn belongs_on_type(&self) -> bool {
        self.places.contains(&Place::Enum)
    }

    pub(crate) fn home(&self) -> &'static str {
        match self.places {
            [Place::Enum] => "an enum",
            [Place::Enum, ..] => "the type",
            _ => "a variant",
        }
    }
}

/// How many letters to insert, delete, replace or swap with their neighbour to get from `a` to `b`.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![(0..=b.len()).collect::<Vec<_>>()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

/// A key that was written, and what it was given.
pub(crate) struct Setting<T> {
    pub(crate) key: Ident,
    pub(crate) value: T,
}

/// A status code as the user wrote it.
pub(crate) enum Code {
    /// `404`, and its number.
    Number(LitInt, u16),
    /// `NOT_FOUND`, a constant of `StatusCode`.
    Name(Ident),
    /// `StatusCode::NOT_FOUND`, `codes::TEAPOT`.
    Path(Expr),
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(_, number) => number.fmt(f),
            Self::Name(name) => name.fmt(f),
            Self::Path(path) => f.write_str(&path.to_token_stream().to_string().replace(' ', "")),
        }
    }
}

impl ToTokens for Code {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Number(literal, _) => literal.to_tokens(tokens),
            Self::Name(name) => name.to_tokens(tokens),
            Self::Path(path) => path.to_tokens(tokens),
        }
    }
}

/// All that the attributes in one place say. The keys of a place where they do not belong stay unset.
#[derive(Default)]
pub(crate) struct Attrs {
    pub(crate) terms: TermAttrs,
    pub(crate) answer: AnswerAttrs,
    /// The keys that somebody seems to have meant, without their being readable here. Nothing may be
    /// concluded from such a key's absence.
    pub(crate) meant: Vec<&'static str>,
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
}

/// What a variant or a struct says of its answer.
#[derive(Default)]
pub(crate) struct AnswerAttrs {
    /// Whether there is any attribute.
    pub(crate) present: bool,
    /// Whether a mistake in it was reported, so that the rest of it is not to be judged.
    pub(crate) faulty: bool,
    pub(crate) code: Option<Code>,
    pub(crate) transparent: Option<Setting<()>>,
    pub(crate) undocumented: Option<Setting<LitStr>>,
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
    seen: Vec<&'static str>,
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
                let items = list.parse_args_with(|input: ParseStream| self.items(input));
                if let Err(error) = items {
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
            let code = parse_code(input)?;
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
            None if is_at_end(input) && is_code_name(&key) => self.code(Code::Name(key)),
            None => {
                // A key that cannot be guessed could have been any: most follows from `document`.
                let meant = Key::meant_by(&key.to_string()).unwrap_or("document");
                self.attrs.meant.push(meant);
                let value: Vec<TokenTree> = rest_of_item(input)?.into_iter().collect();
                Err(diag::unknown_key(&key, self.place, &value))
            }
        }
    }

    fn code(&mut self, code: Code) -> syn::Result<()> {
        if !self.place.has_answer() {
            self.attrs.meant.push("default");
            return Err(diag::misplaced_code(&code, self.place));
        }
        if let Some(first) = &self.attrs.answer.code {
            return Err(diag::second_code(&code, first));
        }
        self.attrs.answer.code = Some(code);
        Ok(())
    }

    fn key(&mut self, key: Ident, known: &'static Key, input: ParseStream) -> syn::Result<()> {
        if self.seen.contains(&known.name) {
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
            "document" => terms.document = Some(setting(key, known, input, parse_document)?),
            "default" => terms.default = Some(setting(key, known, input, parse_code)?),
            "crate" => terms.krate = Some(setting(key, known, input, parse_crate)?),
            "strict" => terms.strict = Some(flag(key, input)?),
            "outcome" => terms.outcome = Some(flag(key, input)?),
            "transparent" => answer.transparent = Some(flag(key, input)?),
            "undocumented" => {
                let value = parse_reason(input).ok_or_else(|| diag::no_reason(&key))?;
                answer.undocumented = Some(Setting { key, value });
            }
            _ => {
                let value = self.parse_except(&key, input)?;
                self.attrs.terms.exhaustive = Some(Setting { key, value });
            }
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
            [TokenTree::Ident(except), TokenTree::Group(list)]
                if except == "except" && list.delimiter() == Delimiter::Parenthesis =>
            {
                let codes = |input: ParseStream| self.codes(input);
                codes.parse2(list.stream())
            }
            _ => Err(diag::expected_except(tokens.first(), parens.span.join())),
        }
    }

    fn codes(&mut self, input: ParseStream) -> syn::Result<Vec<Code>> {
        let mut codes = Vec::new();
        while !input.is_empty() {
            match parse_code(input) {
                Ok(code) => codes.push(code),
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
    if is_at_end(input) {
        return Err(diag::expected_value(&key, known));
    }
    if !input.peek(Token![=]) {
        return Err(diag::expected_equals(
            first_token(rest_of_item(input)?),
            known,
        ));
    }
    input.parse::<Token![=]>()?;
    if is_at_end(input) {
        return Err(diag::expected_value(&key, known));
    }
    let value = parse(input)?;
    Ok(Setting { key, value })
}

/// `key`.
fn flag(key: Ident, input: ParseStream) -> syn::Result<Setting<()>> {
    if input.peek(Token![=]) || input.peek(token::Paren) {
        return Err(diag::unexpected_value(rest_of_item(input)?, &key));
    }
    Ok(Setting { key, value: () })
}

fn parse_code(input: ParseStream) -> syn::Result<Code> {
    if is_at_end(input) {
        return Err(input.error("expected a status code"));
    }
    code_from_expr(parse_value(input)?)
}

fn code_from_expr(value: Expr) -> syn::Result<Code> {
    match value {
        Expr::Path(path) => Ok(match path.path.get_ident() {
            Some(name) if path.qself.is_none() => Code::Name(name.clone()),
            _ => Code::Path(Expr::Path(path)),
        }),
        Expr::Lit(lit) => code_from_lit(lit.lit),
        Expr::Unary(unary) if matches!((&unary.op, &*unary.expr), (UnOp::Neg(_), Expr::Lit(_))) => {
            let written = unary.to_token_stream().to_string().replace(' ', "");
            Err(diag::no_status_code(&unary, &written))
        }
        other => Err(diag::expected_code(other)),
    }
}

fn code_from_lit(lit: Lit) -> syn::Result<Code> {
    match lit {
        Lit::Int(int) if !int.suffix().is_empty() => {
            Err(diag::suffixed_code(&int, int.base10_digits()))
        }
        Lit::Int(int) => match int.base10_parse() {
            // The form of a status code, three digits; whether there is such a code, the document says.
            Ok(code @ 100..=999) => Ok(Code::Number(int, code)),
            _ => Err(diag::no_status_code(&int, &int.base10_digits())),
        },
        Lit::Float(float) => Err(diag::fractional_code(&float)),
        Lit::Str(text) => {
            let value = text.value();
            let is_code = value
                .parse()
                .is_ok_and(|code| (100..=999u16).contains(&code))
                || value.split("::").all(is_identifier);
            if is_code {
                Err(diag::quoted_code(&text, &value))
            } else {
                Err(diag::expected_code(text))
            }
        }
        other => Err(diag::expected_code(other)),
    }
}

fn parse_document(input: ParseStream) -> syn::Result<Expr> {
    match parse_value(input)? {
        path @ Expr::Path(_) => Ok(path),
        other => Err(diag::expected_document(&other, unquoted(&other).as_deref())),
    }
}

fn parse_crate(input: ParseStream) -> syn::Result<Path> {
    match parse_value(input)? {
        Expr::Path(path) if path.qself.is_none() => Ok(path.path),
        other => Err(diag::expected_crate(&other, unquoted(&other).as_deref())),
    }
}

/// `= "why"`, and nothing where there is no reason in it.
fn parse_reason(input: ParseStream) -> Option<LitStr> {
    input.parse::<Token![=]>().ok()?;
    match parse_value(input).ok()? {
        Expr::Lit(lit) => match lit.lit {
            Lit::Str(why) if !why.value().trim().is_empty() => Some(why),
            _ => None,
        },
        _ => None,
    }
}

/// An expression, out of the invisible group that `macro_rules` puts around a fragment.
fn parse_value(input: ParseStream) -> syn::Result<Expr> {
    let mut value = input.parse()?;
    while let Expr::Group(group) = value {
        value = *group.expr;
    }
    Ok(value)
}

/// The path in a string, if it holds one.
fn unquoted(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(lit) => match &lit.lit {
            Lit::Str(text) => Some(text.value()).filter(|text| text.split("::").all(is_identifier)),
            _ => None,
        },
        _ => None,
    }
}

fn is_identifier(text: &str) -> bool {
    syn::parse_str::<Ident>(text).is_ok()
}

/// Whether a word reads as the name of a status code: `NOT_FOUND`, but not `STRICT`.
fn is_code_name(word: &Ident) -> bool {
    let word = word.to_string();
    word.chars().any(|c| c.is_ascii_uppercase())
        && !word.chars().any(char::is_lowercase)
        && Key::named(&word.to_lowercase()).is_none()
}

fn is_at_end(input: ParseStream) -> bool {
    input.is_empty() || input.peek(Token![,])
}

/// What is left up to the next comma.
fn rest_of_item(input: ParseStream) -> syn::Result<TokenStream> {
    let mut rest = TokenStream::new();
    while !is_at_end(input) {
        rest.extend([input.parse::<TokenTree>()?]);
    }
    Ok(rest)
}

fn first_token(tokens: TokenStream) -> Option<TokenTree> {
    tokens.into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::{KEYS, Key};

    #[test]
    fn suggests_the_key_that_was_meant() {
        for (written, meant) in [
            ("documnet", Some("document")),
            ("doc", None),
            ("Document", Some("document")),
            ("transparant", Some("transparent")),
            ("exaustive", Some("exhaustive")),
            ("stric", Some("strict")),
            ("defualt", Some("default")),
            ("crat", Some("crate")),
            ("message", None),
            ("", None),
        ] {
            assert_eq!(Key::meant_by(written), meant, "{written}");
        }
        for key in KEYS {
            assert_eq!(Key::meant_by(key.name), Some(key.name));
        }
    }
}
