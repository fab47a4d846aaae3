//! Killing the agent, the shim, or both, at the worst moments.

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use terrace_agent_proto::{Outcome, Task};

use crate::harness::{Agent, Process, enrolled_dir, eventually, processes_with, shell, task_dir};
use crate::mock::{Knobs, Mock};

fn shim_pid(dir: &tempfile::TempDir, id: &str) -> Pid {
    let record: serde_json::Value = serde_json::from_slice(&std::fs::read(task_dir(dir, id).join("shim.json")).unwrap()).unwrap();
    Pid::from_raw(record["pid"].as_i64().unwrap() as i32)
}

#[tokio::test]
async fn an_agent_killed_in_the_middle_takes_up_where_it_was() {
    let mock = Mock::start().await;
    let dir = enrolled_dir(&mock);
    let agent = Process::start(&mock, dir.path()).await;
    let log = dir.path().join("log");
    let script = format!("echo ran >> {}; for i in $(seq 1 40); do echo line $i; sleep 0.02; done; exit 9", log.display());
    mock.add(shell("invt-1", &script));
    mock.kick();
    mock.until("the first bytes", |state| !state.tasks["invt-1"].output.is_empty()).await;
    agent.kill();
    // Long enough that much is written while nobody is there.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert!(mock.slot("invt-1").finish.is_none());
    let _agent = Process::start(&mock, dir.path()).await;
    let slot = mock.finished("invt-1").await;
    assert_eq!(String::from_utf8(slot.output).unwrap(), (1..=40).map(|n| format!("line {n}\n")).collect::<String>());
    assert_eq!((slot.finish.unwrap().exit_code, slot.start_calls), (9, 1));
    assert_eq!(std::fs::read_to_string(log).unwrap(), "ran\n");
    eventually("the directory to go", || !task_dir(&dir, "invt-1").exists()).await;
}

#[tokio::test]
async fn a_result_that_came_while_no_agent_was_there_is_reported() {
    for knows_offsets in [true, false] {
        let mock = Mock::start_with(Knobs { offers_rpc: knows_offsets, knows_offsets, ..Knobs::default() }).await;
        let dir = enrolled_dir(&mock);
        let agent = Process::start(&mock, dir.path()).await;
        mock.add(shell("invt-1", "seq 1 2000; sleep 0.4; seq 2001 4000"));
        mock.kick();
        mock.until("some bytes", |state| state.tasks["invt-1"].output.len() > 4096).await;
        agent.kill();
        eventually("the command to end", || task_dir(&dir, "invt-1").join("result.json").exists()).await;
        let _agent = Process::start(&mock, dir.path()).await;
        let slot = mock.finished("invt-1").await;
        assert_eq!(String::from_utf8(slot.output).unwrap(), (1..=4000).map(|n| format!("{n}\n")).collect::<String>());
        assert_eq!((slot.finish.unwrap().result, slot.start_calls), (Outcome::Success, 1));
    }
}

#[tokio::test]
async fn an_agent_and_its_shim_killed_together_leave_an_honest_unknown() {
    let mock = Mock::start().await;
    let dir = enrolled_dir(&mock);
    let agent = Process::start(&mock, dir.path()).await;
    let log = dir.path().join("log");
    mock.add(shell("invt-1", &format!("echo ran >> {}; echo said; sleep 101.125", log.display())));
    mock.kick();
    mock.until("the first bytes", |state| !state.tasks["invt-1"].output.is_empty()).await;
    let shim = shim_pid(&dir, "invt-1");
    agent.kill();
    kill(shim, Signal::SIGKILL).unwrap();
    let _agent = Process::start(&mock, dir.path()).await;
    let slot = mock.finished("invt-1").await;
    let finish = slot.finish.unwrap();
    assert_eq!((finish.result, finish.exit_code, slot.start_calls), (Outcome::Unknown, -1, 1));
    assert!(!finish.error_info.is_empty());
    assert_eq!((slot.output.as_slice(), finish.output_bytes), (&b"said\n"[..], Some(5)));
    assert_eq!(std::fs::read_to_string(log).unwrap(), "ran\n");
    eventually("the directory to go", || !task_dir(&dir, "invt-1").exists()).await;
    for pid in processes_with("101.125") {
        let _ = kill(Pid::from_raw(pid), Signal::SIGKILL);
    }
}

fn parent(pid: i32) -> Option<i32> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_ascii_whitespace().nth(1)?.parse().ok()
}

#[tokio::test]
async fn a_shim_killed_under_a_living_agent_is_noticed_soon() {
    let mock = Mock::start().await;
    let agent = Agent::start(&mock).await;
    mock.add(shell("invt-1", "echo said; exec sleep 101.25"));
    mock.kick();
    mock.until("the first bytes", |state| !state.tasks["invt-1"].output.is_empty()).await;
    kill(shim_pid(&agent.dir, "invt-1"), Signal::SIGKILL).unwrap();
    let slot = mock.finished("invt-1").await;
    assert_eq!((slot.finish.unwrap().result, slot.output.as_slice()), (Outcome::Unknown, &b"said\n"[..]));
    eventually("the command to go with its shim", || processes_with("101.25").is_empty()).await;
    eventually("the directory to go", || !task_dir(&agent.dir, "invt-1").exists()).await;
}

/// Shims are forked from one process; when that is killed its shims go on, and the next task gets another.
#[tokio::test]
async fn a_killed_nursery_is_replaced_and_its_shims_go_on() {
    let mock = Mock::start().await;
    let dir = enrolled_dir(&mock);
    let agent = Process::start(&mock, dir.path()).await;
    mock.add(shell("invt-1", "echo first; sleep 1.75; echo last"));
    mock.kick();
    mock.until("the first bytes", |state| !state.tasks["invt-1"].output.is_empty()).await;
    let nursery = || {
        let found: Vec<i32> = processes_with("agent-shim").into_iter().filter(|pid| parent(*pid) == Some(agent.id() as i32)).collect();
        assert_eq!(found.len(), 1, "{found:?}");
        found[0]
    };
    for round in 0..3 {
        kill(Pid::from_raw(nursery()), Signal::SIGKILL).unwrap();
        let slot = mock.run(shell(&format!("invt-after-{round}"), "echo again")).await;
        assert_eq!(slot.output, b"again\n");
    }
    let slot = mock.finished("invt-1").await;
    assert_eq!((slot.finish.unwrap().result, slot.output.as_slice()), (Outcome::Success, &b"first\nlast\n"[..]));
    let last = nursery();
    agent.kill();
    eventually("the nursery to leave with its agent", || !processes_with("agent-shim").contains(&last)).await;
}

/// A machine that slept, a nursery that was stopped: what the server has long given up must not begin.
#[tokio::test]
async fn what_was_granted_long_ago_does_not_begin() {
    let mock = Mock::start().await;
    let dir = enrolled_dir(&mock);
    let agent = Process::start(&mock, dir.path()).await;
    mock.run(shell("invt-0", "true")).await;
    let nursery = processes_with("agent-shim").into_iter().find(|pid| parent(*pid) == Some(agent.id() as i32)).unwrap();
    kill(Pid::from_raw(nursery), Signal::SIGSTOP).unwrap();
    let ran = dir.path().join("ran");
    mock.add(shell("invt-1", &format!("touch {}", ran.display())));
    mock.kick();
    let started = task_dir(&dir, "invt-1").join("started");
    eventually("the grant", || started.exists()).await;
    let touched = std::process::Command::new("touch").args(["-d", "1 minute ago"]).arg(&started).status().unwrap();
    assert!(touched.success());
    kill(Pid::from_raw(nursery), Signal::SIGCONT).unwrap();
    let finish = mock.finished("invt-1").await.finish.unwrap();
    assert_eq!(finish.result, Outcome::StartFailed);
    assert!(finish.error_info.starts_with("TaskTooLate"), "{}", finish.error_info);
    assert!(!ran.exists());
}

#[tokio::test]
async fn an_agent_killed_before_the_start_was_answered_asks_again_with_the_same_claim() {
    let mock = Mock::start_with(Knobs { lose_start_replies: u32::MAX, ..Knobs::default() }).await;
    let dir = enrolled_dir(&mock);
    let agent = Process::start(&mock, dir.path()).await;
    mock.add(shell("invt-1", "echo once"));
    mock.kick();
    mock.until("the claim", |state| state.tasks["invt-1"].claim.is_some()).await;
    let claim = mock.slot("invt-1").claim;
    agent.kill();
    mock.state().knobs.lose_start_replies = 0;
    let _agent = Process::start(&mock, dir.path()).await;
    let slot = mock.finished("invt-1").await;
    assert_eq!((slot.claim, slot.output.as_slice()), (claim, &b"once\n"[..]));
}

#[tokio::test]
async fn timeouts_and_cancels_hold_without_an_agent() {
    let mock = Mock::start().await;
    let dir = enrolled_dir(&mock);
    let agent = Process::start(&mock, dir.path()).await;
    mock.add(Task { time_out: 1, ..shell("invt-time", "sleep 101.5") });
    mock.add(shell("invt-cancel", "sleep 101.5"));
    mock.kick();
    eventually("both to run", || processes_with("101.5").len() == 2).await;
    agent.kill();
    eventually("the timeout", || task_dir(&dir, "invt-time").join("result.json").exists()).await;
    assert_eq!(processes_with("101.5").len(), 1);
    mock.cancel("invt-cancel");
    let _agent = Process::start(&mock, dir.path()).await;
    assert_eq!(mock.finished("invt-time").await.finish.unwrap().result, Outcome::Timeout);
    assert_eq!(mock.finished("invt-cancel").await.finish.unwrap().result, Outcome::Terminated);
    assert_eq!(processes_with("101.5"), Vec::<i32>::new());
}

#[tokio::test]
async fn a_polite_stop_leaves_commands_running_for_the_next_agent() {
    let mock = Mock::start().await;
    let agent = Agent::start(&mock).await;
    mock.add(shell("invt-1", "echo a; sleep 0.4; echo b"));
    mock.kick();
    mock.until("the first bytes", |state| !state.tasks["invt-1"].output.is_empty()).await;
    let dir = agent.stop().await;
    let _agent = Agent::start_in(&mock, dir).await;
    let slot = mock.finished("invt-1").await;
    assert_eq!((slot.output.as_slice(), slot.finish.unwrap().result), (&b"a\nb\n"[..], Outcome::Success));
}
