use core::{
    error::Error,
    fmt::{self, Display},
};
use std::cell::Cell;

use http::StatusCode;

use super::{Cause, Outer, Panics, Stated, reported, stated};
use crate::{
    document::entry::Entry,
    error::{HttpStatus, detail::Detail, forwarding::Origin, level::Level},
    respond::Report,
};

fn level(error: &Stated) -> Option<Level> {
    reported(error, None).map(|(level, ..)| level)
}

#[test]
fn a_message_that_clients_do_not_receive_is_reported() {
    assert_eq!(level(&stated(404, "public")), None);
    assert_eq!(level(&stated(500, "secret")), Some(Level::Error));
    let replaced = |status| Stated {
        detail: Some("public".to_owned()),
        ..stated(status, "secret")
    };
    assert_eq!(level(&replaced(404)), Some(Level::Debug));
    assert_eq!(level(&replaced(503)), Some(Level::Error));
    let exposed = |status, cause| Stated {
        is_exposed: true,
        cause,
        ..stated(status, "public")
    };
    assert_eq!(level(&exposed(503, None)), None);
    let cause = || Some(Cause("secret", None));
    assert_eq!(level(&exposed(503, cause())), Some(Level::Error));
    assert_eq!(level(&exposed(404, cause())), None);
}

#[test]
fn the_level_is_that_which_the_error_states() {
    let with_log = |status, log| Stated {
        log: Some(log),
        ..stated(status, "m")
    };
    for log in [Level::Debug, Level::Info, Level::Warn, Level::Error] {
        assert_eq!(level(&with_log(404, log)), Some(log));
        assert_eq!(level(&with_log(500, log)), Some(log));
    }
    assert_eq!(level(&with_log(404, Level::Off)), None);
    assert_eq!(level(&with_log(500, Level::Off)), None);
    let defective = |log| Stated {
        members: vec![("type".to_owned(), Box::new(1))],
        ..with_log(404, log)
    };
    for log in [Level::Off, Level::Debug, Level::Info, Level::Warn] {
        assert_eq!(level(&defective(log)), Some(Level::Warn));
    }
    assert_eq!(level(&defective(Level::Error)), Some(Level::Error));
}

#[test]
fn a_report_is_one_line() {
    let error = Stated {
        cause: Some(Cause("disk 3", Some(Box::new(Cause("sector 9", None))))),
        ..stated(500, "cannot write")
    };
    let line = |error: &Stated| reported(error, None).unwrap().1;
    assert_eq!(
        line(&error),
        "500 ApiError::Stated: cannot write: disk 3: sector 9"
    );
    let origin = |type_name| Origin {
        type_name,
        variant: "",
    };
    let a_struct = Stated {
        origin: origin("Timeout"),
        ..stated(504, "")
    };
    assert_eq!(line(&a_struct), "504 Timeout");
    let by_hand = Stated {
        origin: origin(""),
        ..stated(504, "slow")
    };
    assert_eq!(line(&by_hand), "504: slow");
    let outer = Outer {
        inner: &error,
        format: None,
    };
    let (_, line, _) = reported(&outer, None).unwrap();
    assert_eq!(line, "500 ApiError::Stated: outer: disk 3: sector 9");
}

/// Returns a report as `respond` makes it.
fn report<'a>(error: &'a dyn HttpStatus, message: &'a dyn Display) -> Report<'a> {
    Report::new(
        error,
        message,
        (StatusCode::INTERNAL_SERVER_ERROR, Level::Error),
        (None, true),
    )
}

#[test]
fn control_characters_are_escaped() {
    let forged =
        "a\r\n2026 ERROR \u{1b}[31m\u{85}\u{2028}\u{2029}\u{202e}b\u{2066}\u{200f}\u{61c}\0";
    let escaped = "a\\r\\n2026 ERROR \\u{1b}[31m\\u{85}\\u{2028}\\u{2029}\\u{202e}b\\u{2066}\
                   \\u{200f}\\u{61c}\\u{0}";
    let error = Stated {
        code: Some(forged.to_owned()),
        cause: Some(Cause("first\nsecond", None)),
        ..stated(500, "")
    };
    let report = report(&error, &forged);
    assert_eq!(report.message(), escaped);
    assert_eq!(report.code(), Some(escaped));
    assert_eq!(report.sources().collect::<Vec<_>>(), ["first\\nsecond"]);
    let line = report.to_string();
    assert!(!line.chars().any(char::is_control), "{line}");
    let unchanged = "网关 é 😀 \\ \"";
    assert_eq!(self::report(&error, &unchanged).message(), unchanged);
}

#[test]
fn a_message_is_formatted_once_and_only_if_it_is_asked_for() {
    struct Counted(Cell<u32>);

    impl Display for Counted {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.set(self.0.get() + 1);
            f.write_str("m")
        }
    }

    let (error, message) = (stated(500, ""), Counted(Cell::new(0)));
    let report = report(&error, &message);
    assert_eq!(
        (report.status().as_u16(), report.variant()),
        (500, "Stated")
    );
    assert_eq!(message.0.get(), 0);
    assert_eq!((report.message(), report.message()), ("m", "m"));
    assert_eq!(report.to_string(), "500 ApiError::Stated: m");
    assert_eq!(message.0.get(), 1);
}

#[test]
fn a_message_that_fails_or_panics_is_cut() {
    struct Fails;

    impl Display for Fails {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("up to\nhere")?;
            Err(fmt::Error)
        }
    }

    let error = stated(500, "");
    assert_eq!(report(&error, &Fails).message(), "up to\\nhere");
    assert_eq!(
        report(&error, &Panics).message(),
        "before[the message panicked]"
    );
}

#[test]
fn a_code_that_panics_leaves_the_rest_of_the_report() {
    struct PanickingCode;

    impl HttpStatus for PanickingCode {
        fn status(&self) -> StatusCode {
            StatusCode::CONFLICT
        }

        fn entry(&self) -> Option<&'static crate::document::entry::Entry> {
            None
        }

        fn code(&self) -> Option<&str> {
            panic!("no code")
        }
    }

    let report = report(&PanickingCode, &"the message");
    assert_eq!((report.code(), report.message()), (None, "the message"));
}

/// An error that displays what panics, and is its own source.
#[derive(Debug)]
struct Endless;

impl Display for Endless {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Panics.fmt(f)
    }
}

impl core::error::Error for Endless {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(&Self)
    }
}

impl HttpStatus for Endless {
    fn status(&self) -> StatusCode {
        StatusCode::NOT_FOUND
    }

    fn entry(&self) -> Option<&'static crate::document::entry::Entry> {
        None
    }

    fn __error(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(self)
    }
}

#[test]
fn an_error_that_panics_and_has_endless_sources_is_reported() {
    let response = super::response(&Endless);
    let bare = r#"{"type":"about:blank","title":"Not Found","status":404}"#;
    assert_eq!(
        (response.status().as_u16(), super::body(&response)),
        (404, bare)
    );
    let (level, line, defect) = reported(&Endless, None).unwrap();
    assert_eq!(level, Level::Warn);
    assert_eq!(
        defect.as_deref(),
        Some("a message or a member panicked: not displayed")
    );
    assert_eq!(line.matches("before[the message panicked]").count(), 65);
    let report = Report::new(&Endless, &Endless, (Endless.status(), level), (None, true));
    assert!(
        report
            .error()
            .is_some_and(<dyn core::error::Error>::is::<Endless>)
    );
    assert_eq!(report.sources().count(), 64);
}

/// Without a reporter and without `tracing`, a report is a line on standard error. This test runs
/// itself, because the tests of this crate share that stream.
#[cfg(not(feature = "tracing"))]
#[test]
fn a_server_error_is_a_line_on_standard_error() {
    use std::{env, process::Command};

    use crate::respond::ErrorResponse;

    const NAME: &str = "respond::tests::reports::a_server_error_is_a_line_on_standard_error";
    const MARK: &str = "STATUS_CORE_STANDARD_ERROR";

    if env::var_os(MARK).is_some() {
        for status in [404, 500] {
            let detail = Some("public".to_owned());
            let _ = ErrorResponse::new(&Stated {
                detail,
                ..stated(status, "secret\nforged")
            });
        }
        let _ = ErrorResponse::new(&Stated {
            members: vec![("type".to_owned(), Box::new(1))],
            ..stated(404, "public")
        });
        return;
    }
    let output = Command::new(env::current_exe().unwrap())
        .args(["--exact", NAME, "--nocapture"])
        .env(MARK, "1")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    let lines: Vec<_> = text
        .lines()
        .filter(|line| line.starts_with("status_core"))
        .collect();
    let expected = [
        "status_core: 500 ApiError::Stated: secret\\nforged",
        "status_core: 404 ApiError::Stated: public \
         (omitted the member \"type\", which the format uses itself)",
    ];
    assert_eq!(lines, expected);
}

/// An error whose `source` panics, and one that has it as its source.
#[derive(Debug)]
struct Sourceless(Option<Box<Sourceless>>);

impl Display for Sourceless {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sourceless")
    }
}

impl Error for Sourceless {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.0 {
            Some(source) => Some(source),
            None => panic!("no source"),
        }
    }
}

impl HttpStatus for Sourceless {
    fn status(&self) -> StatusCode {
        StatusCode::INTERNAL_SERVER_ERROR
    }

    fn entry(&self) -> Option<&'static Entry> {
        None
    }

    fn detail(&self) -> Option<Detail<'_>> {
        Some(Detail::exposed(self))
    }

    fn __error(&self) -> Option<&(dyn Error + 'static)> {
        Some(self)
    }
}

#[test]
fn a_source_that_panics_leaves_the_rest_of_the_report() {
    let nested = Sourceless(Some(Box::new(Sourceless(None))));
    let report = report(&nested, &nested);
    let sources: Vec<&str> = report.sources().collect();
    assert_eq!(sources, ["sourceless", "[a source panicked]"]);
    let alone = super::response(&Sourceless(None));
    assert!(super::body(&alone).contains("sourceless"));
}
