//! An installation with two accounts and a clock that stands still.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use serde_json::{Map, Value, json};
use tempfile::TempDir;
use terrace_apigw::{Apigw, Limits, Options};
use terrace_auth::sealed::MasterKey;
use terrace_base::{AccountId, AppId, Clock, Error, Lang, Result, Rng, Timestamp, UserId};
use terrace_gateway::config::{Item, Site};
use terrace_rpc::{ActionMeta, Authority, Caller, Cx, Decision, Question, Registry, Service, validate};
use terrace_store::Db;
use terrace_testkit::postgres::Postgres;

pub const ALICE: AccountId = AccountId(100_000_000_001);
pub const BOB: AccountId = AccountId(100_000_000_002);
static SERVICES: &[&Service] = &[&terrace_api_apigateway::meta::SERVICE];

pub struct World {
    pub db: Db,
    pub clock: Clock,
    pub apigw: Arc<Apigw>,
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
        db.migrate(&[terrace_apigw::MIGRATIONS]).await.unwrap();
        // 2026-11-20 08:09:10.
        let clock = Clock::held(Timestamp::from_secs(1_795_162_150));
        let apigw = product(&db, &clock, options());
        let mut registry = Registry::new(SERVICES);
        terrace_apigw::actions::register(&apigw, &mut registry);
        World { db, clock, apigw, registry, url, _directory: directory }
    }

    /// The same installation with other settings.
    pub fn with(&mut self, options: Options) {
        self.apigw = product(&self.db, &self.clock, options);
        self.registry = Registry::new(SERVICES);
        terrace_apigw::actions::register(&self.apigw, &mut self.registry);
    }

    /// [`World::server`] of another name.
    pub async fn server_called(&self, name: &str) -> Arc<Apigw> {
        let db = match &self.url {
            Some(url) => Db::open(url).await.unwrap(),
            None => self.db.clone(),
        };
        product(&db, &self.clock, Options { server: name.into(), ..options() })
    }

    /// Another server: with a connection of its own where the engine has that.
    pub async fn server(&self) -> Arc<Apigw> {
        let db = match &self.url {
            Some(url) => Db::open(url).await.unwrap(),
            None => self.db.clone(),
        };
        product(&db, &self.clock, options())
    }

    pub async fn call_as(&self, account: AccountId, action: &str, params: Value) -> Result<Value> {
        let action = self.registry.find("apigateway", "", action).unwrap();
        let params: Map<String, Value> = params.as_object().unwrap().clone();
        let outcome = match validate::check(action, &params) {
            Ok(()) => self.registry.call(self.cx(account, action), params).await,
            Err(refusal) => Err(refusal),
        };
        if let Err(refusal) = &outcome {
            let file: Value = serde_json::from_str(include_str!("../../../../contract/apigateway.json")).unwrap();
            let known = ["errors", "common_errors"].iter().any(|list| file[list].get(refusal.code()).is_some());
            assert!(known, "{} may not answer {refusal}", action.name);
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
                app_id: AppId(1_300_000_000 + account.0 % 10),
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

    /// [`World::ok`], of which only the result matters.
    pub async fn result(&self, action: &str, params: Value) -> Value {
        self.ok(action, params).await["Result"].clone()
    }

    pub async fn refused(&self, action: &str, params: Value) -> Error {
        self.call_as(ALICE, action, params.clone()).await.expect_err(&format!("{action} {params}"))
    }

    pub async fn code(&self, action: &str, params: Value) -> &'static str {
        self.refused(action, params).await.code()
    }

    pub async fn service(&self, name: &str) -> String {
        let made = self.ok("CreateService", json!({"ServiceName": name, "Protocol": "http&https"})).await;
        made["ServiceId"].as_str().unwrap().to_owned()
    }

    /// An API with a mock back-end and these settings beside.
    pub async fn api(&self, service: &str, path: &str, more: Value) -> String {
        let made = self.result("CreateApi", api(service, path, more)).await;
        made["ApiId"].as_str().unwrap().to_owned()
    }

    pub async fn plan(&self, name: &str) -> String {
        let made = self.result("CreateUsagePlan", json!({"UsagePlanName": name, "MaxRequestNumPreSec": 10})).await;
        made["UsagePlanId"].as_str().unwrap().to_owned()
    }

    pub async fn key(&self, name: &str) -> (String, String) {
        let made = self.result("CreateApiKey", json!({"SecretName": name})).await;
        let text = |field: &str| made[field].as_str().unwrap().to_owned();
        (text("AccessKeyId"), text("AccessKeySecret"))
    }

    pub async fn release(&self, service: &str, environment: &str) -> String {
        let asked = json!({"ServiceId": service, "EnvironmentName": environment, "ReleaseDesc": format!("to {environment}")});
        self.result("ReleaseService", asked).await["ReleaseVersion"].as_str().unwrap().to_owned()
    }

    /// Everything gateways are told now, by name, with revisions; checks that revisions only grow.
    pub async fn told(&self) -> BTreeMap<String, (u64, Item)> {
        let (mut told, mut at) = (BTreeMap::new(), 0);
        loop {
            let changes = self.apigw.changes(at).await.unwrap();
            let Some(last) = changes.last() else { return told };
            let end = last.revision;
            for change in changes {
                assert!(change.revision > at, "revisions grow");
                at = change.revision;
                if let Some(item) = change.item {
                    assert_eq!(item.name(), change.name);
                    told.insert(change.name, (change.revision, item));
                }
            }
            at = end;
        }
    }

    /// The site that gateways serve of a service in an environment.
    pub async fn site(&self, service: &str, environment: &str) -> Option<Site> {
        match self.told().await.remove(&format!("site/{service}/{environment}")) {
            Some((_, Item::Site(site))) => Some(*site),
            _ => None,
        }
    }
}

pub fn options() -> Options {
    Options {
        region: "ap-local".into(),
        server: "server-1".into(),
        domain: "apigw.localhost".into(),
        limits: Limits::default(),
        functions: None,
        shared: true,
        operator: Some(ALICE),
        log: None,
    }
}

fn product(db: &Db, clock: &Clock, options: Options) -> Arc<Apigw> {
    Apigw::new(db.clone(), clock.clone(), Rng::system(), MasterKey::from_bytes(&[7; 32]).unwrap(), options).unwrap()
}

/// The parameters of an API with a mock back-end.
pub fn api(service: &str, path: &str, more: Value) -> Value {
    let mut params = json!({"ServiceId": service, "ServiceType": "MOCK", "ServiceTimeout": 15, "Protocol": "HTTP",
        "RequestConfig": {"Path": path, "Method": "GET"}, "ServiceMockReturnMessage": "hello"});
    params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    params
}
