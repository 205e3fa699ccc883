//! A report as one line.

use core::{
    fmt::{self, Display},
    iter,
};

use http::StatusCode;

use super::{Report, Reported};
use crate::error::forwarding::Origin;

impl Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let texts = iter::once(self.message()).chain(self.sources());
        write_line(f, (self.status, self.origin()), texts, self.defect())
    }
}

impl fmt::Debug for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Report")
            .field(&format_args!("{self}"))
            .finish()
    }
}

/// Writes `500 StoreError::Disk: message: source: source (defect)`.
fn write_line<'t>(
    f: &mut fmt::Formatter<'_>,
    (status, origin): (StatusCode, Origin),
    texts: impl Iterator<Item = &'t str>,
    defect: Option<&str>,
) -> fmt::Result {
    f.write_str(status.as_str())?;
    if !origin.type_name.is_empty() {
        write!(f, " {origin}")?;
    }
    for text in texts.filter(|text| !text.is_empty()) {
        write!(f, ": {text}")?;
    }
    match defect {
        Some(defect) => write!(f, " ({defect})"),
        None => Ok(()),
    }
}

impl Display for Reported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let texts = iter::once(self.message()).chain(self.sources());
        write_line(f, (self.status(), self.origin()), texts, self.defect())
    }
}

impl fmt::Debug for Reported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Reported")
            .field(&format_args!("{self}"))
            .finish()
    }
}
