//! Numbers that name users, policies and groups: how they are drawn, and types that keep one kind from passing for another.
//!
//! Numbers are drawn at random so that one account learns nothing about another from its own. Drawing happens outside
//! the transaction, a few at once: the first that is free is taken.

use std::fmt;

use terrace_base::{Rng, UserId};
use terrace_store::Value;

/// With every account full, four draws in a row meet taken numbers less than once in 10^12 times.
const DRAWS: usize = 4;

macro_rules! number {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub i64);

        impl $name {
            /// A number from a request; one too large for any row names none.
            pub fn from_wire(number: u64) -> Self {
                $name(i64::try_from(number).unwrap_or(i64::MAX))
            }

            pub fn wire(self) -> u64 {
                u64::try_from(self.0).unwrap_or(0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0)
            }
        }

        impl From<$name> for Value {
            fn from(number: $name) -> Value {
                Value::Int(Some(number.0))
            }
        }
    )*};
}
number! {
    /// A policy's number: below 1000 a built-in one, above [`FIRST_DRAWN`] an account's own.
    PolicyId
    /// A user group's number.
    GroupId
}

const FIRST_DRAWN: u64 = 10_000_000;
const END_DRAWN: u64 = 1 << 31;

pub(crate) fn draw_uins(rng: &Rng) -> [UserId; DRAWS] {
    std::array::from_fn(|_| UserId(100_000_000_000 + rng.below(800_000_000_000)))
}

pub(crate) fn draw_policies(rng: &Rng) -> [PolicyId; DRAWS] {
    std::array::from_fn(|_| PolicyId::from_wire(FIRST_DRAWN + rng.below(END_DRAWN - FIRST_DRAWN)))
}

pub(crate) fn draw_groups(rng: &Rng) -> [GroupId; DRAWS] {
    std::array::from_fn(|_| GroupId::from_wire(FIRST_DRAWN + rng.below(END_DRAWN - FIRST_DRAWN)))
}
