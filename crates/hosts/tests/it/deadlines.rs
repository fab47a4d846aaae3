//! When nobody reports: honest ends, and the truth when it comes late.

use std::time::Duration;

use serde_json::json;
use terrace_agent_proto::{Call, Outcome, ReportTaskFinish};
use terrace_testkit::agents::{Extended, Journal, Run, always};

use crate::fixture::{Fixture, PATIENCE, post};

both_databases! {
    what_nobody_takes_fails_to_be_delivered
    what_nobody_reports_is_unknown_until_it_is
    ends_are_told_once_and_may_be_repeated
    what_an_agent_lost_is_unknown
    a_restart_gives_everybody_time
    an_agents_own_doubt_is_unknown
}

async fn what_nobody_takes_fails_to_be_delivered(f: Fixture) {
    let host = f.host("machine-1").await;
    let task = f.run(&[&host.who], "true").await.on(&host.who).to_owned();
    f.pass(Duration::from_secs(179)).await;
    assert_eq!(f.status(&task).await, "PENDING");
    f.pass(Duration::from_secs(2)).await;
    let shown = f.task(&task).await;
    assert_eq!(shown["TaskStatus"], "DELIVER_FAILED");
    assert!(!shown["ErrorInfo"].as_str().unwrap().is_empty());
    assert_eq!((shown["StartTime"].as_str(), shown["TaskResult"]["ExecEndTime"].as_str()), (Some(""), Some("")));
}

async fn what_nobody_reports_is_unknown_until_it_is(f: Fixture) {
    let mut host = f.host("machine-1").await;
    let run = f.run_with(&[&host.who], json!({ "Content": "sleep 100", "Timeout": 100 })).await;
    let task = run.on(&host.who).to_owned();
    host.claim(&task, "c").await.unwrap();
    f.pass(Duration::from_secs(159)).await;
    assert_eq!(f.status(&task).await, "RUNNING", "its own time and a grace for the report");
    f.pass(Duration::from_secs(2)).await;
    assert_eq!(f.status(&task).await, "UNKNOWN");
    f.pass(Duration::from_secs(86_400)).await;
    host.finish(&task, Outcome::Failed, 7).await.unwrap();
    let shown = f.task(&task).await;
    assert_eq!((shown["TaskStatus"].as_str(), shown["TaskResult"]["ExitCode"].as_i64()), (Some("FAILED"), Some(7)));
    assert_eq!(shown["ErrorInfo"], "", "the doubt is gone with the truth");
    f.pass(Duration::from_secs(86_400)).await;
    assert_eq!(f.status(&task).await, "FAILED");
}

async fn ends_are_told_once_and_may_be_repeated(f: Fixture) {
    let mut host = f.host("machine-1").await;
    for (outcome, code, status) in [
        (Outcome::Success, 0, "SUCCESS"),
        (Outcome::Failed, 3, "FAILED"),
        (Outcome::Timeout, -1, "TIMEOUT"),
        (Outcome::StartFailed, -1, "START_FAILED"),
        (Outcome::Terminated, -1, "TERMINATED"),
    ] {
        let task = f.run(&[&host.who], "true").await.on(&host.who).to_owned();
        host.claim(&task, "c").await.unwrap();
        let now = u64::try_from(f.clock.now().0).unwrap();
        let told = Call::ReportTaskFinish(ReportTaskFinish {
            invocation_task_id: task.clone(),
            result: outcome,
            exit_code: code,
            error_info: "Stage: \u{1b}[31mdetail".into(),
            started_at_micros: now - 2_000_000,
            finished_at_micros: now - 1_000_000,
            dropped: Some(5),
            ..Default::default()
        });
        host.call::<terrace_agent_proto::Empty>(told.clone()).await.unwrap();
        let first = f.task(&task).await;
        assert_eq!(first["TaskStatus"], status);
        assert_eq!((first["TaskResult"]["ExitCode"].as_i64(), first["TaskResult"]["Dropped"].as_u64()), (Some(i64::from(code)), Some(5)));
        assert_eq!(first["ErrorInfo"], "Stage: [31mdetail", "no control characters reach a terminal");
        assert_ne!(first["TaskResult"]["ExecStartTime"], first["TaskResult"]["ExecEndTime"]);
        // The answer was lost, so it is told again; another end changes nothing.
        host.call::<terrace_agent_proto::Empty>(told).await.unwrap();
        host.finish(&task, Outcome::Failed, 99).await.unwrap();
        assert_eq!(f.task(&task).await, first);
    }
}

async fn what_an_agent_lost_is_unknown(f: Fixture) {
    let mut host = f.host("machine-1").await;
    let run = f.run_with(&[&host.who], json!({ "Content": "true", "Timeout": 600 })).await;
    let (lost, kept) = (run.on(&host.who).to_owned(), f.run_with(&[&host.who], json!({ "Content": "true", "Timeout": 600 })).await);
    let kept = kept.on(&host.who).to_owned();
    host.claim(&lost, "a").await.unwrap();
    host.claim(&kept, "b").await.unwrap();
    // Too young: the question may have been on its way when the claim was granted.
    host.look(&[&kept], 2).await;
    assert_eq!(f.status(&lost).await, "RUNNING");
    // The published agent says nothing about what it runs; that proves nothing.
    f.clock.advance(Duration::from_secs(20));
    host.look_plainly().await;
    assert_eq!(f.status(&lost).await, "RUNNING");
    host.look(&[&kept], 2).await;
    let shown = f.task(&lost).await;
    assert_eq!((shown["TaskStatus"].as_str(), f.status(&kept).await.as_str()), (Some("UNKNOWN"), "RUNNING"));
    assert!(shown["ErrorInfo"].as_str().unwrap().contains("no longer knows"));
    host.finish(&kept, Outcome::Success, 0).await.unwrap();

    // The same with an agent that loses its disk.
    let (who, journal) = (f.enrol("machine-2").await, Journal::default());
    let agent =
        Extended::start(f.server.address, who.clone(), always(Run { takes: Duration::from_secs(300), ..Run::default() }), journal.clone());
    journal.until("a connection", PATIENCE, |seen| seen.asked > 0).await;
    let run = f.run_with(&[&who], json!({ "Content": "true", "Timeout": 600 })).await;
    journal.until("the start", PATIENCE, |seen| seen.starts.len() == 1).await;
    agent.lose_journal();
    f.clock.advance(Duration::from_secs(20));
    let asked = journal.seen().asked;
    agent.look();
    journal.until("the next question", PATIENCE, |seen| seen.asked > asked).await;
    assert_eq!(f.status(run.on(&who)).await, "UNKNOWN");
    journal.assert_at_most_once();
}

async fn a_restart_gives_everybody_time(mut f: Fixture) {
    let mut host = f.host("machine-1").await;
    let (waiting, running) = (f.run(&[&host.who], "true").await, f.run(&[&host.who], "true").await);
    host.claim(running.on(&host.who), "c").await.unwrap();
    drop(host.socket);
    // The server was away for an hour: nobody could have told it anything.
    f.clock.advance(Duration::from_secs(3600));
    f.restart().await;
    f.pass(Duration::from_secs(179)).await;
    assert_eq!((f.status(waiting.on(&host.who)).await, f.status(running.on(&host.who)).await), ("PENDING".into(), "RUNNING".into()));
    post::<terrace_agent_proto::Empty>(f.server.address, &host.who, crate::fixture::finish(running.on(&host.who), Outcome::Success, 0))
        .await
        .unwrap();
    f.pass(Duration::from_secs(2)).await;
    assert_eq!((f.status(waiting.on(&host.who)).await, f.status(running.on(&host.who)).await), ("DELIVER_FAILED".into(), "SUCCESS".into()));
}

async fn an_agents_own_doubt_is_unknown(f: Fixture) {
    let mut host = f.host("machine-1").await;
    let task = f.run(&[&host.who], "true").await.on(&host.who).to_owned();
    host.claim(&task, "c").await.unwrap();
    host.finish(&task, Outcome::Unknown, -1).await.unwrap();
    let shown = f.task(&task).await;
    assert_eq!(shown["TaskStatus"], "UNKNOWN");
    assert!(!shown["ErrorInfo"].as_str().unwrap().is_empty());
    // A result of a later version of the protocol is not taken for a success.
    let task = f.run(&[&host.who], "true").await.on(&host.who).to_owned();
    host.claim(&task, "c").await.unwrap();
    let later = Call::from_value(json!({ "Action": "ReportTaskFinish", "InvocationTaskId": task, "Result": "EVAPORATED" })).unwrap();
    host.call::<terrace_agent_proto::Empty>(later).await.unwrap();
    assert_eq!(f.status(&task).await, "UNKNOWN");
}
