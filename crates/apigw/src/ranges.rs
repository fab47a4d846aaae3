//! Lists of addresses and ranges as users write them: one a line, or with semicolons or commas between them.

use std::net::IpAddr;

use ipnet::IpNet;

/// More than this in one list is a firewall's work.
pub const MOST: usize = 10_000;

pub fn split(text: &str) -> impl Iterator<Item = &str> {
    // A form that sends the two characters `\n` means a line's end as well.
    text.split(['\n', '\r', ';', ',']).flat_map(|part| part.split("\\n")).map(str::trim).filter(|part| !part.is_empty())
}

/// Refuses what is no list, in words for its author.
pub fn check(text: &str) -> Result<(), String> {
    let mut count = 0;
    for one in split(text) {
        if one.parse::<IpAddr>().is_err() && one.parse::<IpNet>().is_err() {
            return Err(format!("addresses and ranges such as 10.1.2.3 and 10.0.0.0/8, which `{one}` is not"));
        }
        count += 1;
    }
    match count {
        0 => Err("at least one address or range".into()),
        count if count > MOST => Err(format!("up to {MOST} addresses and ranges")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_however_they_are_separated() {
        let found: Vec<&str> = split("1.1.1.1; 2.2.2.0/24\n::1\\n10.0.0.0/8,,").collect();
        assert_eq!(found, ["1.1.1.1", "2.2.2.0/24", "::1", "10.0.0.0/8"]);
        assert!(check("1.1.1.1;fe80::/10").is_ok());
        for bad in ["", ";", "1.1.1", "1.1.1.1/33", "host"] {
            assert!(check(bad).is_err(), "{bad}");
        }
    }
}
