//! A client that counts what was acknowledged, while members come, go and are restarted.

use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::fixture::Fixture;

/// Puts numbered keys, one after the other, until told to stop; remembers how many were acknowledged and the longest gap between two.
pub struct Writer {
    stop: Arc<AtomicBool>,
    acknowledged: Arc<AtomicU64>,
    running: std::thread::JoinHandle<Duration>,
}

impl Writer {
    /// `etcdctl` for each key, on endpoints that are read anew each time: members come and go.
    pub async fn start(f: &Fixture, id: &str) -> Self {
        f.etcdctl(id, &["endpoint", "health"]).await.unwrap();
        let (stop, acknowledged) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
        let (until, count) = (Arc::clone(&stop), Arc::clone(&acknowledged));
        let files = ["ca", "cert", "key"].map(|name| f.directory.path().join(format!("{id}-{name}")));
        let endpoint = f.instance(id).await["Endpoint"].as_str().unwrap().to_owned();
        let running = std::thread::spawn(move || {
            let (mut last, mut longest) = (Instant::now(), Duration::ZERO);
            while !until.load(Ordering::SeqCst) {
                let number = count.load(Ordering::SeqCst);
                let mut command = Command::new("etcdctl");
                command.env("ETCDCTL_API", "3").args(["--endpoints", &endpoint, "--command-timeout", "2s", "--dial-timeout", "1s"]);
                command.arg("--cacert").arg(&files[0]).arg("--cert").arg(&files[1]).arg("--key").arg(&files[2]);
                let said = command.args(["put", &format!("n/{number:08}"), "x"]).output().unwrap();
                if said.status.success() {
                    count.store(number + 1, Ordering::SeqCst);
                    longest = longest.max(last.elapsed());
                    last = Instant::now();
                }
            }
            longest
        });
        Writer { stop, acknowledged, running }
    }

    /// Ends it, and looks whether every key that was acknowledged is there. Gives the longest gap between two.
    pub async fn check(self, f: &Fixture, id: &str) -> Duration {
        // What came after counts as well: it must go on, and a quick change on a busy machine has few writes in it.
        f.until("more writes", async || self.acknowledged.load(Ordering::SeqCst) > 10).await;
        self.stop.store(true, Ordering::SeqCst);
        let longest = tokio::task::spawn_blocking(|| self.running.join().unwrap()).await.unwrap();
        let count = self.acknowledged.load(Ordering::SeqCst);
        let keys = f.etcdctl(id, &["get", "--prefix", "n/", "--keys-only"]).await.unwrap();
        let there: std::collections::BTreeSet<&str> = keys.split_whitespace().collect();
        let lost: Vec<String> = (0..count).map(|number| format!("n/{number:08}")).filter(|key| !there.contains(key.as_str())).collect();
        assert!(lost.is_empty(), "{} of {count} acknowledged keys are lost: {lost:?}", lost.len());
        longest
    }
}
