//! Programs that were brought to this machine, each under its own SHA-256: what is run is what was meant.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use ring::digest::{Context, SHA256};
use terrace_base::{Error, Result};

use crate::here::private_dir;

/// Larger than any etcd.
const LARGEST: u64 = 256 << 20;

/// The SHA-256 of a file, in hex.
pub fn sum_of(file: &Path) -> io::Result<String> {
    let mut file = File::open(file)?;
    let (mut context, mut buffer) = (Context::new(&SHA256), vec![0; 1 << 16]);
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hex::encode(context.finish())),
            read => context.update(&buffer[..read]),
        }
    }
}

/// Where a program is that was brought here; `None`: it was not.
pub fn path_of(programs: &Path, sum: &str) -> Result<Option<PathBuf>> {
    check(sum)?;
    let path = programs.join(sum);
    Ok(path.is_file().then_some(path))
}

/// Writes one part. The last one makes it a program, if it is the one that was meant.
pub fn put(programs: &Path, sum: &str, offset: u64, bytes: &[u8], done: bool) -> Result<()> {
    check(sum)?;
    private_dir(programs)?;
    let part = programs.join(format!("{sum}.part"));
    write_at(&part, offset, bytes)?;
    if !done {
        return Ok(());
    }
    if sum_of(&part).map_err(Error::internal)? != sum {
        std::fs::remove_file(&part).map_err(Error::internal)?;
        return Err(Error::internal("the program that came is not the one that was meant"));
    }
    std::fs::set_permissions(&part, std::fs::Permissions::from_mode(0o700)).map_err(Error::internal)?;
    std::fs::rename(&part, programs.join(sum)).map_err(Error::internal)
}

/// Writes bytes at their place in a file, which the first ones begin anew.
pub fn write_at(path: &Path, offset: u64, bytes: &[u8]) -> Result<()> {
    if offset == 0 {
        // A process may still run the former file.
        let _ = std::fs::remove_file(path);
    }
    let mut file = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(path).map_err(Error::internal)?;
    file.seek(SeekFrom::Start(offset)).and_then(|_| file.write_all(bytes)).map_err(Error::internal)
}

fn check(sum: &str) -> Result<()> {
    let fine = sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    if fine { Ok(()) } else { Err(Error::internal("a program is named by a SHA-256 in hex")) }
}

/// A program's bytes, to be brought elsewhere.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    if std::fs::metadata(path)?.len() > LARGEST {
        return Err(io::Error::other(format!("{} is larger than {LARGEST} bytes", path.display())));
    }
    std::fs::read(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_what_its_sum_says_or_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let programs = dir.path().join("programs");
        let source = dir.path().join("source");
        std::fs::write(&source, b"#!/bin/sh\necho hello\n").unwrap();
        let sum = sum_of(&source).unwrap();
        assert_eq!(path_of(&programs, &sum).unwrap(), None);
        let bytes = read(&source).unwrap();
        put(&programs, &sum, 0, &bytes[..5], false).unwrap();
        assert_eq!(path_of(&programs, &sum).unwrap(), None, "half of it is none");
        put(&programs, &sum, 5, &bytes[5..], true).unwrap();
        let path = path_of(&programs, &sum).unwrap().unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
        let other = "0".repeat(64);
        assert!(put(&programs, &other, 0, &bytes, true).is_err());
        assert_eq!(path_of(&programs, &other).unwrap(), None);
        for odd in ["", "../../etc/passwd", &"G".repeat(64), &"a".repeat(63)] {
            assert!(path_of(&programs, odd).is_err() && put(&programs, odd, 0, &bytes, true).is_err(), "{odd}");
        }
    }
}
