//! Two servers on one PostgreSQL: an agent on the one, its user on the other.

use std::time::Duration;

use serde_json::json;
use terrace_agent_proto::Outcome;
use terrace_testkit::agents::{Event, Extended, Journal, Run, always};

use crate::fixture::{ALICE, Fixture, Host, PATIENCE};

async fn on_b(f: &Fixture, b: &crate::fixture::Server, machine: &str) -> Host {
    let who = f.enrol(machine).await;
    let socket = b.connect(&who).await;
    Host::at(b.address, who, socket)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_command_given_to_one_server_runs_on_the_agent_of_the_other() {
    let f = Fixture::postgres().await;
    let (b, _death) = f.another().await;
    let (who, journal) = (f.enrol("machine-1").await, Journal::default());
    let _agent = Extended::start(b.address, who.clone(), always(Run::default()), journal.clone());
    journal.until("a connection", PATIENCE, |seen| seen.asked > 0).await;
    while !b.hosts.hub().is_connected(&who.instance_id) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let shown = f.ok("DescribeRegisterInstances", json!({ "Filters": [{ "Name": "register-status", "Values": ["Online"] }] })).await;
    assert_eq!(shown["TotalCount"], 1);
    let run = f.run(&[&who], "true").await;
    // B's sweep finds what A wrote.
    f.clock.advance(Duration::from_secs(3));
    b.hosts.sweep_once(false).await.unwrap();
    journal.until("the end", PATIENCE, |seen| seen.ended.len() == 1).await;
    assert_eq!(f.status(run.on(&who)).await, "SUCCESS");
    assert_eq!(f.output(run.on(&who)).await, b"simulated\n", "the object store is shared");
    journal.assert_at_most_once();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cancel_given_to_one_server_reaches_the_agent_of_the_other() {
    let f = Fixture::postgres().await;
    let (b, _death) = f.another().await;
    let mut host = on_b(&f, &b, "machine-1").await;
    let run = f.run(&[&host.who], "sleep 9").await;
    b.hosts.sweep_once(false).await.unwrap();
    assert!(host.socket.kicked(PATIENCE).await);
    host.claim(run.on(&host.who), "c").await.unwrap();
    f.ok("CancelInvocation", json!({ "InvocationId": run.id })).await;
    f.clock.advance(Duration::from_secs(5));
    b.hosts.sweep_once(false).await.unwrap();
    assert!(host.socket.kicked(PATIENCE).await);
    assert_eq!(host.look(&[run.on(&host.who)], 3).await.1, [run.on(&host.who)]);
    host.finish(run.on(&host.who), Outcome::Terminated, -1).await.unwrap();
    assert_eq!(f.status(run.on(&host.who)).await, "TERMINATED");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_agents_of_a_dead_server_are_offline_when_its_lease_ends() {
    let f = Fixture::postgres().await;
    let (b, death) = f.another().await;
    let host = on_b(&f, &b, "machine-1").await;
    let id = host.who.instance_id.clone();
    let waiting = f.run(&[&host.who], "true").await;
    drop(death);
    // Nobody has told A; it finds out by the lease.
    f.pass(Duration::from_secs(29)).await;
    let online =
        async || f.ok("DescribeRegisterInstances", json!({ "InstanceIds": [id] })).await["RegisterInstanceSet"][0]["Status"].clone();
    assert_eq!(online().await, "Online");
    f.pass(Duration::from_secs(2)).await;
    assert_eq!(online().await, "Offline");
    f.refused("RunCommand", json!({ "Content": "true", "InstanceIds": [id] }), "ResourceUnavailable.AgentStatusNotOnline").await;
    // The agent dials the server that is left, which has what waits for it.
    let mut socket = f.server.connect(&host.who).await;
    f.pass(Duration::from_secs(1)).await;
    assert!(socket.kicked(PATIENCE).await);
    let mut host = Host::at(f.server.address, host.who, socket);
    assert_eq!(host.look(&[], 4).await.0, [waiting.on(&host.who)]);
    drop(b);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_agent_that_moved_is_not_written_off_by_the_server_it_left() {
    let f = Fixture::postgres().await;
    let (b, _death) = f.another().await;
    let old = on_b(&f, &b, "machine-1").await;
    let mut socket = f.server.connect(&old.who).await;
    let who = old.who.clone();
    drop(old);
    while b.hosts.hub().count() > 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    b.hosts.sweep_once(true).await.unwrap();
    let shown = f.ok("DescribeRegisterInstances", json!({ "Filters": [{ "Name": "register-status", "Values": ["Online"] }] })).await;
    assert_eq!(shown["TotalCount"], 1);
    f.run(&[&who], "true").await;
    assert!(socket.kicked(PATIENCE).await);
}

/// A server that was stopped for longer than its lease (a suspended machine) finds its agents written off by the others.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_was_taken_for_dead_takes_its_agents_back() {
    let f = Fixture::postgres().await;
    let (b, _death) = f.another().await;
    let mut host = on_b(&f, &b, "machine-1").await;
    f.pass(Duration::from_secs(31)).await;
    let status = async || {
        let shown = f.ok("DescribeRegisterInstances", json!({ "InstanceIds": [host.who.instance_id] })).await;
        shown["RegisterInstanceSet"][0]["Status"].clone()
    };
    assert_eq!(status().await, "Offline");
    b.hosts.sweep_once(true).await.unwrap();
    assert_eq!(status().await, "Online");
    f.run(&[&host.who], "true").await;
    b.hosts.sweep_once(false).await.unwrap();
    assert!(host.socket.kicked(PATIENCE).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_instance_deleted_on_one_server_is_cut_off_on_the_other() {
    let f = Fixture::postgres().await;
    let (b, _death) = f.another().await;
    let mut host = on_b(&f, &b, "machine-1").await;
    f.server.call(ALICE, "DeleteRegisterInstance", json!({ "InstanceId": host.who.instance_id })).await.unwrap();
    b.hosts.sweep_once(true).await.unwrap();
    assert!(matches!(host.socket.end(PATIENCE).await, Event::Closed(..)));
}
