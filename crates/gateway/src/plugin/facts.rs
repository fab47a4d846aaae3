//! A request as conditions, limits, keys and caches ask about it: parameters by place and name, read where they stand. Nothing is copied
//! unless a value is encoded.
//!
//! A condition reads what a caller sends twice as its first value. Whatever decides who may pass, how often, or whose answer it is must not:
//! a back-end may read the last one. It asks for the only value ([`Facts::only_value`]) or for all of them ([`Asked::each`]).

use std::borrow::Cow;
use std::net::IpAddr;

use http::{HeaderMap, Method};

use super::condition::{Facts, Position};
use crate::path;

/// Borrowed from the exchange; made in a few nanoseconds.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub method: &'a Method,
    /// Lower case, no port.
    pub host: &'a str,
    /// As the API sees it: normalised, without environment or mapping.
    pub path: &'a str,
    /// As it was sent, without its question mark.
    pub query: Option<&'a str>,
    pub headers: &'a HeaderMap,
    /// Names and values of the path's variables. Values as they stand in the path.
    pub variables: &'a dyn Variables,
    pub client: IpAddr,
    pub tls: bool,
    pub request_id: &'a str,
    /// From 0 to 1, without 1: one throw for the whole request.
    pub random: f64,
}

/// Where the values of a path's variables are found.
pub trait Variables: std::fmt::Debug + Sync {
    fn variable(&self, name: &str) -> Option<&str>;
}

/// A path without any.
impl Variables for () {
    fn variable(&self, _name: &str) -> Option<&str> {
        None
    }
}

impl<const N: usize> Variables for [(&str, &str); N] {
    fn variable(&self, name: &str) -> Option<&str> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

impl Facts for Asked<'_> {
    fn value(&self, position: Position, name: &str) -> Option<Cow<'_, str>> {
        match position {
            Position::Header => self.headers.get(name).map(|value| text(value.as_bytes())),
            Position::Query => query_value(self.query?, name),
            Position::Cookie => cookie(self.headers, name).map(Cow::Borrowed),
            Position::Path if name.is_empty() => Some(Cow::Borrowed(self.path)),
            Position::Path => self.variables.variable(name).map(path::decode_segment),
            Position::System => match name {
                "clientip" => Some(Cow::Owned(self.client.to_canonical().to_string())),
                "httpscheme" => Some(Cow::Borrowed(if self.tls { "https" } else { "http" })),
                "clientua" => self.headers.get(http::header::USER_AGENT).map(|value| text(value.as_bytes())),
                "method" => Some(Cow::Borrowed(self.method.as_str())),
                "host" => Some(Cow::Borrowed(self.host)),
                "path" => Some(Cow::Borrowed(self.path)),
                "requestid" => Some(Cow::Borrowed(self.request_id)),
                _ => None,
            },
        }
    }

    fn only_value(&self, position: Position, name: &str) -> Option<Cow<'_, str>> {
        let mut number = 0;
        self.each(position, name, &mut |_| number += 1);
        if number == 1 { self.value(position, name) } else { None }
    }

    fn random(&self) -> f64 {
        self.random
    }
}

impl Asked<'_> {
    /// Shows each value of a parameter, in the order in which they were sent.
    pub fn each(&self, position: Position, name: &str, see: &mut dyn FnMut(&str)) {
        match position {
            Position::Header => self.headers.get_all(name).iter().for_each(|value| see(&text(value.as_bytes()))),
            Position::Query => query_values(self.query.unwrap_or_default(), name).for_each(|value| see(&value)),
            Position::Cookie => cookies(self.headers, name).for_each(see),
            Position::Path | Position::System => self.value(position, name).iter().for_each(|value| see(value)),
        }
    }
}

fn text(value: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(value)
}

/// The first value of a query parameter, decoded.
pub fn query_value<'a>(query: &'a str, name: &str) -> Option<Cow<'a, str>> {
    query_values(query, name).next()
}

/// The values of a query parameter, decoded.
pub fn query_values<'a>(query: &'a str, name: &str) -> impl Iterator<Item = Cow<'a, str>> {
    query.split('&').filter_map(move |pair| {
        let (raw, value) = pair.split_once('=').unwrap_or((pair, ""));
        // Nearly all pairs are plain, and then there is nothing to decode.
        let encoded = |text: &str| text.bytes().any(|byte| matches!(byte, b'%' | b'+'));
        if raw == name && !encoded(pair) {
            return (!pair.is_empty()).then_some(Cow::Borrowed(value));
        }
        if raw != name && !encoded(raw) {
            return None;
        }
        form_urlencoded::parse(pair.as_bytes()).next().filter(|(known, _)| known == name).map(|(_, value)| value)
    })
}

/// The first value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    cookies(headers, name).next()
}

/// The values of a cookie.
pub fn cookies<'a>(headers: &'a HeaderMap, name: &str) -> impl Iterator<Item = &'a str> {
    let lines = headers.get_all(http::header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(';')).filter_map(move |pair| {
        let (known, value) = pair.trim().split_once('=')?;
        (known == name).then(|| value.trim_matches('"'))
    })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `GET /users/u%201?a=1&b=x+y` from 10.0.0.1.
    pub(crate) fn asked<'a>(method: &'a Method, path: &'a str, query: Option<&'a str>, headers: &'a HeaderMap) -> Asked<'a> {
        Asked {
            method,
            host: "a.example",
            path,
            query,
            headers,
            variables: &(),
            client: "10.0.0.1".parse().unwrap(),
            tls: false,
            request_id: "id",
            random: 0.5,
        }
    }

    pub(crate) fn headers(list: &[(&'static str, &str)]) -> HeaderMap {
        let mut map = HeaderMap::new();
        for (name, value) in list {
            map.append(http::HeaderName::from_static(name), value.parse().unwrap());
        }
        map
    }

    #[test]
    fn every_place() {
        let headers = headers(&[("x-user", "u"), ("x-user", "v"), ("cookie", "a=1; sid=\"x\""), ("cookie", "b=2"), ("user-agent", "curl")]);
        let variables = [("name", "u%201")];
        let asked = Asked { variables: &variables, ..asked(&Method::GET, "/users/u%201", Some("a=1&b=x+y&%63=3&a=2&d&e=%26"), &headers) };
        let value = |position, name| asked.value(position, name).map(Cow::into_owned);
        for (position, name, expected) in [
            (Position::Header, "X-User", Some("u")),
            (Position::Header, "x-other", None),
            (Position::Query, "a", Some("1")),
            (Position::Query, "b", Some("x y")),
            (Position::Query, "c", Some("3")),
            (Position::Query, "d", Some("")),
            (Position::Query, "e", Some("&")),
            (Position::Query, "A", None),
            (Position::Cookie, "sid", Some("x")),
            (Position::Cookie, "b", Some("2")),
            (Position::Cookie, "c", None),
            (Position::Path, "", Some("/users/u%201")),
            (Position::Path, "name", Some("u 1")),
            (Position::Path, "other", None),
            (Position::System, "clientip", Some("10.0.0.1")),
            (Position::System, "httpscheme", Some("http")),
            (Position::System, "clientua", Some("curl")),
            (Position::System, "method", Some("GET")),
            (Position::System, "host", Some("a.example")),
            (Position::System, "secret", None),
        ] {
            assert_eq!(value(position, name).as_deref(), expected, "{position:?} {name}");
        }
        let only = |position, name| asked.only_value(position, name).map(Cow::into_owned);
        assert_eq!(only(Position::Header, "x-user"), None, "there are two");
        assert_eq!(only(Position::Query, "a"), None);
        assert_eq!(only(Position::Query, "c").as_deref(), Some("3"));
        assert_eq!(only(Position::Cookie, "sid").as_deref(), Some("x"));
        let mut all = Vec::new();
        asked.each(Position::Query, "a", &mut |value| all.push(value.to_owned()));
        assert_eq!(all, ["1", "2"]);
    }

    proptest! {
        #[test]
        fn a_query_is_read_as_the_library_reads_it(query in "[ab%6=&+]{0,16}", name in "[ab ]{0,2}") {
            let expected = form_urlencoded::parse(query.as_bytes()).find(|(known, _)| *known == name).map(|(_, value)| value.into_owned());
            // The library leaves out pairs without a byte in them; so do we.
            prop_assert_eq!(query_value(&query, &name).map(Cow::into_owned), expected);
        }
    }
}
