//! Timeouts and cancels against commands that do not want to end.

use std::time::{Duration, Instant};

use terrace_agent_proto::{Outcome, Task};

use crate::harness::{Agent, eventually, processes_with, shell};
use crate::mock::Mock;

/// Starts a sleep in a session of its own, double-forked, beside one in the shell itself.
fn runaway(seconds: &str) -> String {
    format!("echo begun; (setsid bash -c '(setsid sleep {seconds} &) ; sleep {seconds}' >/dev/null 2>&1 &); sleep {seconds}")
}

#[tokio::test]
async fn a_timeout_ends_the_whole_tree() {
    let mock = Mock::start().await;
    let _agent = Agent::start(&mock).await;
    mock.add(Task { time_out: 1, ..shell("invt-1", &runaway("100.125")) });
    mock.kick();
    eventually("all three sleeps", || processes_with("100.125").len() == 3).await;
    let slot = mock.finished("invt-1").await;
    assert_eq!(processes_with("100.125"), Vec::<i32>::new());
    let finish = slot.finish.unwrap();
    assert_eq!((finish.result, finish.exit_code, finish.error_info.as_str()), (Outcome::Timeout, -1, "timed out after 1 s"));
    assert_eq!(slot.output, b"begun\n");
    let took = slot.finished_at.unwrap() - slot.kicked_at.unwrap();
    assert!(took > Duration::from_secs(1) && took < Duration::from_secs(3), "{took:?}");
}

#[tokio::test]
async fn a_closed_output_does_not_escape_the_timeout() {
    let mock = Mock::start().await;
    let _agent = Agent::start(&mock).await;
    let slot = mock.run(Task { time_out: 1, ..shell("invt-1", "echo bye; exec >/dev/null 2>&1; trap '' TERM; sleep 100.25") }).await;
    assert_eq!(slot.finish.unwrap().result, Outcome::Timeout);
    assert_eq!(slot.output, b"bye\n");
    assert_eq!(processes_with("100.25"), Vec::<i32>::new());
}

#[tokio::test]
async fn a_cancel_ends_the_whole_tree_and_may_be_repeated() {
    let mock = Mock::start().await;
    let _agent = Agent::start(&mock).await;
    mock.add(shell("invt-1", &runaway("100.375")));
    mock.kick();
    eventually("all three sleeps", || processes_with("100.375").len() == 3).await;
    let begun = Instant::now();
    for _ in 0..5 {
        mock.cancel("invt-1");
    }
    let slot = mock.finished("invt-1").await;
    assert!(begun.elapsed() < Duration::from_secs(1));
    let finish = slot.finish.unwrap();
    assert_eq!((finish.result, finish.exit_code, finish.error_info.as_str()), (Outcome::Terminated, -1, "cancelled"));
    assert_eq!(processes_with("100.375"), Vec::<i32>::new());
    // Listed still, for a task that is over: no harm.
    mock.kick();
    mock.run(shell("invt-2", "true")).await;
    assert_eq!(mock.slot("invt-1").finish_calls, 1);
}

#[tokio::test]
async fn a_cancel_that_comes_with_its_own_task_is_not_lost() {
    let mock = Mock::start().await;
    let _agent = Agent::start(&mock).await;
    let dir = tempfile::tempdir().unwrap();
    mock.add(shell("invt-1", &format!("touch {}/ran; sleep 100.5", dir.path().display())));
    mock.cancel("invt-1");
    let slot = mock.finished("invt-1").await;
    assert_eq!(slot.finish.unwrap().result, Outcome::Terminated);
    assert!(!dir.path().join("ran").exists());
}

#[tokio::test]
async fn a_cancel_at_any_moment_ends_in_one_report() {
    let mock = Mock::start().await;
    let _agent = Agent::start(&mock).await;
    for n in 0..12u64 {
        let id = format!("invt-{n}");
        mock.add(shell(&id, "sleep 100.625"));
        mock.kick();
        tokio::time::sleep(Duration::from_millis(n)).await;
        mock.cancel(&id);
        let slot = mock.finished(&id).await;
        assert_eq!(slot.finish.unwrap().result, Outcome::Terminated);
    }
    assert_eq!(processes_with("100.625"), Vec::<i32>::new());
}

#[tokio::test]
async fn what_a_finished_command_leaves_behind_is_neither_awaited_nor_killed() {
    let mock = Mock::start().await;
    let _agent = Agent::start(&mock).await;
    let dir = tempfile::tempdir().unwrap();
    let mark = dir.path().join("alive");
    // The one left behind holds the output open, and writes to it after the report.
    let script = format!("(sleep 1.8; echo late; echo late; touch {}; exec sleep 100.75) & echo done", mark.display());
    let slot = mock.run(shell("invt-1", &script)).await;
    assert_eq!((slot.output.as_slice(), slot.finish.unwrap().result), (&b"done\n"[..], Outcome::Success));
    let took = slot.finished_at.unwrap() - slot.kicked_at.unwrap();
    assert!(took > Duration::from_millis(900) && took < Duration::from_millis(1700), "{took:?}");
    eventually("the one left behind to get past its writing", || mark.exists()).await;
    eventually("it to go on", || !processes_with("100.75").is_empty()).await;
    for pid in processes_with("100.75") {
        nix::sys::signal::kill(nix::unistd::Pid::from_raw(pid), nix::sys::signal::Signal::SIGKILL).unwrap();
    }
}

#[tokio::test]
async fn a_fork_storm_is_ended() {
    let mock = Mock::start().await;
    let _agent = Agent::start(&mock).await;
    // Each generation dies at once after making the next: nothing stands still long enough to be killed one by one.
    let script = "hop() { ( hop & ) ; }\nhop & hop & hop &\nexec sleep 100";
    mock.add(Task { time_out: 1, ..shell("invt-storm", script) });
    mock.kick();
    eventually("the storm", || processes_with("/tmp/terrace-invt-storm").len() > 1).await;
    let slot = mock.finished("invt-storm").await;
    let finish = slot.finish.unwrap();
    assert_eq!((finish.result, finish.error_info.as_str()), (Outcome::Timeout, "timed out after 1 s"));
    assert_eq!(processes_with("/tmp/terrace-invt-storm"), Vec::<i32>::new());
}
