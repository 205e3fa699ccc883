//! The values of keys that are lists in parentheses.

#[cfg(test)]
mod tests;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{LitStr, Token, Type, ext::IdentExt, parenthesized, parse::ParseStream, token};

use super::{
    attr::{Reader, StatusHeaders},
    framework::Framework,
    key::{Key, KeyName, Place},
    status::Status,
    style::{Case, CodeStyle},
    tokens::rest_of_item,
    value::{self, Setting},
};
use crate::error;

impl Reader<'_> {
    /// Parses the frameworks of `respond(axum, actix)`; none for `respond` alone.
    pub(super) fn parse_frameworks(
        &mut self,
        key: &Ident,
        input: ParseStream,
    ) -> syn::Result<Vec<(Ident, Framework)>> {
        if input.peek(Token![=]) {
            return Err(error::key::expected_frameworks(rest_of_item(input)?));
        }
        if !input.peek(token::Paren) {
            return Ok(Vec::new());
        }
        let words;
        parenthesized!(words in input);
        if words.is_empty() {
            return Err(error::key::no_framework(key));
        }
        let mut frameworks: Vec<(Ident, Framework)> = Vec::new();
        while !words.is_empty() {
            match value::parse_framework(&words) {
                Ok((word, framework))
                    if frameworks.iter().any(|(_, known)| *known == framework) =>
                {
                    self.fault(error::key::second_key(&word));
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

    /// Parses the headers of `header("www-authenticate" = "Bearer", ..)`, and of
    /// `header(503, "retry-after" = "10")` on a type.
    pub(super) fn parse_headers(&mut self, key: &Ident, input: ParseStream) -> syn::Result<()> {
        if !input.peek(token::Paren) {
            let written = rest_of_item(input)?;
            return Err(error::response::header_form(key, written, self.place));
        }
        let list;
        parenthesized!(list in input);
        let headers = self.parse_header_list(key, &list);
        // The rest may belong to the same mistake.
        list.parse::<TokenStream>()?;
        headers
    }

    fn parse_header_list(&mut self, key: &Ident, input: ParseStream) -> syn::Result<()> {
        if self.place.is_type() {
            check_quoted_status(input)?;
        }
        let status = if input.peek(LitStr) || input.is_empty() {
            None
        } else {
            self.parse_header_status(key, input)?
        };
        if status.is_none() && self.place == Place::Enum {
            return Err(error::response::header_without_status(key));
        }
        if status.is_some() && !self.comma(input)? {
            return Ok(());
        }
        if input.is_empty() {
            return Err(error::response::header_form(
                key,
                TokenStream::new(),
                self.place,
            ));
        }
        let mut headers = Vec::new();
        while !input.is_empty() {
            headers.push(value::parse_header(key, self.place, input)?);
            self.comma(input)?;
        }
        match status {
            Some(status) => {
                let headers = StatusHeaders { status, headers };
                self.attrs.on_type.status_headers.push(headers);
            }
            None => self.attrs.on_variant.headers.append(&mut headers),
        }
        Ok(())
    }

    /// Parses the status before the headers of a type.
    fn parse_header_status(
        &mut self,
        key: &Ident,
        input: ParseStream,
    ) -> syn::Result<Option<Status>> {
        let written = input.fork();
        let status = match value::parse_status(input) {
            Ok(status) if !input.peek(Token![=]) => status,
            Err(error) if self.place.is_type() => return Err(error),
            _ => {
                let written = rest_of_item(&written)?;
                return Err(error::response::header_form(key, written, self.place));
            }
        };
        if !self.place.is_type() {
            return Err(error::response::header_status(&status, self.place));
        }
        Ok(Some(status))
    }

    /// Parses `= 500` or `(500, undocumented = "why")`.
    pub(super) fn parse_default(
        &mut self,
        key: Ident,
        known: &Key,
        input: ParseStream,
    ) -> syn::Result<()> {
        if !input.peek(token::Paren) {
            let default = value::setting(key, known, input, value::parse_status)?;
            self.attrs.on_type.default = Some(default);
            return Ok(());
        }
        let list;
        parenthesized!(list in input);
        let read = self.parse_default_list(key, &list);
        list.parse::<TokenStream>()?;
        read
    }

    fn parse_default_list(&mut self, key: Ident, input: ParseStream) -> syn::Result<()> {
        if input.is_empty() {
            return Err(error::status::default_form(key.span()));
        }
        let value = value::parse_status(input)?;
        if !self.comma(input)? {
            // A reason may have been meant.
            self.attrs.attempted.push(KeyName::Default);
            return Ok(());
        }
        if !input.is_empty() {
            let word = input.call(Ident::parse_any);
            let word = match word {
                Ok(word) if word == "undocumented" => word,
                Ok(word) => return Err(error::status::default_form(word.span())),
                Err(_) => return Err(error::status::default_form(input.span())),
            };
            let reason = value::parse_reason(&word, input)?;
            self.comma(input)?;
            self.attrs.keys.push(word.clone());
            let reason = Setting {
                key: word,
                value: reason,
            };
            self.attrs.on_type.default_undocumented = Some(reason);
        }
        if !input.is_empty() {
            return Err(error::status::default_form(input.span()));
        }
        self.attrs.on_type.default = Some(Setting { key, value });
        Ok(())
    }

    /// Parses the types of `downcast(A, B)`.
    pub(super) fn parse_downcast(
        &mut self,
        key: &Ident,
        input: ParseStream,
    ) -> syn::Result<Vec<Type>> {
        if !input.peek(token::Paren) {
            rest_of_item(input)?;
            return Err(error::status::downcast_form(key));
        }
        let list;
        parenthesized!(list in input);
        let mut types: Vec<Type> = Vec::new();
        while !list.is_empty() {
            let item = list.fork();
            match list.parse::<Type>() {
                Ok(ty) => {
                    let written = ty.to_token_stream().to_string();
                    let is_known = |known: &Type| known.to_token_stream().to_string() == written;
                    if types.iter().any(is_known) {
                        self.fault(error::status::second_downcast(&ty));
                    } else {
                        types.push(ty);
                    }
                }
                Err(_) => {
                    list.parse::<TokenStream>()?;
                    let written = rest_of_item(&item)?;
                    return Err(if written.is_empty() {
                        error::status::downcast_form(key)
                    } else {
                        error::status::downcast_form(&written)
                    });
                }
            }
            self.comma(&list)?;
        }
        if types.is_empty() {
            return Err(error::status::downcast_form(key));
        }
        Ok(types)
    }

    /// Parses the statuses of `one_of(402, 502)`.
    pub(super) fn parse_one_of(
        &mut self,
        key: &Ident,
        input: ParseStream,
    ) -> syn::Result<Vec<Status>> {
        if !input.peek(token::Paren) {
            rest_of_item(input)?;
            return Err(error::status::one_of_form(key));
        }
        let list;
        parenthesized!(list in input);
        if list.is_empty() {
            return Err(error::status::one_of_form(key));
        }
        self.statuses(&list, KeyName::OneOf)
    }

    /// Parses the arguments of `codes(rename_all = "..", prefix = "..")`.
    pub(super) fn parse_codes(
        &mut self,
        key: &Ident,
        input: ParseStream,
    ) -> syn::Result<CodeStyle> {
        if !input.peek(token::Paren) {
            rest_of_item(input)?;
            return Err(error::key::codes_form(key));
        }
        let list;
        parenthesized!(list in input);
        let style = self.parse_code_style(key, &list);
        list.parse::<TokenStream>()?;
        style
    }

    fn parse_code_style(&mut self, key: &Ident, input: ParseStream) -> syn::Result<CodeStyle> {
        if input.is_empty() {
            return Err(error::key::codes_form(key));
        }
        let (mut style, mut has_prefix) = (CodeStyle::default(), false);
        while !input.is_empty() {
            let Ok(word) = input.call(Ident::parse_any) else {
                return Err(error::key::codes_form_at(input.span()));
            };
            let is_second = match word.to_string().as_str() {
                "rename_all" => style.case.is_some(),
                "prefix" => has_prefix,
                _ => return Err(error::key::unknown_code_style(&word)),
            };
            if is_second {
                return Err(error::key::second_key(&word));
            }
            let text = value::codes_text(&word, input)?;
            if word == "prefix" {
                value::check_visible(&text)?;
                (style.prefix, has_prefix) = (text.value(), true);
            } else {
                style.case = Some(
                    Case::from_name(&text.value())
                        .ok_or_else(|| error::key::unknown_case(&text))?,
                );
            }
            self.comma(input)?;
        }
        Ok(style)
    }

    /// Parses the statuses of `exhaustive(except(407, 505))`; none for `exhaustive` alone.
    pub(super) fn parse_except(
        &mut self,
        key: &Ident,
        input: ParseStream,
    ) -> syn::Result<Vec<Status>> {
        if input.peek(Token![=]) {
            return Err(error::key::unexpected_value(rest_of_item(input)?, key));
        }
        if !input.peek(token::Paren) {
            return Ok(Vec::new());
        }
        let arguments;
        let parens = parenthesized!(arguments in input);
        let statuses = self.parse_exceptions(&arguments, parens.span.join());
        // Tokens that are left over belong to the mistake that was found.
        arguments.parse::<TokenStream>()?;
        statuses
    }

    /// Parses `except(407, 505)`.
    fn parse_exceptions(&mut self, input: ParseStream, parens: Span) -> syn::Result<Vec<Status>> {
        let first = input.fork().parse::<TokenTree>().ok();
        match &first {
            Some(TokenTree::Ident(word)) if word == "except" && input.peek2(token::Paren) => {}
            _ => return Err(error::key::expected_except(first.as_ref(), parens)),
        }
        input.parse::<Ident>()?;
        let list;
        let parens = parenthesized!(list in input);
        if list.is_empty() {
            return Err(error::key::expected_except(None, parens.span.join()));
        }
        let statuses = self.statuses(&list, KeyName::Exhaustive)?;
        while !input.is_empty() {
            if !input.peek(Token![,]) {
                return Err(error::key::unexpected_after_except(&input.parse()?));
            }
            input.parse::<Token![,]>()?;
        }
        Ok(statuses)
    }

    /// Parses statuses with commas between them, as arguments of `key`.
    fn statuses(&mut self, input: ParseStream, key: KeyName) -> syn::Result<Vec<Status>> {
        let mut statuses: Vec<Status> = Vec::new();
        while !input.is_empty() {
            match value::parse_status(input) {
                Ok(status)
                    if statuses
                        .iter()
                        .any(|known| known.has_same_spelling(&status)) =>
                {
                    self.fault(error::status::second_in_list(&status));
                }
                Ok(status) => statuses.push(status),
                Err(error) => {
                    self.doubt_list(key);
                    self.fault(error);
                    rest_of_item(input)?;
                }
            }
            if input.peek(Token![..]) {
                let span = input.span();
                rest_of_item(input)?;
                self.doubt_list(key);
                self.fault(error::status::range_of_statuses(span));
            }
            if !self.comma(input)? {
                self.doubt_list(key);
            }
        }
        Ok(statuses)
    }

    /// Records that a list has a mistake, so that it is not known which statuses were meant.
    fn doubt_list(&mut self, key: KeyName) {
        self.attrs.attempted.push(key);
        if key.decides_status() {
            self.doubt_status();
        }
    }
}

/// Reports `header("503", ..)`, in which the status is quoted.
fn check_quoted_status(input: ParseStream) -> syn::Result<()> {
    let ahead = input.fork();
    match ahead.parse::<LitStr>() {
        Ok(text) if !ahead.peek(Token![=]) && Status::is_number(&text.value()) => {
            let value = text.value();
            Err(error::status::quoted_status(&text, &value))
        }
        _ => Ok(()),
    }
}
