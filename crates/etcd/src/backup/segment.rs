//! Changes between snapshots, as they are stored: protobuf (a field that comes later breaks no reader) under zstd.

use prost::Message;
use terrace_auth::v3::sha256_hex;
use terrace_base::{Error, Result, Timestamp};

/// Fast, and most values are text.
const LEVEL: i32 = 3;
/// No segment unpacks to more: changes are sealed long before.
const MOST_UNPACKED: usize = 256 << 20;

/// One key's change. Those of a transaction have the same revision.
#[derive(Clone, PartialEq, Eq, Message)]
pub struct Change {
    #[prost(int64, tag = "1")]
    pub revision: i64,
    /// When it was seen, microseconds since 1970.
    #[prost(int64, tag = "2")]
    pub at: i64,
    #[prost(bytes = "vec", tag = "3")]
    pub key: Vec<u8>,
    #[prost(bytes = "vec", tag = "4")]
    pub value: Vec<u8>,
    #[prost(bool, tag = "5")]
    pub deleted: bool,
    /// Zero: none.
    #[prost(int64, tag = "6")]
    pub lease: i64,
    /// What the lease was granted for, seconds; zero when it had ended before anybody could ask.
    #[prost(int64, tag = "7")]
    pub lease_seconds: i64,
    /// When it was caught up with: it happened after this and no later than `at`, microseconds since 1970. Zero: it was seen as it happened.
    #[prost(int64, tag = "8")]
    pub blind_since: i64,
}

#[derive(Clone, PartialEq, Eq, Message)]
struct Segment {
    #[prost(message, repeated, tag = "1")]
    changes: Vec<Change>,
}

impl Change {
    pub fn seen_at(&self) -> Timestamp {
        Timestamp(self.at)
    }

    /// What it takes in memory, about.
    pub fn weight(&self) -> usize {
        self.key.len() + self.value.len() + 64
    }
}

/// The bytes to store and their SHA-256.
pub fn pack(changes: Vec<Change>) -> Result<(Vec<u8>, String)> {
    let packed = zstd::bulk::compress(&Segment { changes }.encode_to_vec(), LEVEL).map_err(Error::internal)?;
    let sum = sha256_hex(&packed);
    Ok((packed, sum))
}

pub fn unpack(packed: &[u8], sum: &str) -> Result<Vec<Change>> {
    if sha256_hex(packed) != sum {
        return Err(Error::internal("a segment of changes is not what was stored"));
    }
    let bytes = zstd::bulk::decompress(packed, MOST_UNPACKED).map_err(Error::internal)?;
    Ok(Segment::decode(bytes.as_slice()).map_err(Error::internal)?.changes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(revision: i64) -> Change {
        Change { revision, at: 7, key: vec![0, 255], value: b"v".repeat(1000), deleted: false, lease: 9, lease_seconds: 60, blind_since: 0 }
    }

    #[test]
    fn what_is_packed_comes_back() {
        let all: Vec<Change> = (1..100).map(change).collect();
        let (packed, sum) = pack(all.clone()).unwrap();
        assert!(packed.len() < 10_000, "{}", packed.len());
        assert_eq!(unpack(&packed, &sum).unwrap(), all);
    }

    #[test]
    fn a_flipped_bit_is_seen() {
        let (mut packed, sum) = pack(vec![change(1)]).unwrap();
        for at in 0..packed.len() {
            packed[at] ^= 1;
            assert!(unpack(&packed, &sum).is_err(), "byte {at}");
            packed[at] ^= 1;
        }
        assert!(unpack(&[], &sum).is_err());
    }
}
