//! Files that are whole or not there: written under a name of their own, flushed, then given their name.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use ring::digest::{SHA256, SHA256_OUTPUT_LEN};
use terrace_base::Rng;

pub type Sha256 = [u8; SHA256_OUTPUT_LEN];

/// A name beside `path` that nobody else uses.
fn own_name(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}.partial", Rng::system().text(b"0123456789abcdef", 16)));
    name.into()
}

/// A new file, readable by its owner only.
fn create(path: &Path) -> Result<File> {
    let made = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(path);
    made.with_context(|| path.display().to_string())
}

/// A file without a name, on the disk of `path`: it is gone when the process is.
pub fn unnamed(path: &Path) -> Result<File> {
    let name = own_name(path);
    let file = create(&name)?;
    std::fs::remove_file(&name)?;
    Ok(file)
}

/// Puts a file at `path`, whole.
pub fn write(path: &Path, content: &[u8]) -> Result<()> {
    let mut unfinished = Unfinished::beside(path)?;
    unfinished.file.write_all(content).with_context(|| path.display().to_string())?;
    unfinished.rename(path)
}

/// Makes a directory that is its owner's only, if it is not there.
pub fn private_dir(path: &Path) -> Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path);
    made.with_context(|| path.display().to_string())
}

/// A name is durable only when its folder was flushed.
pub fn sync_folder(folder: Option<&Path>) -> Result<()> {
    let folder = folder.filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|f| f.sync_all()).with_context(|| folder.display().to_string())
}

/// Copies, and gives the number of bytes and their checksum.
pub fn copy(from: &mut (impl Read + ?Sized), to: &mut impl Write) -> io::Result<(u64, Sha256)> {
    let mut summed = Summed::new(to);
    io::copy(from, &mut summed)?;
    Ok((summed.len, summed.sha256()))
}

/// Passes bytes on and keeps their number and checksum.
pub struct Summed<T> {
    pub inner: T,
    pub len: u64,
    hash: ring::digest::Context,
}

impl<T> Summed<T> {
    pub fn new(inner: T) -> Self {
        Summed { inner, len: 0, hash: ring::digest::Context::new(&SHA256) }
    }

    pub fn sha256(&self) -> Sha256 {
        let mut sum = [0; SHA256_OUTPUT_LEN];
        sum.copy_from_slice(self.hash.clone().finish().as_ref());
        sum
    }

    fn add(&mut self, bytes: &[u8]) {
        self.hash.update(bytes);
        self.len += bytes.len() as u64;
    }
}

impl<W: Write> Write for Summed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.inner.write(bytes)?;
        self.add(&bytes[..n]);
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<R: Read> Read for Summed<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(bytes)?;
        self.add(&bytes[..n]);
        Ok(n)
    }
}

/// A file that loses its name again unless it gets the one it is made for.
pub struct Unfinished {
    pub file: File,
    name: PathBuf,
    kept: bool,
}

impl Unfinished {
    /// On the disk of `path`, under a name that no other process uses.
    pub fn beside(path: &Path) -> Result<Self> {
        let name = own_name(path);
        Ok(Unfinished { file: create(&name)?, name, kept: false })
    }

    /// All that was written is durable under the name `path`, which is the old file's until then.
    pub fn rename(mut self, path: &Path) -> Result<()> {
        let context = || path.display().to_string();
        self.file.sync_all().with_context(context)?;
        std::fs::rename(&self.name, path).with_context(context)?;
        self.kept = true;
        sync_folder(path.parent())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.kept {
            // Best effort: its name says that it is no more than a part.
            let _ = std::fs::remove_file(&self.name);
        }
    }
}
