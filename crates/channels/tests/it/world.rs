//! An installation with two accounts, a clock that stands still, and a product that tells.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Map, Value, json};
use tempfile::TempDir;
use terrace_auth::sealed::MasterKey;
use terrace_base::{AccountId, AppId, Clock, Error, Lang, Result, Rng, Timestamp, UserId, text};
use terrace_channels::Channels;
use terrace_notify::{Notification, Notify, Options, Severity};
use terrace_rpc::{ActionMeta, Authority, Caller, Cx, Decision, Notices, Question, Registry, Service, validate};
use terrace_store::{Db, Tx};
use terrace_telemetry::Metrics;
use terrace_testkit::postgres::Postgres;

pub const ALICE: AccountId = AccountId(100_000_000_001);
pub const BOB: AccountId = AccountId(100_000_000_002);
pub static SERVICES: &[&Service] = &[&terrace_api_notify::meta::SERVICE];

pub struct World {
    pub db: Db,
    pub clock: Clock,
    pub notify: Arc<Notify>,
    registry: Registry,
    /// Where another server may open the database too.
    url: Option<String>,
    _directory: Option<TempDir>,
}

struct Everything;

impl Authority for Everything {
    fn decide(&self, _: &Question<'_>) -> Decision {
        Decision::Allow
    }
}

impl World {
    pub async fn sqlite() -> Self {
        let directory = TempDir::new().unwrap();
        let db = Db::open(&format!("sqlite://{}", directory.path().join("terrace.db").display())).await.unwrap();
        World::on(db, None, Some(directory)).await
    }

    pub async fn postgres() -> Self {
        let url = Postgres::shared().new_database().await;
        World::on(Db::open(&url).await.unwrap(), Some(url), None).await
    }

    async fn on(db: Db, url: Option<String>, directory: Option<TempDir>) -> Self {
        db.migrate(&[terrace_notify::MIGRATIONS]).await.unwrap();
        // 2026-11-20 08:09:10.
        let clock = Clock::held(Timestamp::from_secs(1_795_162_150));
        let notify = notify(&db, &clock, "one", true);
        let mut registry = Registry::new(SERVICES);
        terrace_channels::actions::register(&Channels::new(&notify, SERVICES), &mut registry);
        World { db, clock, notify, registry, url, _directory: directory }
    }

    /// Another life of a server, or another server: with a connection of its own where the engine has that.
    pub async fn server(&self, name: &str) -> Arc<Notify> {
        let db = match &self.url {
            Some(url) => Db::open(url).await.unwrap(),
            None => self.db.clone(),
        };
        notify(&db, &self.clock, name, true)
    }

    /// The same, of an operator who does not allow receivers on this machine.
    pub fn strict_server(&self) -> Arc<Notify> {
        notify(&self.db, &self.clock, "strict", false)
    }

    pub async fn call_as(&self, account: AccountId, action: &str, params: Value) -> Result<Value> {
        let action = self.registry.find("notify", "", action).unwrap();
        let params: Map<String, Value> = params.as_object().unwrap().clone();
        let outcome = match validate::check(action, &params) {
            Ok(()) => self.registry.call(self.cx(account, action), params).await,
            Err(refusal) => Err(refusal),
        };
        if let Err(refusal) = &outcome {
            let file: Value = serde_json::from_str(include_str!("../../../../contract/notify.json")).unwrap();
            let is_common = file["common_errors"].get(refusal.code()).is_some();
            assert!(action.errors.contains(&refusal.code()) || is_common, "{} may not answer {refusal}", action.name);
            assert!(refusal.message(Lang::Zh) != refusal.message(Lang::En), "untranslated: {refusal}");
        }
        outcome.map(|answer| serde_json::from_slice(&answer).unwrap())
    }

    fn cx(&self, account: AccountId, action: &'static ActionMeta) -> Cx {
        Cx {
            request_id: "request-1".into(),
            action,
            caller: Caller {
                account,
                app_id: AppId(1),
                user: UserId(account.0),
                name: "root".into(),
                secret_id: "AKID1".into(),
                session: None,
                authority: Arc::new(Everything),
            },
            region: "ap-local".into(),
            lang: Lang::En,
            source_ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
            clock: self.clock.clone(),
        }
    }

    pub async fn ok(&self, action: &str, params: Value) -> Value {
        self.call_as(ALICE, action, params.clone()).await.unwrap_or_else(|refusal| panic!("{action} {params}: {refusal:?}"))
    }

    pub async fn refused(&self, action: &str, params: Value) -> Error {
        self.call_as(ALICE, action, params.clone()).await.expect_err(&format!("{action} {params}"))
    }

    pub async fn code(&self, action: &str, params: Value) -> &'static str {
        self.refused(action, params).await.code()
    }

    /// A channel with these settings beside name and URL.
    pub async fn channel(&self, name: &str, url: &str, more: Value) -> String {
        let mut params = json!({"Name": name, "Url": url});
        params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.ok("CreateNotificationChannel", params).await["ChannelId"].as_str().unwrap().to_owned()
    }

    pub async fn described(&self, channel: &str) -> Value {
        self.ok("DescribeNotificationChannels", json!({"ChannelIds": [channel]})).await["Channels"][0].clone()
    }

    pub async fn deliveries(&self, channel: &str) -> Vec<Value> {
        let found = self.ok("DescribeNotificationDeliveries", json!({"ChannelId": channel, "Limit": 100})).await;
        found["Deliveries"].as_array().unwrap().clone()
    }

    pub async fn tell(&self, account: AccountId, told: Notification) -> usize {
        let (rng, now) = (Rng::system(), self.clock.now());
        self.db.write(async move |tx: &mut Tx| terrace_notify::tell(tx, &rng, account, &told, now).await).await.unwrap()
    }

    /// Moves the held clock and sends what is due by then.
    pub async fn pass(&self, secs: u64) -> usize {
        self.clock.advance(Duration::from_secs(secs));
        self.notify.turn().await.unwrap()
    }
}

fn notify(db: &Db, clock: &Clock, server: &str, loopback: bool) -> Arc<Notify> {
    let master = MasterKey::from_bytes(&[7; 32]).unwrap();
    let options = Options { server: server.to_owned(), loopback };
    Notify::new(db.clone(), clock.clone(), Rng::system(), master, Notices::default(), &Metrics::default(), options)
}

/// What a product might tell.
pub fn told(detail: &str) -> Notification {
    Notification {
        service: "cetcd",
        kind: "no_space".into(),
        severity: Severity::Critical,
        resource_id: "etcd-00000001".into(),
        subject: text!("channel {name}", name = "x"),
        message: text!("the parameter `{field}` is missing", field = detail),
        started_at: Timestamp::from_secs(1_795_162_000),
        ended_at: None,
        over: false,
    }
}
