//! Writes every response to standard output, and a line with the name of each case before it, there
//! and to standard error. With the argument `reporter`, reports go to a function.

use std::env;

use status_core::{
    HttpStatus,
    respond::{ErrorResponse, Report, set_reporter},
};
use withheld::{Case, Formatted, Leak};

fn main() {
    std::panic::set_hook(Box::new(|_| ()));
    if env::args().nth(1).is_some_and(|mode| mode == "reporter") {
        set_reporter(reporter).expect("there is no other");
    }
    #[cfg(feature = "tracing")]
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_ansi(false)
        .init();
    for Case { name, error, .. } in Leak::all() {
        write(name, &error());
        write(&format!("{name}, formatted"), &Formatted::Leak(error()));
    }
    for Case { name, error, .. } in Formatted::all() {
        write(name, &error());
    }
}

fn reporter(report: &Report<'_>) {
    let sources: Vec<&str> = report.sources().collect();
    eprintln!(
        "{:?} {} {:?} {:?} {sources:?} {:?}",
        report.level(),
        report.status(),
        report.code(),
        report.message(),
        report.defect()
    );
}

fn write(name: &str, error: &(impl HttpStatus + std::fmt::Display)) {
    println!("== {name}");
    eprintln!("== {name}");
    let response = ErrorResponse::new(error);
    println!("{}", response.status().as_u16());
    for (name, value) in response.headers() {
        println!("{name}: {}", value.as_bytes().escape_ascii());
    }
    println!("{}", response.body().escape_ascii());
}
