//! `document!`, which the macro crate carries out where the feature `document` is on.

/// A [`Document`](crate::Document) that is read, when the crate is compiled, from the file that people read.
///
/// ```ignore
/// pub static ERRORS: Document = status_core::document!("docs/errors.md");
/// pub static PETS: Document = status_core::document!("openapi.yaml", operation = "getPet");
/// ```
///
/// The path is taken from the folder that has the crate's `Cargo.toml`, and a change of the file has the crate built again. A crate that is
/// published has the file in its package. Messages, [`Source`](crate::Source) and [`Document::file`](crate::Document::file) cite the file as
/// the compiler does its source files: relative to the folder that the compiler runs in, which in a workspace is its root
/// (`orders/docs/errors.md`). A file that is not below it is cited as it is written.
///
/// What is read are
///
/// - the tables of status codes in Markdown (`.md`, `.markdown`, `.mdx`, `.txt`, or no ending at all), HTML and CSV. The column of the codes is found by what stands over it and by what
///   it holds; the phrase is in the column beside it, or beside the code in its cell;
/// - the responses of the operations of an OpenAPI description, 2.0 to 3.2, in YAML or JSON. Those of webhooks and callbacks are not read. A large
///   description is read about eight times as fast with `opt-level = 3` under `[profile.dev.build-override]` in the Cargo.toml of the
///   workspace.
///
/// Each entry knows [where it was read](crate::Entry::source), and every refusal of the derive tells it. What a file writes without
/// defining a code (`4xx`, `default`, what the IANA has not assigned, what is no code in the place of one, rows outside of tables, tables of something else) is
/// [kept apart](crate::Document::apart), and told where a code is missing.
///
/// | after the file | meaning |
/// |---|---|
/// | `section = "Status codes"` | only what is under headings of this text, in Markdown and HTML |
/// | `column = "HTTP Status"` | the text over the column that has the codes, where it is not found by itself |
/// | `operation = "getPet"` | only the responses of the operation with this `operationId` |
/// | `get = "/pets/{id}"` | only those of the operation at this path; likewise with another method |
/// | `ranges` | a class, such as `4xx`, defines all of its codes but those that have a row of their own |
/// | `name = "ERRORS"` | what messages call the document. Without it, its operation, section or file |
///
/// It needs the feature `document`.
#[cfg(feature = "document")]
#[macro_export]
macro_rules! document {
    ($($tokens:tt)*) => { $crate::__private::read_document!($crate; $($tokens)*) };
}

/// A [`Document`](crate::Document) that is read from a file: it needs the feature `document`.
#[cfg(not(feature = "document"))]
#[macro_export]
macro_rules! document {
    ($($tokens:tt)*) => {
        $crate::__private::compile_error!(
            "`document!` needs the feature `document` of status-core, which is not turned on\n\n\
             help: write `status-core = { version = \"0.1\", features = [\"document\"] }` in Cargo.toml"
        )
    };
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_help_names_this_version() {
        let version = concat!(
            env!("CARGO_PKG_VERSION_MAJOR"),
            ".",
            env!("CARGO_PKG_VERSION_MINOR")
        );
        let help = format!(
            "status-core = {{ version = \\\"{version}\\\", features = [\\\"document\\\"] }}"
        );
        assert!(include_str!("read.rs").contains(&help), "{help}");
    }
}
