//! A client that calls a server and prints each exchange as `curl -i` does.
//!
//! It implements just enough of HTTP/1.1 over a plain socket, so that it prints the bytes that were
//! sent.

use std::{
    env, future,
    io::{self, BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use serde_json::Value;

/// The time after which a server counts as hanging.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Runs `calls` against the server at `address`, which runs concurrently. With `--serve`, runs no
/// calls and never returns, so that the server can be called from outside.
///
/// # Errors
///
/// Returns an error if a call fails or if `calls` panics.
pub async fn visit(address: SocketAddr, calls: fn(&Client) -> io::Result<()>) -> io::Result<()> {
    if env::args().any(|argument| argument == "--serve") {
        println!("Listening on http://{address} until Ctrl-C");
        future::pending::<()>().await;
    }
    // The calls block, and would block the server as well if they ran on its thread.
    tokio::task::spawn_blocking(move || calls(&Client { address })).await?
}

/// A client of one server.
#[derive(Debug)]
pub struct Client {
    address: SocketAddr,
}

impl Client {
    /// Creates a GET request.
    pub fn get(&self, path: &str) -> Request {
        self.request("GET", path)
    }

    /// Creates a POST request.
    pub fn post(&self, path: &str) -> Request {
        self.request("POST", path)
    }

    /// Creates a PUT request.
    pub fn put(&self, path: &str) -> Request {
        self.request("PUT", path)
    }

    /// Creates a DELETE request.
    pub fn delete(&self, path: &str) -> Request {
        self.request("DELETE", path)
    }

    fn request(&self, method: &'static str, path: &str) -> Request {
        Request {
            address: self.address,
            method,
            path: path.to_owned(),
            headers: Vec::new(),
            json: None,
        }
    }
}

/// A request that has not been sent yet.
#[derive(Debug)]
#[must_use = "a request is sent by `expect_status`"]
pub struct Request {
    address: SocketAddr,
    method: &'static str,
    path: String,
    headers: Vec<String>,
    json: Option<String>,
}

impl Request {
    /// Adds a header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push(format!("{name}: {value}"));
        self
    }

    /// Sets a JSON body.
    pub fn json(mut self, json: &str) -> Self {
        self.json = Some(json.to_owned());
        self
    }

    /// Sends the request, prints the exchange, and asserts the status of the response.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no response, or one that this client cannot read.
    ///
    /// # Panics
    ///
    /// Panics if the status differs.
    #[track_caller]
    pub fn expect_status(self, status: u16) -> io::Result<Response> {
        let command = self.command();
        println!("$ {command}");
        let response = self.send()?;
        print!("{}", response.head);
        if !response.body.is_empty() {
            println!("{}\n", response.body);
        }
        assert_eq!(response.status, status, "the status of `{command}`");
        Ok(response)
    }

    /// Returns the command line that sends the same request.
    fn command(&self) -> String {
        let mut words = vec![format!("curl -i http://{}{}", self.address, self.path)];
        words.extend(self.headers.iter().map(|header| format!("-H '{header}'")));
        match (&self.json, self.method) {
            (None, "GET") => {}
            (Some(json), "POST") => words.push(format!("--json '{json}'")),
            (None, method) => words.push(format!("-X {method}")),
            (Some(json), method) => words.push(format!("-X {method} --json '{json}'")),
        }
        words.join(" ")
    }

    fn send(&self) -> io::Result<Response> {
        let mut stream = TcpStream::connect_timeout(&self.address, TIMEOUT)?;
        stream.set_read_timeout(Some(TIMEOUT))?;
        stream.set_write_timeout(Some(TIMEOUT))?;
        stream.write_all(self.as_sent().as_bytes())?;
        Response::read(BufReader::new(stream))
    }

    fn as_sent(&self) -> String {
        let mut lines = vec![
            format!("{} {} HTTP/1.1", self.method, self.path),
            format!("Host: {}", self.address),
        ];
        lines.extend_from_slice(&self.headers);
        if let Some(json) = &self.json {
            lines.push("Content-Type: application/json".to_owned());
            lines.push(format!("Content-Length: {}", json.len()));
        }
        let body = self.json.as_deref().unwrap_or_default();
        format!("{}\r\n\r\n{body}", lines.join("\r\n"))
    }
}

/// The response of a server.
#[derive(Debug)]
pub struct Response {
    status: u16,
    head: String,
    /// The body, empty if there is none.
    pub body: String,
}

impl Response {
    fn read(mut stream: impl BufRead) -> io::Result<Self> {
        let mut response = Self {
            status: 0,
            head: String::new(),
            body: String::new(),
        };
        while !response.head.ends_with("\r\n\r\n") {
            if stream.read_line(&mut response.head)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        response.head = response.head.replace("\r\n", "\n");
        response.status = response.read_status().ok_or(io::ErrorKind::InvalidData)?;
        let length = response.header("content-length").unwrap_or("0").parse();
        let length = length.map_err(io::Error::other)?;
        // A 304 may have the length of the body that it omits.
        if response.status != 304 {
            stream.take(length).read_to_string(&mut response.body)?;
        }
        Ok(response)
    }

    fn read_status(&self) -> Option<u16> {
        let mut words = self.head.split(' ');
        words.nth(1)?.parse().ok()
    }

    /// Returns the value of a header. The case of the name does not matter.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.head.lines().filter_map(|line| line.split_once(": "));
        let (_, value) = headers.find(|(of, _)| of.eq_ignore_ascii_case(name))?;
        Some(value)
    }

    /// Returns the body as JSON, or `null` if it is not JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }
}
