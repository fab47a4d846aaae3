//! Cancelling: what waits is over at once, what runs is told until it has ended.

use std::time::Duration;

use serde_json::json;
use terrace_agent_proto::Outcome;
use terrace_testkit::agents::{Extended, Journal, Published, Run, always, published};

use crate::fixture::{Fixture, PATIENCE};

both_databases! {
    what_waits_is_cancelled_at_once
    what_runs_is_told_until_it_ends
    some_hosts_of_many
    refusals
    simulated_agents_stop
}

async fn invocation_status(f: &Fixture, id: &str) -> String {
    let found = f.ok("DescribeInvocations", json!({ "InvocationIds": [id] })).await;
    found["InvocationSet"][0]["InvocationStatus"].as_str().unwrap().to_owned()
}

async fn what_waits_is_cancelled_at_once(f: Fixture) {
    let mut host = f.host("machine-1").await;
    let run = f.run(&[&host.who], "true").await;
    f.ok("CancelInvocation", json!({ "InvocationId": run.id })).await;
    let shown = f.task(run.on(&host.who)).await;
    assert_eq!((shown["TaskStatus"].as_str(), shown["StartTime"].as_str()), (Some("CANCELLED"), Some("")));
    assert_ne!(shown["EndTime"], "");
    assert_eq!(host.look(&[], 4).await, (vec![], vec![]));
    assert_eq!(invocation_status(&f, &run.id).await, "CANCELLED");
    // Again: nothing is left to cancel.
    f.ok("CancelInvocation", json!({ "InvocationId": run.id })).await;
    assert_eq!(invocation_status(&f, &run.id).await, "CANCELLED");
}

async fn what_runs_is_told_until_it_ends(mut f: Fixture) {
    let mut host = f.host("machine-1").await;
    let run = f.run(&[&host.who], "sleep 60").await;
    let task = run.on(&host.who).to_owned();
    host.claim(&task, "c").await.unwrap();
    while host.socket.kicked(Duration::from_millis(20)).await {}
    f.ok("CancelInvocation", json!({ "InvocationId": run.id })).await;
    assert!(host.socket.kicked(PATIENCE).await);
    assert_eq!((f.status(&task).await, invocation_status(&f, &run.id).await), ("CANCELLING".into(), "CANCELLING".into()));
    for _ in 0..3 {
        assert_eq!(host.look(&[&task], 3).await, (vec![], vec![task.clone()]), "listed until its end is told");
        f.pass(Duration::from_secs(3)).await;
        assert!(host.socket.kicked(PATIENCE).await, "and kicked about");
    }
    drop(host.socket);
    f.restart().await;
    host.socket = f.server.connect(&host.who).await;
    assert_eq!(host.look(&[&task], 3).await, (vec![], vec![task.clone()]));
    host.finish(&task, Outcome::Terminated, -1).await.unwrap();
    assert_eq!(host.look(&[], 4).await, (vec![], vec![]));
    let shown = f.task(&task).await;
    assert_eq!((shown["TaskStatus"].as_str(), shown["TaskResult"]["ExitCode"].as_i64()), (Some("TERMINATED"), Some(-1)));

    // One that came to its own end first keeps that.
    let run = f.run(&[&host.who], "true").await;
    let task = run.on(&host.who).to_owned();
    host.claim(&task, "c").await.unwrap();
    f.ok("CancelInvocation", json!({ "InvocationId": run.id })).await;
    host.finish(&task, Outcome::Success, 0).await.unwrap();
    assert_eq!(f.status(&task).await, "SUCCESS");
    f.ok("CancelInvocation", json!({ "InvocationId": run.id })).await;
    assert_eq!(f.status(&task).await, "SUCCESS");

    // One whose agent never answers is given up truthfully.
    let run = f.run(&[&host.who], "true").await;
    host.claim(run.on(&host.who), "c").await.unwrap();
    f.ok("CancelInvocation", json!({ "InvocationId": run.id })).await;
    f.pass(Duration::from_secs(200)).await;
    assert_eq!(f.status(run.on(&host.who)).await, "UNKNOWN");
}

async fn some_hosts_of_many(f: Fixture) {
    let (a, b) = (f.host("machine-1").await, f.host("machine-2").await);
    let run = f.run(&[&a.who, &b.who], "true").await;
    f.ok("CancelInvocation", json!({ "InvocationId": run.id, "InstanceIds": [a.who.instance_id] })).await;
    assert_eq!(f.status(run.on(&a.who)).await, "CANCELLED");
    assert_eq!(f.status(run.on(&b.who)).await, "PENDING");
    assert_eq!(invocation_status(&f, &run.id).await, "RUNNING");
}

async fn refusals(f: Fixture) {
    let (a, b) = (f.host("machine-1").await, f.host("machine-2").await);
    let run = f.run(&[&a.who], "true").await;
    let id = &run.id;
    f.refused("CancelInvocation", json!({}), "MissingParameter").await;
    f.refused("CancelInvocation", json!({ "InvocationId": "nonsense" }), "InvalidParameterValue.InvalidInvocationId").await;
    f.refused("CancelInvocation", json!({ "InvocationId": "inv-00000000" }), "ResourceNotFound.InvocationNotFound").await;
    f.refused("CancelInvocation", json!({ "InvocationId": id, "InstanceIds": ["x"] }), "InvalidParameterValue.InvalidInstanceId").await;
    let foreign = json!({ "InvocationId": id, "InstanceIds": [a.who.instance_id, b.who.instance_id] });
    f.refused("CancelInvocation", foreign, "InvalidParameterValue.InstanceIsNotRelatedToInvocation").await;
    assert_eq!(f.status(run.on(&a.who)).await, "PENDING", "a refused call cancels nothing");
    let theirs = f.server.call(crate::fixture::BOB, "CancelInvocation", json!({ "InvocationId": id })).await.unwrap_err();
    assert_eq!(theirs.code(), "ResourceNotFound.InvocationNotFound");
}

async fn simulated_agents_stop(f: Fixture) {
    let (a, b, journal) = (f.enrol("machine-1").await, f.enrol("machine-2").await, Journal::default());
    let long = always(Run { takes: Duration::from_secs(50), ..Run::default() });
    let _ours = Extended::start(f.server.address, a.clone(), long.clone(), journal.clone());
    let timing = published::Timing { first_look: Duration::from_millis(20), ..Default::default() };
    let _theirs = Published::start(f.server.address, b.clone(), long, journal.clone(), timing);
    journal.until("two connections", PATIENCE, |seen| seen.asked >= 2).await;
    let run = f.run(&[&a, &b], "sleep 50").await;
    journal.until("two starts", PATIENCE, |seen| seen.starts.len() == 2).await;
    f.ok("CancelInvocation", json!({ "InvocationId": run.id })).await;
    // The published agent loses a cancel that comes before it knows that its start was accepted; it is told again.
    for _ in 0..200 {
        if journal.seen().ended.len() == 2 {
            break;
        }
        f.pass(Duration::from_secs(2)).await;
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(journal.seen().ended.values().all(|outcome| *outcome == Outcome::Terminated));
    assert_eq!(invocation_status(&f, &run.id).await, "CANCELLED");
}
