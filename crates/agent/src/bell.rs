//! How a shim tells the agent "look at my task now": a datagram with the task's id, on a socket in the data directory.
//!
//! It carries no content and may be lost: the files are the truth, and the agent looks at a running task every second anyway. It spares both
//! a busy poll and the kernel's scarce inotify instances (128 per user by default; a hundred agents may share a host). The shim needs no
//! answer, so it neither notices nor minds when the agent dies and another one hangs a new bell in the same place.

use std::fs::File;
use std::io;
use std::os::unix::net::UnixDatagram as StdDatagram;
use std::path::Path;

use tokio::net::UnixDatagram;

use crate::files;

const NAME: &str = "bell";

/// The agent's end.
#[derive(Debug)]
pub struct Bell(UnixDatagram);

impl Bell {
    pub fn hang(data_dir: &Path) -> io::Result<Self> {
        let dir = File::open(data_dir)?;
        match std::fs::remove_file(data_dir.join(NAME)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        Ok(Bell(UnixDatagram::bind(files::short_path(&dir, NAME))?))
    }

    /// Waits for the next ring; an id that is not text is nobody's.
    pub async fn heard(&self) -> io::Result<String> {
        let mut id = [0u8; 64];
        let len = self.0.recv(&mut id).await?;
        Ok(String::from_utf8_lossy(&id[..len]).into_owned())
    }
}

/// The shim's end.
#[derive(Debug)]
pub struct Rope {
    socket: StdDatagram,
    data_dir: File,
    task_id: String,
}

impl Rope {
    pub fn new(data_dir: &Path, task_id: &str) -> io::Result<Self> {
        let socket = StdDatagram::unbound()?;
        socket.set_nonblocking(true)?;
        Ok(Rope { socket, data_dir: File::open(data_dir)?, task_id: task_id.to_owned() })
    }

    pub fn ring(&self) {
        // Nobody there, or so many rings already waiting that the agent looks anyway: both are fine.
        let _ = self.socket.send_to(self.task_id.as_bytes(), files::short_path(&self.data_dir, NAME));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_ring_is_heard_by_the_present_bell_only() {
        let dir = tempfile::tempdir().unwrap();
        let deep = dir
            .path()
            .join("a-directory-with-a-name-that-alone-is-longer-than-the-address-of-a-socket-may-be-by-any-reckoning-of-it-whatever");
        std::fs::create_dir(&deep).unwrap();
        let rope = Rope::new(&deep, "invt-1").unwrap();
        rope.ring();
        drop(Bell::hang(&deep).unwrap());
        let bell = Bell::hang(&deep).unwrap();
        rope.ring();
        assert_eq!(bell.heard().await.unwrap(), "invt-1");
    }
}
