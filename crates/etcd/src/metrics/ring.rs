//! A member's values over time, in a file of one size for ever.
//!
//! There is a ring for every tier, coarser and longer the further down. Where a time's record lies follows from the time alone, so nothing
//! has to be remembered about where the end is; a record says which time it is of and has a checksum, so that one that is old, was never
//! written or was torn is no record. Coarser ones are made of finer ones when their time is over.
//!
//! ```text
//! header 4096 bytes | 2160 records of 10 s | 4320 of 60 s | 8640 of 600 s      record: time, checksum, values
//! ```

use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::Path;

use super::catalogue::{COUNT, METRICS, Values};

/// Records of one length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tier {
    /// Seconds.
    pub period: i64,
    pub slots: i64,
}

/// Six hours, three days, sixty days.
pub const TIERS: [Tier; 3] = [Tier { period: 10, slots: 2160 }, Tier { period: 60, slots: 4320 }, Tier { period: 600, slots: 8640 }];

const HEADER: usize = 4096;
const RECORD: usize = 256;
const VALUES: usize = 16;
const _: () = assert!(VALUES + COUNT * 8 <= RECORD);

impl Tier {
    /// Seconds that are kept.
    pub const fn kept(self) -> i64 {
        self.period * self.slots
    }
}

/// A record: when its time begins, in seconds since 1970, and what was then.
pub type Record = (i64, Values);

pub struct Ring {
    file: File,
    /// For each tier, the beginning of the last record's time.
    last: [i64; TIERS.len()],
}

impl Ring {
    /// The file, made anew unless it is one of ours with the same metrics.
    pub fn open(path: &Path) -> io::Result<Self> {
        if let Some(dir) = path.parent() {
            std::fs::create_dir_all(dir)?;
        }
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(path)?;
        if !is_ours(&file) {
            file.set_len(0)?;
            // A disk that is full says so here, and not in the middle of a record.
            nix::fcntl::posix_fallocate(&file, 0, i64::try_from(size()).map_err(io::Error::other)?).map_err(io::Error::from)?;
            file.write_all_at(&header(), 0)?;
        }
        Ok(Ring { file, last: [0; TIERS.len()] })
    }

    /// For looking only; `None` when there is nothing to look at.
    pub fn look(path: &Path) -> Option<Self> {
        let file = File::open(path).ok().filter(is_ours)?;
        Some(Ring { file, last: [0; TIERS.len()] })
    }

    /// Writes what was at `now`, and the coarser records whose time it ends.
    pub fn write(&mut self, now: i64, values: &Values) -> io::Result<()> {
        self.put(0, begin(TIERS[0], now), values)?;
        for (at, tier) in TIERS.into_iter().enumerate().skip(1) {
            let over = begin(tier, now) - tier.period;
            if self.last[at] >= over {
                continue;
            }
            // After a pause of the server the record may be there, or never have had anything to be made of.
            if self.one(at, over).is_none() {
                let parts = self.read(at - 1, over, over + tier.period);
                if !parts.is_empty() {
                    self.put(at, over, &fold(&parts))?;
                }
            }
            self.last[at] = over;
        }
        Ok(())
    }

    /// The records of a tier whose time begins from `from` to before `to`.
    pub fn read(&self, at: usize, from: i64, to: i64) -> Vec<Record> {
        let tier = TIERS[at];
        let (first, end) = (begin(tier, from + tier.period - 1), to.min(from.saturating_add(tier.kept())));
        let mut found = Vec::new();
        let mut time = first;
        let mut bytes = Vec::new();
        while time < end {
            // A stretch that does not go around the ring is one read.
            let slot = (time / tier.period).rem_euclid(tier.slots);
            let count = ((end - time + tier.period - 1) / tier.period).min(tier.slots - slot);
            bytes.resize(usize::try_from(count).unwrap_or(0) * RECORD, 0);
            if self.file.read_exact_at(&mut bytes, offset(at, slot)).is_err() {
                break;
            }
            for (n, record) in bytes.chunks_exact(RECORD).enumerate() {
                let wanted = time + i64::try_from(n).unwrap_or(0) * tier.period;
                found.extend(decode(record).filter(|(time, _)| *time == wanted));
            }
            time += count * tier.period;
        }
        found
    }

    fn one(&self, at: usize, time: i64) -> Option<Record> {
        self.read(at, time, time + 1).pop()
    }

    fn put(&mut self, at: usize, time: i64, values: &Values) -> io::Result<()> {
        let slot = (time / TIERS[at].period).rem_euclid(TIERS[at].slots);
        self.file.write_all_at(&encode(time, values), offset(at, slot))?;
        self.last[at] = time;
        Ok(())
    }
}

/// Several records as one.
pub fn fold(parts: &[Record]) -> Values {
    std::array::from_fn(|at| METRICS[at].fold.of(parts.iter().map(|(_, values)| values[at])))
}

fn begin(tier: Tier, time: i64) -> i64 {
    time.div_euclid(tier.period) * tier.period
}

fn offset(at: usize, slot: i64) -> u64 {
    let before: i64 = TIERS[..at].iter().map(|tier| tier.slots).sum();
    HEADER as u64 + u64::try_from(before + slot).unwrap_or(0) * RECORD as u64
}

fn size() -> u64 {
    offset(TIERS.len(), 0)
}

/// Names what the records hold, so that another release's file is not read for its own.
fn header() -> Vec<u8> {
    let names: Vec<&str> = METRICS.iter().map(|metric| metric.name).collect();
    let mut header = format!("terrace etcd ring 1\n{TIERS:?}\n{}\n", names.join("\n")).into_bytes();
    header.resize(HEADER, 0);
    header
}

fn is_ours(file: &File) -> bool {
    let mut found = vec![0; HEADER];
    file.metadata().is_ok_and(|meta| meta.len() == size()) && file.read_exact_at(&mut found, 0).is_ok() && found == header()
}

fn encode(time: i64, values: &Values) -> [u8; RECORD] {
    let mut record = [0; RECORD];
    record[..8].copy_from_slice(&time.to_le_bytes());
    for (at, value) in values.iter().enumerate() {
        record[VALUES + at * 8..][..8].copy_from_slice(&value.to_le_bytes());
    }
    let sum = checksum(&record);
    record[8..VALUES].copy_from_slice(&sum.to_le_bytes());
    record
}

fn decode(record: &[u8]) -> Option<Record> {
    let number = |from: usize| record.get(from..from + 8)?.try_into().ok().map(u64::from_le_bytes);
    if number(8)? != checksum(record) {
        return None;
    }
    let values = std::array::from_fn(|at| f64::from_bits(number(VALUES + at * 8).unwrap_or(f64::NAN.to_bits())));
    Some((i64::from_le_bytes(number(0)?.to_le_bytes()), values))
}

/// FNV-1a of everything but itself: what is torn is found, and nobody is kept out.
fn checksum(record: &[u8]) -> u64 {
    let covered = record[..8].iter().chain(&record[VALUES..]);
    covered.fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tempfile::TempDir;

    use super::*;
    use crate::metrics::catalogue::index;

    fn of(value: f64) -> Values {
        [value; COUNT]
    }

    fn shown(records: Vec<Record>, name: &str) -> Vec<(i64, f64)> {
        records.into_iter().map(|(time, values)| (time, values[index(name).unwrap()])).collect()
    }

    #[test]
    fn records_become_coarser_ones_and_survive_their_writer() {
        let dir = TempDir::new().unwrap();
        let path = dir.path().join("a/b.ring");
        let start = 1_763_626_200;
        let mut ring = Ring::open(&path).unwrap();
        for n in 0..121 {
            if n == 30 {
                // The writer was killed and is another one.
                ring = Ring::open(&path).unwrap();
            }
            ring.write(start + n * 10 + 3, &of(n as f64)).unwrap();
        }
        let ring = Ring::look(&path).unwrap();
        assert_eq!(ring.file.metadata().unwrap().len(), size());
        assert_eq!(shown(ring.read(0, start, start + 30), "cpu"), [(start, 0.0), (start + 10, 1.0), (start + 20, 2.0)]);
        // Means, largest ones and sums of six.
        assert_eq!(shown(ring.read(1, start, start + 120), "cpu"), [(start, 2.5), (start + 60, 8.5)]);
        assert_eq!(shown(ring.read(1, start, start + 60), "memory"), [(start, 5.0)]);
        assert_eq!(shown(ring.read(1, start, start + 60), "leader_changes"), [(start, 15.0)]);
        assert_eq!(ring.read(1, start, start + 3600).len(), 20);
        assert_eq!(
            shown(ring.read(2, start, start + 3600), "leader_changes"),
            [(start, (0..60).sum::<i32>() as f64), (start + 600, (60..120).sum::<i32>() as f64)]
        );
    }

    #[test]
    fn what_is_old_torn_or_anothers_is_no_record() {
        let dir = TempDir::new().unwrap();
        let path = dir.path().join("ring");
        let mut ring = Ring::open(&path).unwrap();
        let start = 1_763_626_200;
        ring.write(start, &of(1.0)).unwrap();
        ring.write(start + 10, &of(2.0)).unwrap();
        // Once around: the slot is another time's.
        ring.write(start + TIERS[0].kept(), &of(3.0)).unwrap();
        assert_eq!(shown(ring.read(0, start - 100, start + 100), "cpu"), [(start + 10, 2.0)]);
        assert_eq!(shown(ring.read(0, start, start + TIERS[0].kept() + 10), "cpu"), [(start + 10, 2.0)]);
        assert_eq!(shown(ring.read(0, start + 20, start + TIERS[0].kept() + 10), "cpu"), [(start + TIERS[0].kept(), 3.0)]);
        let slot = (start / 10 + 1).rem_euclid(TIERS[0].slots);
        ring.file.write_all_at(&[1, 2, 3], offset(0, slot) + 100).unwrap();
        assert_eq!(shown(ring.read(0, start, start + 100), "cpu"), []);
        // A file of another release begins anew.
        ring.file.write_all_at(b"terrace etcd ring 0", 0).unwrap();
        assert!(Ring::look(&path).is_none());
        let ring = Ring::open(&path).unwrap();
        assert!(ring.read(0, start + 20, start + TIERS[0].kept() + 10).is_empty());
    }

    proptest! {
        #[test]
        fn a_record_is_read_as_it_was_or_not_at_all(time: i64, value: f64, at in 0..RECORD, bit in 0..8u8) {
            let mut record = encode(time, &of(value));
            let (read, values) = decode(&record).unwrap();
            prop_assert_eq!((read, values[0].to_bits()), (time, value.to_bits()));
            record[at] ^= 1 << bit;
            prop_assert!(decode(&record).is_none());
        }
    }
}
