//! Archives of a few small text files, as every system unpacks them: stored and not compressed, so that nothing but their form is needed.

use crc::{CRC_32_ISO_HDLC, Crc};

const SUM: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);
/// The first of January 1980, midnight: what is the same inside is the same outside.
const DATE: u16 = 0x21;
/// Names are UTF-8.
const FLAGS: u16 = 0x0800;
const VERSION: u16 = 20;

/// `None`: more or longer than an archive of this kind holds.
pub fn zip(files: &[(String, String)]) -> Option<Vec<u8>> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in files {
        let at = u32::try_from(archive.len()).ok()?;
        let (length, long) = (u32::try_from(content.len()).ok()?, u16::try_from(name.len()).ok()?);
        let mut entry = Vec::new();
        for field in [VERSION, FLAGS, 0, 0, DATE] {
            entry.extend(field.to_le_bytes());
        }
        for field in [SUM.checksum(content.as_bytes()), length, length] {
            entry.extend(field.to_le_bytes());
        }
        entry.extend(long.to_le_bytes());
        entry.extend(0u16.to_le_bytes());
        archive.extend(b"PK\x03\x04");
        archive.extend(&entry);
        archive.extend(name.as_bytes());
        archive.extend(content.as_bytes());
        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&entry);
        // No comment, first disk, text of no special kind.
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (count, at, length) = (u16::try_from(files.len()).ok()?, u32::try_from(archive.len()).ok()?, u32::try_from(directory.len()).ok()?);
    archive.extend(directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    for field in [count, count] {
        archive.extend(field.to_le_bytes());
    }
    for field in [length, at] {
        archive.extend(field.to_le_bytes());
    }
    archive.extend(0u16.to_le_bytes());
    Some(archive)
}
