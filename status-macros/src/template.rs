//! `detail = "no gateway {id}"`: a text with the variant's fields in braces, read into what `write!` takes.

use proc_macro2::Ident;
use syn::{Fields, LitStr, Member, Type, ext::IdentExt};

/// A text, and the fields that it names.
pub(crate) struct Template<'a> {
    /// The text, in which each field goes by the name of its argument.
    pub(crate) text: LitStr,
    pub(crate) arguments: Vec<Argument<'a>>,
}

/// A field that a text names.
pub(crate) struct Argument<'a> {
    pub(crate) name: Ident,
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    /// The traits by which it is formatted, as `core::fmt` names them.
    pub(crate) traits: Vec<&'static str>,
}

/// What is wrong with a text.
pub(crate) enum Fault {
    /// A `{` that nothing closes, or a `}` that closes nothing.
    Brace(char),
    /// `{}`.
    Unnamed,
    /// `{id + 1}`, `{self.id}`.
    NoName(String),
    /// A field that is not there.
    NoField(String),
}

impl<'a> Template<'a> {
    pub(crate) fn parse(text: &LitStr, fields: &'a Fields) -> Result<Self, Fault> {
        let mut reader = Reader {
            fields,
            literal: text,
            written: String::new(),
            arguments: Vec::new(),
        };
        reader.read(&text.value())?;
        Ok(Self {
            text: LitStr::new(&reader.written, text.span()),
            arguments: reader.arguments,
        })
    }
}

struct Reader<'a, 'b> {
    fields: &'a Fields,
    literal: &'b LitStr,
    written: String,
    arguments: Vec<Argument<'a>>,
}

impl Reader<'_, '_> {
    fn read(&mut self, mut rest: &str) -> Result<(), Fault> {
        while let Some(at) = rest.find(['{', '}']) {
            let (before, from) = rest.split_at(at);
            self.written += before;
            rest = if let Some(after) = from.strip_prefix("{{") {
                self.written += "{{";
                after
            } else if let Some(after) = from.strip_prefix("}}") {
                self.written += "}}";
                after
            } else if let Some(inside) = from.strip_prefix('{') {
                let (placeholder, after) = inside.split_once('}').ok_or(Fault::Brace('{'))?;
                self.placeholder(placeholder)?;
                after
            } else {
                return Err(Fault::Brace('}'));
            };
        }
        self.written += rest;
        Ok(())
    }

    /// What stands between braces: `id`, `0`, `id:?`, `id:>width$`.
    fn placeholder(&mut self, inside: &str) -> Result<(), Fault> {
        let (name, format) = inside.split_once(':').unwrap_or((inside, ""));
        let argument = self.argument(name.trim())?;
        let by = trait_of(format);
        let argument = &mut self.arguments[argument];
        if !argument.traits.contains(&by) {
            argument.traits.push(by);
        }
        let name = argument.name.to_string();
        let format = self.format(format)?;
        let colon = if format.is_empty() { "" } else { ":" };
        self.written += &format!("{{{name}{colon}{format}}}");
        Ok(())
    }

    /// A format in which the fields that give a width or a precision, as `width$`, go by their arguments.
    fn format(&mut self, format: &str) -> Result<String, Fault> {
        let mut written = String::new();
        let mut rest = format;
        while let Some((before, after)) = rest.split_once('$') {
            let start = before.rfind(|c: char| !is_of_name(c)).map_or(0, |at| {
                at + before[at..].chars().next().map_or(0, char::len_utf8)
            });
            // A zero before a name is a flag: fill up with zeros.
            let (flags, name) = before.split_at(start);
            let (zero, name) = match name.strip_prefix('0') {
                Some(named) if !named.is_empty() => ("0", named),
                _ => ("", name),
            };
            let argument = self.argument(name)?;
            written += &format!("{flags}{zero}{}$", self.arguments[argument].name);
            rest = after;
        }
        Ok(written + rest)
    }

    /// The place of the argument for a field.
    fn argument(&mut self, name: &str) -> Result<usize, Fault> {
        if name.is_empty() {
            return Err(Fault::Unnamed);
        }
        let bare = name.strip_prefix("r#").unwrap_or(name);
        if !bare.chars().all(is_of_name) {
            return Err(Fault::NoName(name.to_owned()));
        }
        let found = self.fields.members().zip(self.fields).enumerate();
        let found = found.into_iter().find(|(_, (member, _))| match member {
            Member::Named(field) => field.unraw() == bare,
            Member::Unnamed(index) => index.index.to_string() == bare,
        });
        let Some((place, (member, field))) = found else {
            return Err(Fault::NoField(name.to_owned()));
        };
        let name = Ident::new(&format!("__status_{place}"), self.literal.span());
        if let Some(known) = self.arguments.iter().position(|known| known.name == name) {
            return Ok(known);
        }
        self.arguments.push(Argument {
            name,
            member,
            ty: &field.ty,
            traits: Vec::new(),
        });
        Ok(self.arguments.len() - 1)
    }
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The trait by which a format has a value written. One that there is not, the compiler tells.
fn trait_of(format: &str) -> &'static str {
    match format.trim_end().chars().next_back() {
        Some('?') => "Debug",
        Some('x') => "LowerHex",
        Some('X') => "UpperHex",
        Some('o') => "Octal",
        Some('b') => "Binary",
        Some('e') => "LowerExp",
        Some('E') => "UpperExp",
        Some('p') => "Pointer",
        _ => "Display",
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::Span;
    use syn::{Fields, LitStr, parse_quote};

    use super::{Fault, Template};

    fn fields() -> Fields {
        Fields::Named(parse_quote!({ id: u32, width: usize, r#type: String, 名: u8 }))
    }

    fn read(text: &str) -> Result<String, Fault> {
        let fields = fields();
        let text = LitStr::new(text, Span::call_site());
        Template::parse(&text, &fields).map(|template| template.text.value())
    }

    #[test]
    fn names_become_arguments() {
        for (written, meant) in [
            ("", ""),
            ("no gateway {id}", "no gateway {__status_0}"),
            ("{id:?} {{id}} {id}", "{__status_0:?} {{id}} {__status_0}"),
            ("{ id }", "{__status_0}"),
            ("{type} {r#type}", "{__status_2} {__status_2}"),
            ("{id:>width$}", "{__status_0:>__status_1$}"),
            (
                "{id:#0width$.width$x}",
                "{__status_0:#0__status_1$.__status_1$x}",
            ),
            ("{id:页<4}", "{__status_0:页<4}"),
            ("{名}", "{__status_3}"),
        ] {
            assert_eq!(read(written).ok().as_deref(), Some(meant), "{written}");
        }
    }

    #[test]
    fn what_names_no_field_is_refused() {
        for (written, is_so) in [
            ("{", matches!(read("{"), Err(Fault::Brace('{')))),
            ("}", matches!(read("}"), Err(Fault::Brace('}')))),
            ("{}", matches!(read("{}"), Err(Fault::Unnamed))),
            ("{:?}", matches!(read("{:?}"), Err(Fault::Unnamed))),
            ("{id.0}", matches!(read("{id.0}"), Err(Fault::NoName(_)))),
            ("{idd}", matches!(read("{idd}"), Err(Fault::NoField(_)))),
            ("{0}", matches!(read("{0}"), Err(Fault::NoField(_)))),
            ("{id:$}", matches!(read("{id:$}"), Err(Fault::Unnamed))),
        ] {
            assert!(is_so, "{written}");
        }
    }
}
