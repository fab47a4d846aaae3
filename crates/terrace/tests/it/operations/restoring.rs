//! A restore is all or nothing, whatever the file is worth and whenever it dies.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::json;
use terrace_base::Rng;
use terrace_testkit::{Options, Terrace};

use super::{failed, printed, run, text};
use crate::server::{PROGRAM, start};

/// Puts objects that nothing compresses into the server's store.
fn add_objects(terrace: &Terrace, count: usize, len: usize) {
    let folder = terrace.data_dir().join("objects/extra");
    std::fs::create_dir_all(&folder).unwrap();
    for n in 0..count {
        let mut content = vec![0; len];
        Rng::seeded(n as u64).fill(&mut content);
        std::fs::write(folder.join(format!("object-{n:05}")), content).unwrap();
    }
}

fn backup_of(terrace: &Terrace) -> PathBuf {
    let file = terrace.home().join("backup.tar.zst");
    printed(&mut terrace.cli(["backup", "--with-master-key", "--out", file.to_str().unwrap()]));
    file
}

fn restore(target: &Terrace, file: &Path) -> std::process::Command {
    target.cli(["restore", "--from", file.to_str().unwrap()])
}

async fn is_the_same(restored: &Terrace, original: &Terrace) {
    restored.start_again().await;
    let root = original.root();
    let client = restored.client_as(&root.secret_id, &root.secret_key);
    client.call("sts", "GetCallerIdentity", json!({})).await.expect("the main account's old key signs");
    for name in ["extra/object-00000", "extra/object-00007"] {
        let of = |terrace: &Terrace| std::fs::read(terrace.data_dir().join("objects").join(name)).unwrap();
        assert_eq!(of(restored), of(original), "{name}");
    }
}

/// The rows come first in a backup: one that is cut behind them must not be taken for an installation.
#[tokio::test]
async fn a_backup_that_is_cut_short_restores_nothing() {
    let terrace = start(Options::default()).await;
    add_objects(&terrace, 8, 50_000);
    let file = backup_of(&terrace);
    let whole = std::fs::read(&file).unwrap();
    let target = Terrace::prepared(PROGRAM, Options::default()).await;
    for percent in [1, 10, 50, 90, 99] {
        std::fs::write(&file, &whole[..whole.len() * percent / 100]).unwrap();
        let said = failed(&mut restore(&target, &file), 1);
        assert!(said.contains("damaged") && said.contains("backup.tar.zst"), "{percent} %: {said}");
        assert!(!target.data_dir().exists(), "{percent} %: something was made");
    }
    std::fs::write(&file, &whole).unwrap();
    printed(&mut restore(&target, &file));
    assert!(!target.data_dir().join("restoring").exists());
    is_the_same(&target, &terrace).await;
}

/// Kills a restore once `reached` says so; `false` when it was over before.
fn kill_when(target: &Terrace, file: &Path, reached: impl Fn() -> bool) -> bool {
    let mut child = restore(target, file).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let deadline = Instant::now() + Duration::from_secs(60);
    while !reached() {
        if child.try_wait().unwrap().is_some() {
            return false;
        }
        assert!(Instant::now() < deadline, "the restore did not get there");
        std::thread::sleep(Duration::from_micros(200));
    }
    child.kill().unwrap();
    child.wait().unwrap().code().is_none()
}

#[tokio::test]
async fn a_restore_that_was_killed_is_refused_and_done_again() {
    let terrace = start(Options::default()).await;
    add_objects(&terrace, 3_000, 300);
    let file = backup_of(&terrace);
    for options in [Options::default(), Options::default().postgres()] {
        let target = Terrace::prepared(PROGRAM, options).await;
        let data = target.data_dir();
        let objects = || std::fs::read_dir(data.join("objects/extra")).map_or(0, Iterator::count);
        // The second kill meets what the first left.
        for least in [1, 40] {
            let killed = kill_when(&target, &file, || data.join("restoring").exists() && (least..1_000).contains(&objects()));
            assert!(killed, "the restore was over before it could be killed");
            for verb in [&["serve", "--listen", "127.0.0.1:0"][..], &["migrate"], &["backup", "--out", "b"], &["doctor"]] {
                let said = failed(&mut target.cli(verb), 1);
                assert!(said.contains("a restore is under way or was interrupted") && said.contains("terrace restore"), "{verb:?}: {said}");
            }
            assert!(!data.join("root-credentials.json").exists());
        }
        // Another backup, without these objects: what the first restore put is gone.
        let other = start(Options::default()).await;
        add_objects(&other, 8, 10);
        printed(&mut restore(&target, &backup_of(&other)));
        assert_eq!(objects(), 8);
        is_the_same(&target, &other).await;
    }
}

/// The latest moment: all is there, only the mark was not lifted.
#[tokio::test]
async fn rows_that_an_interrupted_restore_left_are_replaced_and_no_others() {
    let (first, second) = (start(Options::default()).await, start(Options::default()).await);
    // The audit log is not empty.
    for terrace in [&first, &second] {
        terrace.client().call("cam", "AddUser", json!({"Name": "someone"})).await.unwrap();
    }
    add_objects(&first, 8, 10);
    add_objects(&second, 8, 10);
    let (file, other) = (backup_of(&first), backup_of(&second));
    let rows = checksum_of_rows(&file);
    for options in [Options::default(), Options::default().postgres()] {
        let target = Terrace::prepared(PROGRAM, options).await;
        let mark = target.data_dir().join("restoring");
        printed(&mut restore(&target, &file));
        let objects = target.data_dir().join("objects");
        let left = json!({"databases": [rows], "objects_dir": objects, "objects": ["extra/object-00000"]}).to_string();
        std::fs::write(&mark, &left).unwrap();
        // The other installation has another key: nothing is taken of it, and the mark stays.
        let said = failed(&mut restore(&target, &other), 1);
        assert!(said.contains("master.key") && mark.exists(), "{said}");
        let is_postgres = target.database_url().is_some();
        if is_postgres {
            // Its rows cannot be taken back, as the audit log lets none go: the same backup goes on from there.
            printed(&mut restore(&target, &file));
        } else {
            std::fs::remove_file(target.data_dir().join("master.key")).unwrap();
            std::fs::remove_dir_all(objects.join("extra")).unwrap();
            printed(&mut restore(&target, &other));
        }
        let (expected, another) = if is_postgres { (&first, &other) } else { (&second, &file) };
        is_the_same(&target, expected).await;
        target.terminate();

        // Rows that are nobody's leavings: they stay, and the directory is as good as before.
        std::fs::write(&mark, left.replace("extra/object-00000", "extra/none")).unwrap();
        std::fs::remove_file(target.data_dir().join("master.key")).unwrap();
        std::fs::rename(objects.join("extra"), target.home().join("extra")).unwrap();
        let said = failed(&mut restore(&target, another), 1);
        assert!(said.contains("not empty") && !mark.exists(), "{said}");
        std::fs::rename(target.home().join("extra"), objects.join("extra")).unwrap();
        std::fs::copy(expected.data_dir().join("master.key"), target.data_dir().join("master.key")).unwrap();
        is_the_same(&target, expected).await;
    }
}

fn checksum_of_rows(file: &Path) -> String {
    let mut archive = tar::Archive::new(zstd::Decoder::new(File::open(file).unwrap()).unwrap());
    let mut rows = String::new();
    archive.entries().unwrap().next().unwrap().unwrap().read_to_string(&mut rows).unwrap();
    let trailer: serde_json::Value = serde_json::from_str(rows.lines().last().unwrap()).unwrap();
    trailer["sha256"].as_str().unwrap().to_owned()
}

/// What fails on the way is taken back by the restore itself.
#[tokio::test]
async fn a_restore_that_fails_leaves_no_trace() {
    let terrace = start(Options::default()).await;
    add_objects(&terrace, 8, 10);
    let file = backup_of(&terrace);
    let target = start(Options::default()).await;
    // While a server runs on the directory.
    let said = failed(&mut restore(&target, &file), 1);
    assert!(said.contains("uses the data directory"), "{said}");
    target.terminate();
    // A directory that has a key and rows of its own.
    let said = failed(&mut restore(&target, &file), 1);
    assert!(said.contains("master.key") && said.contains("not overwritten"), "{said}");
    let key = target.data_dir().join("master.key");
    let own = std::fs::read(&key).unwrap();
    std::fs::remove_file(&key).unwrap();
    let said = failed(&mut restore(&target, &file), 1);
    assert!(said.contains("not empty"), "{said}");
    assert!(!key.exists() && !target.data_dir().join("restoring").exists() && !target.data_dir().join("objects/extra").exists());
    std::fs::write(&key, own).unwrap();
    run(std::process::Command::new("chmod").arg("600").arg(&key));
    target.start_again().await;
    target.client().call("sts", "GetCallerIdentity", json!({})).await.unwrap();

    // A database that cannot be opened.
    let nowhere = Terrace::prepared(PROGRAM, Options::default().database_url("postgres://terrace:x@127.0.0.1:1/x")).await;
    let output = run(&mut restore(&nowhere, &file));
    assert!(!output.status.success(), "{}", text(&output.stdout));
    let left: Vec<_> = std::fs::read_dir(nowhere.data_dir()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left, ["server-name"]);
}
