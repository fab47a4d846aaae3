//! The official Python SDK and the official command line against the real program.
//!
//! `scripts/python.sh` installs both into `target/python`; `TERRACE_TEST_PYTHON` names another interpreter that has them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use terrace_testkit::process::eventually;
use terrace_testkit::{Options, Terrace, Watch};
use tokio::sync::OnceCell;

use crate::server::{local_instance, start};

const PACKAGES: &str = "import tencentcloud.tat.v20201028.tat_client, tencentcloud.cam, tencentcloud.sts, tencentcloud.cetcd, tencentcloud.apigateway.v20180808, tccli";

/// The interpreter that has the SDK. Without it these tests fail: what they prove is the point of the whole.
pub fn python() -> PathBuf {
    let default = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/python/bin/python");
    let python = std::env::var_os("TERRACE_TEST_PYTHON").map_or(default, PathBuf::from);
    let found = Command::new(&python).args(["-c", PACKAGES]).output();
    let advice = "run `make test`, or set TERRACE_TEST_PYTHON to a Python with crates/terrace/tests/sdk/requirements.txt";
    match found {
        Ok(output) if output.status.success() => python,
        Ok(output) => panic!("{} lacks the SDK: {advice}\n{}", python.display(), String::from_utf8_lossy(&output.stderr)),
        Err(error) => panic!("{}: {error}: {advice}", python.display()),
    }
}

/// A server with an agent, shared by all of these tests, and its agent's instance.
async fn served() -> (Watch, String) {
    static SERVER: OnceCell<Terrace> = OnceCell::const_new();
    let terrace = Watch(SERVER.get_or_init(|| start(Options::default().local_agent())).await);
    let instance = local_instance(&terrace.client()).await;
    (terrace, instance)
}

/// Runs a command line without proxies and without somebody's real keys.
pub async fn finished(mut command: Command) -> Output {
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(|n| n.to_ascii_lowercase().ends_with("_proxy") || n.starts_with("TENCENTCLOUD_")) {
            command.env_remove(name);
        }
    }
    tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap()
}

async fn drives(ways: &[&[&str]]) {
    let (terrace, instance) = served().await;
    for way in ways {
        let mut command = Command::new(python());
        command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sdk/clients.py"));
        command.arg(terrace.address()).arg(terrace.data_dir().join("root-credentials.json")).arg(&instance).args(*way);
        let output = finished(command).await;
        let (said, complaint) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success() && said.starts_with("done"), "{way:?}: {said}{complaint}");
    }
}

#[tokio::test]
async fn the_sdk_with_signature_v3() {
    drives(&[&["TC3-HMAC-SHA256", "POST"], &["TC3-HMAC-SHA256", "GET"], &["TC3-HMAC-SHA256", "POST", "unsigned"]]).await;
}

#[tokio::test]
async fn the_sdk_with_signature_v1() {
    drives(&[&["HmacSHA256", "POST"], &["HmacSHA256", "GET"], &["HmacSHA1", "POST"], &["HmacSHA1", "GET"]]).await;
}

/// A folder with an etcd of the next minor version: `scripts/etcd.sh` fetches one; `TERRACE_TEST_ETCD` names another.
pub fn newer_etcd() -> PathBuf {
    let default = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/etcd-newer");
    std::fs::canonicalize(std::env::var_os("TERRACE_TEST_ETCD").map_or(default, PathBuf::from)).expect("run `make test`, which fetches it")
}

#[tokio::test]
async fn the_sdk_makes_uses_and_deletes_a_cluster() {
    let terrace = start(Options::default()).await;
    // The version to upgrade to, as an operator adds one.
    let versions = terrace.data_dir().join("etcd/versions");
    std::fs::create_dir_all(&versions).unwrap();
    std::os::unix::fs::symlink(newer_etcd(), versions.join("newer")).unwrap();
    let mut command = Command::new(python());
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sdk/cetcd.py"));
    command.arg(terrace.address()).arg(terrace.data_dir().join("root-credentials.json")).arg(terrace.home());
    let output = finished(command).await;
    let (said, complaint) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && said.starts_with("done"), "{said}{complaint}");
}

#[tokio::test]
async fn the_sdk_publishes_an_api() {
    let terrace = start(Options::default()).await;
    let mut command = Command::new(python());
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sdk/apigateway.py"));
    command.arg(terrace.address()).arg(terrace.data_dir().join("root-credentials.json"));
    let (plain, tls) = terrace.gateway();
    command.args([plain, tls]);
    let output = finished(command).await;
    let (said, complaint) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && said.starts_with("done"), "{said}{complaint}");
}

/// `tccli` speaks https to a bare host; an endpoint with its scheme is taken as it stands.
struct Tccli {
    endpoint: String,
    secret_id: String,
    secret_key: String,
    home: PathBuf,
}

impl Tccli {
    async fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(python().with_file_name("tccli"));
        command.args(args).args(["--endpoint", &self.endpoint, "--region", "ap-local"]);
        command.args(["--secretId", &self.secret_id, "--secretKey", &self.secret_key]).env("HOME", &self.home);
        finished(command).await
    }

    async fn ask(&self, args: &[&str]) -> Value {
        let output = self.run(args).await;
        let said = String::from_utf8_lossy(&output.stdout);
        serde_json::from_str(&said).unwrap_or_else(|e| panic!("{args:?}: {e}: {said}{}", String::from_utf8_lossy(&output.stderr)))
    }
}

#[tokio::test]
async fn the_official_command_line() {
    let (terrace, instance) = served().await;
    let root = terrace.root();
    let home = terrace.home().join("tccli-home");
    std::fs::create_dir_all(&home).unwrap();
    let tccli = Tccli { endpoint: terrace.endpoint(), secret_id: root.secret_id, secret_key: root.secret_key, home };

    assert_eq!(tccli.ask(&["sts", "GetCallerIdentity"]).await["AccountId"], root.uin);
    let instances = json!([instance]).to_string();
    let run = tccli.ask(&["tat", "RunCommand", "--Content", "ZWNobyBmcm9tIHRjY2xp", "--InstanceIds", &instances, "--Timeout", "10"]).await;
    let filters = json!([{"Name": "invocation-id", "Values": [run["InvocationId"]]}]).to_string();
    let task = eventually("the task to end", async || {
        let found = tccli.ask(&["tat", "DescribeInvocationTasks", "--Filters", &filters, "--HideOutput", "False"]).await;
        (found["InvocationTaskSet"][0]["TaskStatus"] == "SUCCESS").then(|| found["InvocationTaskSet"][0].clone())
    })
    .await;
    assert_eq!(task["TaskResult"]["Output"], "ZnJvbSB0Y2NsaQo=", "{task}");

    let users = tccli.ask(&["cam", "AddUser", "--Name", "by-tccli", "--Remark", "说明"]).await;
    assert_eq!(tccli.ask(&["cam", "GetUser", "--Name", "by-tccli"]).await["Uin"], users["Uin"]);
    let output = tccli.run(&["tat", "DeleteCommand", "--CommandId", "cmd-00000000", "--language", "en-US"]).await;
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && complaint.contains("ResourceNotFound.CommandNotFound"), "{complaint}");
}
