//! Dump and load, within an engine and across.

use std::io::Cursor;

use terrace_base::{Result, Timestamp};
use terrace_store::{Args, Db, Migration, Migrations, Summary, Tx, args, dump, load};

use crate::fixture::{ALICE, BOB, Fixture, SCHEMA};

both_databases! { goes_to_either_engine damage_is_found only_into_an_empty_database_of_the_same_schema an_interfering_trigger_is_found is_one_snapshot search_indexes_are_made_again }

async fn fill(f: &Fixture) {
    f.db.write(async |tx: &mut Tx| {
        let into = "things (account_id, id, name, size, ready, share, content, created_at)";
        let nothing = args!["nulls", None::<String>, None::<i64>, None::<bool>, None::<f64>, None::<Vec<u8>>, None::<Timestamp>];
        let everything = args!["all", "\"名\\字\"\n\u{1}", i64::MIN, true, 0.1 + 0.2, (0..=255).collect::<Vec<u8>>(), Timestamp(i64::MAX)];
        let extremes = args!["x", "", i64::MAX, false, f64::NEG_INFINITY, Vec::<u8>::new(), Timestamp(-1)];
        let tiny = args!["tiny", "-", 0, false, -0.0, b"\n".to_vec(), Timestamp(0)];
        tx.of(ALICE).insert_many(into, vec![nothing, everything.clone(), extremes, tiny], "").await?;
        tx.of(BOB).insert_many(into, vec![everything], "").await?;
        let numbers: Vec<Args> = (0..2_345).map(|n| args![n]).collect();
        tx.system().insert_many("numbers (id)", numbers, "").await
    })
    .await
    .unwrap();
}

async fn dumped(db: &Db) -> (Vec<u8>, Summary) {
    let mut out = Vec::new();
    let summary = dump(db, &mut out).await.unwrap();
    (out, summary)
}

async fn loaded(f: &Fixture, text: &[u8]) -> Result<Summary> {
    load(&f.db, Cursor::new(text.to_vec())).await
}

async fn goes_to_either_engine(f: Fixture) {
    fill(&f).await;
    let (text, summary) = dumped(&f.db).await;
    assert_eq!((summary.tables, summary.rows), (3, 2_350));
    for target in [Fixture::sqlite().await, Fixture::postgres().await] {
        assert_eq!(loaded(&target, &text).await.unwrap(), summary);
        assert_eq!(dumped(&target.db).await.0, text);
        let mut tx = target.db.read().await.unwrap();
        let row = tx.of(ALICE).one("SELECT * FROM things WHERE account_id = $1 AND id = $2", args!["all"]).await.unwrap();
        assert_eq!((row.float("share").unwrap(), row.bool("ready").unwrap(), row.bytes("content").unwrap().len()), (0.1 + 0.2, true, 256));
        drop(tx);
        target.add_number(-5).await.unwrap();
    }
}

async fn damage_is_found(f: Fixture) {
    fill(&f).await;
    let (text, _) = dumped(&f.db).await;
    let text = String::from_utf8(text).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let joined = |lines: &[&str]| lines.iter().map(|line| format!("{line}\n")).collect::<String>();
    let target = match f.db.dialect() {
        terrace_store::Dialect::Sqlite => Fixture::sqlite().await,
        terrace_store::Dialect::Postgres => Fixture::postgres().await,
    };
    for (what, damaged) in [
        ("nothing", String::new()),
        ("not a backup", "hello\n".to_owned()),
        ("cut within a line", text[..text.len() / 2].to_owned()),
        ("cut after a line", joined(&lines[..100])),
        ("no trailer", joined(&lines[..lines.len() - 1])),
        ("a row less", joined(&[&lines[..50], &lines[51..]].concat())),
        ("another value", text.replace("\n[1234]\n", "\n[12340]\n")),
        ("another value of the right order", text.replace("\"tiny\"", "\"tinx\"")),
        ("another type", text.replace("\n[1234]\n", "\n[\"1234\"]\n")),
        ("too many values", text.replace("\n[1234]\n", "\n[1234,1]\n")),
        ("another version", text.replacen("\"version\":1", "\"version\":2", 1)),
        ("something more", format!("{text}x")),
    ] {
        assert_ne!(damaged, text, "{what}");
        let refused = loaded(&target, damaged.as_bytes()).await.unwrap_err();
        assert!(format!("{refused:?}").contains("of the backup: "), "{what}: {refused:?}");
        assert!(target.numbers().await.is_empty(), "{what}");
    }
    loaded(&target, text.as_bytes()).await.unwrap();
}

async fn only_into_an_empty_database_of_the_same_schema(f: Fixture) {
    f.add_number(1).await.unwrap();
    let (text, _) = dumped(&f.db).await;
    let refused = loaded(&f, &text).await.unwrap_err();
    assert!(format!("{refused:?}").contains("the database is not empty"), "{refused:?}");
    let newer = match f.db.dialect() {
        terrace_store::Dialect::Sqlite => Fixture::sqlite().await,
        terrace_store::Dialect::Postgres => Fixture::postgres().await,
    };
    newer
        .db
        .migrate(&[SCHEMA[0], Migrations { product: "more", steps: &[Migration { name: "m", sql: "CREATE TABLE more (id TEXT);" }] }])
        .await
        .unwrap();
    let refused = loaded(&newer, &text).await.unwrap_err();
    assert!(format!("{refused:?}").contains("another schema"), "{refused:?}");
}

async fn an_interfering_trigger_is_found(f: Fixture) {
    const KEPT: &[Migration] = &[Migration {
        name: "kept",
        sql: "CREATE TABLE a_total (n BIGINT NOT NULL);
-- only sqlite
CREATE TRIGGER count_numbers AFTER INSERT ON numbers BEGIN
  UPDATE a_total SET n = n + 1;
END;
-- end
-- only postgres
CREATE FUNCTION count_numbers() RETURNS trigger AS $$ BEGIN UPDATE a_total SET n = n + 1; RETURN NEW; END; $$ LANGUAGE plpgsql;
CREATE TRIGGER count_numbers AFTER INSERT ON numbers FOR EACH ROW EXECUTE FUNCTION count_numbers();
-- end
",
    }];
    let schema = [SCHEMA[0], Migrations { product: "kept", steps: KEPT }];
    f.db.migrate(&schema).await.unwrap();
    f.db.write(async |tx: &mut Tx| tx.system().execute("INSERT INTO a_total (n) VALUES ($1)", args![0]).await).await.unwrap();
    f.add_number(1).await.unwrap();
    let (text, _) = dumped(&f.db).await;
    let target = match f.db.dialect() {
        terrace_store::Dialect::Sqlite => Fixture::empty_sqlite().await,
        terrace_store::Dialect::Postgres => Fixture::empty_postgres().await,
    };
    target.db.migrate(&schema).await.unwrap();
    let refused = loaded(&target, &text).await.unwrap_err();
    assert!(format!("{refused:?}").contains("does a trigger write"), "{refused:?}");
    assert!(target.numbers().await.is_empty());
}

/// What only one engine has (a full-text table, a generated column) is not in the backup and works after loading.
async fn search_indexes_are_made_again(f: Fixture) {
    const SEARCH: &[Migration] = &[Migration {
        name: "search",
        sql: "CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY, body TEXT NOT NULL);
-- only sqlite
CREATE VIRTUAL TABLE notes_search USING fts5(body, content='notes', content_rowid='id', tokenize='trigram');
CREATE TRIGGER notes_added AFTER INSERT ON notes BEGIN
  INSERT INTO notes_search (rowid, body) VALUES (NEW.id, NEW.body);
END;
-- end
-- only postgres
ALTER TABLE notes ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', body)) STORED;
CREATE INDEX notes_by_words ON notes USING gin (words);
-- end
",
    }];
    let schema = [SCHEMA[0], Migrations { product: "search", steps: SEARCH }];
    f.db.migrate(&schema).await.unwrap();
    let add = "INSERT INTO notes (id, body) VALUES ($1, $2)";
    f.db.write(async |tx: &mut Tx| tx.system().execute(add, args![7, "the quick brown fox"]).await).await.unwrap();
    let (text, summary) = dumped(&f.db).await;
    assert_eq!((summary.tables, summary.rows), (4, 1));
    for (target, find) in [
        (Fixture::empty_sqlite().await, "SELECT rowid AS id FROM notes_search WHERE notes_search MATCH $1"),
        (Fixture::empty_postgres().await, "SELECT id FROM notes WHERE words @@ to_tsquery('simple', $1)"),
    ] {
        target.db.migrate(&schema).await.unwrap();
        assert_eq!(loaded(&target, &text).await.unwrap(), summary);
        let mut tx = target.db.read().await.unwrap();
        assert_eq!(tx.system().one(find, args!["quick"]).await.unwrap().int("id").unwrap(), 7);
    }
}

async fn is_one_snapshot(f: Fixture) {
    // Jobs add to two tables at once; a backup taken meanwhile must have as many of one as of the other.
    let db = f.db.clone();
    let writing = tokio::spawn(async move {
        for id in 0.. {
            if db.write(async move |tx: &mut Tx| crate::fixture::number(tx, id).await).await.is_err() {
                break;
            }
        }
    });
    for _ in 0..10 {
        let (text, summary) = dumped(&f.db).await;
        let text = String::from_utf8(text).unwrap();
        let counts: Vec<&str> = text.lines().filter(|line| line.starts_with("{\"rows\"")).collect();
        assert_eq!(counts.len(), 3);
        assert_eq!(counts[0], counts[1], "doubles and numbers");
        assert_eq!(summary.rows % 2, 0);
    }
    f.db.close().await;
    writing.await.unwrap();
}
