//! A data directory whose database is gone is no new one; one whose first start was interrupted is.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::json;
use terrace_testkit::{Options, Terrace};

use super::{failed, printed};
use crate::server::{PROGRAM, start};

fn write_private(path: &Path, content: &[u8]) {
    std::fs::write(path, content).unwrap();
    std::fs::set_permissions(path, PermissionsExt::from_mode(0o600)).unwrap();
}

const SERVE: [&str; 3] = ["serve", "--listen", "127.0.0.1:0"];

#[tokio::test]
async fn a_lost_database_is_not_made_anew() {
    let terrace = start(Options::default()).await;
    let (data, root) = (terrace.data_dir(), terrace.root());
    let backup = terrace.home().join("backup.tar.zst");
    printed(&mut terrace.cli(["backup", "--with-master-key", "--out", backup.to_str().unwrap()]));
    terrace.terminate();
    let read = |name: &str| std::fs::read(data.join(name)).unwrap();
    let (key, credentials) = (read("master.key"), read("root-credentials.json"));
    let database = data.join("terrace.db");
    for (state, remaining) in [
        ("is missing", &["master.key", "root-credentials.json"][..]),
        ("is empty", &["master.key"]),
        ("is empty", &["root-credentials.json"]),
    ] {
        std::fs::remove_file(&database).unwrap();
        if state == "is empty" {
            std::fs::write(&database, "").unwrap();
        }
        for name in ["master.key", "root-credentials.json"] {
            std::fs::remove_file(data.join(name)).unwrap();
        }
        for (name, content) in [("master.key", &key), ("root-credentials.json", &credentials)] {
            if remaining.contains(&name) {
                write_private(&data.join(name), content);
            }
        }
        for verb in [&SERVE[..], &["migrate"], &["doctor", "--listen", "127.0.0.1:0"]] {
            let said = failed(&mut terrace.cli(verb), 1);
            let said = said.lines().find(|line| line.contains("of an installation")).unwrap_or_else(|| panic!("{said}"));
            assert!(said.contains(&format!("data/terrace.db {state}")), "{said}");
            assert!(said.contains("terrace restore") && said.contains("move these files away"), "{said}");
            for name in ["master.key", "root-credentials.json"] {
                assert_eq!(said.contains(&format!("data/{name}")), remaining.contains(&name), "{name}: {said}");
            }
        }
        assert_eq!(database.exists(), state == "is empty", "nothing was made");
        std::fs::write(&database, "").unwrap();
        write_private(&data.join("master.key"), &key);
        write_private(&data.join("root-credentials.json"), &credentials);
    }
    // The advice helps: a backup over what remains.
    std::fs::remove_file(&database).unwrap();
    printed(&mut terrace.cli(["restore", "--from", backup.to_str().unwrap()]));
    assert_eq!(read("root-credentials.json"), credentials);
    terrace.start_again().await;
    assert_eq!(terrace.root().secret_id, root.secret_id);
    terrace.client().call("sts", "GetCallerIdentity", json!({})).await.unwrap();

    // And so does the other.
    terrace.terminate();
    for name in ["terrace.db", "terrace.db-wal", "terrace.db-shm", "master.key", "root-credentials.json"] {
        let _ = std::fs::remove_file(data.join(name));
    }
    terrace.start_again().await;
    assert_ne!(terrace.root().secret_id, root.secret_id);
    terrace.client().call("sts", "GetCallerIdentity", json!({})).await.unwrap();
}

/// The same of a database that is there and was never used, of either kind.
#[tokio::test]
async fn credentials_of_another_database_are_not_overwritten() {
    for options in [Options::default(), Options::default().postgres()] {
        let terrace = Terrace::prepared(PROGRAM, options).await;
        printed(&mut terrace.cli(["migrate"]));
        let file = terrace.data_dir().join("root-credentials.json");
        std::fs::write(&file, "{}").unwrap();
        let said = failed(&mut terrace.cli(SERVE), 1);
        assert!(said.contains("no account") && said.contains("root-credentials.json") && said.contains("terrace restore"), "{said}");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "{}");
        std::fs::remove_file(&file).unwrap();
        terrace.start_again().await;
    }
}

async fn starts(terrace: &Terrace) {
    terrace.start_again().await;
    terrace.client().call("sts", "GetCallerIdentity", json!({})).await.unwrap();
    terrace.kill9();
}

/// What can be on the disk when a first start dies: the lock, an empty database, a schema, a key that is not written yet, a key, an account.
#[tokio::test]
async fn a_first_start_that_was_interrupted_is_made_good() {
    let begun = |name: &'static str| async move {
        let terrace = Terrace::prepared(PROGRAM, Options::default()).await;
        std::fs::create_dir(terrace.data_dir()).unwrap();
        std::fs::write(terrace.data_dir().join(name), "").unwrap();
        terrace
    };
    starts(&begun("terrace.db.lock").await).await;
    starts(&begun("terrace.db").await).await;
    starts(&begun("master.key").await).await;
    for key in [String::new(), "ab".repeat(32)] {
        let terrace = Terrace::prepared(PROGRAM, Options::default()).await;
        printed(&mut terrace.cli(["migrate"]));
        let path = terrace.data_dir().join("master.key");
        write_private(&path, key.as_bytes());
        starts(&terrace).await;
        let now = std::fs::read_to_string(&path).unwrap();
        assert!(now.len() == 64 && (key.is_empty() || now == key), "{now}");
    }
    let terrace = start(Options::default()).await;
    terrace.kill9();
    std::fs::remove_file(terrace.data_dir().join("root-credentials.json")).unwrap();
    starts(&terrace).await;
}

#[tokio::test]
async fn a_first_start_may_be_killed_at_any_moment() {
    // How long one takes here and now, up to the file that is written last.
    let whole = {
        let (terrace, begun) = (Terrace::prepared(PROGRAM, Options::default()).await, Instant::now());
        terrace.start_again().await;
        begun.elapsed()
    };
    const MOMENTS: u32 = 30;
    for moment in 0..MOMENTS {
        let terrace = Terrace::prepared(PROGRAM, Options::default()).await;
        let mut first = terrace.cli(SERVE).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep((whole * moment / MOMENTS).min(Duration::from_secs(2)));
        first.kill().unwrap();
        first.wait().unwrap();
        starts(&terrace).await;
    }
}
