//! Places: a **place** is a directory on some machine in which one long-running program lives, with its certificates, its data and its log.
//!
//! A program outlives whoever started it: it is a process group of its own, and whether it runs is read from the kernel, by the data directory
//! on its command line. So there is nothing to keep in step with the truth: no file of process ids, no child that only one parent knows. A
//! program that died while nobody looked is seen as what it is.
//!
//! ```text
//! <root>/<group>/<name>/
//!     certs/<file>.pem         mode 0600, replaced whole
//!     data/                    the program's own
//!     data.new, data.before    what takes its place, and what it took the place of
//!     output.log, output.log.1
//!     exchanged                who has put other data into the place of the former
//!     run.json                 on machines that keep programs running: how it is started
//! ```
//!
//! What can be done is a message ([`What`]), done by [`Places`] on the machine where the place is. The server does so itself for its own
//! machine; for another it asks that machine's agent ([`Far`], over a [`Wire`]), which holds the same [`Places`] and, since the server may be
//! away, also [keeps](Places::keep) running what is meant to run.
//!
//! **Invariant:** a program is started under a lock by one process only, and never on a data directory that another process has.

mod far;
mod fetch;
mod here;
mod keep;
mod message;
mod process;
mod program;

use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use terrace_base::{AccountId, Error, Result};

pub use far::{Far, Host, Occupants, UNREACHABLE, Wire, answer};
pub use here::Places;
pub use message::{Answer, Ask, Facts, File, Look, Program, Running, What};

/// How long what is done at once may take.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long looking may take: whoever looks after many places must not be held up by one machine.
const LOOKING: Duration = Duration::from_secs(5);
/// Above any name of a place or file, which are made by us.
const LONGEST_NAME: usize = 128;

/// Whose machine a place is on.
#[derive(Clone)]
pub enum Machine {
    /// This process's own.
    Here(Arc<Places>),
    /// A host, whose agent is asked.
    There { far: Arc<Far>, account: AccountId, host: String },
}

/// One place, wherever it is. Names are made by us: they hold no slash.
#[derive(Clone)]
pub struct Place {
    machine: Machine,
    group: String,
    name: String,
}

impl Machine {
    pub fn place(&self, group: &str, name: &str) -> Place {
        Place { machine: self.clone(), group: group.to_owned(), name: name.to_owned() }
    }

    /// What the machine says of itself, with `count` ports of `address` that nobody listens on, the first at `from` or later.
    pub async fn facts(&self, address: IpAddr, from: u16, count: usize) -> Result<Facts> {
        match self.ask("", "", What::Facts { address, from, count }, PATIENCE).await? {
            Answer::Facts(facts) => Ok(facts),
            other => Err(odd(&other)),
        }
    }

    /// Removes what is left of a group whose programs are stopped.
    pub async fn remove_group(&self, group: &str) -> Result<()> {
        self.ask(group, "", What::RemoveGroup, PATIENCE).await.map(drop)
    }

    /// The loopback interface's answer to a GET, there.
    pub async fn get(&self, port: u16, path: &str) -> Result<String> {
        text(self.ask("", "", What::Get { port, path: path.to_owned() }, PATIENCE).await?)
    }

    async fn ask(&self, group: &str, name: &str, what: What, patience: Duration) -> Result<Answer> {
        let ask = Ask { group: group.to_owned(), name: name.to_owned(), what };
        match self {
            Machine::Here(places) => places.answer(ask).await,
            Machine::There { far, account, host } => far.ask(*account, host, &ask, patience).await,
        }
    }
}

impl Place {
    /// Names the place among all of a server's.
    pub fn key(&self) -> String {
        format!("{}/{}", self.group, self.name)
    }

    /// Whether the place is on this process's own machine.
    pub fn is_here(&self) -> bool {
        matches!(self.machine, Machine::Here(_))
    }

    async fn ask(&self, what: What) -> Result<Answer> {
        self.machine.ask(&self.group, &self.name, what, PATIENCE).await
    }

    /// How the place is. `mark`: a directory below its data that holds something once the program has begun to live.
    pub async fn look(&self, mark: &str) -> Result<Look> {
        match self.machine.ask(&self.group, &self.name, What::Look { mark: mark.to_owned() }, LOOKING).await? {
            Answer::Look(look) => Ok(look),
            other => Err(odd(&other)),
        }
    }

    /// Makes the place's directories and puts certificates there. Programs that run use new ones as they read them.
    pub async fn install(&self, files: Vec<File>) -> Result<()> {
        self.ask(What::Install { files }).await.map(drop)
    }

    /// A file that was installed, up to the first private key in it; `None`: there is none.
    pub async fn certificate(&self, name: &str) -> Result<Option<String>> {
        let ask = What::Certificate { name: name.to_owned() };
        let found = text(self.machine.ask(&self.group, &self.name, ask, LOOKING).await?)?;
        Ok(Some(found).filter(|found| !found.is_empty()))
    }

    /// Starts the program unless one runs on the data directory, which `arguments` do not name: `--data-dir` is put before them. Paths in them
    /// are relative to the place.
    pub async fn start(&self, program: &Path, arguments: &[String], mark: &str) -> Result<()> {
        let start = |program| What::Start { program, arguments: arguments.to_vec(), mark: mark.to_owned() };
        self.provided(program, PATIENCE, start).await.map(drop)
    }

    /// Runs a program to its end, in the place's directory and with this environment alone, and gives what it wrote.
    pub async fn run(&self, program: &Path, arguments: &[String], environment: &[(String, String)], patience: Duration) -> Result<String> {
        let (seconds, environment) = (patience.as_secs(), environment.to_vec());
        let run = |program| What::Run { program, arguments: arguments.to_vec(), environment: environment.clone(), seconds };
        text(self.provided(program, patience + PATIENCE, run).await?)
    }

    /// Asks with a program of ours, which is brought there if it is missing.
    async fn provided(&self, program: &Path, patience: Duration, what: impl Fn(Program) -> What) -> Result<Answer> {
        let asked = self.named(program).await?;
        let answer = self.machine.ask(&self.group, &self.name, what(asked.clone()), patience).await?;
        let (Answer::NoProgram, Machine::There { far, account, host }) = (&answer, &self.machine) else { return Ok(answer) };
        far.bring_program(*account, host, program).await?;
        self.machine.ask(&self.group, &self.name, what(asked), patience).await
    }

    /// What the program is called on the place's machine.
    async fn named(&self, program: &Path) -> Result<Program> {
        match &self.machine {
            Machine::Here(_) => Ok(Program::At(program.to_owned())),
            Machine::There { far, .. } => Ok(Program::Sum(far.sum(program).await?)),
        }
    }

    /// Whether what runs is this program.
    pub async fn is_of(&self, running: &Running, program: &Path) -> Result<bool> {
        Ok(running.program == self.named(program).await?.to_string())
    }

    /// Brings a file of this process's machine to the place, and gives its path as programs there know it.
    pub async fn bring(&self, file: &Path, name: &str) -> Result<String> {
        match &self.machine {
            Machine::Here(_) => Ok(file.to_string_lossy().into_owned()),
            Machine::There { far, account, host } => {
                far.bring_file(*account, host, (&self.group, &self.name), file, name).await?;
                Ok(name.to_owned())
            }
        }
    }

    /// Sends a signal to the program. `false` when none runs.
    pub async fn signal(&self, signal: nix::sys::signal::Signal) -> Result<bool> {
        match self.ask(What::Signal { number: signal as i32 }).await? {
            Answer::Yes(ran) => Ok(ran),
            other => Err(odd(&other)),
        }
    }

    /// Removes `data.new`, so that it can be made.
    pub async fn clear_new(&self) -> Result<()> {
        self.ask(What::ClearNew).await.map(drop)
    }

    /// Has `data.new` take the place of the data, which is kept. Refused while the program runs, as are [`Place::put_back`] and [`Place::remove`].
    pub async fn exchange(&self, by: &str) -> Result<()> {
        self.ask(What::Exchange { by: by.to_owned() }).await.map(drop)
    }

    /// Removes a file that was brought; one of this process's own machine stays where it is.
    pub async fn discard(&self, name: &str) -> Result<()> {
        match &self.machine {
            Machine::Here(_) => Ok(()),
            Machine::There { .. } => self.ask(What::Discard { file: name.to_owned() }).await.map(drop),
        }
    }

    /// Puts the former data back, if there is any.
    pub async fn put_back(&self) -> Result<()> {
        self.ask(What::PutBack).await.map(drop)
    }

    /// There is no way back any more.
    pub async fn drop_former(&self) -> Result<()> {
        self.ask(What::DropFormer).await.map(drop)
    }

    /// Removes everything of a place whose program does not run.
    pub async fn remove(&self) -> Result<()> {
        self.ask(What::Remove).await.map(drop)
    }

    /// The last lines of the program's log; empty when it cannot be read.
    pub async fn log_tail(&self, lines: usize) -> String {
        match self.ask(What::Log { lines }).await {
            Ok(Answer::Text(text)) => text,
            _ => String::new(),
        }
    }

    /// Keeps the log below `most` bytes: what is beyond is moved aside, over what was there before.
    pub async fn bound_log(&self, most: u64) -> Result<()> {
        self.ask(What::BoundLog { most }).await.map(drop)
    }
}

/// Where a certificate is, as the program knows it.
pub fn certificate_path(name: &str) -> String {
    format!("certs/{name}.pem")
}

fn text(answer: Answer) -> Result<String> {
    match answer {
        Answer::Text(text) => Ok(text),
        other => Err(odd(&other)),
    }
}

fn odd(answer: &Answer) -> Error {
    Error::internal(format!("a place answered with something else: {answer:?}"))
}
