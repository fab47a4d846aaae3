//! What a backup file is worth: whole, or refused.

use std::path::Path;
use std::process::Stdio;

use serde_json::json;
use terrace_base::Rng;
use terrace_testkit::{Options, Terrace};

use super::{failed, printed};
use crate::server::{PROGRAM, finished_task, local_instance, start};

fn backup(terrace: &Terrace, file: &Path) -> std::process::Command {
    terrace.cli(["backup", "--with-master-key", "--out", file.to_str().unwrap()])
}

#[tokio::test]
async fn a_flipped_bit_or_a_byte_too_many_is_refused() {
    let terrace = start(Options::default()).await;
    let file = terrace.home().join("backup.tar.zst");
    printed(&mut backup(&terrace, &file));
    let whole = std::fs::read(&file).unwrap();
    let target = Terrace::prepared(PROGRAM, Options::default()).await;
    let mut damaged: Vec<Vec<u8>> = (0..24)
        .map(|_| {
            let mut flipped = whole.clone();
            flipped[Rng::system().below(whole.len() as u64) as usize] ^= 1 << Rng::system().below(8);
            flipped
        })
        .collect();
    damaged.extend([&b"\0"[..], b"junk", &whole].map(|junk| [&whole, junk].concat()));
    for content in damaged {
        std::fs::write(&file, content).unwrap();
        let said = failed(&mut target.cli(["restore", "--from", file.to_str().unwrap()]), 1);
        assert!(said.contains("damaged") && !target.data_dir().exists(), "{said}");
    }
    std::fs::write(&file, &whole).unwrap();
    printed(&mut target.cli(["restore", "--from", file.to_str().unwrap()]));
}

/// Output of tasks is in objects: rows without them are no backup.
#[tokio::test]
async fn objects_that_rows_name_have_to_be_there() {
    let terrace = start(Options::default().local_agent()).await;
    let client = terrace.client();
    let run = json!({"Content": "echo kept", "InstanceIds": [local_instance(&client).await]});
    let made = client.call("tat", "RunCommand", run).await.unwrap();
    finished_task(&client, made["InvocationId"].as_str().unwrap()).await;
    terrace.terminate();
    let file = terrace.home().join("backup.tar.zst");
    printed(&mut backup(&terrace, &file));
    let before = std::fs::read(&file).unwrap();

    let (objects, aside) = (terrace.data_dir().join("objects"), terrace.home().join("aside"));
    std::fs::rename(&objects, &aside).unwrap();
    let said = failed(&mut backup(&terrace, &file), 1);
    assert!(said.contains("1 of the objects that the database names are missing") && said.contains("data/objects"), "{said}");
    assert!(std::fs::read(&file).unwrap() == before, "the backup that was there is kept");
    assert_eq!(partial_files(&terrace), Vec::<String>::new());

    // The same of an archive that lacks one.
    std::fs::write(&file, without_objects(&before)).unwrap();
    let target = Terrace::prepared(PROGRAM, Options::default()).await;
    let said = failed(&mut target.cli(["restore", "--from", file.to_str().unwrap()]), 1);
    assert!(said.contains("it lacks the object") && !target.data_dir().exists(), "{said}");
    std::fs::rename(&aside, &objects).unwrap();
    printed(&mut backup(&terrace, &file));
}

fn partial_files(terrace: &Terrace) -> Vec<String> {
    let names = std::fs::read_dir(terrace.home()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.contains("partial")).collect()
}

/// A file that is well made in everything but that its objects were left out.
fn without_objects(whole: &[u8]) -> Vec<u8> {
    use ring::digest::{SHA256, digest};
    use std::io::Read;
    let mut encoder = zstd::Encoder::new(Vec::new(), 1).unwrap();
    encoder.include_checksum(true).unwrap();
    let mut out = tar::Builder::new(encoder);
    let mut add = |name: &str, content: &[u8]| {
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len() as u64);
        out.append_data(&mut header, name, content).unwrap();
    };
    let mut archive = tar::Archive::new(zstd::Decoder::new(whole).unwrap());
    for entry in archive.entries().unwrap() {
        let mut entry = entry.unwrap();
        let name = entry.path().unwrap().display().to_string();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        if name == "manifest.json" {
            let mut manifest: serde_json::Value = serde_json::from_slice(&content).unwrap();
            let entries = manifest["entries"].as_array_mut().unwrap();
            entries.retain(|entry| !entry["name"].as_str().unwrap().starts_with("objects/"));
            manifest["count"] = json!(entries.len());
            content = manifest.to_string().into_bytes();
        }
        if !name.starts_with("objects/") {
            add(&name, &content);
        }
    }
    let frame = out.into_inner().unwrap().finish().unwrap();
    let seal = digest(&SHA256, &frame);
    [&frame, &[0x50, 0x2a, 0x4d, 0x18, 32, 0, 0, 0][..], seal.as_ref()].concat()
}

#[tokio::test]
async fn a_backup_of_nothing_names_what_is_missing() {
    let terrace = Terrace::prepared(PROGRAM, Options::default()).await;
    let file = terrace.home().join("backup.tar.zst");
    let said = failed(&mut backup(&terrace, &file), 1);
    assert!(said.contains("there is no database") && said.contains("data/terrace.db"), "{said}");
    std::fs::create_dir(terrace.data_dir()).unwrap();
    std::fs::write(terrace.data_dir().join("terrace.db"), "").unwrap();
    let said = failed(&mut backup(&terrace, &file), 1);
    assert!(said.contains("data/terrace.db is empty"), "{said}");
    assert!(!file.exists() && partial_files(&terrace).is_empty());
}

#[tokio::test]
async fn backups_into_one_file_at_once_leave_a_whole_one() {
    let terrace = start(Options::default()).await;
    let file = terrace.home().join("backup.tar.zst");
    for round in 0..5 {
        let started: Vec<_> =
            (0..4).map(|_| backup(&terrace, &file).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()).collect();
        for child in started {
            let output = child.wait_with_output().unwrap();
            assert!(output.status.success(), "round {round}: {}", super::text(&output.stderr));
        }
        let target = Terrace::prepared(PROGRAM, Options::default()).await;
        printed(&mut target.cli(["restore", "--from", file.to_str().unwrap()]));
    }
    assert_eq!(partial_files(&terrace), Vec::<String>::new());
}
