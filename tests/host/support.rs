//! A fresh establishment file in its own folder, the program run on it, and HTTP by hand, so that
//! every header is the test's own.

use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

/// The director's pass phrase in every test.
pub const PHRASE: &str = "phrase d'essai du directeur";

/// One establishment file.
pub struct House {
    folder: tempfile::TempDir,
}

impl House {
    /// A folder with no file in it yet.
    pub fn empty() -> House {
        House { folder: tempfile::tempdir().unwrap() }
    }

    /// An establishment with its director.
    pub fn new() -> House {
        let house = House::empty();
        let made = house.run(&["init", "--name", "Maison d'essai", "--code", "ESS"]);
        assert!(made.status.success(), "{made:?}");
        house
    }

    /// The establishment file.
    pub fn file(&self) -> PathBuf {
        self.folder.path().join("essai.agiderm")
    }

    /// A path beside it.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program on this file, with the director's pass phrase.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_agiderm"));
        command.env("AGIDERM_FILE", self.file()).env("AGIDERM_PASSPHRASE", PHRASE);
        command.stdin(Stdio::null());
        command
    }

    /// Runs one command to its end.
    pub fn run(&self, args: &[&str]) -> Output {
        self.command().args(args).output().unwrap()
    }

    /// Runs one command that must succeed, and reads its JSON.
    pub fn json(&self, args: &[&str]) -> Value {
        let output = self.command().arg("--json").args(args).output().unwrap();
        assert!(output.status.success(), "{args:?}: {output:?}");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// Serves this file on a free port.
    pub fn serve(&self) -> Server {
        let mut child = self
            .command()
            .args(["--json", "serve", "--port", "0"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let said: Value = serde_json::from_str(&line).unwrap();
        let address = said["address"].as_str().unwrap();
        let port = address.trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        Server { child, port }
    }
}

/// What a command printed for people and for machines.
pub fn said(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap_or(-1), text(&output.stdout), text(&output.stderr))
}

/// A running server, stopped when the test ends.
pub struct Server {
    child: Child,
    /// Its port.
    pub port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer over HTTP.
pub struct Reply {
    /// Status.
    pub status: u16,
    /// Head, lower-case names.
    pub headers: Vec<(String, String)>,
    /// Body.
    pub body: String,
}

impl Reply {
    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(k, _)| k == name).map(|(_, v)| v.as_str())
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    /// `name=value` of the cookie that the answer sets.
    pub fn cookie(&self) -> String {
        self.header("set-cookie").unwrap().split(';').next().unwrap().to_owned()
    }
}

impl Server {
    /// One request with exactly these headers.
    pub fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Reply {
        let mut stream = self.send(method, path, headers, body);
        let mut text = Vec::new();
        stream.read_to_end(&mut text).unwrap();
        let text = String::from_utf8_lossy(&text).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let (status, headers) = parse_head(head);
        Reply { status, headers, body: body.to_owned() }
    }

    fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let mut text = format!("{method} {path} HTTP/1.1\r\n");
        if !headers.iter().any(|(k, _)| *k == "Host") {
            text += &format!("Host: 127.0.0.1:{}\r\n", self.port);
        }
        for (name, value) in headers {
            text += &format!("{name}: {value}\r\n");
        }
        text += &format!("Content-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len());
        stream.write_all(text.as_bytes()).unwrap();
        stream
    }

    /// A call as the screens make it.
    pub fn call(&self, name: &str, input: &Value, cookie: Option<&str>) -> Reply {
        let own = format!("http://127.0.0.1:{}", self.port);
        let mut headers = vec![
            ("Content-Type", "application/json"),
            ("Origin", own.as_str()),
            ("Sec-Fetch-Site", "same-origin"),
        ];
        headers.extend(cookie.map(|c| ("Cookie", c)));
        self.request("POST", &format!("/api/{name}"), &headers, &input.to_string())
    }

    /// Signs the director in; the answer is the cookie.
    pub fn sign_in(&self) -> String {
        let input = serde_json::json!({ "login": "directeur", "passphrase": PHRASE });
        let reply = self.call("session.sign_in", &input, None);
        assert_eq!(reply.status, 200, "{}", reply.body);
        reply.cookie()
    }

    /// Listens to the changes; the head has been read.
    pub fn listen(&self, cookie: &str) -> BufReader<TcpStream> {
        let stream = self.send("GET", "/api/changes", &[("Cookie", cookie)], "");
        let mut reader = BufReader::new(stream);
        let mut line = String::new();
        while line != "\r\n" {
            line.clear();
            reader.read_line(&mut line).unwrap();
        }
        reader
    }
}

fn parse_head(head: &str) -> (u16, Vec<(String, String)>) {
    let mut lines = head.split("\r\n");
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers = lines
        .filter_map(|l| l.split_once(": "))
        .map(|(k, v)| (k.to_lowercase(), v.to_owned()))
        .collect();
    (status, headers)
}
