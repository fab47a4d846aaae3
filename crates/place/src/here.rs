//! Places of this machine, all below one directory.

use std::fs::{DirBuilder, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::net::IpAddr;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Component, Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use nix::sys::signal::Signal;
use serde::{Deserialize, Serialize};
use terrace_base::{Clock, Error, Result};
use tokio::process::Command;
use tokio::sync::Notify;

use crate::message::{Answer, Ask, Facts, File, Look, Program, Running, What};
use crate::process::{self, Processes};
use crate::{LONGEST_NAME, fetch, program};

/// What can be asked for at once.
const MOST_PORTS: usize = 100;
/// Of a log or of what a program wrote.
const MOST_TEXT: usize = 64 << 10;
/// Ports from here on are given by the kernel to clients.
const PORTS_END: u16 = 30_000;

/// All places of this machine below one directory.
pub struct Places {
    root: PathBuf,
    programs: PathBuf,
    processes: Processes,
    /// Whether programs are kept running; who keeps them looks when something is to be kept.
    pub(crate) kept: Option<Notify>,
    /// One thing is done to programs and their data at a time.
    pub(crate) turn: tokio::sync::Mutex<()>,
    clock: Clock,
}

/// How a program that is kept running is started.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub program: Program,
    pub arguments: Vec<String>,
    pub mark: String,
}

/// The directory of one place.
#[derive(Clone, Debug)]
pub(crate) struct Dir(pub PathBuf);

impl Places {
    /// Places whose programs somebody else keeps running.
    pub fn new(root: PathBuf, clock: Clock) -> Self {
        let programs = root.with_file_name("programs");
        Places { root, programs, processes: Processes::default(), kept: None, turn: tokio::sync::Mutex::default(), clock }
    }

    /// Places whose programs are kept running, by [`Places::keep`]. `root` is absolute.
    pub fn keeping(root: PathBuf, clock: Clock) -> Self {
        Places { kept: Some(Notify::new()), ..Places::new(root, clock) }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Does what is asked. Names are checked: they may come from another machine.
    pub async fn answer(&self, ask: Ask) -> Result<Answer> {
        let dir = || Ok::<_, Error>(Dir(self.root.join(plain(&ask.group)?).join(plain(&ask.name)?)));
        match &ask.what {
            What::Look { mark } => self.look(&dir()?, mark).map(Answer::Look),
            What::Install { files } => dir()?.install(files).map(|()| Answer::Done),
            What::Certificate { name } => dir()?.certificate(name).map(Answer::Text),
            What::Start { program, arguments, mark } => {
                let kept = Kept { program: program.clone(), arguments: arguments.clone(), mark: mark.clone() };
                self.start(&dir()?, &kept).await
            }
            What::Signal { number } => self.signal(&dir()?, *number).await.map(Answer::Yes),
            What::Run { program, arguments, environment, seconds } => self.run(&dir()?, program, (arguments, environment), *seconds).await,
            What::Put { file, offset, bytes } => {
                private_dir(&dir()?.0)?;
                program::write_at(&dir()?.0.join(plain(file)?), *offset, &bytes.0).map(|()| Answer::Done)
            }
            What::ClearNew => gone(std::fs::remove_dir_all(dir()?.new_data())).map(|()| Answer::Done),
            What::Exchange { by } => self.changed(&dir()?, |dir| dir.exchange(by)).await,
            What::PutBack => self.changed(&dir()?, Dir::put_back).await,
            // The program lives on its present data meanwhile.
            What::DropFormer => dir()?.drop_former().map(|()| Answer::Done),
            What::Discard { file } => gone(std::fs::remove_file(dir()?.0.join(plain(file)?))).map(|()| Answer::Done),
            What::Remove => self.changed(&dir()?, Dir::remove).await,
            What::RemoveGroup => {
                let _turn = self.turn.lock().await;
                gone(std::fs::remove_dir_all(self.root.join(plain(&ask.group)?))).map(|()| Answer::Done)
            }
            What::Log { lines } => Ok(Answer::Text(dir()?.log_tail(*lines))),
            What::BoundLog { most } => dir()?.bound_log(*most).map(|()| Answer::Done),
            What::Facts { address, from, count } => Ok(Answer::Facts(facts(*address, *from, *count))),
            What::Get { port, path } => fetch::fetch(*port, path).await.map(Answer::Text).map_err(Error::internal),
            What::PutProgram { sum, offset, bytes, done } => {
                program::put(&self.programs, sum, *offset, &bytes.0, *done).map(|()| Answer::Done)
            }
        }
    }

    /// Changes what a program would have open. A late start may have come between its end and this.
    async fn changed(&self, dir: &Dir, change: impl FnOnce(&Dir) -> Result<()>) -> Result<Answer> {
        let _turn = self.turn.lock().await;
        if self.pid(dir)?.is_some() {
            return Err(Error::internal("a program runs on the data that is to be changed"));
        }
        change(dir).map(|()| Answer::Done)
    }

    fn look(&self, dir: &Dir, mark: &str) -> Result<Look> {
        let running = match self.pid(dir)? {
            None => None,
            Some(pid) => self.running(pid)?,
        };
        Ok(Look {
            running,
            has_data: dir.has_data(mark)?,
            is_installed: dir.0.join(crate::certificate_path("server")).exists(),
            exchanged_by: dir.exchanged_by()?,
            at: self.clock.now().0,
        })
    }

    pub(crate) fn pid(&self, dir: &Dir) -> Result<Option<i32>> {
        self.processes.find(&dir.data())
    }

    /// `None` when it has ended just now.
    fn running(&self, pid: i32) -> Result<Option<Running>> {
        let words = process::command_line(pid)?;
        let Some(at) = words.iter().position(|word| word == process::DATA_DIR).filter(|at| *at > 0) else { return Ok(None) };
        // A script has its interpreter before it.
        let path = Path::new(&words[at - 1]);
        let brought = path.file_name().filter(|_| path.parent() == Some(&self.programs));
        let program = brought.map_or_else(|| words[at - 1].clone(), |sum| sum.to_string_lossy().into_owned());
        Ok(Some(Running { pid, program, arguments: words.into_iter().skip(at + 2).collect() }))
    }

    /// Where a program is; `None`: it has to be brought.
    fn path(&self, program: &Program) -> Result<Option<PathBuf>> {
        match program {
            Program::At(path) => Ok(Some(path.clone())),
            Program::Sum(sum) => program::path_of(&self.programs, sum),
        }
    }

    async fn start(&self, dir: &Dir, kept: &Kept) -> Result<Answer> {
        let Some(program) = self.path(&kept.program)? else { return Ok(Answer::NoProgram) };
        let _turn = self.turn.lock().await;
        if let Some(keeper) = &self.kept {
            let text = serde_json::to_vec(kept).map_err(Error::internal)?;
            replace(&dir.kept(), &text).map_err(Error::internal)?;
            keeper.notify_one();
        }
        if self.pid(dir)?.is_none() {
            process::start(&dir.0, &dir.data(), &program, &kept.arguments).await?;
        }
        Ok(Answer::Done)
    }

    /// Starts what is kept and does not run; with [`Places::turn`] held.
    pub(crate) async fn restart(&self, dir: &Dir, kept: &Kept) -> Result<()> {
        let program = self.path(&kept.program)?.ok_or_else(|| Error::internal("the program that is kept running is gone"))?;
        process::start(&dir.0, &dir.data(), &program, &kept.arguments).await
    }

    async fn signal(&self, dir: &Dir, number: i32) -> Result<bool> {
        let signal = Signal::try_from(number).map_err(Error::internal)?;
        let _turn = self.turn.lock().await;
        if self.kept.is_some() {
            gone(std::fs::remove_file(dir.kept()))?;
        }
        self.processes.signal(&dir.data(), signal)
    }

    async fn run(
        &self,
        dir: &Dir,
        program: &Program,
        (arguments, environment): (&[String], &[(String, String)]),
        seconds: u64,
    ) -> Result<Answer> {
        let Some(program) = self.path(program)? else { return Ok(Answer::NoProgram) };
        private_dir(&dir.0)?;
        let mut command = Command::new(&program);
        command.args(arguments).env_clear().envs(environment.iter().cloned()).current_dir(&dir.0).stdin(Stdio::null()).kill_on_drop(true);
        let said = tokio::time::timeout(Duration::from_secs(seconds), command.output()).await;
        let said = said.map_err(|_| Error::internal(format!("{} did not end", program.display())))?.map_err(Error::internal)?;
        if said.status.success() {
            return Ok(Answer::Text(String::from_utf8_lossy(&said.stdout).chars().take(MOST_TEXT).collect()));
        }
        let told = String::from_utf8_lossy(&said.stderr).into_owned();
        Err(Error::internal(format!("{} {}: {}", program.display(), arguments.join(" "), told.trim())))
    }
}

impl Dir {
    pub fn data(&self) -> PathBuf {
        self.0.join("data")
    }

    pub fn kept(&self) -> PathBuf {
        self.0.join("run.json")
    }

    fn new_data(&self) -> PathBuf {
        self.0.join("data.new")
    }

    fn exchange_mark(&self) -> PathBuf {
        self.0.join("exchanged")
    }

    fn former_data(&self) -> PathBuf {
        self.0.join("data.before")
    }

    /// Whether there is anything below the mark. What cannot be looked at is no answer: data that is there must never be taken for lost.
    pub fn has_data(&self, mark: &str) -> Result<bool> {
        if !Path::new(mark).components().all(|part| matches!(part, Component::Normal(_))) {
            return Err(Error::internal("a mark is a plain relative path"));
        }
        match std::fs::read_dir(self.data().join(mark)) {
            Ok(mut files) => files.next().transpose().map(|file| file.is_some()).map_err(Error::internal),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(Error::internal(error)),
        }
    }

    fn install(&self, files: &[File]) -> Result<()> {
        private_dir(&self.0.join("certs"))?;
        private_dir(&self.data())?;
        for file in files {
            let path = self.0.join(crate::certificate_path(plain(&file.name)?));
            replace(&path, file.text.reveal().as_bytes()).map_err(Error::internal)?;
        }
        Ok(())
    }

    /// Without the key that follows it.
    fn certificate(&self, name: &str) -> Result<String> {
        match std::fs::read_to_string(self.0.join(crate::certificate_path(plain(name)?))) {
            Ok(text) => Ok(text.split_once("PRIVATE KEY").map_or(text.as_str(), |(before, _)| before).to_owned()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
            Err(error) => Err(Error::internal(error)),
        }
    }

    /// Who has exchanged the data is told by a file beside it, which is there before the first rename.
    fn exchange(&self, by: &str) -> Result<()> {
        replace(&self.exchange_mark(), by.as_bytes()).map_err(Error::internal)?;
        if self.data().exists() && !self.former_data().exists() {
            std::fs::rename(self.data(), self.former_data()).map_err(Error::internal)?;
        }
        std::fs::rename(self.new_data(), self.data()).map_err(Error::internal)
    }

    fn exchanged_by(&self) -> Result<Option<String>> {
        if !self.former_data().exists() || !self.data().exists() {
            return Ok(None);
        }
        std::fs::read_to_string(self.exchange_mark()).map(Some).map_err(Error::internal)
    }

    fn put_back(&self) -> Result<()> {
        if self.former_data().exists() {
            gone(std::fs::remove_dir_all(self.data()))?;
            std::fs::rename(self.former_data(), self.data()).map_err(Error::internal)?;
        }
        gone(std::fs::remove_file(self.exchange_mark()))
    }

    fn drop_former(&self) -> Result<()> {
        gone(std::fs::remove_dir_all(self.former_data()))?;
        gone(std::fs::remove_file(self.exchange_mark()))
    }

    fn remove(&self) -> Result<()> {
        gone(std::fs::remove_dir_all(&self.0))?;
        // The group goes with its last place.
        if let Some(group) = self.0.parent() {
            let _ = std::fs::remove_dir(group);
        }
        Ok(())
    }

    /// The program appends, so it goes on at the new beginning; lines of the moment in between may be lost.
    fn bound_log(&self, most: u64) -> Result<()> {
        let path = self.0.join("output.log");
        if std::fs::metadata(&path).is_ok_and(|meta| meta.len() > most) {
            std::fs::copy(&path, self.0.join("output.log.1")).map_err(Error::internal)?;
            OpenOptions::new().write(true).open(&path).and_then(|file| file.set_len(0)).map_err(Error::internal)?;
        }
        Ok(())
    }

    fn log_tail(&self, lines: usize) -> String {
        // A log that is not there says nothing.
        let text = last_bytes(&self.0.join("output.log"), MOST_TEXT as u64).unwrap_or_default();
        let text = String::from_utf8_lossy(&text).into_owned();
        let all: Vec<&str> = text.lines().collect();
        all[all.len().saturating_sub(lines)..].join("\n")
    }
}

fn last_bytes(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut file = std::fs::File::open(path)?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(most)))?;
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn facts(address: IpAddr, from: u16, count: usize) -> Facts {
    // A program may have some of them for its own machine only.
    let own = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);
    let is_free = |port: &u16| [address, own].into_iter().all(|address| std::net::TcpListener::bind((address, *port)).is_ok());
    let ports = (from..PORTS_END).filter(is_free).take(count.min(MOST_PORTS)).collect();
    Facts { arch: std::env::consts::ARCH.to_owned(), ports }
}

/// A name that stays within the directory it is looked for in.
fn plain(name: &str) -> Result<&str> {
    let fine = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    if (1..=LONGEST_NAME).contains(&name.len()) && name.bytes().all(fine) && !name.starts_with('.') {
        Ok(name)
    } else {
        Err(Error::internal(format!("`{}` names no place", name.escape_debug())))
    }
}

pub(crate) fn private_dir(path: &Path) -> Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(Error::internal)
}

/// A reader sees the old file or the new one, never a part.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = path.with_extension("new");
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&temporary, path)
}

/// Removing what is not there is no error.
pub(crate) fn gone(removed: io::Result<()>) -> Result<()> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::internal(error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use terrace_base::Secret;

    use super::*;

    fn ask(name: &str, what: What) -> Ask {
        Ask { group: "g".into(), name: name.into(), what }
    }

    #[tokio::test]
    async fn what_was_there_comes_back_unless_it_was_dropped() {
        let dir = tempfile::tempdir().unwrap();
        let places = Places::new(dir.path().join("places"), Clock::system());
        let data = dir.path().join("places/g/a/data/part");
        let files = vec![File { name: "server".into(), text: Secret::new("CERT\n-----BEGIN PRIVATE KEY-----\nno\n") }];
        places.answer(ask("a", What::Install { files })).await.unwrap();
        let look = async || match places.answer(ask("a", What::Look { mark: "part".into() })).await.unwrap() {
            Answer::Look(look) => (look.has_data, look.exchanged_by.is_some(), look.is_installed, look.running),
            other => panic!("{other:?}"),
        };
        assert_eq!(look().await, (false, false, true, None));
        let shown = places.answer(ask("a", What::Certificate { name: "server".into() })).await.unwrap();
        assert_eq!(shown, Answer::Text("CERT\n-----BEGIN ".into()), "the key stays where it is");
        std::fs::create_dir(&data).unwrap();
        std::fs::write(data.join("x"), "old").unwrap();
        assert!(look().await.0);
        std::fs::create_dir(dir.path().join("places/g/a/data.new")).unwrap();
        places.answer(ask("a", What::Exchange { by: "me".into() })).await.unwrap();
        assert_eq!(look().await, (false, true, true, None));
        places.answer(ask("a", What::PutBack)).await.unwrap();
        assert_eq!(look().await, (true, false, true, None));
        places.answer(ask("a", What::Remove)).await.unwrap();
        places.answer(ask("a", What::Remove)).await.unwrap();
        assert_eq!(look().await, (false, false, false, None));
    }

    #[tokio::test]
    async fn names_stay_below_the_root() {
        let dir = tempfile::tempdir().unwrap();
        let places = Places::new(dir.path().join("places"), Clock::system());
        for odd in ["", ".", "..", "a/b", "../a", "/etc", "a\0b", &"x".repeat(200)] {
            assert!(places.answer(ask(odd, What::Remove)).await.is_err(), "{odd:?}");
            let put = What::Put { file: odd.to_owned(), offset: 0, bytes: crate::message::Packed(vec![1]) };
            assert!(places.answer(ask("a", put)).await.is_err(), "{odd:?}");
            let whole = Ask { group: odd.into(), name: String::new(), what: What::RemoveGroup };
            assert!(places.answer(whole).await.is_err(), "{odd:?}");
        }
        for odd in ["../..", "/etc", "a/../b"] {
            assert!(places.answer(ask("a", What::Look { mark: odd.into() })).await.is_err(), "{odd}");
        }
    }
}
