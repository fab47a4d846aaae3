//! What a role may do with some keys: as a request says it, as etcd has it, and what lies between two lists of it.

use etcd_client::{Permission, PermissionType};
use terrace_api_cetcd::types::EtcdPermission;
use terrace_base::{Error, Result, text};

use crate::keyspace::range::{END, after_prefix, from};

/// Keys from `key` up to `end`; only `key` when that is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    pub kind: PermissionType,
    pub key: Vec<u8>,
    pub end: Vec<u8>,
}

impl Grant {
    pub fn of(permission: &Permission) -> Self {
        let kind = PermissionType::try_from(permission.get_type()).unwrap_or(PermissionType::Read);
        Grant { kind, key: permission.key().to_vec(), end: permission.range_end().to_vec() }
    }

    /// `at`: where in the request it is.
    pub fn read(at: usize, asked: &EtcdPermission) -> Result<Self> {
        let field = |name: &str| format!("Permissions.{at}.{name}");
        // The contract has checked that it is one of the three.
        let kind = match asked.r#type.as_str() {
            "read" => PermissionType::Read,
            "write" => PermissionType::Write,
            _ => PermissionType::Readwrite,
        };
        let key = asked.key.as_bytes();
        let end = asked.range_end.as_deref().unwrap_or_default();
        match (asked.prefix.unwrap_or(false), end) {
            (true, "") => Ok(Grant { kind, key: from(key), end: after_prefix(key) }),
            (true, end) => Err(Error::invalid_value(&field("RangeEnd"), end, "none together with Prefix")),
            (false, _) if key.is_empty() => Err(Error::invalid_value(&field("Key"), "", "1 character or more, unless Prefix is true")),
            // Members crash on ranges that end before they begin.
            (false, end) if !end.is_empty() && end.as_bytes() != END && end.as_bytes() <= key => {
                Err(Error::invalid_value(&field("RangeEnd"), end, "a key after Key"))
            }
            (false, end) => Ok(Grant { kind, key: key.to_vec(), end: end.as_bytes().to_vec() }),
        }
    }

    /// A request's list of them.
    pub fn read_all(asked: &[EtcdPermission]) -> Result<Vec<Self>> {
        let all: Vec<Grant> = asked.iter().enumerate().map(|(at, asked)| Grant::read(at, asked)).collect::<Result<_>>()?;
        for (at, grant) in all.iter().enumerate() {
            // etcd has one kind for a range, and the later would silently win.
            if all[..at].iter().any(|earlier| grant.is_of(earlier)) {
                let key = String::from_utf8_lossy(&grant.key).into_owned();
                return Err(Error::new(
                    "InvalidParameterValue",
                    text!("`{field}`: `{key}` is given twice", field = format!("Permissions.{at}.Key"), key = key),
                ));
            }
        }
        Ok(all)
    }

    pub fn show(&self) -> EtcdPermission {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let kind = match self.kind {
            PermissionType::Read => "read",
            PermissionType::Write => "write",
            PermissionType::Readwrite => "readwrite",
        };
        let (key, prefix, end) = match (&*self.key, &*self.end) {
            (END, END) => (String::new(), true, String::new()),
            (key, end) if !end.is_empty() && end == after_prefix(key) => (text(key), true, String::new()),
            (key, end) => (text(key), false, text(end)),
        };
        EtcdPermission { r#type: kind.into(), key, prefix: Some(prefix), range_end: Some(end) }
    }

    /// Whether it is shown as it is.
    pub fn is_text(&self) -> bool {
        Grant::read(0, &self.show()).is_ok_and(|same| same == *self)
    }

    /// Whether both are of the same keys.
    fn is_of(&self, other: &Grant) -> bool {
        (&self.key, &self.end) == (&other.key, &other.end)
    }
}

/// What has to be granted and what revoked to come from one list to the other. Granting what is there for the same keys replaces it.
pub fn changes<'a>(now: &'a [Grant], wanted: &'a [Grant]) -> (Vec<&'a Grant>, Vec<&'a Grant>) {
    let granted = wanted.iter().filter(|grant| !now.contains(grant)).collect();
    let gone = now.iter().filter(|grant| !wanted.iter().any(|kept| kept.is_of(grant))).collect();
    (granted, gone)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(kind: &str, key: &str, prefix: bool, end: &str) -> EtcdPermission {
        EtcdPermission { r#type: kind.into(), key: key.into(), prefix: Some(prefix), range_end: Some(end.into()) }
    }

    fn grant(kind: &str, key: &str, prefix: bool, end: &str) -> Grant {
        Grant::read(0, &asked(kind, key, prefix, end)).unwrap()
    }

    #[test]
    fn what_is_asked_for_is_what_is_shown() {
        for (kind, key, prefix, end) in [
            ("read", "/a", false, ""),
            ("write", "/a/", true, ""),
            ("readwrite", "", true, ""),
            ("read", "a", false, "c"),
            ("read", "a", false, "\0"),
        ] {
            let grant = grant(kind, key, prefix, end);
            let shown = grant.show();
            assert_eq!((&*shown.r#type, &*shown.key, shown.prefix, shown.range_end.as_deref()), (kind, key, Some(prefix), Some(end)));
            assert!(grant.is_text());
        }
        assert!(!Grant { kind: PermissionType::Read, key: vec![0xff], end: vec![] }.is_text());
    }

    #[test]
    fn odd_ranges_are_refused_with_their_field() {
        for (permission, field) in [
            (asked("read", "b", false, "a"), "Permissions.3.RangeEnd"),
            (asked("read", "b", false, "b"), "Permissions.3.RangeEnd"),
            (asked("read", "b", true, "c"), "Permissions.3.RangeEnd"),
            (asked("read", "", false, ""), "Permissions.3.Key"),
        ] {
            let refusal = Grant::read(3, &permission).unwrap_err();
            assert!(refusal.code() == "InvalidParameterValue" && refusal.to_string().contains(field), "{refusal}");
        }
        assert!(Grant::read_all(&[asked("read", "a", false, ""), asked("write", "a", false, "")]).is_err());
        assert!(Grant::read_all(&[asked("read", "a", false, ""), asked("write", "a", true, "")]).is_ok());
    }

    #[test]
    fn a_list_becomes_another_by_its_differences() {
        let now = [grant("read", "a", false, ""), grant("read", "b", false, ""), grant("read", "c", true, "")];
        let wanted = [grant("read", "a", false, ""), grant("write", "b", false, ""), grant("read", "d", false, "")];
        let (granted, gone) = changes(&now, &wanted);
        assert_eq!((granted, gone), (vec![&wanted[1], &wanted[2]], vec![&now[2]]));
        assert_eq!(changes(&now, &now), (vec![], vec![]));
    }
}
