//! A segment: a file of blocks, each the compressed records of one service, and only ever longer.
//!
//! ```text
//! block = magic(4) check-of-head(4) compressed(4) raw(4) count(4) check-of-body(4) from(8) until(8) service-length(2) form(2) service body
//! ```
//!
//! Every head stands for itself, so the index of a file is made by reading heads and nothing else. What is damaged is skipped up to the next
//! head that is whole; what is damaged at the end of a file that was being written is cut off.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt as _;
use std::sync::Arc;

use crc::{CRC_32_ISCSI, Crc, Table};

const MAGIC: [u8; 4] = *b"tAL\x01";
/// Bytes of a head without the service.
const HEAD: usize = 44;
/// Form of records in a block.
const FORM: u16 = 1;
/// Bytes of records that a block may have.
pub const MOST_RAW: usize = 1 << 20;
/// Compressed bytes: more than the raw ones only if they cannot be compressed.
const MOST_BODY: usize = MOST_RAW + MOST_RAW / 8;
const MOST_SERVICE: usize = 256;
/// Better than this costs more than it saves: records are short-lived.
const LEVEL: i32 = 1;

static CRC: Crc<u32, Table<16>> = Crc::<u32, Table<16>>::new(&CRC_32_ISCSI);

/// Where a block is and what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Of the body in the file.
    pub offset: u64,
    pub body: u32,
    pub raw: u32,
    pub count: u32,
    check: u32,
    /// Microseconds since 1970 of the first and the last record.
    pub from: u64,
    pub until: u64,
}

/// Makes blocks: a compressor is worth keeping.
pub struct Packer(zstd::bulk::Compressor<'static>);

impl Packer {
    pub fn new() -> io::Result<Self> {
        Ok(Packer(zstd::bulk::Compressor::new(LEVEL)?))
    }

    /// Appends a block of `records` to what will be written at `offset` of a file.
    pub fn pack(&mut self, out: &mut Vec<u8>, offset: u64, service: &str, records: &Pending) -> io::Result<Block> {
        let body = self.0.compress(&records.raw)?;
        let too_long = |_| io::Error::other("a block that is too long");
        let block = Block {
            offset: offset + (out.len() + HEAD + service.len()) as u64,
            body: u32::try_from(body.len()).map_err(too_long)?,
            raw: u32::try_from(records.raw.len()).map_err(too_long)?,
            count: records.count,
            check: CRC.checksum(&body),
            from: records.from,
            until: records.until,
        };
        let mut head = Vec::with_capacity(HEAD + service.len());
        head.extend(block.body.to_le_bytes());
        head.extend(block.raw.to_le_bytes());
        head.extend(block.count.to_le_bytes());
        head.extend(block.check.to_le_bytes());
        head.extend(block.from.to_le_bytes());
        head.extend(block.until.to_le_bytes());
        // Longer names are refused where records are read.
        head.extend((service.len() as u16).to_le_bytes());
        head.extend(FORM.to_le_bytes());
        head.extend(service.as_bytes());
        out.extend(MAGIC);
        out.extend(CRC.checksum(&head).to_le_bytes());
        out.extend(head);
        out.extend(body);
        Ok(block)
    }
}

/// Records of one service that will be a block.
#[derive(Debug, Default)]
pub struct Pending {
    pub raw: Vec<u8>,
    pub count: u32,
    pub from: u64,
    pub until: u64,
}

impl Pending {
    pub fn push(&mut self, at: u64, record: &[u8]) {
        self.from = if self.count == 0 { at } else { self.from.min(at) };
        self.until = self.until.max(at);
        self.count += 1;
        self.raw.extend_from_slice(record);
    }
}

/// The records of a block.
pub fn read(file: &File, block: &Block) -> io::Result<Vec<u8>> {
    let mut body = vec![0; block.body as usize];
    file.read_exact_at(&mut body, block.offset)?;
    if CRC.checksum(&body) != block.check {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "a block is not what was written"));
    }
    let raw = zstd::bulk::decompress(&body, block.raw as usize)?;
    match raw.len() == block.raw as usize {
        true => Ok(raw),
        false => Err(io::Error::new(io::ErrorKind::InvalidData, "a block is not as long as it says")),
    }
}

/// What is in a file.
#[derive(Debug, Default)]
pub struct Scan {
    pub blocks: Vec<(Arc<str>, Block)>,
    /// Where the last whole block ends.
    pub end: u64,
    /// Bytes before that which belong to no block.
    pub damaged: u64,
}

/// Reads all heads of a file; `deep`: bodies too.
pub fn scan(file: &File, deep: bool) -> io::Result<Scan> {
    let length = file.metadata()?.len();
    let mut scan = Scan::default();
    let mut at = 0;
    while at + HEAD as u64 <= length {
        match head(file, at, length, deep)? {
            Some((service, block, end)) => {
                // Few services have many blocks, one after the other.
                let service = match scan.blocks.last() {
                    Some((last, _)) if **last == *service => Arc::clone(last),
                    _ => service.into(),
                };
                scan.blocks.push((service, block));
                scan.damaged += at - scan.end;
                scan.end = end;
                at = end;
            }
            None => match next_magic(file, at + 1, length)? {
                Some(next) => at = next,
                None => break,
            },
        }
    }
    Ok(scan)
}

/// The block whose head begins at `at`, if one does, and where it ends.
fn head(file: &File, at: u64, length: u64, deep: bool) -> io::Result<Option<(String, Block, u64)>> {
    let mut bytes = [0; HEAD + MOST_SERVICE];
    let there = usize::try_from(length - at).unwrap_or(usize::MAX).min(bytes.len());
    let bytes = &mut bytes[..there];
    file.read_exact_at(bytes, at)?;
    let int = |from: usize| u32::from_le_bytes([bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3]]);
    let long = |from: usize| u64::from(int(from)) | u64::from(int(from + 4)) << 32;
    let short = |from: usize| u16::from_le_bytes([bytes[from], bytes[from + 1]]);
    let end_of_head = HEAD + usize::from(short(40));
    if bytes[..4] != MAGIC || end_of_head > bytes.len() || CRC.checksum(&bytes[8..end_of_head]) != int(4) || short(42) != FORM {
        return Ok(None);
    }
    let block = Block {
        offset: at + end_of_head as u64,
        body: int(8),
        raw: int(12),
        count: int(16),
        check: int(20),
        from: long(24),
        until: long(32),
    };
    let end = block.offset + u64::from(block.body);
    if end > length || block.body as usize > MOST_BODY || block.raw as usize > MOST_RAW || block.from > block.until {
        return Ok(None);
    }
    let Ok(service) = String::from_utf8(bytes[HEAD..end_of_head].to_vec()) else { return Ok(None) };
    if deep && read(file, &block).is_err() {
        return Ok(None);
    }
    Ok(Some((service, block, end)))
}

/// Where a head may begin next.
fn next_magic(file: &File, mut at: u64, length: u64) -> io::Result<Option<u64>> {
    let mut window = vec![0; 64 << 10];
    while at + MAGIC.len() as u64 <= length {
        let there = usize::try_from(length - at).unwrap_or(usize::MAX).min(window.len());
        file.read_exact_at(&mut window[..there], at)?;
        if let Some(found) = window[..there].windows(MAGIC.len()).position(|four| four == MAGIC) {
            return Ok(Some(at + found as u64));
        }
        // The magic may lie across two windows.
        at += (there - (MAGIC.len() - 1)) as u64;
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;
    use crate::batch::records;
    use crate::record::Record;

    fn pending(texts: &[&str]) -> Pending {
        let mut pending = Pending::default();
        for (at, path) in (100..).zip(texts) {
            let mut bytes = Vec::new();
            Record { at, path, ..Record::default() }.append(&mut bytes);
            pending.push(at, &bytes);
        }
        pending
    }

    fn file(blocks: usize) -> (File, Vec<u64>) {
        let mut file = tempfile::tempfile().unwrap();
        let (mut out, mut ends) = (Vec::new(), Vec::new());
        let mut packer = Packer::new().unwrap();
        for number in 0..blocks {
            packer.pack(&mut out, 0, &format!("service-{number}"), &pending(&["/a", "/b"])).unwrap();
            ends.push(out.len() as u64);
        }
        file.write_all(&out).unwrap();
        (file, ends)
    }

    #[test]
    fn blocks_are_found_by_their_heads() {
        let (file, ends) = file(3);
        let scan = scan(&file, false).unwrap();
        assert_eq!((scan.end, scan.damaged, scan.blocks.len()), (ends[2], 0, 3));
        let (service, block) = &scan.blocks[1];
        assert_eq!((&**service, block.count, block.from, block.until), ("service-1", 2, 100, 101));
        let raw = read(&file, block).unwrap();
        assert_eq!(records(&raw).map(|one| one.unwrap().1.path).collect::<Vec<_>>(), ["/a", "/b"]);
    }

    #[test]
    fn a_torn_tail_is_no_block() {
        for cut in 0..file(2).1[1] {
            let (file, ends) = file(2);
            file.set_len(cut).unwrap();
            let scan = scan(&file, true).unwrap();
            assert_eq!(scan.end, if cut >= ends[0] { ends[0] } else { 0 }, "{cut}");
        }
    }

    #[test]
    fn one_damaged_byte_costs_one_block() {
        let (whole, ends) = file(3);
        for at in ends[0]..ends[1] {
            let (file, _) = file(3);
            let mut byte = [0];
            whole.read_exact_at(&mut byte, at).unwrap();
            file.write_all_at(&[byte[0] ^ 0x55], at).unwrap();
            let scan = scan(&file, true).unwrap();
            let names: Vec<&str> = scan.blocks.iter().map(|(service, _)| &**service).collect();
            assert_eq!((names, scan.damaged), (vec!["service-0", "service-2"], ends[1] - ends[0]), "{at}");
        }
    }
}
