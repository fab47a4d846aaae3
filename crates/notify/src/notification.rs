//! What is told, by whom, and to which channels.

use terrace_base::{AccountId, Error, Result, Rng, Text, Timestamp, id, text};
use terrace_store::Tx;

use crate::channel::Channel;
use crate::db::deliveries::{Delivery, State};
use crate::db::{channels, deliveries};

/// Characters of a rendered message that are sent.
pub const LONGEST_MESSAGE: usize = 2000;
pub const DELIVERY_PREFIX: &str = "ndl-";
/// Ids of eight characters meet now and then.
const DRAWS: u32 = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Info,
    Warning,
    Critical,
}

impl Severity {
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Critical => "critical",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Severity::Info, Severity::Warning, Severity::Critical].into_iter().find(|severity| severity.as_str() == text)
    }
}

/// Something an account may want to hear.
#[derive(Clone, Debug)]
pub struct Notification {
    /// The service that tells, such as `cetcd`.
    pub service: &'static str,
    /// What happened, in the service's own words: `member_down`.
    pub kind: String,
    pub severity: Severity,
    /// What it happened to.
    pub resource_id: String,
    /// What it happened to, in a few words.
    pub subject: Text,
    /// What happened, in a sentence or two.
    pub message: Text,
    pub started_at: Timestamp,
    pub ended_at: Option<Timestamp>,
    /// What was told when it began is over. Something that was over when it was seen is told once, with `ended_at` and without this.
    pub over: bool,
}

impl Notification {
    pub(crate) fn test(channel: &Channel, now: Timestamp) -> Self {
        Notification {
            service: crate::SERVICE,
            kind: "test".into(),
            severity: Severity::Info,
            resource_id: channel.id.clone(),
            subject: text!("channel {name}", name = &channel.name),
            message: text!("this is a test; nothing happened"),
            started_at: now,
            ended_at: Some(now),
            over: false,
        }
    }

    pub(crate) fn into_delivery(self, rng: &Rng, channel: &Channel, now: Timestamp) -> Delivery {
        Delivery {
            id: id::draw(DELIVERY_PREFIX, rng),
            account: channel.account,
            channel: channel.id.clone(),
            service: self.service.to_owned(),
            kind: self.kind,
            severity: self.severity,
            resource_id: self.resource_id,
            subject: self.subject.keep(),
            message: self.message.keep(),
            started_at: self.started_at,
            ended_at: self.ended_at,
            over: self.over,
            state: State::Waiting,
            attempts: 0,
            created_at: now,
            next_at: now,
            give_up_at: now.plus(deliveries::PATIENCE),
            last_at: None,
            status_code: 0,
            duration_ms: 0,
            answer: String::new(),
            error: None,
            given_up: None,
        }
    }
}

/// Writes a delivery for each channel of the account that wants the notification, in the caller's transaction; gives how many. An account
/// without channels costs one look at an index. A channel keeps [`deliveries::KEPT`] at most, those that are over going first.
pub async fn tell(tx: &mut Tx, rng: &Rng, account: AccountId, notification: &Notification, now: Timestamp) -> Result<usize> {
    let mut wanted = channels::enabled(tx, account).await?;
    wanted.retain(|channel| channel.wants(notification));
    for channel in &wanted {
        let mut delivery = notification.clone().into_delivery(rng, channel, now);
        let mut draws = 1;
        while !deliveries::insert(tx, &delivery).await? {
            if draws == DRAWS {
                return Err(Error::internal("every id that was drawn for a delivery is taken"));
            }
            draws += 1;
            delivery.id = id::draw(DELIVERY_PREFIX, rng);
        }
        let lost = deliveries::trim(tx, account, &channel.id).await?;
        if lost > 0 {
            tracing::warn!(channel = channel.id, lost, "a channel has too many notifications waiting: the oldest are dropped");
        }
    }
    Ok(wanted.len())
}
