//! A file that is parsed once and read as often as needed.

use crate::{
    collect::Collector,
    error::{Error, Subject, damage, message},
    format::{Format, asciidoc, csv, html, markdown, rst, text},
    list::{self, Mode},
    page::{Block, Page},
    result::Statuses,
    table::{self, Tables},
    wanted::Wanted,
};
#[cfg(feature = "openapi")]
use crate::{
    openapi::{self, Parsed},
    tree::Syntax,
};

/// A parsed file, of which several parts can be read.
///
/// Parsing takes most of the time of reading an OpenAPI description: read several operations of one
/// description from one `ParsedFile`.
///
/// ```
/// use status_document::{ParsedFile, Wanted};
///
/// let page = b"# Orders\n|Code|\n|-|\n|404|\n# Users\n|Code|\n|-|\n|409|\n";
/// let file = ParsedFile::parse("docs/errors.md", page).unwrap();
///
/// let orders = file.read(&Wanted::default().with_section("Orders")).unwrap();
/// let users = file.read(&Wanted::default().with_section("Users")).unwrap();
/// assert_eq!((orders.entries[0].status, users.entries[0].status), (404, 409));
/// ```
#[derive(Debug)]
pub struct ParsedFile {
    file: String,
    format: Format,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Page(Page),
    #[cfg(feature = "openapi")]
    Data(Parsed),
}

impl ParsedFile {
    /// Parses a file.
    ///
    /// `file` is the name of the file. Its extension determines the format, and messages cite it.
    ///
    /// # Errors
    ///
    /// Returns the errors in the file that no part of it can be read with.
    pub fn parse(file: &str, bytes: &[u8]) -> Result<Self, Vec<Error>> {
        let (format, text) = open(file, bytes).map_err(|error| vec![error])?;
        Ok(Self {
            file: file.to_owned(),
            format,
            content: Content::parse(file, text, format)?,
        })
    }

    /// Reads the statuses that the wanted part of the file defines.
    ///
    /// # Errors
    ///
    /// Returns the errors in the part or in the request.
    pub fn read(&self, wanted: &Wanted) -> Result<Statuses, Vec<Error>> {
        self.check(wanted)?;
        match &self.content {
            Content::Page(page) => {
                let collector = read_page(&self.file, page, wanted)?;
                collector.into_statuses(&self.file, wanted.ranges)
            }
            #[cfg(feature = "openapi")]
            Content::Data(Parsed::Api(api)) => api.read(&self.file, wanted),
            #[cfg(feature = "openapi")]
            Content::Data(Parsed::ErrorFile(errors)) => {
                errors.collector().into_statuses(&self.file, wanted.ranges)
            }
        }
    }

    /// Checks that the file has parts of the requested kinds.
    fn check(&self, wanted: &Wanted) -> Result<(), Vec<Error>> {
        let (is_page, has_operations) = match &self.content {
            Content::Page(_) => (true, false),
            #[cfg(feature = "openapi")]
            Content::Data(Parsed::Api(_)) => (false, true),
            #[cfg(feature = "openapi")]
            Content::Data(Parsed::ErrorFile(_)) => (false, false),
        };
        let name = if is_page || has_operations {
            self.format.name()
        } else {
            "an error file"
        };
        let subjects = [
            (wanted.section.is_some() && !self.format.has_sections()).then_some(Subject::Section),
            (wanted.column.is_some() && !is_page).then_some(Subject::Column),
            (wanted.operation.is_some() && !has_operations).then_some(Subject::Operation),
        ];
        let missing = subjects.into_iter().flatten();
        let errors: Vec<Error> = missing
            .map(|subject| message::not_in_format(&self.file, subject, name))
            .collect();
        if errors.is_empty() {
            Ok(())
        } else {
            Err(errors)
        }
    }
}

impl Content {
    fn parse(file: &str, text: &str, format: Format) -> Result<Self, Vec<Error>> {
        let page = match format {
            Format::Markdown => markdown::page(text),
            Format::Html => html::page(text),
            Format::Csv => csv::page(text),
            Format::Rst => rst::page(text),
            Format::AsciiDoc => asciidoc::page(text),
            #[cfg(feature = "openapi")]
            Format::Json => return openapi::parse(file, text, Syntax::Json).map(Self::Data),
            #[cfg(feature = "openapi")]
            Format::Yaml => return openapi::parse(file, text, Syntax::Yaml).map(Self::Data),
            #[cfg(not(feature = "openapi"))]
            Format::Json => return Err(vec![message::needs_openapi(file, "JSON")]),
            #[cfg(not(feature = "openapi"))]
            Format::Yaml => return Err(vec![message::needs_openapi(file, "YAML")]),
        };
        undamaged(file, page).map(Self::Page)
    }
}

/// Reads the tables of a page or of a section of it. If they have no column of statuses, reads its
/// lists and headings.
fn read_page(file: &str, page: &Page, wanted: &Wanted) -> Result<Collector, Vec<Error>> {
    let blocks: Vec<&Block> = match &wanted.section {
        Some(section) => table::section(file, page, section)?,
        None => page.blocks.iter().collect(),
    };
    let Tables {
        mut collector,
        have_statuses,
    } = table::read(file, &blocks, wanted)?;
    let mode = if have_statuses || wanted.column.is_some() {
        Mode::Skip
    } else {
        Mode::Read
    };
    let unread = list::read(&blocks, wanted.section.is_some(), mode, &mut collector);
    if collector.is_empty() {
        let section = wanted.section.as_deref();
        let table = table::first_table(&blocks, section);
        let error = message::no_table(file, section, unread, table);
        return Err(vec![damage::included(error, file, page.include.as_ref())]);
    }
    Ok(collector)
}

/// Refuses a page with damage that hides a part of it.
fn undamaged(file: &str, page: Page) -> Result<Page, Vec<Error>> {
    if page.damages.is_empty() {
        return Ok(page);
    }
    let damages = page.damages.iter();
    Err(damages.map(|found| damage::damaged(file, found)).collect())
}

fn open<'a>(file: &str, bytes: &'a [u8]) -> Result<(Format, &'a str), Error> {
    let format = Format::detect(file, bytes)?;
    crate::check_size(file, bytes.len() as u64)?;
    let text = text::decode(file, bytes)?;
    text::check_conflict(file, text)?;
    Ok((format, text))
}
