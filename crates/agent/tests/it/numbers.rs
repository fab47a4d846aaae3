//! What is measured: how quick, how small, how many. The bounds are far above what is measured, which is printed.

use std::time::{Duration, Instant};

use terrace_agent_proto::{Outcome, Task};

use crate::harness::{Agent, Process, enrolled_dir, enrolled_dir_as, shell};
use crate::mock::{Mock, Slot};

#[tokio::test]
async fn a_kick_is_answered_quickly() {
    let mock = Mock::start().await;
    let _agent = Agent::start(&mock).await;
    let mut took = Vec::new();
    for n in 0..40 {
        let slot = mock.run(shell(&format!("invt-{n}"), "hostname")).await;
        assert_eq!(slot.finish.unwrap().result, Outcome::Success);
        took.push(slot.finished_at.unwrap() - slot.kicked_at.unwrap());
    }
    took.sort();
    println!("kick to finish: p50 {:?}, p95 {:?}", took[20], took[38]);
    assert!(took[20] < Duration::from_millis(200), "{took:?}");
}

fn rss_kib(agent: &Process) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", agent.id())).unwrap();
    status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix(" kB")?.parse().ok()).unwrap()
}

#[tokio::test]
async fn an_idle_agent_is_small() {
    let mock = Mock::start().await;
    let dir = enrolled_dir(&mock);
    let agent = Process::start(&mock, dir.path()).await;
    println!("idle agent before its first task: {} KiB", rss_kib(&agent));
    mock.run(shell("invt-1", "true")).await;
    println!("and after it: {} KiB", rss_kib(&agent));
    assert!(rss_kib(&agent) < 40 << 10);
}

#[tokio::test]
async fn many_agents_share_a_host() {
    const AGENTS: usize = 100;
    let mock = Mock::start().await;
    let mut agents = Vec::new();
    for n in 0..AGENTS {
        let instance_id = format!("ins-{n:08}");
        let dir = enrolled_dir_as(&mock, &instance_id);
        agents.push((Process::start(&mock, dir.path()).await, dir));
        let task: Task = shell(&format!("invt-{n}"), "hostname");
        mock.state().tasks.insert(task.invocation_task_id.clone(), Slot { task, instance_id, ..Slot::default() });
    }
    let begun = Instant::now();
    mock.kick();
    mock.until("all to finish", |state| state.tasks.values().all(|slot| slot.finish.is_some())).await;
    println!("{AGENTS} agents, one command each: {:?}", begun.elapsed());
    assert!(mock.state().tasks.values().all(|slot| slot.start_calls == 1 && slot.finish_calls == 1));
}
