//! Telling agents that there is something to do, and how much of it they get at once.

use std::time::Duration;

use terrace_agent_proto::Outcome;
use terrace_testkit::agents::{Event, Extended, Journal, Published, Run, Socket, always, published};

use crate::fixture::{Fixture, MAX_RUNNING, PATIENCE, QUIET};

both_databases! {
    a_command_kicks_at_once_and_again_until_it_is_heard
    an_answer_quiets_the_kicks
    a_lost_kick_costs_time_only
    an_agent_gets_what_it_has_room_for
    a_published_agent_is_rationed_too
    a_backlog_is_worked_off
    published_agents_work_a_backlog_off
}

async fn a_command_kicks_at_once_and_again_until_it_is_heard(f: Fixture) {
    let mut host = f.host("machine-1").await;
    assert!(!host.socket.kicked(QUIET).await, "there is nothing to do yet");
    f.run(&[&host.who], "true").await;
    assert!(host.socket.kicked(PATIENCE).await);
    // Nobody answers: once more at once, as the sweep has not kicked yet, then after 2, 4, 8, 16, 32 and 32 seconds.
    let mut kicked = Vec::new();
    for second in 1..=100 {
        f.clock.advance(Duration::from_secs(1));
        f.server.hosts.sweep_once(false).await.unwrap();
        if host.socket.kicked(Duration::from_millis(15)).await {
            kicked.push(second);
        }
    }
    assert_eq!(kicked, [1, 3, 7, 15, 31, 63, 95]);
}

async fn an_answer_quiets_the_kicks(f: Fixture) {
    let mut host = f.host("machine-1").await;
    let run = f.run(&[&host.who], "true").await;
    assert!(host.socket.kicked(PATIENCE).await);
    let task = run.on(&host.who).to_owned();
    let (offered, cancels) = host.look(&[], MAX_RUNNING).await;
    assert_eq!((offered, cancels), (vec![task.clone()], vec![]));
    f.pass(Duration::from_secs(1)).await;
    assert!(!host.socket.kicked(QUIET).await, "it has just asked");
    host.claim(&task, "c").await.unwrap();
    for _ in 0..5 {
        f.pass(Duration::from_secs(10)).await;
    }
    assert!(!host.socket.kicked(QUIET).await, "nothing waits any more");
}

async fn a_lost_kick_costs_time_only(f: Fixture) {
    let mut host = f.host("machine-1").await;
    f.run(&[&host.who], "true").await;
    // The connection breaks with the kick in it.
    drop(host.socket);
    host.socket = f.server.connect(&host.who).await;
    f.pass(Duration::from_secs(1)).await;
    assert!(host.socket.kicked(PATIENCE).await);
    let (offered, _) = host.look(&[], 1).await;
    assert_eq!(offered.len(), 1);
}

async fn an_agent_gets_what_it_has_room_for(f: Fixture) {
    let mut host = f.host("machine-1").await;
    let mut tasks = Vec::new();
    for _ in 0..6 {
        f.clock.advance(Duration::from_millis(1));
        tasks.push(f.run(&[&host.who], "true").await.on(&host.who).to_owned());
    }
    assert_eq!(host.look(&[], 0).await.0, Vec::<String>::new());
    assert_eq!(host.look(&[], 2).await.0, tasks[..2], "the oldest first");
    assert_eq!(host.look(&[], 1000).await.0, tasks[..MAX_RUNNING as usize], "no more than the server allows");
}

async fn a_published_agent_is_rationed_too(f: Fixture) {
    let mut host = f.host("machine-1").await;
    for _ in 0..6 {
        f.run(&[&host.who], "true").await;
    }
    let (first, _) = host.look_plainly().await;
    assert_eq!(first.len(), MAX_RUNNING as usize);
    for task in &first {
        host.claim(task, "").await.unwrap();
    }
    assert_eq!(host.look_plainly().await.0, Vec::<String>::new(), "the host is full");
    while host.socket.kicked(Duration::from_millis(20)).await {}
    host.finish(&first[0], Outcome::Success, 0).await.unwrap();
    assert!(host.socket.kicked(PATIENCE).await, "there is room again, and some wait");
    assert_eq!(host.look_plainly().await.0.len(), 1);
}

async fn a_backlog_is_worked_off(f: Fixture) {
    let (who, journal) = (f.enrol("machine-1").await, Journal::default());
    let agent =
        Extended::start(f.server.address, who.clone(), always(Run { takes: Duration::from_millis(5), ..Run::default() }), journal.clone());
    journal.until("a connection", PATIENCE, |seen| seen.asked > 0).await;
    let mut tasks = Vec::new();
    for n in 0..25 {
        tasks.push(f.run(&[&who], &format!("echo {n}")).await.on(&who).to_owned());
    }
    // No sweep runs here: the kick and the agent's own hunger must do.
    journal.until("all ends", PATIENCE, |seen| seen.ended.len() == 25).await;
    journal.assert_at_most_once();
    assert!(journal.seen().most_at_once <= MAX_RUNNING as usize);
    for task in &tasks {
        assert_eq!(f.status(task).await, "SUCCESS");
        assert_eq!(f.output(task).await, b"simulated\n");
    }
    drop(agent);
}

async fn published_agents_work_a_backlog_off(f: Fixture) {
    let (who, journal) = (f.enrol("machine-1").await, Journal::default());
    let timing = published::Timing { first_look: Duration::from_millis(20), ..Default::default() };
    let play = always(Run { output: vec![b'x'; 30_000], ..Run::default() });
    let _agent = Published::start(f.server.address, who.clone(), play, journal.clone(), timing);
    journal.until("a first look", PATIENCE, |seen| seen.asked > 0).await;
    let mut tasks = Vec::new();
    for n in 0..12 {
        tasks.push(f.run(&[&who], &format!("echo {n}")).await.on(&who).to_owned());
    }
    journal.until("all ends", PATIENCE, |seen| seen.ended.len() == 12).await;
    journal.assert_at_most_once();
    assert!(journal.seen().most_at_once <= MAX_RUNNING as usize);
    for task in &tasks {
        let shown = f.task(task).await;
        assert_eq!((shown["TaskStatus"].as_str(), shown["TaskResult"]["Dropped"].as_u64()), (Some("SUCCESS"), Some(30_000 - 24_576)));
        assert_eq!(f.output(task).await, vec![b'x'; 24_576]);
    }
}

/// Kicks in quick succession are one, and a socket that is not read does not hold the caller up.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kicks_are_coalesced() {
    let f = Fixture::sqlite().await;
    let who = f.enrol("machine-1").await;
    let mut socket = Socket::open(f.server.address, &who.headers(), false).await.unwrap();
    // The published agent sends a ping at once; its answer shows that the socket is taken.
    socket.ping().await.unwrap();
    assert_eq!(tokio::time::timeout(PATIENCE, socket.next()).await.unwrap(), Event::Pong);
    for _ in 0..200 {
        f.server.hosts.hub().kick(&who.instance_id);
    }
    let mut kicks = 0;
    while socket.kicked(QUIET).await {
        kicks += 1;
    }
    assert!((1..=100).contains(&kicks), "{kicks}");
}
