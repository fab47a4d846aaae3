//! A PostgreSQL server for the tests of one process: started when first asked for, on a free port of the loopback
//! device, with its data in a temporary directory, and gone when the process is.
//!
//! It takes the server that is installed (`/usr/lib/postgresql/*/bin`, or what `PATH` has). A machine without one fails
//! the tests: half of what the store promises would go untested otherwise.
//!
//! PostgreSQL refuses to run as root, so under root it is run as the user `postgres`. Nobody tells a test process that
//! it is about to end (`main` of the test harness exits, and tests may be killed), therefore a small shell stands
//! between: it holds the reading end of a pipe whose writing end only this process has, and when that closes, however
//! the process ended, it stops the server and removes the directory.

use std::io::Write as _;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use nix::unistd::{Uid, User};

/// The server of this process.
pub struct Postgres {
    bin: PathBuf,
    directory: PathBuf,
    port: u16,
    made: AtomicU32,
    account: Option<User>,
    /// Its standard input is never written to; that it closes with the process is its use.
    keeper: Option<Child>,
}

static SHARED: LazyLock<Postgres> = LazyLock::new(Postgres::start);

impl Postgres {
    pub fn shared() -> &'static Postgres {
        &SHARED
    }

    /// Makes an empty database and returns its URL.
    pub async fn new_database(&self) -> String {
        let name = format!("test_{}", self.made.fetch_add(1, Ordering::Relaxed));
        let statement = format!("CREATE DATABASE {name}");
        self.psql("postgres", &statement).await;
        format!("postgres://terrace:terrace@127.0.0.1:{}/{name}", self.port)
    }

    /// Runs statements on a database of this server as its superuser, for tests that break things.
    pub async fn psql(&self, database: &str, statements: &str) -> String {
        let output = tokio::process::Command::new(self.bin.join("psql"))
            .args(["-X", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-U", "terrace", "-d", database, "-p"])
            .arg(self.port.to_string())
            .args(["-c", statements])
            .env("PGPASSWORD", "terrace")
            .stdin(Stdio::null())
            .output()
            .await
            .expect("psql cannot be run");
        assert!(output.status.success(), "psql: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    fn start() -> Self {
        let bin = find_binaries();
        let account = Uid::effective().is_root().then(|| {
            User::from_name("postgres")
                .ok()
                .flatten()
                .expect("PostgreSQL does not run as root, and there is no user `postgres` to run it as")
        });
        let directory = tempfile::Builder::new().prefix("terrace-postgres-").tempdir().expect("no temporary directory").keep();
        std::fs::set_permissions(&directory, std::fs::Permissions::from_mode(0o700)).expect("permissions of the directory");
        if let Some(user) = &account {
            chown(&directory, Some(user.uid.as_raw()), Some(user.gid.as_raw())).expect("owner of the directory");
        }
        let mut server = Postgres { bin, directory, port: free_port(), made: AtomicU32::new(0), account, keeper: None };
        server.initialise();
        server.keeper = Some(server.launch());
        server.wait_until_ready();
        server
    }

    fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.directory).env("LC_ALL", "C.UTF-8");
        if let Some(user) = &self.account {
            command.uid(user.uid.as_raw()).gid(user.gid.as_raw());
        }
        command
    }

    fn initialise(&self) {
        std::fs::write(self.directory.join("password"), "terrace").expect("the password file");
        let output = self
            .command(self.bin.join("initdb"))
            .args([
                "--username=terrace",
                "--pwfile=password",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                // A language's sorting rules as the default, as many installed servers have: nothing may depend on them.
                "--locale-provider=icu",
                "--icu-locale=en-US",
                "--no-sync",
                "-D",
                "data",
            ])
            .stdin(Stdio::null())
            .output()
            .expect("initdb cannot be run");
        assert!(output.status.success(), "initdb: {}", String::from_utf8_lossy(&output.stderr));
        // Flushes stay on: group commit and durability are what is tested.
        let settings = format!(
            "listen_addresses = '127.0.0.1'\nport = {}\nunix_socket_directories = '{}'\nmax_connections = 400\nfsync = on\nsynchronous_commit = on\n",
            self.port,
            self.directory.display()
        );
        std::fs::OpenOptions::new()
            .append(true)
            .open(self.directory.join("data/postgresql.conf"))
            .and_then(|mut file| file.write_all(settings.as_bytes()))
            .expect("postgresql.conf");
    }

    /// Starts the server under its keeper; see the module's comment.
    fn launch(&self) -> Child {
        const KEEPER: &str = r#"
            # A terminal's Ctrl-C reaches the whole group; the server must outlive the tests' own clean-up.
            trap '' INT TERM HUP
            "$1" -D data >server.log 2>&1 </dev/null &
            server=$!
            read -r _
            kill -QUIT "$server"
            wait "$server"
            cd / && rm -rf "$2"
        "#;
        let mut command = self.command("/bin/sh");
        command.args(["-c", KEEPER, "keeper"]).arg(self.bin.join("postgres")).arg(&self.directory);
        command.process_group(0).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("/bin/sh cannot be run")
    }

    fn wait_until_ready(&self) {
        let started = Instant::now();
        while self.keeper.is_some() && started.elapsed() < Duration::from_secs(60) {
            // Not just listening: it listens before it is ready to serve.
            let asked = Command::new(self.bin.join("pg_isready")).args(["-q", "-h", "127.0.0.1", "-p"]).arg(self.port.to_string()).status();
            if asked.expect("pg_isready cannot be run").success() {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let log = std::fs::read_to_string(self.directory.join("server.log")).unwrap_or_default();
        panic!("PostgreSQL did not start:\n{log}");
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("no free port");
    listener.local_addr().expect("an address").port()
}

/// The newest installed server's programs.
fn find_binaries() -> PathBuf {
    let version = |path: &Path| path.file_name().and_then(|name| name.to_str()).and_then(|name| name.parse::<u32>().ok());
    let mut installed: Vec<PathBuf> =
        std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    installed.sort_by_key(|path| version(path));
    let on_path = std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect::<Vec<_>>()).unwrap_or_default();
    let places = installed.into_iter().rev().map(|path| path.join("bin")).chain(on_path);
    places.into_iter().find(|bin| bin.join("initdb").exists() && bin.join("postgres").exists()).expect(
        "PostgreSQL's server programs (initdb, postgres) were not found: install the package `postgresql`; these tests need both databases",
    )
}
