//! What the agent remembers of each task across its own death: one directory per task, `tasks/<task id>/`.
//!
//! This is where "at most once" lives. The files, in the order they appear:
//!
//! | file | written by | says |
//! |---|---|---|
//! | `task.json` | agent, before the claim is sent | what was offered, and the claim |
//! | `started` | agent, after the claim is accepted, before the shim exists | from here on the command may have run; holds the boot's id |
//! | `lock` | held by the agent while it spawns the shim, by the shim from then on | somebody is in charge of the command |
//! | `shim.json` | shim, once ever, before it starts the command | who the shim is; a second shim finds it and leaves |
//! | `cancel` | agent | stop it; the shim looks for it after writing `shim.json` |
//! | `output` | shim | what the command wrote, up to the cap |
//! | `progress.json` | agent | what was sent to a server that cannot say how much it holds |
//! | `result.json` | shim, or the agent when there is no shim to do it | how it ended |
//!
//! **Invariant:** a shim is spawned only by whoever holds the lock, and has just created `started` or finds that no shim ever came to write
//! `shim.json` since the machine was started. [`next_step`] is the whole rule for a directory that is found.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde::{Deserialize, Serialize};
use terrace_agent_proto::{Outcome, Task, task_id_is_valid};

use crate::files;

/// `task.json`: all the shim needs to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spec {
    pub task: Task,
    pub claim: String,
    /// How much output to keep; decided when the task is taken.
    pub output_cap: u64,
}

/// `result.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskResult {
    pub outcome: Outcome,
    pub exit_code: i32,
    pub error_info: String,
    pub output_bytes: u64,
    pub dropped: u64,
    pub started_at_micros: u64,
    pub finished_at_micros: u64,
}

impl TaskResult {
    pub fn new(outcome: Outcome, error_info: impl Into<String>) -> Self {
        TaskResult { outcome, exit_code: -1, error_info: error_info.into(), ..TaskResult::default() }
    }
}

/// `shim.json`: enough to be sure that a process id still means the same process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShimRecord {
    pub pid: i32,
    pub start_ticks: u64,
    pub boot_id: String,
}

impl ShimRecord {
    pub fn of_this_process() -> io::Result<Self> {
        let pid = std::process::id() as i32;
        let start_ticks = start_ticks(pid).ok_or_else(|| io::Error::other("/proc/self/stat cannot be read"))?;
        Ok(ShimRecord { pid, start_ticks, boot_id: boot_id() })
    }

    pub fn is_alive(&self) -> bool {
        self.boot_id == boot_id() && start_ticks(self.pid) == Some(self.start_ticks)
    }
}

/// When `pid` started, in clock ticks since boot: field 22 of its stat, counted after the name, which may hold anything.
fn start_ticks(pid: i32) -> Option<u64> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_ascii_whitespace().nth(19)?.parse().ok()
}

fn boot_id() -> String {
    std::fs::read_to_string("/proc/sys/kernel/random/boot_id").map(|text| text.trim().to_owned()).unwrap_or_default()
}

/// What a found directory shows. Gather `in_charge` before `has_result`: a shim writes its result before it lets go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The id is among those whose end was acknowledged.
    pub is_done: bool,
    pub has_task: bool,
    pub started: bool,
    /// A live process holds the lock.
    pub in_charge: bool,
    /// Not started, or started in this life of the machine with no shim having got as far as to say who it is: the command never ran.
    /// Across a crash of the machine the files prove nothing of the kind.
    pub never_ran: bool,
    pub has_result: bool,
}

/// What to do with a found directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing of it matters any more.
    Remove,
    /// Send the claim, again if need be.
    Claim,
    /// The claim was granted and the agent died before a shim was there: spawn it now.
    Spawn,
    /// Its command is running: read along.
    Follow,
    /// It is over: send the rest and the end.
    Report,
    /// It may have run and nobody saw its end: say so.
    Lost,
}

/// The rule. There is deliberately no step that runs a command which may have been run before.
pub fn next_step(facts: Facts) -> Step {
    match facts {
        Facts { is_done: true, .. } => Step::Remove,
        Facts { has_result: true, .. } => Step::Report,
        Facts { started: true, in_charge: true, .. } => Step::Follow,
        Facts { started: true, never_ran: true, has_task: true, .. } => Step::Spawn,
        Facts { started: true, .. } => Step::Lost,
        Facts { has_task: true, .. } => Step::Claim,
        _ => Step::Remove,
    }
}

/// One task's directory.
#[derive(Clone, Debug)]
pub struct TaskDir {
    path: PathBuf,
    id: String,
}

impl TaskDir {
    /// `None` unless `id` is fit to be a directory's name.
    pub fn new(tasks: &Path, id: &str) -> Option<Self> {
        task_id_is_valid(id).then(|| TaskDir { path: tasks.join(id), id: id.to_owned() })
    }

    /// The directory a shim was started with.
    pub fn from_path(path: &Path) -> Option<Self> {
        Self::new(path.parent()?, path.file_name()?.to_str()?)
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn id(&self) -> &str {
        &self.id
    }

    pub fn output_path(&self) -> PathBuf {
        self.path.join("output")
    }

    /// Remembers an offer. Must be done before the claim is sent.
    pub fn create(&self, spec: &Spec) -> io::Result<()> {
        match DirBuilder::new().mode(0o700).create(&self.path) {
            // Left over from an offer that was refused or never claimed; whoever calls this has checked that.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            other => other?,
        }
        files::replace(&self.path, "task.json", &serde_json::to_vec(spec)?)?;
        self.path.parent().map_or(Ok(()), files::sync_dir)
    }

    pub fn spec(&self) -> Option<Spec> {
        files::read_json(&self.path.join("task.json"))
    }

    /// Takes the lock and then creates `started`. Fails if `started` is there already: then a shim may have been spawned.
    pub fn start(&self) -> io::Result<File> {
        let lock = self.lock()?.ok_or_else(|| io::Error::other("another process is in charge of the task"))?;
        // A link appears with its content and only where there is none yet.
        let temporary = self.path.join("started.new");
        std::fs::write(&temporary, boot_id())?;
        std::fs::hard_link(&temporary, self.path.join("started"))?;
        files::sync_dir(&self.path)?;
        Ok(lock)
    }

    /// Takes the lock of a task that was started and whose command never ran.
    pub fn start_again(&self) -> io::Result<File> {
        let lock = self.lock()?.ok_or_else(|| io::Error::other("another process is in charge of the task"))?;
        // Looked at again under the lock: a shim that held it until just now has left its record.
        if self.never_ran() { Ok(lock) } else { Err(io::Error::other("a shim was there")) }
    }

    /// Whether a shim never came to start the command. Meaningful only while nobody holds the lock, or for who holds it.
    pub fn never_ran(&self) -> bool {
        let boot = boot_id();
        let same_boot = std::fs::read_to_string(self.path.join("started")).is_ok_and(|noted| !boot.is_empty() && noted == boot);
        (same_boot || !self.is_started()) && !self.path.join("shim.json").exists()
    }

    /// How long ago the claim was granted; `None` when the clock was set back since.
    pub fn started_ago(&self) -> Option<Duration> {
        std::fs::metadata(self.path.join("started")).ok()?.modified().ok()?.elapsed().ok()
    }

    pub fn is_started(&self) -> bool {
        self.path.join("started").exists()
    }

    /// The lock, or `None` while another process holds it.
    fn lock(&self) -> io::Result<Option<File>> {
        let file = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(self.path.join("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// Whether a process is in charge of the command. When that cannot be found out the answer is yes: it is asked again later.
    pub fn is_in_charge(&self) -> bool {
        !matches!(self.lock(), Ok(Some(_)))
    }

    pub fn facts(&self, is_done: bool) -> Facts {
        let in_charge = self.is_in_charge();
        let never_ran = self.never_ran();
        Facts {
            is_done,
            in_charge,
            never_ran,
            has_task: self.spec().is_some(),
            started: self.is_started(),
            has_result: self.result().is_some(),
        }
    }

    pub fn write_shim(&self, record: &ShimRecord) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(self.path.join("shim.json"))?;
        io::Write::write_all(&mut file, &serde_json::to_vec(record)?)
    }

    pub fn shim(&self) -> Option<ShimRecord> {
        files::read_json(&self.path.join("shim.json"))
    }

    /// Asks whoever runs the command to stop it. Repeating it does no harm.
    pub fn cancel(&self) -> io::Result<()> {
        files::mark(&self.path, "cancel")?;
        // No shim yet: it will look for the mark once it can be signalled. Done already: what it may still do is not the task.
        match self.shim().filter(|shim| shim.is_alive() && self.result().is_none()) {
            Some(shim) => Ok(kill(Pid::from_raw(shim.pid), Signal::SIGTERM)?),
            None => Ok(()),
        }
    }

    pub fn is_cancelled(&self) -> bool {
        self.path.join("cancel").exists()
    }

    pub fn write_result(&self, result: &TaskResult) -> io::Result<()> {
        files::replace(&self.path, "result.json", &serde_json::to_vec(result)?)
    }

    pub fn result(&self) -> Option<TaskResult> {
        files::read_json(&self.path.join("result.json"))
    }

    pub fn remove(&self) -> io::Result<()> {
        if let Some(spec) = self.spec() {
            // There only if the shim was killed. The name is visible to others by now, so what is found may be theirs; symbolic links are not
            // followed, and not being able to remove it is no reason to keep the task.
            let _ = std::fs::remove_dir_all(script_dir(&spec));
        }
        match std::fs::remove_dir_all(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// Where the script lies while it runs. The data directory is closed to the task's user, so it is a directory of its own, which nobody can
/// guess and only the user can enter.
pub fn script_dir(spec: &Spec) -> PathBuf {
    let claim: String = spec.claim.chars().filter(char::is_ascii_alphanumeric).take(16).collect();
    Path::new("/tmp").join(format!("terrace-{}-{claim}", spec.task.invocation_task_id))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::tombstones::Tombstones;

    fn spec(id: &str) -> Spec {
        Spec { task: Task { invocation_task_id: id.into(), ..Task::default() }, claim: "c".repeat(32), output_cap: 9 }
    }

    #[test]
    fn a_directory_starts_once() {
        let root = tempfile::tempdir().unwrap();
        let dir = TaskDir::new(root.path(), "invt-1").unwrap();
        dir.create(&spec("invt-1")).unwrap();
        assert_eq!(dir.spec(), Some(spec("invt-1")));
        let lock = dir.start().unwrap();
        assert!(dir.is_in_charge());
        assert!(dir.start().is_err());
        drop(lock);
        assert!(!dir.is_in_charge());
        assert!(dir.start().is_err());
        dir.remove().unwrap();
        dir.remove().unwrap();
    }

    #[test]
    fn a_recycled_process_id_is_not_the_shim() {
        let me = ShimRecord::of_this_process().unwrap();
        assert!(me.is_alive());
        assert!(!ShimRecord { start_ticks: me.start_ticks + 1, ..me.clone() }.is_alive());
        assert!(!ShimRecord { boot_id: "another".into(), ..me }.is_alive());
    }

    #[test]
    fn ids_that_are_paths_have_no_directory() {
        assert!(TaskDir::new(Path::new("/x"), "../y").is_none());
        assert!(TaskDir::from_path(Path::new("/x/a.b")).is_none());
        assert_eq!(TaskDir::from_path(Path::new("/x/invt-1")).unwrap().id(), "invt-1");
    }

    /// What the world does next in the model below.
    #[derive(Clone, Copy, Debug)]
    enum Event {
        /// The server offers the task and the agent takes it.
        Offer,
        /// The agent does the next thing it would do.
        Act,
        /// The agent dies and comes back.
        Crash,
        ShimBegins,
        ShimWritesResult,
        ShimDies,
        Cancel,
    }

    fn events() -> impl Strategy<Value = Vec<Event>> {
        let event = prop_oneof![
            3 => Just(Event::Offer),
            6 => Just(Event::Act),
            2 => Just(Event::Crash),
            3 => Just(Event::ShimBegins),
            2 => Just(Event::ShimWritesResult),
            1 => Just(Event::ShimDies),
            1 => Just(Event::Cancel)
        ];
        proptest::collection::vec(event, 0..40)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

        /// Whatever the order of offers, crashes and deaths: the command is run at most once, and an end is acknowledged at most once
        /// and never before there is one.
        #[test]
        fn a_command_is_run_at_most_once(events in events(), accepted in any::<bool>()) {
            let root = tempfile::tempdir().unwrap();
            let tasks = root.path().join("tasks");
            std::fs::create_dir(&tasks).unwrap();
            let dir = TaskDir::new(&tasks, "invt-1").unwrap();
            let mut done = Tombstones::open(root.path(), 100).unwrap();
            let (mut ran, mut finished) = (0, 0);
            // Of another boot, so that a cancel finds nobody to signal.
            let model_shim = ShimRecord { pid: 1, start_ticks: 1, boot_id: "model".into() };
            let mut shim: Option<File> = None;
            // The lock between `start` and the spawn: lost when the agent dies there.
            let mut about_to_spawn: Option<File> = None;

            for event in events {
                match event {
                    Event::Offer => {
                        if !done.contains("invt-1") && !dir.path().exists() {
                            dir.create(&spec("invt-1")).unwrap();
                        }
                    }
                    Event::Act if about_to_spawn.is_some() => {
                        shim = about_to_spawn.take();
                    }
                    Event::Act if dir.path().exists() => match next_step(dir.facts(done.contains("invt-1"))) {
                        Step::Claim if accepted => about_to_spawn = Some(dir.start().unwrap()),
                        Step::Claim => dir.remove().unwrap(),
                        Step::Spawn => about_to_spawn = Some(dir.start_again().unwrap()),
                        Step::Follow => prop_assert!(shim.is_some()),
                        Step::Lost => {
                            prop_assert!(shim.is_none());
                            dir.write_result(&TaskResult::new(Outcome::Unknown, "")).unwrap();
                        }
                        Step::Report => {
                            finished += 1;
                            done.add("invt-1").unwrap();
                        }
                        Step::Remove => dir.remove().unwrap(),
                    },
                    Event::Act => {}
                    Event::Crash => {
                        about_to_spawn = None;
                        done = Tombstones::open(root.path(), 100).unwrap();
                    }
                    Event::ShimBegins => if shim.is_some() && dir.write_shim(&model_shim).is_ok() {
                        ran += 1;
                    },
                    Event::ShimWritesResult if dir.shim().is_none() => {}
                    Event::ShimWritesResult => if let Some(lock) = shim.take() {
                        dir.write_result(&TaskResult::new(Outcome::Success, "")).unwrap();
                        drop(lock);
                    },
                    Event::ShimDies => shim = None,
                    Event::Cancel => if dir.path().exists() {
                        dir.cancel().unwrap();
                        dir.cancel().unwrap();
                    },
                }
                prop_assert!(ran <= 1);
                prop_assert!(finished <= 1);
            }
        }

        #[test]
        fn no_step_runs_what_may_have_run(is_done in any::<bool>(), has_task in any::<bool>(), in_charge in any::<bool>(), never_ran in any::<bool>(), has_result in any::<bool>()) {
            let step = next_step(Facts { is_done, has_task, started: true, in_charge, never_ran, has_result });
            prop_assert_ne!(step, Step::Claim);
            prop_assert!(step != Step::Spawn || (never_ran && !in_charge && !has_result));
        }
    }
}
