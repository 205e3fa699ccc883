//! A status code in the attribute: which forms it has, and which only look like one.

use std::fmt;

use proc_macro2::{Ident, Literal, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, Lit, Path, UnOp, parse::ParseStream};

use crate::{
    diag,
    key::Key,
    tokens::{consists_of, parse_value},
};

/// A status code as the user wrote it.
pub(crate) enum Code {
    /// `404`, and its number.
    Number(Literal, u16),
    /// `NOT_FOUND`, a constant of `StatusCode`.
    Name(Ident),
    /// `StatusCode::NOT_FOUND`, `codes::TEAPOT`.
    Path(Box<Expr>),
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(_, number) => number.fmt(f),
            Self::Name(name) => name.fmt(f),
            Self::Path(path) => {
                let path = path.to_token_stream().to_string();
                f.write_str(
                    &path
                        .replace(" :: ", "::")
                        .replace(":: ", "::")
                        .replace("< ", "<")
                        .replace(" >", ">"),
                )
            }
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

impl Code {
    /// Whether two are written alike, and so are of the same code. What is written in different ways can be of
    /// the same code too, which only the compiler knows.
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.spelling()
            .is_some_and(|spelling| Some(spelling) == other.spelling())
    }

    /// What tells codes apart, as far as syntax can. `None` for a path that says `$crate`: it can be of another
    /// crate than the next that says so.
    pub(crate) fn spelling(&self) -> Option<String> {
        match self {
            Self::Number(_, number) => Some(number.to_string()),
            Self::Name(name) => Some(name.to_string()),
            Self::Path(path) => {
                let path = path.to_token_stream().to_string();
                (!path.contains("$crate")).then_some(path)
            }
        }
    }

    /// The code, if there is nothing else. Most attributes are three digits, which are read in a fraction of the time that it takes
    /// to parse anything.
    pub(crate) fn alone(tokens: &TokenStream) -> Option<Self> {
        let mut tokens = tokens.clone().into_iter();
        match (tokens.next(), tokens.next()) {
            (Some(TokenTree::Literal(literal)), None) => Self::from_digits(literal),
            _ => None,
        }
    }

    fn from_digits(literal: Literal) -> Option<Self> {
        let text = literal.to_string();
        let is_number =
            text.len() == 3 && !text.starts_with('0') && consists_of(&text, |c| c.is_ascii_digit());
        let number = is_number.then(|| text.parse())?;
        Some(Self::Number(literal, number.ok()?))
    }

    pub(crate) fn parse(input: ParseStream) -> syn::Result<Self> {
        // Before a comma, they are read as fast.
        if let Some((literal, after)) = input.cursor().literal() {
            let is_all = after.eof()
                || after
                    .punct()
                    .is_some_and(|(punct, _)| punct.as_char() == ',');
            if let Some(code) = Self::from_digits(literal).filter(|_| is_all) {
                input.parse::<Literal>()?;
                return Ok(code);
            }
        }
        match parse_value(input) {
            Ok(value) => code_from_expr(value),
            Err(error) => Err(diag::expected_code_at(error.span())),
        }
    }
}

fn code_from_expr(value: Expr) -> syn::Result<Code> {
    match value {
        Expr::Path(path) => Ok(match path.path.get_ident() {
            Some(name) if path.qself.is_none() => Code::Name(name.clone()),
            _ => Code::Path(Box::new(Expr::Path(path))),
        }),
        Expr::Lit(lit) => code_from_lit(lit.lit),
        Expr::Unary(unary) if matches!((&unary.op, &*unary.expr), (UnOp::Neg(_), Expr::Lit(_))) => {
            let mut written = unary.to_token_stream().to_string();
            written.retain(|c| c != ' ');
            Err(diag::no_status_code(&unary, &written))
        }
        other => Err(diag::expected_code(&other)),
    }
}

fn code_from_lit(lit: Lit) -> syn::Result<Code> {
    match lit {
        // The form of a status code, three digits; whether there is such a code, the document says.
        Lit::Int(int) => match int.base10_digits().parse() {
            Ok(100..=999u16) if !int.suffix().is_empty() => {
                Err(diag::suffixed_code(&int, int.base10_digits()))
            }
            Ok(code @ 100..=999) => Ok(Code::Number(int.token(), code)),
            _ => Err(diag::no_status_code(&int, int.base10_digits())),
        },
        Lit::Float(float) => Err(diag::fractional_code(&float)),
        Lit::Str(text) => {
            let value = text.value();
            let is_number = matches!(value.parse(), Ok(100..=999u16)) && !value.starts_with('+');
            if is_number || is_quoted_path(&value) {
                Err(diag::quoted_code(&text, &value))
            } else {
                Err(diag::expected_code(&text))
            }
        }
        other => Err(diag::expected_code(&other)),
    }
}

/// Whether a text is the name of a code or the path of one.
fn is_quoted_path(text: &str) -> bool {
    match syn::parse_str::<Path>(text) {
        Ok(path) => text.contains("::") || path.get_ident().is_some_and(is_code_name),
        Err(_) => false,
    }
}

/// Whether a word reads as the name of a status code: `NOT_FOUND`, but not `STRICT`.
pub(crate) fn is_code_name(word: &Ident) -> bool {
    let word = word.to_string();
    word.chars().any(|c| c.is_ascii_uppercase())
        && !word.chars().any(char::is_lowercase)
        && Key::named(&word.to_lowercase()).is_none()
}
