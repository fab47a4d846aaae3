//! A server with the etcd service only, whose clusters end with the test.

use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};
use tempfile::TempDir;
use terrace_auth::sealed::MasterKey;
use terrace_base::{AccountId, AppId, Clock, Error, Lang, Rng, UserId};
use terrace_etcd::{Etcd, Options, actions};
use terrace_objects::Objects;
use terrace_ops::{Drill, Ops};
use terrace_rpc::{Authority, Caller, Cx, Decision, Notices, Question, Registry, validate};
use terrace_store::Db;
use terrace_telemetry::Metrics;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

pub const ALICE: AccountId = AccountId(100_000_000_001);
pub const BOB: AccountId = AccountId(100_000_000_002);
static SERVICES: &[&terrace_rpc::Service] = &[&terrace_api_cetcd::meta::SERVICE];
pub const QUOTA: i64 = 4;
/// How long anything that should happen may take on the busiest of machines.
pub const PATIENCE: Duration = Duration::from_secs(60);

pub struct Fixture {
    pub directory: TempDir,
    db: Db,
    registry: Registry,
    etcd: Option<Arc<Etcd>>,
    running: Option<(CancellationToken, JoinHandle<((), ())>)>,
    drill: Drill,
}

/// An etcd of the next minor version: `scripts/etcd.sh` fetches one; `TERRACE_TEST_ETCD` names another directory that holds one.
fn newer() -> PathBuf {
    let default = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/etcd-newer");
    let dir = std::env::var_os("TERRACE_TEST_ETCD").map_or(default, PathBuf::from);
    assert!(dir.join("etcd").exists(), "{} holds no etcd: run `make test`, or set TERRACE_TEST_ETCD", dir.display());
    std::fs::canonicalize(dir).unwrap()
}

struct AllowAll;

impl Authority for AllowAll {
    fn decide(&self, _: &Question<'_>) -> Decision {
        Decision::Allow
    }
}

impl Fixture {
    pub async fn new(drill: Drill) -> Self {
        let directory = TempDir::new().unwrap();
        let db = Db::open(&format!("sqlite://{}", directory.path().join("terrace.db").display())).await.unwrap();
        db.migrate(&[terrace_ops::MIGRATIONS, terrace_etcd::MIGRATIONS, terrace_notify::MIGRATIONS]).await.unwrap();
        let mut fixture = Fixture { directory, db, registry: Registry::new(SERVICES), etcd: None, running: None, drill };
        fixture.begin();
        fixture
    }

    /// From now on there is also an etcd of the next minor version.
    pub fn add_newer(&self) {
        let versions = self.directory.path().join("etcd/versions");
        std::fs::create_dir_all(&versions).unwrap();
        std::os::unix::fs::symlink(newer(), versions.join("newer")).unwrap();
    }

    /// A server's life begins: a new product and a new engine on the same database and directory.
    pub fn begin(&mut self) {
        let master = MasterKey::from_bytes(&[7; 32]).unwrap();
        let options = terrace_ops::Options { drill: self.drill, ..terrace_ops::Options::new("server") };
        let ops = Ops::new(self.db.clone(), Clock::system(), Notices::default(), &Metrics::default(), options);
        let options = Options {
            region: "ap-local".into(),
            root: self.directory.path().join("etcd"),
            search_path: std::env::var("PATH").unwrap(),
            quota: QUOTA,
        };
        let objects = Objects::open(&format!("file://{}", self.directory.path().join("objects").display())).unwrap();
        let etcd = Etcd::new(self.db.clone(), objects, Rng::system(), master, &ops, Notices::default(), options);
        self.registry = Registry::new(SERVICES);
        actions::register(&etcd, &mut self.registry);
        self.etcd = Some(Arc::clone(&etcd));
        let stop = CancellationToken::new();
        let parts = futures_util::future::join(ops.run(stop.clone()), etcd.clone().run(Clock::system(), stop.clone()));
        self.running = Some((stop, tokio::spawn(parts)));
    }

    /// What Prometheus is told.
    pub fn prometheus(&self) -> String {
        self.etcd.as_ref().unwrap().prometheus(Clock::system().now())
    }

    /// It is told to end.
    pub fn stop(&self) {
        self.running.as_ref().unwrap().0.cancel();
    }

    /// It ends, wherever its steps are just then.
    pub async fn end(&mut self) {
        let (stop, running) = self.running.take().unwrap();
        stop.cancel();
        running.await.unwrap();
    }

    pub async fn call_as(&self, account: AccountId, action: &str, params: Value) -> Result<Value, Error> {
        let meta = SERVICES[0].action(action).unwrap_or_else(|| panic!("no action {action}"));
        let Value::Object(params) = params else { panic!("parameters are an object") };
        validate::check(meta, &params)?;
        let cx = Cx {
            request_id: "req".into(),
            action: meta,
            caller: Caller {
                account,
                app_id: AppId(1),
                user: UserId(account.0),
                name: "root".into(),
                secret_id: "".into(),
                session: None,
                authority: Arc::new(AllowAll),
            },
            region: "ap-local".into(),
            lang: Lang::En,
            source_ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
            clock: Clock::system(),
        };
        let answer = self.registry.call(cx, params).await?;
        Ok(serde_json::from_slice(&answer).unwrap())
    }

    pub async fn ok(&self, action: &str, params: Value) -> Value {
        self.call_as(ALICE, action, params).await.unwrap_or_else(|error| panic!("{action}: {error:?}"))
    }

    /// The code and the message of a refusal.
    pub async fn refused(&self, action: &str, params: Value) -> (String, String) {
        let error = self.call_as(ALICE, action, params.clone()).await.expect_err(&format!("{action} with {params} was not refused"));
        (error.code().to_owned(), error.message(Lang::En))
    }

    /// Changes what is written down, as time or another server would.
    pub async fn set(&self, statement: &'static str) {
        self.db
            .write(async move |tx: &mut terrace_store::Tx| tx.system().execute(statement, terrace_store::args![]).await.map(drop))
            .await
            .unwrap();
    }

    pub async fn newest_version(&self) -> String {
        self.ok("DescribeEtcdAvailableVersions", json!({})).await["Versions"][0]["Version"]
            .as_str()
            .expect("no etcd is installed")
            .to_owned()
    }

    pub async fn request(&self, size: i64) -> Map<String, Value> {
        let version = self.newest_version().await;
        let Value::Object(request) = json!({
            "Name": "test", "VpcId": "vpc-1", "ServiceSubnetId": "subnet-1", "SubnetIds": ["subnet-1"], "EtcdVersion": version, "Size": size,
        }) else {
            unreachable!()
        };
        request
    }

    pub async fn create(&self, size: i64) -> String {
        let made = self.ok("CreateEtcdInstance", Value::Object(self.request(size).await)).await;
        made["InstanceId"].as_str().unwrap().to_owned()
    }

    /// The instance as it is shown, or `null`.
    pub async fn instance(&self, id: &str) -> Value {
        self.ok("DescribeEtcdInstances", json!({ "InstanceIds": [id] })).await["Etcds"][0].clone()
    }

    pub async fn status(&self, id: &str) -> String {
        self.instance(id).await["Status"].as_str().unwrap_or("gone").to_owned()
    }

    pub async fn until_status(&self, id: &str, wanted: &str) {
        self.until(&format!("{id} to be {wanted}"), async || self.status(id).await == wanted).await;
    }

    pub async fn until(&self, what: &str, condition: impl AsyncFn() -> bool) {
        let begun = Instant::now();
        while !condition().await {
            if begun.elapsed() > PATIENCE {
                panic!("waited for {what}; {}", self.ok("DescribeEtcdTasks", json!({})).await);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// `etcdctl` as the cluster's client, with the credentials that the service gives out.
    pub async fn etcdctl(&self, id: &str, args: &[&str]) -> Result<String, String> {
        self.etcdctl_with(id, args, "").await
    }

    /// Puts in one transaction: lines as `etcdctl txn` reads them.
    pub async fn etcdctl_txn(&self, id: &str, puts: &str) {
        self.etcdctl_with(id, &["txn"], &format!("\n{puts}\n\n")).await.unwrap();
    }

    async fn etcdctl_with(&self, id: &str, args: &[&str], stdin: &str) -> Result<String, String> {
        let endpoint = self.instance(id).await["Endpoint"].as_str().unwrap().to_owned();
        let given = self.ok("DescribeEtcdCredentials", json!({ "InstanceId": id })).await["Credentials"][0].clone();
        let file = |name: &str, field: &str| -> PathBuf {
            let path = self.directory.path().join(format!("{id}-{name}"));
            std::fs::write(&path, given[field].as_str().unwrap()).unwrap();
            path
        };
        let mut command = Command::new("etcdctl");
        command.env("ETCDCTL_API", "3").args(["--endpoints", &endpoint]);
        if endpoint.starts_with("https") {
            command.arg("--cacert").arg(file("ca", "CACert")).arg("--cert").arg(file("cert", "Cert")).arg("--key").arg(file("key", "Key"));
        }
        let input = self.directory.path().join(format!("{id}-stdin"));
        std::fs::write(&input, stdin).unwrap();
        let said = command.args(args).stdin(std::fs::File::open(&input).unwrap()).output().unwrap();
        match said.status.success() {
            true => Ok(String::from_utf8(said.stdout).unwrap()),
            false => Err(String::from_utf8_lossy(&said.stderr).into_owned()),
        }
    }

    /// The processes of this fixture's members.
    pub fn members(&self) -> Vec<i32> {
        processes_under(self.directory.path())
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        // Members outlive their server; tests must not leave any. Its keeper would start them again.
        if let Some((stop, running)) = self.running.take() {
            stop.cancel();
            running.abort();
        }
        for _ in 0..20 {
            for pid in self.members() {
                let _ = Command::new("kill").args(["-9", &pid.to_string()]).status();
            }
            std::thread::sleep(Duration::from_millis(25));
            if self.members().is_empty() {
                break;
            }
        }
    }
}

/// Processes with a data directory below `root` on their command line.
pub fn processes_under(root: &Path) -> Vec<i32> {
    let root = root.to_str().unwrap();
    let mut found = Vec::new();
    for entry in std::fs::read_dir("/proc").unwrap().flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse::<i32>().ok()) else { continue };
        let line = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        if String::from_utf8_lossy(&line).split('\0').any(|word| word.starts_with(root) && word.ends_with("/data")) {
            found.push(pid);
        }
    }
    found
}
