//! What a gateway's process was told, on its own disk: it serves by it when it starts and the control plane is not there.
//!
//! A file of sealed changes, each with its length before it. New ones are appended and synced before the gateway says that it serves them;
//! what they replace is dead weight, and when there is more of that than of the rest the file is written anew beside the old one. A file whose
//! end was cut off is good up to there: the control plane tells the rest again.
//!
//! The seal is made of the token that the gateway joined with: the directory alone opens nothing.

use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use terrace_auth::sealed::MasterKey;
use terrace_base::{Rng, Secret};
use terrace_gateway::config::Change;

use crate::files;

const ITEMS: &str = "items";
const NODE: &str = "node";
/// Dead bytes that are nobody's concern.
const SLACK: u64 = 4 << 20;
/// Longer lengths are damage.
const MOST_FRAME: u32 = 256 << 20;

/// Who the gateway is to the control plane.
#[derive(Serialize, Deserialize)]
pub struct Node {
    pub id: String,
    pub secret: String,
    pub suffix: String,
    pub tickets: String,
}

/// A change as it is kept.
#[derive(Serialize, Deserialize)]
struct Entry {
    change: Change,
    /// The control plane's mark of the revision; 0 where others of the same batch come behind.
    mark: i64,
}

pub struct Kept {
    dir: PathBuf,
    key: MasterKey,
    rng: Rng,
    file: File,
    /// Where the file ends.
    end: u64,
    /// Something that was not kept may stand behind the end.
    torn: bool,
    /// Bytes of the latest change of each item.
    live: HashMap<String, u64>,
    /// The latest revision, and its mark.
    at: (u64, i64),
}

impl Kept {
    /// Opens what is kept in `dir`, and hands it over: the latest change of each item.
    pub fn open(dir: &Path, token: &Secret) -> Result<(Kept, Vec<Change>)> {
        files::private_dir(dir)?;
        let digest = ring::digest::digest(&ring::digest::SHA256, token.reveal().as_bytes());
        let mut bytes = [0; MasterKey::LEN];
        bytes.copy_from_slice(digest.as_ref());
        let key = MasterKey::from_bytes(&bytes).map_err(crate::server::shown)?;
        let path = dir.join(ITEMS);
        let file = private().read(true).open(&path).with_context(|| path.display().to_string())?;
        let mut kept = Kept { dir: dir.to_owned(), key, rng: Rng::system(), file, end: 0, torn: false, live: HashMap::new(), at: (0, 0) };
        let mut latest: HashMap<String, Change> = HashMap::new();
        let length = kept.file.metadata()?.len();
        while let Some((Entry { change, mark }, size)) = kept.next(length)? {
            kept.at = kept.at.max((change.revision, mark));
            kept.end += size;
            kept.live.insert(change.name.clone(), size);
            latest.insert(change.name.clone(), change);
        }
        if kept.end < length {
            tracing::warn!(lost = length - kept.end, "the end of what was kept cannot be read; it will be told again");
            kept.file.set_len(kept.end)?;
        }
        kept.file.seek(SeekFrom::Start(kept.end))?;
        let mut all: Vec<Change> = latest.into_values().filter(|change| change.item.is_some()).collect();
        all.sort_by_key(|change| change.revision);
        Ok((kept, all))
    }

    /// The change at the place where the file stands, with its length there. None: there is none that can be read.
    fn next(&mut self, length: u64) -> Result<Option<(Entry, u64)>> {
        let mut head = [0; 4];
        if length - self.end < 4 {
            return Ok(None);
        }
        self.file.read_exact(&mut head)?;
        let size = u32::from_le_bytes(head);
        if size > MOST_FRAME || u64::from(size) > length - self.end - 4 {
            return Ok(None);
        }
        let mut sealed = vec![0; size as usize];
        self.file.read_exact(&mut sealed)?;
        let packed = self.key.open(ITEMS, &sealed);
        let text = packed.and_then(|packed| zstd::stream::decode_all(&packed[..]).ok());
        Ok(text.and_then(|text| serde_json::from_slice(&text).ok()).map(|entry| (entry, u64::from(size) + 4)))
    }

    /// The latest revision that is kept, and its mark.
    pub fn at(&self) -> (u64, i64) {
        self.at
    }

    fn frame(&self, change: &Change, mark: i64) -> Result<Vec<u8>> {
        #[derive(Serialize)]
        struct Borrowed<'a> {
            change: &'a Change,
            mark: i64,
        }
        let packed = zstd::bulk::compress(&serde_json::to_vec(&Borrowed { change, mark })?, 1)?;
        let sealed = self.key.seal(&self.rng, ITEMS, &packed).map_err(crate::server::shown)?;
        let mut frame = u32::try_from(sealed.len())?.to_le_bytes().to_vec();
        frame.extend(sealed);
        Ok(frame)
    }

    /// Keeps changes, of which the last has this mark; when this returns they outlive the machine's power.
    pub fn append(&mut self, changes: &[Change], mark: i64) -> Result<()> {
        let (mut frames, mut live) = (Vec::new(), Vec::new());
        for (number, change) in changes.iter().enumerate() {
            let frame = self.frame(change, if number + 1 == changes.len() { mark } else { 0 })?;
            live.push((change.name.clone(), frame.len() as u64));
            frames.extend(frame);
        }
        // After a failure, such as a full disk, the next one begins where this did, and nothing of this is left behind it.
        if self.torn {
            self.file.set_len(self.end)?;
        }
        self.torn = true;
        self.file.seek(SeekFrom::Start(self.end))?;
        self.file.write_all(&frames)?;
        self.file.sync_data()?;
        self.torn = false;
        self.end += frames.len() as u64;
        self.live.extend(live);
        if let Some(last) = changes.last() {
            self.at = (last.revision, mark);
        }
        Ok(())
    }

    /// Whether most of the file is of no use any more.
    pub fn is_bloated(&self) -> bool {
        let live: u64 = self.live.values().sum();
        self.end > 2 * live + SLACK
    }

    /// Writes anew what is kept; `all` is everything there is.
    pub fn rewrite(&mut self, all: &[Change]) -> Result<()> {
        let path = self.dir.join(ITEMS);
        let beside = self.dir.join("items.new");
        let mut file = private().truncate(true).open(&beside).with_context(|| beside.display().to_string())?;
        let (mut live, mut end) = (HashMap::new(), 0);
        // The latest revision may be that of an item which is gone.
        let last = Change { revision: self.at.0, name: String::new(), item: None };
        for (change, mark) in all.iter().map(|change| (change, 0)).chain(std::iter::once((&last, self.at.1))) {
            let frame = self.frame(change, mark)?;
            file.write_all(&frame)?;
            end += frame.len() as u64;
            live.insert(change.name.clone(), frame.len() as u64);
        }
        file.sync_all()?;
        std::fs::rename(&beside, &path)?;
        File::open(&self.dir)?.sync_all()?;
        (self.file, self.live, self.end, self.torn) = (file, live, end, false);
        Ok(())
    }

    /// Forgets all changes.
    pub fn clear(&mut self) -> Result<()> {
        self.at = (0, 0);
        self.rewrite(&[])
    }

    /// Everything that is kept, read again.
    pub fn all(&mut self) -> Result<Vec<Change>> {
        let mut latest: HashMap<String, Change> = HashMap::new();
        let end = std::mem::take(&mut self.end);
        self.file.seek(SeekFrom::Start(0))?;
        while let Some((Entry { change, .. }, size)) = self.next(end)? {
            self.end += size;
            latest.insert(change.name.clone(), change);
        }
        self.end = end;
        let mut all: Vec<Change> = latest.into_values().filter(|change| change.item.is_some()).collect();
        all.sort_by_key(|change| change.revision);
        Ok(all)
    }

    /// Who the gateway is; None: it never joined, or with another token.
    pub fn node(&self) -> Result<Option<Node>> {
        let path = self.dir.join(NODE);
        match std::fs::read(&path) {
            Ok(sealed) => Ok(self.key.open(NODE, &sealed).and_then(|text| serde_json::from_slice(&text).ok())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).with_context(|| path.display().to_string()),
        }
    }

    pub fn set_node(&self, node: &Node) -> Result<()> {
        let sealed = self.key.seal(&self.rng, NODE, &serde_json::to_vec(node)?).map_err(crate::server::shown)?;
        files::write(&self.dir.join(NODE), &sealed)
    }
}

fn private() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = OpenOptions::new();
    options.write(true).create(true).mode(0o600);
    options
}

#[cfg(test)]
mod tests {
    use super::*;
    use terrace_gateway::config::{Domain, Item};

    fn change(revision: u64, host: &str, service: &str) -> Change {
        let domain: Domain = serde_json::from_value(serde_json::json!({ "host": host, "account": 1, "service": service })).unwrap();
        let item = Item::Domain(Box::new(domain));
        Change { revision, name: item.name(), item: (!service.is_empty()).then_some(item) }
    }

    fn opened(dir: &Path) -> (Kept, Vec<(u64, String)>) {
        let (kept, all) = Kept::open(dir, &Secret::new("token")).unwrap();
        (kept, all.into_iter().map(|change| (change.revision, change.name)).collect())
    }

    #[test]
    fn the_latest_of_each_is_there_again() {
        let dir = tempfile::tempdir().unwrap();
        let (mut kept, all) = opened(dir.path());
        assert_eq!((all, kept.at().0), (vec![], 0));
        kept.append(&[change(1, "a", "s"), change(2, "b", "s")], 7).unwrap();
        kept.append(&[change(3, "a", "t"), change(4, "b", "")], 7).unwrap();
        let (mut kept, all) = opened(dir.path());
        assert_eq!((all.clone(), kept.at().0), (vec![(3, "domain/a".to_owned())], 4));
        let rest = kept.all().unwrap();
        kept.rewrite(&rest).unwrap();
        kept.append(&[change(5, "c", "s")], 7).unwrap();
        let (kept, all) = opened(dir.path());
        assert_eq!((all.len(), kept.at()), (2, (5, 7)));
        assert!(!std::fs::read(dir.path().join(ITEMS)).unwrap().windows(6).any(|bytes| bytes == b"domain"), "it is sealed");
        let (kept, all) = Kept::open(dir.path(), &Secret::new("another")).unwrap();
        assert_eq!((all.len(), kept.at().0), (0, 0), "another token opens nothing");
    }

    #[test]
    fn a_cut_off_end_is_left_out_and_written_over() {
        let dir = tempfile::tempdir().unwrap();
        let (mut kept, _) = opened(dir.path());
        kept.append(&[change(1, "a", "s")], 7).unwrap();
        let good = std::fs::metadata(dir.path().join(ITEMS)).unwrap().len();
        kept.append(&[change(2, "b", "s")], 7).unwrap();
        let whole = std::fs::read(dir.path().join(ITEMS)).unwrap();
        for cut in good..whole.len() as u64 {
            std::fs::write(dir.path().join(ITEMS), &whole[..cut as usize]).unwrap();
            let (mut kept, all) = opened(dir.path());
            assert_eq!((all.len(), kept.at().0), (1, 1), "cut at {cut}");
            kept.append(&[change(2, "b", "t")], 7).unwrap();
            assert_eq!(opened(dir.path()).1.len(), 2);
        }
    }

    #[test]
    fn nothing_of_what_could_not_be_kept_comes_back() {
        let dir = tempfile::tempdir().unwrap();
        let (mut kept, _) = opened(dir.path());
        kept.append(&[change(1, "a", "s")], 7).unwrap();
        let end = kept.end;
        kept.append(&[change(2, "b", "s"), change(3, "a", "old")], 7).unwrap();
        // As if it had been written, and not synced.
        (kept.end, kept.torn, kept.at) = (end, true, (1, 7));
        kept.append(&[change(4, "c", "s")], 8).unwrap();
        let (kept, all) = opened(dir.path());
        assert_eq!((all, kept.at()), (vec![(1, "domain/a".to_owned()), (4, "domain/c".to_owned())], (4, 8)));
    }

    #[test]
    fn dead_weight_is_seen() {
        let dir = tempfile::tempdir().unwrap();
        let (mut kept, _) = opened(dir.path());
        for revision in 1..200 {
            let changes: Vec<Change> = (0..200).map(|_| change(revision, "a", &"s".repeat(40))).collect();
            kept.append(&changes, 7).unwrap();
        }
        assert!(kept.is_bloated());
        let all = kept.all().unwrap();
        kept.rewrite(&all).unwrap();
        assert!(!kept.is_bloated());
        assert_eq!(opened(dir.path()).0.at().0, 199);
    }

    #[test]
    fn who_it_is() {
        let dir = tempfile::tempdir().unwrap();
        let (kept, _) = opened(dir.path());
        assert!(kept.node().unwrap().is_none());
        let node = Node { id: "node-1".into(), secret: "s".into(), suffix: "x".into(), tickets: "00".into() };
        kept.set_node(&node).unwrap();
        assert_eq!(opened(dir.path()).0.node().unwrap().unwrap().id, "node-1");
        assert!(Kept::open(dir.path(), &Secret::new("another")).unwrap().0.node().unwrap().is_none());
    }
}
