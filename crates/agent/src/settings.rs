//! What an agent is told when it starts.

use std::path::{Path, PathBuf};

use terrace_base::{Error, Result, Secret};

/// Where an installed agent keeps its data.
pub const DEFAULT_DATA_DIR: &str = "/var/lib/terrace-agent";

#[derive(Clone, Debug)]
pub struct Settings {
    /// `http(s)://host:port`; the agent calls `{server}/agent/invoke` and `ws(s)://…/agent/ws`.
    pub server: String,
    pub data_dir: PathBuf,
    /// Needed until the host is registered.
    pub register: Option<RegisterCode>,
    /// The command line that runs [`crate::nursery_main`].
    pub shim: Vec<String>,
    /// Told to the server; empty when there is nothing to tell.
    pub region: String,
}

/// What a host shows to be let in.
#[derive(Clone, Debug)]
pub struct RegisterCode {
    pub id: String,
    pub value: Secret,
}

impl Settings {
    pub fn new(server: impl Into<String>, data_dir: impl Into<PathBuf>) -> Self {
        Settings { server: server.into(), data_dir: data_dir.into(), register: None, shim: default_shim(), region: String::new() }
    }

    pub(crate) fn endpoints(&self) -> Result<Endpoints> {
        Endpoints::of(&self.server)
    }

    pub(crate) fn tasks_dir(&self) -> PathBuf {
        self.data_dir.join("tasks")
    }

    pub(crate) fn is_default_data_dir(&self) -> bool {
        self.data_dir == Path::new(DEFAULT_DATA_DIR)
    }
}

/// This program, with the word `agent-shim`.
pub fn default_shim() -> Vec<String> {
    let program = std::env::current_exe().map_or_else(|_| "/proc/self/exe".into(), |path| path.to_string_lossy().into_owned());
    // After an upgrade in place the running file has lost its name; the new one, which has it, understands the same directory.
    vec![program.trim_end_matches(" (deleted)").to_owned(), "agent-shim".into()]
}

/// The server's address, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Endpoints {
    pub tls: bool,
    pub host: String,
    pub port: u16,
    /// The `Host` header.
    pub authority: String,
    /// What precedes `/agent/…`; usually nothing.
    pub prefix: String,
}

impl Endpoints {
    fn of(server: &str) -> Result<Self> {
        let refuse = || Error::invalid_value("server", server, "http://host:port or https://host:port");
        let uri: http::Uri = server.parse().map_err(|_| refuse())?;
        let tls = match uri.scheme_str() {
            Some("http") => false,
            Some("https") => true,
            _ => return Err(refuse()),
        };
        let authority = uri.authority().ok_or_else(refuse)?;
        if uri.query().is_some() || authority.as_str().contains('@') {
            return Err(refuse());
        }
        Ok(Endpoints {
            tls,
            host: authority.host().trim_matches(['[', ']']).to_owned(),
            port: authority.port_u16().unwrap_or(if tls { 443 } else { 80 }),
            authority: authority.to_string(),
            prefix: uri.path().trim_end_matches('/').to_owned(),
        })
    }

    pub fn invoke_path(&self) -> String {
        format!("{}/agent/invoke", self.prefix)
    }

    pub fn ws_url(&self) -> String {
        format!("{}://{}{}/agent/ws", if self.tls { "wss" } else { "ws" }, self.authority, self.prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_apart() {
        let plain = Endpoints::of("http://127.0.0.1:8500").unwrap();
        assert_eq!((plain.tls, plain.host.as_str(), plain.port), (false, "127.0.0.1", 8500));
        assert_eq!(plain.ws_url(), "ws://127.0.0.1:8500/agent/ws");
        let tls = Endpoints::of("https://[::1]/cloud/").unwrap();
        assert_eq!((tls.host.as_str(), tls.port, tls.invoke_path().as_str()), ("::1", 443, "/cloud/agent/invoke"));
        for bad in ["", "127.0.0.1:8500", "ftp://x", "http://", "http://u:p@x", "http://x?y"] {
            assert_eq!(Endpoints::of(bad).unwrap_err().code(), "InvalidParameterValue", "{bad}");
        }
    }
}
