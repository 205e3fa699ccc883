//! A secret in every place that is withheld is in no byte that a server writes, and in every
//! report that middleware finds.

use status_core::respond::keep_reports;
use withheld::{Case, Formatted, Leak, SECRET};

use crate::{client, reports, servers};

/// What must be true of a case, in any framework.
struct Expected {
    path: String,
    name: &'static str,
    status: u16,
    is_reported: bool,
}

fn expected() -> Vec<Expected> {
    let mut expected = of_table("leak", 0, &Leak::all());
    let own = Formatted::all();
    expected.extend(of_table("formatted", 0, &own));
    expected.extend(of_table("formatted", own.len(), &Leak::all()));
    expected
}

fn of_table<E>(name: &str, first: usize, cases: &[Case<E>]) -> Vec<Expected> {
    let expected = |(n, case): (usize, &Case<E>)| Expected {
        path: format!("/{name}/{}", first + n),
        name: case.name,
        status: case.status,
        is_reported: case.is_reported,
    };
    cases.iter().enumerate().map(expected).collect()
}

#[test]
fn a_secret_is_in_no_response_and_in_every_report() {
    keep_reports();
    for (framework, serve) in servers::ALL {
        let server = serve();
        for Expected {
            path,
            name,
            status,
            is_reported,
        } in expected()
        {
            let what = format!("{framework}, {path}, {name}");
            let (raw, timed_out) = client::get_raw(server.address, &path).expect("a response");
            assert!(!timed_out, "{what}: the connection is open");
            assert!(
                raw.starts_with(&format!("HTTP/1.1 {status} ")),
                "{what}: {raw}"
            );
            assert!(!raw.contains(SECRET), "{what}: {raw}");
            let report = reports::found(framework, &path);
            let has_secret = report.as_deref().map(|report| report.contains(SECRET));
            assert_eq!(
                has_secret,
                is_reported.then_some(true),
                "{what}: {report:?}"
            );
        }
    }
}

/// Each response carries its own report, also if the next one on the same connection has none.
#[test]
fn two_reports_in_a_connection_stay_apart() {
    keep_reports();
    let all = Leak::all();
    let find = |name| all.iter().position(|case| case.name == name);
    let [first, second, silent] = [
        "source",
        "replaced message",
        "message of an error that is not logged",
    ]
    .map(|name| format!("/leak/{}", find(name).expect("there is such a case")));
    for (framework, serve) in servers::ALL {
        let server = serve();
        for (first, second) in [(&first, &second), (&second, &silent), (&silent, &first)] {
            client::get_both(server.address, first, second).expect("there is a response");
            for path in [first, second] {
                let report = reports::found(framework, path);
                let alone =
                    client::get(server.address, path).map(|_| reports::found(framework, path));
                assert_eq!(alone.expect("there is a response"), report, "{framework}");
            }
        }
    }
}
