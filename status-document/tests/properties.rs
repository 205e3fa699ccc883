//! Properties of every result: for the files in `tests/pages` after random damage, and for random tables.
//!
//! `SEED=7 cargo test -p status-document --test properties` starts from another seed.

use std::{collections::BTreeMap, env, fmt::Write as _, fs, path::Path};

use fastrand::Rng;
use status_document::{Code, Entry, Error, Statuses, Wanted, read};

fn rng() -> Rng {
    let seed = env::var("SEED").ok().and_then(|seed| seed.parse().ok());
    Rng::with_seed(seed.unwrap_or(404))
}

#[test]
fn damaged_pages_are_read_or_refused() {
    let mut rng = rng();
    let pages = pages();
    for _ in 0..4_000 {
        let (name, bytes) = &pages[rng.usize(..pages.len())];
        let (_, other) = &pages[rng.usize(..pages.len())];
        let mut damaged = bytes.clone();
        for _ in 0..rng.usize(1..6) {
            damage(&mut damaged, other, &mut rng);
        }
        check(name, &damaged, rng.bool());
    }
}

/// The files of `tests/pages`, by their names.
fn pages() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut pages: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension != "read")
        })
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read(path).unwrap())
        })
        .collect();
    pages.sort();
    pages
}

const FRAGMENTS: [&str; 67] = [
    "|",
    "\n",
    "\r",
    "\r\n",
    "\n\n",
    "| --- | --- |\n",
    "\n-|-\n",
    "404",
    "`404`",
    "4xx",
    "100-199",
    "404/500",
    "default",
    "Unassigned",
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<th>",
    "<thead>",
    "<tbody>",
    "<td rowspan=0>",
    "<td rowspan=3 colspan=2>",
    "<td rowspan=65534 colspan=1000>",
    "<br>",
    "<p>",
    "<!--",
    "-->",
    "<script>",
    "<sup>",
    "~~",
    "&#10;",
    "&nbsp;",
    "```\n",
    "    ",
    "> ",
    "- ",
    "\"",
    ";",
    ",",
    "\t",
    "状态码",
    "+---+---+\n",
    "+",
    "=== ===\n",
    ".. ",
    ".. list-table::\n\n   * - ",
    ".. csv-table::\n\n   ",
    "::\n\n",
    "   ",
    "``",
    "*",
    ":a: ",
    "|===\n",
    ",===\n",
    "[cols=\"1,2a\"]\n",
    "2+|",
    ".2+|",
    "a|",
    "----\n",
    "====\n",
    "a:: ",
    "ifdef::a[]\n",
    "{a}",
    "\\",
];

fn damage(bytes: &mut Vec<u8>, other: &[u8], rng: &mut Rng) {
    let (from, to) = piece(bytes.len(), rng);
    let at = rng.usize(..=bytes.len());
    let put: Vec<u8> = match rng.u8(..5) {
        0 => {
            bytes.drain(from..to);
            return;
        }
        1 => bytes[from..to].to_vec(),
        2 => {
            let (from, to) = piece(other.len(), rng);
            other[from..to].to_vec()
        }
        3 => vec![rng.u8(..)],
        _ => FRAGMENTS[rng.usize(..FRAGMENTS.len())]
            .repeat(rng.usize(1..4))
            .into_bytes(),
    };
    bytes.splice(at..at, put);
}

/// The start and the end of a random short piece of `len` bytes.
fn piece(len: usize, rng: &mut Rng) -> (usize, usize) {
    let from = rng.usize(..=len);
    (from, rng.usize(from..=len.min(from + 40)))
}

fn check(name: &str, bytes: &[u8], ranges: bool) {
    let wanted = Wanted::default().with_ranges(ranges);
    let breaks = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r'));
    let lines = 1 + u32::try_from(breaks.count()).unwrap();
    let result = read(name, bytes, &wanted);
    let shown = || format!("{name}: {}\n{result:#?}", String::from_utf8_lossy(bytes));
    match &result {
        Ok(statuses) => assert!(is_in_order(statuses, lines), "{}", shown()),
        Err(errors) => assert!(are_helpful(errors, name, lines), "{}", shown()),
    }
    assert!(result == read(name, bytes, &wanted), "{}", shown());
}

fn is_in_order(statuses: &Statuses, lines: u32) -> bool {
    let are_ascending = statuses
        .entries
        .windows(2)
        .all(|pair| pair[0].status < pair[1].status);
    let is_line = |line: &u32| (1..=lines).contains(line);
    let is_text = |text: &str| !text.contains(char::is_control);
    let is_code = |code: &Code| {
        is_text(&code.code)
            && is_text(&code.meaning)
            && !code.lines.is_empty()
            && code.lines.iter().all(is_line)
    };
    let is_entry = |entry: &Entry| {
        let phrase = entry.phrase.as_deref().unwrap_or_default();
        (100..=999).contains(&entry.status)
            && is_text(phrase)
            && is_text(&entry.meaning)
            && entry.codes.iter().all(is_code)
            && entry
                .codes
                .iter()
                .all(|code| code.code != phrase || !phrase.contains('_'))
            && !entry.lines.is_empty()
            && entry.lines.windows(2).all(|pair| pair[0] < pair[1])
            && entry.lines.iter().all(is_line)
    };
    are_ascending
        && statuses.entries.iter().all(is_entry)
        && statuses
            .skipped
            .iter()
            .all(|skipped| is_line(&skipped.line) && is_text(&skipped.written))
        && statuses
            .skipped
            .windows(2)
            .all(|pair| pair[0].line <= pair[1].line)
}

/// The parsers of YAML and JSON have no help for mistakes of syntax.
fn are_helpful(errors: &[Error], name: &str, lines: u32) -> bool {
    let extension = name.rsplit('.').next().unwrap_or_default();
    let is_page = !["yaml", "yml", "json"].contains(&extension);
    let is_helpful = |error: &Error| {
        error.message.starts_with(name)
            && (!error.help.is_empty() || !is_page)
            && error.line.is_none_or(|line| (1..=lines).contains(&line))
    };
    !errors.is_empty() && errors.iter().all(is_helpful)
}

#[test]
fn a_table_in_each_format_is_read_as_it_was_written() {
    let mut rng = rng();
    for _ in 0..200 {
        let with_codes = random_rows(&mut rng);
        for (name, write) in FORMATS {
            let rows = if matches!(name.rsplit('.').next(), Some("rst" | "adoc")) {
                without_codes(&with_codes)
            } else {
                with_codes.clone()
            };
            let text = write(&rows, &mut rng);
            let statuses = read(name, text.as_bytes(), &Wanted::default());
            let statuses = statuses.unwrap_or_else(|errors| panic!("{}\n{text}", errors[0]));
            assert!(
                are_same(&statuses.entries, &rows),
                "{text}\n{:#?}",
                statuses.entries
            );
        }
    }
}

fn without_codes(rows: &Rows) -> Rows {
    let mut rows = rows.clone();
    for row in rows.values_mut() {
        row.codes.clear();
    }
    rows
}

#[derive(Clone, Debug)]
struct Written {
    phrase: String,
    meaning: String,
    codes: Vec<String>,
}

/// The text next to each status, in ascending order of the statuses.
type Rows = BTreeMap<u16, Written>;

fn are_same(read: &[Entry], written: &Rows) -> bool {
    let has_codes = has_codes(written);
    read.len() == written.len()
        && read.iter().zip(written).all(|(entry, (status, row))| {
            let codes: Vec<&str> = entry.codes.iter().map(|code| code.code.as_str()).collect();
            let mut meanings = entry.codes.iter().map(|code| code.meaning.as_str());
            let lines = entry.codes.iter().flat_map(|code| &code.lines);
            entry.status == *status
                && entry.phrase.as_deref().unwrap_or_default() == row.phrase
                && entry.meaning == row.meaning
                && entry
                    .lines
                    .iter()
                    .all(|line| *line == entry.lines[0] || lines.clone().any(|other| other == line))
                && codes == row.codes
                && meanings.all(|meaning| meaning == row.meaning)
                && entry.code_optional == (has_codes && row.codes.is_empty())
        })
}

/// Whether the table has a column of codes.
fn has_codes(rows: &Rows) -> bool {
    rows.values().any(|row| !row.codes.is_empty())
}

fn random_rows(rng: &mut Rng) -> Rows {
    let style = rng.u8(..8);
    (0..rng.usize(1..30))
        .map(|_| {
            let mut codes: Vec<String> = (0..rng.usize(..4)).map(|_| code(rng, style)).collect();
            codes.sort();
            codes.dedup();
            codes.retain(|_| style < 6);
            let row = Written {
                // A text that many statuses share is a kind of them.
                phrase: words(rng, 2..5),
                meaning: words(rng, 0..9),
                codes,
            };
            (rng.u16(200..600), row)
        })
        .collect()
}

fn words(rng: &mut Rng, count: std::ops::Range<usize>) -> String {
    const WORDS: [&str; 12] = [
        "Kitten", "missing", "too", "large", "Goner", "asleep", "NOT", "found", "Übermut", "小猫",
        "basket", "cat",
    ];
    let words: Vec<&str> = (0..rng.usize(count))
        .map(|_| WORDS[rng.usize(..WORDS.len())])
        .collect();
    words.join(" ")
}

fn code(rng: &mut Rng, style: u8) -> String {
    let number = rng.u16(..500);
    match style {
        0 => format!("kitten_lost_{number}"),
        1 => format!("VPC.{number:04}"),
        2 => format!("KittenLost{number}"),
        3 => format!("{}", 40_000 + u32::from(number)),
        4 => format!("kitten-lost-{number}"),
        _ => ["lost", "busy", "bad", "away", "old"][usize::from(number % 5)].to_owned(),
    }
}

/// The cell of codes, if the table has a column of them.
fn code_cell(rows: &Rows, row: &Written, separators: &[&str], rng: &mut Rng) -> Option<String> {
    let separator = separators[rng.usize(..separators.len())];
    let blank = ["", "-", "—", "n/a"][rng.usize(..4)];
    has_codes(rows).then(|| match row.codes.as_slice() {
        [] => blank.to_owned(),
        codes => codes.join(separator),
    })
}

/// The place of the column of codes: before the statuses, after them, or last.
fn insert<T>(cells: &mut Vec<T>, code: Option<T>, place: usize) {
    if let Some(code) = code {
        cells.insert(place.min(cells.len()), code);
    }
}

fn header(rows: &Rows, place: usize) -> Vec<&'static str> {
    let mut titles = vec!["HTTP status", "Phrase", "Meaning"];
    insert(&mut titles, has_codes(rows).then_some("Error code"), place);
    titles
}

#[test]
fn each_status_of_a_list_is_an_entry_or_skipped() {
    let mut rng = rng();
    let mut read_pages = 0;
    for _ in 0..500 {
        let rows = random_rows(&mut rng);
        for (name, above, write) in LISTS {
            let text = format!("{above}{}", write(&rows, &mut rng));
            let Ok(statuses) = read(name, text.as_bytes(), &Wanted::default()) else {
                continue;
            };
            read_pages += 1;
            for status in rows.keys() {
                let is_entry = statuses.entries.iter().any(|entry| entry.status == *status);
                let written = status.to_string();
                let mut skipped = statuses.skipped.iter();
                assert!(
                    is_entry || skipped.any(|skipped| skipped.written == written),
                    "{status}: {text}\n{statuses:#?}"
                );
            }
        }
    }
    assert!(read_pages > 300, "{read_pages}");
}

type List = (&'static str, &'static str, fn(&Rows, &mut Rng) -> String);

const LISTS: [List; 6] = [
    (
        "items.md",
        "HTTP status codes:\n\n- 404 Not Found\n- 500 Internal Server Error\n",
        items,
    ),
    (
        "headings.md",
        "# HTTP status codes\n\n## 404 Not Found\n\n",
        headings,
    ),
    (
        "paragraphs.md",
        "# HTTP status codes\n\n**404 Not Found**\n\n",
        paragraphs,
    ),
    (
        "items.html",
        "<h1>HTTP status codes</h1><ul><li>404 Not Found",
        items_in_html,
    ),
    (
        "terms.html",
        "<h1>HTTP status codes</h1><dl><dt>404<dd>Not Found",
        terms_in_html,
    ),
    ("other.md", "# Prices\n\n", items),
];

fn items(rows: &Rows, rng: &mut Rng) -> String {
    listed(rows, |status, text| {
        let status = in_markdown(&status.to_string(), rng);
        let marker = ["- ", "* ", "1. "][rng.usize(..3)];
        let separator = [": ", " - ", " – ", ":\n\n   "][rng.usize(..4)];
        format!("{marker}{status}{separator}{text}\n")
    })
}

fn headings(rows: &Rows, rng: &mut Rng) -> String {
    listed(rows, |status, text| {
        let separator = [": ", "\n\n"][rng.usize(..2)];
        format!("## {status}{separator}{text}\n\n")
    })
}

fn paragraphs(rows: &Rows, rng: &mut Rng) -> String {
    listed(rows, |status, text| {
        let end = ["\n", "\n\n", "\\\n"][rng.usize(..3)];
        format!("**{status}**: {text}{end}")
    })
}

fn items_in_html(rows: &Rows, rng: &mut Rng) -> String {
    listed(rows, |status, text| {
        let item = ["<li>", "<li><p>", "</li>\n<li>"][rng.usize(..3)];
        format!("{item}<code>{status}</code>: {text}")
    })
}

fn terms_in_html(rows: &Rows, rng: &mut Rng) -> String {
    listed(rows, |status, text| {
        let definition = ["<dd>", "</dt><dd><p>"][rng.usize(..2)];
        format!("<dt>{status}{definition}{text}")
    })
}

fn listed(rows: &Rows, mut item: impl FnMut(u16, &str) -> String) -> String {
    let rows = rows.iter();
    rows.map(|(status, row)| item(*status, &row.phrase))
        .collect()
}

type Format = (&'static str, fn(&Rows, &mut Rng) -> String);

const FORMATS: [Format; 13] = [
    ("errors.md", pipes),
    ("no_outer_pipes.md", no_outer_pipes),
    ("html_in_markdown.md", html),
    ("errors.html", html),
    ("spans.html", spans),
    ("errors.csv", csv),
    ("grid.rst", grid),
    ("simple.rst", simple),
    ("list_table.rst", list_table),
    ("csv_table.rst", csv_table),
    ("errors.adoc", asciidoc),
    ("cells.adoc", asciidoc_cells),
    ("values.adoc", asciidoc_values),
];

const NOTE: &str = "\n[^1]: A note.\n";

fn pipes(rows: &Rows, rng: &mut Rng) -> String {
    let place = rng.usize(..4);
    let header = header(rows, place);
    let mut text = format!(
        "| {} |\n|{}\n",
        header.join(" | "),
        "---|".repeat(header.len())
    );
    for (status, row) in rows {
        let mut cells = vec![
            in_markdown(&status.to_string(), rng),
            in_markdown(&row.phrase, rng),
            row.meaning.clone(),
        ];
        let code = code_cell(rows, row, &[", ", " or ", "<br>", " / "], rng);
        let is_one = row.codes.len() == 1;
        let code = code.map(|code| {
            if is_one {
                in_markdown(&code, rng)
            } else {
                code
            }
        });
        insert(&mut cells, code, place);
        writeln!(text, "| {} |", cells.join(" | ")).unwrap();
    }
    text + NOTE
}

fn no_outer_pipes(rows: &Rows, rng: &mut Rng) -> String {
    // The title `Code` alone does not vouch for unregistered statuses.
    let mut titles = vec!["HTTP code", "Phrase -- Meaning"];
    insert(&mut titles, has_codes(rows).then_some("Slug"), 2);
    let titles = titles.join("|");
    let columns = titles.matches('|').count();
    let mut text = format!("{titles}\n-{}\n", "|-".repeat(columns));
    for (status, row) in rows {
        let meaning = match row.meaning.as_str() {
            "" => String::new(),
            meaning => format!(" -- {meaning}"),
        };
        let status = in_markdown(&format!("HTTP {status}"), rng);
        let code = code_cell(rows, row, &[",", ";"], rng);
        let code = code.map_or(String::new(), |code| format!("|{code}"));
        writeln!(text, "{status}|{}{meaning}{code}", row.phrase).unwrap();
    }
    text + NOTE
}

fn in_markdown(text: &str, rng: &mut Rng) -> String {
    match rng.u8(..6) {
        0 => format!("`{text}`"),
        1 => format!("**{text}**"),
        2 => format!("[{text}](#there)"),
        3 => format!("<b>{text}</b>"),
        4 => format!("{text}[^1]<sup>2</sup>"),
        _ => text.to_owned(),
    }
}

fn html(rows: &Rows, rng: &mut Rng) -> String {
    let place = rng.usize(..4);
    let mut text = format!(
        "<table>\n<tr><th>{}</th></tr>\n",
        header(rows, place).join("</th><th>")
    );
    for (status, row) in rows {
        let mut cells = vec![status.to_string(), row.phrase.clone(), row.meaning.clone()];
        let code = code_cell(rows, row, &[", ", "<br>", "</code> <code>"], rng);
        // Codes next to each other are marked as such.
        let code = code.map(|code| {
            if code.contains("</code>") {
                format!("<code>{code}</code>")
            } else {
                code
            }
        });
        insert(&mut cells, code, place);
        text += "<tr>";
        for cell in cells {
            text += &in_html(&cell, rng);
        }
        text += ["", "</tr>", "</tr>\n", "\n"][rng.usize(..4)];
    }
    text + "</table>\n"
}

fn in_html(text: &str, rng: &mut Rng) -> String {
    match rng.u8(..6) {
        0 => format!("<td><code>{text}</code></td>"),
        1 => format!("\n  <td><p>{text}</p></td>"),
        2 => format!("<td rowspan=1><b>{text}</b>"),
        3 => format!("<td class='a > b'>&nbsp;{text}<!-- 404 --></td>"),
        4 => format!("<td><a href='#'>{text}</a><sup>1</sup></td>"),
        _ => format!("<td>{text}"),
    }
}

/// A row for each code, below a cell with the status that spans them.
fn spans(rows: &Rows, _: &mut Rng) -> String {
    let mut text = format!("<table>\n<tr><th>{}\n", header(rows, 1).join("<th>"));
    for (status, row) in rows {
        let count = row.codes.len().max(1);
        let mut codes = row.codes.iter();
        let code = |code: Option<&String>| match (has_codes(rows), code) {
            (true, code) => format!("<td>{}", code.map_or("", String::as_str)),
            (false, _) => String::new(),
        };
        let Written {
            phrase, meaning, ..
        } = row;
        let first = code(codes.next());
        writeln!(
            text,
            "<tr><td rowspan={count}>{status}{first}<td rowspan={count}>{phrase}<td rowspan={count}>{meaning}"
        )
        .unwrap();
        for next in codes {
            writeln!(text, "<tr>{}", code(Some(next))).unwrap();
        }
    }
    text + "</table>\n"
}

fn csv(rows: &Rows, rng: &mut Rng) -> String {
    let separator = [",", ";", "\t"][rng.usize(..3)];
    let place = rng.usize(..4);
    let mut text = format!("{}\r\n", header(rows, place).join(separator));
    for (status, row) in rows {
        let mut cells = vec![status.to_string(), row.phrase.clone(), row.meaning.clone()];
        insert(
            &mut cells,
            code_cell(rows, row, &[" or ", " / "], rng),
            place,
        );
        let cells: Vec<String> = cells
            .into_iter()
            .map(|cell| {
                if rng.bool() {
                    format!("\"{cell}\"")
                } else {
                    cell
                }
            })
            .collect();
        text += &cells.join(separator);
        text += ["\n", "\r\n", "\n\n"][rng.usize(..3)];
    }
    text
}

/// The number of columns of a text on the screen.
fn width(text: &str) -> usize {
    let columns = |c: char| if c > '\u{2e80}' { 2 } else { 1 };
    text.chars().map(columns).sum()
}

fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns - width(text)))
}

const TITLES: [&str; 3] = ["Status code", "Phrase", "Meaning"];

/// The rows as cells, each of one or several lines.
fn cells(rows: &Rows, rng: &mut Rng) -> Vec<[Vec<String>; 3]> {
    let mut cells = vec![TITLES.map(|title| vec![title.to_owned()])];
    for (status, row) in rows {
        let texts = [status.to_string(), row.phrase.clone(), row.meaning.clone()];
        cells.push(texts.map(|text| match text.split_once(' ') {
            Some((first, rest)) if rng.bool() => {
                // A line that starts with a mark would start a list.
                vec![first.to_owned(), rest.to_owned()]
            }
            _ => vec![in_rst(&text, rng)],
        }));
    }
    cells
}

fn in_rst(text: &str, rng: &mut Rng) -> String {
    if text.is_empty() {
        return String::new();
    }
    match rng.u8(..6) {
        0 => format!("``{text}``"),
        1 => format!("**{text}**"),
        2 => format!("`{text} <#there>`_"),
        3 => format!(":ref:`{text} <there>`"),
        4 => format!("{text} [1]_"),
        _ => text.to_owned(),
    }
}

fn widths(cells: &[[Vec<String>; 3]]) -> [usize; 3] {
    [0, 1, 2].map(|column| {
        let lines = cells.iter().flat_map(|row| &row[column]);
        lines.map(|line| width(line)).max().unwrap_or(1).max(1)
    })
}

/// The lines of a row, each with a text for every column.
fn lines(row: &[Vec<String>; 3]) -> Vec<[&str; 3]> {
    let height = row.iter().map(Vec::len).max().unwrap_or(1);
    let line = |index: usize| {
        [0, 1, 2].map(|column: usize| row[column].get(index).map_or("", String::as_str))
    };
    (0..height).map(line).collect()
}

fn grid(rows: &Rows, rng: &mut Rng) -> String {
    let cells = cells(rows, rng);
    let widths = widths(&cells);
    let border = |mark: &str| {
        let parts = widths.map(|width| mark.repeat(width + 2));
        format!("+{}+\n", parts.join("+"))
    };
    let mut text = border("-");
    for (index, row) in cells.iter().enumerate() {
        for line in lines(row) {
            for (column, cell) in line.iter().enumerate() {
                write!(text, "| {} ", padded(cell, widths[column])).unwrap();
            }
            text += "|\n";
        }
        text += &border(if index == 0 { "=" } else { "-" });
    }
    text + "\n.. [1] A note.\n"
}

fn simple(rows: &Rows, rng: &mut Rng) -> String {
    let cells = cells(rows, rng);
    let widths = widths(&cells);
    let border = widths.map(|width| "=".repeat(width)).join("  ");
    let mut text = format!("Errors\n======\n\n- in a list\n\n  {border}\n");
    for (index, row) in cells.iter().enumerate() {
        for line in lines(row) {
            let cells = [0, 1, 2].map(|column: usize| padded(line[column], widths[column]));
            writeln!(text, "  {}", cells.join("  ").trim_end()).unwrap();
        }
        if index == 0 {
            writeln!(text, "  {border}").unwrap();
        } else if rng.bool() {
            text.push('\n');
        }
    }
    format!("{}\n  {border}\n", text.trim_end())
}

fn list_table(rows: &Rows, rng: &mut Rng) -> String {
    let mut text = ".. list-table:: Errors\n   :header-rows: 1\n\n".to_owned();
    for row in cells(rows, rng) {
        for (column, cell) in row.iter().enumerate() {
            let mark = if column == 0 { "* -" } else { "  -" };
            let cell = cell.join("\n       ");
            writeln!(text, "   {mark} {cell}").unwrap();
        }
    }
    text
}

fn csv_table(rows: &Rows, rng: &mut Rng) -> String {
    let mut text =
        ".. csv-table::\n   :header: \"Status code\", \"Phrase\", Meaning\n\n".to_owned();
    for row in &cells(rows, rng)[1..] {
        let row: Vec<String> = row
            .iter()
            .map(|cell| format!("\"{}\"", cell.join("\n   ")))
            .collect();
        writeln!(text, "   {}", row.join(", ")).unwrap();
    }
    text
}

fn in_asciidoc(text: &str, rng: &mut Rng) -> String {
    if text.is_empty() {
        return String::new();
    }
    match rng.u8(..7) {
        0 => format!("`{text}`"),
        1 => format!("*{text}*"),
        2 => format!("link:#there[{text}]"),
        3 => format!("`+{text}+`"),
        4 => format!("{text}footnote:[A note.]"),
        5 => format!("<<there,{text}>>^1^"),
        _ => text.to_owned(),
    }
}

fn asciidoc(rows: &Rows, rng: &mut Rng) -> String {
    let mut text = ".Errors\n|===\n|Status code |Phrase |Meaning\n\n".to_owned();
    for (status, row) in rows {
        let cells = [status.to_string(), row.phrase.clone(), row.meaning.clone()];
        for cell in cells {
            let spec = ["", "", "d", "1+", "<.^"][rng.usize(..5)];
            write!(text, " {spec}|{}", in_asciidoc(&cell, rng)).unwrap();
        }
        text += ["\n", "\n\n"][rng.usize(..2)];
    }
    text + "|===\n"
}

/// A line for each cell.
fn asciidoc_cells(rows: &Rows, rng: &mut Rng) -> String {
    let mut text = "[cols=\"1,1m,a\",options=header]\n|===\n".to_owned();
    for title in TITLES {
        writeln!(text, "|{title}").unwrap();
    }
    for (status, row) in rows {
        let cells = [status.to_string(), row.phrase.clone(), row.meaning.clone()];
        for cell in cells {
            writeln!(text, "| {}", in_asciidoc(&cell, rng)).unwrap();
        }
    }
    text + "|===\n"
}

fn asciidoc_values(rows: &Rows, rng: &mut Rng) -> String {
    let mut text = "[%header,separator=;]\n,===\nStatus code;Phrase;Meaning\n".to_owned();
    for (status, row) in rows {
        let cells = [status.to_string(), row.phrase.clone(), row.meaning.clone()];
        let cells = cells.map(|cell| format!("\"{}\"", in_asciidoc(&cell, rng)));
        writeln!(text, "{}", cells.join(";")).unwrap();
    }
    text + ",===\n"
}
