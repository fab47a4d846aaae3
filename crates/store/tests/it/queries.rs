//! Values, tenancy, listings.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use terrace_base::{Page, Timestamp};
use terrace_store::{Args, Sql, Tx, args};

use crate::fixture::{ALICE, BOB, Fixture};

both_databases! { values_survive nulls_survive wrong_types_are_errors tenants_are_apart tenancy_is_checked many_rows listings keyset_paging prefix_and_contains reads_are_snapshots readers_cannot_write unstorable_values sorts_by_code_point }

const INSERT: &str =
    "INSERT INTO things (account_id, id, name, size, ready, share, content, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

async fn values_survive(f: Fixture) {
    let content: Vec<u8> = (0..=255).collect();
    let expected = content.clone();
    f.db.write(async move |tx: &mut Tx| {
        tx.of(ALICE)
            .execute(INSERT, args!["a", "名字 'quoted' \\ %", i64::MIN, true, 0.1 + 0.2, content.clone(), Timestamp(i64::MAX)])
            .await?;
        tx.of(ALICE).execute(INSERT, args!["b", "", i64::MAX, false, f64::INFINITY, Vec::<u8>::new(), Timestamp(-1)]).await
    })
    .await
    .unwrap();
    let mut tx = f.db.read().await.unwrap();
    let rows = tx.of(ALICE).all("SELECT * FROM things WHERE account_id = $1 ORDER BY id", args![]).await.unwrap();
    let (a, b) = (&rows[0], &rows[1]);
    assert_eq!(a.text("name").unwrap(), "名字 'quoted' \\ %");
    assert_eq!((a.int("size").unwrap(), b.int("size").unwrap()), (i64::MIN, i64::MAX));
    assert_eq!((a.bool("ready").unwrap(), b.bool("ready").unwrap()), (true, false));
    assert_eq!((a.float("share").unwrap(), b.float("share").unwrap()), (0.1 + 0.2, f64::INFINITY));
    assert_eq!((a.bytes("content").unwrap(), b.bytes("content").unwrap()), (expected, vec![]));
    assert_eq!((a.time("created_at").unwrap(), b.time("created_at").unwrap()), (Timestamp(i64::MAX), Timestamp(-1)));
    assert_eq!(b.text("name").unwrap(), "", "empty text is not NULL");
}

async fn nulls_survive(f: Fixture) {
    f.db.write(async |tx: &mut Tx| {
        let nothing = args!["a", None::<String>, None::<i64>, None::<bool>, None::<f64>, None::<Vec<u8>>, None::<Timestamp>];
        tx.of(ALICE).execute(INSERT, nothing).await
    })
    .await
    .unwrap();
    let mut tx = f.db.read().await.unwrap();
    let row = tx.of(ALICE).one("SELECT * FROM things WHERE account_id = $1", args![]).await.unwrap();
    assert_eq!(row.opt_text("name").unwrap(), None);
    assert_eq!(row.opt_int("size").unwrap(), None);
    assert_eq!(row.opt_bool("ready").unwrap(), None);
    assert_eq!(row.opt_float("share").unwrap(), None);
    assert_eq!(row.opt_bytes("content").unwrap(), None);
    assert_eq!(row.opt_time("created_at").unwrap(), None);
    assert!(format!("{:?}", row.text("name").unwrap_err()).contains("column `name` is NULL"));
}

async fn wrong_types_are_errors(f: Fixture) {
    f.db.write(async |tx: &mut Tx| tx.of(ALICE).execute(INSERT, args!["a", "n", 1, true, 0.5, vec![1u8], Timestamp(0)]).await)
        .await
        .unwrap();
    let mut tx = f.db.read().await.unwrap();
    let row = tx.of(ALICE).one("SELECT * FROM things WHERE account_id = $1", args![]).await.unwrap();
    assert!(format!("{:?}", row.int("name").unwrap_err()).contains("column `name` holds Text, not integer"));
    assert!(row.text("size").is_err() && row.bytes("name").is_err() && row.bool("share").is_err());
    assert!(format!("{:?}", row.int("nosuch").unwrap_err()).contains("no column `nosuch`"));
}

async fn tenants_are_apart(f: Fixture) {
    f.db.write(async |tx: &mut Tx| {
        for account in [ALICE, BOB] {
            tx.of(account).execute("INSERT INTO things (account_id, id) VALUES ($1, $2)", args!["a"]).await?;
        }
        let changed = tx.of(BOB).execute("UPDATE things SET name = $2 WHERE account_id = $1 AND id = $3", args!["bob's", "a"]).await?;
        assert_eq!(changed, 1);
        tx.of(BOB).execute("DELETE FROM things WHERE account_id = $1 AND id = $2", args!["none"]).await
    })
    .await
    .unwrap();
    let mut tx = f.db.read().await.unwrap();
    let row = tx.of(ALICE).one("SELECT name FROM things WHERE id = $2 AND account_id = $1", args!["a"]).await.unwrap();
    assert_eq!(row.opt_text("name").unwrap(), None);
    assert!(tx.of(terrace_base::AccountId(3)).optional("SELECT id FROM things WHERE account_id = $1", args![]).await.unwrap().is_none());
    assert_eq!(tx.system().one("SELECT COUNT(*) AS n FROM things", args![]).await.unwrap().int("n").unwrap(), 2);
}

async fn tenancy_is_checked(f: Fixture) {
    let mut tx = f.db.read().await.unwrap();
    let refused = tx.of(ALICE).all("SELECT id FROM things", args![]).await.err().unwrap();
    assert!(format!("{refused:?}").contains("account_id = $1"));
    assert!(tx.of(ALICE).all("SELECT id FROM things WHERE id = $1 OR account_id = $2", args!["a"]).await.is_err());
    assert!(tx.of(ALICE).all_sql(&Sql::select("id FROM things")).await.is_err());
    assert!(tx.of(ALICE).all_sql(&Sql::select("id FROM things").tenant(BOB)).await.is_err(), "another account's listing");
    assert!(tx.of(ALICE).all_sql(&Sql::select("id FROM things").tenant(ALICE)).await.is_ok());
    let refused = tx.system().all("SELECT id FROM things WHERE id = $1", args![]).await.err().unwrap();
    assert!(format!("{refused:?}").contains("0 values were given"));
    assert!(tx.system().execute("COMMIT", args![]).await.is_err());
    // A refusal happens before the engine sees anything, so the transaction is still good.
    assert!(tx.system().all("SELECT id FROM things", args![]).await.is_ok());
}

async fn many_rows(f: Fixture) {
    let inserted =
        f.db.write(async |tx: &mut Tx| {
            let rows: Vec<Args> = (0..1_234).map(|n| args![format!("id-{n:05}"), format!("name {n}"), n]).collect();
            let inserted = tx.of(ALICE).insert_many("things (account_id, id, name, size)", rows.clone(), "").await?;
            assert_eq!(inserted, 1_234);
            assert_eq!(tx.of(ALICE).insert_many("things (account_id, id, name, size)", rows, "ON CONFLICT DO NOTHING").await?, 0);
            assert_eq!(tx.system().insert_many("numbers (id)", vec![], "").await?, 0);
            assert!(tx.of(ALICE).insert_many("things (id, account_id)", vec![args!["x"]], "").await.is_err());
            assert!(tx.system().insert_many("numbers (id)", vec![args![1], args![]], "").await.is_err());
            tx.system().insert_many("numbers (id)", (0..1_001).map(|n| args![n]).collect(), "").await
        })
        .await
        .unwrap();
    assert_eq!(inserted, 1_001);
    let mut tx = f.db.read().await.unwrap();
    let row = tx
        .of(ALICE)
        .one("SELECT CAST(SUM(size) AS BIGINT) AS total, COUNT(*) AS n FROM things WHERE account_id = $1", args![])
        .await
        .unwrap();
    assert_eq!((row.int("total").unwrap(), row.int("n").unwrap()), (1_233 * 1_234 / 2, 1_234));
}

async fn listings(f: Fixture) {
    f.db.write(async |tx: &mut Tx| {
        let rows = (0..30_i64).map(|n| args![format!("id-{n:02}"), if n % 2 == 0 { "even" } else { "odd" }, n]).collect();
        tx.of(ALICE).insert_many("things (account_id, id, name, size)", rows, "").await?;
        tx.of(BOB).insert_many("things (account_id, id, name, size)", vec![args!["id-00", "even", 0]], "").await
    })
    .await
    .unwrap();
    let mut tx = f.db.read().await.unwrap();
    let page = Page { offset: 3, limit: 5 };
    let even = Sql::select("id FROM things").tenant(ALICE).and("name = ", "even").order("size DESC, id").page(page);
    let ids: Vec<String> = tx.of(ALICE).all_sql(&even).await.unwrap().iter().map(|row| row.text("id").unwrap()).collect();
    assert_eq!(ids, ["id-22", "id-20", "id-18", "id-16", "id-14"]);
    assert_eq!(tx.of(ALICE).count_sql(&even).await.unwrap(), 15);

    let count = async |tx: &mut Tx, sql: Sql| tx.of(ALICE).count_sql(&sql).await.unwrap();
    let all = || Sql::select("id FROM things").tenant(ALICE);
    assert_eq!(count(&mut tx, all().and_contains("name", &"even".repeat(20_000))).await, 0, "longer than a LIKE pattern may be");
    assert_eq!(count(&mut tx, all()).await, 30);
    assert_eq!(count(&mut tx, all().and_in("id", ["id-01", "id-02", "id-99"])).await, 2);
    assert_eq!(count(&mut tx, all().and_in("id", Vec::<String>::new())).await, 0);
    assert_eq!(count(&mut tx, all().and_not_in("id", ["id-01"])).await, 29);
    assert_eq!(count(&mut tx, all().and_in("size", 0..10_000_i64)).await, 30);
    assert_eq!(count(&mut tx, all().and_opt("size < ", None::<i64>).and_opt("size < ", Some(4))).await, 4);
    assert_eq!(count(&mut tx, all().and_any(|any| any.or("size = ", 1).or_in("id", ["id-05"]).or_fixed("size > 27"))).await, 4);
    assert_eq!(count(&mut tx, Sql::select("name FROM things").tenant(ALICE).group("name")).await, 2);
    let joined = Sql::select("a.id AS id FROM things a JOIN things b ON b.account_id = a.account_id AND b.id = a.id");
    assert_eq!(count(&mut tx, joined.tenant_on("a.account_id = ", ALICE)).await, 30);
    assert!(tx.of(ALICE).all_sql(&all().and_in("size", 0..10_001_i64)).await.is_err());
}

async fn keyset_paging(f: Fixture) {
    f.db.write(async |tx: &mut Tx| {
        let rows = (0..25_i64).map(|n| args![format!("id-{n:02}"), n / 4]).collect();
        tx.of(ALICE).insert_many("things (account_id, id, size)", rows, "").await
    })
    .await
    .unwrap();
    let mut tx = f.db.read().await.unwrap();
    let mut seen = Vec::new();
    let mut last: Option<(i64, String)> = None;
    loop {
        let mut sql = Sql::select("id, size FROM things").tenant(ALICE).order("size, id").limit(7);
        if let Some((size, id)) = &last {
            sql = sql.after(&["size", "id"], args![*size, id]);
        }
        let rows = tx.of(ALICE).all_sql(&sql).await.unwrap();
        let Some(row) = rows.last() else { break };
        last = Some((row.int("size").unwrap(), row.text("id").unwrap()));
        seen.extend(rows.iter().map(|row| row.text("id").unwrap()));
    }
    assert_eq!(seen, (0..25).map(|n| format!("id-{n:02}")).collect::<Vec<_>>());
}

/// The engines agree with Rust on "starts with" and "contains", whatever the characters.
async fn prefix_and_contains(f: Fixture) {
    let runtime = tokio::runtime::Handle::current();
    // What LIKE and GLOB treat specially, case, and the edges of the order of code points.
    let letters = || proptest::sample::select("aAbB%_\\[]*?'é\u{D7FF}\u{E000}\u{10FFFF}".chars().collect::<Vec<_>>());
    let text = move |most| proptest::collection::vec(letters(), 0..=most).prop_map(String::from_iter);
    let case = (proptest::collection::hash_set(text(5), 1..20), text(3));
    let config = Config { cases: 48, failure_persistence: None, ..Config::default() };
    tokio::task::spawn_blocking(move || {
        TestRunner::new(config).run(&case, |(names, part)| {
            let names: Vec<String> = names.into_iter().collect();
            let expect = |matches: fn(&str, &str) -> bool| -> Vec<String> {
                let mut found: Vec<String> = names.iter().filter(|name| matches(name, &part)).cloned().collect();
                found.sort();
                found
            };
            let (starts, contains) = runtime.block_on(found(&f, names.clone(), &part));
            prop_assert_eq!(starts, expect(|name, part| name.starts_with(part)));
            prop_assert_eq!(contains, expect(|name, part| name.contains(part)));
            Ok(())
        })
    })
    .await
    .unwrap()
    .unwrap();
}

async fn found(f: &Fixture, names: Vec<String>, part: &str) -> (Vec<String>, Vec<String>) {
    f.db.write(async move |tx: &mut Tx| {
        tx.of(ALICE).execute("DELETE FROM things WHERE account_id = $1", args![]).await?;
        let rows = names.iter().enumerate().map(|(n, name)| args![n.to_string(), name]).collect();
        tx.of(ALICE).insert_many("things (account_id, id, name)", rows, "").await
    })
    .await
    .unwrap();
    let mut tx = f.db.read().await.unwrap();
    let mut names = async |sql: Sql| -> Vec<String> {
        tx.of(ALICE).all_sql(&sql.order("name")).await.unwrap().iter().map(|row| row.text("name").unwrap()).collect()
    };
    let all = || Sql::select("name FROM things").tenant(ALICE);
    (names(all().and_like_prefix("name", part)).await, names(all().and_contains("name", part)).await)
}

async fn reads_are_snapshots(f: Fixture) {
    f.add_number(1).await.unwrap();
    let mut tx = f.db.read().await.unwrap();
    let count = async |tx: &mut Tx| tx.system().one("SELECT COUNT(*) AS n FROM numbers", args![]).await.unwrap().int("n").unwrap();
    assert_eq!(count(&mut tx).await, 1);
    f.add_number(2).await.unwrap();
    assert_eq!(count(&mut tx).await, 1, "what came after the snapshot is not seen");
    drop(tx);
    assert_eq!(f.numbers().await, [1, 2], "what was answered is seen by the next reader");
}

async fn readers_cannot_write(f: Fixture) {
    let mut tx = f.db.read().await.unwrap();
    assert!(tx.system().execute("INSERT INTO numbers (id) VALUES ($1)", args![1]).await.is_err());
    drop(tx);
    // The connection is good again for the next one.
    for _ in 0..20 {
        assert!(f.numbers().await.is_empty());
    }
}

async fn unstorable_values(f: Fixture) {
    for values in [args!["a\0b", 1.0], args!["a", f64::NAN]] {
        let refused =
            f.db.write(async move |tx: &mut Tx| {
                tx.of(ALICE).execute("INSERT INTO things (account_id, id, share) VALUES ($1, $2, $3)", values.clone()).await
            })
            .await
            .unwrap_err();
        assert!(format!("{refused:?}").contains("cannot be stored"));
    }
}

async fn sorts_by_code_point(f: Fixture) {
    f.db.write(async |tx: &mut Tx| {
        let rows = ["b", "B", "a", "A", "é", "_", "-", "a b", "ab", "中"].iter().map(|name| args![*name, *name]).collect();
        tx.of(ALICE).insert_many("things (account_id, id, name)", rows, "").await
    })
    .await
    .unwrap();
    let mut tx = f.db.read().await.unwrap();
    let rows = tx.of(ALICE).all("SELECT name FROM things WHERE account_id = $1 ORDER BY name", args![]).await.unwrap();
    let names: Vec<String> = rows.iter().map(|row| row.text("name").unwrap()).collect();
    let mut sorted = names.clone();
    sorted.sort();
    assert_eq!(names, sorted);
}
