//! From the command's pipe to the file, up to the cap. What does not fit is read all the same, and counted: a command must not be stopped,
//! or killed, by how much it says.

use std::fs::{File, OpenOptions};
use std::io::{self, PipeReader, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

#[derive(Debug)]
pub struct Output {
    file: File,
    cap: u64,
    pub written: u64,
    pub dropped: u64,
    /// Why less was kept than the cap allows.
    pub failure: Option<io::Error>,
    buffer: Vec<u8>,
}

impl Output {
    pub fn create(path: &Path, cap: u64) -> io::Result<Self> {
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        Ok(Output { file, cap, written: 0, dropped: 0, failure: None, buffer: vec![0; 64 << 10] })
    }

    /// Moves what one read gives. `Ok(0)` is the end: nobody holds the other side any more.
    pub fn pump(&mut self, pipe: &mut PipeReader) -> io::Result<usize> {
        let len = pipe.read(&mut self.buffer)?;
        let room = usize::try_from(self.cap.saturating_sub(self.written)).unwrap_or(usize::MAX);
        let mut fits = &self.buffer[..len.min(room)];
        while !fits.is_empty() {
            match self.file.write(fits) {
                Ok(taken) if taken > 0 => {
                    self.written += taken as u64;
                    fits = &fits[taken..];
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                // The disk is full: from here on nothing is kept, so that what is kept has no hole.
                other => {
                    self.failure = Some(other.err().unwrap_or_else(|| io::ErrorKind::WriteZero.into()));
                    self.cap = self.written;
                }
            }
            if self.cap == self.written {
                break;
            }
        }
        let kept = len.min(room) - fits.len();
        self.dropped += (len - kept) as u64;
        Ok(len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_beyond_the_cap_is_counted() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("output");
        let mut output = Output::create(&path, 5).unwrap();
        for piece in ["abc", "defg", "hi"] {
            let (mut reader, mut writer) = io::pipe().unwrap();
            writer.write_all(piece.as_bytes()).unwrap();
            drop(writer);
            while output.pump(&mut reader).unwrap() > 0 {}
        }
        assert_eq!((output.written, output.dropped), (5, 4));
        assert_eq!(std::fs::read(&path).unwrap(), b"abcde");
        assert!(Output::create(&path, 5).is_err());
    }
}
