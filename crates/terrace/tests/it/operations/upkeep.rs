//! `doctor`, `migrate`, `backup` and `restore`.

use std::os::unix::fs::PermissionsExt;

use serde_json::json;
use terrace_testkit::{Client, Options, Terrace};

use super::{failed, printed, text};
use crate::server::{PROGRAM, add_user, finished_task, local_instance, start};

#[tokio::test]
async fn the_doctor_tells_health_from_sickness() {
    let fresh = Terrace::prepared(PROGRAM, Options::default()).await;
    let said = printed(&mut fresh.cli(["doctor", "--listen", "127.0.0.1:0"]));
    assert!(!said.contains("FAULT") && said.contains("does not exist yet"), "{said}");

    let nowhere = ["--listen", "127.0.0.1:0", "--database-url", "postgres://terrace:secret@127.0.0.1:1/x"];
    let said = failed(fresh.cli(["doctor"]).args(nowhere), 1);
    assert!(said.contains("FAULT database") && !said.contains("secret"), "{said}");

    for options in [Options::default(), Options::default().postgres()] {
        let terrace = start(options).await;
        let address = terrace.address();
        let doctor = || terrace.cli(["doctor", "--listen", &address]);
        let said = printed(&mut doctor());
        for line in ["ok    data directory", "ok    master key", "ok    database", "ok    object store", "is ready", "ok    interpreters"] {
            assert!(said.contains(line), "{line:?} is not in {said}");
        }
        assert!(!said.contains("FAULT"), "{said}");

        std::fs::set_permissions(terrace.data_dir(), PermissionsExt::from_mode(0o755)).unwrap();
        std::fs::set_permissions(terrace.data_dir().join("master.key"), PermissionsExt::from_mode(0o644)).unwrap();
        let said = failed(&mut doctor(), 1);
        assert!(said.contains("FAULT data directory") && said.contains("FAULT master key") && said.contains("chmod"), "{said}");
        std::fs::set_permissions(terrace.data_dir(), PermissionsExt::from_mode(0o700)).unwrap();
        std::fs::set_permissions(terrace.data_dir().join("master.key"), PermissionsExt::from_mode(0o600)).unwrap();

        terrace.terminate();
        let said = printed(&mut doctor());
        assert!(said.contains("not running"), "{said}");
        let _taken = std::net::TcpListener::bind(&address).unwrap();
        let said = failed(&mut doctor(), 1);
        assert!(said.contains("FAULT server"), "{said}");
    }
}

#[tokio::test]
async fn the_schema_is_made_once() {
    for options in [Options::default(), Options::default().postgres()] {
        let terrace = Terrace::prepared(PROGRAM, options).await;
        for _ in 0..2 {
            assert!(printed(&mut terrace.cli(["migrate"])).contains("up to date"));
        }
        terrace.start_again().await;
        terrace.client().call("sts", "GetCallerIdentity", json!({})).await.unwrap();
    }
}

/// What a user of the backed-up installation had and must have again.
struct Before {
    user: Client,
    console_password: String,
    command: String,
    task: String,
    output: String,
}

async fn fill(terrace: &Terrace) -> Before {
    let root = terrace.client();
    let instance = local_instance(&root).await;
    let user = add_user(terrace, &root, "survivor").await.client;
    let script = "for i in $(seq 1 20000); do echo \"line $i of what was said before the backup\"; done";
    let run = json!({"CommandName": "kept", "SaveCommand": true, "Content": script, "InstanceIds": [instance]});
    let made = root.call("tat", "RunCommand", run).await.unwrap();
    let task = finished_task(&root, made["InvocationId"].as_str().unwrap()).await["InvocationTaskId"].as_str().unwrap().to_owned();
    let output = output(&root, &task).await;
    assert!(output.len() > 500_000, "{}", output.len());
    let command = made["CommandId"].as_str().unwrap().to_owned();
    Before { user, console_password: terrace.root().console_password, command, task, output }
}

/// All of a task's output, Base64 pieces joined.
async fn output(client: &Client, task: &str) -> String {
    let (mut whole, mut offset) = (String::new(), 0);
    loop {
        let params = json!({"InvocationTaskId": task, "Offset": offset, "Limit": 300_000});
        let piece = client.call("tat", "DescribeInvocationTaskOutput", params).await.unwrap();
        whole += piece["Output"].as_str().unwrap();
        let next = piece["NextOffset"].as_u64().unwrap();
        if next == offset {
            return whole;
        }
        offset = next;
    }
}

async fn there_again(restored: &Terrace, old_root: &Client, before: &Before) {
    let on = |client: &Client| restored.client_as(&client.secret_id, client.secret_key.reveal());
    let root = on(old_root);
    root.call("sts", "GetCallerIdentity", json!({})).await.expect("the main account's old key signs");
    on(&before.user).call("sts", "GetCallerIdentity", json!({})).await.expect("a user's old key signs");
    let found = root.call("tat", "DescribeCommands", json!({"CommandIds": [before.command]})).await.unwrap();
    assert_eq!(found["CommandSet"][0]["CommandName"], "kept", "{found}");
    assert!(output(&root, &before.task).await == before.output, "the output is not what it was");
    let now = terrace_base::Clock::system().now().secs();
    let lookup = json!([{"AttributeKey": "EventName", "AttributeValue": "AddUser"}]);
    let params = json!({"StartTime": now - 3600, "EndTime": now + 60, "LookupAttributes": lookup});
    let events = root.call("cloudaudit", "DescribeEvents", params).await.unwrap();
    assert_eq!(events["Events"].as_array().unwrap().len(), 1, "the audit log is kept: {events}");
    let login = json!({"User": "root", "Password": before.console_password}).to_string();
    let raw = terrace_testkit::client::Raw {
        method: "POST".into(),
        target: "/console/session".into(),
        headers: vec![("Host".into(), restored.address()), ("Content-Type".into(), "application/json".into())],
        body: login.into_bytes(),
    };
    let logged_in = terrace_testkit::client::plain(&restored.address(), &raw).await.unwrap();
    assert!(logged_in.answer().is_ok(), "{}", logged_in.text());
    // And it is a whole installation: it takes new work.
    root.call("tat", "CreateCommand", json!({"CommandName": "new", "Content": "ls"})).await.unwrap();
}

async fn moves(from: Options, to: Options) {
    let terrace = start(from.local_agent()).await;
    let before = fill(&terrace).await;
    let root = terrace.client();
    let file = terrace.home().join("backup.tar.zst");
    // While the server runs, and is kept busy.
    let busy = tokio::spawn({
        let root = root.clone();
        async move {
            for i in 0.. {
                root.call("tat", "CreateCommand", json!({"CommandName": format!("busy-{i}"), "Content": "true"})).await.unwrap();
            }
        }
    });
    let mut command = terrace.cli(["backup", "--out", file.to_str().unwrap(), "--with-master-key"]);
    let said = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    busy.abort();
    assert!(said.status.success(), "{}", text(&said.stderr));
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    root.call("tat", "DescribeCommands", json!({})).await.expect("the server is none the worse");

    let restored = Terrace::prepared(PROGRAM, to).await;
    let said = printed(&mut restored.cli(["restore", "--from", file.to_str().unwrap()]));
    assert!(said.contains("tables") && said.contains("objects restored"), "{said}");
    restored.start_again().await;
    there_again(&restored, &root, &before).await;
    restored.restart().await;
    there_again_after_restart(&restored, &root).await;

    // What is not empty is not filled.
    restored.terminate();
    let said = failed(&mut restored.cli(["restore", "--from", file.to_str().unwrap()]), 1);
    assert!(said.contains("empty"), "{said}");
    restored.start_again().await;
    there_again_after_restart(&restored, &root).await;
}

async fn there_again_after_restart(restored: &Terrace, root: &Client) {
    let root = restored.client_as(&root.secret_id, root.secret_key.reveal());
    root.call("sts", "GetCallerIdentity", json!({})).await.expect("the main account's old key still signs");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_moves_from_sqlite_to_postgres() {
    moves(Options::default(), Options::default().postgres()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_moves_from_postgres_to_sqlite() {
    moves(Options::default().postgres(), Options::default()).await;
}

#[tokio::test]
async fn backups_that_are_damaged_or_lack_the_key_say_so() {
    let terrace = start(Options::default()).await;
    let file = terrace.home().join("backup.tar.zst");
    let said = printed(&mut terrace.cli(["backup", "--out", file.to_str().unwrap()]));
    assert!(said.contains("master.key"), "it says that the key has to be kept: {said}");
    let whole = std::fs::read(&file).unwrap();
    for damaged in [&whole[..whole.len() / 2], b"not a backup", b""] {
        std::fs::write(&file, damaged).unwrap();
        let target = Terrace::prepared(PROGRAM, Options::default()).await;
        let said = failed(&mut target.cli(["restore", "--from", file.to_str().unwrap()]), 1);
        assert!(!said.contains("panicked"), "{said}");
    }
    std::fs::write(&file, &whole).unwrap();
    let target = Terrace::prepared(PROGRAM, Options::default()).await;
    let said = printed(&mut target.cli(["restore", "--from", file.to_str().unwrap()]));
    assert!(said.contains("put the master key at"), "{said}");
    std::fs::copy(terrace.data_dir().join("master.key"), target.data_dir().join("master.key")).unwrap();
    target.start_again().await;
    there_again_after_restart(&target, &terrace.client()).await;
    failed(&mut target.cli(["restore", "--from", "nowhere"]), 1);
    failed(&mut target.cli(["backup", "--out", "/nowhere/at/all"]), 1);
}
