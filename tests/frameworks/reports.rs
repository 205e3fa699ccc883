//! Reports that middleware of each framework finds in responses.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use status_core::respond::Reported;
use withheld::{Formatted, Leak};

use crate::cases::Sample;

/// The report of each response, by framework and path.
static FOUND: Mutex<BTreeMap<(String, String), Option<String>>> = Mutex::new(BTreeMap::new());

/// Keeps the report that the response to a request has. Middleware calls it.
pub(crate) fn keep(framework: &str, path: &str, reported: Option<&Reported>) {
    let key = (framework.to_owned(), path.to_owned());
    let line = reported.map(|reported| format!("{:?} {reported}", reported.level()));
    let mut found = FOUND.lock().unwrap_or_else(PoisonError::into_inner);
    found.insert(key, line);
}

/// Returns the report of the last response.
pub(crate) fn found(framework: &str, path: &str) -> Option<String> {
    let key = (framework.to_owned(), path.to_owned());
    let found = FOUND.lock().unwrap_or_else(PoisonError::into_inner);
    found.get(&key).expect("middleware saw the request").clone()
}

impl Sample for Leak {
    fn sample(n: usize) -> Self {
        (Self::all()[n].error)()
    }
}

/// The errors of a format that goes wrong, and after these all of [`Leak`].
impl Sample for Formatted {
    fn sample(n: usize) -> Self {
        let own = Self::all();
        match own.get(n) {
            Some(case) => (case.error)(),
            None => Leak::sample(n - own.len()).into(),
        }
    }
}
