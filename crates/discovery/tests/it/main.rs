//! Sources as they are: a real etcd, a real DNS server, and a server that speaks what is documented of Kubernetes' list and watch.

mod cluster;
mod dns;
mod etcd;
mod kubernetes;

use std::time::Duration;

use terrace_discovery::{Sight, Source, State, follow};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Longer than anything takes that works, on a machine that does other things as well.
const PATIENCE: Duration = Duration::from_secs(60);

/// A source that is followed, and what is seen of it.
struct Watched {
    seen: watch::Receiver<Sight>,
    task: JoinHandle<()>,
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Watched {
    fn new(source: Source) -> Self {
        let (told, seen) = watch::channel(Sight::default());
        Watched { seen, task: tokio::spawn(follow(source, told)) }
    }

    async fn until(&mut self, what: &str, is_so: impl Fn(&Sight) -> bool) -> Sight {
        let waited = tokio::time::timeout(PATIENCE, self.seen.wait_for(|sight| is_so(sight))).await.map(|seen| seen.unwrap().clone());
        match waited {
            Ok(sight) => sight,
            Err(_) => panic!("waited for {what}, but it is {:?}", self.seen.borrow()),
        }
    }

    /// Waits until it is followed and has exactly these nodes, each as `host:port*weight`.
    async fn nodes(&mut self, wanted: &[&str]) -> Sight {
        self.until(&format!("{wanted:?}"), |sight| sight.state == State::Following && shown(sight) == wanted).await
    }

    async fn state(&mut self, wanted: State) -> Sight {
        self.until(wanted.as_str(), |sight| sight.state == wanted).await
    }
}

fn shown(sight: &Sight) -> Vec<String> {
    sight.nodes.iter().flatten().map(|node| format!("{}:{}*{}", node.host, node.port, node.weight)).collect()
}
