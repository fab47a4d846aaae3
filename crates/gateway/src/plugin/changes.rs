//! Changes to header fields and queries, as several plugins make them.
//!
//! What frames or names a message is nobody's to change: a plugin that set `Content-Length` or `Host` would make the two sides of the
//! gateway see two messages.

use std::borrow::Cow;
use std::collections::BTreeMap;

use form_urlencoded::byte_serialize;
use http::{HeaderMap, HeaderName, HeaderValue};

/// Fields or parameters that one plugin changes, of each kind.
const MOST: usize = 100;

const PROTECTED: [&str; 11] = [
    "host",
    "content-length",
    "transfer-encoding",
    "connection",
    "keep-alive",
    "proxy-connection",
    "te",
    "trailer",
    "upgrade",
    "expect",
    "http2-settings",
];

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderChanges {
    set: Vec<(HeaderName, HeaderValue)>,
    add: Vec<(HeaderName, HeaderValue)>,
    remove: Vec<HeaderName>,
}

impl HeaderChanges {
    pub fn new(set: &BTreeMap<String, String>, add: &BTreeMap<String, String>, remove: &[String]) -> Result<Self, String> {
        if set.len().max(add.len()).max(remove.len()) > MOST {
            return Err(format!("more than {MOST} headers"));
        }
        let pair = |(key, value): (&String, &String)| {
            let value =
                HeaderValue::from_str(value).map_err(|_| format!("the value of the header `{key}` has a character that no header has"));
            Ok::<_, String>((name(key)?, value?))
        };
        Ok(HeaderChanges {
            set: set.iter().map(pair).collect::<Result<_, _>>()?,
            add: add.iter().map(pair).collect::<Result<_, _>>()?,
            remove: remove.iter().map(|key| name(key)).collect::<Result<_, _>>()?,
        })
    }

    pub fn is_empty(&self) -> bool {
        self.set.is_empty() && self.add.is_empty() && self.remove.is_empty()
    }

    /// Removes, then sets, then adds.
    pub fn apply(&self, headers: &mut HeaderMap) {
        for name in &self.remove {
            headers.remove(name);
        }
        for (name, value) in &self.set {
            headers.insert(name.clone(), value.clone());
        }
        for (name, value) in &self.add {
            headers.append(name.clone(), value.clone());
        }
    }
}

/// A header's name that a plugin may change.
pub fn name(text: &str) -> Result<HeaderName, String> {
    let name = HeaderName::from_bytes(text.as_bytes()).map_err(|_| format!("`{text}` cannot be the name of a header"))?;
    if is_protected(&name) { Err(format!("the header `{text}` frames or names the message and cannot be changed")) } else { Ok(name) }
}

pub fn is_protected(name: &HeaderName) -> bool {
    PROTECTED.contains(&name.as_str())
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueryChanges {
    set: BTreeMap<String, String>,
    remove: Vec<String>,
}

impl QueryChanges {
    pub fn new(set: BTreeMap<String, String>, remove: Vec<String>) -> Result<Self, String> {
        if set.len().max(remove.len()) > MOST {
            return Err(format!("more than {MOST} query parameters"));
        }
        if set.keys().chain(&remove).any(String::is_empty) {
            return Err("a query parameter without a name".to_owned());
        }
        Ok(QueryChanges { set, remove })
    }

    pub fn is_empty(&self) -> bool {
        self.set.is_empty() && self.remove.is_empty()
    }

    /// The query with the changes. Pairs that are not changed stay as they were sent, and before those that are set.
    pub fn apply<'a>(&self, query: Option<&'a str>) -> Option<Cow<'a, str>> {
        if self.is_empty() {
            return query.map(Cow::Borrowed);
        }
        let mut changed = String::with_capacity(query.map_or(0, str::len) + 64);
        let mut push = |parts: &[&str]| {
            if !changed.is_empty() {
                changed.push('&');
            }
            changed.extend(parts.iter().copied());
        };
        for pair in query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
            let name = form_urlencoded::parse(pair.as_bytes()).next().map(|(name, _)| name).unwrap_or_default();
            if !self.set.contains_key(&*name) && !self.remove.iter().any(|removed| *removed == name) {
                push(&[pair]);
            }
        }
        for (name, value) in &self.set {
            push(&[&encoded(name), "=", &encoded(value)]);
        }
        (!changed.is_empty()).then_some(Cow::Owned(changed))
    }
}

fn encoded(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plugin::facts::tests::headers;
    use proptest::prelude::*;

    fn map(list: &[(&str, &str)]) -> BTreeMap<String, String> {
        list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn headers_are_removed_set_and_added() {
        let changes = HeaderChanges::new(&map(&[("X-A", "new")]), &map(&[("x-b", "2")]), &["x-c".to_owned()]).unwrap();
        let mut fields = headers(&[("x-a", "1"), ("x-a", "2"), ("x-b", "1"), ("x-c", "1")]);
        changes.apply(&mut fields);
        assert_eq!(fields, headers(&[("x-a", "new"), ("x-b", "1"), ("x-b", "2")]));
    }

    #[test]
    fn headers_that_cannot_be_changed() {
        for (name, word) in [("Host", "Host"), ("content-length", "content-length"), ("a b", "a b"), ("", "name")] {
            assert!(HeaderChanges::new(&map(&[(name, "x")]), &map(&[]), &[]).unwrap_err().contains(word));
            assert!(HeaderChanges::new(&map(&[]), &map(&[]), &[name.to_owned()]).is_err());
        }
        assert!(HeaderChanges::new(&map(&[("x", "a\nb")]), &map(&[]), &[]).unwrap_err().contains("`x`"));
        assert!(HeaderChanges::new(&map(&[]), &map(&[]), &vec!["x".to_owned(); 101]).unwrap_err().contains("100"));
    }

    #[test]
    fn queries() {
        let changes = QueryChanges::new(map(&[("a", "1 &"), ("new", "é")]), vec!["b".to_owned()]).unwrap();
        for (query, expected) in
            [(None, Some("a=1+%26&new=%C3%A9")), (Some("x=%2f&a=0&%61=3&b&b=1&&y"), Some("x=%2f&y&a=1+%26&new=%C3%A9"))]
        {
            assert_eq!(changes.apply(query).as_deref(), expected);
        }
        assert_eq!(QueryChanges::new(map(&[]), vec!["b".to_owned()]).unwrap().apply(Some("b=1")), None);
        assert!(QueryChanges::new(map(&[("", "x")]), vec![]).is_err());
    }

    proptest! {
        #[test]
        fn what_is_set_is_read_and_what_is_removed_is_not(query in "[ab=&%1+]{0,20}", value in "\\PC{0,6}") {
            let changes = QueryChanges::new(BTreeMap::from([("a".to_owned(), value.clone())]), vec!["b".to_owned()]).unwrap();
            let after = changes.apply(Some(&query)).unwrap();
            let pairs: Vec<_> = form_urlencoded::parse(after.as_bytes()).collect();
            prop_assert_eq!(pairs.iter().filter(|(name, _)| name == "a").map(|(_, value)| &**value).collect::<Vec<_>>(), [&value]);
            prop_assert!(pairs.iter().all(|(name, _)| name != "b"));
        }
    }
}
