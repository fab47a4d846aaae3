//! Places of other machines, reached through the agents there.

use std::collections::HashMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use futures_util::future::BoxFuture;
use serde_json::Value;
use terrace_base::{AccountId, Error, Result};

use crate::message::{Answer, Ask, Packed, What};
use crate::{PATIENCE, program};

/// The code of errors that say that a host's agent cannot be asked now.
pub const UNREACHABLE: &str = "ResourceUnavailable";

/// Bytes that go in one message: far below what agents take, so that others get their turn in between.
const PART: usize = 512 << 10;

/// A managed host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    pub id: String,
    pub name: String,
    /// Where other machines reach it.
    pub address: String,
    pub is_online: bool,
}

/// The way to hosts' agents: whoever holds their connections implements it.
pub trait Wire: Send + Sync {
    /// Has a host's agent answer an [`Ask`], as [`answer`] does. Fails with [`UNREACHABLE`] when it cannot be asked, or does not answer in time.
    fn ask<'a>(&'a self, account: AccountId, host: &'a str, ask: Value, patience: Duration) -> BoxFuture<'a, Result<Value>>;

    /// Those of an account's hosts that have these ids.
    fn hosts<'a>(&'a self, account: AccountId, ids: &'a [String]) -> BoxFuture<'a, Result<Vec<Host>>>;
}

/// Who has programs on hosts, and is asked before a host is removed.
pub trait Occupants: Send + Sync {
    /// What an account has on a host, in words for people; empty: nothing.
    fn on<'a>(&'a self, account: AccountId, host: &'a str) -> BoxFuture<'a, Result<Vec<String>>>;
}

/// What an agent does with a message that came over the wire: the answer, or why there is none.
pub async fn answer(places: &crate::Places, ask: Value) -> Value {
    let done = match serde_json::from_value::<Ask>(ask) {
        Ok(ask) => places.answer(ask).await,
        Err(error) => Err(Error::internal(format!("this agent does not know what is asked: {error}"))),
    };
    let said = done.map_err(|error| error.cause().map_or_else(|| error.message(terrace_base::Lang::En), ToString::to_string));
    serde_json::to_value(said).unwrap_or_default()
}

/// All machines but this one.
pub struct Far {
    wire: Arc<dyn Wire>,
    sums: Mutex<HashMap<PathBuf, (SystemTime, u64, String)>>,
}

impl Far {
    pub fn new(wire: Arc<dyn Wire>) -> Self {
        Far { wire, sums: Mutex::default() }
    }

    pub fn wire(&self) -> &dyn Wire {
        &*self.wire
    }

    pub(crate) async fn ask(&self, account: AccountId, host: &str, ask: &Ask, patience: Duration) -> Result<Answer> {
        let asked = serde_json::to_value(ask).map_err(Error::internal)?;
        let said = self.wire.ask(account, host, asked, patience).await?;
        let said: std::result::Result<Answer, String> = serde_json::from_value(said).map_err(Error::internal)?;
        said.map_err(|why| Error::internal(format!("{host}: {why}")))
    }

    /// The SHA-256 of a program of this machine, which is read once for as long as it stays the same.
    pub(crate) async fn sum(&self, program: &Path) -> Result<String> {
        let meta = std::fs::metadata(program).map_err(Error::internal)?;
        let is = (meta.modified().map_err(Error::internal)?, meta.len());
        let known = self.sums.lock().unwrap_or_else(PoisonError::into_inner).get(program).cloned();
        if let Some((at, len, sum)) = known
            && (at, len) == is
        {
            return Ok(sum);
        }
        let path = program.to_owned();
        let sum = tokio::task::spawn_blocking(move || program::sum_of(&path)).await.map_err(Error::internal)?.map_err(Error::internal)?;
        self.sums.lock().unwrap_or_else(PoisonError::into_inner).insert(program.to_owned(), (is.0, is.1, sum.clone()));
        Ok(sum)
    }

    pub(crate) async fn bring_program(&self, account: AccountId, host: &str, program: &Path) -> Result<()> {
        let sum = self.sum(program).await?;
        tracing::info!(host, program = %program.display(), "a program is brought to a host");
        let bytes = program::read(program).map_err(Error::internal)?;
        let mut offset = 0;
        while offset < bytes.len() {
            let part = &bytes[offset..bytes.len().min(offset + PART)];
            let what = What::PutProgram {
                sum: sum.clone(),
                offset: offset as u64,
                bytes: Packed(part.to_vec()),
                done: offset + part.len() == bytes.len(),
            };
            self.ask(account, host, &Ask { group: String::new(), name: String::new(), what }, PATIENCE).await?;
            offset += part.len();
        }
        Ok(())
    }

    pub(crate) async fn bring_file(
        &self,
        account: AccountId,
        host: &str,
        (group, name): (&str, &str),
        from: &Path,
        to: &str,
    ) -> Result<()> {
        let mut file = std::fs::File::open(from).map_err(Error::internal)?;
        let mut offset = 0;
        loop {
            let mut bytes = Vec::with_capacity(PART);
            file.by_ref().take(PART as u64).read_to_end(&mut bytes).map_err(Error::internal)?;
            if bytes.is_empty() && offset > 0 {
                return Ok(());
            }
            let read = bytes.len() as u64;
            let what = What::Put { file: to.to_owned(), offset, bytes: Packed(bytes) };
            self.ask(account, host, &Ask { group: group.to_owned(), name: name.to_owned(), what }, PATIENCE).await?;
            if read == 0 {
                return Ok(());
            }
            offset += read;
        }
    }
}

#[cfg(test)]
mod tests {
    use nix::sys::signal::Signal;
    use terrace_base::Clock;

    use super::*;
    use crate::{Machine, Places};

    /// An agent without a network in between.
    struct Near(Places);

    impl Wire for Near {
        fn ask<'a>(&'a self, _: AccountId, _: &'a str, ask: Value, _: Duration) -> BoxFuture<'a, Result<Value>> {
            Box::pin(async move {
                // As text, as over the wire.
                let text = ask.to_string();
                Ok(answer(&self.0, serde_json::from_str(&text).unwrap()).await)
            })
        }

        fn hosts<'a>(&'a self, _: AccountId, _: &'a [String]) -> BoxFuture<'a, Result<Vec<Host>>> {
            Box::pin(async { Ok(vec![]) })
        }
    }

    #[tokio::test]
    async fn a_program_is_brought_once_and_runs_there_as_it_would_here() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let program = dir.path().join("program");
        // Larger than one part.
        let text = format!("#!/bin/sh\nif [ \"$1\" = cat ]; then exec cat \"$2\"; fi\nmkdir -p data/mark; sleep 60\n#{}", "x".repeat(PART));
        std::fs::write(&program, text).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
        let there = dir.path().join("there");
        let far = Arc::new(Far::new(Arc::new(Near(Places::new(there.join("places"), Clock::system())))));
        let place = Machine::There { far, account: AccountId(1), host: "ins-1".into() }.place("g", "a");
        place.install(vec![]).await.unwrap();
        place.start(&program, &["--x".into()], "mark").await.unwrap();
        let running = place.look("mark").await.unwrap().running.unwrap();
        assert!(place.is_of(&running, &program).await.unwrap());
        assert_eq!(std::fs::read_dir(there.join("programs")).unwrap().count(), 1);
        let big = dir.path().join("big");
        let content = "0123456789".repeat(PART / 5);
        std::fs::write(&big, &content).unwrap();
        let path = place.bring(&big, "seed.db").await.unwrap();
        assert_eq!(place.run(&program, &["cat".into(), path], &[], PATIENCE).await.unwrap().len(), 64 << 10, "bounded");
        assert_eq!(std::fs::read_to_string(there.join("places/g/a/seed.db")).unwrap(), content);
        let missing = place.run(&program, &["cat".into(), "nothing".into()], &[], PATIENCE).await.unwrap_err();
        assert!(format!("{missing:?}").contains("No such file"), "{missing:?}");
        assert!(place.signal(Signal::SIGKILL).await.unwrap());
    }
}
