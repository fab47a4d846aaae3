//! Who is calling: the headers every HTTP call and every WebSocket handshake carries.
//!
//! A registered agent signs `MachineId + InstanceId + RandomKey + Timestamp` with RSA PKCS#1 v1.5 over SHA-1 (the published agent's choice).
//! The signature covers neither body nor direction: the server bounds the clock's skew and remembers the random keys it has seen within it.
//! This module only reads and composes; whoever holds the keys signs and verifies.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

pub const MACHINE_ID: &str = "machineid";
pub const INSTANCE_ID: &str = "instanceid";
pub const RANDOM_KEY: &str = "randomkey";
pub const TIMESTAMP: &str = "timestamp";
pub const SIGNATURE: &str = "signature";

/// Sent with the handshake by an agent that can make its calls over the socket, and with the 101 by such a server; the value is [`RPC_VERSION`].
pub const RPC: &str = "terrace-rpc";
pub const RPC_VERSION: &str = "1";

/// Where the agent was told it is; set by our agent only.
pub const REGION: &str = "terrace-region";

pub const VERSION: &str = "tat-version";
pub const PID: &str = "tat-pid";
pub const KERNEL_NAME: &str = "tat-kernelname";
pub const KERNEL_VERSION: &str = "tat-kernelversion";
pub const OS_VERSION: &str = "tat-osversion";
pub const CPU_ARCH: &str = "tat-cpuarch";
pub const UPTIME_SECS: &str = "tat-uptimesecs";

pub const MAX_MACHINE_ID: usize = 128;
pub const MAX_INSTANCE_ID: usize = 64;
pub const RANDOM_KEY_LEN: usize = 32;
/// RSA up to 8192 bits, in base64.
pub const MAX_SIGNATURE: usize = 1368;

/// What the headers claim; nothing of it is verified yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presented {
    /// A machine that was never registered: it may only call `RegisterInstance`.
    Unregistered {
        machine_id: String,
    },
    Registered(Signed),
}

/// A signed identity as claimed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    pub machine_id: String,
    pub instance_id: String,
    pub random_key: String,
    /// Unix seconds.
    pub timestamp: u64,
    /// Decoded.
    pub signature: Vec<u8>,
}

impl Signed {
    /// The text the signature must cover.
    pub fn text(&self) -> String {
        signed_text(&self.machine_id, &self.instance_id, &self.random_key, self.timestamp)
    }

    /// The five headers, in the form they are sent.
    pub fn headers(&self) -> [(&'static str, String); 5] {
        [
            (MACHINE_ID, self.machine_id.clone()),
            (INSTANCE_ID, self.instance_id.clone()),
            (RANDOM_KEY, self.random_key.clone()),
            (TIMESTAMP, self.timestamp.to_string()),
            (SIGNATURE, STANDARD.encode(&self.signature)),
        ]
    }
}

/// A header that is missing or out of bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HeaderError {
    #[error("the header `{0}` is missing")]
    Missing(&'static str),
    #[error("the header `{0}` does not have its form")]
    Invalid(&'static str),
}

/// What is signed.
pub fn signed_text(machine_id: &str, instance_id: &str, random_key: &str, timestamp: u64) -> String {
    format!("{machine_id}{instance_id}{random_key}{timestamp}")
}

/// Reads the identity headers. `header` gives a header's value by its lower-case name.
pub fn parse<'a>(header: impl Fn(&'static str) -> Option<&'a str>) -> Result<Presented, HeaderError> {
    let require = |name| header(name).ok_or(HeaderError::Missing(name));
    let check = |name, ok: bool| if ok { Ok(()) } else { Err(HeaderError::Invalid(name)) };

    let machine_id = require(MACHINE_ID)?;
    check(MACHINE_ID, printable(machine_id, MAX_MACHINE_ID))?;
    if header(INSTANCE_ID).is_none() && header(SIGNATURE).is_none() {
        return Ok(Presented::Unregistered { machine_id: machine_id.to_owned() });
    }

    let instance_id = require(INSTANCE_ID)?;
    check(INSTANCE_ID, printable(instance_id, MAX_INSTANCE_ID))?;
    let random_key = require(RANDOM_KEY)?;
    check(RANDOM_KEY, random_key.len() == RANDOM_KEY_LEN && random_key.bytes().all(|b| b.is_ascii_alphanumeric()))?;
    let timestamp_text = require(TIMESTAMP)?;
    // The text is what was signed, so only the one spelling of a number will do: no sign, no leading zero.
    let timestamp =
        timestamp_text.parse::<u64>().ok().filter(|t| t.to_string() == timestamp_text).ok_or(HeaderError::Invalid(TIMESTAMP))?;
    let signature = require(SIGNATURE)?;
    check(SIGNATURE, signature.len() <= MAX_SIGNATURE)?;
    let signature = STANDARD.decode(signature).ok().filter(|s| !s.is_empty()).ok_or(HeaderError::Invalid(SIGNATURE))?;

    Ok(Presented::Registered(Signed {
        machine_id: machine_id.to_owned(),
        instance_id: instance_id.to_owned(),
        random_key: random_key.to_owned(),
        timestamp,
        signature,
    }))
}

fn printable(text: &str, max: usize) -> bool {
    (1..=max).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic())
}

/// What the headers tell of the host, cut to sane lengths. For display only: none of it is signed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HostFacts {
    pub version: String,
    pub kernel_name: String,
    pub kernel_version: String,
    pub os_version: String,
    pub cpu_arch: String,
    pub uptime_secs: u64,
    pub region: String,
}

impl HostFacts {
    pub fn read<'a>(header: impl Fn(&'static str) -> Option<&'a str>) -> Self {
        let text = |name| header(name).unwrap_or_default().chars().filter(|c| !c.is_control()).take(128).collect::<String>();
        HostFacts {
            version: text(VERSION),
            kernel_name: text(KERNEL_NAME),
            kernel_version: text(KERNEL_VERSION),
            os_version: text(OS_VERSION),
            cpu_arch: text(CPU_ARCH),
            uptime_secs: text(UPTIME_SECS).parse().unwrap_or(0),
            region: text(REGION),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    fn sample() -> HashMap<&'static str, String> {
        let signed = Signed {
            machine_id: "4c4c4544-0042".into(),
            instance_id: "ins-0a1b2c3d".into(),
            random_key: "0123456789abcdefghijABCDEFGHIJ01".into(),
            timestamp: 1_700_000_000,
            signature: vec![1, 2, 3],
        };
        signed.headers().into_iter().collect()
    }

    fn read(headers: &HashMap<&'static str, String>) -> Result<Presented, HeaderError> {
        parse(|name| headers.get(name).map(String::as_str))
    }

    #[test]
    fn signed_headers_are_read_back() {
        let Ok(Presented::Registered(signed)) = read(&sample()) else { panic!("not read") };
        assert_eq!(signed.text(), "4c4c4544-0042ins-0a1b2c3d0123456789abcdefghijABCDEFGHIJ011700000000");
        assert_eq!(signed.headers().into_iter().collect::<HashMap<_, _>>(), sample());
    }

    #[test]
    fn a_machine_without_an_instance_is_unregistered() {
        let headers = HashMap::from([(MACHINE_ID, "m".to_owned())]);
        assert_eq!(read(&headers), Ok(Presented::Unregistered { machine_id: "m".into() }));
        assert_eq!(read(&HashMap::new()), Err(HeaderError::Missing(MACHINE_ID)));
    }

    #[test]
    fn half_a_signature_and_odd_values_are_refused() {
        for missing in [INSTANCE_ID, RANDOM_KEY, TIMESTAMP, SIGNATURE] {
            let mut headers = sample();
            headers.remove(missing);
            assert_eq!(read(&headers), Err(HeaderError::Missing(missing)));
        }
        for (name, value) in [
            (MACHINE_ID, "m".repeat(129)),
            (MACHINE_ID, String::new()),
            (MACHINE_ID, "a b".into()),
            (INSTANCE_ID, "i".repeat(65)),
            (RANDOM_KEY, "short".into()),
            (RANDOM_KEY, "!".repeat(32)),
            (TIMESTAMP, "+1700000000".into()),
            (TIMESTAMP, "01700000000".into()),
            (TIMESTAMP, "-1".into()),
            (SIGNATURE, String::new()),
            (SIGNATURE, "???".into()),
            (SIGNATURE, "A".repeat(1372)),
        ] {
            let mut headers = sample();
            headers.insert(name, value);
            assert_eq!(read(&headers), Err(HeaderError::Invalid(name)));
        }
    }

    #[test]
    fn facts_are_cut_and_cleaned() {
        let facts = HostFacts::read(|name| match name {
            OS_VERSION => Some("Debian\u{7} 12"),
            UPTIME_SECS => Some("77"),
            _ => None,
        });
        assert_eq!((facts.os_version.as_str(), facts.uptime_secs), ("Debian 12", 77));
    }

    proptest! {
        #[test]
        fn no_header_makes_the_parser_panic(values in proptest::collection::vec(proptest::option::of("\\PC{0,40}"), 5)) {
            let names = [MACHINE_ID, INSTANCE_ID, RANDOM_KEY, TIMESTAMP, SIGNATURE];
            let headers: HashMap<_, _> = names.into_iter().zip(values).filter_map(|(n, v)| Some((n, v?))).collect();
            let _ = read(&headers);
        }
    }
}
