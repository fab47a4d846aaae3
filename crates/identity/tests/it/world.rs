//! An installation with two main accounts, a clock that stands still, and calls that go the way the front sends them.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde_json::{Map, Value, json};
use tempfile::TempDir;
use terrace_auth::sealed::MasterKey;
use terrace_base::{Clock, Error, Lang, Result, Rng, Timestamp};
use terrace_identity::{Identity, MIGRATIONS, RootCredentials};
use terrace_rpc::{ActionMeta, Caller, Cx, Registry, Service, validate};
use terrace_store::Db;
use terrace_testkit::postgres::Postgres;

pub(crate) static SERVICES: &[&Service] =
    &[&terrace_api_cam::meta::SERVICE, &terrace_api_cloudaudit::meta::SERVICE, &terrace_api_sts::meta::SERVICE];

/// 2026-11-20 08:09:10.
pub(crate) const START: Timestamp = Timestamp::from_secs(1_795_162_150);

pub(crate) struct World {
    pub identity: Arc<Identity>,
    pub registry: Registry,
    pub db: Db,
    pub clock: Clock,
    /// The first main account, which is the operator's.
    pub own: RootCredentials,
    pub other: RootCredentials,
    calls: AtomicU64,
    /// Where another process may open the database too.
    url: Option<String>,
    _directory: Option<TempDir>,
}

/// Calls of one caller.
pub(crate) struct As<'a> {
    pub world: &'a World,
    pub caller: Caller,
}

impl World {
    pub async fn sqlite() -> Self {
        let directory = TempDir::new().unwrap();
        let db = Db::open(&format!("sqlite://{}", directory.path().join("terrace.db").display())).await.unwrap();
        World::first(db, None, Some(directory)).await
    }

    pub async fn postgres() -> Self {
        let url = Postgres::shared().new_database().await;
        World::first(Db::open(&url).await.unwrap(), Some(url), None).await
    }

    async fn first(db: Db, url: Option<String>, directory: Option<TempDir>) -> Self {
        db.migrate(&[MIGRATIONS]).await.unwrap();
        let clock = Clock::held(START);
        let (identity, registry) = serve(&db, &clock, 1);
        let own = identity.bootstrap(None, false).await.unwrap().unwrap();
        clock.advance(Duration::from_secs(1));
        let other = identity.create_account("other", None).await.unwrap();
        World { identity, registry, db, clock, own, other, calls: AtomicU64::new(0), url, _directory: directory }
    }

    /// Another server beside this one: with a connection of its own where the engine has that.
    pub async fn second_server(&self) -> World {
        let db = match &self.url {
            Some(url) => Db::open(url).await.unwrap(),
            None => self.db.clone(),
        };
        let (identity, registry) = serve(&db, &self.clock, 2);
        let (clock, own, other) = (self.clock.clone(), self.own.clone(), self.other.clone());
        World { identity, registry, db, clock, own, other, calls: AtomicU64::new(1 << 32), url: None, _directory: None }
    }

    /// The first main account's own user.
    pub async fn root(&self) -> As<'_> {
        self.key(&self.own.secret_id).await.unwrap()
    }

    /// The second main account's own user.
    pub async fn stranger(&self) -> As<'_> {
        self.key(&self.other.secret_id).await.unwrap()
    }

    /// Whoever the key belongs to, `None` when it signs nothing.
    pub async fn key(&self, secret_id: &str) -> Option<As<'_>> {
        let credential = self.identity.credential(secret_id).await.unwrap()?;
        Some(As { world: self, caller: credential.caller.clone() })
    }

    /// Whoever the temporary credentials in an answer belong to.
    pub async fn token(&self, answer: &Value) -> Result<As<'_>> {
        let (id, token) = (answer["Credentials"]["TmpSecretId"].as_str().unwrap(), answer["Credentials"]["Token"].as_str().unwrap());
        let credential = self.identity.temporary(id, token, self.clock.now()).await?;
        Ok(As { world: self, caller: credential.caller.clone() })
    }

    /// A sub-user of the first account with a key, and with a policy of these statements if there are any.
    pub async fn sub_user(&self, name: &str, statements: &[Value]) -> As<'_> {
        let root = self.root().await;
        let added = root.ok("cam.AddUser", json!({"Name": name, "UseApi": 1})).await;
        if !statements.is_empty() {
            let document = json!({"version": "2.0", "statement": statements}).to_string();
            let policy = root.ok("cam.CreatePolicy", json!({"PolicyName": format!("of-{name}"), "PolicyDocument": document})).await;
            root.ok("cam.AttachUserPolicy", json!({"PolicyId": policy["PolicyId"], "AttachUin": added["Uin"]})).await;
        }
        self.key(added["SecretId"].as_str().unwrap()).await.unwrap()
    }

    /// A statement's SQL, past every rule.
    pub async fn sql(&self, statement: &'static str) -> Result<u64> {
        self.db.write(async move |tx: &mut terrace_store::Tx| tx.system().execute(statement, terrace_store::args![]).await).await
    }
}

impl As<'_> {
    pub async fn call(&self, action: &str, params: Value) -> Result<Value> {
        let (service, name) = action.split_once('.').unwrap();
        let action = self.world.registry.find(service, "", name).unwrap_or_else(|_| panic!("no action {action}"));
        let outcome = self.chain(action, params.as_object().unwrap().clone()).await;
        if let Err(refusal) = &outcome {
            assert!(is_in_contract(action, refusal.code()), "{service}.{name} may not answer {refusal}");
            assert!(refusal.message(Lang::Zh) != refusal.message(Lang::En), "untranslated: {refusal}");
        }
        outcome
    }

    /// The front's chain, without HTTP, signatures and rates.
    async fn chain(&self, action: &'static ActionMeta, params: Map<String, Value>) -> Result<Value> {
        let cx = self.cx(action);
        validate::check(action, &params)?;
        let allowed = allow_named_resources(&cx, &params);
        if !action.mutating {
            allowed?;
            return self.world.registry.call(cx, params).await.map(|answer| serde_json::from_slice(&answer).unwrap());
        }
        self.world.identity.audit().open(&cx, &params).await?;
        let outcome = match allowed {
            Ok(()) => self.world.registry.call(cx.clone(), params).await,
            Err(refusal) => Err(refusal),
        };
        self.world.identity.audit().close(&cx, outcome.as_ref().err().map(Error::code)).await?;
        outcome.map(|answer| serde_json::from_slice(&answer).unwrap())
    }

    pub fn cx(&self, action: &'static ActionMeta) -> Cx {
        let number = self.world.calls.fetch_add(1, Ordering::Relaxed);
        Cx {
            request_id: format!("request-{number}").into(),
            action,
            caller: self.caller.clone(),
            region: "ap-local".into(),
            lang: Lang::En,
            source_ip: "10.1.2.3".parse().unwrap(),
            clock: self.world.clock.clone(),
        }
    }

    pub async fn ok(&self, action: &str, params: Value) -> Value {
        self.call(action, params.clone()).await.unwrap_or_else(|refusal| panic!("{action} {params}: {refusal:?}"))
    }

    pub async fn refused(&self, action: &str, params: Value) -> Error {
        match self.call(action, params.clone()).await {
            Ok(answer) => panic!("{action} {params} was answered: {answer}"),
            Err(refusal) => refusal,
        }
    }

    /// The code of a refusal.
    pub async fn code(&self, action: &str, params: Value) -> &'static str {
        self.refused(action, params).await.code()
    }

    pub async fn create_policy(&self, name: &str, effect: &str, action: &str, resource: &str) -> u64 {
        let document = json!({"version": "2.0", "statement": [{"effect": effect, "action": action, "resource": resource}]}).to_string();
        let made = self.ok("cam.CreatePolicy", json!({"PolicyName": name, "PolicyDocument": document})).await;
        made["PolicyId"].as_u64().unwrap()
    }

    pub async fn add_user(&self, name: &str) -> u64 {
        self.ok("cam.AddUser", json!({"Name": name})).await["Uin"].as_u64().unwrap()
    }

    pub async fn create_group(&self, name: &str) -> u64 {
        self.ok("cam.CreateGroup", json!({"GroupName": name})).await["GroupId"].as_u64().unwrap()
    }

    pub fn uin(&self) -> u64 {
        self.caller.user.0
    }
}

fn serve(db: &Db, clock: &Clock, seed: u64) -> (Arc<Identity>, Registry) {
    let master = MasterKey::from_bytes(&[7; 32]).unwrap();
    let identity = Identity::new(db.clone(), clock.clone(), Rng::seeded(seed), master, SERVICES);
    let mut registry = Registry::new(SERVICES);
    terrace_identity::actions::register(&identity, &mut registry);
    (identity, registry)
}

/// As the front does it.
fn allow_named_resources(cx: &Cx, params: &Map<String, Value>) -> Result<()> {
    let mut asked = false;
    for resource in cx.action.resources {
        asked |= resource.lookup;
        let named = match params.get(resource.field) {
            Some(Value::Array(items)) => items.as_slice(),
            Some(Value::Null) | None => &[],
            Some(one) => std::slice::from_ref(one),
        };
        for value in named.iter().filter(|_| !resource.lookup) {
            asked = true;
            let id = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            cx.allow(&cx.resource(resource.kind, &id))?;
        }
    }
    if asked { Ok(()) } else { cx.allow("*") }
}

/// Every refusal has a code that the contract names for the action, or for all.
fn is_in_contract(action: &ActionMeta, code: &str) -> bool {
    let file: Value = serde_json::from_str(match action.service {
        "cam" => include_str!("../../../../contract/cam.json"),
        "sts" => include_str!("../../../../contract/sts.json"),
        "cloudaudit" => include_str!("../../../../contract/cloudaudit.json"),
        other => panic!("{other} is no service of this product"),
    })
    .unwrap();
    action.errors.contains(&code) || file["common_errors"].get(code).is_some()
}
