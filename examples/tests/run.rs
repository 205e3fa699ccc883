//! Runs every example. A new file next to the manifest needs no line here. It
//! fails if the manifest has no `[[example]]` with its name.

use std::{
    env,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::LazyLock,
};

#[test]
fn every_example_succeeds() {
    let names = examples();
    assert!(!names.is_empty(), "the examples are next to the manifest");
    let failures: Vec<String> = names.iter().filter_map(|name| run(name).err()).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn every_example_states_how_to_run_it() {
    for name in examples() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("{name}.rs"));
        let source = fs::read_to_string(path).expect("an example is readable");
        let mut comment = source.lines().take_while(|line| line.starts_with("//!"));
        // The features of the example are between the two.
        let (start, end) = ("`cargo run -p examples ", format!("--example {name}`"));
        assert!(
            comment.any(|line| line.contains(start) && line.contains(&end)),
            "the first comment of {name}.rs does not have {start}{end}"
        );
    }
}

/// The README and the guide show exchanges without the date and with port 3000.
#[test]
fn the_exchanges_in_the_documentation_are_printed() {
    for (page, example) in [
        ("README.md", "quick-start"),
        ("status-core/guide/responses.md", "gateways"),
    ] {
        let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(page);
        let page = fs::read_to_string(page).expect("the page is readable");
        let (_, after) = page
            .split_once("```http\n")
            .expect("the page shows an exchange");
        let (shown, _) = after.split_once("\n```").expect("the exchange ends");
        let printed = exchanges(example);
        for exchange in shown.split("\n\n$ ") {
            assert!(
                printed.contains(exchange),
                "{exchange}\n\nis not in\n\n{printed}"
            );
        }
    }
}

/// The requests of an example do not see its log. The login without a code has `log = "off"`.
#[test]
fn what_is_withheld_is_logged() {
    let logs = [
        (
            "packages",
            &[
                "GET /packages/tea: 200 OK",
                "GET /packages/tee: 404 Not Found",
                "PUT /packages/spam: 429 Too Many Requests",
                "GET /packages/ink: 500 RegistryError::Internal: cannot read `ink`: index-2 timed \
                 out",
                "PUT /packages/tea: 503 ReadOnly: cannot write `tea` to index-1: the registry is \
                 read-only until its new disks are installed",
            ][..],
        ),
        (
            "passwords",
            &[
                "Warn: 401 VaultError::Refused: wrong password of ann",
                "Warn: 500 VaultError::Refused: the row of bob in /var/vault/users has no hash",
            ],
        ),
    ];
    for (example, lines) in logs {
        let printed = run(example).expect("the example runs");
        let logged = printed
            .lines()
            .filter_map(|line| line.strip_prefix("log: "));
        assert_eq!(logged.collect::<Vec<_>>(), lines, "{example}");
    }
}

/// Returns the output of an example, without dates and with port 3000.
fn exchanges(example: &str) -> String {
    let printed = run(example).expect("the example runs");
    let port = printed
        .split("http://127.0.0.1:")
        .nth(1)
        .and_then(|rest| rest.split('/').next());
    let printed = printed.replace(port.expect("the output has the address"), "3000");
    let lines = printed.lines().filter(|line| !line.starts_with("date: "));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_list_names_every_example() {
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let list = fs::read_to_string(list).expect("the list is readable");
    for name in examples() {
        assert!(list.contains(&format!("`{name}`")), "{name}");
    }
}

/// The names of the examples, which are the files next to the manifest.
fn examples() -> Vec<String> {
    let directory = fs::read_dir(env!("CARGO_MANIFEST_DIR")).expect("the directory is readable");
    let mut names: Vec<String> = directory
        .map(|file| file.expect("the directory is readable").path())
        .filter(|path| path.extension() == Some(OsStr::new("rs")))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort_unstable();
    names
}

/// Runs an example, and returns its output.
fn run(name: &str) -> Result<String, String> {
    let program = format!("{name}{}", env::consts::EXE_SUFFIX);
    let output = Command::new(folder_of_programs().join(program))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .map_err(|error| format!("{name} does not start: {error}"))?;
    if !output.status.success() {
        let stderr = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{name}: {}\n{stderr}", output.status));
    }
    if output.stdout.trim_ascii().is_empty() {
        return Err(format!("{name}: prints nothing"));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The folder with the programs of all examples, which it builds.
///
/// The build is that of the workspace, in which `tests/frameworks` enables all features of the
/// examples. `cargo test --workspace` has done it already.
fn folder_of_programs() -> &'static Path {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("..");
        let cargo = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--workspace", "--examples"])
            .arg("--target-dir")
            .arg(&target)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .status();
        assert!(cargo.expect("cargo starts").success());
        target.join("debug/examples")
    });
    &FOLDER
}
