//! Notifications: what products tell an account, and how it gets to where the account wants to hear it.
//!
//! A product calls [`tell`] in the transaction in which something happens: each of the account's **channels** that wants it gets a
//! **delivery**, a row, so that what was committed is sent whatever becomes of this process. The sender ([`Notify::run`]) posts them.
//!
//! ```text
//! waiting --accepted--> delivered
//!    |  ^---refused, unreachable, too slow: after a pause that doubles, 5 s to 5 min
//!    '--for 24 h, or the channel was disabled--> failed --retried by a user--> waiting
//! ```
//!
//! * [`channel`], [`template`]: what a channel is, what it wants, what its receiver gets.
//! * [`notification`]: what is told.
//! * [`receiver`]: one attempt over HTTP, and where none may go.
//! * [`sender`]: whose turn it is.
//! * [`db`]: the SQL. The service `notify` (crate `channels`) manages channels with it.
//!
//! The crate is below the products, as they tell; and above `auth`, as the keys of signatures are sealed.
//!
//! **Invariants:** a delivery is sent at least once, or is `failed` and says why, but for those beyond the thousand that a channel keeps: the oldest
//! are dropped, with a line in the log; its id is the same at each attempt. A channel is sent to
//! by one server at a time, one delivery after another, the oldest first; one that keeps failing holds no other back. A receiver that is slow or gone costs others
//! nothing: its attempts wait for places beside others of its kind. No attempt goes to link-local addresses, or to this machine unless the
//! operator allows it, whatever a name resolves to at that moment. A URL, which may hold a robot's token, and a secret are never logged.

pub mod channel;
pub mod db;
pub mod notification;
pub mod receiver;
pub mod sender;
pub mod template;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use prometheus_client::metrics::counter::Counter;
use terrace_auth::sealed::MasterKey;
use terrace_base::{AccountId, Clock, Error, Result, Rng, Secret, text};
use terrace_rpc::Notices;
use terrace_store::{Db, Migration, Migrations};
use terrace_telemetry::Metrics;
use tokio::sync::Semaphore;

use channel::Channel;
pub use notification::{Notification, Severity, tell};
use receiver::{Outcome, Receiver};

pub const MIGRATIONS: Migrations =
    Migrations { product: "notify", steps: &[Migration { name: "notify", sql: include_str!("../migrations/0001_notify.sql") }] };

/// The name of the service that manages channels; its own notification is the test.
pub const SERVICE: &str = "notify";

/// Attempts at once to receivers that answered quickly the last time, or were never tried.
const QUICK_AT_ONCE: usize = 16;
/// Attempts at once to all others.
const SLOW_AT_ONCE: usize = 8;
/// Tests at once of one account, so that one whose receivers hang keeps no other from testing; and of all.
const TESTS_OF_ONE: usize = 2;
const TESTS_AT_ONCE: usize = 32;

/// What an operator can set.
#[derive(Clone, Debug)]
pub struct Options {
    /// Names this server to others. The same after a restart; no two servers at a time have the same.
    pub server: String,
    /// Whether receivers may be on this machine.
    pub loopback: bool,
}

/// The sender, and what the service `notify` needs.
pub struct Notify {
    pub(crate) db: Db,
    pub(crate) clock: Clock,
    pub(crate) rng: Rng,
    master: MasterKey,
    pub(crate) notices: Notices,
    pub(crate) options: Options,
    pub(crate) receiver: Receiver,
    pub(crate) quick: Arc<Semaphore>,
    pub(crate) slow: Arc<Semaphore>,
    tests: Semaphore,
    testing: Mutex<HashMap<AccountId, usize>>,
    pub(crate) look: tokio::sync::Notify,
    pub(crate) delivered: Counter,
    pub(crate) failed: Counter,
    pub(crate) given_up: Counter,
}

impl Notify {
    pub fn new(db: Db, clock: Clock, rng: Rng, master: MasterKey, notices: Notices, metrics: &Metrics, options: Options) -> Arc<Self> {
        Arc::new(Notify {
            receiver: Receiver::new(options.loopback),
            quick: Arc::new(Semaphore::new(QUICK_AT_ONCE)),
            slow: Arc::new(Semaphore::new(SLOW_AT_ONCE)),
            tests: Semaphore::new(TESTS_AT_ONCE),
            testing: Mutex::default(),
            look: tokio::sync::Notify::new(),
            delivered: metrics.counter("notifications_delivered", "Notifications that their receivers accepted"),
            failed: metrics.counter("notification_attempts_failed", "Attempts to send a notification that failed and are repeated"),
            given_up: metrics.counter("notifications_given_up", "Notifications that were never accepted and are not sent any more"),
            db,
            clock,
            rng,
            master,
            notices,
            options,
        })
    }

    pub fn db(&self) -> &Db {
        &self.db
    }

    pub fn rng(&self) -> &Rng {
        &self.rng
    }

    /// Something may be due that was not: look now.
    pub fn look(&self) {
        self.look.notify_one();
    }

    /// Seals the key of a channel's signatures; moved to another channel it does not open.
    pub fn seal(&self, account: AccountId, channel: &str, secret: &str) -> Result<Vec<u8>> {
        self.master.seal(&self.rng, &purpose(account, channel), secret.as_bytes())
    }

    pub(crate) fn open(&self, channel: &Channel) -> Result<Option<Secret>> {
        let Some(sealed) = &channel.secret else { return Ok(None) };
        let opened = self.master.open_text(&purpose(channel.account, &channel.id), sealed);
        let fault =
            || Error::internal(format!("the secret of {} does not open: the master key is not the one it was sealed under", channel.id));
        opened.map(Some).ok_or_else(fault)
    }

    /// Refuses a URL that cannot be posted to, or names an address that nothing is sent to.
    pub fn check_url(&self, url: &str) -> Result<()> {
        channel::check_url(url, self.options.loopback)
    }

    /// Sends a test to a channel now; gives the id that was sent along. `ResourceUnavailable.Busy` when too many tests run already.
    pub async fn test(&self, channel: &Channel) -> Result<(String, Outcome)> {
        let busy = || {
            Error::new(
                "ResourceUnavailable.Busy",
                text!("{count} tests run at the same time already, try again in a moment", count = TESTS_OF_ONE),
            )
        };
        let _place = self.tests.try_acquire().map_err(|_| busy())?;
        let _own = Testing::begin(&self.testing, channel.account).ok_or_else(busy)?;
        let delivery = Notification::test(channel, self.clock.now()).into_delivery(&self.rng, channel, self.clock.now());
        let outcome = self.attempt(channel, &delivery).await?;
        if outcome.is_accepted() {
            let (account, id, now) = (channel.account, channel.id.clone(), self.clock.now());
            self.db.write(async move |tx: &mut terrace_store::Tx| db::channels::resume(tx, account, &id, now).await).await?;
            self.look();
        }
        Ok((delivery.id, outcome))
    }
}

/// One test of an account that is under way, until it is dropped.
struct Testing<'a>(&'a Mutex<HashMap<AccountId, usize>>, AccountId);

impl<'a> Testing<'a> {
    /// `None` when the account has [`TESTS_OF_ONE`].
    fn begin(all: &'a Mutex<HashMap<AccountId, usize>>, account: AccountId) -> Option<Self> {
        let mut counts = all.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(account).or_insert(0);
        (*count < TESTS_OF_ONE).then(|| {
            *count += 1;
            Testing(all, account)
        })
    }
}

impl Drop for Testing<'_> {
    fn drop(&mut self) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&self.1) {
            *count -= 1;
        }
        counts.retain(|_, count| *count > 0);
    }
}

fn purpose(account: AccountId, channel: &str) -> String {
    format!("notify:{account}:{channel}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_has_places_of_its_own_for_tests() {
        let (all, one, other) = (Mutex::default(), AccountId(1), AccountId(2));
        let begun: Vec<_> = (0..=TESTS_OF_ONE).map(|_| Testing::begin(&all, one)).collect();
        assert_eq!(begun.iter().filter(|begun| begun.is_some()).count(), TESTS_OF_ONE);
        assert!(Testing::begin(&all, other).is_some());
        drop(begun);
        assert!(Testing::begin(&all, one).is_some() && all.lock().unwrap().is_empty());
    }
}
