//! The life of a socket: which one counts, when it is cut, how it is closed.

use std::time::Duration;

use serde_json::{Value, json};
use terrace_testkit::agents::{Event, Extended, Journal, Published, Run, Socket, always, published};

use crate::fixture::{Fixture, PATIENCE, QUIET};

both_databases! {
    the_newest_socket_counts
    a_deleted_instance_is_cut_off
    shutdown_says_goodbye
    an_agent_that_comes_back_at_once_is_online
    the_first_frame_tells_agents_how_to_behave
}

async fn online(f: &Fixture, instance: &str) -> (String, u64, u64) {
    let one = f.ok("DescribeAutomationAgentStatus", json!({ "InstanceIds": [instance] })).await;
    let count = |status: &'static str| async move {
        let params = json!({ "Filters": [{ "Name": "agent-status", "Values": [status] }] });
        f.ok("DescribeAutomationAgentStatus", params).await["TotalCount"].as_u64().unwrap()
    };
    (one["AutomationAgentSet"][0]["AgentStatus"].as_str().unwrap().to_owned(), count("Online").await, count("Offline").await)
}

/// Waits until the service says so, everywhere it does.
async fn until_online(f: &Fixture, instance: &str, expected: (&str, u64, u64)) {
    let expected = (expected.0.to_owned(), expected.1, expected.2);
    let mut last = online(f, instance).await;
    for _ in 0..2000 {
        if last == expected {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
        last = online(f, instance).await;
    }
    panic!("{instance} should be {expected:?} and is {last:?}");
}

async fn the_newest_socket_counts(f: Fixture) {
    let mut old = f.host("machine-1").await;
    until_online(&f, &old.who.instance_id, ("Online", 1, 0)).await;
    let mut new = f.server.connect(&old.who).await;
    assert!(matches!(old.socket.end(PATIENCE).await, Event::Closed(..)), "the old one is closed with a frame");
    until_online(&f, &old.who.instance_id, ("Online", 1, 0)).await;
    f.run(&[&old.who], "true").await;
    assert!(new.kicked(PATIENCE).await);
    drop(new);
    until_online(&f, &old.who.instance_id, ("Offline", 0, 1)).await;
    let run = json!({ "Content": "true", "InstanceIds": [old.who.instance_id] });
    f.refused("RunCommand", run, "ResourceUnavailable.AgentStatusNotOnline").await;
}

async fn a_deleted_instance_is_cut_off(f: Fixture) {
    let mut host = f.host("machine-1").await;
    let run = f.run(&[&host.who], "true").await;
    f.ok("DeleteRegisterInstance", json!({ "InstanceId": host.who.instance_id })).await;
    assert!(matches!(host.socket.end(PATIENCE).await, Event::Closed(..)));
    assert!(Socket::open(f.server.address, &host.who.headers(), true).await.is_err());
    // What waited for it gets its honest end at once.
    assert_eq!(f.status(run.on(&host.who)).await, "DELIVER_FAILED");
}

async fn shutdown_says_goodbye(f: Fixture) {
    let (who, plain, journal) = (f.enrol("machine-1").await, f.enrol("machine-2").await, Journal::default());
    let _ours = Extended::start(f.server.address, who, always(Run::default()), journal.clone());
    let _theirs = Published::start(f.server.address, plain.clone(), always(Run::default()), journal.clone(), published::Timing::default());
    let mut bare = f.host("machine-3").await;
    journal.until("two connections", PATIENCE, |seen| seen.connects == 2).await;
    while f.server.hosts.hub().count() < 3 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    f.server.hosts.hub().close_all();
    assert_eq!(bare.socket.end(PATIENCE).await, Event::Closed(1001, "server closes".into()));
    journal.until("both goodbyes", PATIENCE, |seen| seen.closes.len() == 2).await;
    // Nobody is let in any more: a new socket would be cut by the exit without a word.
    assert!(Socket::open(f.server.address, &plain.headers(), false).await.is_err());
}

/// The record that the old socket ended must not overtake the record that the new one began.
async fn an_agent_that_comes_back_at_once_is_online(f: Fixture) {
    let who = f.enrol("machine-1").await;
    let mut last = None;
    for _ in 0..20 {
        let mut socket = Socket::open(f.server.address, &who.headers(), true).await.unwrap();
        socket.hello().await;
        // The connection before breaks just now.
        last = Some(socket);
    }
    f.pass(Duration::from_secs(1)).await;
    until_online(&f, &who.instance_id, ("Online", 1, 0)).await;
    tokio::time::sleep(QUIET).await;
    assert_eq!(online(&f, &who.instance_id).await, ("Online".to_owned(), 1, 0));
    drop(last);
}

async fn the_first_frame_tells_agents_how_to_behave(f: Fixture) {
    let who = f.enrol("machine-1").await;
    let mut socket = Socket::open(f.server.address, &who.headers(), true).await.unwrap();
    let hello = socket.hello().await;
    assert!(hello.reconnect_min_ms < hello.reconnect_max_ms, "a window, so that a restart is no stampede");
    assert!((1_000..=60_000).contains(&(hello.reconnect_max_ms - hello.reconnect_min_ms)));
    assert_eq!((hello.max_running, hello.output_cap_bytes), (crate::fixture::MAX_RUNNING, crate::fixture::OUTPUT_CAP));
    assert!(hello.heartbeat_secs * 2 <= 45);
    drop(socket);
    // A published agent gets no frame it does not know.
    let mut plain = Socket::open(f.server.address, &who.headers(), false).await.unwrap();
    assert!(!plain.takes_calls);
    plain.ping().await.unwrap();
    assert_eq!(tokio::time::timeout(PATIENCE, plain.next()).await.unwrap(), Event::Pong);
    let shown = f.ok("DescribeAutomationAgentStatus", json!({ "InstanceIds": [who.instance_id] })).await;
    assert_eq!(shown["AutomationAgentSet"][0]["SupportFeatures"], Value::Array(vec![]));
}
