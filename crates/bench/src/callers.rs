//! Callers of a gateway that keep their connections, each with one request after the other: as fast as they are answered, or so many a second.
//! Every answer is looked at by whoever lets them call, since what is measured is whether it is right as much as how soon it comes.

use std::collections::BTreeMap;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// An answer, as far as it is looked at.
pub struct Answer<'a> {
    pub status: u16,
    pub body: &'a [u8],
}

/// Says of the answer to a request, by the request's number, what is wrong with it.
pub type Judge = Arc<dyn Fn(usize, &Answer<'_>) -> Result<()> + Send + Sync>;

pub struct Calls {
    pub server: SocketAddr,
    pub connections: usize,
    /// Requests a second of all together; `None`: each as soon as the last was answered.
    pub rate: Option<f64>,
    /// What is asked, by turns; whole requests.
    pub requests: Arc<Vec<Vec<u8>>>,
    pub judge: Judge,
    /// Whether one whose connection breaks makes another, as where gateways are killed.
    pub again: bool,
}

/// What came of it.
#[derive(Default)]
pub struct Outcome {
    pub statuses: BTreeMap<u16, u64>,
    /// Connections that broke, each with a request on it.
    pub broken: u64,
    pub seconds: f64,
    micros: Vec<u32>,
}

impl Outcome {
    pub fn answers(&self) -> u64 {
        self.statuses.values().sum()
    }

    pub fn of(&self, status: u16) -> u64 {
        self.statuses.get(&status).copied().unwrap_or_default()
    }

    /// Milliseconds within which this share was answered.
    pub fn within(&self, share: f64) -> f64 {
        at(&self.micros, share)
    }

    fn add(&mut self, other: Outcome) {
        for (status, count) in other.statuses {
            *self.statuses.entry(status).or_default() += count;
        }
        self.broken += other.broken;
        self.micros.extend(other.micros);
    }
}

/// Of sorted microseconds, in milliseconds.
pub fn at(sorted: &[u32], share: f64) -> f64 {
    sorted.get(((sorted.len().max(1) - 1) as f64 * share) as usize).map_or(f64::NAN, |micros| f64::from(*micros) / 1e3)
}

/// `GET` of a path, with fields.
pub fn get(host: &str, path: &str, fields: &[String]) -> Vec<u8> {
    let fields: String = fields.iter().flat_map(|field| [field.as_str(), "\r\n"]).collect();
    format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{fields}\r\n").into_bytes()
}

/// Callers that call.
pub struct Calling {
    stop: Arc<AtomicBool>,
    begun: Instant,
    work: JoinSet<Result<Outcome>>,
}

impl Calls {
    pub fn begin(self) -> Calling {
        let (stop, begun) = (Arc::new(AtomicBool::new(false)), Instant::now());
        let calls = Arc::new(self);
        let mut work = JoinSet::new();
        for caller in 0..calls.connections {
            let (calls, stop) = (Arc::clone(&calls), Arc::clone(&stop));
            work.spawn(async move { calls.call(caller, begun, &stop).await });
        }
        Calling { stop, begun, work }
    }

    /// Calls for so long.
    pub async fn run(self, time: Duration) -> Result<Outcome> {
        let calling = self.begin();
        tokio::time::sleep(time).await;
        calling.end().await
    }

    async fn call(&self, caller: usize, begun: Instant, stop: &AtomicBool) -> Result<Outcome> {
        let mut outcome = Outcome::default();
        let mut connection = None;
        for turn in 0.. {
            let number = caller + turn * self.connections;
            if let Some(rate) = self.rate {
                let due = begun + Duration::from_secs_f64(number as f64 / rate);
                tokio::time::sleep_until(due.into()).await;
            }
            if stop.load(Ordering::Relaxed) {
                break;
            }
            let asked = number % self.requests.len();
            let sent = Instant::now();
            match self.one(&mut connection, asked).await {
                Ok(status) => {
                    *outcome.statuses.entry(status).or_default() += 1;
                    outcome.micros.push(u32::try_from(sent.elapsed().as_micros()).unwrap_or(u32::MAX));
                }
                Err(error) if self.again && error.is::<io::Error>() => {
                    connection = None;
                    outcome.broken += 1;
                    tokio::time::sleep(Duration::from_millis(1)).await;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(outcome)
    }

    async fn one(&self, connection: &mut Option<Connection>, asked: usize) -> Result<u16> {
        let connection = match connection {
            Some(connection) => connection,
            None => connection.insert(Connection::open(self.server).await?),
        };
        let answer = connection.ask(&self.requests[asked]).await?;
        (self.judge)(asked, &answer)?;
        Ok(answer.status)
    }
}

impl Calling {
    /// Lets each end its request, and says what came of it all.
    pub async fn end(mut self) -> Result<Outcome> {
        self.stop.store(true, Ordering::Relaxed);
        let seconds = self.begun.elapsed().as_secs_f64();
        let mut all = Outcome { seconds, ..Outcome::default() };
        while let Some(done) = self.work.join_next().await {
            all.add(done??);
        }
        all.micros.sort_unstable();
        Ok(all)
    }
}

/// A connection that is kept.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    pub async fn open(server: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(server).await?;
        stream.set_nodelay(true)?;
        Ok(Connection { stream, buffer: vec![0; 64 * 1024] })
    }

    pub async fn ask(&mut self, request: &[u8]) -> Result<Answer<'_>> {
        self.stream.write_all(request).await?;
        let mut held = 0;
        let (status, head, whole) = loop {
            if let Some(read) = framed(&self.buffer[..held])?.filter(|(.., whole)| held >= *whole) {
                break read;
            }
            let read = self.stream.read(&mut self.buffer[held..]).await?;
            if read == 0 {
                return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
            }
            held += read;
        };
        ensure!(held == whole, "more came than was asked for");
        Ok(Answer { status, body: &self.buffer[head..whole] })
    }
}

/// The status, where the body begins, and where it ends, once the head is there.
fn framed(bytes: &[u8]) -> Result<Option<(u16, usize, usize)>> {
    let Some(head) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
    let text = std::str::from_utf8(&bytes[..head])?;
    let status = text.split(' ').nth(1).and_then(|status| status.parse().ok()).with_context(|| format!("an answer begins {text}"))?;
    for line in text.lines() {
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            return Ok(Some((status, head + 4, head + 4 + value.trim().parse::<usize>()?)));
        }
    }
    bail!("an answer without its length: {text}")
}
