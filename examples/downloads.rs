//! Downloads with salvo: a redirect and a 304 are answers in place of a file as well, with the headers
//! that HTTP11 and RFC 9110 want.
//!
//! Run it with `cargo run -p examples --features salvo --example downloads`. It calls itself once for every answer; with
//! `-- --serve` it stays up for a `curl` of yours.

use std::{fmt, io, time::Duration};

use examples::Client;
use salvo::{
    Request, Response, Router, Server,
    conn::tcp::TcpAcceptor,
    handler,
    http::{
        HeaderValue, StatusCode,
        header::{CONTENT_RANGE, ETAG},
    },
};
use status_core::{HttpStatus, documents::HTTP11};
use thiserror::Error;
use tokio::net::TcpListener;

/// What is answered in place of a file. `strict` asks for the `location` of the 301: HTTP11 has it there.
#[derive(Debug, Error, HttpStatus)]
#[status(document = HTTP11, respond(salvo), strict)]
enum DownloadError {
    #[error("the file is now at {to}")]
    #[status(301)]
    Moved {
        #[status(header = "location")]
        to: String,
    },

    #[error("the client has this version")]
    #[status(304)]
    NotModified(#[status(header = "etag")] String),

    #[error("there is no file `{0}`")]
    #[status(404)]
    NotFound(String),

    #[error("version {0} is no longer offered")]
    #[status(410)]
    Gone(&'static str),

    #[error("the file ends before byte {from}")]
    #[status(416)]
    PastTheEnd {
        from: usize,
        #[status(header = "content-range")]
        file: Length,
    },

    #[error(transparent)]
    #[status(transparent)]
    Mirror(#[from] MirrorError),
}

/// What the mirror that has the files fails with. Of its texts, clients are told none.
#[derive(Debug, Error, HttpStatus)]
#[status(document = HTTP11)]
enum MirrorError {
    #[error("the disk of mirror-4 has bad sectors")]
    #[status(500, code = "file_unreadable")]
    BadSectors,

    #[error("mirror-5 takes no more connections")]
    #[status(503, code = "mirror_busy")]
    Busy(#[status(header = "retry-after")] Duration),
}

/// How long the file is. Whatever displays itself can be a header.
#[derive(Debug)]
struct Length(usize);

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "bytes */{}", self.0)
    }
}

#[handler]
fn download(request: &mut Request, response: &mut Response) -> Result<(), DownloadError> {
    let file = find(request.param("name").unwrap_or_default())?;
    if request.header("if-none-match") == Some(file.etag) {
        return Err(DownloadError::NotModified(file.etag.to_owned()));
    }
    match first_byte(request) {
        None => response.render(file.text),
        Some(from) => render_part(file.text, from, response)?,
    }
    let etag = HeaderValue::from_static(file.etag);
    response.headers_mut().insert(ETAG, etag);
    Ok(())
}

fn render_part(
    text: &'static str,
    from: usize,
    response: &mut Response,
) -> Result<(), DownloadError> {
    let length = text.len();
    if from >= length {
        let file = Length(length);
        return Err(DownloadError::PastTheEnd { from, file });
    }
    let range = format!("bytes {from}-{}/{length}", length - 1);
    // It fails for what no header can have, a line break say.
    let _ = response.add_header(CONTENT_RANGE, range, true);
    response.status_code(StatusCode::PARTIAL_CONTENT);
    response.render(&text[from..]);
    Ok(())
}

/// The `5` of `range: bytes=5-`. Other forms are not understood, which is allowed: the whole file follows.
fn first_byte(request: &Request) -> Option<usize> {
    let range: &str = request.header("range")?;
    let from = range.strip_prefix("bytes=")?.strip_suffix('-')?;
    from.parse().ok()
}

fn find(name: &str) -> Result<File, DownloadError> {
    let place = PLACES.iter().find(|(of, _)| *of == name);
    match place {
        Some((_, Place::Mirror(mirror))) => Ok(fetch(*mirror)?),
        Some((_, Place::MovedTo(to))) => {
            let to = (*to).to_owned();
            Err(DownloadError::Moved { to })
        }
        Some((_, Place::Withdrawn(version))) => Err(DownloadError::Gone(version)),
        None => Err(DownloadError::NotFound(name.to_owned())),
    }
}

fn fetch(mirror: u8) -> Result<File, MirrorError> {
    match mirror {
        4 => Err(MirrorError::BadSectors),
        5 => Err(MirrorError::Busy(Duration::from_secs(90))),
        _ => Ok(File {
            etag: "\"v3\"",
            text: "Turn it off and on again.",
        }),
    }
}

struct File {
    etag: &'static str,
    text: &'static str,
}

/// Where a file is.
enum Place {
    Mirror(u8),
    MovedTo(&'static str),
    Withdrawn(&'static str),
}

static PLACES: [(&str, Place); 5] = [
    ("guide.txt", Place::Mirror(1)),
    ("photos.zip", Place::Mirror(4)),
    ("movie.mkv", Place::Mirror(5)),
    ("manual.txt", Place::MovedTo("/files/guide.txt")),
    ("guide-v1.txt", Place::Withdrawn("1")),
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let router = Router::with_path("files/{name}").get(download);
    let server = Server::new(TcpAcceptor::try_from(listener)?);
    tokio::select! {
        ended = server.try_serve(router) => ended,
        ended = examples::visit(address, calls) => ended,
    }
}

fn calls(client: &Client) -> io::Result<()> {
    client.get("/files/guide.txt").answers(200)?;
    let rest = client.get("/files/guide.txt").header("range", "bytes=12-");
    assert_eq!(rest.answers(206)?.body, "and on again.");

    let reply = client.get("/files/manual.txt").answers(301)?;
    assert_eq!(reply.header("location"), Some("/files/guide.txt"));
    let known = client
        .get("/files/guide.txt")
        .header("if-none-match", "\"v3\"");
    let reply = known.answers(304)?;
    assert_eq!(reply.header("etag"), Some("\"v3\""));
    assert_eq!(reply.header("content-type"), None);

    let reply = client.get("/files/giude.txt").answers(404)?;
    assert_eq!(reply.json()["detail"], "there is no file `giude.txt`");
    client.get("/files/guide-v1.txt").answers(410)?;
    let rest = client.get("/files/guide.txt").header("range", "bytes=99-");
    let reply = rest.answers(416)?;
    assert_eq!(reply.header("content-range"), Some("bytes */25"));

    let reply = client.get("/files/photos.zip").answers(500)?;
    assert_eq!(reply.json()["code"], "file_unreadable");
    assert!(!reply.body.contains("mirror-4"));
    let reply = client.get("/files/movie.mkv").answers(503)?;
    assert_eq!(reply.header("retry-after"), Some("90"));
    assert!(!reply.body.contains("mirror-5"));
    Ok(())
}
