//! Agents to test: in this process, or in one of their own that can be killed.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rsa::RsaPrivateKey;
use rsa::pkcs1::{EncodeRsaPrivateKey, EncodeRsaPublicKey, LineEnding};
use rsa::rand_core::OsRng;
use tempfile::TempDir;
use terrace_agent::{RegisterCode, Settings};
use terrace_agent_proto::Task;
use terrace_base::Secret;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::mock::Mock;

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_agent-under-test");

/// A task as the console would send it.
pub fn shell(id: &str, script: &str) -> Task {
    Task {
        invocation_task_id: id.into(),
        time_out: 60,
        command: STANDARD.encode(script),
        command_type: "SHELL".into(),
        working_directory: "/tmp".into(),
        ..Task::default()
    }
}

pub fn settings(server: &str, data_dir: &Path) -> Settings {
    Settings {
        register: Some(RegisterCode { id: "code-1".into(), value: Secret::new("open sesame") }),
        shim: vec![PROGRAM.into(), "agent-shim".into()],
        ..Settings::new(server, data_dir)
    }
}

/// An agent in this process.
pub struct Agent {
    pub dir: TempDir,
    cancel: CancellationToken,
    running: JoinHandle<terrace_base::Result<()>>,
}

impl Agent {
    /// Registered already, and connected when this returns.
    pub async fn start(mock: &Mock) -> Self {
        Self::start_in(mock, enrolled_dir(mock)).await
    }

    pub async fn start_in(mock: &Mock, dir: TempDir) -> Self {
        let cancel = CancellationToken::new();
        let running = tokio::spawn(terrace_agent::run(settings(&mock.url(), dir.path()), cancel.clone()));
        let before = mock.state().describes.len();
        mock.until("the agent to ask for tasks", |state| state.describes.len() > before).await;
        Agent { dir, cancel, running }
    }

    /// Stops it the polite way and gives the directory back.
    pub async fn stop(self) -> TempDir {
        self.cancel.cancel();
        self.running.await.unwrap().unwrap();
        self.dir
    }
}

/// A data directory whose agent the server knows: drawing a key for every test would take most of their time.
pub fn enrolled_dir(mock: &Mock) -> TempDir {
    enrolled_dir_as(mock, "ins-enrolled")
}

pub fn enrolled_dir_as(mock: &Mock, instance_id: &str) -> TempDir {
    static KEY: OnceLock<(String, String)> = OnceLock::new();
    let (private, public) = KEY.get_or_init(|| {
        let key = RsaPrivateKey::new(&mut OsRng, 2048).unwrap();
        (key.to_pkcs1_pem(LineEnding::LF).unwrap().to_string(), key.to_public_key().to_pkcs1_pem(LineEnding::LF).unwrap())
    });
    let dir = tempfile::tempdir().unwrap();
    let identity = serde_json::json!({ "instance_id": instance_id, "machine_id": "machine", "private_key": private });
    std::fs::write(dir.path().join("agent.json"), identity.to_string()).unwrap();
    mock.state().instances.insert(instance_id.into(), ("machine".into(), public.clone()));
    dir
}

/// An agent in a process of its own.
pub struct Process(Child);

impl Process {
    pub async fn start(mock: &Mock, dir: &Path) -> Self {
        Self::start_as(mock, Command::new(PROGRAM).args(["run", &mock.url()]).arg(dir)).await
    }

    /// Started by a command line that somebody else has made.
    pub async fn start_as(mock: &Mock, command: &mut Command) -> Self {
        let before = mock.state().describes.len();
        let child = command.stdout(Stdio::null()).spawn().unwrap();
        mock.until("the agent's process to ask for tasks", |state| state.describes.len() > before).await;
        Process(child)
    }

    pub fn id(&self) -> u32 {
        self.0.id()
    }

    pub fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub fn task_dir(dir: &TempDir, id: &str) -> PathBuf {
    dir.path().join("tasks").join(id)
}

/// Waits for something that no server sees.
pub async fn eventually(what: &str, mut condition: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !condition() {
        assert!(begun.elapsed() < Duration::from_secs(10), "waited too long for {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// The processes whose command line holds a word that begins with `marker`: the tests name their sleeps with odd numbers.
pub fn processes_with(marker: &str) -> Vec<i32> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir("/proc").unwrap().flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse::<i32>().ok()) else { continue };
        let line = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        let is_dead = std::fs::read_to_string(entry.path().join("stat")).is_ok_and(|stat| stat.contains(") Z "));
        if !is_dead && String::from_utf8_lossy(&line).split('\0').any(|word| word.starts_with(marker)) {
            found.push(pid);
        }
    }
    found
}
