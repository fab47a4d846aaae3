//! The load generator: so many connections, each sends its next request when it has the last answer. It does as little as can be, as
//! it shares the machine with what it measures: the request is the same bytes again and again, and of an answer only the length
//! and the first line are looked at.

use std::io::{Read as _, Write as _};
use std::net::SocketAddr;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::machine;

/// What a run came to.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    pub per_second: f64,
    pub p50_ms: f64,
    pub p99_ms: f64,
}

/// The child: reads the request from its input, then loads.
pub async fn run(server: SocketAddr, connections: usize, seconds: u64) -> Result<()> {
    let mut request = Vec::new();
    std::io::stdin().read_to_end(&mut request)?;
    let request: Arc<[u8]> = request.into();
    let warm = Instant::now() + Duration::from_secs(1);
    let end = warm + Duration::from_secs(seconds);
    let mut work = JoinSet::new();
    for _ in 0..connections {
        work.spawn(one(server, Arc::clone(&request), warm, end));
    }
    let mut micros = Vec::new();
    while let Some(done) = work.join_next().await {
        micros.extend(done??);
    }
    micros.sort_unstable();
    ensure!(!micros.is_empty(), "no request was answered");
    let at = |share: f64| f64::from(micros[((micros.len() - 1) as f64 * share) as usize]) / 1e3;
    println!("{} {} {}", micros.len() as f64 / seconds as f64, at(0.5), at(0.99));
    Ok(())
}

async fn one(server: SocketAddr, request: Arc<[u8]>, warm: Instant, end: Instant) -> Result<Vec<u32>> {
    let mut stream = TcpStream::connect(server).await?;
    stream.set_nodelay(true)?;
    let (mut took, mut buffer, mut held) = (Vec::with_capacity(1 << 16), vec![0; 1 << 20], 0);
    loop {
        let begun = Instant::now();
        if begun >= end {
            return Ok(took);
        }
        stream.write_all(&request).await?;
        let whole = loop {
            if let Some(whole) = length(&buffer[..held])?.filter(|whole| held >= *whole) {
                break whole;
            }
            let read = stream.read(&mut buffer[held..]).await?;
            ensure!(read > 0, "the server closed a connection");
            held += read;
        };
        if begun >= warm {
            took.push(u32::try_from(begun.elapsed().as_micros()).unwrap_or(u32::MAX));
        }
        held -= whole;
        ensure!(held == 0, "more came than was asked for");
    }
}

/// The length of the whole answer, once its head is there.
fn length(bytes: &[u8]) -> Result<Option<usize>> {
    let Some(head) = bytes.windows(4).position(|w| w == b"\r\n\r\n") else { return Ok(None) };
    let text = std::str::from_utf8(&bytes[..head])?;
    ensure!(text.starts_with("HTTP/1.1 200"), "{text}");
    for line in text.lines() {
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            return Ok(Some(head + 4 + value.trim().parse::<usize>()?));
        }
    }
    bail!("an answer without its length: {text}")
}

/// Loads from a process of its own.
pub fn apart(server: &str, connections: usize, seconds: u64, request: &[u8]) -> Result<Figures> {
    let mut child = Command::new(machine::this_program()?)
        .args(["load", server, &connections.to_string(), &seconds.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    child.stdin.take().context("the child's input")?.write_all(request)?;
    let done = tokio::task::block_in_place(|| child.wait_with_output())?;
    ensure!(done.status.success(), "the load generator failed");
    let said = String::from_utf8(done.stdout)?;
    let figures: Vec<f64> = said.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    Ok(Figures { per_second: figures[0], p50_ms: figures[1], p99_ms: figures[2] })
}
