//! A channel: where notifications go, and which.

use terrace_base::{AccountId, Error, Lang, Result, Timestamp};

use crate::notification::{Notification, Severity};
use crate::receiver::{self, Refused};

pub const PREFIX: &str = "nch-";
/// Channels of an account.
pub const MOST: i64 = 50;
pub const WEBHOOK: &str = "webhook";
/// Characters of a URL.
const LONGEST_URL: usize = 2048;
const URL_CODE: &str = "InvalidParameterValue.Url";

/// What a user sets.
#[derive(Clone, Debug)]
pub struct Channel {
    pub id: String,
    pub account: AccountId,
    pub name: String,
    pub url: String,
    /// The key of signatures, sealed; see [`crate::Notify::seal`].
    pub secret: Option<Vec<u8>>,
    /// Empty: the body of [`crate::template::plain`].
    pub body_template: String,
    pub min_severity: Severity,
    /// Empty: all.
    pub services: Vec<String>,
    /// Empty: all.
    pub resources: Vec<String>,
    pub send_resolved: bool,
    pub language: Lang,
    pub enabled: bool,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl Channel {
    /// Whether it is sent there, given that the channel is enabled.
    pub fn wants(&self, told: &Notification) -> bool {
        let among = |list: &[String], one: &str| list.is_empty() || list.iter().any(|wanted| wanted == one);
        told.severity >= self.min_severity
            && (self.send_resolved || !told.over)
            && among(&self.services, told.service)
            && among(&self.resources, &told.resource_id)
    }
}

/// As the contract writes it.
pub fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en-US",
        Lang::Zh => "zh-CN",
    }
}

/// Refuses what is no http or https URL with a host, or holds a password, or names an address that nothing is sent to. A name is looked at when it is
/// resolved, at each attempt.
pub fn check_url(url: &str, loopback: bool) -> Result<()> {
    // Not the whole of it: refusals are logged, and a path or a query may be a robot's token.
    let shown = url.split(['/', '?', '#']).take(3).collect::<Vec<_>>().join("/");
    let shown = shown.rsplit_once('@').map_or(shown.clone(), |(_, host)| format!("…@{host}"));
    let refuse = |allowed: &str| Err(Error::invalid_value_code(URL_CODE, "Url", &shown, allowed));
    if url.len() > LONGEST_URL || !url.bytes().all(|b| b.is_ascii_graphic()) {
        return refuse("at most 2048 visible ASCII characters; what else there is has to be percent-encoded");
    }
    let Ok(parsed) = url.parse::<http::Uri>() else { return refuse("http://host[:port][/path] or https://host[:port][/path]") };
    let (Some("http" | "https"), Some(authority)) = (parsed.scheme_str(), parsed.authority()) else {
        return refuse("http://host[:port][/path] or https://host[:port][/path]");
    };
    if authority.as_str().contains('@') {
        return refuse("a URL without user and password; a Secret signs what is sent");
    }
    let host = authority.host().trim_start_matches('[').trim_end_matches(']');
    // The parser lets through what is no port: none after the colon, or one that is too large.
    let port = &authority.as_str()[authority.host().len()..];
    let is_port = port.is_empty() || port.strip_prefix(':').and_then(|port| port.parse::<u16>().ok()).is_some_and(|port| port > 0);
    if host.is_empty() || !is_port {
        return refuse("http://host[:port][/path] or https://host[:port][/path], the port from 1 to 65535");
    }
    let Ok(address) = host.parse() else { return Ok(()) };
    match receiver::refused(address, loopback) {
        Some(Refused::LinkLocal) => refuse("an address that is not link-local"),
        Some(Refused::Loopback) => refuse("an address of another machine; the operator may allow this one's own with --notify-loopback"),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use terrace_base::text;

    use super::*;

    fn channel() -> Channel {
        Channel {
            id: "nch-00000001".into(),
            account: AccountId(1),
            name: "on-call".into(),
            url: "http://receiver.example.com/".into(),
            secret: None,
            body_template: String::new(),
            min_severity: Severity::Info,
            services: vec![],
            resources: vec![],
            send_resolved: true,
            language: Lang::En,
            enabled: true,
            created_at: Timestamp(0),
            updated_at: Timestamp(0),
        }
    }

    #[test]
    fn urls_are_http_with_a_host_and_without_a_password() {
        for good in ["http://a", "https://a.example.com:8443/x?key=1&b=%20", "http://10.1.2.3/", "http://[2001:db8::1]:80/x"] {
            assert!(check_url(good, false).is_ok(), "{good}");
        }
        for bad in [
            "",
            "a",
            "/x",
            "ftp://a",
            "HTTP//a",
            "http://",
            "http://:80",
            "http:///x",
            "http://u:p@a/",
            "http://u@a",
            "http://a b",
            "http://a/é",
            "http://a:0/",
            "http://a:99999/",
            "http://a:/",
            "http://169.254.169.254/latest",
            "http://127.0.0.1/",
            "http://[::1]:1/",
            "http://0.0.0.0/",
            "http://[::ffff:127.0.0.1]/",
            "http://[fe80::1]/",
        ] {
            let refusal = check_url(bad, false).unwrap_err();
            assert_eq!(refusal.code(), "InvalidParameterValue.Url", "{bad}");
            assert!(refusal.to_string().contains("Url"), "{refusal}");
        }
        let refusal = check_url("http://u:hunter2@127.0.0.1/token-one?key=token-two", false).unwrap_err().to_string();
        assert!(refusal.contains("…@127.0.0.1") && !refusal.contains("token") && !refusal.contains("hunter2"), "{refusal}");
        assert!(check_url("http://127.0.0.1:8080/", true).is_ok());
        assert!(check_url("http://169.254.0.23/", true).is_err());
        let refused = |url: &str| check_url(url, false).is_err();
        assert!(refused("http://a:-1/") && refused("http://[::1/"));
        assert!(check_url(&format!("http://a/{}", "x".repeat(2048)), true).is_err());
    }

    #[test]
    fn a_channel_hears_what_it_asks_for() {
        let told = |severity, over| Notification {
            service: "cetcd",
            kind: "no_space".into(),
            severity,
            resource_id: "etcd-00000001".into(),
            subject: text!("channel {name}", name = "x"),
            message: text!("channel {name}", name = "x"),
            started_at: Timestamp(0),
            ended_at: None,
            over,
        };
        let warning = told(Severity::Warning, false);
        assert!(channel().wants(&warning));
        assert!(Channel { min_severity: Severity::Warning, ..channel() }.wants(&warning));
        assert!(!Channel { min_severity: Severity::Critical, ..channel() }.wants(&warning));
        assert!(!Channel { send_resolved: false, ..channel() }.wants(&told(Severity::Critical, true)));
        assert!(Channel { services: vec!["tat".into(), "cetcd".into()], ..channel() }.wants(&warning));
        assert!(!Channel { services: vec!["tat".into()], ..channel() }.wants(&warning));
        assert!(Channel { resources: vec!["etcd-00000001".into()], ..channel() }.wants(&warning));
        assert!(!Channel { resources: vec!["etcd-00000002".into()], ..channel() }.wants(&warning));
    }
}
