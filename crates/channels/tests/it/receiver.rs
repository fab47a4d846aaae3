//! A receiver that listens on this machine and misbehaves as it is told.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[derive(Clone)]
pub enum Answer {
    Status(u16),
    /// 200, after this time.
    Late(Duration),
    Redirect(String),
    /// 200, with a body that never ends.
    Endless,
    /// None: the connection ends.
    HangUp,
}

#[derive(Clone, Debug)]
pub struct Got {
    pub headers: HashMap<String, String>,
    pub body: String,
}

impl Got {
    pub fn id(&self) -> &str {
        &self.headers["x-terrace-delivery"]
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

#[derive(Default)]
struct State {
    /// What is answered next; then always the last.
    answers: Mutex<VecDeque<Answer>>,
    got: Mutex<Vec<Got>>,
}

pub struct Receiver {
    pub url: String,
    state: Arc<State>,
}

impl Receiver {
    pub async fn new(answers: impl IntoIterator<Item = Answer>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook?key=k", listener.local_addr().unwrap());
        let state = Arc::new(State::default());
        state.answers.lock().unwrap().extend(answers);
        let serving = Arc::clone(&state);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let state = Arc::clone(&serving);
                tokio::spawn(async move {
                    // The sender goes away in the middle of what is endless or late.
                    let _ = serve(stream, &state).await;
                });
            }
        });
        Receiver { url, state }
    }

    pub fn answers(&self, answers: impl IntoIterator<Item = Answer>) {
        let mut queue = self.state.answers.lock().unwrap();
        queue.clear();
        queue.extend(answers);
    }

    pub fn got(&self) -> Vec<Got> {
        self.state.got.lock().unwrap().clone()
    }

    pub fn ids(&self) -> Vec<String> {
        self.got().iter().map(|got| got.id().to_owned()).collect()
    }

    /// Waits until so many requests came.
    pub async fn until(&self, count: usize) {
        for _ in 0..2000 {
            if self.got().len() >= count {
                return;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("{} requests came, not {count}", self.got().len());
    }
}

async fn serve(mut stream: TcpStream, state: &State) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    let got = loop {
        if stream.read_buf(&mut bytes).await? == 0 {
            return Ok(());
        }
        if let Some(got) = parse(&String::from_utf8_lossy(&bytes)) {
            break got;
        }
    };
    state.got.lock().unwrap().push(got);
    let answer = {
        let mut answers = state.answers.lock().unwrap();
        if answers.len() > 1 { answers.pop_front() } else { answers.front().cloned() }
    };
    let (status, more) = match answer.unwrap_or(Answer::Status(200)) {
        Answer::Status(status) => (status, String::new()),
        Answer::Late(time) => {
            tokio::time::sleep(time).await;
            (200, String::new())
        }
        Answer::Redirect(to) => (302, format!("Location: {to}\r\n")),
        Answer::HangUp => return Ok(()),
        Answer::Endless => {
            stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await?;
            loop {
                stream.write_all(&[b'a'; 4096]).await?;
            }
        }
    };
    stream.write_all(format!("HTTP/1.1 {status} Said\r\n{more}Content-Length: 8\r\n\r\nsaid {status}").as_bytes()).await
}

/// A whole request.
fn parse(text: &str) -> Option<Got> {
    let (head, body) = text.split_once("\r\n\r\n")?;
    let headers: HashMap<String, String> = head
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let length: usize = headers.get("content-length")?.parse().ok()?;
    (body.len() >= length).then(|| Got { headers, body: body.to_owned() })
}
