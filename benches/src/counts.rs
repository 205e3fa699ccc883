//! The groups `status` and `response`: the instructions that gungraun has valgrind count, and beside them what allocates and is sent.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    process::Command,
};

use serde::Deserialize;
use serde_json::Value;

use crate::{Places, Result, cpu, figures::Counted, leaf::cargo};

/// The version of gungraun in `counts/Cargo.toml`: its runner has to be of the same.
const GUNGRAUN: &str = "0.20.0";

/// What the groups of the benches are called, by the names that gungraun has.
const GROUPS: [(&str, &str); 3] = [
    ("status_group", "status"),
    ("axum_group", "axum"),
    ("actix_group", "actix"),
];

/// What the cases are called, by the names of the functions that run them, without their group.
const CASES: [(&str, &str); 6] = [
    ("status", "status"),
    ("row", "row of the status, by hand its phrase"),
    ("not_found", "404, one field"),
    ("out_of_stock", "409, three fields"),
    ("damaged", "500"),
    ("store", "503 with a code"),
];

/// The flavours that are compared with each other.
pub(crate) const OURS: &str = "status-core";
pub(crate) const BY_HAND: &str = "by hand";

/// What the flavours are called, by the names of their modules and functions.
const FLAVOURS: [(&str, &str); 5] = [
    ("ours", OURS),
    ("document", "status-core, NAT.entry(404)"),
    ("union", "status-core, ANY.entry(404)"),
    ("by_hand", BY_HAND),
    ("actix_web_error", "actix-web-error"),
];

/// Counts everything, in the package `counts` of this folder.
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

/// The program that gungraun's benches start, installed if it is not there.
fn install_runner(tools: &Path) -> Result<PathBuf> {
    // A folder for each version, so that another one is not taken for it.
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

/// What a bench says on its standard output: a summary in JSON in each line.
fn bench_lines(places: &Places, runner: &Path, bench: &str) -> Result<String> {
    let mut run = cargo_here(places);
    run.args(["bench", "--quiet", "--package", "counts", "--bench", bench])
        .args(["--", "--output-format=json"])
        .env("GUNGRAUN_RUNNER", runner)
        .env("GUNGRAUN_WORKSPACE_ROOT", &places.benches)
        .env("GUNGRAUN_HOME", places.target.join("gungraun"));
    Ok(cpu::run(&mut run)?.stdout)
}

/// What an answer allocates and sends, by its place.
type Facts = HashMap<Place, Fact>;

/// Which answer it is, in the names of the package `counts`.
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

/// cargo, in the workspace of the runner.
fn cargo_here(places: &Places) -> Command {
    let mut command = cargo();
    command
        .current_dir(&places.benches)
        .env("CARGO_TARGET_DIR", &places.target);
    command
}

/// What is taken from a summary of gungraun's.
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
        known().ok_or_else(|| format!("gungraun says what it did not say before: {line}").into())
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

/// The name in a table, or what it would be looked up by.
fn name_in(table: &[(&str, &str)], of: &str) -> String {
    let found = table.iter().find(|(key, _)| *key == of);
    found.map_or(of, |(_, name)| name).to_owned()
}
