//! The groups `status` and `response`: instructions, which gungraun counts with valgrind,
//! allocations, and bytes sent.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    process::Command,
};

use serde::Deserialize;
use serde_json::Value;

use crate::{Places, Result, cpu, figures::Counted, leaf::cargo};

/// The version of gungraun in `counts/Cargo.toml`. Its runner must have the same one.
const GUNGRAUN: &str = "0.20.0";

/// The names of the groups, by the names that gungraun prints.
const GROUPS: [(&str, &str); 3] = [
    ("status_group", "status"),
    ("axum_group", "axum"),
    ("actix_group", "actix"),
];

/// The names of the cases, by the names of their functions without the group.
const CASES: [(&str, &str); 6] = [
    ("status", "status"),
    ("entry", "entry of the status, by hand its phrase"),
    ("not_found", "404, one field"),
    ("out_of_stock", "409, three fields"),
    ("damaged", "500"),
    ("store", "503 with a code"),
];

/// The flavours that are compared with each other.
pub(crate) const OURS: &str = "status-core";
pub(crate) const BY_HAND: &str = "by hand";

/// The names of the flavours, by the names of their modules and functions.
const FLAVOURS: [(&str, &str); 5] = [
    ("ours", OURS),
    ("document", "status-core, NAT.entry(404)"),
    ("union", "status-core, ANY.entry(404)"),
    ("by_hand", BY_HAND),
    ("actix_web_error", "actix-web-error"),
];

/// Counts all cases, in the package `counts` of this folder.
pub(crate) fn count(places: &Places) -> Result<Vec<Counted>> {
    let runner = install_runner(&places.target.join("tools"))?;
    let facts = facts(places)?;
    let mut counts = Vec::new();
    for bench in ["status", "response"] {
        let lines = bench_lines(places, &runner, bench)?;
        for line in lines.lines() {
            counts.push(joined(&Summary::read(line)?, &facts));
        }
    }
    Ok(counts)
}

/// Returns the runner of gungraun. Installs it if it is missing.
fn install_runner(tools: &Path) -> Result<PathBuf> {
    // A folder for each version, so that no other version is used.
    let root = tools.join(format!("gungraun-{GUNGRAUN}"));
    let runner = root.join("bin/gungraun-runner");
    if !runner.exists() {
        let mut install = cargo();
        install.args(["install", "gungraun-runner", "--locked", "--version"]);
        install.arg(format!("={GUNGRAUN}")).arg("--root").arg(&root);
        cpu::run(&mut install)?;
    }
    Ok(runner)
}

/// Returns the standard output of a bench: a summary in JSON in each line.
fn bench_lines(places: &Places, runner: &Path, bench: &str) -> Result<String> {
    let mut run = cargo_here(places);
    run.args(["bench", "--quiet", "--package", "counts", "--bench", bench])
        .args(["--", "--output-format=json"])
        .env("GUNGRAUN_RUNNER", runner)
        .env("GUNGRAUN_WORKSPACE_ROOT", &places.benches)
        .env("GUNGRAUN_HOME", places.target.join("gungraun"));
    Ok(cpu::run(&mut run)?.stdout)
}

/// The allocations and the bytes of each response.
type Facts = HashMap<Place, Fact>;

/// A response, by the names in the package `counts`.
#[derive(PartialEq, Eq, Hash, Deserialize)]
struct Place {
    group: String,
    case: String,
    flavour: String,
}

#[derive(Clone, Copy, Deserialize)]
struct Fact {
    allocations: u64,
    bytes: u64,
}

fn facts(places: &Places) -> Result<Facts> {
    let mut run = cargo_here(places);
    run.args(["run", "--quiet", "--release", "--package", "counts"]);
    let lines = cpu::run(&mut run)?.stdout;
    let facts = lines
        .lines()
        .map(|line| Ok((serde_json::from_str(line)?, serde_json::from_str(line)?)));
    facts.collect()
}

/// Returns a command of cargo in the workspace of the runner.
fn cargo_here(places: &Places) -> Command {
    let mut command = cargo();
    command
        .current_dir(&places.benches)
        .env("CARGO_TARGET_DIR", &places.target);
    command
}

/// The parts of a summary of gungraun that are used.
struct Summary {
    group: &'static str,
    place: Place,
    instructions: u64,
}

impl Summary {
    fn read(line: &str) -> Result<Self> {
        let summary: Value = serde_json::from_str(line)?;
        let text = |key| summary.get(key).and_then(Value::as_str);
        let instructions = summary.pointer("/profiles/0/data/total/metrics/Ir/values/new");
        let known = || {
            let group = text("group")?;
            let (_, group) = GROUPS.iter().find(|(name, _)| *name == group)?;
            let function = text("function_name")?;
            let case = function.strip_prefix(group).unwrap_or_default();
            let case = case.strip_prefix('_').unwrap_or(function);
            Some(Self {
                group,
                place: Place {
                    group: (*group).to_owned(),
                    case: case.to_owned(),
                    flavour: text("id")?.to_owned(),
                },
                instructions: instructions?.as_u64()?,
            })
        };
        known().ok_or_else(|| format!("unknown output of gungraun: {line}").into())
    }
}

fn joined(counted: &Summary, facts: &Facts) -> Counted {
    let fact = facts.get(&counted.place);
    Counted {
        group: counted.group.to_owned(),
        case: name_in(&CASES, &counted.place.case),
        flavour: name_in(&FLAVOURS, &counted.place.flavour),
        instructions: counted.instructions,
        allocations: fact.map(|fact| fact.allocations),
        bytes: fact.map(|fact| fact.bytes),
    }
}

/// Returns a name from a table, or the key if the table has none.
fn name_in(table: &[(&str, &str)], of: &str) -> String {
    let found = table.iter().find(|(key, _)| *key == of);
    found.map_or(of, |(_, name)| name).to_owned()
}
