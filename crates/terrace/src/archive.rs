//! The backup file: a zstd-compressed tar of the database as portable text (it loads into either engine), then every object,
//! then, only if asked for, the master key, and last the manifest, which has the number of these and the checksum of each.
//!
//! Behind the compressed data stands the seal, the SHA-256 of every byte before it, in a frame that zstd skips: not each flipped
//! bit changes what is unpacked, but each changes the seal.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::files::{self, Summed};

const DATABASE: &str = "database.jsonl";
const MASTER_KEY: &str = "master.key";
const OBJECTS: &str = "objects";
const MANIFEST: &str = "manifest.json";
const LEVEL: i32 = 3;
/// A skippable frame of zstd's: its magic number and the length of what it holds.
const SEAL: [u8; 8] = [0x50, 0x2a, 0x4d, 0x18, 32, 0, 0, 0];
const SEAL_LEN: u64 = 40;

/// What an entry is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Database,
    Object(PathBuf),
    MasterKey,
}

impl Part {
    fn name(&self) -> PathBuf {
        match self {
            Part::Database => DATABASE.into(),
            Part::Object(name) => Path::new(OBJECTS).join(name),
            Part::MasterKey => MASTER_KEY.into(),
        }
    }

    /// Only plain names: an archive from elsewhere must not write outside the store.
    fn of(name: &Path) -> Result<Part> {
        if name == Path::new(DATABASE) {
            return Ok(Part::Database);
        }
        if name == Path::new(MASTER_KEY) {
            return Ok(Part::MasterKey);
        }
        let plain = |c: Component| matches!(c, Component::Normal(n) if !n.as_encoded_bytes().starts_with(b"."));
        match name.strip_prefix(OBJECTS) {
            Ok(inside) if inside != Path::new("") && inside.components().all(plain) => Ok(Part::Object(inside.to_owned())),
            _ => bail!("it holds something called {}", name.display()),
        }
    }
}

#[derive(Serialize, Deserialize, PartialEq, Eq, Default)]
struct Manifest {
    count: usize,
    entries: Vec<Entry>,
}

#[derive(Serialize, Deserialize, PartialEq, Eq)]
struct Entry {
    name: String,
    size: u64,
    sha256: String,
}

impl Manifest {
    fn add<T>(&mut self, name: &Path, bytes: &Summed<T>) {
        let name = name.to_string_lossy().into_owned();
        self.entries.push(Entry { name, size: bytes.len, sha256: hex::encode(bytes.sha256()) });
        self.count = self.entries.len();
    }
}

/// A backup file being written.
pub struct Writer<'a> {
    tar: tar::Builder<zstd::Encoder<'static, Summed<BufWriter<&'a File>>>>,
    manifest: Manifest,
}

impl<'a> Writer<'a> {
    pub fn new(file: &'a File) -> Result<Self> {
        let mut encoder = zstd::Encoder::new(Summed::new(BufWriter::new(file)), LEVEL)?;
        encoder.include_checksum(true)?;
        Ok(Writer { tar: tar::Builder::new(encoder), manifest: Manifest::default() })
    }

    /// Adds a file from its current position on, and gives its length.
    pub fn add(&mut self, part: &Part, file: &File) -> Result<u64> {
        let name = part.name();
        let size = file.metadata()?.len();
        let mut bytes = Summed::new(file.take(size));
        self.tar.append_data(&mut header(size), &name, &mut bytes)?;
        if bytes.len != size {
            bail!("{} became shorter while it was read", name.display());
        }
        self.manifest.add(&name, &bytes);
        Ok(size)
    }

    pub fn finish(mut self) -> Result<()> {
        let manifest = serde_json::to_vec(&self.manifest)?;
        self.tar.append_data(&mut header(manifest.len() as u64), MANIFEST, &manifest[..])?;
        let mut summed = self.tar.into_inner()?.finish()?;
        let seal = summed.sha256();
        summed.write_all(&SEAL)?;
        summed.write_all(&seal)?;
        Ok(summed.flush()?)
    }
}

fn header(size: u64) -> tar::Header {
    let mut header = tar::Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o600);
    header
}

/// Reads a backup to its end, handing each part on. Only when this is fine was what it handed on.
pub fn read(file: &mut File, mut take: impl FnMut(Part, &mut dyn Read) -> Result<()>) -> Result<()> {
    let len = check_seal(file)?;
    let frame = BufReader::new(file.take(len));
    let mut archive = tar::Archive::new(zstd::Decoder::with_buffer(frame)?.single_frame());
    let (mut found, mut announced) = (Manifest::default(), None);
    for entry in archive.entries()? {
        let mut entry = entry?;
        let name = entry.path()?.into_owned();
        if announced.is_some() {
            bail!("{} follows its manifest", name.display());
        }
        if name == Path::new(MANIFEST) {
            announced = Some(serde_json::from_reader::<_, Manifest>(&mut entry).context("its manifest cannot be read")?);
            continue;
        }
        let part = Part::of(&name)?;
        if found.entries.is_empty() != (part == Part::Database) {
            bail!("its database is missing or not its first part");
        }
        let mut bytes = Summed::new(entry);
        take(part, &mut bytes)?;
        std::io::copy(&mut bytes, &mut std::io::sink())?;
        found.add(&name, &bytes);
    }
    match announced {
        None => bail!("it ends without its manifest"),
        Some(announced) if announced != found => bail!("its parts are not those of its manifest"),
        Some(_) => {}
    }
    let mut decoder = archive.into_inner();
    let mut rest = Vec::new();
    // To the end, where zstd compares its own checksum.
    decoder.by_ref().take(1 << 16).read_to_end(&mut rest)?;
    if rest.len() > 1024 || rest.iter().any(|byte| *byte != 0) || !decoder.finish().fill_buf()?.is_empty() {
        bail!("something follows its end");
    }
    Ok(())
}

/// The length of what is sealed.
fn check_seal(file: &mut File) -> Result<u64> {
    let end = file.seek(SeekFrom::End(0)).context("a backup is read twice, so it must be an ordinary file")?;
    let len = end.checked_sub(SEAL_LEN).context("it is cut short, or no backup")?;
    file.rewind()?;
    let (_, sum) = files::copy(&mut file.take(len), &mut std::io::sink())?;
    let mut seal = Vec::new();
    file.read_to_end(&mut seal)?;
    let announced = seal.strip_prefix(&SEAL).context("it is cut short, or has something behind its end, or is no backup")?;
    if announced != sum {
        bail!("its checksum does not fit");
    }
    file.rewind()?;
    Ok(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(parts: &[(Part, &[u8])]) -> File {
        let file = tempfile::tempfile().unwrap();
        let mut writer = Writer::new(&file).unwrap();
        for (part, content) in parts {
            let mut source = tempfile::tempfile().unwrap();
            source.write_all(content).unwrap();
            source.rewind().unwrap();
            writer.add(part, &source).unwrap();
        }
        writer.finish().unwrap();
        file
    }

    fn bytes(mut file: &File) -> Vec<u8> {
        let mut bytes = Vec::new();
        file.rewind().unwrap();
        file.read_to_end(&mut bytes).unwrap();
        bytes
    }

    fn refused(content: &[u8]) -> String {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(content).unwrap();
        format!("{:#}", read(&mut file, |_, _| Ok(())).unwrap_err())
    }

    fn sealed(frame: &[u8]) -> Vec<u8> {
        [frame, &SEAL, ring::digest::digest(&ring::digest::SHA256, frame).as_ref()].concat()
    }

    #[test]
    fn each_bit_counts_and_each_byte_behind() {
        let parts = [(Part::Database, &b"rows"[..]), (Part::Object("a/b".into()), b"object"), (Part::MasterKey, b"key")];
        let mut file = written(&parts);
        let mut found = Vec::new();
        read(&mut file, |part, bytes| {
            let mut content = Vec::new();
            bytes.read_to_end(&mut content)?;
            found.push((part, content));
            Ok(())
        })
        .unwrap();
        assert_eq!(found, parts.map(|(part, content)| (part, content.to_vec())));

        let whole = bytes(&file);
        for bit in 0..whole.len() * 8 {
            let mut flipped = whole.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            refused(&flipped);
        }
        for cut in 0..whole.len() {
            refused(&whole[..cut]);
        }
        for junk in [&b"\0"[..], b"junk", &[0; 512], &zstd::encode_all(&b""[..], 1).unwrap(), &whole] {
            refused(&[&whole, junk].concat());
        }
    }

    /// What somebody made who can make a seal, too.
    #[test]
    fn parts_are_held_against_the_manifest() {
        let whole = bytes(&written(&[(Part::Database, b"rows"), (Part::Object("a".into()), b"object")]));
        let frame = &whole[..whole.len() - SEAL_LEN as usize];
        let tar = zstd::decode_all(frame).unwrap();
        assert!(frame[4] & 4 != 0, "zstd's own checksum is there");
        let packed = |tar: &[u8]| sealed(&zstd::encode_all(tar, 1).unwrap());
        let at = tar.windows(6).position(|w| w == b"object" && !tar.starts_with(w)).unwrap();
        let content = (at..tar.len() - 6).find(|i| &tar[*i..*i + 7] == b"object\0" && i % 512 == 0).unwrap();
        let mut other = tar.clone();
        other[content] = b'x';
        assert!(refused(&packed(&other)).contains("manifest"));
        // Without the object's two blocks; without the manifest's; with something behind.
        let without = [&tar[..1024], &tar[2048..]].concat();
        assert!(refused(&packed(&without)).contains("manifest"));
        assert!(refused(&packed(&[&tar[..2048], &[0; 1024][..]].concat())).contains("without its manifest"));
        assert!(refused(&packed(&[&tar[..], &[0; 1024]].concat())).contains("follows its end"));
        assert!(refused(&sealed(&[frame, frame].concat())).contains("follows its end"));
    }
}
