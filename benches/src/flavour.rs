//! One error type, as each library is used.

use std::{fmt::Write, path::Path};

/// The statuses of the variants, in turn. None of them requires a header.
pub(crate) const STATUSES: [(u16, &str); 10] = [
    (400, "BAD_REQUEST"),
    (403, "FORBIDDEN"),
    (404, "NOT_FOUND"),
    (409, "CONFLICT"),
    (410, "GONE"),
    (413, "PAYLOAD_TOO_LARGE"),
    (415, "UNSUPPORTED_MEDIA_TYPE"),
    (422, "UNPROCESSABLE_ENTITY"),
    (500, "INTERNAL_SERVER_ERROR"),
    (503, "SERVICE_UNAVAILABLE"),
];

/// The implementation of `Display` and `Error`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Text {
    None,
    ByHand,
    Thiserror,
}

/// The implementation of the statuses.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    None,
    /// A `match` with constants of `http`.
    ByHand,
    /// `#[status(404)]`
    Number,
    /// `#[http(status = "NOT_FOUND")]`
    Name,
}

/// The parts from which the source of the type is composed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Words {
    /// Source before the type.
    pub(crate) before: &'static str,
    /// The derives other than `Debug` and thiserror's.
    pub(crate) derives: &'static str,
    /// The type's own attribute.
    pub(crate) on_type: &'static str,
    pub(crate) text: Text,
    pub(crate) status: Status,
}

/// The type alone.
pub(crate) const BARE: Words = Words {
    before: "",
    derives: "",
    on_type: "",
    text: Text::None,
    status: Status::None,
};

/// The type with thiserror's derive.
pub(crate) const THISERROR: Words = Words {
    text: Text::Thiserror,
    ..BARE
};

/// The type with statuses by hand, and no text.
pub(crate) const MATCH: Words = Words {
    status: Status::ByHand,
    ..BARE
};

/// The type with our derive, and no text.
pub(crate) const OURS: Words = Words {
    derives: "status_core::HttpStatus",
    status: Status::Number,
    ..BARE
};

/// The type with our derive and thiserror's.
pub(crate) const OURS_THISERROR: Words = Words {
    text: Text::Thiserror,
    ..OURS
};

/// The same, as axum's response.
pub(crate) const OURS_AXUM: Words = Words {
    on_type: "#[status(respond(axum))]",
    ..OURS_THISERROR
};

/// The same, as actix-web's response.
pub(crate) const OURS_ACTIX: Words = Words {
    on_type: "#[status(respond(actix))]",
    ..OURS_THISERROR
};

/// A page, and the type without a derive that names it.
pub(crate) const PAGE: Words = Words {
    before: "/// The page.\npub static PAGE: status_core::Document = status_core::document!(\"page.md\");\n",
    ..BARE
};

/// A page, and the type with our derive under it.
pub(crate) const OURS_PAGE: Words = Words {
    derives: "status_core::HttpStatus",
    on_type: "#[status(document = PAGE)]",
    status: Status::Number,
    ..PAGE
};

/// The type with the derive of http-derive and thiserror's.
pub(crate) const HTTP_DERIVE: Words = Words {
    derives: "http_derive::HttpStatus",
    status: Status::Name,
    ..THISERROR
};

/// The type with the derive of `axum_thiserror`, whose response is the text.
pub(crate) const AXUM_THISERROR: Words = Words {
    derives: "axum_thiserror::ErrorStatus",
    status: Status::Number,
    ..THISERROR
};

/// The type with thiserror's derive, and the two that `axum_thiserror` requires by default.
pub(crate) const THISERROR_JSON: Words = Words {
    derives: "serde::Serialize, utoipa::ToSchema",
    ..THISERROR
};

/// The type with those derives, and that of `axum_thiserror` with its default features.
pub(crate) const AXUM_THISERROR_JSON: Words = Words {
    derives: "serde::Serialize, utoipa::ToSchema, axum_thiserror::ErrorStatus",
    ..AXUM_THISERROR
};

/// The type with the derive of actix-web-error.
pub(crate) const ACTIX_WEB_ERROR: Words = Words {
    derives: "actix_web_error::Json",
    status: Status::Number,
    ..THISERROR
};

/// Lines of `[dependencies]`. Peers have exact versions; their own dependencies are the newest
/// ones.
pub(crate) mod crates {
    pub(crate) const HTTP: &str = r#"http = "=1.5.0""#;
    pub(crate) const THISERROR: &str = r#"thiserror = "=2.0.21""#;
    pub(crate) const EMPTY_DERIVE: &str = r#"empty-derive = { path = "empty-derive" }"#;
    pub(crate) const OURS: &str = r#"status-core = { path = "CORE" }"#;
    pub(crate) const OURS_DOCUMENT: &str =
        r#"status-core = { path = "CORE", features = ["document"] }"#;
    pub(crate) const OURS_AXUM: &str = r#"status-core = { path = "CORE", features = ["axum"] }"#;
    pub(crate) const OURS_ACTIX: &str = r#"status-core = { path = "CORE", features = ["actix"] }"#;
    pub(crate) const HTTP_DERIVE: &str =
        r#"http-derive = { version = "=0.1.2", features = ["http-1"] }"#;
    pub(crate) const AXUM: &str = r#"axum = "=0.8.9""#;
    pub(crate) const AXUM_THISERROR: &str =
        r#"axum_thiserror = { version = "=0.3.0", default-features = false }"#;
    pub(crate) const AXUM_THISERROR_JSON: &str = r#"axum_thiserror = "=0.3.0""#;
    pub(crate) const SERDE: &str = r#"serde = { version = "=1.0.229", features = ["derive"] }"#;
    pub(crate) const UTOIPA: &str = r#"utoipa = "=5.5.0""#;
    pub(crate) const ACTIX: &str =
        r#"actix-web = { version = "=4.18.1", default-features = false }"#;
    pub(crate) const ACTIX_WEB_ERROR: &str = r#"actix-web-error = "=0.2.0""#;
}

/// Returns the lines for a manifest, with the folder of status-core.
pub(crate) fn dependencies(crates: &[&str], core: &Path) -> Vec<String> {
    let core = core.display().to_string();
    crates
        .iter()
        .map(|line| line.replace("CORE", &core))
        .collect()
}

/// A variant, by its number: in turn without fields, with a text, and with a named number.
struct Variant(usize);

impl Variant {
    fn status(&self) -> (u16, &'static str) {
        STATUSES[self.0 % STATUSES.len()]
    }

    /// The fields of its definition.
    fn fields(&self) -> &'static str {
        ["", "(String)", " { id: u64 }"][self.0 % 3]
    }

    /// The fields of a value.
    fn values(&self) -> &'static str {
        ["", "(String::new())", " { id: 7 }"][self.0 % 3]
    }

    /// The fields of a pattern that ignores them.
    fn ignored(&self) -> &'static str {
        ["", "(..)", " { .. }"][self.0 % 3]
    }

    /// The fields of a pattern that binds them.
    fn bound(&self) -> &'static str {
        ["", "(text)", " { id }"][self.0 % 3]
    }

    /// The text that it displays, if a pattern has bound its fields.
    fn text(&self) -> String {
        format!(
            "failure {}{}",
            self.0,
            ["", ": {text}", ": {id}"][self.0 % 3]
        )
    }

    /// The text that it displays, as thiserror writes it.
    fn thiserror_text(&self) -> String {
        format!("failure {}{}", self.0, ["", ": {0}", ": {id}"][self.0 % 3])
    }
}

impl Words {
    /// Returns the source of the type, `Failure`, with a number of variants.
    pub(crate) fn source(&self, variants: usize) -> String {
        let mut source = format!("#![allow(dead_code)]\n{}\n", self.before);
        source.push_str(&self.definition(variants));
        if self.text == Text::ByHand {
            source.push_str(&display(variants));
        }
        if self.status == Status::ByHand {
            source.push_str(&status(variants));
        }
        source
    }

    fn definition(&self, variants: usize) -> String {
        let mut derives = vec!["Debug"];
        if self.text == Text::Thiserror {
            derives.push("thiserror::Error");
        }
        if !self.derives.is_empty() {
            derives.push(self.derives);
        }
        let mut text = format!(
            "#[derive({})]\n{}\npub enum Failure {{\n",
            derives.join(", "),
            self.on_type
        );
        for variant in (0..variants).map(Variant) {
            if self.text == Text::Thiserror {
                _ = writeln!(text, "    #[error(\"{}\")]", variant.thiserror_text());
            }
            let (code, name) = variant.status();
            match self.status {
                Status::Number => _ = writeln!(text, "    #[status({code})]"),
                Status::Name => _ = writeln!(text, "    #[http(status = \"{name}\")]"),
                Status::None | Status::ByHand => (),
            }
            _ = writeln!(text, "    Variant{}{},", variant.0, variant.fields());
        }
        text + "}\n"
    }
}

fn display(variants: usize) -> String {
    let mut text = String::from(
        "impl std::error::Error for Failure {}\n\
         impl std::fmt::Display for Failure {\n    \
         fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {\n        match self {\n",
    );
    for variant in (0..variants).map(Variant) {
        let (bound, message) = (variant.bound(), variant.text());
        _ = writeln!(
            text,
            "            Self::Variant{}{bound} => write!(formatter, \"{message}\"),",
            variant.0
        );
    }
    text + "        }\n    }\n}\n"
}

fn status(variants: usize) -> String {
    let mut text = String::from(
        "impl Failure {\n    pub fn status(&self) -> http::StatusCode {\n        match self {\n",
    );
    for variant in (0..variants).map(Variant) {
        let (ignored, (_, name)) = (variant.ignored(), variant.status());
        _ = writeln!(
            text,
            "            Self::Variant{}{ignored} => http::StatusCode::{name},",
            variant.0
        );
    }
    text + "        }\n    }\n}\n"
}

/// Returns a function that creates a variant by its number, so that the compiler does not know
/// which.
pub(crate) fn constructor(variants: usize) -> String {
    let mut text = String::from("fn failure(number: usize) -> Failure {\n    match number {\n");
    for variant in (1..variants).map(Variant) {
        _ = writeln!(
            text,
            "        {0} => Failure::Variant{0}{1},",
            variant.0,
            variant.values()
        );
    }
    text + "        _ => Failure::Variant0,\n    }\n}\n"
}
