//! What a search of the access log means: its conditions, its time range, and the cursor that takes it further.
//!
//! A cursor says where the last page ended and how many lines were handed out, and is signed together with the account and everything that was
//! asked: with another question, or another account's, it is refused.

use std::net::IpAddr;

use ring::hmac;
use terrace_accesslog::search::{Condition, Order, Position};
use terrace_base::{AccountId, Error, Result, Timestamp};

/// Lines that one search hands out over all of its pages.
pub const MOST_LINES: u32 = 10_000;
/// Bytes of a cursor: time, request id, lines, signature.
const PLACE: usize = 8 + 16 + 4;
const SIGNATURE: usize = 16;

/// A condition as it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub name: String,
    pub operator: String,
    pub value: String,
}

/// The conditions of a search. `field`: the parameter's name.
pub fn conditions(field: &str, asked: &[Asked]) -> Result<Vec<Condition>> {
    asked.iter().enumerate().map(|(at, one)| condition(&format!("{field}.{at}"), one)).collect()
}

fn condition(field: &str, Asked { name, operator, value }: &Asked) -> Result<Condition> {
    let refused = |part: &str, value: &str, allowed: &str| {
        Err(Error::invalid_value_code("InvalidParameterValue.InvalidCondition", &format!("{field}.{part}"), value, allowed))
    };
    let text = || value.clone();
    let found = match (name.as_str(), operator.as_str()) {
        ("req_id", "=") => {
            let mut id = [0; 16];
            // One that is none is nobody's.
            return match hex::decode_to_slice(value, &mut id) {
                Ok(()) => Ok(Condition::RequestId(id)),
                Err(_) => refused("Value", value, "32 hexadecimal digits"),
            };
        }
        ("api_id", "=") => Condition::Api(text()),
        ("cip", "=") => match value.parse::<IpAddr>() {
            Ok(address) => Condition::Client(address.to_canonical()),
            Err(_) => return refused("Value", value, "an IP address"),
        },
        ("uip", "=") => Condition::Upstream(text()),
        ("uip", ":") => Condition::UpstreamHas(text()),
        ("err_msg", "=") => Condition::Error(text()),
        ("err_msg", ":") => Condition::ErrorHas(text()),
        ("rsp_st", ":") if value.len() <= 3 && value.bytes().all(|byte| byte.is_ascii_digit()) => Condition::StatusHas(text()),
        ("rsp_st", "=" | "!=" | ">" | "<") => match (operator.as_str(), value.parse::<u16>()) {
            ("=", Ok(status)) => Condition::Status(status),
            ("!=", Ok(status)) => Condition::StatusNot(status),
            (">", Ok(status)) => Condition::StatusAbove(status),
            ("<", Ok(status)) => Condition::StatusBelow(status),
            _ => return refused("Value", value, "a status code"),
        },
        ("rsp_st", ":") => return refused("Value", value, "digits of a status code"),
        ("req_t", ">=" | "<=") => match (operator.as_str(), microseconds(value)) {
            (">=", Some(time)) => Condition::TookAtLeast(time),
            ("<=", Some(time)) => Condition::TookAtMost(time),
            _ => return refused("Value", value, "seconds, such as 0.250"),
        },
        (name, operator) => {
            let allowed = match name {
                "rsp_st" => "=, !=, :, >, <",
                "req_t" => ">=, <=",
                "uip" | "err_msg" => "=, :",
                _ => "=",
            };
            return refused("Operator", operator, allowed);
        }
    };
    Ok(found)
}

/// Seconds with decimals, as microseconds. The line shows milliseconds, so what is asked for is found where it is shown.
fn microseconds(text: &str) -> Option<u64> {
    let seconds: f64 = text.parse().ok()?;
    (seconds.is_finite() && (0.0..=1e9).contains(&seconds)).then(|| (seconds * 1e6).round() as u64)
}

/// A moment, in the form of the manual (`2026-11-20 08:09:10`, UTC) or of ISO 8601 with an offset.
pub fn moment(field: &str, text: &str) -> Result<Timestamp> {
    Timestamp::parse_iso(text)
        .or_else(|| Timestamp::parse_iso(&format!("{}Z", text.trim().replacen(' ', "T", 1))))
        .filter(|moment| moment.0 >= 0)
        .ok_or_else(|| {
            Error::invalid_value_code(
                "InvalidParameter.FormatError",
                field,
                text,
                "2026-11-20 08:09:10 in UTC, or ISO 8601 with an offset: 2026-11-20T16:09:10+08:00",
            )
        })
}

/// The whole of a question, for its cursors.
#[derive(Debug)]
pub struct Question<'a> {
    pub account: AccountId,
    pub service: &'a str,
    pub from: Timestamp,
    pub until: Timestamp,
    pub order: Order,
    pub conditions: &'a [Asked],
}

impl Question<'_> {
    fn sign(&self, key: &hmac::Key, place: &[u8]) -> [u8; SIGNATURE] {
        let mut context = hmac::Context::with_key(key);
        let mut part = |bytes: &[u8]| {
            context.update(&(bytes.len() as u64).to_le_bytes());
            context.update(bytes);
        };
        part(&self.account.0.to_le_bytes());
        part(self.service.as_bytes());
        part(&self.from.0.to_le_bytes());
        part(&self.until.0.to_le_bytes());
        part(&[u8::from(self.order == Order::NewestFirst)]);
        for asked in self.conditions {
            part(asked.name.as_bytes());
            part(asked.operator.as_bytes());
            part(asked.value.as_bytes());
        }
        part(place);
        let mut signature = [0; SIGNATURE];
        signature.copy_from_slice(&context.sign().as_ref()[..SIGNATURE]);
        signature
    }

    /// The cursor behind `lines` lines, the last of them at `position`.
    pub fn cursor(&self, key: &hmac::Key, position: Position, lines: u32) -> String {
        let mut bytes = Vec::with_capacity(PLACE + SIGNATURE);
        bytes.extend(position.at.to_le_bytes());
        bytes.extend(position.request_id);
        bytes.extend(lines.to_le_bytes());
        let signature = self.sign(key, &bytes);
        bytes.extend(signature);
        hex::encode(bytes)
    }

    /// Where a cursor of this question goes on, and behind how many lines.
    pub fn place(&self, key: &hmac::Key, cursor: &str) -> Result<(Position, u32)> {
        let read = || {
            let bytes: [u8; PLACE + SIGNATURE] = hex::decode(cursor).ok()?.try_into().ok()?;
            let (place, signature) = bytes.split_at(PLACE);
            terrace_base::secret::same(&self.sign(key, place), signature).then_some(())?;
            let (at, rest) = place.split_first_chunk::<8>()?;
            let (request_id, lines) = rest.split_first_chunk::<16>()?;
            let position = Position { at: u64::from_le_bytes(*at), request_id: *request_id };
            Some((position, u32::from_le_bytes(lines.try_into().ok()?)))
        };
        read().ok_or_else(|| Error::invalid_value("ConText", cursor, "the ConText of the answer to the same question, or nothing"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(name: &str, operator: &str, value: &str) -> Asked {
        Asked { name: name.into(), operator: operator.into(), value: value.into() }
    }

    #[test]
    fn conditions_are_those_of_the_manual() {
        let one =
            |name: &str, operator: &str, value: &str| conditions("LogQuerys", &[asked(name, operator, value)]).map(|mut all| all.remove(0));
        assert_eq!(one("rsp_st", "!=", "200").unwrap(), Condition::StatusNot(200));
        assert_eq!(one("rsp_st", ":", "50").unwrap(), Condition::StatusHas("50".into()));
        assert_eq!(one("req_t", ">=", "0.25").unwrap(), Condition::TookAtLeast(250_000));
        assert_eq!(one("req_t", "<=", "1").unwrap(), Condition::TookAtMost(1_000_000));
        assert_eq!(one("cip", "=", "::ffff:192.0.2.1").unwrap(), Condition::Client([192, 0, 2, 1].into()));
        assert_eq!(one("uip", ":", "10.0.").unwrap(), Condition::UpstreamHas("10.0.".into()));
        assert_eq!(one("req_id", "=", &"ab".repeat(16)).unwrap(), Condition::RequestId([0xab; 16]));
        for (name, operator, value) in [
            ("req_id", "=", "short"),
            ("req_id", ":", "ab"),
            ("api_id", "!=", "api-1"),
            ("cip", "=", "here"),
            ("rsp_st", "=", "2xx"),
            ("rsp_st", ">=", "200"),
            ("rsp_st", ":", "x"),
            ("req_t", "=", "1"),
            ("req_t", ">=", "-1"),
            ("req_t", ">=", "NaN"),
            ("path", "=", "/"),
        ] {
            assert_eq!(one(name, operator, value).unwrap_err().code(), "InvalidParameterValue.InvalidCondition", "{name}{operator}{value}");
        }
    }

    #[test]
    fn moments_in_both_forms() {
        let at = |text: &str| moment("StartTime", text).map(|moment| moment.secs());
        assert_eq!(at("2026-11-20 08:09:10").unwrap(), 1_795_162_150);
        assert_eq!(at("2026-11-20T16:09:10+08:00").unwrap(), 1_795_162_150);
        assert_eq!(at("2026-11-20T08:09:10Z").unwrap(), 1_795_162_150);
        for bad in ["", "yesterday", "2026-11-20", "1969-12-31 00:00:00", "2026-13-01 00:00:00"] {
            assert_eq!(at(bad).unwrap_err().code(), "InvalidParameter.FormatError", "{bad}");
        }
    }

    #[test]
    fn a_cursor_is_for_one_question() {
        let key = hmac::Key::new(hmac::HMAC_SHA256, &[7; 32]);
        let conditions = [asked("rsp_st", "=", "200")];
        let question = Question {
            account: AccountId(1),
            service: "service-1",
            from: Timestamp(1),
            until: Timestamp(2),
            order: Order::NewestFirst,
            conditions: &conditions,
        };
        let position = Position { at: 77, request_id: [9; 16] };
        let cursor = question.cursor(&key, position, 300);
        assert_eq!(question.place(&key, &cursor).unwrap(), (position, 300));
        let others = [
            Question { account: AccountId(2), ..question },
            Question { service: "service-2", ..question },
            Question { until: Timestamp(3), ..question },
            Question { order: Order::OldestFirst, ..question },
            Question { conditions: &[], ..question },
        ];
        assert!(others.iter().all(|other| other.place(&key, &cursor).is_err()));
        let mut forged = cursor.clone().into_bytes();
        forged[50] ^= 1;
        assert!(question.place(&key, &String::from_utf8(forged).unwrap()).is_err());
        assert!(question.place(&key, "x").is_err());
    }
}
