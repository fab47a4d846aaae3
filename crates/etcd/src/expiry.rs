//! When a certificate ends, read from itself: what is on disk is what members show, whoever put it there.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use terrace_base::Timestamp;
use terrace_place::Place;

const INTEGER: u8 = 0x02;
const SEQUENCE: u8 = 0x30;
const VERSION: u8 = 0xa0;
const UTC_TIME: u8 = 0x17;
const GENERAL_TIME: u8 = 0x18;

/// When the first of a member's certificates ends; `None` when it has none.
pub async fn of_member(place: &Place) -> Option<Timestamp> {
    let mut first = None;
    for name in ["server", "peer"] {
        // A machine that does not tell the one does not tell the other.
        let end = not_after(&place.certificate(name).await.ok()??);
        first = [first, end].into_iter().flatten().min();
    }
    first
}

/// `notAfter` of the first certificate of a PEM text.
pub fn not_after(pem: &str) -> Option<Timestamp> {
    let body = pem.split_once("-----BEGIN CERTIFICATE-----")?.1.split_once("-----END")?.0;
    let der = STANDARD.decode(body.split_ascii_whitespace().collect::<String>()).ok()?;
    let (certificate, _) = take(&der, SEQUENCE)?;
    let (mut rest, _) = take(certificate, SEQUENCE)?;
    if let Some((_, after)) = take(rest, VERSION) {
        rest = after;
    }
    // Serial number, algorithm, issuer.
    for tag in [INTEGER, SEQUENCE, SEQUENCE] {
        rest = take(rest, tag)?.1;
    }
    let (validity, _) = take(rest, SEQUENCE)?;
    let (_, rest) = moment(validity)?;
    Some(moment(rest)?.0)
}

/// What is in the value that begins here, and what comes after it.
fn take(der: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    let (&first, rest) = der.split_first()?;
    let (&length, rest) = rest.split_first()?;
    let (length, rest) = match length {
        short @ 0..0x80 => (usize::from(short), rest),
        long => {
            let (bytes, rest) = rest.split_at_checked(usize::from(long & 0x7f)).filter(|(bytes, _)| bytes.len() <= 3)?;
            (bytes.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte)), rest)
        }
    };
    if first == tag { rest.split_at_checked(length) } else { None }
}

fn moment(der: &[u8]) -> Option<(Timestamp, &[u8])> {
    // Two digits mean 1950 to 2049.
    let (text, rest, century) = match take(der, UTC_TIME) {
        Some((text, rest)) => (text, rest, if text.first()? >= &b'5' { "19" } else { "20" }),
        None => take(der, GENERAL_TIME).map(|(text, rest)| (text, rest, ""))?,
    };
    let text = format!("{century}{}", std::str::from_utf8(text).ok()?);
    let part = |from: usize, to: usize| text.get(from..to);
    let iso = format!("{}-{}-{}T{}:{}:{}Z", part(0, 4)?, part(4, 6)?, part(6, 8)?, part(8, 10)?, part(10, 12)?, part(12, 14)?);
    Some((Timestamp::parse_iso(&iso)?, rest))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;

    use super::*;
    use crate::pki::{self, CERTIFICATE_LIFE, Subject};

    #[test]
    fn the_end_is_what_was_issued() {
        for now in [1_763_626_150, 2_600_000_000].map(Timestamp::from_secs) {
            let authority = pki::authority("etcd-a", now).unwrap();
            let subject = Subject { name: "a".into(), domains: vec!["localhost".into()], addresses: vec![] };
            let issued = pki::issue("etcd-a", &authority, &subject, now).unwrap();
            assert_eq!(not_after(&issued.certificate), Some(now.plus(CERTIFICATE_LIFE)));
            assert!(not_after(&authority.certificate) > Some(now.plus(CERTIFICATE_LIFE + Duration::from_secs(1))));
        }
        assert_eq!(not_after("-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----"), None);
    }

    proptest! {
        #[test]
        fn nonsense_is_none_and_no_panic(der: Vec<u8>) {
            let pem = format!("-----BEGIN CERTIFICATE-----{}-----END", STANDARD.encode(&der));
            prop_assert!(der.len() > 30 || not_after(&pem).is_none());
        }
    }
}
