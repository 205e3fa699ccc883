//! A client that calls a server and prints each exchange as `curl -i` does. It speaks as much of HTTP/1.1 as that takes, over a plain
//! socket, so that what is printed is what was sent.

use std::{
    env, future,
    io::{self, BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use serde_json::Value;

/// A server that has not answered by then hangs.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Has `calls` call the server at `address`, which runs beside it. With `--serve`, leaves the server to
/// whoever wants to call it, and never ends.
///
/// # Errors
///
/// If a call fails, or an assertion in `calls` does.
pub async fn visit(address: SocketAddr, calls: fn(&Client) -> io::Result<()>) -> io::Result<()> {
    if env::args().any(|argument| argument == "--serve") {
        println!("Listening on http://{address} until Ctrl-C");
        future::pending::<()>().await;
    }
    // The calls block, and would block the server as well if they ran on its thread.
    tokio::task::spawn_blocking(move || calls(&Client { address })).await?
}

/// Calls one server.
#[derive(Debug)]
pub struct Client {
    address: SocketAddr,
}

impl Client {
    /// A GET.
    pub fn get(&self, path: &str) -> Request {
        self.request("GET", path)
    }

    /// A POST, without a body unless it gets one.
    pub fn post(&self, path: &str) -> Request {
        self.request("POST", path)
    }

    /// A PUT, without a body unless it gets one.
    pub fn put(&self, path: &str) -> Request {
        self.request("PUT", path)
    }

    /// A DELETE.
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

/// A request that is yet to be sent.
#[derive(Debug)]
#[must_use = "nothing is sent before `answers`"]
pub struct Request {
    address: SocketAddr,
    method: &'static str,
    path: String,
    headers: Vec<String>,
    json: Option<String>,
}

impl Request {
    /// With one more header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push(format!("{name}: {value}"));
        self
    }

    /// With a body of JSON.
    pub fn json(mut self, json: &str) -> Self {
        self.json = Some(json.to_owned());
        self
    }

    /// Sends the request, prints it and the reply, and asserts the reply's status.
    ///
    /// # Errors
    ///
    /// If there is no reply, or none that this client can read.
    ///
    /// # Panics
    ///
    /// If the status is another one.
    #[track_caller]
    pub fn answers(self, status: u16) -> io::Result<Reply> {
        let command = self.command();
        println!("$ {command}");
        let reply = self.send()?;
        print!("{}", reply.head);
        if !reply.body.is_empty() {
            println!("{}\n", reply.body);
        }
        assert_eq!(reply.status, status, "the status of `{command}`");
        Ok(reply)
    }

    /// The command line that would send it.
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

    fn send(&self) -> io::Result<Reply> {
        let mut stream = TcpStream::connect_timeout(&self.address, TIMEOUT)?;
        stream.set_read_timeout(Some(TIMEOUT))?;
        stream.set_write_timeout(Some(TIMEOUT))?;
        stream.write_all(self.as_sent().as_bytes())?;
        Reply::read(BufReader::new(stream))
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

/// What the server replied.
#[derive(Debug)]
pub struct Reply {
    status: u16,
    head: String,
    /// The body, empty where there is none.
    pub body: String,
}

impl Reply {
    fn read(mut stream: impl BufRead) -> io::Result<Self> {
        let mut reply = Self {
            status: 0,
            head: String::new(),
            body: String::new(),
        };
        while !reply.head.ends_with("\r\n\r\n") {
            if stream.read_line(&mut reply.head)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        reply.head = reply.head.replace("\r\n", "\n");
        reply.status = reply.read_status().ok_or(io::ErrorKind::InvalidData)?;
        let length = reply.header("content-length").unwrap_or("0").parse();
        let length = length.map_err(io::Error::other)?;
        // A 304 may have the length of what it does not send.
        if reply.status != 304 {
            stream.take(length).read_to_string(&mut reply.body)?;
        }
        Ok(reply)
    }

    fn read_status(&self) -> Option<u16> {
        let mut words = self.head.split(' ');
        words.nth(1)?.parse().ok()
    }

    /// The value of a header, by its name in lower case or any other.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.head.lines().filter_map(|line| line.split_once(": "));
        let (_, value) = headers.find(|(of, _)| of.eq_ignore_ascii_case(name))?;
        Some(value)
    }

    /// The body as JSON, `null` where it is none.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }
}
