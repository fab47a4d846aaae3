//! Status codes as users list them: `200,302`, `200-399`, `2xx`.

/// The ranges, from and to inclusive; `None`: it is no such list.
pub fn ranges(text: &str) -> Option<Vec<(u16, u16)>> {
    let mut found = Vec::new();
    for part in text.split([',', ';', ' ']).map(str::trim).filter(|part| !part.is_empty()) {
        let lower = part.to_ascii_lowercase();
        let range = if let Some(class) = lower.strip_suffix("xx") {
            let class: u16 = class.parse().ok()?;
            (class.checked_mul(100)?, class.checked_mul(100)?.checked_add(99)?)
        } else if let Some((from, to)) = lower.split_once('-') {
            (from.trim().parse().ok()?, to.trim().parse().ok()?)
        } else {
            let one = lower.parse().ok()?;
            (one, one)
        };
        if range.0 > range.1 || range.0 < 100 || range.1 > 599 {
            return None;
        }
        found.push(range);
    }
    (!found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_status_codes() {
        assert_eq!(ranges("200,302; 2XX 400-404"), Some(vec![(200, 200), (302, 302), (200, 299), (400, 404)]));
        for bad in ["", "ok", "99", "600", "404-400", "6xx"] {
            assert_eq!(ranges(bad), None, "{bad}");
        }
    }
}
