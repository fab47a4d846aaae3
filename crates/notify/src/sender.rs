//! Who is sent to next, and what follows from how it went.
//!
//! A server takes a channel under a lease, sends one delivery there, writes what came of it and lets the channel go. Channels whose last attempt
//! failed or took long wait for places of their own, so that they delay each other but nobody else.

use std::sync::Arc;
use std::time::{Duration, Instant};

use terrace_base::{AccountId, Result, Timestamp, text};
use terrace_store::Tx;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::Notify;
use crate::channel::Channel;
use crate::db::deliveries::Delivery;
use crate::db::{channels, deliveries};
use crate::receiver::{Outcome, Post};
use crate::template;

/// How often it is looked for what is due; what is told elsewhere is found no other way.
const LOOK: Duration = Duration::from_secs(1);
/// How long a channel stays with a server that says nothing: longer than an attempt and the writing of what came of it.
pub const LEASE: Duration = Duration::from_secs(30);
/// An attempt that takes longer makes its channel a slow one.
const SLOW: Duration = Duration::from_secs(2);
const FIRST_PAUSE: Duration = Duration::from_secs(5);
const LONGEST_PAUSE: Duration = Duration::from_secs(300);
/// How often what is too old is given up or forgotten.
const TIDY_EVERY: Duration = Duration::from_secs(30);

/// The pause after so many failures in a row, at least one.
fn pause(failures: i64) -> Duration {
    let doublings = u32::try_from(failures.clamp(1, 16) - 1).unwrap_or(0);
    (FIRST_PAUSE * 2u32.pow(doublings)).min(LONGEST_PAUSE)
}

impl Notify {
    /// Sends until `shutdown`. What is under way then is still finished, which takes as long as an attempt may.
    pub async fn run(self: Arc<Self>, shutdown: CancellationToken) {
        self.recover().await;
        let mut tasks = JoinSet::new();
        let mut tidied = None::<Instant>;
        while !shutdown.is_cancelled() {
            if let Err(error) = self.take_due(&mut tasks).await {
                tracing::error!(error = ?error, "notifications that are due cannot be found, it is tried again");
            }
            if tidied.is_none_or(|at| at.elapsed() > TIDY_EVERY) {
                if let Err(error) = self.tidy().await {
                    tracing::error!(error = ?error, "old notifications cannot be cleared away, it is tried again");
                }
                tidied = Some(Instant::now());
            }
            tokio::select! {
                () = self.look.notified() => {}
                () = tokio::time::sleep(LOOK) => {}
                () = shutdown.cancelled() => {}
            }
            while tasks.try_join_next().is_some() {}
        }
        while tasks.join_next().await.is_some() {}
    }

    /// Sends what is due right now, once for each channel; for tests that hold the clock. Gives how many attempts that was.
    pub async fn turn(self: &Arc<Self>) -> Result<usize> {
        let mut tasks = JoinSet::new();
        self.take_due(&mut tasks).await?;
        let count = tasks.len();
        while tasks.join_next().await.is_some() {}
        Ok(count)
    }

    /// Gives up what waited too long, and forgets what has been over for long enough.
    pub async fn tidy(&self) -> Result<()> {
        let now = self.clock.now();
        let why = text!("given up: it was not accepted for {hours} hours", hours = deliveries::PATIENCE.as_secs() / 3600).keep();
        let given_up = self
            .db
            .write(async move |tx: &mut Tx| {
                deliveries::forget(tx, now.minus(deliveries::REMEMBERED)).await?;
                deliveries::give_up_old(tx, &why, now).await
            })
            .await?;
        if given_up > 0 {
            self.given_up.inc_by(given_up);
            tracing::warn!(count = given_up, "notifications are given up: they were not accepted in time");
        }
        Ok(())
    }

    /// What this server held before it died is free to take.
    async fn recover(&self) {
        let owner = self.options.server.clone();
        if let Err(error) = self.db.write(async move |tx: &mut Tx| channels::release_all(tx, &owner).await).await {
            tracing::warn!(error = ?error, "channels of an earlier life were not let go; their leases will run out");
        }
    }

    /// Starts an attempt for each channel that is due, as long as there are places.
    async fn take_due(self: &Arc<Self>, tasks: &mut JoinSet<()>) -> Result<()> {
        let now = self.clock.now();
        for (places, slow) in [(&self.quick, false), (&self.slow, true)] {
            let free = i64::try_from(places.available_permits()).unwrap_or(i64::MAX);
            if free == 0 {
                continue;
            }
            let due = channels::due(&mut self.db.read().await?, slow, now, free).await?;
            for (account, id) in due {
                let Ok(place) = Arc::clone(places).try_acquire_owned() else { break };
                let owner = self.options.server.clone();
                let taken = self.db.write(async move |tx: &mut Tx| take(tx, account, &id, &owner, now).await).await?;
                let Some((channel, delivery)) = taken else { continue };
                let notify = Arc::clone(self);
                tasks.spawn(async move {
                    if let Err(error) = notify.send(&channel, delivery).await {
                        // The lease runs out, and then it is tried again.
                        tracing::error!(channel = channel.id, error = ?error, "what came of a notification could not be written");
                    }
                    drop(place);
                    notify.look();
                });
            }
        }
        Ok(())
    }

    /// One attempt, whatever the state of delivery and channel.
    pub(crate) async fn attempt(&self, channel: &Channel, delivery: &Delivery) -> Result<Outcome> {
        let body = template::body(channel, delivery)?;
        let (secret, at) = (self.open(channel)?, self.clock.now());
        self.receiver.post(Post { url: channel.url.clone(), body, delivery: delivery.id.clone(), secret, at }).await
    }

    async fn send(&self, channel: &Channel, mut delivery: Delivery) -> Result<()> {
        let outcome = match self.attempt(channel, &delivery).await {
            Ok(outcome) => outcome,
            // It is put off like any other: the next one may fare better.
            Err(error) => {
                tracing::error!(channel = channel.id, delivery = delivery.id, error = ?error, "a notification cannot be sent");
                Outcome { status: 0, took: Duration::ZERO, answer: String::new(), error: Some(error.text().clone()) }
            }
        };
        let (owner, now) = (self.options.server.clone(), self.clock.now());
        delivery.attempts += 1;
        let (account, id, slow) = (channel.account, channel.id.clone(), !outcome.is_accepted() || outcome.took > SLOW);
        match &outcome.error {
            None => {
                self.delivered.inc();
            }
            Some(error) => {
                self.failed.inc();
                tracing::info!(
                    channel = id,
                    delivery = delivery.id,
                    attempts = delivery.attempts,
                    ?error,
                    "a notification was not accepted, it is sent again"
                );
            }
        }
        self.db
            .write(async move |tx: &mut Tx| {
                if outcome.is_accepted() {
                    deliveries::accepted(tx, &delivery, &outcome, now).await?;
                    return channels::accepted(tx, account, &id, &owner, slow, now).await;
                }
                deliveries::repeat(tx, &delivery, &outcome, now, now.plus(pause(delivery.attempts))).await?;
                let failures = channels::failures(tx, account, &id).await? + 1;
                channels::repeat(tx, account, &id, &owner, failures, now.plus(pause(failures)), &outcome).await
            })
            .await?;
        self.notices.tell(account, crate::SERVICE);
        Ok(())
    }
}

/// Takes a channel, and the delivery that is its next; `None` when somebody else was quicker, or nothing is due there any more.
async fn take(tx: &mut Tx, account: AccountId, id: &str, owner: &str, now: Timestamp) -> Result<Option<(Channel, Delivery)>> {
    if !channels::take(tx, account, id, owner, now, now.plus(LEASE)).await? {
        return Ok(None);
    }
    let (channel, delivery) = (channels::get(tx, account, id).await?, deliveries::next(tx, account, id, now).await?);
    match (channel, delivery) {
        (Some(channel), Some(delivery)) => Ok(Some((channel, delivery))),
        _ => {
            channels::release(tx, account, id, owner).await?;
            Ok(None)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_five_minutes() {
        let pauses: Vec<u64> = [1, 2, 3, 6, 7, 8, 100, i64::MAX].into_iter().map(|failures| pause(failures).as_secs()).collect();
        assert_eq!(pauses, [5, 10, 20, 160, 300, 300, 300, 300]);
        assert_eq!(pause(0), FIRST_PAUSE);
    }
}
