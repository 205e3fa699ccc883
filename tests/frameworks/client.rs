//! A client that hides nothing: it returns the bytes that the server wrote.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Long enough for a loaded machine, short enough to notice a server that keeps the connection
/// open.
const PATIENCE: Duration = Duration::from_secs(5);

const CLOSE: &str = "host: x\r\nconnection: close\r\n\r\n";

/// One response as it was on the wire.
#[derive(Debug, Default)]
pub(crate) struct Reply {
    pub(crate) status_line: String,
    /// Names and values in their order; bytes above 0x7F are shown escaped.
    pub(crate) headers: Vec<(String, String)>,
    /// Without the sizes of chunks.
    pub(crate) body: Vec<u8>,
    /// The server did not close the connection although it was asked to.
    pub(crate) timed_out: bool,
}

impl Reply {
    /// The first value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let found = self
            .headers
            .iter()
            .find(|(n, _)| n.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

/// `GET path` on a connection of its own.
pub(crate) fn get(addr: SocketAddr, path: &str) -> io::Result<Reply> {
    request(addr, "GET", path)
}

/// All that the server writes in response to `GET path`, escaped, and whether it kept the
/// connection open.
pub(crate) fn get_raw(addr: SocketAddr, path: &str) -> io::Result<(String, bool)> {
    let (raw, timed_out) = exchange(addr, &format!("GET {path} HTTP/1.1\r\n{CLOSE}"))?;
    Ok((shown(&raw), timed_out))
}

/// Any method, on a connection of its own.
pub(crate) fn request(addr: SocketAddr, method: &str, path: &str) -> io::Result<Reply> {
    let (raw, timed_out) = exchange(addr, &format!("{method} {path} HTTP/1.1\r\n{CLOSE}"))?;
    Ok(Reply {
        timed_out,
        ..parse(&raw)
    })
}

/// Sends `GET first`, then `GET second` on the same connection, and returns all that the server
/// wrote. After a wrong length in the first response, the second does not begin where it should.
pub(crate) fn get_both(addr: SocketAddr, first: &str, second: &str) -> io::Result<(String, bool)> {
    let request =
        format!("GET {first} HTTP/1.1\r\nhost: x\r\n\r\nGET {second} HTTP/1.1\r\n{CLOSE}");
    let (raw, timed_out) = exchange(addr, &request)?;
    Ok((shown(&raw), timed_out))
}

fn exchange(addr: SocketAddr, request: &str) -> io::Result<(Vec<u8>, bool)> {
    let mut stream = TcpStream::connect(addr)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(request.as_bytes())?;
    let mut raw = Vec::new();
    let timed_out = stream.read_to_end(&mut raw).is_err();
    Ok((raw, timed_out))
}

/// A response that is not HTTP has an odd status line.
fn parse(raw: &[u8]) -> Reply {
    let (head, body) = split_once(raw, b"\r\n\r\n").unwrap_or((raw, b""));
    let mut lines = head
        .split(|&b| b == b'\n')
        .map(|l| l.strip_suffix(b"\r").unwrap_or(l));
    let mut reply = Reply {
        status_line: shown(lines.next().unwrap_or_default()),
        headers: lines.map(header).collect(),
        ..Reply::default()
    };
    reply.body = match reply.header("transfer-encoding") {
        Some("chunked") => dechunked(body),
        _ => body.to_vec(),
    };
    reply
}

fn header(line: &[u8]) -> (String, String) {
    let (name, value) = split_once(line, b": ").unwrap_or((line, b""));
    (shown(name), shown(value))
}

/// Ends at the first malformed chunk. The test then sees a body that is too short.
fn dechunked(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some((size, after)) = split_once(rest, b"\r\n") {
        let size = std::str::from_utf8(size)
            .ok()
            .and_then(|s| usize::from_str_radix(s, 16).ok());
        let Some((chunk, after)) = size.and_then(|size| after.split_at_checked(size)) else {
            break;
        };
        body.extend_from_slice(chunk);
        rest = after.strip_prefix(b"\r\n").unwrap_or_default();
    }
    body
}

fn split_once<'a>(bytes: &'a [u8], at: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let start = bytes.windows(at.len()).position(|window| window == at)?;
    Some((&bytes[..start], &bytes[start + at.len()..]))
}

fn shown(bytes: &[u8]) -> String {
    bytes.escape_ascii().to_string()
}
