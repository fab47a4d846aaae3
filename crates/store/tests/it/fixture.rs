//! An empty database of one engine, with a small schema.

use tempfile::TempDir;
use terrace_base::AccountId;
use terrace_store::{Db, Migration, Migrations, Tx, args};
use terrace_testkit::postgres::Postgres;

pub(crate) const ALICE: AccountId = AccountId(100_000_000_001);
pub(crate) const BOB: AccountId = AccountId(100_000_000_002);

pub(crate) const SCHEMA: &[Migrations] = &[Migrations {
    product: "things",
    steps: &[
        Migration {
            name: "things",
            sql: "CREATE TABLE things (
                account_id BIGINT NOT NULL,
                id TEXT NOT NULL,
                name TEXT,
                size BIGINT,
                ready BOOLEAN,
                share DOUBLE PRECISION,
                content {{blob}},
                created_at BIGINT,
                PRIMARY KEY (account_id, id)
            );
            CREATE INDEX things_by_name ON things (account_id, name);",
        },
        Migration {
            name: "numbers",
            // Two tables that a job fills together, so that half a job shows.
            sql: "CREATE TABLE numbers (id BIGINT NOT NULL PRIMARY KEY);\nCREATE TABLE doubles (id BIGINT NOT NULL PRIMARY KEY, twice BIGINT NOT NULL);",
        },
    ],
}];

pub(crate) struct Fixture {
    pub db: Db,
    pub url: String,
    pub _directory: Option<TempDir>,
}

impl Fixture {
    pub async fn sqlite() -> Self {
        let fixture = Self::empty_sqlite().await;
        fixture.db.migrate(SCHEMA).await.unwrap();
        fixture
    }

    pub async fn postgres() -> Self {
        let fixture = Self::empty_postgres().await;
        fixture.db.migrate(SCHEMA).await.unwrap();
        fixture
    }

    pub async fn empty_sqlite() -> Self {
        let directory = TempDir::new().unwrap();
        let url = format!("sqlite://{}", directory.path().join("terrace.db").display());
        Fixture { db: Db::open(&url).await.unwrap(), url, _directory: Some(directory) }
    }

    pub async fn empty_postgres() -> Self {
        let url = Postgres::shared().new_database().await;
        Fixture { db: Db::open(&url).await.unwrap(), url, _directory: None }
    }

    /// Writes a row of `numbers` and its row of `doubles`.
    pub async fn add_number(&self, id: i64) -> terrace_base::Result<()> {
        self.db.write(async move |tx: &mut Tx| number(tx, id).await).await
    }

    pub async fn numbers(&self) -> Vec<i64> {
        let mut tx = self.db.read().await.unwrap();
        let rows = tx.system().all("SELECT id FROM numbers ORDER BY id", args![]).await.unwrap();
        rows.iter().map(|row| row.int("id").unwrap()).collect()
    }
}

pub(crate) async fn number(tx: &mut Tx, id: i64) -> terrace_base::Result<()> {
    tx.system().execute("INSERT INTO numbers (id) VALUES ($1)", args![id]).await?;
    tx.system().execute("INSERT INTO doubles (id, twice) VALUES ($1, $2)", args![id, id * 2]).await?;
    Ok(())
}
