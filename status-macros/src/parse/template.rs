//! The parser of `detail = "no gateway {id}"`: a text with fields in braces, as arguments of
//! `write!`.

use proc_macro2::Ident;
use syn::{Fields, LitStr, Member, Type, ext::IdentExt};

use super::tokens::{consists_of, member};

/// A text and the fields that it names.
pub struct Template<'a> {
    /// The text as it was written, so that the compiler can point into it.
    pub text: &'a LitStr,
    /// The text with names in place of numbers. `None` unless the numbers have gaps: `write!`
    /// refuses an argument that the text does not use.
    pub renamed: Option<LitStr>,
    pub arguments: Vec<Argument<'a>>,
}

/// A field that a text names.
pub struct Argument<'a> {
    /// Its name in the text; `None` for a number.
    pub name: Option<Ident>,
    /// The variable that it is bound to.
    pub variable: Ident,
    pub member: Member,
    pub ty: &'a Type,
    /// The traits of `core::fmt` that format it.
    pub traits: Vec<&'static str>,
}

impl Argument<'_> {
    /// The field's number, if it has no name.
    fn number(&self) -> Option<usize> {
        match &self.member {
            Member::Named(_) => None,
            Member::Unnamed(index) => Some(index.index as usize),
        }
    }
}

/// A mistake in a text.
pub enum Fault {
    /// An unclosed `{` or an unmatched `}`.
    Brace(char),
    /// `{}`.
    Unnamed,
    /// `{id + 1}`, `{self.id}`.
    NoName(String),
    /// A field that does not exist.
    NoField(String),
}

impl<'a> Template<'a> {
    pub fn parse(text: &'a LitStr, fields: &'a Fields) -> Result<Self, Fault> {
        let mut reader = Reader {
            fields,
            literal: text,
            renamed: String::new(),
            arguments: Vec::new(),
        };
        reader.read(&text.value())?;
        Ok(reader.finish())
    }
}

struct Reader<'a> {
    fields: &'a Fields,
    literal: &'a LitStr,
    /// The text with variables in place of the fields.
    renamed: String,
    arguments: Vec<Argument<'a>>,
}

impl<'a> Reader<'a> {
    fn read(&mut self, mut rest: &str) -> Result<(), Fault> {
        while let Some(at) = rest.find(is_brace) {
            let (before, from) = rest.split_at(at);
            self.renamed += before;
            rest = if let Some(after) = from.strip_prefix("{{") {
                self.renamed += "{{";
                after
            } else if let Some(after) = from.strip_prefix("}}") {
                self.renamed += "}}";
                after
            } else if let Some(inside) = from.strip_prefix('{') {
                let (placeholder, after) = inside.split_once('}').ok_or(Fault::Brace('{'))?;
                self.placeholder(placeholder)?;
                after
            } else {
                return Err(Fault::Brace('}'));
            };
        }
        self.renamed += rest;
        Ok(())
    }

    /// Reads the text between braces: `id`, `0`, `id:?`, `id:>width$`.
    fn placeholder(&mut self, inside: &str) -> Result<(), Fault> {
        let (name, format) = inside.split_once(':').unwrap_or((inside, ""));
        let argument = self.argument(name.trim())?;
        let name = trait_of(format);
        let argument = &mut self.arguments[argument];
        if !argument.traits.contains(&name) {
            argument.traits.push(name);
        }
        let variable = argument.variable.to_string();
        let format = self.format(format)?;
        let colon = if format.is_empty() { "" } else { ":" };
        let placeholder = format!("{{{variable}{colon}{format}}}");
        self.renamed += &placeholder;
        Ok(())
    }

    /// Replaces the fields that give a width or a precision, such as `width$`, by their variables.
    fn format(&mut self, format: &str) -> Result<String, Fault> {
        let mut renamed = String::new();
        let mut rest = format;
        while let Some((before, after)) = rest.split_once('$') {
            let name = &before[before.trim_end_matches(is_name_char).len()..];
            // A zero before a name is the flag to pad with zeros.
            let name = match name.strip_prefix('0') {
                Some(named) if !named.is_empty() => named,
                _ => name,
            };
            let argument = self.argument(name)?;
            renamed += before.strip_suffix(name).unwrap_or_default();
            renamed += &self.arguments[argument].variable.to_string();
            renamed.push('$');
            rest = after;
        }
        Ok(renamed + rest)
    }

    /// The index of the argument for a field.
    fn argument(&mut self, name: &str) -> Result<usize, Fault> {
        if name.is_empty() {
            return Err(Fault::Unnamed);
        }
        let bare = name.strip_prefix("r#").unwrap_or(name);
        if !consists_of(bare, is_name_char) {
            return Err(Fault::NoName(name.to_owned()));
        }
        for (index, field) in self.fields.iter().enumerate() {
            let member = member(index, field);
            let is_named = match &member {
                Member::Named(field) => field.unraw() == *bare,
                Member::Unnamed(index) => index.index.to_string() == bare,
            };
            if is_named {
                let span = self.literal.span();
                return Ok(self.add(Argument {
                    name: match &member {
                        Member::Named(_) => Some(Ident::new(bare, span)),
                        Member::Unnamed(_) => None,
                    },
                    variable: Ident::new(&format!("__status_{index}"), span),
                    member,
                    ty: &field.ty,
                    traits: Vec::new(),
                }));
            }
        }
        Err(Fault::NoField(name.to_owned()))
    }

    /// Adds an argument unless it exists, and returns its index. Numbers are in their order, as
    /// `write!` requires; names are in the order of the text.
    fn add(&mut self, new: Argument<'a>) -> usize {
        for (index, known) in self.arguments.iter().enumerate() {
            if known.variable == new.variable {
                return index;
            }
        }
        let mut index = self.arguments.len();
        while index > 0 && self.arguments[index - 1].number() > new.number() {
            index -= 1;
        }
        self.arguments.insert(index, new);
        index
    }

    fn finish(mut self) -> Template<'a> {
        let mut has_gaps = false;
        for (index, argument) in self.arguments.iter().enumerate() {
            has_gaps |= argument.number().is_some_and(|number| number != index);
        }
        let renamed = has_gaps.then(|| {
            for argument in &mut self.arguments {
                argument.name = Some(argument.variable.clone());
            }
            LitStr::new(&self.renamed, self.literal.span())
        });
        Template {
            text: self.literal,
            renamed,
            arguments: self.arguments,
        }
    }
}

fn is_brace(c: char) -> bool {
    matches!(c, '{' | '}')
}

fn is_name_char(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The trait that a format uses. The compiler reports an unknown format.
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

    /// The text, and the variables of its arguments.
    fn read_with(text: &str, fields: &Fields) -> Result<(String, String), Fault> {
        let text = LitStr::new(text, Span::call_site());
        let template = Template::parse(&text, fields)?;
        let variables: Vec<_> = template
            .arguments
            .iter()
            .map(|argument| argument.variable.to_string().replace("__status_", ""))
            .collect();
        let text = template.renamed.as_ref().unwrap_or(template.text);
        Ok((text.value(), variables.join(" ")))
    }

    fn read(text: &str) -> Result<String, Fault> {
        let (read, variables) = read_with(text, &fields())?;
        assert_eq!(read, text);
        Ok(variables)
    }

    #[test]
    fn names_become_arguments() {
        for (written, meant) in [
            ("", ""),
            ("no gateway {id}", "0"),
            ("{id:?} {{id}} {id}", "0"),
            ("{ id }", "0"),
            ("{type} {r#type}", "2"),
            ("{id:>width$}", "0 1"),
            ("{id:#0width$.width$x}", "0 1"),
            ("{id:页<4}", "0"),
            ("{名}", "3"),
        ] {
            assert_eq!(read(written).ok().as_deref(), Some(meant), "{written}");
        }
    }

    #[test]
    fn a_format_requires_its_trait() {
        for (format, expected) in [
            ("", "Display"),
            (":", "Display"),
            (":>9", "Display"),
            (":?", "Debug"),
            (":#?", "Debug"),
            (":x?", "Debug"),
            (":x", "LowerHex"),
            (":#010X", "UpperHex"),
            (":o", "Octal"),
            (":b", "Binary"),
            (":e", "LowerExp"),
            (":E ", "UpperExp"),
            (":p", "Pointer"),
        ] {
            let (text, fields) = (format!("{{id{format}}}"), fields());
            let text = LitStr::new(&text, Span::call_site());
            let template = Template::parse(&text, &fields).ok();
            let traits = template.map(|mut template| template.arguments.remove(0).traits);
            assert_eq!(traits, Some(vec![expected]), "{format}");
        }
    }

    #[test]
    fn numbers_with_gaps_become_names() {
        let fields = Fields::Unnamed(parse_quote!((u32, usize, u8)));
        for (written, text, variables) in [
            ("{0} {1:?}", "{0} {1:?}", "0 1"),
            ("{1} {0}", "{1} {0}", "0 1"),
            ("{1:?} {{2}}", "{__status_1:?} {{2}}", "1"),
            (
                "{2:>01$} {2}",
                "{__status_2:>0__status_1$} {__status_2}",
                "1 2",
            ),
        ] {
            let read = read_with(written, &fields).ok();
            assert_eq!(read, Some((text.to_owned(), variables.to_owned())));
        }
    }

    #[test]
    fn placeholders_without_a_field_are_refused() {
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
