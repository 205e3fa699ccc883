//! Measures the cost of status-core and of its peers, and writes a table and a plot. `run` starts
//! it.

mod binary;
mod cold;
mod counts;
mod cpu;
mod documents;
mod figures;
mod flavour;
mod growth;
mod leaf;
mod pages;
mod plot;
mod table;
mod target;
mod wrapper;

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use self::figures::{Figures, Measured};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The number of runs of a measurement that varies.
const RUNS: usize = 5;

/// The folders of a run.
struct Places {
    /// The runner's own folder.
    benches: PathBuf,
    /// The folder of status-core.
    core: PathBuf,
    /// The target folder of this workspace.
    target: PathBuf,
    /// The folder of leaf crates.
    scratch: PathBuf,
    /// The folder of the results.
    results: PathBuf,
}

/// Figures that are measured together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Cold,
    Growth,
    Counts,
    Documents,
    Binary,
}

const GROUPS: [Group; 5] = [
    Group::Cold,
    Group::Growth,
    Group::Counts,
    Group::Documents,
    Group::Binary,
];

/// The arguments.
struct Wanted {
    groups: Vec<Group>,
    runs: usize,
}

fn main() -> ExitCode {
    let done = match env::var_os(wrapper::LOG) {
        Some(log) => wrapper::run(&log),
        None => run().map(|()| ExitCode::SUCCESS),
    };
    done.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}

fn run() -> Result<()> {
    let wanted = Wanted::from_arguments(env::args().skip(1))?;
    let places = Places::find()?;
    let file = places.results.join("figures.json");
    let mut figures = Figures::read(&file)?;
    for group in wanted.groups {
        let start = Instant::now();
        group.measure(&places, wanted.runs, &mut figures)?;
        figures.write(&file)?;
        eprintln!("measured in {} s", start.elapsed().as_secs());
    }
    fs::write(places.results.join("table.md"), table::table(&figures))?;
    fs::write(places.results.join("plot.svg"), plot::plot(&figures)?)?;
    Ok(())
}

impl Wanted {
    fn from_arguments(arguments: impl Iterator<Item = String>) -> Result<Self> {
        let (mut named, mut runs, mut render) = (Vec::new(), RUNS, false);
        for argument in arguments {
            match argument.as_str() {
                "--quick" => runs = 1,
                "--render" => render = true,
                name => named.push(Group::named(name)?),
            }
        }
        let all = named.is_empty() && !render;
        let groups = GROUPS
            .into_iter()
            .filter(|group| all || named.contains(group))
            .collect();
        Ok(Self { groups, runs })
    }
}

impl Group {
    fn named(name: &str) -> Result<Self> {
        Ok(match name {
            "cold" => Self::Cold,
            "growth" => Self::Growth,
            "status" | "response" => Self::Counts,
            "documents" => Self::Documents,
            "binary" => Self::Binary,
            _ => {
                return Err(format!(
                    "unknown group `{name}`: expected cold, growth, status, response, documents or binary"
                )
                .into());
            }
        })
    }

    fn measure(self, places: &Places, runs: usize, figures: &mut Figures) -> Result<()> {
        match self {
            Self::Cold => figures.cold = Some(Measured::now(cold::measure(places, runs)?)?),
            Self::Growth => figures.growth = Some(Measured::now(growth::measure(places, runs)?)?),
            Self::Counts => figures.counts = Some(Measured::now(counts::count(places)?)?),
            Self::Documents => {
                figures.documents = Some(Measured::now(documents::measure(places, runs)?)?);
            }
            Self::Binary => figures.binary = Some(Measured::now(binary::measure(places)?)?),
        }
        Ok(())
    }
}

impl Places {
    fn find() -> Result<Self> {
        let benches = Path::new(env!("CARGO_MANIFEST_DIR")).to_owned();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(target) => env::current_dir()?.join(target),
            None => benches.join("target"),
        };
        let places = Self {
            core: benches.join("../status-core").canonicalize()?,
            scratch: target.join("leaves"),
            target,
            results: benches.join("results"),
            benches,
        };
        fs::create_dir_all(&places.scratch)?;
        fs::create_dir_all(&places.results)?;
        Ok(places)
    }
}
