//! Batches of records: how they are taken apart again.

use crate::record::{FIXED, MOST_RECORD, Malformed, Record, Rest};

/// The bytes of a batch's records, one after the other. After what is no record there are no more.
#[derive(Clone, Debug)]
struct Split<'a>(&'a [u8]);

impl<'a> Iterator for Split<'a> {
    type Item = Result<&'a [u8], Malformed>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.0.is_empty() {
            return None;
        }
        let batch = std::mem::take(&mut self.0);
        let length =
            batch.split_first_chunk().and_then(|(length, _)| usize::try_from(u32::from_le_bytes(*length)).ok()).map(|length| length + 4);
        let one = length.filter(|length| *length <= MOST_RECORD).and_then(|length| batch.split_at_checked(length));
        Some(match one {
            Some((bytes, rest)) => {
                self.0 = rest;
                Ok(bytes)
            }
            None => Err(Malformed),
        })
    }
}

/// The records of a batch, with their bytes. After one that is none there are no more.
#[derive(Clone, Debug)]
pub struct Records<'a>(Split<'a>);

pub fn records(batch: &[u8]) -> Records<'_> {
    Records(Split(batch))
}

impl<'a> Iterator for Records<'a> {
    type Item = Result<(&'a [u8], Record<'a>), Malformed>;

    fn next(&mut self) -> Option<Self::Item> {
        let one = self.0.next()?.and_then(|bytes| Ok((bytes, Record::read(&bytes[4..])?)));
        if one.is_err() {
            self.0 = Split(&[]);
        }
        Some(one)
    }
}

/// The bytes of records of this process, and what they are sorted by: when, and the service. Only as much of them is looked at.
pub fn sorted(batch: &[u8]) -> impl Iterator<Item = Result<(&[u8], u64, &str), Malformed>> {
    Split(batch).map(|bytes| {
        let bytes = bytes?;
        let at = u64::from_le_bytes(Rest(&bytes[4..]).take()?);
        let service = Rest(bytes.get(4 + FIXED..).ok_or(Malformed)?).text()?;
        Ok((bytes, at, service))
    })
}
