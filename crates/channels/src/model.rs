//! What a request may set, and how channels and deliveries are shown.

use terrace_api_notify::types::{NotificationChannel, NotificationDelivery};
use terrace_base::{AccountId, Error, Lang, Result, Timestamp, text};
use terrace_notify::channel::{self, Channel, WEBHOOK};
use terrace_notify::db::channels::{self, Health};
use terrace_notify::db::deliveries::{Delivery, State};
use terrace_notify::{Severity, template};
use terrace_store::Tx;

use crate::Channels;

/// What a request sets; what it leaves out stays as it is.
#[derive(Default)]
pub struct Changes {
    pub name: Option<String>,
    pub url: Option<String>,
    /// Empty: none from now on.
    pub secret: Option<String>,
    /// Empty: none from now on.
    pub body_template: Option<String>,
    pub min_severity: Option<String>,
    pub services: Option<Vec<String>>,
    pub resources: Option<Vec<String>>,
    pub send_resolved: Option<bool>,
    pub language: Option<String>,
    pub enabled: Option<bool>,
}

impl Changes {
    /// Refuses what no channel can have, beyond what the contract says.
    pub fn check(&self, product: &Channels) -> Result<()> {
        let plain = |field: &str, text: &str| match text.trim() == text && !text.chars().any(char::is_control) {
            true => Ok(()),
            false => Err(Error::invalid_value(field, text, "text without control characters, and without spaces around it")),
        };
        if let Some(name) = &self.name {
            plain("Name", name)?;
        }
        if let Some(url) = self.url.as_ref().filter(|url| !url.is_empty()) {
            product.notify.check_url(url)?;
        }
        if let Some(template) = self.body_template.as_ref().filter(|template| !template.is_empty()) {
            template::check(template)?;
        }
        for (at, resource) in self.resources.iter().flatten().enumerate() {
            plain(&format!("Resources.{at}"), resource)?;
        }
        let known: Vec<&str> = product.services.iter().map(|service| service.name).collect();
        match self.services.iter().flatten().enumerate().find(|(_, service)| !known.contains(&service.as_str())) {
            Some((at, service)) => Err(Error::invalid_value(&format!("Services.{at}"), service, &known.join(", "))),
            None => Ok(()),
        }
    }

    /// The channel as it is with these changes.
    pub fn apply(&self, product: &Channels, old: Channel, now: Timestamp) -> Result<Channel> {
        // In text that has to be there, empty means what absence does.
        let text = |new: &Option<String>, old: String| new.clone().filter(|new| !new.is_empty()).unwrap_or(old);
        let secret = match self.secret.as_deref() {
            None => old.secret,
            Some("") => None,
            Some(secret) => Some(product.notify.seal(old.account, &old.id, secret)?),
        };
        Ok(Channel {
            name: text(&self.name, old.name),
            url: text(&self.url, old.url),
            secret,
            body_template: self.body_template.clone().unwrap_or(old.body_template),
            // The contract has checked that it is one of the three.
            min_severity: self.min_severity.as_deref().and_then(Severity::parse).unwrap_or(old.min_severity),
            services: self.services.clone().unwrap_or(old.services),
            resources: self.resources.clone().unwrap_or(old.resources),
            send_resolved: self.send_resolved.unwrap_or(old.send_resolved),
            language: self.language.as_deref().filter(|l| !l.is_empty()).map_or(old.language, |l| Lang::from_header(Some(l))),
            enabled: self.enabled.unwrap_or(old.enabled),
            updated_at: now,
            ..old
        })
    }
}

/// A channel that nobody has set anything of.
pub fn blank(id: String, account: AccountId, now: Timestamp) -> Channel {
    Channel {
        id,
        account,
        name: String::new(),
        url: String::new(),
        secret: None,
        body_template: String::new(),
        min_severity: Severity::Info,
        services: Vec::new(),
        resources: Vec::new(),
        send_resolved: true,
        language: Lang::En,
        enabled: true,
        created_at: now,
        updated_at: now,
    }
}

pub async fn find(tx: &mut Tx, account: AccountId, id: &str) -> Result<Channel> {
    channels::get(tx, account, id).await?.ok_or_else(|| not_found(id))
}

pub fn not_found(id: &str) -> Error {
    Error::not_found("ResourceNotFound.Channel", "channel", id)
}

pub fn name_in_use(name: &str) -> Error {
    Error::new("FailedOperation.NameInUse", text!("the channel name `{name}` is taken", name = name))
}

fn iso(at: Option<Timestamp>) -> String {
    at.map(Timestamp::iso).unwrap_or_default()
}

pub fn shown(channel: Channel, health: Health, waiting: i64, now: Timestamp, lang: Lang) -> NotificationChannel {
    NotificationChannel {
        channel_id: channel.id,
        name: channel.name,
        kind: WEBHOOK.into(),
        url: channel.url,
        has_secret: channel.secret.is_some(),
        body_template: channel.body_template,
        min_severity: channel.min_severity.as_str().into(),
        services: channel.services,
        resources: channel.resources,
        send_resolved: channel.send_resolved,
        language: channel::language(channel.language).into(),
        enabled: channel.enabled,
        created_at: channel.created_at.iso(),
        updated_at: channel.updated_at.iso(),
        waiting,
        failures: health.failures,
        next_attempt_at: iso(Some(health.next_at).filter(|at| *at > now)),
        last_delivered_at: iso(health.last_delivered_at),
        last_error: health.last_error.map(|error| error.render(lang)).unwrap_or_default(),
    }
}

pub fn shown_delivery(delivery: Delivery, lang: Lang) -> NotificationDelivery {
    let said = |message: &Option<terrace_base::text::Kept>| message.as_ref().map(|message| message.render(lang));
    // Why it was given up, and what the last attempt came to.
    let error: Vec<String> = [said(&delivery.given_up), said(&delivery.error)].into_iter().flatten().collect();
    NotificationDelivery {
        event: template::event(&delivery).into(),
        subject: delivery.subject.render(lang),
        message: delivery.message.render(lang),
        delivery_id: delivery.id,
        channel_id: delivery.channel,
        service: delivery.service,
        kind: delivery.kind,
        severity: delivery.severity.as_str().into(),
        resource_id: delivery.resource_id,
        started_at: delivery.started_at.iso(),
        ended_at: iso(delivery.ended_at),
        state: delivery.state.as_str().into(),
        attempts: delivery.attempts,
        created_at: delivery.created_at.iso(),
        next_attempt_at: iso(Some(delivery.next_at).filter(|_| delivery.state == State::Waiting)),
        last_attempt_at: iso(delivery.last_at),
        status_code: delivery.status_code,
        duration_ms: delivery.duration_ms,
        answer: delivery.answer,
        error: error.join("; "),
    }
}
