//! `terrace agent` in a process of its own, to be killed and started again.
//!
//! A small shell stands between: it starts the agent, tells its process id, and kills it when this process ends, however it ends.
//! The shims of running commands are nobody's children and go on, as they should.

use std::io::{BufRead as _, BufReader};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

/// An agent's process and what it takes to start it again.
pub struct AgentProcess {
    program: PathBuf,
    server: String,
    /// Id and value of a register code; needed until the host is enrolled.
    code: Option<(String, String)>,
    pub data_dir: PathBuf,
    running: Option<Running>,
}

struct Running {
    keeper: Child,
    pid: Pid,
}

impl AgentProcess {
    /// `program` is the product's binary, `server` its `http://host:port`.
    pub fn start(program: &str, server: &str, data_dir: &Path, code: Option<(String, String)>) -> Self {
        let mut agent =
            AgentProcess { program: program.into(), server: server.to_owned(), code, data_dir: data_dir.to_owned(), running: None };
        agent.start_again();
        agent
    }

    pub fn start_again(&mut self) {
        const KEEPER: &str = r#"
            trap '' INT TERM HUP
            "$@" </dev/null >/dev/null 2>>"$LOG" &
            agent=$!
            echo "$agent"
            read -r _
            kill -KILL "$agent" 2>/dev/null
            wait "$agent"
        "#;
        assert!(self.running.is_none(), "the agent runs already");
        std::fs::create_dir_all(&self.data_dir).expect("the agent's directory");
        let mut command = Command::new("/bin/sh");
        command.args(["-c", KEEPER, "keeper"]).arg(&self.program).arg("agent").args(["--server", &self.server]).arg("--data-dir");
        command.arg(&self.data_dir).env("LOG", self.log_path()).process_group(0);
        if let Some((id, value)) = &self.code {
            command.args(["--register-code-id", id]).env("TERRACE_REGISTER_CODE", value);
        }
        let mut keeper = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("/bin/sh cannot be run");
        let mut line = String::new();
        BufReader::new(keeper.stdout.take().expect("the keeper's output")).read_line(&mut line).expect("the keeper speaks");
        let pid = Pid::from_raw(line.trim().parse().expect("a process id"));
        self.running = Some(Running { keeper, pid });
    }

    pub fn pid(&self) -> i32 {
        self.running.as_ref().expect("the agent is stopped").pid.as_raw()
    }

    /// Ends the agent without warning, and only the agent.
    pub fn kill9(&mut self) {
        let mut running = self.running.take().expect("the agent is stopped");
        kill(running.pid, Signal::SIGKILL).expect("the agent is there");
        drop(running.keeper.stdin.take());
        let _ = running.keeper.wait();
    }

    fn log_path(&self) -> PathBuf {
        self.data_dir.with_extension("log")
    }

    pub fn log(&self) -> String {
        String::from_utf8_lossy(&std::fs::read(self.log_path()).unwrap_or_default()).into_owned()
    }

    /// The instance the agent became, once it is enrolled.
    pub fn instance_id(&self) -> Option<String> {
        let stored: serde_json::Value = serde_json::from_slice(&std::fs::read(self.data_dir.join("agent.json")).ok()?).ok()?;
        stored["instance_id"].as_str().filter(|id| !id.is_empty()).map(str::to_owned)
    }
}

impl Drop for AgentProcess {
    fn drop(&mut self) {
        if let Some(mut running) = self.running.take() {
            drop(running.keeper.stdin.take());
            let _ = running.keeper.wait();
        }
    }
}
