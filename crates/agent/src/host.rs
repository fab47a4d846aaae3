//! What this machine says of itself.

use std::path::Path;

use sha1::{Digest, Sha1};
use terrace_agent_proto::identity;

use crate::settings::Settings;

/// Values that vendors leave in the firmware of thousands of machines.
const NOT_UNIQUE: [&str; 3] =
    ["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "03000200-0400-0500-0006-000700080009"];

pub fn hostname() -> String {
    nix::unistd::gethostname().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The firmware's or the system's id, with a suffix unless the agent uses the one data directory that an installed agent has: several agents
/// on one host must not be taken for each other.
pub fn machine_id(settings: &Settings) -> String {
    let firmware = read_id("/sys/class/dmi/id/product_uuid").filter(|id| !NOT_UNIQUE.contains(&id.as_str()));
    let id = firmware.or_else(|| read_id("/etc/machine-id")).unwrap_or_else(hostname);
    if settings.is_default_data_dir() { id } else { format!("{id}-{}", suffix(&settings.data_dir)) }
}

fn read_id(path: &str) -> Option<String> {
    let text = std::fs::read_to_string(path).ok()?.trim().to_ascii_lowercase();
    ((1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic())).then_some(text)
}

fn suffix(data_dir: &Path) -> String {
    let path = std::fs::canonicalize(data_dir).unwrap_or_else(|_| data_dir.to_owned());
    Sha1::digest(path.as_os_str().as_encoded_bytes()).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// The headers that describe the host; none of them is signed.
pub fn facts(region: &str) -> Vec<(&'static str, String)> {
    let uname = nix::sys::utsname::uname().ok();
    let of = |part: fn(&nix::sys::utsname::UtsName) -> &std::ffi::OsStr| {
        uname.as_ref().map(|uname| part(uname).to_string_lossy().into_owned()).unwrap_or_default()
    };
    let mut facts = vec![
        (identity::VERSION, env!("CARGO_PKG_VERSION").to_owned()),
        (identity::PID, std::process::id().to_string()),
        (identity::KERNEL_NAME, "Linux".to_owned()),
        (identity::KERNEL_VERSION, of(nix::sys::utsname::UtsName::release)),
        (identity::OS_VERSION, os_version()),
        (identity::CPU_ARCH, of(nix::sys::utsname::UtsName::machine)),
        (identity::UPTIME_SECS, uptime_secs().to_string()),
    ];
    if !region.is_empty() {
        facts.push((identity::REGION, region.to_owned()));
    }
    facts
}

fn os_version() -> String {
    let text = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    text.lines().find_map(|line| line.strip_prefix("PRETTY_NAME=")).map(|name| name.trim_matches('"').to_owned()).unwrap_or_default()
}

fn uptime_secs() -> u64 {
    let text = std::fs::read_to_string("/proc/uptime").unwrap_or_default();
    text.split('.').next().and_then(|secs| secs.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agents_with_different_directories_are_different_machines() {
        let a = machine_id(&Settings::new("", "/tmp/a"));
        let b = machine_id(&Settings::new("", "/tmp/b"));
        assert_ne!(a, b);
        assert_eq!(a, machine_id(&Settings::new("", "/tmp/a")));
        assert!(a.len() <= identity::MAX_MACHINE_ID && a.bytes().all(|b| b.is_ascii_graphic()), "{a}");
        assert!(a.starts_with(&machine_id(&Settings::new("", crate::DEFAULT_DATA_DIR))));
    }

    #[test]
    fn every_fact_fits_a_header() {
        for (name, value) in facts("ap-local") {
            assert!(http::HeaderValue::from_str(&value).is_ok(), "{name}: {value}");
        }
    }
}
