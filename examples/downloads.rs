//! Downloads with salvo: redirects and 304 are variants too, with the headers that HTTP11 and RFC
//! 9110 require.
//!
//! Run it with `cargo run -p examples --features salvo --example downloads`. It sends
//! itself a request for each of its responses. With `-- --serve` it keeps running, for `curl`.

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

/// The responses without a file. `strict` requires the `location` of the 301, as HTTP11 has it.
#[derive(Debug, Error, HttpStatus)]
#[status(document = HTTP11, respond(salvo), strict)]
enum DownloadError {
    #[error("the file is now at {to}")]
    #[status(301)]
    Moved {
        #[status(header = "location")]
        to: String,
    },

    #[error("the client has the current version")]
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

/// The errors of the mirror that stores the files. Their messages are withheld from clients.
#[derive(Debug, Error, HttpStatus)]
#[status(document = HTTP11)]
enum MirrorError {
    #[error("the disk of mirror-4 has bad sectors")]
    #[status(500, code = "file_unreadable")]
    BadSectors,

    #[error("mirror-5 accepts no more connections")]
    #[status(503, code = "mirror_busy")]
    Busy(#[status(header = "retry-after")] Duration),
}

/// The length of a file. A header field can have any type that implements `Display`.
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
    // It fails only if the value is not a valid header value, which this one is.
    let _ = response.add_header(CONTENT_RANGE, range, true);
    response.status_code(StatusCode::PARTIAL_CONTENT);
    response.render(&text[from..]);
    Ok(())
}

/// Returns the `5` of `range: bytes=5-`. Other forms are ignored, so the whole file is sent.
fn first_byte(request: &Request) -> Option<usize> {
    let range: &str = request.header("range")?;
    let from = range.strip_prefix("bytes=")?.strip_suffix('-')?;
    from.parse().ok()
}

fn find(name: &str) -> Result<File, DownloadError> {
    let location = LOCATIONS.iter().find(|(of, _)| *of == name);
    match location {
        Some((_, Location::Mirror(mirror))) => Ok(fetch(*mirror)?),
        Some((_, Location::MovedTo(to))) => {
            let to = (*to).to_owned();
            Err(DownloadError::Moved { to })
        }
        Some((_, Location::Withdrawn(version))) => Err(DownloadError::Gone(version)),
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

/// The location of a file.
enum Location {
    Mirror(u8),
    MovedTo(&'static str),
    Withdrawn(&'static str),
}

static LOCATIONS: [(&str, Location); 5] = [
    ("guide.txt", Location::Mirror(1)),
    ("photos.zip", Location::Mirror(4)),
    ("movie.mkv", Location::Mirror(5)),
    ("manual.txt", Location::MovedTo("/files/guide.txt")),
    ("guide-v1.txt", Location::Withdrawn("1")),
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
    client.get("/files/guide.txt").expect_status(200)?;
    let rest = client.get("/files/guide.txt").header("range", "bytes=12-");
    assert_eq!(rest.expect_status(206)?.body, "and on again.");

    let response = client.get("/files/manual.txt").expect_status(301)?;
    assert_eq!(response.header("location"), Some("/files/guide.txt"));
    let known = client
        .get("/files/guide.txt")
        .header("if-none-match", "\"v3\"");
    let response = known.expect_status(304)?;
    assert_eq!(response.header("etag"), Some("\"v3\""));
    assert_eq!(response.header("content-type"), None);

    let response = client.get("/files/giude.txt").expect_status(404)?;
    assert_eq!(response.json()["detail"], "there is no file `giude.txt`");
    client.get("/files/guide-v1.txt").expect_status(410)?;
    let rest = client.get("/files/guide.txt").header("range", "bytes=99-");
    let response = rest.expect_status(416)?;
    assert_eq!(response.header("content-range"), Some("bytes */25"));

    let response = client.get("/files/photos.zip").expect_status(500)?;
    assert_eq!(response.json()["code"], "file_unreadable");
    assert!(!response.body.contains("mirror-4"));
    let response = client.get("/files/movie.mkv").expect_status(503)?;
    assert_eq!(response.header("retry-after"), Some("90"));
    assert!(!response.body.contains("mirror-5"));
    Ok(())
}
