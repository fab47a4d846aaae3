//! The program as users meet it: `terrace serve` in a process of its own, with a data directory of its own.
//!
//! Like PostgreSQL's keeper, a small shell (the broom) holds the reading end of a pipe: when this process ends, however
//! it ends, the broom kills the server and removes its directory. So a server may live in a `static`.

use std::fs::File;
use std::io::Write as _;
use std::ops::Deref;
use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::Value;

use crate::client::{self, Client};
use crate::postgres::Postgres;

/// A busy machine with a debug build starts a server in well under a second; this is for the worst of days.
const START: Duration = Duration::from_secs(60);

/// What the server says, with its address behind it, when it listens.
const READY: &str = "API and console: ";
const GATEWAY: &str = "API gateway:     http://";

/// What a server is started with. The default: SQLite, no local agent, no rate limits.
#[derive(Clone)]
pub struct Options {
    database: Database,
    args: Vec<String>,
    env: Vec<(String, String)>,
    contract_limits: bool,
    https: bool,
}

#[derive(Clone)]
enum Database {
    Sqlite,
    Postgres,
    At(String),
}

impl Default for Options {
    fn default() -> Self {
        Options { database: Database::Sqlite, args: Vec::new(), env: Vec::new(), contract_limits: false, https: false }
    }
}

impl Options {
    /// A new database of this process's PostgreSQL.
    pub fn postgres(mut self) -> Self {
        self.database = Database::Postgres;
        self
    }

    /// A PostgreSQL database that is there already.
    pub fn database_url(mut self, url: &str) -> Self {
        self.database = Database::At(url.to_owned());
        self
    }

    pub fn local_agent(self) -> Self {
        self.args(["--local-agent"])
    }

    pub fn args<S: Into<String>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.args.extend(args.into_iter().map(Into::into));
        self
    }

    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The contract's rate limits hold; without this there are none.
    pub fn contract_limits(mut self) -> Self {
        self.contract_limits = true;
        self
    }

    /// The server speaks TLS only: its start is seen in its log, as the client here has no TLS.
    pub fn tls(mut self, cert: &Path, key: &Path) -> Self {
        self.https = true;
        self.args(["--tls-cert", &cert.display().to_string(), "--tls-key", &key.display().to_string()])
    }
}

/// A running server; killed, and its directory removed, when dropped.
pub struct Terrace {
    program: PathBuf,
    options: Options,
    /// Holds the data directory, the log and whatever a test wants to put there.
    home: PathBuf,
    database_url: Option<String>,
    running: Mutex<Running>,
}

struct Running {
    child: Option<Child>,
    address: String,
    broom: Child,
}

/// The content of `root-credentials.json`.
#[derive(Clone, Debug)]
pub struct Root {
    pub uin: String,
    pub app_id: u64,
    pub secret_id: String,
    pub secret_key: String,
    pub console_user: String,
    pub console_password: String,
    pub endpoint: String,
}

impl Terrace {
    /// Starts `program` (give `env!("CARGO_BIN_EXE_terrace")`) and waits until it is ready.
    pub async fn start(program: &str, options: Options) -> Self {
        let terrace = Self::prepared(program, options).await;
        terrace.start_again().await;
        terrace
    }

    /// A directory and a database, empty as yet: for command lines that come before the first start.
    pub async fn prepared(program: &str, options: Options) -> Self {
        let database_url = match &options.database {
            Database::Sqlite => None,
            Database::Postgres => Some(Postgres::shared().new_database().await),
            Database::At(url) => Some(url.clone()),
        };
        let home = tempfile::Builder::new().prefix("terrace-test-").tempdir().expect("no temporary directory").keep();
        let broom = broom(&home);
        let running = Running { child: None, address: "127.0.0.1:0".into(), broom };
        Terrace { program: program.into(), options, home, database_url, running: Mutex::new(running) }
    }

    pub fn home(&self) -> &Path {
        &self.home
    }

    pub fn data_dir(&self) -> PathBuf {
        self.home.join("data")
    }

    /// `None` for the default, SQLite in the data directory.
    pub fn database_url(&self) -> Option<&str> {
        self.database_url.as_deref()
    }

    /// `host:port`.
    pub fn address(&self) -> String {
        self.running().address.clone()
    }

    /// `http://host:port` or `https://host:port`.
    pub fn endpoint(&self) -> String {
        format!("{}://{}", if self.options.https { "https" } else { "http" }, self.address())
    }

    pub fn pid(&self) -> u32 {
        self.try_pid().expect("the server is stopped")
    }

    /// `None` while it is stopped.
    pub fn try_pid(&self) -> Option<u32> {
        self.running().child.as_ref().map(Child::id)
    }

    pub fn root(&self) -> Root {
        let path = self.data_dir().join("root-credentials.json");
        let file: Value = serde_json::from_slice(&std::fs::read(path).expect("root-credentials.json")).expect("JSON");
        let text = |name: &str| file[name].as_str().unwrap_or_else(|| panic!("root-credentials.json has no {name}")).to_owned();
        Root {
            uin: text("Uin"),
            app_id: file["AppId"].as_u64().expect("AppId"),
            secret_id: text("SecretId"),
            secret_key: text("SecretKey"),
            console_user: text("ConsoleUser"),
            console_password: text("ConsolePassword"),
            endpoint: text("Endpoint"),
        }
    }

    /// A client with the main account's key.
    pub fn client(&self) -> Client {
        let root = self.root();
        self.client_as(&root.secret_id, &root.secret_key)
    }

    pub fn client_as(&self, secret_id: &str, secret_key: &str) -> Client {
        Client::new(&self.endpoint(), secret_id, secret_key)
    }

    /// Everything the server has written to standard error so far, over restarts.
    pub fn log(&self) -> String {
        String::from_utf8_lossy(&std::fs::read(self.home.join("log")).unwrap_or_default()).into_owned()
    }

    /// Waits until the log has a line that holds `text`, and gives it.
    pub async fn log_line(&self, text: &str) -> String {
        eventually(&format!("the log to say {text:?}"), async || self.log().lines().find(|l| l.contains(text)).map(str::to_owned)).await
    }

    /// Ends the process without warning, as a power cut would.
    pub fn kill9(&self) -> ExitStatus {
        self.signal(Signal::SIGKILL);
        self.wait()
    }

    /// Asks it to stop and waits until it has.
    pub fn terminate(&self) -> ExitStatus {
        self.signal(Signal::SIGTERM);
        self.wait()
    }

    pub fn signal(&self, signal: Signal) {
        let pid = i32::try_from(self.pid()).expect("a process id");
        kill(Pid::from_raw(pid), signal).expect("the server is there");
    }

    /// Waits for a server that was told to stop. Panics when it takes longer than its drain time allows.
    pub fn wait(&self) -> ExitStatus {
        let mut running = self.running();
        let mut child = running.child.take().expect("the server is stopped");
        let deadline = Instant::now() + Duration::from_secs(30);
        let status = loop {
            if let Some(status) = child.try_wait().expect("the server's status") {
                break status;
            }
            if Instant::now() > deadline {
                let _ = child.kill();
                let _ = child.wait();
                panic!("the server did not stop; its log:\n{}", self.log());
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        running.tell_broom(0);
        status
    }

    /// Stops it with SIGTERM and starts it again, same directory, same port.
    pub async fn restart(&self) {
        let status = self.terminate();
        assert!(status.success(), "the server stopped with {status}, signal {:?}; its log:\n{}", status.signal(), self.log());
        self.start_again().await;
    }

    /// Starts a stopped server, same directory, same port, and waits until it is ready.
    pub async fn start_again(&self) {
        let from = self.log().len();
        self.launch();
        self.until_ready(from).await;
    }

    /// Where its API gateway listens, without and with TLS: host and port.
    pub fn gateway(&self) -> (String, String) {
        let log = self.log();
        let said = log.rsplit_once(GATEWAY).expect("the server says where its gateway is").1;
        let mut words = said.split_whitespace().map(|word| word.trim_start_matches("https://").to_owned());
        (words.next().unwrap_or_default(), words.next().unwrap_or_default())
    }

    /// A command line of the same program that works on this server's directory: `cli(["backup", "--out", ...])`.
    pub fn cli<S: AsRef<std::ffi::OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Command {
        let mut command = bare(&self.program);
        command.args(args).env("TERRACE_DATA_DIR", self.data_dir()).current_dir(&self.home).stdin(Stdio::null());
        if let Some(url) = &self.database_url {
            command.env("TERRACE_DATABASE_URL", url);
        }
        command
    }

    fn launch(&self) {
        let mut running = self.running();
        assert!(running.child.is_none(), "the server runs already");
        let log = File::options().create(true).append(true).open(self.home.join("log")).expect("the log file");
        let mut command = bare(&self.program);
        command.arg("serve").arg("--data-dir").arg(self.data_dir()).args(["--listen", &running.address]);
        if let Some(url) = &self.database_url {
            command.args(["--database-url", url]);
        }
        if !self.options.contract_limits {
            command.args(["--rate-limit", "*=0"]);
        }
        command.args(&self.options.args).env("TERRACE_LOG", "info,terrace_front=debug");
        command.envs(self.options.env.iter().map(|(name, value)| (name, value)));
        command.current_dir(&self.home).stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
        // Its own group: Ctrl-C in a terminal is for the tests; the broom takes care of the server.
        let child = command.process_group(0).spawn().expect("the program cannot be run");
        running.tell_broom(child.id());
        running.child = Some(child);
    }

    /// `from`: where in the log this start begins.
    async fn until_ready(&self, from: usize) {
        let started = Instant::now();
        loop {
            let log = self.log();
            let announced = log[from..].split_once(READY).and_then(|(_, rest)| rest.split_once("://"));
            if let Some(address) = announced.and_then(|(_, rest)| rest.split_once(' ')).map(|(address, _)| address) {
                self.running().address = address.to_owned();
                if self.options.https || client::get(address, "/readyz").await.is_ok_and(|reply| reply.status == 200) {
                    return;
                }
            }
            let ended = self.running().child.as_mut().expect("just launched").try_wait().expect("the server's status");
            if let Some(status) = ended {
                panic!("the server ended with {status} before it was ready; its log:\n{log}");
            }
            assert!(started.elapsed() < START, "the server is not ready; its log:\n{log}");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    fn running(&self) -> MutexGuard<'_, Running> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Running {
    fn tell_broom(&mut self, pid: u32) {
        let pipe = self.broom.stdin.as_mut().expect("the broom's pipe");
        writeln!(pipe, "{pid}").and_then(|()| pipe.flush()).expect("the broom is there");
    }
}

impl Drop for Terrace {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.show_log();
        }
        let mut running = self.running();
        if let Some(mut child) = running.child.take() {
            let _ = child.kill();
            let _ = child.wait();
            running.tell_broom(0);
        }
        drop(running.broom.stdin.take());
        let _ = running.broom.wait();
    }
}

impl Terrace {
    fn show_log(&self) {
        let log = self.log();
        let skip = log.lines().count().saturating_sub(200);
        eprintln!("--- the end of the server's log:");
        log.lines().skip(skip).for_each(|line| eprintln!("{line}"));
        eprintln!("---");
    }
}

/// A server shared by tests: whichever of them panics prints its log.
pub struct Watch(pub &'static Terrace);

impl Deref for Watch {
    type Target = Terrace;

    fn deref(&self) -> &Terrace {
        self.0
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.show_log();
        }
    }
}

/// How long anything may take: what is later is stuck, on the slowest machine that runs all tests at once too.
const EVENTUALLY: Duration = Duration::from_secs(180);

/// Asks until there is an answer; panics when it is too late.
pub async fn eventually<T>(what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(found) = ask().await {
            return found;
        }
        assert!(started.elapsed() < EVENTUALLY, "waited too long for {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// The program without settings inherited from whoever runs the tests.
fn bare(program: &Path) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars_os() {
        let settings = name.to_str().is_some_and(|n| n.starts_with("TERRACE_") || n.starts_with("TENCENTCLOUD_"));
        if settings {
            command.env_remove(name);
        }
    }
    // Many servers run at once: their gateways take free ports.
    command.env("TERRACE_GATEWAY_LISTEN", "127.0.0.1:0").env("TERRACE_GATEWAY_TLS_LISTEN", "127.0.0.1:0");
    command
}

/// Remembers the last process id it is told (0: none); when its pipe closes it kills that process, and what outlives it (members of clusters
/// are known by their directories), and removes the home.
fn broom(home: &Path) -> Child {
    const BROOM: &str = r#"
        trap '' INT TERM HUP
        last=0
        while read -r pid; do last=$pid; done
        [ "$last" = 0 ] || kill -KILL "$last"
        for line in /proc/[0-9]*/cmdline; do
            tr '\0' ' ' <"$line" 2>/dev/null | grep -qF -- "--data-dir $1/" || continue
            pid=${line#/proc/}
            kill -KILL "${pid%/cmdline}"
        done
        until rm -rf "$1"; do sleep 0.1; done
    "#;
    let mut command = Command::new("/bin/sh");
    command.args(["-c", BROOM, "broom"]).arg(home).current_dir("/");
    command.process_group(0).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().expect("/bin/sh cannot be run")
}
