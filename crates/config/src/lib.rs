//! The settings of `terrace serve`.
//!
//! Each setting is a flag, an environment variable (`TERRACE_<NAME>`) and a key of the TOML file named by `--config`;
//! the first of these that is given wins, then the default. [`Flags`] holds what was given, [`Settings`] what holds.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde::Deserialize;
use terrace_base::Secret;

/// What was given, each part optional. The TOML file has the same keys, with `_` for `-`.
#[derive(Args, Deserialize, Default, Clone)]
#[serde(deny_unknown_fields, default)]
pub struct Flags {
    /// Settings file (TOML)
    #[arg(long, env = "TERRACE_CONFIG", value_name = "FILE")]
    #[serde(skip)]
    pub config: Option<PathBuf>,
    /// Where everything is kept [default: ./data]
    #[arg(long, env = "TERRACE_DATA_DIR", value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// Address of the API, the console and the agents' endpoint [default: 127.0.0.1:8500]
    #[arg(long, env = "TERRACE_LISTEN", value_name = "ADDR")]
    pub listen: Option<String>,
    /// TLS certificate chain (PEM); with --tls-key, --listen speaks HTTPS
    #[arg(long, env = "TERRACE_TLS_CERT", value_name = "FILE")]
    pub tls_cert: Option<PathBuf>,
    /// TLS private key (PEM)
    #[arg(long, env = "TERRACE_TLS_KEY", value_name = "FILE")]
    pub tls_key: Option<PathBuf>,
    /// sqlite://PATH or postgres://... [default: sqlite://<data-dir>/terrace.db]
    #[arg(long, env = "TERRACE_DATABASE_URL", value_name = "URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// file://DIR or s3://BUCKET/PREFIX [default: file://<data-dir>/objects]
    #[arg(long, env = "TERRACE_OBJECT_STORE", value_name = "URL", hide_env_values = true)]
    pub object_store: Option<String>,
    /// Region name [default: ap-local]
    #[arg(long, env = "TERRACE_REGION", value_name = "NAME")]
    pub region: Option<String>,
    /// Zone name [default: ap-local-1]
    #[arg(long, env = "TERRACE_ZONE", value_name = "NAME")]
    pub zone: Option<String>,
    /// Address of the API gateway's HTTP [default: 127.0.0.1:8580]
    #[arg(long, env = "TERRACE_GATEWAY_LISTEN", value_name = "ADDR")]
    pub gateway_listen: Option<String>,
    /// Address of the API gateway's HTTPS [default: 127.0.0.1:8543]
    #[arg(long, env = "TERRACE_GATEWAY_TLS_LISTEN", value_name = "ADDR")]
    pub gateway_tls_listen: Option<String>,
    /// Domain under which published services answer [default: apigw.localhost]
    #[arg(long, env = "TERRACE_GATEWAY_DOMAIN", value_name = "DOMAIN")]
    pub gateway_domain: Option<String>,
    /// How much of something an account may have in the API gateway: services=N, apis-per-service=N, … [default: the manual's]
    #[arg(long = "gateway-limit", env = "TERRACE_GATEWAY_LIMIT", value_name = "NAME=N", value_delimiter = ',')]
    #[serde(rename = "gateway_limits")]
    pub gateway_limit: Vec<String>,
    /// Where functions behind APIs are: http://HOST/…{name}…, perhaps with {namespace} and {qualifier} [default: nowhere]
    #[arg(long, env = "TERRACE_GATEWAY_FUNCTIONS", value_name = "URL")]
    pub gateway_functions: Option<String>,
    /// Whether limits per second, minute, hour or day hold over all gateways together, or at each of them: shared or each [default: shared]
    #[arg(long, env = "TERRACE_GATEWAY_RATES", value_name = "shared|each")]
    pub gateway_rates: Option<Rates>,
    /// Whether the API gateway logs requests: on or off [default: on]
    #[arg(long, env = "TERRACE_GATEWAY_LOG", value_name = "on|off")]
    pub gateway_log: Option<Switch>,
    /// Days the API gateway's access log is kept [default: 30]
    #[arg(long, env = "TERRACE_GATEWAY_LOG_DAYS", value_name = "DAYS")]
    pub gateway_log_days: Option<u32>,
    /// Bytes the API gateway's access log may have on disk; the oldest goes first [default: 10737418240]
    #[arg(long, env = "TERRACE_GATEWAY_LOG_BYTES", value_name = "BYTES")]
    pub gateway_log_bytes: Option<u64>,
    /// Where the API gateway's access log is sent too: loki+http://HOST, clickhouse+http://HOST/TABLE or otlp+http://HOST [default: nowhere]
    #[arg(long, env = "TERRACE_GATEWAY_LOG_EXPORT", value_name = "URL", hide_env_values = true)]
    pub gateway_log_export: Option<String>,
    /// What this process does [default: api,ops,console,gateway]
    #[arg(long, env = "TERRACE_ROLES", value_name = "LIST", value_delimiter = ',')]
    pub roles: Option<Vec<Role>>,
    /// Also run an agent for this machine
    #[arg(long, env = "TERRACE_LOCAL_AGENT")]
    #[serde(default)]
    pub local_agent: bool,
    /// text or json [default: text]
    #[arg(long, env = "TERRACE_LOG_FORMAT", value_name = "FORMAT")]
    pub log_format: Option<LogFormat>,
    /// SecretId of the main account's first key, instead of a drawn one
    #[arg(long, env = "TERRACE_BOOTSTRAP_SECRET_ID", value_name = "ID")]
    pub bootstrap_secret_id: Option<String>,
    /// SecretKey that goes with it
    #[arg(long, env = "TERRACE_BOOTSTRAP_SECRET_KEY", value_name = "KEY", hide_env_values = true)]
    pub bootstrap_secret_key: Option<String>,
    /// File of the key that seals secrets in the database [default: <data-dir>/master.key]
    #[arg(long, env = "TERRACE_MASTER_KEY_FILE", value_name = "FILE")]
    pub master_key_file: Option<PathBuf>,
    /// Calls per second for one account: service.Action=N, service.*=N or *=N; 0 is no limit [default: the contract's]
    #[arg(long = "rate-limit", env = "TERRACE_RATE_LIMIT", value_name = "NAME=N", value_delimiter = ',')]
    #[serde(rename = "rate_limits")]
    pub rate_limit: Vec<String>,
    /// Output kept of one command on one host, in bytes [default: 67108864]
    #[arg(long, env = "TERRACE_OUTPUT_CAP", value_name = "BYTES")]
    pub output_cap: Option<u64>,
    /// Notifications may be sent to this machine's own addresses; link-local ones are never sent to
    #[arg(long, env = "TERRACE_NOTIFY_LOOPBACK")]
    #[serde(default)]
    pub notify_loopback: bool,
}

#[derive(ValueEnum, Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The signed API and the agents' endpoint.
    Api,
    /// Operations and reconcilers.
    Ops,
    Console,
    Gateway,
}

/// Over what the gateway's limits in a window of time hold.
#[derive(ValueEnum, Deserialize, Clone, Copy, PartialEq, Eq, Debug, Default)]
#[serde(rename_all = "lowercase")]
pub enum Rates {
    #[default]
    Shared,
    Each,
}

#[derive(ValueEnum, Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "lowercase")]
pub enum Switch {
    On,
    Off,
}

#[derive(ValueEnum, Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    Text,
    Json,
}

/// What holds.
#[derive(Clone, Debug)]
pub struct Settings {
    pub data_dir: PathBuf,
    pub listen: String,
    pub tls: Option<(PathBuf, PathBuf)>,
    pub database_url: DatabaseUrl,
    pub object_store: String,
    pub region: String,
    pub zone: String,
    pub gateway_listen: String,
    pub gateway_tls_listen: String,
    pub gateway_domain: String,
    pub gateway_limits: Vec<(String, u32)>,
    pub gateway_rates: Rates,
    pub gateway_functions: Option<String>,
    /// None: requests are not logged.
    pub gateway_log: Option<GatewayLog>,
    pub roles: Vec<Role>,
    pub local_agent: bool,
    pub log_json: bool,
    pub bootstrap: Option<(String, Secret)>,
    pub master_key_file: PathBuf,
    pub rate_limits: HashMap<String, u32>,
    pub output_cap: u64,
    pub notify_loopback: bool,
}

/// How the gateway's access log is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct GatewayLog {
    pub days: u32,
    pub bytes: u64,
    /// Which targets there are is the log's to say.
    pub export: Option<String>,
}

impl std::fmt::Debug for GatewayLog {
    /// The target may have a password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} days, {} bytes, exported: {}", self.days, self.bytes, self.export.is_some())
    }
}

/// The database's URL; its password does not show in `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(String);

impl std::ops::Deref for DatabaseUrl {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // A password with a plain @, / or ? in it is still before the last @.
        let (login, place) = match self.0.split_once("://") {
            Some((scheme, rest)) => match rest.rsplit_once('@') {
                Some((login, place)) => (format!("{scheme}://{}:***@", login.split(':').next().unwrap_or_default()), place),
                None => (format!("{scheme}://"), rest),
            },
            None => (String::new(), &*self.0),
        };
        let (place, query) = place.split_once('?').unwrap_or((place, ""));
        let shown = |pair: &str| match pair.split_once('=') {
            Some((name, _)) if name.eq_ignore_ascii_case("password") => format!("{name}=***"),
            _ => pair.to_owned(),
        };
        let query: Vec<String> = query.split('&').filter(|pair| !pair.is_empty()).map(shown).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        write!(f, "\"{login}{place}{mark}{}\"", query.join("&"))
    }
}

/// A setting that cannot be used, in words for whoever gave it.
#[derive(Debug)]
pub struct Fault(String);

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}

impl Flags {
    /// Fills what was not given from the file, then from the defaults, and checks the whole.
    pub fn settle(self) -> Result<Settings, Fault> {
        let file = match &self.config {
            Some(path) => read_file(path)?,
            None => Flags::default(),
        };
        let data_dir = self.data_dir.or(file.data_dir).unwrap_or_else(|| PathBuf::from("./data"));
        let text = |given: Option<String>, filed: Option<String>, default: &str| given.or(filed).unwrap_or_else(|| default.to_owned());
        let tls = match (self.tls_cert.or(file.tls_cert), self.tls_key.or(file.tls_key)) {
            (Some(cert), Some(key)) => Some((cert, key)),
            (None, None) => None,
            _ => return Err(Fault("--tls-cert and --tls-key go together".into())),
        };
        let bootstrap =
            match (self.bootstrap_secret_id.or(file.bootstrap_secret_id), self.bootstrap_secret_key.or(file.bootstrap_secret_key)) {
                (Some(id), Some(key)) => Some((check_secret_id(id)?, check_secret_key(key)?)),
                (None, None) => None,
                _ => return Err(Fault("--bootstrap-secret-id and --bootstrap-secret-key go together".into())),
            };
        let gateway_log = GatewayLog {
            days: self.gateway_log_days.or(file.gateway_log_days).unwrap_or(30),
            bytes: self.gateway_log_bytes.or(file.gateway_log_bytes).unwrap_or(10 << 30),
            export: self.gateway_log_export.or(file.gateway_log_export).filter(|url| !url.is_empty()),
        };
        let logs = self.gateway_log.or(file.gateway_log) != Some(Switch::Off);
        let gateway_limits = if self.gateway_limit.is_empty() { file.gateway_limit } else { self.gateway_limit };
        let limits = if self.rate_limit.is_empty() { file.rate_limit } else { self.rate_limit };
        let roles = self.roles.or(file.roles).unwrap_or_else(|| vec![Role::Api, Role::Ops, Role::Console, Role::Gateway]);
        let settings = Settings {
            listen: text(self.listen, file.listen, "127.0.0.1:8500"),
            tls,
            database_url: DatabaseUrl(text(
                self.database_url,
                file.database_url,
                &format!("sqlite://{}", data_dir.join("terrace.db").display()),
            )),
            object_store: text(self.object_store, file.object_store, &format!("file://{}", data_dir.join("objects").display())),
            region: text(self.region, file.region, "ap-local"),
            zone: text(self.zone, file.zone, "ap-local-1"),
            gateway_listen: text(self.gateway_listen, file.gateway_listen, "127.0.0.1:8580"),
            gateway_tls_listen: text(self.gateway_tls_listen, file.gateway_tls_listen, "127.0.0.1:8543"),
            gateway_domain: text(self.gateway_domain, file.gateway_domain, "apigw.localhost").to_ascii_lowercase(),
            gateway_limits: gateway_limits.iter().map(|l| gateway_limit(l)).collect::<Result<_, _>>()?,
            gateway_rates: self.gateway_rates.or(file.gateway_rates).unwrap_or_default(),
            gateway_functions: self.gateway_functions.or(file.gateway_functions).filter(|url| !url.is_empty()),
            gateway_log: logs.then_some(gateway_log),
            roles,
            local_agent: self.local_agent || file.local_agent,
            log_json: self.log_format.or(file.log_format) == Some(LogFormat::Json),
            bootstrap,
            master_key_file: self.master_key_file.or(file.master_key_file).unwrap_or_else(|| data_dir.join("master.key")),
            rate_limits: limits.iter().map(|l| rate_limit(l)).collect::<Result<_, _>>()?,
            output_cap: self.output_cap.or(file.output_cap).unwrap_or(64 << 20),
            notify_loopback: self.notify_loopback || file.notify_loopback,
            data_dir,
        };
        settings.check()?;
        Ok(settings)
    }
}

impl Settings {
    fn check(&self) -> Result<(), Fault> {
        for (name, value) in [("--region", &self.region), ("--zone", &self.zone)] {
            let formed =
                (1..=40).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            if !formed {
                return Err(Fault(format!("{name} `{value}`: 1 to 40 lower-case letters, digits and dashes are allowed")));
            }
        }
        let label = |label: &str| {
            (1..=63).contains(&label.len()) && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        // Names of services have up to 90 characters before it.
        if self.gateway_domain.len() > 150 || !self.gateway_domain.split('.').all(label) {
            return Err(Fault(format!("--gateway-domain `{}`: a domain name of up to 150 characters is allowed", self.gateway_domain)));
        }
        if let Some(url) = &self.gateway_functions {
            let host =
                url.strip_prefix("http://").or_else(|| url.strip_prefix("https://")).map(|rest| rest.split('/').next().unwrap_or_default());
            if host.is_none_or(|host| host.is_empty() || host.contains(['{', '}', '@', '?'])) || !url.contains("{name}") {
                return Err(Fault(format!(
                    "--gateway-functions `{url}`: http://HOST/… or https://HOST/… with {{name}} in its path is allowed"
                )));
            }
        }
        if let Some(log) = &self.gateway_log {
            if !(1..=3650).contains(&log.days) {
                return Err(Fault(format!("--gateway-log-days {}: 1 to 3650 are allowed", log.days)));
            }
            if !(1 << 20..=1 << 50).contains(&log.bytes) {
                return Err(Fault(format!("--gateway-log-bytes {}: 1 MiB to 1 PiB are allowed", log.bytes)));
            }
        }
        if !self.database_url.starts_with("sqlite://")
            && !self.database_url.starts_with("postgres://")
            && !self.database_url.starts_with("postgresql://")
        {
            return Err(Fault("--database-url must start with sqlite:// or postgres://".into()));
        }
        if !self.object_store.starts_with("file://") && !self.object_store.starts_with("s3://") {
            return Err(Fault("--object-store must start with file:// or s3://".into()));
        }
        if self.output_cap == 0 || self.output_cap > 16 << 30 {
            return Err(Fault(format!("--output-cap {}: 1 byte to 16 GiB are allowed", self.output_cap)));
        }
        Ok(())
    }
}

fn read_file(path: &Path) -> Result<Flags, Fault> {
    let text = std::fs::read_to_string(path).map_err(|e| Fault(format!("the settings file {}: {e}", path.display())))?;
    toml::from_str(&text).map_err(|e| {
        // Not the error's own rendering: that quotes the line, which may hold a secret.
        let line = e.span().and_then(|span| text.get(..span.start)).map_or(1, |before| before.matches('\n').count() + 1);
        Fault(format!("the settings file {}, line {line}: {}", path.display(), e.message()))
    })
}

fn check_secret_id(id: String) -> Result<String, Fault> {
    let formed = (4..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    // Ids of temporary credentials have a prefix of their own.
    if formed && !id.starts_with("AKIDtmp") {
        return Ok(id);
    }
    Err(Fault("--bootstrap-secret-id: 4 to 64 letters, digits, _ and - are allowed, not starting with AKIDtmp".into()))
}

fn check_secret_key(key: String) -> Result<Secret, Fault> {
    if (16..=128).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_graphic()) {
        return Ok(Secret::new(key));
    }
    Err(Fault("--bootstrap-secret-key: 16 to 128 visible ASCII characters are allowed".into()))
}

fn rate_limit(text: &str) -> Result<(String, u32), Fault> {
    let fault = || Fault(format!("--rate-limit `{text}` must be service.Action=N, service.*=N or *=N"));
    let (name, number) = text.split_once('=').ok_or_else(fault)?;
    if name != "*" && !name.contains('.') {
        return Err(fault());
    }
    Ok((name.trim().to_owned(), number.trim().parse().map_err(|_| fault())?))
}

/// Which names there are is the gateway's to say.
fn gateway_limit(text: &str) -> Result<(String, u32), Fault> {
    let fault = || Fault(format!("--gateway-limit `{text}` must be NAME=N"));
    let (name, number) = text.split_once('=').ok_or_else(fault)?;
    Ok((name.trim().to_owned(), number.trim().parse().map_err(|_| fault())?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_are_the_documented_ones() {
        let s = Flags::default().settle().unwrap();
        assert_eq!((s.listen.as_str(), &*s.database_url, s.region.as_str()), ("127.0.0.1:8500", "sqlite://./data/terrace.db", "ap-local"));
        assert_eq!(s.object_store, "file://./data/objects");
    }

    #[test]
    fn requests_are_logged_unless_somebody_says_otherwise() {
        let log = Flags::default().settle().unwrap().gateway_log.unwrap();
        assert_eq!((log.days, log.bytes, log.export), (30, 10 << 30, None));
        let parsed: Flags = toml::from_str("gateway_log = \"off\"").unwrap();
        assert_eq!(parsed.settle().unwrap().gateway_log, None);
        assert_eq!(Flags::default().settle().unwrap().gateway_rates, Rates::Shared);
        let parsed: Flags = toml::from_str("gateway_rates = \"each\"").unwrap();
        assert_eq!(parsed.settle().unwrap().gateway_rates, Rates::Each);
        let shown = Flags { gateway_log_export: Some("clickhouse+http://h/t?password=p".into()), ..Flags::default() }.settle().unwrap();
        assert!(!format!("{shown:?}").contains("password"));
    }

    #[test]
    fn sending_to_this_machine_has_to_be_asked_for() {
        assert!(!Flags::default().settle().unwrap().notify_loopback);
        let parsed: Flags = toml::from_str("notify_loopback = true").unwrap();
        assert!(parsed.settle().unwrap().notify_loopback);
    }

    #[test]
    fn flags_beat_the_file_and_typos_in_it_are_refused() {
        let parsed: Flags = toml::from_str("region = \"ap-two\"\nlisten = \"127.0.0.1:1\"\nrate_limits = [\"tat.*=5\"]").unwrap();
        assert_eq!(parsed.region.as_deref(), Some("ap-two"));
        assert!(toml::from_str::<Flags>("regoin = \"x\"").is_err());
        let s = Flags { rate_limit: vec!["tat.RunCommand=7".into()], ..Flags::default() }.settle().unwrap();
        assert_eq!(s.rate_limits["tat.RunCommand"], 7);
    }

    #[test]
    fn the_databases_password_is_not_shown() {
        let shown = |url: &str| format!("{:?}", DatabaseUrl(url.into()));
        assert_eq!(shown("postgres://u:p@h:1/d?sslmode=require"), "\"postgres://u:***@h:1/d?sslmode=require\"");
        assert_eq!(shown("postgres://u:p@q/r@h/d?password=p&x=y"), "\"postgres://u:***@h/d?password=***&x=y\"");
        assert_eq!(shown("postgres://u:p?q@h/d"), "\"postgres://u:***@h/d\"");
        assert_eq!(shown("postgres://h/d"), "\"postgres://h/d\"");
        assert_eq!(shown("sqlite:///a/b.db"), "\"sqlite:///a/b.db\"");
    }

    #[test]
    fn faults_name_the_setting() {
        let fault = |f: Flags| f.settle().unwrap_err().to_string();
        assert!(fault(Flags { region: Some("Bad Region".into()), ..Flags::default() }).contains("--region"));
        assert!(fault(Flags { tls_cert: Some("a".into()), ..Flags::default() }).contains("--tls-key"));
        assert!(fault(Flags { database_url: Some("mysql://".into()), ..Flags::default() }).contains("--database-url"));
        assert!(fault(Flags { rate_limit: vec!["x".into()], ..Flags::default() }).contains("--rate-limit"));
        assert!(fault(Flags { gateway_limit: vec!["x".into()], ..Flags::default() }).contains("--gateway-limit"));
        assert!(fault(Flags { gateway_log_days: Some(0), ..Flags::default() }).contains("--gateway-log-days"));
        assert!(fault(Flags { gateway_log_bytes: Some(1), ..Flags::default() }).contains("--gateway-log-bytes"));
        assert!(fault(Flags { gateway_domain: Some("a b".into()), ..Flags::default() }).contains("--gateway-domain"));
        for url in ["faas", "http://faas/", "http:///{name}", "http://{name}.faas/"] {
            assert!(fault(Flags { gateway_functions: Some(url.into()), ..Flags::default() }).contains("--gateway-functions"), "{url}");
        }
    }
}
