//! The form of names that users give to users, groups and policies.

/// What [`is_well_formed`] allows, for refusals.
pub(crate) const ALPHABET: &str = "of A-Z a-z 0-9 + = , . @ _ -";

/// 1 to `max` characters of the alphabet every name has.
pub(crate) fn is_well_formed(name: &str, max: usize) -> bool {
    (1..=max).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"+=,.@_-".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_alphabet_passes() {
        assert!(is_well_formed("a.B-9_@+=,", 64) && is_well_formed(&"a".repeat(64), 64));
        for bad in ["", "a b", "é", "a\0", "a/b", &"a".repeat(65)] {
            assert!(!is_well_formed(bad, 64), "{bad}");
        }
    }
}
