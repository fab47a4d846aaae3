//! The context one value carries through a call: who, what, when, where, and whether they may.

use std::net::IpAddr;
use std::sync::Arc;

use terrace_base::{AccountId, AppId, Clock, Error, Lang, Result, Timestamp, UserId, text};

use crate::meta::{Access, ActionMeta};

/// A user, as authentication found them.
#[derive(Clone)]
pub struct Caller {
    pub account: AccountId,
    pub app_id: AppId,
    pub user: UserId,
    /// The user's name within the account.
    pub name: Arc<str>,
    /// The key that signed the request; empty for a console session.
    pub secret_id: Arc<str>,
    /// Temporary credentials: the name given when they were issued.
    pub session: Option<Arc<str>>,
    /// What the caller's policies say.
    pub authority: Arc<dyn Authority>,
}

/// Answers whether a caller may do something. `auth` implements it over policies.
pub trait Authority: Send + Sync {
    fn decide(&self, question: &Question<'_>) -> Decision;
}

/// May this action be done on this resource?
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// `service:Action`.
    pub action: &'a str,
    /// Six segments, `qcs::tat:ap-local:uin/1000:command/cmd-xxxxxxxx`, or `*` where an action names no resource.
    pub resource: &'a str,
    pub source_ip: IpAddr,
    pub now: Timestamp,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Decision {
    Allow,
    /// A statement denies it; nothing overrides that.
    ExplicitDeny,
    /// No statement allows it.
    ImplicitDeny,
}

/// The context of one call.
#[derive(Clone)]
pub struct Cx {
    pub request_id: Arc<str>,
    pub action: &'static ActionMeta,
    pub caller: Caller,
    pub region: Arc<str>,
    pub lang: Lang,
    pub source_ip: IpAddr,
    pub clock: Clock,
}

impl Cx {
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub fn account(&self) -> AccountId {
        self.caller.account
    }

    /// The policy name of one of the caller's own resources.
    pub fn resource(&self, kind: &str, id: &str) -> String {
        self.resource_of(self.action.service, kind, id)
    }

    fn resource_of(&self, service: &str, kind: &str, id: &str) -> String {
        format!("qcs::{service}:{}:uin/{}:{kind}/{id}", self.region, self.caller.account)
    }

    /// Refuses unless policies let the caller do this action on `resource` (`*`: the action names none).
    ///
    /// `sign` actions need no allowing statement, but a denying one still counts.
    pub fn allow(&self, resource: &str) -> Result<()> {
        self.allow_action(self.action.name, resource)
    }

    /// [`Cx::allow`] for another action of the service, which this one does as well.
    pub fn allow_action(&self, action: &str, resource: &str) -> Result<()> {
        self.decide(&format!("{}:{action}", self.action.service), resource, self.action.access)
    }

    /// Refuses unless policies let the caller do another service's action on one of the caller's own resources, as this one does in effect.
    pub fn allow_elsewhere(&self, service: &str, action: &str, kind: &str, id: &str) -> Result<()> {
        self.decide(&format!("{service}:{action}"), &self.resource_of(service, kind, id), Access::SignAndAuthorize)
    }

    fn decide(&self, action: &str, resource: &str, access: Access) -> Result<()> {
        let question = Question { action, resource, source_ip: self.source_ip, now: self.now() };
        match (self.caller.authority.decide(&question), access) {
            (Decision::Allow, _) | (Decision::ImplicitDeny, Access::Sign) => Ok(()),
            (Decision::ExplicitDeny | Decision::ImplicitDeny, _) => Err(Error::new(
                "AuthFailure.UnauthorizedOperation",
                text!("user {user} may not do {action} on {resource}", user = self.caller.user, action = action, resource = resource),
            )),
        }
    }
}
