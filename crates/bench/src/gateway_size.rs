//! What size costs a gateway: 100 and 100,000 APIs, in services of several shapes; finding an API, a whole request, memory, and a release of one
//! service. The large one is asked both for the 100 APIs that the small one has, which says what the search costs, and for any of all, which adds what
//! memory costs that is in no cache. Every answer is looked at: each API says its own id.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use crate::callers::{Calls, get};
use crate::gateway::Running;
use crate::machine::{self, spread};

const CONNECTIONS: usize = 64;
const RELEASES: usize = 100;

/// What is laid out how: services, APIs of each, at the small size and the large one, and what kind of paths they have.
const SHAPES: [(&str, &str, Size, Size); 6] = [
    ("500 services of 200 APIs", "mixed", (1, 100), (500, 200)),
    ("100,000 services of 1 API", "mixed", (100, 1), (100_000, 1)),
    ("1 service, exact paths", "exact", (1, 100), (1, 100_000)),
    ("1 service, `^~` prefixes", "preferred", (1, 100), (1, 100_000)),
    ("1 service, path variables", "template", (1, 100), (1, 100_000)),
    ("1 service, plain prefixes", "prefix", (1, 100), (1, 100_000)),
];

/// Services, and APIs of each.
type Size = (usize, usize);

/// A gateway of a size.
struct Sized {
    child: Running,
    told: ChildStdin,
    says: BufReader<ChildStdout>,
    address: SocketAddr,
    file: PathBuf,
    requests: Arc<Vec<Vec<u8>>>,
    bodies: Arc<Vec<String>>,
}

impl Sized {
    fn start(program: &str, home: &Path, (services, apis): Size, kind: &str) -> Result<Self> {
        let mut child = Command::new(program)
            .args([services.to_string(), apis.to_string(), kind.to_owned()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let (told, mut says) = (child.stdin.take().context("stdin")?, BufReader::new(child.stdout.take().context("stdout")?));
        let child = Running(child);
        let mut line = String::new();
        says.read_line(&mut line)?;
        let address = line.trim().parse().context("the gateway does not start")?;
        Ok(Sized { child, told, says, address, file: home.join("requests"), requests: Arc::default(), bodies: Arc::default() })
    }

    /// From now on it is asked for these, the first of what it has.
    fn draw(&mut self, (services, apis): Size) -> Result<()> {
        self.ask(&format!("requests {services} {apis} {}", self.file.display()))?;
        let (mut requests, mut bodies) = (Vec::new(), Vec::new());
        for line in std::fs::read_to_string(&self.file)?.lines() {
            let [host, path, body] = line.split(' ').collect::<Vec<_>>()[..] else { bail!("no request: {line}") };
            requests.push(get(host, path, &[]));
            bodies.push(body.to_owned());
        }
        (self.requests, self.bodies) = (Arc::new(requests), Arc::new(bodies));
        Ok(())
    }

    fn ask(&mut self, what: &str) -> Result<Vec<f64>> {
        writeln!(self.told, "{what}")?;
        let mut line = String::new();
        self.says.read_line(&mut line)?;
        line.split_whitespace().map(|number| Ok(number.parse()?)).collect()
    }

    fn calls(&self, connections: usize, rate: Option<f64>) -> Calls {
        let bodies = Arc::clone(&self.bodies);
        Calls {
            server: self.address,
            connections,
            rate,
            requests: Arc::clone(&self.requests),
            judge: Arc::new(move |asked, answer| {
                ensure!(answer.status == 200 && answer.body == bodies[asked].as_bytes(), "{}: {:?}", answer.status, bodies[asked]);
                Ok(())
            }),
            again: false,
        }
    }

    /// Microseconds of processor time for a request.
    async fn request(&self, seconds: u64) -> Result<f64> {
        let before = machine::usage(self.child.0.id())?.cpu;
        let outcome = self.calls(CONNECTIONS, None).run(Duration::from_secs(seconds)).await?;
        let used = machine::usage(self.child.0.id())?.cpu - before;
        Ok(used.as_secs_f64() * 1e6 / outcome.answers() as f64)
    }
}

/// What was measured of requests, one number for each run.
#[derive(Default)]
struct Asked {
    found: Vec<f64>,
    request: Vec<f64>,
}

pub async fn run(seconds: u64, runs: usize, only: Option<&str>) -> Result<()> {
    machine::heading("100,000 APIs in one gateway", &format!("gateway-size --seconds {seconds} --runs {runs}"));
    let program = machine::example("sized")?;
    let home = tempfile::tempdir()?;
    println!(
        "Finding one: ns of processor time, the middle (least..most). A request: µs of processor time of the whole gateway. Read: what a start takes. \
         A release: of one service, while 2,000 requests/s are answered right; the middle (most).\n"
    );
    println!(
        "| 100,000 APIs as | asked for | finding one, ns | times 100 APIs | a request, µs | times 100 APIs | memory, MiB | read, ms | a release, ms |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for (name, kind, few, many) in SHAPES {
        if only.is_none_or(|only| name.contains(only)) {
            shape(&program, home.path(), (name, kind, few, many), seconds, runs).await?;
        }
    }
    Ok(())
}

async fn shape(program: &str, home: &Path, (name, kind, few, many): (&str, &str, Size, Size), seconds: u64, runs: usize) -> Result<()> {
    let mut small = Sized::start(program, home, few, kind)?;
    let mut large = Sized::start(program, home, many, kind)?;
    let memory = [machine::usage(small.child.0.id())?.rss_mib, machine::usage(large.child.0.id())?.rss_mib];
    let mut asked: [Asked; 3] = Default::default();
    // By turns, so that what the machine does besides meets all of them.
    for _ in 0..runs {
        for (at, asked) in asked.iter_mut().enumerate() {
            let gateway = if at == 0 { &mut small } else { &mut large };
            gateway.draw(if at == 2 { many } else { few })?;
            asked.found.push(gateway.ask("match")?.first().copied().context("a number")?);
            asked.request.push(gateway.request(seconds).await?);
        }
    }
    let times = if many.0 == 1 { RELEASES / 10 } else { RELEASES };
    let mut held = Vec::new();
    for (gateway, memory) in [&mut small, &mut large].into_iter().zip(memory) {
        let read = gateway.ask("read")?.first().copied().context("a number")?;
        let calling = gateway.calls(8, Some(2_000.0)).begin();
        let (middle, _, most) = spread(&gateway.ask(&format!("apply {times}"))?);
        calling.end().await?;
        held.push(format!("{memory:.0} | {read:.0} | {:.2} ({:.2})", middle / 1e3, most / 1e3));
    }
    let (found, request) = (spread(&asked[0].found).0, spread(&asked[0].request).0);
    let rows = [("100 of 100", &held[0][..]), ("the same 100 of 100,000", &held[1]), ("any of 100,000", "| | ")];
    for ((what, held), asked) in rows.into_iter().zip(&asked) {
        let shown = |values: &[f64], of: f64, digits: usize| {
            let (middle, least, most) = spread(values);
            format!("{middle:.digits$} ({least:.digits$}..{most:.digits$}) | {:.2}", middle / of)
        };
        println!("| {name} | {what} | {} | {} | {held} |", shown(&asked.found, found, 0), shown(&asked.request, request, 1));
    }
    Ok(())
}
