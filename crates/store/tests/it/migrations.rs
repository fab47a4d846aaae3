//! The schema's history.

use terrace_store::{Db, Dialect, Migration, Migrations, Tx, args};

use crate::fixture::{Fixture, SCHEMA};

both_databases! { twice_is_once concurrent_servers newer_is_refused changed_is_refused a_failing_step_leaves_nothing triggers_per_engine }

async fn steps(db: &Db) -> i64 {
    let mut tx = db.read().await.unwrap();
    tx.system().one("SELECT COUNT(*) AS n FROM schema_migrations", args![]).await.unwrap().int("n").unwrap()
}

async fn twice_is_once(f: Fixture) {
    f.db.migrate(SCHEMA).await.unwrap();
    assert_eq!(steps(&f.db).await, 2);
    let more = [SCHEMA[0], Migrations { product: "others", steps: &[Migration { name: "first", sql: "CREATE TABLE others (id TEXT);" }] }];
    f.db.migrate(&more).await.unwrap();
    assert_eq!(steps(&f.db).await, 3);
    assert!(f.db.migrate(&[SCHEMA[0], SCHEMA[0]]).await.is_err(), "the same product twice");
}

async fn concurrent_servers(f: Fixture) {
    // Two servers share a PostgreSQL; two tasks of one server share a SQLite.
    let (url, dialect) = (f.url.clone(), f.db.dialect());
    let empty = match dialect {
        Dialect::Sqlite => Fixture::empty_sqlite().await,
        Dialect::Postgres => Fixture::empty_postgres().await,
    };
    assert_ne!(url, empty.url);
    let mut servers = Vec::new();
    for _ in 0..4 {
        servers.push(match dialect {
            Dialect::Sqlite => empty.db.clone(),
            Dialect::Postgres => Db::open(&empty.url).await.unwrap(),
        });
    }
    let tasks: Vec<_> = servers.iter().cloned().map(|db| tokio::spawn(async move { db.migrate(SCHEMA).await })).collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    assert_eq!(steps(&servers[0]).await, 2);
}

async fn newer_is_refused(f: Fixture) {
    let fewer = [Migrations { product: "things", steps: &SCHEMA[0].steps[..1] }];
    let refused = f.db.migrate(&fewer).await.unwrap_err();
    assert!(format!("{refused:?}").contains("newer than this binary"), "{refused:?}");
    let refused = f.db.migrate(&[]).await.unwrap_err();
    assert!(format!("{refused:?}").contains("the product things"), "{refused:?}");
}

async fn changed_is_refused(f: Fixture) {
    const CHANGED: &[Migrations] = &[Migrations {
        product: "things",
        steps: &[Migration { name: "things", sql: "CREATE TABLE things (id TEXT);" }, Migration { name: "numbers", sql: "" }],
    }];
    let refused = f.db.migrate(CHANGED).await.unwrap_err();
    assert!(format!("{refused:?}").contains("released steps must not change"), "{refused:?}");
}

async fn a_failing_step_leaves_nothing(f: Fixture) {
    const BROKEN: &[Migration] = &[Migration { name: "broken", sql: "CREATE TABLE halves (id TEXT);\nCREATE TABLE halves (id TEXT);" }];
    let refused = f.db.migrate(&[SCHEMA[0], Migrations { product: "broken", steps: BROKEN }]).await.unwrap_err();
    assert!(format!("{refused:?}").contains("step 0 `broken` of broken"), "{refused:?}");
    assert_eq!(steps(&f.db).await, 2);
    f.db.write(async |tx: &mut Tx| tx.system().all("SELECT id FROM halves", args![]).await.map(drop)).await.unwrap_err();
    f.add_number(1).await.unwrap();
}

async fn triggers_per_engine(f: Fixture) {
    const COUNTED: &[Migration] = &[Migration {
        name: "counted",
        sql: "CREATE TABLE seen (id BIGINT NOT NULL);
-- only sqlite
CREATE TRIGGER seen_numbers AFTER INSERT ON numbers BEGIN
  INSERT INTO seen (id) VALUES (NEW.id);
END;
-- end
-- only postgres
CREATE FUNCTION see() RETURNS trigger AS $$
BEGIN
  INSERT INTO seen (id) VALUES (NEW.id);
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER seen_numbers AFTER INSERT ON numbers FOR EACH ROW EXECUTE FUNCTION see();
-- end
",
    }];
    f.db.migrate(&[SCHEMA[0], Migrations { product: "counted", steps: COUNTED }]).await.unwrap();
    f.add_number(7).await.unwrap();
    let mut tx = f.db.read().await.unwrap();
    assert_eq!(tx.system().one("SELECT id FROM seen", args![]).await.unwrap().int("id").unwrap(), 7);
}
