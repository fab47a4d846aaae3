//! Hidden parameters: masked wherever records are shown, and nowhere in clear on the server's disk.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use terrace_agent_proto::{Call, DescribeTasks, DescribeTasksReply, Outcome};
use terrace_testkit::agents::script_of;
use terrace_testkit::postgres::Postgres;

use crate::fixture::Fixture;

both_databases! {
    a_hidden_value_is_seen_by_the_agent_only
    a_hidden_default_is_masked_in_records
    the_value_of_a_register_code_is_not_kept
}

/// Whether the text is in any file below the directory, or anywhere in the PostgreSQL database.
async fn is_on_disk(f: &Fixture, text: &str) -> bool {
    fn search(path: &Path, needle: &[u8]) -> bool {
        std::fs::read_dir(path).unwrap().flatten().any(|entry| {
            let path = entry.path();
            if path.is_dir() { search(&path, needle) } else { std::fs::read(&path).unwrap().windows(needle.len()).any(|w| w == needle) }
        })
    }
    let encoded = STANDARD.encode(text);
    let mut found = search(f.directory.path(), text.as_bytes()) || search(f.directory.path(), encoded.trim_end_matches('=').as_bytes());
    if f.is_postgres() {
        let database = f.url.rsplit('/').next().unwrap();
        for table in ["invocations", "tasks", "commands", "instances", "register_codes", "task_output"] {
            let count = format!("SELECT COUNT(*) FROM {table} t WHERE CAST(t AS TEXT) LIKE '%{text}%'");
            found |= Postgres::shared().psql(database, &count).await != "0";
        }
    }
    found
}

async fn a_hidden_value_is_seen_by_the_agent_only(f: Fixture) {
    let mut host = f.host("machine-1").await;
    let script = "login {{tat-hidden:password}} {{user}} {{password}}";
    let params = json!({
        "Content": STANDARD.encode(script), "EnableParameter": true, "SaveCommand": true, "CommandName": "login",
        "Parameters": r#"{"password": "tr0ub4dor-and-3", "user": "plain-user-name"}"#,
    });
    let run = f.run_with(&[&host.who], params).await;
    let offers: DescribeTasksReply = host.call(Call::DescribeTasks(DescribeTasks { running: Some(vec![]), free: Some(1) })).await.unwrap();
    assert_eq!(script_of(&offers.invocation_normal_task_set[0]), "login tr0ub4dor-and-3 plain-user-name tr0ub4dor-and-3");
    host.claim(run.on(&host.who), "c").await.unwrap();
    host.finish(run.on(&host.who), Outcome::Success, 0).await.unwrap();
    let invocation = f.ok("DescribeInvocations", json!({ "InvocationIds": [run.id] })).await;
    let shown = format!("{invocation}{}{}", f.task(run.on(&host.who)).await, f.ok("DescribeCommands", json!({})).await);
    assert!(!shown.contains("tr0ub4dor") && !shown.contains(&STANDARD.encode("tr0ub4dor-and-3")), "{shown}");
    let parameters = invocation["InvocationSet"][0]["Parameters"].as_str().unwrap();
    assert_eq!(parameters, r#"{"password":"***","user":"plain-user-name"}"#);
    assert!(!is_on_disk(&f, "tr0ub4dor-and-3").await);
    assert!(is_on_disk(&f, "plain-user-name").await, "the search itself works");
}

async fn a_hidden_default_is_masked_in_records(f: Fixture) {
    let host = f.host("machine-1").await;
    let params = json!({
        "Content": STANDARD.encode("login {{tat-hidden:password}} {{user}}"), "EnableParameter": true,
        "DefaultParameters": r#"{"password": "correct-horse", "user": "somebody"}"#,
    });
    let run = f.run_with(&[&host.who], params).await;
    let shown = f.ok("DescribeInvocations", json!({ "InvocationIds": [run.id] })).await;
    assert_eq!(shown["InvocationSet"][0]["DefaultParameters"], r#"{"password":"***","user":"somebody"}"#);
    assert!(!is_on_disk(&f, "correct-horse").await);
}

async fn the_value_of_a_register_code_is_not_kept(f: Fixture) {
    let (_, value) = f.code().await;
    assert!(!is_on_disk(&f, &value).await);
}
