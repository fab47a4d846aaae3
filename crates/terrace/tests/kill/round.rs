//! One round: callers give commands, a killer kills, and when all is quiet everything is checked.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use terrace_base::Rng;
use terrace_testkit::client::Way;
use terrace_testkit::{ApiError, Client, process};

use crate::command::Command;
use crate::{AGENTS, Site, pause};

const INVOCATIONS: usize = 200;
const CALLERS: usize = 8;
/// Kills before the callers have finished come every so many milliseconds.
const KILL_EVERY: (u64, u64) = (100, 900);
/// On a slow machine the callers take long; that must not mean that nothing but dying goes on.
const MOST_KILLS: usize = 6;
const FINAL_WITHIN: Duration = Duration::from_secs(120);

pub struct Round {
    number: u64,
    site: Arc<Site>,
    rng: Rng,
    /// What was acknowledged: invocation, command.
    given: Mutex<Vec<(String, Arc<Command>)>>,
    /// How often a command was sent, acknowledged or not.
    attempts: Mutex<HashMap<String, usize>>,
    calling: AtomicBool,
    server_kills: AtomicUsize,
    agent_kills: AtomicUsize,
}

pub struct Report {
    server_kills: usize,
    agent_kills: usize,
    repeated: usize,
    bytes: usize,
    took: Duration,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Report { server_kills, agent_kills, repeated, bytes, took } = self;
        write!(f, "{INVOCATIONS} invocations, {server_kills} kills of the server, {agent_kills} of agents, ")?;
        write!(f, "{repeated} calls repeated, {bytes} bytes of output, {:.1} s", took.as_secs_f64())
    }
}

/// What a call came to.
enum Outcome {
    Acknowledged(Value),
    Refused(ApiError),
    /// Nobody knows whether it was carried out.
    Unclear,
}

async fn attempt(client: &Client, action: &str, params: &Value) -> Outcome {
    let request = client.sign(&client.draft(Way::V3Post, "tat", action, params.clone()));
    match client.send(&request).await {
        Err(_) => Outcome::Unclear,
        Ok(reply) => match reply.answer() {
            Ok(answer) => Outcome::Acknowledged(answer),
            Err(error) if error.code.starts_with("InternalError") => Outcome::Unclear,
            Err(error) => Outcome::Refused(error),
        },
    }
}

impl Round {
    pub fn new(number: u64, site: &Arc<Site>, rng: &Rng) -> Arc<Self> {
        Arc::new(Round {
            number,
            site: Arc::clone(site),
            rng: rng.clone(),
            given: Mutex::default(),
            attempts: Mutex::default(),
            calling: AtomicBool::new(true),
            server_kills: AtomicUsize::new(0),
            agent_kills: AtomicUsize::new(0),
        })
    }

    pub async fn run(self: Arc<Self>) -> Report {
        let started = Instant::now();
        let killer = tokio::spawn(Arc::clone(&self).kill());
        let callers: Vec<_> = (0..CALLERS).map(|caller| tokio::spawn(Arc::clone(&self).call(caller))).collect();
        for caller in callers {
            caller.await.expect("a caller");
        }
        self.calling.store(false, Ordering::SeqCst);
        killer.await.expect("the killer");
        let bytes = self.check().await;
        let repeated = self.attempts.lock().unwrap().values().map(|n| n - 1).sum();
        Report {
            server_kills: self.server_kills.load(Ordering::SeqCst),
            agent_kills: self.agent_kills.load(Ordering::SeqCst),
            repeated,
            bytes,
            took: started.elapsed(),
        }
    }

    /// Gives commands, each until it is acknowledged.
    async fn call(self: Arc<Self>, caller: usize) {
        let client = self.site.terrace.client();
        for n in 0..INVOCATIONS / CALLERS {
            let command = Arc::new(Command::draw(format!("r{}-c{caller}-{n}", self.number), &self.rng));
            let instance = &self.site.instances[self.rng.below(AGENTS as u64) as usize];
            let params = json!({
                "CommandName": command.token, "Content": STANDARD.encode(self.site.material.script(&command)),
                "InstanceIds": [instance], "WorkingDirectory": "/tmp",
            });
            let begun = Instant::now();
            loop {
                assert!(begun.elapsed() < Duration::from_secs(60), "{} is not acknowledged", command.token);
                match attempt(&client, "RunCommand", &params).await {
                    Outcome::Acknowledged(answer) => {
                        *self.attempts.lock().unwrap().entry(command.token.clone()).or_default() += 1;
                        let id = answer["InvocationId"].as_str().expect("an id").to_owned();
                        self.given.lock().unwrap().push((id, Arc::clone(&command)));
                        break;
                    }
                    // A refusal is certain: nothing was made.
                    Outcome::Refused(error) => assert_eq!(error.code, "ResourceUnavailable.AgentStatusNotOnline", "{error}"),
                    Outcome::Unclear => *self.attempts.lock().unwrap().entry(command.token.clone()).or_default() += 1,
                }
                pause(&self.rng, 20, 100).await;
            }
        }
    }

    async fn kill(self: Arc<Self>) {
        for _ in 0..MOST_KILLS {
            pause(&self.rng, KILL_EVERY.0, KILL_EVERY.1).await;
            if !self.calling.load(Ordering::SeqCst) {
                break;
            }
            self.kill_one().await;
        }
        // One more of each kind, while the last commands run.
        self.kill_server().await;
        self.kill_agent(self.rng.below(AGENTS as u64) as usize).await;
    }

    async fn kill_one(&self) {
        match self.rng.below(2 * AGENTS as u64) as usize {
            agent if agent < AGENTS => self.kill_agent(agent).await,
            _ => self.kill_server().await,
        }
    }

    async fn kill_server(&self) {
        self.site.terrace.kill9();
        self.server_kills.fetch_add(1, Ordering::SeqCst);
        self.site.terrace.start_again().await;
    }

    async fn kill_agent(&self, agent: usize) {
        let mut agent = self.site.agents[agent].lock().await;
        agent.kill9();
        self.agent_kills.fetch_add(1, Ordering::SeqCst);
        agent.start_again();
    }

    /// Waits for all ends and compares what the service says with what happened.
    async fn check(&self) -> usize {
        let client = self.site.terrace.client();
        let mut made = self.made(&client).await;
        let deadline = Instant::now() + FINAL_WITHIN;
        while made.iter().any(|task| !is_final(&task.status)) {
            if Instant::now() > deadline {
                let open: Vec<_> = made.iter().filter(|task| !is_final(&task.status)).collect();
                panic!("no end after {FINAL_WITHIN:?}: {open:?}\n{}", self.logs().await);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
            made = self.made(&client).await;
        }
        let given = self.given.lock().unwrap().clone();
        assert_eq!(given.len(), INVOCATIONS);
        let known: HashSet<&str> = made.iter().map(|task| task.invocation.as_str()).collect();
        let lost: Vec<_> = given.iter().filter(|(id, _)| !known.contains(id.as_str())).collect();
        assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");

        let executions = self.site.material.executions();
        let commands: HashMap<&str, &Command> = given.iter().map(|(_, c)| (c.token.as_str(), c.as_ref())).collect();
        let mut tasks: HashMap<&str, Vec<&Task>> = HashMap::new();
        made.iter().for_each(|task| tasks.entry(task.token.as_str()).or_default().push(task));
        let mut bytes = 0;
        for (token, command) in &commands {
            let (tasks, attempts) = (&tasks[token], self.attempts.lock().unwrap()[*token]);
            assert!(tasks.len() <= attempts, "{token} was sent {attempts} times and became {} invocations", tasks.len());
            for task in tasks {
                let expected = if command.exit_code == 0 { "SUCCESS" } else { "FAILED" };
                if (task.status.as_str(), task.exit_code) != (expected, command.exit_code) {
                    panic!("{token}: {task:?} should be {expected} {}\n{}", command.exit_code, self.logs().await);
                }
                bytes += self.check_output(&client, task, command).await;
            }
            // Each invocation ended, so each of them ran once.
            let ran = executions.get(*token).copied().unwrap_or(0);
            if ran != tasks.len() {
                panic!("{token} ran {ran} times for {} invocations: {tasks:?}\n{}", tasks.len(), self.logs().await);
            }
        }
        bytes
    }

    async fn check_output(&self, client: &Client, task: &Task, command: &Command) -> usize {
        let (expected, dropped) = self.site.material.expected(command);
        let mut held: Vec<u8> = Vec::new();
        loop {
            let params = json!({ "InvocationTaskId": task.id, "Offset": held.len(), "Limit": 400_000 });
            let page = client.call("tat", "DescribeInvocationTaskOutput", params).await.expect("output");
            let bytes = STANDARD.decode(page["Output"].as_str().expect("text")).expect("Base64");
            if bytes.is_empty() {
                assert_eq!(page["DroppedBytes"], dropped, "{task:?}");
                assert_eq!(page["TotalBytes"], expected.len(), "{task:?}");
                break;
            }
            held.extend(bytes);
        }
        let same = held.iter().zip(expected).take_while(|(a, b)| a == b).count();
        assert!(held == expected, "{task:?}: {} bytes are held of {}, the first {same} are right", held.len(), expected.len());
        held.len()
    }

    /// Every task of this round that the service knows.
    async fn made(&self, client: &Client) -> Vec<Task> {
        let prefix = format!("r{}-", self.number);
        let mut all = Vec::new();
        for page in 0.. {
            // The server was just started: agents come back, and so does everything else, but a call may meet a kill.
            let found = process::eventually("a listing", async || {
                let params = json!({ "Limit": 100, "Offset": page * 100 });
                match attempt(client, "DescribeInvocationTasks", &params).await {
                    Outcome::Acknowledged(found) => Some(found),
                    _ => None,
                }
            })
            .await;
            let tasks: Vec<Task> = found["InvocationTaskSet"].as_array().expect("a set").iter().map(Task::read).collect();
            // The newest come first.
            let done = tasks.len() < 100 || tasks.iter().all(|task| !task.token.starts_with(&prefix));
            all.extend(tasks.into_iter().filter(|task| task.token.starts_with(&prefix)));
            if done {
                break;
            }
        }
        all
    }

    async fn logs(&self) -> String {
        let mut text = String::new();
        for agent in &self.site.agents {
            let log = agent.lock().await.log();
            let tail: Vec<&str> = log.lines().rev().take(60).collect();
            text.extend(tail.into_iter().rev().map(|line| format!("{line}\n")));
            text.push_str("---\n");
        }
        text
    }
}

/// A task as the service shows it.
#[derive(Debug)]
struct Task {
    id: String,
    invocation: String,
    token: String,
    status: String,
    exit_code: i64,
    #[expect(dead_code, reason = "for whoever reads a failure")]
    error_info: String,
}

impl Task {
    fn read(value: &Value) -> Self {
        let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        Task {
            id: text("InvocationTaskId"),
            invocation: text("InvocationId"),
            token: text("CommandName"),
            status: text("TaskStatus"),
            exit_code: value["TaskResult"]["ExitCode"].as_i64().unwrap_or_default(),
            error_info: text("ErrorInfo"),
        }
    }
}

fn is_final(status: &str) -> bool {
    !["PENDING", "RUNNING", "CANCELLING"].contains(&status)
}
