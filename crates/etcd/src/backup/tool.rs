//! etcd's own tool for snapshot files: `etcdutl`, or `etcdctl` of versions that have no other.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use serde::Deserialize;
use terrace_base::{Error, Result, text};
use terrace_place::Place;
use tokio::process::Command;

use crate::version::Version;

/// How long the tool may work on a file of the largest size that etcd advises.
const PATIENCE: Duration = Duration::from_secs(300);
/// etcdctl of the time before etcdutl speaks the former protocol unless it is told.
const ENVIRONMENT: [(&str, &str); 1] = [("ETCDCTL_API", "3")];
const NAMES: [&str; 2] = ["etcdutl", "etcdctl"];

/// A tool of the same minor version as the data it is used on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    path: PathBuf,
}

/// What a snapshot file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Contents {
    pub revision: i64,
    #[serde(rename = "totalKey")]
    pub entries: i64,
}

/// How a restored member begins: alone or with the others of its cluster.
pub struct Begin<'a> {
    pub name: &'a str,
    pub initial_cluster: &'a str,
    pub token: &'a str,
    pub peer_url: &'a str,
}

impl Tool {
    /// Looks beside the etcd of that version first, then on the search path.
    pub async fn find(version: Version, beside: Option<&Path>, search_path: &str) -> Result<Tool> {
        let own = beside.map(Path::to_owned);
        for dir in own.into_iter().chain(std::env::split_paths(search_path).filter(|dir| dir.is_absolute())) {
            for name in NAMES {
                let tool = Tool { path: dir.join(name) };
                if tool.path.is_file()
                    && let Ok(own) = tool.version().await
                    && (own.major, own.minor) == (version.major, version.minor)
                {
                    return Ok(tool);
                }
            }
        }
        Err(Error::new(
            "UnsupportedOperation",
            text!(
                "snapshots of {version} need etcdutl or etcdctl of the same minor version on this machine, and there is none",
                version = version
            ),
        ))
    }

    async fn version(&self) -> Result<Version> {
        let said = self.run(&["version"]).await?;
        let line = said.lines().find_map(|line| line.split_once("version: ")).map(|(_, version)| version.trim());
        line.ok_or_else(|| Error::internal("the tool tells no version"))?.parse()
    }

    /// Reads what is in a snapshot file, and so finds out whether it is one.
    pub async fn contents(&self, file: &Path) -> Result<Contents> {
        let said = self.run(&["snapshot", "status", "-w", "json", &file.to_string_lossy()]).await?;
        serde_json::from_str(said.trim()).map_err(Error::internal)
    }

    /// Makes `data.new` of a place of a snapshot file of this machine, whose own hash is checked.
    pub async fn restore(&self, place: &Place, file: &Path, begin: &Begin<'_>) -> Result<()> {
        let file = place.bring(file, "snapshot.db").await?;
        let arguments = [
            "snapshot",
            "restore",
            &file,
            "--data-dir",
            "data.new",
            "--name",
            begin.name,
            "--initial-cluster",
            begin.initial_cluster,
            "--initial-cluster-token",
            begin.token,
            "--initial-advertise-peer-urls",
            begin.peer_url,
        ];
        let environment = ENVIRONMENT.map(|(name, value)| (name.to_owned(), value.to_owned()));
        place.run(&self.path, &arguments.map(str::to_owned), &environment, PATIENCE).await?;
        place.discard("snapshot.db").await
    }

    async fn run(&self, arguments: &[&str]) -> Result<String> {
        let mut command = Command::new(&self.path);
        command.args(arguments).env_clear().envs(ENVIRONMENT).stdin(Stdio::null()).kill_on_drop(true);
        let said = tokio::time::timeout(PATIENCE, command.output()).await;
        let said = said.map_err(|_| Error::internal(format!("{} did not end", self.path.display())))?.map_err(Error::internal)?;
        if said.status.success() {
            return Ok(String::from_utf8_lossy(&said.stdout).into_owned());
        }
        let told = String::from_utf8_lossy(&said.stderr).into_owned();
        Err(Error::internal(format!("{} {}: {}", self.path.display(), arguments.join(" "), told.trim())))
    }
}
