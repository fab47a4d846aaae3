//! Versions of etcd: which can be run on this machine, and which may follow which.

use std::collections::HashMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use terrace_base::Error;
use tokio::process::Command;

/// How long a program may take to tell its version.
const PATIENCE: Duration = Duration::from_secs(5);

/// `v3.5.16`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    pub major: u32,
    pub minor: u32,
    pub patch: u32,
}

impl Version {
    /// Whether data may be trusted to it. 3.5.0 to 3.5.5 and 3.4 before 3.4.22 are known to corrupt data when members crash.
    pub fn is_safe(self) -> bool {
        match (self.major, self.minor) {
            (3, 4) => self.patch >= 22,
            (3, 5) => self.patch >= 6,
            (major, minor) => (major, minor) > (3, 5),
        }
    }
}

impl Version {
    /// Why a running cluster cannot go from `self` to `to` member by member; `None` when it can. A cluster goes up one minor version at a time,
    /// and 3.6 takes over only from 3.5.26 or later.
    pub fn obstacle_to(self, to: Version) -> Option<&'static str> {
        if to == self {
            return Some("the cluster runs this version already");
        }
        if to < self {
            return Some("a cluster cannot go back to an earlier version");
        }
        if to.major != self.major || to.minor > self.minor + 1 {
            return Some("a cluster goes up one minor version at a time");
        }
        if (to.minor, self.minor) == (6, 5) && self.patch < 26 {
            return Some("3.6 takes over only from 3.5.26 or later");
        }
        None
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "v{}.{}.{}", self.major, self.minor, self.patch)
    }
}

impl FromStr for Version {
    type Err = Error;

    /// With or without the `v`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let refuse = || Error::invalid_value("EtcdVersion", text, "a version such as v3.5.16");
        let mut parts = text.strip_prefix('v').unwrap_or(text).split('.').map(|part| {
            let plain = !part.is_empty() && part.len() <= 6 && part.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| part.parse::<u32>().ok()).flatten().ok_or_else(refuse)
        });
        let mut next = || parts.next().unwrap_or_else(|| Err(refuse()));
        let version = Version { major: next()?, minor: next()?, patch: next()? };
        if parts.next().is_some() { Err(refuse()) } else { Ok(version) }
    }
}

/// An etcd that can be run here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binary {
    pub version: Version,
    pub path: PathBuf,
}

/// What programs said of themselves, for as long as their files are the same: asking starts a process.
#[derive(Debug, Default)]
pub struct Asked(Mutex<HashMap<PathBuf, Answer>>);

#[derive(Clone, Copy, Debug)]
struct Answer {
    file: (SystemTime, u64),
    version: Option<Version>,
}

impl Asked {
    async fn version(&self, path: &Path) -> Option<Version> {
        let meta = std::fs::metadata(path).ok()?;
        let file = (meta.modified().ok()?, meta.len());
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(path).copied();
        if let Some(answer) = known.filter(|answer| answer.file == file) {
            return answer.version;
        }
        let version = ask(path).await;
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), Answer { file, version });
        version
    }
}

/// Every etcd in `uploaded` (a directory per version) and on the search path, newest first, one per version. Each is asked once.
pub async fn found(asked: &Asked, uploaded: &Path, search_path: &str) -> Vec<Binary> {
    let own = std::fs::read_dir(uploaded).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut all: Vec<Binary> = Vec::new();
    for dir in own.chain(std::env::split_paths(search_path).filter(|dir| dir.is_absolute())) {
        let path = dir.join("etcd");
        if path.is_file()
            && let Some(version) = asked.version(&path).await
            && !all.iter().any(|known| known.version == version)
        {
            all.push(Binary { version, path });
        }
    }
    all.sort_by_key(|binary| std::cmp::Reverse(binary.version));
    all
}

async fn ask(path: &Path) -> Option<Version> {
    let mut command = Command::new(path);
    command.arg("--version").stdin(std::process::Stdio::null()).kill_on_drop(true);
    let said = tokio::time::timeout(PATIENCE, command.output()).await.ok()?.ok()?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    said.lines().find_map(|line| line.strip_prefix("etcd Version:"))?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn v(text: &str) -> Version {
        text.parse().unwrap()
    }

    #[test]
    fn texts_that_are_no_versions_are_refused() {
        assert_eq!(v("v3.5.16"), Version { major: 3, minor: 5, patch: 16 });
        assert_eq!(v("3.4.23").to_string(), "v3.4.23");
        for odd in ["", "v", "3.5", "3.5.x", "3.5.16.1", "vv3.5.16", "3.5.-1", "3.5.16 ", "3.5.99999999999", "+3.5.1"] {
            assert_eq!(odd.parse::<Version>().unwrap_err().code(), "InvalidParameterValue", "{odd}");
        }
    }

    #[test]
    fn versions_that_corrupt_data_are_not_safe() {
        let safe = |text| v(text).is_safe();
        assert!(safe("3.4.22") && safe("3.5.6") && safe("3.6.0") && safe("4.0.0"));
        assert!(!safe("3.4.21") && !safe("3.5.1") && !safe("3.5.5") && !safe("3.3.25"));
    }

    #[test]
    fn a_cluster_goes_up_one_minor_version_at_a_time() {
        let may = |from, to| v(from).obstacle_to(v(to)).is_none();
        assert!(may("3.4.23", "3.5.16") && may("3.5.16", "3.5.30") && may("3.5.26", "3.6.0") && may("3.6.1", "3.7.0"));
        for (from, to) in
            [("3.4.23", "3.6.0"), ("3.5.16", "3.4.23"), ("3.5.16", "3.5.16"), ("3.5.16", "3.6.0"), ("3.6.0", "4.0.0"), ("3.5.16", "3.5.6")]
        {
            assert!(!may(from, to), "{from} to {to}");
        }
    }

    #[tokio::test]
    async fn what_is_found_was_asked() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        for (name, script) in [
            ("a", "#!/bin/sh\necho 'etcd Version: 3.5.16'\n"),
            ("b", "#!/bin/sh\necho 'etcd Version: 3.4.23'\n"),
            ("c", "#!/bin/sh\necho nonsense\n"),
            ("d", "#!/bin/sh\nexit 1\n"),
            ("e", "#!/bin/sh\necho 'etcd Version: 3.5.16'\n"),
        ] {
            let path = dir.path().join(name).join("etcd");
            std::fs::create_dir(path.parent().unwrap()).unwrap();
            // Through another process, so that no fork of this one holds the file open for writing.
            let made =
                std::process::Command::new("sh").args(["-c", "printf '%s' \"$1\" > \"$2\"", "-", script]).arg(&path).status().unwrap();
            assert!(made.success());
            std::fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).unwrap();
        }
        let versions: Vec<String> =
            found(&Asked::default(), dir.path(), "relative:/nowhere").await.iter().map(|b| b.version.to_string()).collect();
        assert_eq!(versions, ["v3.5.16", "v3.4.23"]);
    }
}
