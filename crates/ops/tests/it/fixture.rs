//! A product made for tests: a house that is built floor by floor, in files, so that every effect can be counted.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use tempfile::TempDir;
use terrace_base::{AccountId, Clock, Error, Result, Rng};
use terrace_ops::{Cx, Drill, End, Flow, MIGRATIONS, New, Operation, Ops, Options, Record, Status, WayBack};
use terrace_rpc::Notices;
use terrace_store::{Db, Migration, Migrations, Tx, args};
use terrace_telemetry::Metrics;
use terrace_testkit::postgres::Postgres;

pub const ALICE: AccountId = AccountId(100_000_000_001);
pub const BOB: AccountId = AccountId(100_000_000_002);

/// The product's own table: what an operation writes when it ends.
const HOUSES: Migrations = Migrations {
    product: "houses",
    steps: &[Migration {
        name: "houses",
        sql: "CREATE TABLE houses (house_id TEXT PRIMARY KEY, account_id BIGINT NOT NULL, state TEXT NOT NULL);\n",
    }],
};

pub struct Site {
    pub dir: PathBuf,
    pub runs: AtomicU32,
}

impl Site {
    fn floor(&self, house: &str, name: &str) -> PathBuf {
        self.dir.join(format!("{house}.{name}"))
    }

    pub fn floors(&self) -> Vec<String> {
        let mut all: Vec<String> =
            std::fs::read_dir(&self.dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        all.sort();
        all
    }
}

/// The house to be built, and how that goes.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct House {
    pub floors: usize,
    /// This floor cannot be built.
    pub fails_at: Option<usize>,
    /// Building a floor waits this often before it is done.
    pub waits: u32,
    /// Building a floor fails this often, and then works.
    pub stumbles: u32,
    /// Real time that building a floor takes.
    pub millis: u64,
    pub waited: u32,
    pub notes: Vec<String>,
}

/// Once the eighth floor is begun there is no way back.
pub const HIGHEST: &str = "floor_7";

pub struct Build;

impl Operation for Build {
    const KIND: &'static str = "houses.build";
    const SERVICE: &'static str = "houses";
    const ATTEMPTS: u32 = 4;
    type Product = Site;
    type State = House;

    fn plan(house: &House) -> Vec<String> {
        (0..house.floors).map(|floor| format!("floor_{floor}")).collect()
    }

    fn way_back(step: &str) -> WayBack {
        if step == HIGHEST { WayBack::None } else { WayBack::Asking }
    }

    async fn step(cx: &Cx, site: &Arc<Site>, house: &mut House, name: &str) -> Result<Flow> {
        site.runs.fetch_add(1, Ordering::SeqCst);
        tokio::task::yield_now().await;
        if cx.attempts < house.stumbles {
            return Err(Error::internal("stumbled"));
        }
        if house.waited < house.waits {
            house.waited += 1;
            return Ok(Flow::wait(Duration::from_secs(5), "the concrete hardens"));
        }
        tokio::time::sleep(Duration::from_millis(house.millis)).await;
        if house.fails_at.is_some_and(|at| name == format!("floor_{at}")) {
            return Ok(Flow::Fail(Error::not_found("FailedOperation", "ground", "firm")));
        }
        // Idempotent: a floor that stands is not built again.
        let floor = site.floor(&cx.resource_id, name);
        if !floor.exists() {
            std::fs::write(&floor, &*cx.operation_id).unwrap();
            cx.say(format!("{name} stands")).await?;
        }
        tokio::task::yield_now().await;
        house.waited = 0;
        house.notes.push(name.to_owned());
        Ok(Flow::Next)
    }

    async fn undo(cx: &Cx, site: &Arc<Site>, _: &mut House, name: &str) -> Result<Flow> {
        tokio::task::yield_now().await;
        match std::fs::remove_file(site.floor(&cx.resource_id, name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::internal(error)),
            _ => Ok(Flow::Next),
        }
    }

    async fn ended(tx: &mut Tx, cx: &Cx, _: &House, end: &End) -> Result<()> {
        let state = match end {
            End::Succeeded => "built",
            End::Failed { .. } => "ruin",
            End::Cancelled => "meadow",
        };
        tx.of(cx.account)
            .execute("UPDATE houses SET state = $3 WHERE account_id = $1 AND house_id = $2", args![&*cx.resource_id, state])
            .await?;
        Ok(())
    }
}

pub struct Fixture {
    pub clock: Clock,
    pub url: String,
    #[expect(dead_code, reason = "held, so that the files stay")]
    directory: TempDir,
    pub db: Db,
    pub site: Arc<Site>,
    pub rng: Rng,
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
        let db = Db::open(&url).await.unwrap();
        db.migrate(&[MIGRATIONS, HOUSES]).await.unwrap();
        let dir = directory.path().join("site");
        std::fs::create_dir(&dir).unwrap();
        let site = Arc::new(Site { dir, runs: AtomicU32::new(0) });
        Fixture { clock: Clock::held(Clock::system().now()), url, directory, db, site, rng: Rng::system() }
    }

    /// For tests in which time passes by itself.
    pub fn in_real_time(mut self) -> Self {
        self.clock = Clock::system();
        self
    }

    pub fn is_postgres(&self) -> bool {
        self.url.starts_with("postgres")
    }

    pub fn ops(&self, server: &str, drill: Drill) -> Ops {
        self.ops_on(self.db.clone(), server, drill)
    }

    pub fn ops_on(&self, db: Db, server: &str, drill: Drill) -> Ops {
        let options = Options { drill, ..Options::new(server) };
        let ops = Ops::new(db, self.clock.clone(), Notices::default(), &Metrics::default(), options);
        ops.register::<Build>(&self.site);
        ops
    }

    pub async fn start(&self, house: &str, state: House) -> String {
        self.try_start(ALICE, house, state).await.unwrap()
    }

    pub async fn try_start(&self, account: AccountId, house: &str, state: House) -> Result<String> {
        let (house, rng, now) = (house.to_owned(), self.rng.clone(), self.clock.now());
        self.db
            .write(async move |tx: &mut Tx| {
                tx.of(account)
                    .execute(
                        "INSERT INTO houses (account_id, house_id, state) VALUES ($1, $2, 'planned') ON CONFLICT DO NOTHING",
                        args![&house],
                    )
                    .await?;
                let new = New::<Build> { account, resource_id: &house, state: &state, request_id: "req-1", created_by: "alice", now };
                terrace_ops::start(tx, &rng, new).await
            })
            .await
    }

    pub async fn record(&self, id: &str) -> Record {
        terrace_ops::record(&mut self.db.read().await.unwrap(), ALICE, id).await.unwrap().unwrap()
    }

    pub async fn status(&self, id: &str) -> Status {
        self.record(id).await.status
    }

    pub async fn steps(&self, id: &str) -> Vec<String> {
        let steps = terrace_ops::steps(&mut self.db.read().await.unwrap(), ALICE, id).await.unwrap();
        steps.iter().map(|step| step.status.as_str().to_owned()).collect()
    }

    pub async fn house(&self, house: &str) -> String {
        let mut tx = self.db.read().await.unwrap();
        tx.of(ALICE)
            .one("SELECT state FROM houses WHERE account_id = $1 AND house_id = $2", args![house])
            .await
            .unwrap()
            .text("state")
            .unwrap()
    }

    /// Moves the held clock and works on what is due by then.
    pub async fn pass(&self, ops: &Ops, time: Duration) {
        self.clock.advance(time);
        ops.turn().await.unwrap();
    }
}
