//! The CPU seconds of a child process and of its descendants.

use std::process::{Command, Stdio};

use nix::sys::{
    resource::{UsageWho, getrusage},
    time::TimeValLike,
};

use crate::Result;

/// The result of a child process that succeeded.
pub(crate) struct Ran {
    /// User and system time of the child and its descendants.
    pub(crate) seconds: f64,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs a child process to its end, and keeps its output. Only one child may run at a time: the
/// system adds up their times.
pub(crate) fn run(command: &mut Command) -> Result<Ran> {
    let before = seconds_of_children()?;
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("{} does not start: {error}", name(command)))?;
    let seconds = seconds_of_children()? - before;
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() {
        return Err(format!("{}: {}\n{stderr}", name(command), output.status).into());
    }
    Ok(Ran {
        seconds,
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr,
    })
}

/// The CPU seconds of all child processes that have ended.
pub(crate) fn seconds_of_children() -> Result<f64> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let microseconds =
        usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    #[expect(clippy::cast_precision_loss, reason = "it is less than 2^53")]
    Ok(microseconds as f64 / 1e6)
}

/// The program and its arguments, for messages.
fn name(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(
        command
            .get_args()
            .map(|argument| argument.to_string_lossy()),
    );
    words.join(" ")
}
