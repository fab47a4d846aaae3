//! Servers and callers that several modules need.

use serde_json::{Value, json};
use terrace_testkit::{Client, Options, Terrace, Watch};
use tokio::sync::OnceCell;

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_terrace");

/// One server for all tests that leave others' things alone.
pub async fn shared() -> Watch {
    static SERVER: OnceCell<Terrace> = OnceCell::const_new();
    Watch(SERVER.get_or_init(|| start(Options::default())).await)
}

pub async fn start(options: Options) -> Terrace {
    Terrace::start(PROGRAM, options).await
}

/// A sub-user with a key.
pub struct User {
    pub uin: u64,
    pub name: String,
    pub client: Client,
}

/// A new sub-user of the account that `root` signs for.
pub async fn add_user(terrace: &Terrace, root: &Client, name: &str) -> User {
    let made = root.call("cam", "AddUser", json!({"Name": name, "UseApi": 1})).await.unwrap();
    User {
        uin: made["Uin"].as_u64().unwrap(),
        name: name.to_owned(),
        client: terrace.client_as(made["SecretId"].as_str().unwrap(), made["SecretKey"].as_str().unwrap()),
    }
}

/// A custom policy.
pub async fn add_policy(root: &Client, name: &str, document: &Value) -> u64 {
    let params = json!({"PolicyName": name, "PolicyDocument": document.to_string()});
    root.call("cam", "CreatePolicy", params).await.unwrap()["PolicyId"].as_u64().unwrap()
}

/// A policy's document with these statements.
pub fn document(statements: &[Value]) -> Value {
    json!({"version": "2.0", "statement": statements})
}

pub fn statement(effect: &str, actions: &[&str]) -> Value {
    json!({"effect": effect, "action": actions, "resource": ["*"]})
}

/// The instance of the agent that `--local-agent` runs, once it is online.
pub async fn local_instance(client: &Client) -> String {
    terrace_testkit::process::eventually("the local agent to be online", async || {
        let params = json!({"Filters": [{"Name": "agent-status", "Values": ["Online"]}]});
        let answer = client.call("tat", "DescribeAutomationAgentStatus", params).await.unwrap();
        answer["AutomationAgentSet"][0]["InstanceId"].as_str().map(str::to_owned)
    })
    .await
}

/// The first task of an invocation, with its output, once it is over.
pub async fn finished_task(client: &Client, invocation: &str) -> Value {
    terrace_testkit::process::eventually("the task to end", async || {
        let params = json!({"Filters": [{"Name": "invocation-id", "Values": [invocation]}], "HideOutput": false});
        let task = client.call("tat", "DescribeInvocationTasks", params).await.unwrap()["InvocationTaskSet"][0].take();
        (!["PENDING", "DELIVERING", "RUNNING"].contains(&task["TaskStatus"].as_str().unwrap())).then_some(task)
    })
    .await
}
