//! The parser of `#[status(..)]`.
//!
//! It reads all attributes in one place and keeps the values as syn nodes, for their spans.

use proc_macro2::{Ident, TokenTree};
use syn::{
    Attribute, Expr, LitBool, LitStr, Meta, Path, Token, Type, ext::IdentExt, parse::ParseStream,
    token,
};

use super::{
    framework::Framework,
    key::{FIELD_HEADER, Key, KeyName, NAMED_MEMBER, Place},
    status::{Status, is_status_name},
    style::CodeStyle,
    tokens::{first_token, is_at_end, rest_of_item},
    value::{self, HeaderAttr, Setting},
};
use crate::error::{self, ErrorList};

/// The attributes of one item. Keys that are not valid on it stay unset.
#[derive(Default)]
pub struct Attrs {
    pub on_type: TypeAttrs,
    pub on_variant: VariantAttrs,
    pub on_field: FieldAttrs,
    /// The keys that were written with an error: misspelled, misplaced, or without a valid value.
    /// An unset key in this list does not count as absent.
    pub attempted: Vec<KeyName>,
    /// The known keys, each as often as it is written.
    pub keys: Vec<Ident>,
}

/// The keys of a type: its policy and its response.
#[derive(Default)]
pub struct TypeAttrs {
    pub document: Option<Setting<Expr>>,
    pub default: Option<Setting<Status>>,
    /// The reason of a `default` that the document does not define.
    pub default_undocumented: Option<Setting<LitStr>>,
    pub exhaustive: Option<Setting<Vec<Status>>>,
    pub strict: Option<Setting<()>>,
    pub outcome: Option<Setting<()>>,
    pub krate: Option<Setting<Path>>,
    pub respond: Option<Setting<Vec<(Ident, Framework)>>>,
    pub format: Option<Setting<Type>>,
    pub problems: Option<Setting<LitStr>>,
    pub codes: Option<Setting<CodeStyle>>,
    pub status_headers: Vec<StatusHeaders>,
}

/// Headers of every response with a status: `header(503, "retry-after" = "10")`.
pub struct StatusHeaders {
    pub status: Status,
    pub headers: Vec<HeaderAttr>,
}

/// The status and the response of a variant or a struct.
#[derive(Default)]
pub struct VariantAttrs {
    /// Whether there is any attribute.
    pub present: bool,
    /// Whether a mistake in the attributes was reported.
    pub faulty: bool,
    pub doubtful: Doubtful,
    pub status: Option<Status>,
    pub transparent: Option<Setting<()>>,
    pub undocumented: Option<Setting<LitStr>>,
    pub downcast: Option<Setting<Vec<Type>>>,
    pub code: Option<Setting<LitStr>>,
    pub same_as: Option<Setting<Ident>>,
    pub title: Option<Setting<LitStr>>,
    pub detail: Option<Setting<LitStr>>,
    pub expose: Option<Setting<()>>,
    pub headers: Vec<HeaderAttr>,
    /// The name of a variant of `Level`.
    pub log: Option<Setting<&'static str>>,
}

/// The keys of a field: the part of the response that it is, or determines.
#[derive(Default)]
pub struct FieldAttrs {
    pub transparent: Option<Setting<()>>,
    pub one_of: Option<Setting<Vec<Status>>>,
    pub header: Option<Setting<LitStr>>,
    /// The name of the member, if it is not that of the field.
    pub member: Option<Setting<Option<LitStr>>>,
    pub code: Option<Setting<()>>,
    pub instance: Option<Setting<()>>,
}

/// The parts of an attribute that a mistake makes unreliable.
#[derive(Default)]
pub struct Doubtful {
    /// Which status was meant, or whether it is to be checked.
    pub status: bool,
    /// Which headers were meant.
    pub headers: bool,
    /// Which variant has the same code.
    pub same_as: bool,
}

impl Attrs {
    pub fn from_syn(attrs: &[Attribute], place: Place, errors: &mut ErrorList) -> Self {
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
        let Reader { mut attrs, .. } = reader;
        attrs.on_variant.doubtful.headers = attrs.attempted.contains(&KeyName::Header);
        attrs.on_variant.doubtful.same_as = attrs.attempted.contains(&KeyName::SameAs);
        attrs
    }
}

pub(super) struct Reader<'a> {
    pub(super) attrs: Attrs,
    seen: Vec<KeyName>,
    pub(super) place: Place,
    errors: &'a mut ErrorList,
}

impl Reader<'_> {
    pub(super) fn fault(&mut self, error: syn::Error) {
        self.attrs.on_variant.faulty = true;
        self.errors.push(error);
    }

    /// Records that a mistake concerns the status.
    pub(super) fn doubt_status(&mut self) {
        self.attrs.on_variant.doubtful.status = true;
    }

    fn attribute(&mut self, attr: &Attribute) {
        self.attrs.on_variant.present = true;
        match &attr.meta {
            Meta::List(list) if !list.tokens.is_empty() => {
                let read = match Status::from_single_token(&list.tokens) {
                    Some(status) => self.status(status),
                    None => list.parse_args_with(|input: ParseStream| self.items(input)),
                };
                if let Err(error) = read {
                    self.doubt_status();
                    self.fault(error);
                }
            }
            Meta::List(_) | Meta::Path(_) => {
                self.fault(error::attr::empty_attribute(attr, self.place));
            }
            Meta::NameValue(meta) => {
                self.fault(error::attr::name_value_attribute(
                    attr,
                    &meta.value,
                    self.place,
                ));
            }
        }
    }

    /// Reads the items between the commas. After a mistake in one item it continues with the next.
    fn items(&mut self, input: ParseStream) -> syn::Result<()> {
        while !input.is_empty() {
            if let Err(error) = self.item(input) {
                self.fault(error);
                rest_of_item(input)?;
            }
            if !self.comma(input)? {
                self.doubt_status();
            }
        }
        Ok(())
    }

    fn item(&mut self, input: ParseStream) -> syn::Result<()> {
        let is_path = input.peek2(Token![::]);
        if !input.peek(Ident::peek_any) || input.peek(LitBool) || is_path {
            let status = value::parse_status(input).inspect_err(|_| self.doubt_status())?;
            return self.status(status);
        }
        let key = input.call(Ident::parse_any)?;
        match Key::from_word(&key.to_string()) {
            Some(known) if known.places.contains(&self.place) => self.key(key, known, input),
            Some(known) => {
                // The key may have been meant for this variant alone, and decide how its status is
                // checked.
                self.doubt_status();
                self.attrs.attempted.push(known.name);
                rest_of_item(input)?;
                Err(error::key::misplaced_key(&key, known, self.place))
            }
            None if is_status_name(&key) && !input.peek(Token![=]) && !input.peek(token::Paren) => {
                self.status(Status::Name(key))
            }
            None => {
                // On a type, an unknown key may have been any key. Most depends on `document`.
                let fallback = self.place.is_type().then_some(KeyName::Document);
                let meant = Key::suggestion_for(&key.to_string(), self.place).map(|key| key.name);
                if meant.is_none_or(KeyName::decides_status) {
                    self.doubt_status();
                }
                if let Some(meant) = meant.or(fallback) {
                    self.attrs.attempted.push(meant);
                }
                let value: Vec<TokenTree> = rest_of_item(input)?.into_iter().collect();
                let may_be_status = self.attrs.on_variant.status.is_none();
                Err(error::unknown::unknown_key(
                    &key,
                    &value,
                    self.place,
                    may_be_status,
                ))
            }
        }
    }

    fn status(&mut self, status: Status) -> syn::Result<()> {
        if !self.place.has_status() {
            self.attrs.attempted.push(KeyName::Default);
            return Err(error::status::misplaced_status(&status, self.place));
        }
        if let Some(first) = &self.attrs.on_variant.status {
            let error = error::status::second_status(&status, first);
            self.doubt_status();
            return Err(error);
        }
        self.attrs.on_variant.status = Some(status);
        Ok(())
    }

    fn key(&mut self, key: Ident, known: &'static Key, input: ParseStream) -> syn::Result<()> {
        self.attrs.keys.push(key.clone());
        let may_repeat = known.name == KeyName::Header && self.place != Place::Field;
        if self.seen.contains(&known.name) && !may_repeat {
            rest_of_item(input)?;
            return Err(error::key::second_key(&key));
        }
        self.seen.push(known.name);
        let read = self.value_of(key, known, input);
        if read.is_err() {
            self.attrs.attempted.push(known.name);
            if known.name.decides_status() {
                self.doubt_status();
            }
        }
        read
    }

    fn value_of(&mut self, key: Ident, known: &Key, input: ParseStream) -> syn::Result<()> {
        if self.place == Place::Field {
            return self.value_on_field(key, known, input);
        }
        let Attrs {
            on_type,
            on_variant,
            ..
        } = &mut self.attrs;
        match known.name {
            KeyName::Document => {
                on_type.document = Some(value::setting(key, known, input, value::parse_document)?);
            }
            KeyName::Default => self.parse_default(key, known, input)?,
            KeyName::Crate => {
                on_type.krate = Some(value::setting(key, known, input, value::parse_crate)?);
            }
            KeyName::Strict => on_type.strict = Some(value::flag(key, input)?),
            KeyName::Outcome => on_type.outcome = Some(value::flag(key, input)?),
            KeyName::Exhaustive => {
                let value = self.parse_except(&key, input)?;
                self.attrs.on_type.exhaustive = Some(Setting { key, value });
            }
            KeyName::Problems => {
                let problems = value::text_setting(key, known, input)?;
                value::check_problems(&problems.value)?;
                on_type.problems = Some(problems);
            }
            KeyName::Codes => {
                let value = self.parse_codes(&key, input)?;
                self.attrs.on_type.codes = Some(Setting { key, value });
            }
            KeyName::Respond => {
                let value = self.parse_frameworks(&key, input)?;
                self.attrs.on_type.respond = Some(Setting { key, value });
            }
            KeyName::Format => {
                on_type.format = Some(value::setting(key, known, input, value::parse_format)?);
            }
            KeyName::Transparent => on_variant.transparent = Some(value::flag(key, input)?),
            KeyName::Undocumented => {
                let value = value::parse_reason(&key, input)?;
                on_variant.undocumented = Some(Setting { key, value });
            }
            KeyName::Downcast => {
                let value = self.parse_downcast(&key, input)?;
                self.attrs.on_variant.downcast = Some(Setting { key, value });
            }
            KeyName::Code => on_variant.code = Some(value::parse_code(key, known, input)?),
            KeyName::SameAs => {
                on_variant.same_as = Some(value::setting(key, known, input, value::parse_variant)?);
            }
            KeyName::Title => on_variant.title = Some(value::text_setting(key, known, input)?),
            KeyName::Detail => on_variant.detail = Some(value::text_setting(key, known, input)?),
            KeyName::Expose => on_variant.expose = Some(value::flag(key, input)?),
            KeyName::Log => on_variant.log = Some(value::parse_log(key, known, input)?),
            KeyName::Header => self.parse_headers(&key, input)?,
            KeyName::OneOf | KeyName::Member | KeyName::Instance => {}
        }
        Ok(())
    }

    fn value_on_field(&mut self, key: Ident, known: &Key, input: ParseStream) -> syn::Result<()> {
        match known.name {
            KeyName::OneOf => {
                let value = self.parse_one_of(&key, input)?;
                self.attrs.on_field.one_of = Some(Setting { key, value });
                return Ok(());
            }
            KeyName::Code if input.peek(Token![=]) => {
                rest_of_item(input)?;
                return Err(error::response::code_of_field(&key));
            }
            _ => {}
        }
        let on_field = &mut self.attrs.on_field;
        match known.name {
            KeyName::Transparent => on_field.transparent = Some(value::flag(key, input)?),
            KeyName::Header if input.peek(token::Paren) => {
                return Err(error::response::field_header_form(rest_of_item(input)?));
            }
            KeyName::Header => {
                on_field.header = Some(value::text_setting(key, &FIELD_HEADER, input)?);
            }
            KeyName::Member if !is_at_end(input) => {
                let Setting { key, value } = value::text_setting(key, &NAMED_MEMBER, input)?;
                let value = Some(value);
                on_field.member = Some(Setting { key, value });
            }
            KeyName::Member => {
                let Setting { key, .. } = value::flag(key, input)?;
                on_field.member = Some(Setting { key, value: None });
            }
            KeyName::Code => on_field.code = Some(value::flag(key, input)?),
            KeyName::Instance => on_field.instance = Some(value::flag(key, input)?),
            _ => {}
        }
        Ok(())
    }

    /// Parses the comma between two items. Returns whether the item before it was complete.
    pub(super) fn comma(&mut self, input: ParseStream) -> syn::Result<bool> {
        let unexpected = first_token(rest_of_item(input)?);
        let is_complete = unexpected.is_none();
        if let Some(unexpected) = unexpected {
            self.fault(error::attr::expected_comma(unexpected));
        }
        input.parse::<Option<Token![,]>>()?;
        Ok(is_complete)
    }
}
