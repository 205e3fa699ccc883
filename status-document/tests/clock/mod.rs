//! The time that a thread runs, which does not depend on what else the machine runs.

use std::{
    fs,
    sync::OnceLock,
    thread,
    time::{Duration, Instant},
};

static START: OnceLock<Instant> = OnceLock::new();

/// The time that this thread has run. On a system that does not count it, the time since the start.
pub(crate) fn now() -> Duration {
    // The kernel counts the time of a thread up to its last pause.
    thread::sleep(Duration::from_nanos(1));
    let time = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let time = time.and_then(|time| time.split(' ').next()?.parse().ok());
    let since_start = || START.get_or_init(Instant::now).elapsed();
    time.map_or_else(since_start, Duration::from_nanos)
}

/// The time that this thread runs for `run`.
pub(crate) fn time(run: impl FnOnce()) -> Duration {
    let start = now();
    run();
    now().saturating_sub(start)
}
