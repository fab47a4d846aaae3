//! The directory of segments and the index of what is in them: opened, written, sealed, packed, thrown away.
//!
//! A segment that is written is called `<number>.open`. Sealed, it is `<number>.seg`; if its blocks are small, because little happened in each
//! moment, they are packed into large ones then, so that a quiet service costs neither an entry for each request nor a read.

use std::collections::{BTreeMap, HashMap};
use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt as _, FileExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::batch::records;
use crate::counters::Counters;
use crate::segment::{self, Block, Packer, Pending};

/// Raw bytes of a block that is not written any later.
pub const PACKED: usize = 256 << 10;
/// A segment whose blocks have fewer raw bytes than this is packed.
const WORTH_PACKING: u64 = 64 << 10;
const HOUR: u64 = 3_600_000_000;
const DAY: u64 = 24 * HOUR;

/// How much is kept.
#[derive(Clone, Copy, Debug)]
pub struct Keep {
    pub days: u32,
    pub bytes: u64,
    /// Bytes of a segment before there is another.
    pub segment: u64,
}

#[derive(Debug, Default)]
struct Segment {
    path: PathBuf,
    bytes: u64,
    until: u64,
    blocks: HashMap<Arc<str>, Vec<Block>>,
}

impl Segment {
    fn add(&mut self, service: Arc<str>, block: Block) {
        self.until = self.until.max(block.until);
        self.blocks.entry(service).or_default().push(block);
    }
}

/// Which records are in which file; searches look here.
#[derive(Debug, Default)]
pub struct Index(Mutex<BTreeMap<u64, Segment>>);

impl Index {
    fn lock(&self) -> MutexGuard<'_, BTreeMap<u64, Segment>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The blocks of a service with records from and until some time, by file.
    pub fn blocks(&self, service: &str, from: u64, until: u64) -> Vec<(Arc<Path>, Block)> {
        let mut found = Vec::new();
        for segment in self.lock().values() {
            let Some(blocks) = segment.blocks.get(service) else { continue };
            let path: Arc<Path> = segment.path.as_path().into();
            let within = blocks.iter().filter(|block| block.from <= until && block.until >= from);
            found.extend(within.map(|block| (Arc::clone(&path), *block)));
        }
        found
    }
}

/// What the writer has of the directory.
pub struct Shelf {
    directory: PathBuf,
    keep: Keep,
    index: Arc<Index>,
    counters: Arc<Counters>,
    packer: Packer,
    next: u64,
    open: Option<Open>,
}

struct Open {
    number: u64,
    file: File,
    end: u64,
    hour: u64,
}

fn named(directory: &Path, number: u64, kind: &str) -> PathBuf {
    directory.join(format!("{number:012}.{kind}"))
}

impl Shelf {
    pub fn open(directory: PathBuf, keep: Keep, index: Arc<Index>, counters: Arc<Counters>) -> io::Result<Self> {
        DirBuilder::new().recursive(true).mode(0o700).create(&directory)?;
        let mut found: BTreeMap<u64, bool> = BTreeMap::new();
        for entry in std::fs::read_dir(&directory)? {
            let path = entry?.path();
            let number = path.file_stem().and_then(|stem| stem.to_str()).and_then(|stem| stem.parse().ok());
            match (number, path.extension().and_then(|kind| kind.to_str())) {
                (Some(number), Some("seg")) => _ = found.insert(number, true),
                (Some(number), Some("open")) => _ = found.entry(number).or_insert(false),
                // Of a packing that did not end; what it was to replace is still there.
                (Some(_), Some("tmp")) => std::fs::remove_file(&path)?,
                _ => {}
            }
        }
        let next = found.last_key_value().map_or(1, |(number, _)| number + 1);
        let mut shelf = Shelf { directory, keep, index, counters, packer: Packer::new()?, next, open: None };
        for (number, sealed) in found {
            if let Err(error) = shelf.adopt(number, sealed) {
                tracing::error!(number, %error, "a segment of the access log cannot be read and is left aside");
            }
        }
        Ok(shelf)
    }

    /// Takes in a file that was there.
    fn adopt(&mut self, number: u64, sealed: bool) -> io::Result<()> {
        let path = named(&self.directory, number, if sealed { "seg" } else { "open" });
        let file = OpenOptions::new().read(true).write(!sealed).open(&path)?;
        let scan = segment::scan(&file, !sealed)?;
        let length = file.metadata()?.len();
        if scan.damaged > 0 {
            tracing::warn!(number, bytes = scan.damaged, "a part of the access log is damaged and is skipped");
        }
        if sealed {
            // The sealed file was there before the open one was removed.
            let _ = std::fs::remove_file(named(&self.directory, number, "open"));
        } else if scan.end < length {
            file.set_len(scan.end)?;
        }
        let mut segment = Segment { path, bytes: if sealed { length } else { scan.end }, ..Segment::default() };
        scan.blocks.into_iter().for_each(|(service, block)| segment.add(service, block));
        self.index.lock().insert(number, segment);
        if sealed { Ok(()) } else { self.seal(number, &file) }
    }

    /// Writes blocks of all that is pending; what the disk does not take is dropped and counted.
    pub fn write(&mut self, pending: &mut HashMap<Arc<str>, Pending>, now: u64) {
        if pending.is_empty() {
            return;
        }
        let records: u64 = pending.values().map(|one| u64::from(one.count)).sum();
        match self.try_write(pending, now) {
            Ok(()) => Counters::add(&self.counters.written, records),
            Err(error) => {
                tracing::error!(%error, records, "the access log cannot be written; records are dropped");
                Counters::add(&self.counters.unwritten, records);
            }
        }
        pending.clear();
        self.count();
    }

    fn try_write(&mut self, pending: &HashMap<Arc<str>, Pending>, now: u64) -> io::Result<()> {
        if self.open.as_ref().is_some_and(|open| open.hour != now / HOUR || open.end >= self.keep.segment) {
            self.close()?;
        }
        let open = match &mut self.open {
            Some(open) => open,
            none => {
                let path = named(&self.directory, self.next, "open");
                let file = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(&path)?;
                self.index.lock().insert(self.next, Segment { path, ..Segment::default() });
                self.next += 1;
                none.insert(Open { number: self.next - 1, file, end: 0, hour: now / HOUR })
            }
        };
        let (mut out, mut blocks) = (Vec::new(), Vec::with_capacity(pending.len()));
        for (service, records) in pending {
            blocks.push((Arc::clone(service), self.packer.pack(&mut out, open.end, service, records)?));
        }
        if let Err(error) = open.file.write_all_at(&out, open.end) {
            // What was written in part is no block; the next ones begin where it began.
            let _ = open.file.set_len(open.end);
            return Err(error);
        }
        open.end += out.len() as u64;
        let mut segments = self.index.lock();
        if let Some(segment) = segments.get_mut(&open.number) {
            segment.bytes = open.end;
            blocks.into_iter().for_each(|(service, block)| segment.add(service, block));
        }
        Ok(())
    }

    /// Ends the segment that is written.
    pub fn close(&mut self) -> io::Result<()> {
        match self.open.take() {
            Some(open) => self.seal(open.number, &open.file),
            None => Ok(()),
        }
    }

    fn seal(&mut self, number: u64, file: &File) -> io::Result<()> {
        let blocks: Vec<(Arc<str>, Vec<Block>)> = match self.index.lock().get(&number) {
            Some(segment) => segment.blocks.iter().map(|(service, blocks)| (Arc::clone(service), blocks.clone())).collect(),
            None => return Ok(()),
        };
        let all = || blocks.iter().flat_map(|(_, blocks)| blocks);
        let (count, raw) = all().fold((0, 0), |(count, raw), block| (count + 1, raw + u64::from(block.raw)));
        let (old, sealed) = (named(&self.directory, number, "open"), named(&self.directory, number, "seg"));
        if count > blocks.len() && raw / (count as u64) < WORTH_PACKING {
            match self.pack(number, file, &blocks) {
                Ok(packed) => {
                    std::fs::rename(&packed.path, &sealed)?;
                    self.index.lock().insert(number, Segment { path: sealed, ..packed });
                    return std::fs::remove_file(&old);
                }
                // A disk without room for both: it stays as it is.
                Err(error) => {
                    tracing::warn!(number, %error, "a segment of the access log cannot be packed");
                    let _ = std::fs::remove_file(named(&self.directory, number, "tmp"));
                }
            }
        }
        file.sync_data()?;
        std::fs::rename(&old, &sealed)?;
        if let Some(segment) = self.index.lock().get_mut(&number) {
            segment.path = sealed;
        }
        Ok(())
    }

    /// The same records in larger blocks, in another file.
    fn pack(&mut self, number: u64, file: &File, services: &[(Arc<str>, Vec<Block>)]) -> io::Result<Segment> {
        let path = named(&self.directory, number, "tmp");
        let new = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&path)?;
        let mut packed = Segment { path, ..Segment::default() };
        for (service, blocks) in services {
            let mut blocks = blocks.clone();
            blocks.sort_unstable_by_key(|block| block.from);
            let mut gathered: Vec<Vec<u8>> = Vec::new();
            let mut size = 0;
            for (at, block) in blocks.iter().enumerate() {
                match segment::read(file, block) {
                    Ok(raw) => {
                        size += raw.len();
                        gathered.push(raw);
                    }
                    Err(error) => tracing::warn!(number, %error, "a block of the access log is damaged and is left out"),
                }
                if !gathered.is_empty() && (size >= PACKED || at + 1 == blocks.len()) {
                    let mut sorted: Vec<(u64, &[u8])> = gathered
                        .iter()
                        .flat_map(|raw| records(raw))
                        .filter_map(|one| one.ok().map(|(bytes, record)| (record.at, bytes)))
                        .collect();
                    sorted.sort_by_key(|(at, _)| *at);
                    let mut pending = Pending::default();
                    sorted.into_iter().for_each(|(at, bytes)| pending.push(at, bytes));
                    let mut out = Vec::new();
                    let block = self.packer.pack(&mut out, packed.bytes, service, &pending)?;
                    new.write_all_at(&out, packed.bytes)?;
                    packed.bytes += out.len() as u64;
                    packed.add(Arc::clone(service), block);
                    gathered.clear();
                    size = 0;
                }
            }
        }
        new.sync_data()?;
        Ok(packed)
    }

    /// Throws away what is too old, then the oldest of what is too much. The segment that is written stays.
    pub fn tidy(&mut self, now: u64) {
        // One in which nothing is written any more is sealed all the same.
        if self.open.as_ref().is_some_and(|open| open.hour != now / HOUR)
            && let Err(error) = self.close()
        {
            tracing::error!(%error, "a segment of the access log cannot be sealed; it is when the gateway starts again");
        }
        let written = self.open.as_ref().map(|open| open.number);
        let mut segments = self.index.lock();
        let old = now.saturating_sub(u64::from(self.keep.days) * DAY);
        let mut total: u64 = segments.values().map(|segment| segment.bytes).sum();
        let gone: Vec<u64> = segments
            .iter()
            .filter(|(number, _)| Some(**number) != written)
            .filter(|(_, segment)| {
                let goes = segment.until < old || total > self.keep.bytes;
                if goes {
                    total -= segment.bytes;
                }
                goes
            })
            .map(|(number, _)| *number)
            .collect();
        for number in gone {
            if let Some(segment) = segments.remove(&number)
                && let Err(error) = std::fs::remove_file(&segment.path)
            {
                tracing::error!(number, %error, "a segment of the access log cannot be removed");
            }
        }
        drop(segments);
        self.count();
    }

    fn count(&self) {
        let segments = self.index.lock();
        self.counters.bytes.store(segments.values().map(|segment| segment.bytes).sum(), Ordering::Relaxed);
        self.counters.segments.store(segments.len() as u64, Ordering::Relaxed);
    }
}
