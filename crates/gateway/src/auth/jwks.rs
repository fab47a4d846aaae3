//! Keys that stand at a URL, kept up to date in the background.
//!
//! A request never fetches. It asks whether a key that it misses may be there by now ([`Remote::refreshed`]), and waits a moment if a look
//! is due or under way; looks have a least distance, and a key that a look did not bring is not asked for again for a while, so that
//! invented key names cost neither the issuer nor other callers anything. If the issuer is gone, the keys of the last look stay in use.

use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

use arc_swap::ArcSwapOption;
use bytes::Bytes;
use moka::sync::Cache;
use tokio::sync::{Notify, watch};
use tokio_util::sync::CancellationToken;

use super::jwk::{Keys, MOST_TEXT};

/// Gets what stands at a URL: 200 only, at most [`MOST_TEXT`] bytes. The text of an error is for the log.
pub trait Fetch: Send + Sync {
    fn fetch(&self, url: &str) -> impl Future<Output = Result<Bytes, String>> + Send;
}

/// When keys are looked for.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Between the beginnings of two looks, at least.
    pub distance: Duration,
    /// Between two looks that nobody asked for.
    pub period: Duration,
    /// A look that takes longer has failed.
    pub patience: Duration,
    /// How long a request waits for a look.
    pub wait: Duration,
    /// How long a key that was not there is taken to be absent.
    pub absence: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Pace { distance: seconds(10), period: seconds(300), patience: seconds(10), wait: seconds(3), absence: seconds(60) }
    }
}

#[derive(Debug)]
pub struct Remote {
    url: String,
    pace: Pace,
    keys: ArcSwapOption<Keys>,
    /// When the last look began, and whether it is over.
    look: Mutex<Look>,
    /// Number of looks that are over.
    over: watch::Sender<u64>,
    wanted: Arc<Notify>,
    /// Hashes of key names that a look did not bring.
    absent: Cache<u64, ()>,
    hasher: RandomState,
    started: AtomicBool,
}

#[derive(Debug, Default)]
struct Look {
    began: Option<Instant>,
    under_way: bool,
}

impl Remote {
    pub fn new(url: &str, pace: Pace) -> Result<Self, String> {
        let (scheme, rest) = url.split_once("://").unwrap_or_default();
        if !matches!(scheme, "http" | "https") || rest.is_empty() || url.bytes().any(|byte| byte <= b' ' || byte == 0x7f) {
            return Err(format!("`{url}` is no URL of http or https"));
        }
        Ok(Remote {
            url: url.to_owned(),
            pace,
            keys: ArcSwapOption::empty(),
            look: Mutex::default(),
            over: watch::Sender::new(0),
            wanted: Arc::default(),
            absent: Cache::builder().max_capacity(4_096).time_to_live(pace.absence).build(),
            hasher: RandomState::new(),
            started: AtomicBool::new(false),
        })
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// None: there was no successful look yet.
    pub fn keys(&self) -> Option<Arc<Keys>> {
        self.keys.load_full()
    }

    /// True for the first caller: it is the one to spawn [`follow`].
    pub fn start(&self) -> bool {
        !self.started.swap(true, Ordering::Relaxed)
    }

    /// A request misses the key `id`, or any if there are none at all. Waits for a look that may bring it; false: there is none to wait for.
    pub async fn refreshed(&self, id: &str) -> bool {
        let id = self.hasher.hash_one(id);
        if self.absent.contains_key(&id) {
            return false;
        }
        let mut over = self.over.subscribe();
        {
            let look = self.look.lock().unwrap_or_else(PoisonError::into_inner);
            let due = look.began.is_none_or(|began| began.elapsed() >= self.pace.distance);
            if !look.under_way && !due {
                return false;
            }
        }
        self.wanted.notify_one();
        let over = tokio::time::timeout(self.pace.wait, over.changed()).await.is_ok_and(|changed| changed.is_ok());
        // Remembered before it is known whether it came: if it did, nobody will ask for it.
        if over && self.keys.load().is_some() {
            self.absent.insert(id, ());
        }
        over
    }

    async fn look(&self, fetch: &impl Fetch) -> bool {
        *self.look.lock().unwrap_or_else(PoisonError::into_inner) = Look { began: Some(Instant::now()), under_way: true };
        let answer = match tokio::time::timeout(self.pace.patience, fetch.fetch(&self.url)).await {
            Ok(answer) => answer,
            Err(_) => Err(format!("no answer within {:?}", self.pace.patience)),
        };
        let keys = answer.and_then(|text| {
            if text.len() > MOST_TEXT {
                return Err(format!("more than {MOST_TEXT} bytes"));
            }
            Keys::parse(std::str::from_utf8(&text).map_err(|_| "not text".to_owned())?)
        });
        let succeeded = match keys {
            Ok(keys) => {
                // Keys that did not change stay the same object, so that tokens checked with them stay checked.
                if self.keys.load().as_ref().is_none_or(|known| known.digest != keys.digest) {
                    self.keys.store(Some(Arc::new(keys)));
                    self.absent.invalidate_all();
                }
                true
            }
            Err(reason) => {
                tracing::warn!(url = %self.url, %reason, "keys of tokens cannot be read; those of the last look stay in use");
                false
            }
        };
        self.look.lock().unwrap_or_else(PoisonError::into_inner).under_way = false;
        self.over.send_modify(|over| *over += 1);
        succeeded
    }
}

impl Drop for Remote {
    fn drop(&mut self) {
        // So that `follow` sees at once that nobody needs the keys any more.
        self.wanted.notify_one();
    }
}

/// Keeps the keys up to date until `remote` is gone or `stop` says so.
pub async fn follow(remote: Weak<Remote>, fetch: impl Fetch, stop: CancellationToken) {
    let Some((wanted, pace)) = remote.upgrade().map(|remote| (Arc::clone(&remote.wanted), remote.pace)) else { return };
    loop {
        let succeeded = {
            let Some(remote) = remote.upgrade() else { return };
            tokio::select! {
                () = stop.cancelled() => return,
                succeeded = remote.look(&fetch) => succeeded,
            }
        };
        let pause = if succeeded { pace.period } else { pace.distance * 2 };
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(pace.distance) => {}
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = wanted.notified() => {}
            () = tokio::time::sleep(pause.saturating_sub(pace.distance)) => {}
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::sync::atomic::AtomicUsize;

    pub fn fast() -> Pace {
        let ms = Duration::from_millis;
        Pace { distance: ms(100), period: ms(60_000), patience: ms(200), wait: ms(5_000), absence: ms(60_000) }
    }

    /// An issuer whose answer can be changed.
    #[derive(Default)]
    pub struct Issuer {
        pub answer: Mutex<Option<String>>,
        pub looks: AtomicUsize,
    }

    impl Fetch for Arc<Issuer> {
        async fn fetch(&self, _url: &str) -> Result<Bytes, String> {
            self.looks.fetch_add(1, Ordering::Relaxed);
            let answer = self.answer.lock().unwrap().clone();
            match answer.as_deref() {
                Some("silence") => std::future::pending().await,
                Some(answer) => Ok(Bytes::from(answer.to_owned())),
                None => Err("refused".to_owned()),
            }
        }
    }

    pub fn oct(id: &str) -> String {
        format!(r#"{{"keys":[{{"kty":"oct","kid":"{id}","k":"{}"}}]}}"#, "A".repeat(43))
    }

    pub async fn eventually(what: impl Fn() -> bool) {
        for _ in 0..1_000 {
            if what() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("it did not happen");
    }

    #[tokio::test]
    async fn keys_come_change_and_stay() {
        let issuer = Arc::new(Issuer { answer: Mutex::new(Some(oct("a"))), ..Issuer::default() });
        let remote = Arc::new(Remote::new("https://issuer.example/keys", fast()).unwrap());
        assert!(remote.start() && !remote.start());
        let stop = CancellationToken::new();
        let task = tokio::spawn(follow(Arc::downgrade(&remote), Arc::clone(&issuer), stop.clone()));
        eventually(|| remote.keys().is_some()).await;
        let first = remote.keys().unwrap();

        // Nothing new, so the same object; and the name is not asked for again.
        eventually(|| remote.look.lock().unwrap().began.is_some_and(|began| began.elapsed() > fast().distance)).await;
        assert!(remote.refreshed("b").await);
        assert!(Arc::ptr_eq(&first, &remote.keys().unwrap()));
        assert!(!remote.refreshed("b").await);
        assert!(!remote.refreshed("c").await, "the last look was a moment ago");
        assert_eq!(issuer.looks.load(Ordering::Relaxed), 2);

        *issuer.answer.lock().unwrap() = Some(oct("c"));
        eventually(|| remote.look.lock().unwrap().began.is_some_and(|began| began.elapsed() > fast().distance)).await;
        assert!(remote.refreshed("c").await);
        let second = remote.keys().unwrap();
        assert!(!Arc::ptr_eq(&first, &second));

        *issuer.answer.lock().unwrap() = Some("silence".to_owned());
        eventually(|| remote.look.lock().unwrap().began.is_some_and(|began| began.elapsed() > fast().distance)).await;
        assert!(remote.refreshed("d").await, "it was over, without success");
        assert!(Arc::ptr_eq(&second, &remote.keys().unwrap()), "the last good keys stay");
        drop((first, second, remote));
        tokio::time::timeout(Duration::from_secs(5), task).await.expect("nobody needs it any more").unwrap();
    }

    #[tokio::test]
    async fn invented_names_cost_the_issuer_nothing() {
        let issuer = Arc::new(Issuer::default());
        let remote = Arc::new(Remote::new("http://issuer.example", Pace { distance: Duration::from_secs(60), ..fast() }).unwrap());
        let stop = CancellationToken::new();
        let task = tokio::spawn(follow(Arc::downgrade(&remote), Arc::clone(&issuer), stop.clone()));
        eventually(|| *remote.over.borrow() == 1).await;
        for name in 0..1_000 {
            assert!(!remote.refreshed(&name.to_string()).await);
        }
        assert_eq!(issuer.looks.load(Ordering::Relaxed), 1);
        stop.cancel();
        task.await.unwrap();
    }

    #[test]
    fn urls() {
        assert!(Remote::new("https://a.example/keys", fast()).is_ok());
        for url in ["", "a.example", "ftp://a", "https://", "https://a b"] {
            assert!(Remote::new(url, fast()).unwrap_err().contains(url));
        }
    }
}
