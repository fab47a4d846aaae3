//! A server with the command service only, on an empty database of one engine, and what tests do with it.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use terrace_agent_proto::reply::{self, Refusal};
use terrace_agent_proto::{Call, DescribeTasks, DescribeTasksReply, Empty, Outcome, ReplyError, ReportTaskFinish, ReportTaskStart};
use terrace_auth::sealed::MasterKey;
use terrace_base::{AccountId, AppId, Clock, Error, Lang, Rng, UserId};
use terrace_hosts::{Hosts, Options, actions, protocol};
use terrace_objects::Objects;
use terrace_rpc::{Authority, Caller, Cx, Decision, Notices, Question, Registry, validate};
use terrace_store::{Db, args};
use terrace_telemetry::Metrics;
use terrace_testkit::agents::{Enrolled, Socket, enrol, wire};
use terrace_testkit::postgres::Postgres;
use tokio::net::TcpListener;

pub const ALICE: AccountId = AccountId(100_000_000_001);
pub const BOB: AccountId = AccountId(100_000_000_002);
pub const OUTPUT_CAP: u64 = 1 << 20;
pub const MAX_RUNNING: u32 = 4;
/// How long anything that should happen may take on the busiest of machines.
pub const PATIENCE: Duration = Duration::from_secs(30);
/// Long enough for what should not happen to happen.
pub const QUIET: Duration = Duration::from_millis(150);

pub struct Fixture {
    pub clock: Clock,
    pub url: String,
    pub directory: TempDir,
    pub server: Server,
    master: [u8; 32],
}

/// One server process's worth of state.
pub struct Server {
    pub hosts: Arc<Hosts>,
    pub address: SocketAddr,
    pub db: Db,
    registry: Registry,
    clock: Clock,
}

struct AllowAll;

impl Authority for AllowAll {
    fn decide(&self, _: &Question<'_>) -> Decision {
        Decision::Allow
    }
}

impl Fixture {
    pub async fn sqlite() -> Self {
        let directory = TempDir::new().unwrap();
        let url = format!("sqlite://{}", directory.path().join("terrace.db").display());
        Self::on(directory, url).await
    }

    pub async fn postgres() -> Self {
        Self::on(TempDir::new().unwrap(), Postgres::shared().new_database().await).await
    }

    async fn on(directory: TempDir, url: String) -> Self {
        let clock = Clock::held(Clock::system().now());
        let master = Rng::system().bytes();
        let server = Server::start(&url, &directory, &clock, &master).await;
        Fixture { clock, url, directory, server, master }
    }

    /// A second server on the same database, in a runtime of its own: dropping that ends it without a word to anybody.
    pub async fn another(&self) -> (Server, Death) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let (url, clock, master) = (self.url.clone(), self.clock.clone(), self.master);
        let path = self.directory.path().to_owned();
        let server = runtime.spawn(async move { Server::start_in(&url, &path, &clock, &master).await }).await.unwrap();
        (server, Death(Some(runtime)))
    }

    /// The same database and files under a new server, as after a crash. The old one must be closed for SQLite's sake.
    pub async fn restart(&mut self) {
        self.server.db.close().await;
        self.server = Server::start(&self.url, &self.directory, &self.clock, &self.master).await;
    }

    pub fn is_postgres(&self) -> bool {
        self.url.starts_with("postgres")
    }

    /// Moves time and sweeps, as the running server does every second.
    pub async fn pass(&self, time: Duration) {
        self.clock.advance(time);
        self.server.hosts.sweep_once(true).await.unwrap();
    }

    pub async fn call(&self, action: &str, params: Value) -> Result<Value, Error> {
        self.server.call(ALICE, action, params).await
    }

    pub async fn ok(&self, action: &str, params: Value) -> Value {
        self.call(action, params.clone()).await.unwrap_or_else(|error| panic!("{action} {params}: {error:?}"))
    }

    /// The call is refused with this code, which the contract gives this action.
    #[track_caller]
    pub fn refused<'a>(&'a self, action: &'a str, params: Value, code: &'a str) -> impl Future<Output = String> + 'a {
        let place = std::panic::Location::caller();
        async move {
            let Err(error) = self.call(action, params.clone()).await else { panic!("{place}: {action} {params} was not refused") };
            assert_eq!(error.code(), code, "{place}: {action} {params}: {error}");
            let service = self.server.registry.service("tat").unwrap();
            let meta = service.action(action).unwrap();
            let known = meta.errors.contains(&code) || COMMON_CODES.contains(&code) || !code.contains('.');
            assert!(known, "{place}: {code} is not a code of {action}: {:?}", meta.errors);
            assert!(!error.message(Lang::En).is_empty() && error.message(Lang::Zh) != error.message(Lang::En), "{place}: not translated");
            error.message(Lang::En)
        }
    }

    /// A register code for many hosts.
    pub async fn code(&self) -> (String, String) {
        self.code_with(json!({ "RegisterLimit": 1000 })).await
    }

    pub async fn code_with(&self, params: Value) -> (String, String) {
        let made = self.ok("CreateRegisterCode", params).await;
        (made["RegisterCodeId"].as_str().unwrap().to_owned(), made["RegisterCodeValue"].as_str().unwrap().to_owned())
    }

    pub async fn enrol(&self, machine: &str) -> Enrolled {
        enrol(self.server.address, &self.code().await, machine, &self.clock).await.unwrap()
    }

    /// An enrolled host with an open socket of our kind of agent.
    pub async fn host(&self, machine: &str) -> Host {
        let who = self.enrol(machine).await;
        let socket = self.server.connect(&who).await;
        Host { who, socket, address: self.server.address }
    }

    pub async fn run(&self, hosts: &[&Enrolled], script: &str) -> Invocation {
        self.run_with(hosts, json!({ "Content": STANDARD.encode(script) })).await
    }

    pub async fn run_with(&self, hosts: &[&Enrolled], mut params: Value) -> Invocation {
        params["InstanceIds"] = hosts.iter().map(|h| Value::from(h.instance_id.as_str())).collect();
        let made = self.ok("RunCommand", params).await;
        self.invocation(made["InvocationId"].as_str().unwrap()).await
    }

    pub async fn invocation(&self, id: &str) -> Invocation {
        let found =
            self.ok("DescribeInvocationTasks", json!({ "Filters": [{ "Name": "invocation-id", "Values": [id] }], "Limit": 100 })).await;
        let tasks = found["InvocationTaskSet"].as_array().unwrap();
        let of = |t: &Value, name: &str| t[name].as_str().unwrap().to_owned();
        Invocation { id: id.to_owned(), tasks: tasks.iter().map(|t| (of(t, "InstanceId"), of(t, "InvocationTaskId"))).collect() }
    }

    /// A task as the service shows it.
    pub async fn task(&self, id: &str) -> Value {
        let found = self.ok("DescribeInvocationTasks", json!({ "InvocationTaskIds": [id], "HideOutput": false })).await;
        found["InvocationTaskSet"][0].clone()
    }

    pub async fn status(&self, task: &str) -> String {
        self.task(task).await["TaskStatus"].as_str().unwrap().to_owned()
    }

    /// All of a task's output, by the paging action.
    pub async fn output(&self, task: &str) -> Vec<u8> {
        let mut all = Vec::new();
        for _ in 0..1000 {
            let page = self.ok("DescribeInvocationTaskOutput", json!({ "InvocationTaskId": task, "Offset": all.len() })).await;
            let bytes = STANDARD.decode(page["Output"].as_str().unwrap()).unwrap();
            if bytes.is_empty() {
                return all;
            }
            all.extend(bytes);
            assert_eq!(page["NextOffset"], all.len() as u64);
        }
        panic!("the output has no end")
    }
}

static SERVICES: &[&terrace_rpc::Service] = &[&terrace_api_tat::meta::SERVICE];

/// Codes that any action may give.
const COMMON_CODES: &[&str] = &["InternalError", "UnknownParameter", "MissingParameter"];

/// Ends a server when dropped, as SIGKILL would.
pub struct Death(Option<tokio::runtime::Runtime>);

impl Drop for Death {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

impl Server {
    async fn start(url: &str, directory: &TempDir, clock: &Clock, master: &[u8; 32]) -> Server {
        Self::start_in(url, directory.path(), clock, master).await
    }

    async fn start_in(url: &str, directory: &std::path::Path, clock: &Clock, master: &[u8; 32]) -> Server {
        let db = Db::open(url).await.unwrap();
        db.migrate(&[terrace_hosts::MIGRATIONS]).await.unwrap();
        let objects = Objects::open(&format!("file://{}", directory.join("objects").display())).unwrap();
        let options = Options { region: "ap-local".into(), output_cap: OUTPUT_CAP, max_running: MAX_RUNNING, notices: Notices::default() };
        let master = MasterKey::from_bytes(master).unwrap();
        let hosts = Hosts::new(db.clone(), objects, clock.clone(), Rng::system(), master, &Metrics::default(), options);
        hosts.start().await.unwrap();
        let mut registry = Registry::new(SERVICES);
        actions::register(&hosts, &mut registry);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(accept(listener, Arc::clone(&hosts)));
        Server { hosts, address, db, registry, clock: clock.clone() }
    }

    pub async fn call(&self, account: AccountId, action: &str, params: Value) -> Result<Value, Error> {
        let action = self.registry.find("tat", "", action).expect("an action of the service");
        let Value::Object(params) = params else { panic!("parameters are an object") };
        validate::check(action, &params)?;
        let answer = self.registry.call(self.cx(account, action), present(params)).await?;
        Ok(serde_json::from_slice(&answer).unwrap())
    }

    fn cx(&self, account: AccountId, action: &'static terrace_rpc::ActionMeta) -> Cx {
        Cx {
            request_id: "test".into(),
            action,
            caller: Caller {
                account,
                app_id: AppId(1),
                user: UserId(account.0),
                name: "root".into(),
                secret_id: "AKIDtest".into(),
                session: None,
                authority: Arc::new(AllowAll),
            },
            region: "ap-local".into(),
            lang: Lang::En,
            source_ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
            clock: self.clock.clone(),
        }
    }

    pub async fn connect(&self, who: &Enrolled) -> Socket {
        let mut socket = Socket::open(self.address, &who.headers(), true).await.unwrap();
        socket.hello().await;
        self.until_recorded(who).await;
        socket
    }

    /// The hub has the socket before the database says so.
    async fn until_recorded(&self, who: &Enrolled) {
        for _ in 0..3000 {
            let mut tx = self.db.read().await.unwrap();
            let row = tx.system().one("SELECT connected_to FROM instances WHERE instance_id = $1", args![&who.instance_id]).await.unwrap();
            if row.text("connected_to").unwrap() == self.hosts.hub().server_id() {
                return;
            }
            drop(tx);
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("the connection of {} was not recorded", who.instance_id);
    }
}

/// A parameter that is null is one that is absent, as the front has it.
fn present(params: Map<String, Value>) -> Map<String, Value> {
    params.into_iter().filter(|(_, value)| !value.is_null()).collect()
}

async fn accept(listener: TcpListener, hosts: Arc<Hosts>) {
    loop {
        let Ok((stream, peer)) = listener.accept().await else { return };
        let _ = stream.set_nodelay(true);
        let hosts = Arc::clone(&hosts);
        tokio::spawn(async move {
            let service = service_fn(move |request| {
                let hosts = Arc::clone(&hosts);
                async move { Ok::<_, Infallible>(protocol::serve(hosts, request, peer).await) }
            });
            let connection = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service);
            let _ = connection.with_upgrades().await;
        });
    }
}

/// A run and its tasks, by instance.
pub struct Invocation {
    pub id: String,
    tasks: Vec<(String, String)>,
}

impl Invocation {
    /// The task on a host.
    pub fn on(&self, host: &Enrolled) -> &str {
        &self.tasks.iter().find(|(instance, _)| *instance == host.instance_id).expect("a task on the host").1
    }
}

/// A host under a test's direct control: each call is one the test makes.
pub struct Host {
    pub who: Enrolled,
    pub socket: Socket,
    address: SocketAddr,
}

impl Host {
    pub fn at(address: SocketAddr, who: Enrolled, socket: Socket) -> Self {
        Host { who, socket, address }
    }

    /// A call over the socket.
    pub async fn call<T: DeserializeOwned>(&mut self, call: Call) -> Result<T, Refusal> {
        read(self.socket.call(&call).await.expect("the socket is open"))
    }

    /// The same call as the published agent makes it.
    pub async fn post<T: DeserializeOwned>(&self, call: Call) -> Result<T, Refusal> {
        post(self.address, &self.who, call).await
    }

    pub async fn look(&mut self, running: &[&str], free: u32) -> (Vec<String>, Vec<String>) {
        let running = Some(running.iter().map(|r| (*r).to_owned()).collect());
        ids(self.call(Call::DescribeTasks(DescribeTasks { running, free: Some(free) })).await.unwrap())
    }

    /// What a published agent on this host is given.
    pub async fn look_plainly(&self) -> (Vec<String>, Vec<String>) {
        ids(self.post(Call::DescribeTasks(DescribeTasks::default())).await.unwrap())
    }

    pub async fn claim(&mut self, task: &str, claim: &str) -> Result<Empty, Refusal> {
        self.call(start(task, claim)).await
    }

    pub async fn finish(&mut self, task: &str, result: Outcome, exit_code: i32) -> Result<Empty, Refusal> {
        self.call(finish(task, result, exit_code)).await
    }
}

fn ids(reply: DescribeTasksReply) -> (Vec<String>, Vec<String>) {
    let offered = reply.invocation_normal_task_set.into_iter().map(|t| t.invocation_task_id).collect();
    (offered, reply.invocation_cancel_task_set.into_iter().map(|t| t.invocation_task_id).collect())
}

pub async fn post<T: DeserializeOwned>(address: SocketAddr, who: &Enrolled, call: Call) -> Result<T, Refusal> {
    read(wire::post(address, &who.headers(), &serde_json::to_vec(&call).unwrap()).await.unwrap())
}

pub fn read<T: DeserializeOwned>(response: Value) -> Result<T, Refusal> {
    reply::read(response).map_err(|error| match error {
        ReplyError::Refused(refusal) => refusal,
        ReplyError::Malformed(fault) => panic!("{fault}"),
    })
}

pub fn start(task: &str, claim: &str) -> Call {
    Call::ReportTaskStart(ReportTaskStart { invocation_task_id: task.into(), claim: claim.into(), ..Default::default() })
}

pub fn finish(task: &str, result: Outcome, exit_code: i32) -> Call {
    Call::ReportTaskFinish(ReportTaskFinish { invocation_task_id: task.into(), result, exit_code, ..Default::default() })
}

/// The code of a refusal.
#[track_caller]
pub fn code_of<T: std::fmt::Debug>(outcome: Result<T, Refusal>) -> String {
    outcome.unwrap_err().code
}
