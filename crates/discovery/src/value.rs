//! An instance as it is written: `host:port`, `{"host": .., "port": .., "weight": ..}`, or `{"Op": 0, "Addr": "host:port"}` as etcd's own naming does.

use std::net::IpAddr;

use serde::Deserialize;

use crate::sight::{Node, USUAL_WEIGHT};

/// No instance takes more to say.
const LONGEST: usize = 4_096;
const MOST_WEIGHT: u32 = 100;

/// The two forms in JSON; what else it says is somebody else's.
#[derive(Deserialize)]
struct Said {
    host: Option<String>,
    port: Option<u64>,
    weight: Option<u64>,
    #[serde(rename = "Op")]
    op: Option<u64>,
    #[serde(rename = "Addr")]
    addr: Option<String>,
}

/// The instance that a value says, or what is wrong with it.
pub fn instance(value: &[u8]) -> Result<Node, &'static str> {
    if value.len() > LONGEST {
        return Err("it is longer than 4096 bytes");
    }
    let text = std::str::from_utf8(value).map_err(|_| "it is not text")?.trim();
    if !text.starts_with('{') {
        return address(text);
    }
    let said: Said = serde_json::from_str(text).map_err(|_| "it is neither host:port nor JSON of an instance")?;
    match said {
        Said { addr: Some(addr), op: None | Some(0), .. } => address(&addr),
        Said { addr: Some(_), .. } => Err("its Op is not 0, which adds"),
        Said { host: Some(host), port: Some(port), weight, .. } => {
            let weight = weight.map_or(Ok(USUAL_WEIGHT), u32::try_from).unwrap_or(u32::MAX);
            if weight > MOST_WEIGHT {
                return Err("its weight is not 0 to 100");
            }
            Ok(Node { weight, ..node(&host, &port.to_string())? })
        }
        _ => Err("it has neither host and port nor Addr"),
    }
}

/// `host:port`, an IPv6 address in brackets.
fn address(text: &str) -> Result<Node, &'static str> {
    let (host, port) = text.rsplit_once(':').ok_or("it is not host:port")?;
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    match bare {
        Some(v6) if v6.contains(':') => node(v6, port),
        Some(_) => Err("its host is neither an address nor a name"),
        None if host.contains(':') => Err("an IPv6 address needs brackets"),
        None => node(host, port),
    }
}

fn node(host: &str, port: &str) -> Result<Node, &'static str> {
    if !is_host(host) {
        return Err("its host is neither an address nor a name");
    }
    // Digits only: `parse` would take a sign as well.
    let port = Some(port).filter(|port| port.bytes().all(|b| b.is_ascii_digit())).and_then(|port| port.parse().ok());
    match port {
        Some(port) if port > 0 => Ok(Node { host: host.to_ascii_lowercase(), port, weight: USUAL_WEIGHT }),
        _ => Err("its port is not 1 to 65535"),
    }
}

/// Whether something may be at an address or behind a name.
pub fn is_host(text: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let numeric = text.rsplit('.').next().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()));
    let name = !numeric && text.len() <= 253 && text.split('.').all(label);
    match text.parse::<IpAddr>() {
        Ok(address) => !address.is_unspecified(),
        Err(_) => name,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<(String, u16, u32), &'static str> {
        instance(text.as_bytes()).map(|it| (it.host, it.port, it.weight))
    }

    #[test]
    fn the_forms_that_are_in_use() {
        for (text, host, port, weight) in [
            ("10.0.0.5:8080", "10.0.0.5", 8080, 100),
            (" shop-1.internal:80\n", "shop-1.internal", 80, 100),
            ("localhost:65535", "localhost", 65535, 100),
            ("[2001:db8::1]:443", "2001:db8::1", 443, 100),
            (r#"{"host":"10.0.0.5","port":8080,"weight":30}"#, "10.0.0.5", 8080, 30),
            (r#"{"host":"::1","port":1,"zone":"a"}"#, "::1", 1, 100),
            (r#"{"Op":0,"Addr":"10.0.0.6:9090","Metadata":{"a":1}}"#, "10.0.0.6", 9090, 100),
            (r#"{"Addr":"10.0.0.6:9090"}"#, "10.0.0.6", 9090, 100),
            (r#"{"host":"a","port":1,"weight":0}"#, "a", 1, 0),
        ] {
            assert_eq!(read(text), Ok((host.to_owned(), port, weight)), "{text}");
        }
    }

    #[test]
    fn what_is_no_instance() {
        for text in [
            "",
            "10.0.0.5",
            ":80",
            "10.0.0.5:0",
            "10.0.0.5:65536",
            "10.0.0.5:+80",
            "10.0.0.300:80",
            "0.0.0.0:80",
            "::1:80",
            "[10.0.0.1]:80",
            "http://a:80",
            "a b:80",
            "a_b:80",
            "user@a:80",
            "{",
            "{}",
            r#"{"host":"a"}"#,
            r#"{"host":"a","port":"80"}"#,
            r#"{"host":"a","port":-1}"#,
            r#"{"host":"a","port":80,"weight":101}"#,
            r#"{"host":"a","port":80,"weight":4294967297}"#,
            r#"{"Op":1,"Addr":"10.0.0.6:9090"}"#,
            r#"["a:80"]"#,
        ] {
            assert!(read(text).is_err(), "{text}: {:?}", read(text));
        }
        assert!(instance(&[0xff, 0xfe]).is_err());
        assert!(instance(format!("{}{}", " ".repeat(LONGEST), "a:80").as_bytes()).is_err());
    }

    proptest! {
        /// Whatever is there, what is read of it can be written and read again, and is in bounds.
        #[test]
        fn what_is_read_is_an_instance(value in prop_oneof![
            any::<Vec<u8>>(),
            r#"[\[\]a-z0-9.:{}" -]{0,40}"#.prop_map(String::into_bytes),
            (r#"[a-z0-9.:-]{0,20}"#, any::<i32>(), any::<i32>())
                .prop_map(|(host, port, weight)| format!(r#"{{"host":"{host}","port":{port},"weight":{weight}}}"#).into_bytes()),
        ]) {
            if let Ok(node) = instance(&value) {
                prop_assert!(is_host(&node.host) && node.port > 0 && node.weight <= MOST_WEIGHT);
                let written = if node.host.contains(':') { format!("[{}]:{}", node.host, node.port) } else { format!("{}:{}", node.host, node.port) };
                let again = instance(written.as_bytes()).unwrap();
                prop_assert_eq!((again.host, again.port), (node.host, node.port));
            }
        }

        /// Every address and port in every form is read as what it is.
        #[test]
        fn every_address_is_read(address in any::<std::net::IpAddr>(), port in 1u16.., weight in 0u32..=100) {
            prop_assume!(!address.is_unspecified());
            let there = std::net::SocketAddr::new(address, port).to_string();
            let wanted = (address.to_string(), port);
            let plain = instance(there.as_bytes()).unwrap();
            prop_assert_eq!((plain.host, plain.port), wanted.clone());
            let named = instance(format!(r#"{{"Op":0,"Addr":"{there}"}}"#).as_bytes()).unwrap();
            prop_assert_eq!((named.host, named.port), wanted.clone());
            let json = instance(format!(r#"{{"host":"{address}","port":{port},"weight":{weight}}}"#).as_bytes()).unwrap();
            prop_assert_eq!((json.host, json.port, json.weight), (wanted.0, wanted.1, weight));
        }
    }
}
