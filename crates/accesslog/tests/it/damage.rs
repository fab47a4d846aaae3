//! Files that are not what was written: what is whole is found, the rest is left out, and nothing panics.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::collection::vec;
use proptest::prelude::*;
use tempfile::TempDir;
use terrace_accesslog::AccessLog;

use super::{all, clock, options, query, record, write};

fn files(directory: &Path) -> Vec<PathBuf> {
    fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect()
}

/// One segment with ten blocks that are not packed: its process did not end as it should.
fn torn(directory: &Path) -> Vec<u8> {
    let log = AccessLog::open(options(directory), clock()).unwrap();
    (0..10).for_each(|part| write(&log, part * 10..part * 10 + 10));
    let path = files(directory).remove(0);
    assert_eq!(path.extension().unwrap(), "open");
    let bytes = fs::read(&path).unwrap();
    log.close();
    fs::remove_dir_all(directory).unwrap();
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_may_be_there(
        changes in vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        cut in proptest::option::of(any::<prop::sample::Index>()),
        more in vec(any::<u8>(), 0..200),
        sealed in any::<bool>(),
    ) {
        let directory = TempDir::new().unwrap();
        let mut bytes = torn(&directory.path().join("first"));
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        bytes.extend(more);
        let second = directory.path().join("second");
        fs::create_dir(&second).unwrap();
        fs::write(second.join(if sealed { "000000000001.seg" } else { "000000000001.open" }), &bytes).unwrap();
        let log = AccessLog::open(options(&second), clock()).unwrap();
        let found = all(&log, query());
        for entry in &found {
            let there = entry.record();
            prop_assert_eq!(there, record(there.at - super::START), "what is found is what was written");
        }
        prop_assert_eq!(found.len() % 10, 0, "blocks are whole");
        write(&log, 1000..1010);
        prop_assert_eq!(all(&log, query()).len(), found.len() + 10);
        log.close();
        // What was cut off stays away.
        let again = AccessLog::open(options(&second), clock()).unwrap();
        prop_assert_eq!(all(&again, query()).len(), found.len() + 10);
        again.close();
    }
}

#[test]
fn other_files_and_halves_of_packings_are_no_segments() {
    let directory = TempDir::new().unwrap();
    fs::write(directory.path().join("notes.txt"), "mine").unwrap();
    fs::write(directory.path().join("000000000007.tmp"), "half").unwrap();
    let log = AccessLog::open(options(directory.path()), clock()).unwrap();
    write(&log, 0..5);
    assert_eq!(all(&log, query()).len(), 5);
    log.close();
    assert!(directory.path().join("notes.txt").exists() && !directory.path().join("000000000007.tmp").exists());
}

#[test]
fn a_packing_that_was_cut_short_counts_nothing_twice() {
    let directory = TempDir::new().unwrap();
    let bytes = torn(&directory.path().join("first"));
    let log = AccessLog::open(options(&directory.path().join("second")), clock()).unwrap();
    (0..10).for_each(|part| write(&log, part * 10..part * 10 + 10));
    log.close();
    // The sealed one was in its place, and the open one not yet removed.
    fs::write(directory.path().join("second/000000000001.open"), bytes).unwrap();
    let log = AccessLog::open(options(&directory.path().join("second")), clock()).unwrap();
    assert_eq!((all(&log, query()).len(), files(&directory.path().join("second")).len()), (100, 1));
    log.close();
}
