//! The nouns: clusters, members, and the rules that follow from a request alone.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};
use terrace_api_cetcd::types::EtcdAdvancedSettings;
use terrace_base::{Error, Result, id_type, text};

id_type!(/** A cluster. */ ClusterId, "etcd-");

/// What a cluster can have: an even number tolerates no more failures than the odd one below it.
pub const SIZES: [i64; 5] = [1, 3, 5, 7, 9];

const DEFAULT_QUOTA_GIB: i64 = 2;
/// etcd's own advice.
const LARGEST_QUOTA_GIB: i64 = 8;
const MOST_NAMES: usize = 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClusterStatus {
    Creating,
    Running,
    /// An operation changes its members.
    Updating,
    Deleting,
    Failed,
    Deleted,
}

impl ClusterStatus {
    pub const ALL: [ClusterStatus; 6] = [
        ClusterStatus::Creating,
        ClusterStatus::Running,
        ClusterStatus::Updating,
        ClusterStatus::Deleting,
        ClusterStatus::Failed,
        ClusterStatus::Deleted,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            ClusterStatus::Creating => "creating",
            ClusterStatus::Running => "running",
            ClusterStatus::Updating => "updating",
            ClusterStatus::Deleting => "deleting",
            ClusterStatus::Failed => "failed",
            ClusterStatus::Deleted => "deleted",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text)
    }
}

/// What the creator chose of how the cluster runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    pub https: bool,
    pub client_cert_auth: bool,
    pub compaction: Compaction,
    pub domains: Vec<String>,
    pub addresses: Vec<IpAddr>,
    pub quota_gib: i64,
    /// The address that clients of other machines reach the members by; `None`: they do not.
    #[serde(default)]
    pub outside: Option<IpAddr>,
    /// The managed hosts it may use, a member on each; empty: members run on the server's own machine.
    #[serde(default)]
    pub hosts: Vec<String>,
}

/// Automatic compaction, in etcd's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compaction {
    /// `periodic` or `revision`.
    pub mode: String,
    /// `5m`, `1h30m`, or a number of revisions.
    pub retention: String,
}

impl Settings {
    /// Checks what a request asks for. What cannot be done yet is refused, not forgotten.
    pub fn of(advanced: Option<EtcdAdvancedSettings>, disk_gib: Option<i64>) -> Result<Self> {
        let advanced = advanced.unwrap_or(EtcdAdvancedSettings {
            security_settings: None,
            auto_compaction_settings: None,
            monitor_settings: None,
            backup_settings: None,
            custom_domains: None,
            custom_i_ps: None,
        });
        if advanced.monitor_settings.is_some() {
            return Err(unsupported("MonitorSettings", "external monitoring is not connected yet"));
        }
        let security = advanced.security_settings;
        let https = security.as_ref().and_then(|s| s.https).unwrap_or(true);
        let client_cert_auth = security.as_ref().and_then(|s| s.client_cert_auth).unwrap_or(https);
        if client_cert_auth && !https {
            return Err(Error::invalid_value("ClientCertAuth", "true", "false when Https is false"));
        }
        let compaction = match advanced.auto_compaction_settings {
            None => Compaction { mode: "periodic".into(), retention: "1h".into() },
            Some(asked) => Compaction::of(&asked.auto_compaction_mode, &asked.auto_compaction_retention)?,
        };
        let quota_gib = disk_gib.unwrap_or(DEFAULT_QUOTA_GIB);
        if quota_gib < 1 {
            return Err(Error::invalid_value("DiskSize", quota_gib, "1 or more"));
        }
        let domains = listed("CustomDomains", advanced.custom_domains.as_deref())?;
        if let Some(odd) = domains.iter().find(|domain| !is_domain(domain)) {
            return Err(Error::invalid_value("CustomDomains", odd, "domain names, separated by commas, such as *.abc.com"));
        }
        let addresses = listed("CustomIPs", advanced.custom_i_ps.as_deref())?;
        let addresses = addresses
            .iter()
            .map(|text| text.parse().map_err(|_| Error::invalid_value("CustomIPs", text, "IP addresses, separated by commas")))
            .collect::<Result<_>>()?;
        Ok(Settings {
            https,
            client_cert_auth,
            compaction,
            domains,
            addresses,
            quota_gib: quota_gib.min(LARGEST_QUOTA_GIB),
            outside: None,
            hosts: vec![],
        })
    }

    pub fn scheme(&self) -> &'static str {
        if self.https { "https" } else { "http" }
    }
}

impl Compaction {
    pub fn of(mode: &str, retention: &str) -> Result<Self> {
        // The manual's sample says `period`.
        let mode = match mode {
            "periodic" | "period" => "periodic",
            "revision" => "revision",
            other => return Err(Error::invalid_value("AutoCompactionMode", other, "periodic, revision")),
        };
        let number = retention.parse::<u64>().is_ok_and(|n| n > 0);
        let fine = if mode == "revision" { number } else { is_duration(retention) };
        if !fine || retention.len() > 32 {
            let allowed = if mode == "revision" { "a number of revisions" } else { "a duration such as 5m or 1h30m" };
            return Err(Error::invalid_value("AutoCompactionRetention", retention, allowed));
        }
        Ok(Compaction { mode: mode.into(), retention: retention.into() })
    }
}

/// `1h30m`, `5m`, `90s`: what etcd reads, without fractions, and at least a second of it.
fn is_duration(text: &str) -> bool {
    let mut rest = text;
    let mut total = 0u64;
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let Ok(number) = rest[..digits].parse::<u64>() else { return false };
        let unit = match rest.as_bytes().get(digits) {
            Some(b'h') => 3600,
            Some(b'm') => 60,
            Some(b's') => 1,
            _ => return false,
        };
        total = total.saturating_add(number.saturating_mul(unit));
        rest = &rest[digits + 1..];
    }
    (1..=10 * 365 * 24 * 3600).contains(&total)
}

fn listed(field: &str, text: Option<&str>) -> Result<Vec<String>> {
    let all: Vec<String> = text.unwrap_or_default().split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect();
    if all.len() > MOST_NAMES {
        return Err(Error::invalid_value(field, format!("{} entries", all.len()), &format!("at most {MOST_NAMES}")));
    }
    Ok(all)
}

fn is_domain(text: &str) -> bool {
    let name = text.strip_prefix("*.").unwrap_or(text);
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    name.len() <= 253 && name.split('.').all(label)
}

fn unsupported(field: &'static str, reason: &'static str) -> Error {
    Error::new("UnsupportedOperation", text!("`{field}` cannot be given: {reason}", field = field, reason = reason))
}

#[cfg(test)]
mod tests {
    use terrace_api_cetcd::types::{EtcdAutoCompactionSettings, EtcdMonitorSettings, EtcdSecuritySettings};

    use super::*;

    fn asked(change: impl FnOnce(&mut EtcdAdvancedSettings)) -> Result<Settings> {
        let mut advanced = EtcdAdvancedSettings {
            security_settings: None,
            auto_compaction_settings: None,
            monitor_settings: None,
            backup_settings: None,
            custom_domains: None,
            custom_i_ps: None,
        };
        change(&mut advanced);
        Settings::of(Some(advanced), None)
    }

    #[test]
    fn silence_means_tls_with_client_certificates() {
        let settings = Settings::of(None, None).unwrap();
        assert!(settings.https && settings.client_cert_auth);
        assert_eq!((settings.compaction.mode.as_str(), settings.quota_gib), ("periodic", 2));
        assert_eq!(Settings::of(None, Some(500)).unwrap().quota_gib, 8);
        assert_eq!(Settings::of(None, Some(0)).unwrap_err().code(), "InvalidParameterValue");
    }

    #[test]
    fn names_for_the_certificates_are_checked() {
        let settings = asked(|a| {
            a.custom_domains = Some("*.abc.com, etcd.local".into());
            a.custom_i_ps = Some("10.0.0.1,::1".into());
        });
        let settings = settings.unwrap();
        assert_eq!((settings.domains.len(), settings.addresses.len()), (2, 2));
        for odd in ["a b", "-a.com", "a..b", "*.*.com", &"x".repeat(64), "ü.de"] {
            assert!(asked(|a| a.custom_domains = Some(odd.into())).is_err(), "{odd}");
        }
        assert!(asked(|a| a.custom_i_ps = Some("10.0.0".into())).is_err());
    }

    #[test]
    fn compaction_is_what_etcd_understands() {
        let ask = |mode: &str, retention: &str| {
            asked(|a| {
                a.auto_compaction_settings =
                    Some(EtcdAutoCompactionSettings { auto_compaction_mode: mode.into(), auto_compaction_retention: retention.into() })
            })
        };
        for (mode, retention) in [("periodic", "5m"), ("period", "1h30m"), ("periodic", "90s"), ("revision", "1000")] {
            assert!(ask(mode, retention).is_ok(), "{mode} {retention}");
        }
        for (mode, retention) in [
            ("periodic", "5"),
            ("periodic", ""),
            ("periodic", "0s"),
            ("revision", "5m"),
            ("revision", "0"),
            ("never", "5m"),
            ("periodic", "m5"),
        ] {
            assert!(ask(mode, retention).is_err(), "{mode} {retention}");
        }
    }

    #[test]
    fn what_cannot_be_done_is_refused() {
        let monitor = EtcdMonitorSettings { prometheus_creation_param: None, existed_prometheus_instance_id: Some("prom-1".into()) };
        assert_eq!(asked(|a| a.monitor_settings = Some(monitor)).unwrap_err().code(), "UnsupportedOperation");
        let plain = asked(|a| a.security_settings = Some(EtcdSecuritySettings { https: Some(false), client_cert_auth: Some(true) }));
        assert_eq!(plain.unwrap_err().code(), "InvalidParameterValue");
        let plain = asked(|a| a.security_settings = Some(EtcdSecuritySettings { https: Some(false), client_cert_auth: None })).unwrap();
        assert_eq!((plain.scheme(), plain.client_cert_auth), ("http", false));
    }
}
