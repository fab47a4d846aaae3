//! `terrace gateway` in processes of their own, to be killed, replaced and started again; and a caller that says what each answers.

use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill, killpg};
use nix::unistd::Pid;

/// How long a gateway may take until it serves.
const START: Duration = Duration::from_secs(30);

/// A gateway's process, and what it takes to start it again.
pub struct GatewayProcess {
    program: PathBuf,
    control: String,
    token_file: PathBuf,
    pub data_dir: PathBuf,
    pub name: String,
    address: SocketAddr,
    tls_address: SocketAddr,
    child: Option<Child>,
}

fn free() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port")
}

impl GatewayProcess {
    /// `control` is the server's `http://host:port`, `home` a directory for all it writes, `token` a gateway token's secret.
    pub fn prepared(program: &str, control: &str, home: &Path, name: &str, token: &str) -> Self {
        let dir = home.join(name);
        std::fs::create_dir_all(&dir).expect("the gateway's directory");
        let token_file = dir.join("token");
        std::fs::write(&token_file, format!("{token}\n")).expect("the token's file");
        GatewayProcess {
            program: program.into(),
            control: control.to_owned(),
            token_file,
            data_dir: dir.join("data"),
            name: name.to_owned(),
            address: free(),
            tls_address: free(),
            child: None,
        }
    }

    /// Starts it, and waits until it serves.
    pub fn start(&mut self) {
        self.launch();
        let began = Instant::now();
        while TcpStream::connect(self.address).is_err() {
            let ended = self.child.as_mut().and_then(|child| child.try_wait().ok().flatten());
            assert!(ended.is_none() && began.elapsed() < START, "the gateway does not serve ({ended:?}):\n{}", self.log());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Starts it.
    pub fn launch(&mut self) {
        assert!(self.child.is_none(), "the gateway runs already");
        let log = File::options().create(true).append(true).open(self.log_path()).expect("the log file");
        let mut command = Command::new(&self.program);
        command.arg("gateway").args(["--control", &self.control, "--name", &self.name, "--workers", "2"]);
        command.arg("--token-file").arg(&self.token_file).arg("--data-dir").arg(&self.data_dir);
        command.args(["--listen", &self.address.to_string(), "--tls-listen", &self.tls_address.to_string()]);
        command.env("TERRACE_LOG", "info").stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
        // Programs that take its place are of its group.
        self.child = Some(command.process_group(0).spawn().expect("the program cannot be run"));
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn tls_address(&self) -> SocketAddr {
        self.tls_address
    }

    /// Of its process.
    pub fn id(&self) -> u32 {
        self.child.as_ref().expect("the gateway is stopped").id()
    }

    pub fn log_path(&self) -> PathBuf {
        self.data_dir.with_file_name("log")
    }

    pub fn log(&self) -> String {
        std::fs::read_to_string(self.log_path()).unwrap_or_default()
    }

    fn pid(&self) -> Pid {
        Pid::from_raw(i32::try_from(self.id()).expect("a process id"))
    }

    pub fn signal(&self, signal: Signal) {
        kill(self.pid(), signal).expect("the gateway is there");
    }

    /// Ends it, and all that took its place, without warning.
    pub fn kill9(&mut self) {
        let _ = killpg(self.pid(), Signal::SIGKILL);
        let _ = self.child.take().expect("the gateway is stopped").wait();
    }

    /// Waits until the process that was started has ended; another may have taken its place.
    pub fn wait(&mut self) -> ExitStatus {
        self.child.as_mut().expect("the gateway is stopped").wait().expect("the gateway's status")
    }
}

impl Drop for GatewayProcess {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the log of the gateway {}:\n{}", self.name, self.log());
        }
        if self.child.is_some() {
            self.kill9();
        }
    }
}

/// The status and the body of the answer to `GET path` for `host`, over a connection of its own.
pub fn get(address: impl std::net::ToSocketAddrs, host: &str, path: &str) -> io::Result<(u16, String)> {
    let answer = ask(address, host, path)?;
    let (head, body) = answer.split_once("\r\n\r\n").ok_or_else(|| io::Error::new(io::ErrorKind::UnexpectedEof, answer.clone()))?;
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    Ok((status.ok_or(io::ErrorKind::InvalidData)?, body.to_owned()))
}

/// The head of the answer to the same.
pub fn head(address: impl std::net::ToSocketAddrs, host: &str, path: &str) -> io::Result<String> {
    let answer = ask(address, host, path)?;
    Ok(answer.split("\r\n\r\n").next().unwrap_or_default().to_owned())
}

fn ask(address: impl std::net::ToSocketAddrs, host: &str, path: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}
