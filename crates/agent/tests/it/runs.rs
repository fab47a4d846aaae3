//! What a task sees, and what is reported of it.

use std::time::Duration;

use terrace_agent_proto::{Outcome, Task};

use crate::harness::{Agent, PROGRAM, Process, enrolled_dir, eventually, shell, task_dir};
use crate::mock::{Mock, Slot};

fn text(slot: &Slot) -> &str {
    std::str::from_utf8(&slot.output).unwrap()
}

fn ended(slot: &Slot) -> (Outcome, i32, &str) {
    let finish = slot.finish.as_ref().unwrap();
    (finish.result, finish.exit_code, finish.error_info.as_str())
}

#[tokio::test]
async fn output_and_exit_code_are_reported_exactly() {
    let mock = Mock::start().await;
    let agent = Agent::start(&mock).await;

    let slot = mock.run(shell("invt-1", "echo out; echo err >&2; exit 3")).await;
    assert_eq!((text(&slot), ended(&slot)), ("out\nerr\n", (Outcome::Failed, 3, "")));
    let finish = slot.finish.clone().unwrap();
    assert_eq!((finish.output_bytes, finish.dropped, finish.final_log_index.is_some()), (Some(8), Some(0), true));
    assert!(finish.started_at_micros > 1_600_000_000_000_000 && finish.started_at_micros <= finish.finished_at_micros);
    assert_eq!(finish.time_stamp, finish.finished_at_micros / 1_000_000);
    assert_eq!((slot.start_calls, slot.finish_calls, slot.claim.unwrap().len()), (1, 1, 32));

    let slot = mock.run(shell("invt-2", "true")).await;
    assert_eq!((text(&slot), ended(&slot)), ("", (Outcome::Success, 0, "")));
    assert_eq!(slot.finish.unwrap().final_log_index, None);

    let slot = mock.run(shell("invt-3", "kill -SEGV $$")).await;
    assert_eq!(ended(&slot), (Outcome::Failed, -1, "killed by SIGSEGV"));

    eventually("the task's directory to go", || !task_dir(&agent.dir, "invt-3").exists()).await;
    let done = std::fs::read_to_string(agent.dir.path().join("done")).unwrap();
    assert_eq!(done.lines().collect::<Vec<_>>(), ["invt-1", "invt-2", "invt-3"]);
    agent.stop().await;
}

#[tokio::test]
async fn the_script_chooses_its_interpreter() {
    let mock = Mock::start().await;
    let _agent = Agent::start(&mock).await;

    let slot = mock.run(shell("invt-bash", "[[ -n $BASH ]] && echo bash")).await;
    assert_eq!(text(&slot), "bash\n");
    let slot = mock.run(shell("invt-sh", "#!/bin/sh -e\nfalse\necho not reached\n")).await;
    assert_eq!((text(&slot), ended(&slot)), ("", (Outcome::Failed, 1, "")));
    let python = "import os, sys\nprint(sys.argv[1:], os.getcwd())\nsys.exit(7)\n";
    let slot = mock.run(shell("invt-shebang", &format!("#!/usr/bin/env python3\n{python}"))).await;
    assert_eq!((text(&slot), ended(&slot)), ("[] /tmp\n", (Outcome::Failed, 7, "")));
    let slot = mock.run(Task { command_type: "PYTHON".into(), ..shell("invt-python", python) }).await;
    assert_eq!((text(&slot), ended(&slot)), ("[] /tmp\n", (Outcome::Failed, 7, "")));
}

#[tokio::test]
async fn what_cannot_start_says_at_which_stage() {
    let mock = Mock::start().await;
    let _agent = Agent::start(&mock).await;
    let refused = async |task: Task| {
        let slot = mock.run(task).await;
        let finish = slot.finish.clone().unwrap();
        assert_eq!((finish.result, finish.exit_code, finish.final_log_index), (Outcome::StartFailed, -1, None));
        finish.error_info
    };
    let of = |id: &str| shell(id, "echo never");
    let why = refused(Task { username: "no-such-user".into(), ..of("invt-1") }).await;
    assert_eq!(why, "InvalidUser: there is no user `no-such-user` on this host");
    let why = refused(Task { working_directory: "/no/such/place".into(), ..of("invt-2") }).await;
    assert!(why.starts_with("InvalidWorkingDirectory: `/no/such/place`"), "{why}");
    let why = refused(Task { working_directory: "/etc/passwd".into(), ..of("invt-3") }).await;
    assert!(why.starts_with("InvalidWorkingDirectory: "), "{why}");
    let why = refused(Task { command_type: "BAT".into(), ..of("invt-4") }).await;
    assert!(why.starts_with("InvalidCommand: "), "{why}");
    let why = refused(Task { command: "%%%".into(), ..of("invt-5") }).await;
    assert_eq!(why, "InvalidCommand: the command is not base64");
    let why = refused(shell("invt-6", "#!/no/such/interpreter\n")).await;
    assert!(why.starts_with("InvalidCommand: ") && why.contains("/no/such/interpreter"), "{why}");
    let why = refused(Task { command_type: "POWERSHELL".into(), ..of("invt-7") }).await;
    assert!(why.starts_with("InvalidCommand: `pwsh`"), "{why}");
    if nix::unistd::geteuid().is_root() {
        // Root can enter it, the user cannot.
        let closed = tempfile::tempdir().unwrap();
        std::fs::set_permissions(closed.path(), std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
        let dir = closed.path().to_str().unwrap().to_owned();
        let why = refused(Task { username: "nobody".into(), working_directory: dir, ..of("invt-8") }).await;
        assert!(why.starts_with("InvalidWorkingDirectory: ") && why.contains("nobody"), "{why}");
    }
}

#[tokio::test]
async fn the_user_is_become_whole() {
    if !nix::unistd::geteuid().is_root() {
        return;
    }
    let mock = Mock::start().await;
    let agent = Agent::start(&mock).await;
    for user in ["nobody", "daemon", "root", ""] {
        let script = "id -un; id -Gn; umask; cat /proc/self/oom_score_adj; ls -ld \"$(dirname \"$0\")\" | cut -c1-10; touch ran";
        let dir = tempfile::tempdir().unwrap();
        std::fs::set_permissions(dir.path(), std::os::unix::fs::PermissionsExt::from_mode(0o777)).unwrap();
        let working_directory = dir.path().to_str().unwrap().to_owned();
        let slot = mock.run(Task { username: user.into(), working_directory, ..shell(&format!("invt-u{user}"), script) }).await;
        let name = if user.is_empty() { "root" } else { user };
        let groups = std::process::Command::new("id").args(["-Gn", name]).output().unwrap().stdout;
        let groups = String::from_utf8(groups).unwrap();
        assert_eq!(text(&slot), format!("{name}\n{groups}0022\n0\ndrwx------\n"));
        assert_eq!(ended(&slot).0, Outcome::Success);
        let owner = std::os::unix::fs::MetadataExt::uid(&dir.path().join("ran").metadata().unwrap());
        assert_eq!(owner == 0, name == "root");
    }
    let slot =
        mock.run(Task { username: "daemon".into(), ..shell("invt-peek", &format!("ls {}", task_dir(&agent.dir, "").display())) }).await;
    assert_eq!(ended(&slot).0, Outcome::Failed, "the tasks' directory is closed to the task's user");
}

/// In a mount namespace of its own, where `/etc/group` says what the test needs.
#[tokio::test]
async fn supplementary_groups_are_set() {
    let can_unshare = || std::process::Command::new("unshare").args(["-m", "true"]).status().is_ok_and(|status| status.success());
    if !nix::unistd::geteuid().is_root() || !can_unshare() {
        return;
    }
    let mock = Mock::start().await;
    let dir = enrolled_dir(&mock);
    let groups = std::fs::read_to_string("/etc/group").unwrap() + "terrace-a:x:54321:daemon\nterrace-b:x:54322:root,daemon\n";
    let file = dir.path().join("group");
    std::fs::write(&file, groups).unwrap();
    let script = "mount --bind \"$0\" /etc/group && exec \"$1\" run \"$2\" \"$3\"";
    let mut command = std::process::Command::new("unshare");
    command.args(["-m", "sh", "-c", script]).arg(&file).arg(PROGRAM).arg(mock.url()).arg(dir.path());
    let _agent = Process::start_as(&mock, &mut command).await;
    let slot = mock.run(Task { username: "daemon".into(), ..shell("invt-1", "id -G; id -Gn") }).await;
    assert_eq!(text(&slot), "1 54321 54322\ndaemon terrace-a terrace-b\n");
}

#[tokio::test]
async fn an_agent_without_root_runs_as_itself_only() {
    if !nix::unistd::geteuid().is_root() {
        return;
    }
    let mock = Mock::start().await;
    let dir = enrolled_dir(&mock);
    // A copy, because the build's directory may be closed to others. Made by another process: a fork of this one by another test would keep
    // the file open for writing, and then it cannot be run.
    let program = dir.path().join("agent");
    assert!(std::process::Command::new("cp").arg(PROGRAM).arg(&program).status().unwrap().success());
    std::fs::set_permissions(dir.path(), std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let daemon = nix::unistd::User::from_name("daemon").unwrap().unwrap();
    for path in [dir.path(), &program, &dir.path().join("agent.json")] {
        std::os::unix::fs::chown(path, Some(daemon.uid.as_raw()), Some(daemon.gid.as_raw())).unwrap();
    }
    let mut command = std::process::Command::new(&program);
    std::os::unix::process::CommandExt::uid(&mut command, daemon.uid.as_raw());
    std::os::unix::process::CommandExt::gid(&mut command, daemon.gid.as_raw());
    command.args(["run", &mock.url()]).arg(dir.path());
    let _agent = Process::start_as(&mock, &mut command).await;
    for (id, username) in [("invt-1", ""), ("invt-2", "daemon")] {
        let slot = mock.run(Task { username: username.into(), ..shell(id, "id -un") }).await;
        assert_eq!(text(&slot), "daemon\n");
    }
    let slot = mock.run(Task { username: "root".into(), ..shell("invt-3", "id -un") }).await;
    assert_eq!(ended(&slot).2, "InvalidUser: the agent does not run as root, so it cannot become `root`");
}

#[tokio::test]
async fn the_environment_is_the_hosts_not_the_agents() {
    let mock = Mock::start().await;
    let _agent = Agent::start(&mock).await;
    let slot = mock
        .run(Task { working_directory: String::new(), ..shell("invt-1", "env | cut -d= -f1; pwd; ls -l /proc/self/fd | wc -l; cat") })
        .await;
    let lines: Vec<&str> = text(&slot).lines().collect();
    for known in ["PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "TERM"] {
        assert!(lines.contains(&known), "{known} in {lines:?}");
    }
    for of_the_test in ["CARGO_MANIFEST_DIR", "CARGO", "RUST_BACKTRACE"] {
        assert!(!lines.contains(&of_the_test), "{of_the_test}");
    }
    let home = nix::unistd::User::from_uid(nix::unistd::geteuid()).unwrap().unwrap().dir;
    assert_eq!(lines[lines.len() - 2], home.to_str().unwrap());
    // The heading, 0, 1, 2, and the directory that `ls` itself has open.
    assert_eq!(lines[lines.len() - 1], "5", "the agent's descriptors are not passed on");
}

#[tokio::test]
async fn output_is_streamed_while_the_command_runs() {
    let mock = Mock::start().await;
    let _agent = Agent::start(&mock).await;
    mock.add(shell("invt-1", "echo first; sleep 0.4; for i in $(seq 200); do echo line $i; sleep 0.005; done"));
    mock.kick();
    mock.until("the first bytes", |state| state.tasks["invt-1"].output == b"first\n").await;
    assert!(mock.slot("invt-1").finish.is_none());
    let slot = mock.finished("invt-1").await;
    let after_kick = slot.first_byte_at.unwrap() - slot.kicked_at.unwrap();
    assert!(after_kick < Duration::from_millis(300), "{after_kick:?}");
    assert_eq!(text(&slot).lines().count(), 201);
    let calls = mock.state().chunk_calls;
    assert!((3..40).contains(&calls), "{calls} calls: busy output is coalesced");
}

#[tokio::test]
async fn output_beyond_the_cap_is_counted_and_the_command_goes_on() {
    let mock = Mock::start().await;
    let _agent = Agent::start(&mock).await;
    let task = Task { output_cap_bytes: 10_000, ..shell("invt-1", "head -c 3000000 /dev/zero; touch /dev/null; exit 4") };
    let slot = mock.run(task).await;
    let finish = slot.finish.clone().unwrap();
    assert_eq!((finish.output_bytes, finish.dropped), (Some(10_000), Some(2_990_000)));
    assert_eq!((slot.output.len(), ended(&slot).1), (10_000, 4));
}

#[tokio::test]
async fn the_host_takes_no_more_than_it_may_and_asks_again_when_there_is_room() {
    let mut knobs = crate::mock::Knobs::default();
    knobs.hello.max_running = 3;
    let mock = Mock::start_with(knobs).await;
    let _agent = Agent::start(&mock).await;
    for n in 0..12 {
        mock.add(shell(&format!("invt-{n}"), "sleep 0.05"));
    }
    mock.kick();
    let mut most = 0;
    mock.until("all to finish", |state| {
        let running = state.tasks.values().filter(|slot| slot.claim.is_some() && slot.finish.is_none()).count();
        most = most.max(running);
        state.tasks.values().all(|slot| slot.finish.is_some())
    })
    .await;
    assert!((2..=3).contains(&most), "{most}");
    assert_eq!(mock.state().describes[0].1, Some(3));
}

#[tokio::test]
async fn odd_ids_are_refused_and_finished_ones_are_not_run_again() {
    let mock = Mock::start().await;
    let agent = Agent::start(&mock).await;
    for id in ["../escape", "a.b", "", &"x".repeat(65)] {
        mock.add(shell(id, "touch /tmp/should-not-be"));
    }
    let dir = tempfile::tempdir().unwrap();
    let log = dir.path().join("log");
    let script = format!("echo ran >> {}", log.display());
    mock.run(shell("invt-1", &script)).await;
    eventually("the end to be remembered", || !task_dir(&agent.dir, "invt-1").exists()).await;

    // The server forgets, as one restored from a backup would.
    let dir = agent.stop().await;
    mock.state().tasks.remove("invt-1");
    mock.add(shell("invt-1", &script));
    let _agent = Agent::start_in(&mock, dir).await;
    mock.run(shell("invt-2", "true")).await;
    let state = mock.state();
    assert_eq!(state.tasks.values().filter(|slot| slot.start_calls > 0).count(), 1);
    assert_eq!(std::fs::read_to_string(&log).unwrap(), "ran\n");
}

#[tokio::test]
async fn a_refused_start_is_not_run_and_may_be_offered_again() {
    let mock = Mock::start().await;
    let agent = Agent::start(&mock).await;
    mock.state().knobs.refuse_starts = true;
    mock.add(shell("invt-1", "echo once"));
    mock.kick();
    mock.until("the refusal", |state| state.tasks["invt-1"].start_calls > 0).await;
    eventually("the offer to be forgotten", || !task_dir(&agent.dir, "invt-1").exists()).await;
    mock.state().knobs.refuse_starts = false;
    mock.kick();
    let slot = mock.finished("invt-1").await;
    assert_eq!(text(&slot), "once\n");
}
