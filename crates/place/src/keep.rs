//! Keeping programs running on a machine whose server may be away: after a crash, and after the machine was switched off.

use std::collections::HashMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use terrace_base::{Error, Result};

use crate::here::{Dir, Kept, Places};

const LOOK: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(60);

/// When a program was last started, and how often in a row it did not live for [`LONGEST`].
struct Starts {
    last: Instant,
    failed: u32,
}

impl Places {
    /// Starts again what has ended though it is meant to run, for as long as this is polled. Waits without a timer while nothing is kept.
    pub async fn keep(&self) {
        let Some(kept) = &self.kept else { return };
        let mut starts = HashMap::new();
        loop {
            match self.start_ended(&mut starts).await {
                Ok(0) => kept.notified().await,
                Ok(_) => {}
                Err(error) => tracing::warn!(error = ?error, "places cannot be looked at, it is tried again"),
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Gives how many programs are kept.
    async fn start_ended(&self, starts: &mut HashMap<PathBuf, Starts>) -> Result<usize> {
        let mut count = 0;
        for dir in self.all()? {
            let Ok(text) = std::fs::read(dir.kept()) else { continue };
            let kept: Kept = match serde_json::from_slice(&text) {
                Ok(kept) => kept,
                Err(error) => {
                    tracing::warn!(place = %dir.0.display(), %error, "how its program is started cannot be read");
                    continue;
                }
            };
            count += 1;
            let _turn = self.turn.lock().await;
            // It may have been ended on purpose meanwhile. Without its data it would begin as another under its name.
            if self.pid(&dir)?.is_some() || !dir.kept().exists() || !dir.has_data(&kept.mark)? || !may_start(starts, &dir.0) {
                continue;
            }
            tracing::warn!(place = %dir.0.display(), "a program has ended and is started again");
            if let Err(error) = self.restart(&dir, &kept).await {
                tracing::warn!(place = %dir.0.display(), error = ?error, "a program cannot be started");
            }
        }
        Ok(count)
    }

    fn all(&self) -> Result<Vec<Dir>> {
        let mut all = Vec::new();
        for group in std::fs::read_dir(self.root()).into_iter().flatten() {
            let group = group.map_err(Error::internal)?.path();
            for place in std::fs::read_dir(&group).into_iter().flatten() {
                all.push(Dir(place.map_err(Error::internal)?.path()));
            }
        }
        Ok(all)
    }
}

/// The first start after a long life comes at once, each further one after twice the pause.
fn may_start(starts: &mut HashMap<PathBuf, Starts>, dir: &std::path::Path) -> bool {
    let now = Instant::now();
    let before = starts.get(dir).map(|starts| (now.duration_since(starts.last), starts.failed));
    let failed = match before {
        Some((since, _)) if since > LONGEST => 0,
        Some((since, failed)) if since < LOOK.saturating_mul(1 << failed.min(6)).min(LONGEST) => return false,
        Some((_, failed)) => failed + 1,
        None => 0,
    };
    starts.insert(dir.to_owned(), Starts { last: now, failed });
    true
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use nix::sys::signal::Signal;
    use terrace_base::{Clock, Secret};

    use super::*;
    use crate::message::File;
    use crate::{Machine, Place};

    /// A program that lives until it is killed, and shows in its data that it has lived.
    fn sleeper(dir: &Path) -> PathBuf {
        use std::os::unix::fs::PermissionsExt;
        let path = dir.join("sleeper");
        std::fs::write(&path, "#!/bin/sh\nmkdir -p data/mark && echo born >> data/mark/births\nwhile true; do sleep 0.1; done\n").unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        path
    }

    async fn pid(place: &Place) -> Option<i32> {
        place.look("mark").await.unwrap().running.map(|running| running.pid)
    }

    async fn eventually(what: &str, mut holds: impl AsyncFnMut() -> bool) {
        for _ in 0..500 {
            if holds().await {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("{what} did not come");
    }

    #[tokio::test]
    async fn what_ends_by_itself_is_started_again_and_what_is_ended_is_not() {
        let dir = tempfile::tempdir().unwrap();
        let program = sleeper(dir.path());
        let places = Arc::new(Places::keeping(dir.path().join("places"), Clock::system()));
        let keeper = Arc::clone(&places);
        let keeper = tokio::spawn(async move { keeper.keep().await });
        let place = Machine::Here(places).place("g", "a");
        place.install(vec![File { name: "ca".into(), text: Secret::new("") }]).await.unwrap();
        place.start(&program, &[], "mark").await.unwrap();
        eventually("data", async || place.look("mark").await.unwrap().has_data).await;
        let first = pid(&place).await.unwrap();
        place.start(&program, &[], "mark").await.unwrap();
        assert_eq!(pid(&place).await, Some(first), "it is not started twice");
        assert!(place.exchange("me").await.is_err() && place.remove().await.is_err(), "its data is its own while it runs");
        assert_eq!(pid(&place).await, Some(first));
        nix::sys::signal::kill(nix::unistd::Pid::from_raw(first), Signal::SIGKILL).unwrap();
        eventually("another life", async || pid(&place).await.is_some_and(|pid| pid != first)).await;
        assert!(place.signal(Signal::SIGKILL).await.unwrap());
        eventually("its end", async || pid(&place).await.is_none()).await;
        tokio::time::sleep(LOOK * 2).await;
        assert_eq!(pid(&place).await, None, "it was ended on purpose");
        keeper.abort();
    }

    #[tokio::test]
    async fn one_without_data_is_left_alone_and_one_that_was_kept_comes_back_with_its_keeper() {
        let dir = tempfile::tempdir().unwrap();
        let program = sleeper(dir.path());
        let places = || Arc::new(Places::keeping(dir.path().join("places"), Clock::system()));
        let place = Machine::Here(places()).place("g", "a");
        place.install(vec![]).await.unwrap();
        place.start(&program, &[], "mark").await.unwrap();
        eventually("data", async || place.look("mark").await.unwrap().has_data).await;
        // As when the machine is switched off: nobody asked for its end.
        let kill = |pid: Option<i32>| nix::sys::signal::kill(nix::unistd::Pid::from_raw(pid.unwrap()), Signal::SIGKILL).unwrap();
        kill(pid(&place).await);
        eventually("its end", async || pid(&place).await.is_none()).await;
        let next = places();
        let mut starts = HashMap::new();
        assert_eq!(next.start_ended(&mut starts).await.unwrap(), 1);
        eventually("another life", async || pid(&place).await.is_some()).await;
        kill(pid(&place).await);
        eventually("its end", async || pid(&place).await.is_none()).await;
        std::fs::remove_dir_all(dir.path().join("places/g/a/data/mark")).unwrap();
        assert_eq!(places().start_ended(&mut HashMap::new()).await.unwrap(), 1);
        assert_eq!(pid(&place).await, None, "it would begin as another");
    }

    #[test]
    fn starts_come_later_and_later() {
        let mut starts = HashMap::new();
        let dir = Path::new("/a");
        assert!(may_start(&mut starts, dir));
        assert!(!may_start(&mut starts, dir));
        starts.get_mut(dir).unwrap().last -= Duration::from_secs(2);
        assert!(may_start(&mut starts, dir));
        starts.get_mut(dir).unwrap().last -= Duration::from_millis(1_500);
        assert!(!may_start(&mut starts, dir), "twice the pause");
        starts.get_mut(dir).unwrap().last -= Duration::from_secs(100);
        assert!(may_start(&mut starts, dir) && starts[dir].failed == 0, "it had lived");
    }
}
