//! An etcd of one member, to be killed and started again.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long it may take until it listens.
const START: Duration = Duration::from_secs(60);

pub struct Etcd {
    client: SocketAddr,
    peer: SocketAddr,
    data: TempDir,
    child: Option<Child>,
}

fn free() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port")
}

impl Etcd {
    pub fn start() -> Self {
        let mut etcd = Etcd { client: free(), peer: free(), data: tempfile::tempdir().expect("a directory"), child: None };
        etcd.start_again();
        etcd
    }

    pub fn start_again(&mut self) {
        assert!(self.child.is_none(), "etcd runs already");
        let (client, peer) = (self.url(), format!("http://{}", self.peer));
        let mut command = Command::new("etcd");
        command.args(["--name", "one", "--initial-cluster", &format!("one={peer}"), "--initial-advertise-peer-urls", &peer]);
        command.args(["--listen-peer-urls", &peer, "--listen-client-urls", &client, "--advertise-client-urls", &client, "--data-dir"]);
        command.arg(self.data.path()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        self.child = Some(command.spawn().expect("etcd is not installed: run `make test`"));
        let began = Instant::now();
        while TcpStream::connect(self.client).is_err() {
            assert!(began.elapsed() < START, "etcd does not listen");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.client)
    }

    /// Ends it without warning; its data stays.
    pub fn kill9(&mut self) {
        let mut child = self.child.take().expect("etcd is stopped");
        let _ = child.kill();
        let _ = child.wait();
    }

    /// Runs `etcdctl`, and gives what it prints.
    pub fn ctl(&self, args: &[&str]) -> String {
        let mut command = Command::new("etcdctl");
        command.env("ETCDCTL_API", "3").args(["--endpoints", &self.url()]).args(args);
        let done = command.output().expect("etcdctl is not installed: run `make test`");
        assert!(done.status.success(), "etcdctl {args:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8_lossy(&done.stdout).into_owned()
    }
}

impl Drop for Etcd {
    fn drop(&mut self) {
        if self.child.is_some() {
            self.kill9();
        }
    }
}
