//! Identifiers. Each kind of thing has its own type, so that a command id cannot be passed where an instance id is meant.
//!
//! The contract's form is a prefix and eight characters of `[0-9a-z]`. Eight characters are 2.8 * 10^12 values: a table
//! of millions meets a collision now and then, so whoever inserts draws again when the key is taken.

use std::fmt;

use serde::{Deserialize, Serialize};

const ALPHABET: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// Whether `text` is `prefix` followed by eight characters of `[0-9a-z]`.
pub fn has_form(prefix: &str, text: &str) -> bool {
    text.strip_prefix(prefix).is_some_and(|rest| rest.len() == 8 && rest.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase()))
}

/// Draws `prefix` + eight random characters.
pub fn draw(prefix: &str, rng: &crate::Rng) -> String {
    format!("{prefix}{}", rng.text(ALPHABET, 8))
}

/// Declares a typed id with the contract's form: `id_type!(/// docs CommandId, "cmd-");`
#[macro_export]
macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(String);

        impl $name {
            pub const PREFIX: &'static str = $prefix;

            pub fn draw(rng: &$crate::Rng) -> Self {
                Self($crate::id::draw($prefix, rng))
            }

            /// `None` when `text` does not have the form of this id.
            pub fn parse(text: &str) -> Option<Self> {
                $crate::id::has_form($prefix, text).then(|| Self(text.to_owned()))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }
    };
}

/// A main account: the tenant. On the wire `OwnerUin`, decimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AccountId(pub u64);

/// A user within an account (the main account is a user too, with the account's own number). On the wire `Uin`.
#[derive(Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UserId(pub u64);

/// The account's second number, used in public names (gateway domains, bucket names). On the wire `AppId`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AppId(pub u64);

macro_rules! number_display {
    ($($name:ident)*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0)
            }
        }

        impl $name {
            /// The number as the database keeps it. Numbers are drawn below 2^53, so nothing is cut.
            pub fn db(self) -> i64 {
                i64::try_from(self.0).unwrap_or(i64::MAX)
            }

            pub fn from_db(value: i64) -> Self {
                $name(u64::try_from(value).unwrap_or(0))
            }
        }
    )*};
}
number_display!(AccountId UserId AppId);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::Rng;

    id_type!(CommandId, "cmd-");

    #[test]
    fn drawn_ids_have_the_contracts_form() {
        let id = CommandId::draw(&Rng::seeded(7));
        assert_eq!(CommandId::parse(id.as_str()), Some(id));
    }

    proptest! {
        #[test]
        fn only_the_form_parses(text in "\\PC{0,16}") {
            let expected = text.len() == 12 && text.starts_with("cmd-")
                && text[4..].chars().all(|c| matches!(c, '0'..='9' | 'a'..='z'));
            prop_assert_eq!(CommandId::parse(&text).is_some(), expected);
        }
    }
}
