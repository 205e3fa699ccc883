//! Records the statuses of a page that are not read, and describes the first one.

use super::{
    Mode,
    about::Refusal,
    evidence::{self, Verdict},
    outline::{Kind, Outline},
};
use crate::{
    collect::Collector,
    page::{Block, TextKind, plain},
    result::SkipReason,
    table::{self, cell},
};

/// Records the statuses of lists and headings that define none. Returns the line of the first one
/// and a description of it.
pub(super) fn skip(
    outline: &Outline,
    verdicts: &[Verdict],
    mode: Mode,
    collector: &mut Collector,
) -> Option<(u32, &'static str)> {
    let mut first = None;
    for place in &outline.places {
        let verdict = verdicts[place.group];
        let is_read = mode == Mode::Read && matches!(verdict, Verdict::Statuses(_));
        if is_read || !evidence::is_doubtful(place, verdict) {
            continue;
        }
        let items = place
            .beginning
            .iter()
            .flat_map(|beginning| &beginning.items);
        for item in items {
            if let Some(status) = item.status() {
                let reason = SkipReason::NoTable(status);
                collector.skip_doubtful(&item.written, reason, item.line);
            }
        }
        first = first.or(Some((
            place.line,
            description(outline.groups[place.group].kind, verdict),
        )));
    }
    first
}

fn description(kind: Kind, verdict: Verdict) -> &'static str {
    match (verdict, kind) {
        (Verdict::Refused(Refusal::OtherProtocol), _) => "the numbers of another protocol",
        (Verdict::Refused(Refusal::Negated), _) => {
            "statuses under a heading or a sentence that negates them"
        }
        (Verdict::Refused(Refusal::OtherService), _) => "the statuses of another service",
        (Verdict::Refused(Refusal::Advice), _) => {
            "statuses in advice or in news, which define none"
        }
        (_, Kind::Headings) => {
            "a heading that is not recognized as one of statuses; if it is one, name the section: `section = \"..\"`"
        }
        _ => {
            "a list that is not recognized as one of statuses; if it is one, name its section: `section = \"..\"`"
        }
    }
}

/// The first line with a status in a text that is neither a list nor a table.
pub(super) fn status_in_text(blocks: &[&Block]) -> Option<(u32, &'static str)> {
    blocks.iter().find_map(|block| {
        let Block::Text(passage) = block else {
            return None;
        };
        let found = match passage.kind {
            TextKind::Code => {
                let text = plain(&passage.text);
                let text = text.trim_start_matches(['|', ' ', '[', '"', '-', '*']);
                cell::first_status(text)?;
                "a status in a code block, which is not a table"
            }
            _ => {
                table::row_outside_tables(passage)?;
                "a row outside of a table: a header and a line such as `| --- | --- |` start a table, and an empty line ends it"
            }
        };
        Some((passage.line, found))
    })
}
