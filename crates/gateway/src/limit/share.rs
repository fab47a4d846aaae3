//! What one gateway of several lets through of a limit that holds over all of them: an equal part, so that nobody has to be asked.
//!
//! It is exact where callers are spread evenly, as balancers do, and never more than the limit, unless that is smaller than the number of gateways:
//! each lets one through at least.

use std::sync::atomic::{AtomicU64, Ordering};

/// Which of how many gateways this is: 32 bits each.
#[derive(Debug)]
pub struct Shares(AtomicU64);

impl Default for Shares {
    fn default() -> Self {
        Shares(AtomicU64::new(1))
    }
}

impl Shares {
    /// This is number `number`, from 0 on, of `of` gateways. What is none is taken for the only one.
    pub fn set(&self, number: u32, of: u32) {
        let (number, of) = if number < of { (number, of) } else { (0, 1) };
        self.0.store(u64::from(number) << 32 | u64::from(of), Ordering::Relaxed);
    }

    /// The part of `most`.
    pub fn part(&self, most: u32) -> u32 {
        let shares = self.0.load(Ordering::Relaxed);
        let (number, of) = ((shares >> 32) as u32, shares as u32);
        match most {
            _ if of <= 1 => most,
            0 => 0,
            _ => (most / of + u32::from(number < most % of)).max(1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parts(most: u32, of: u32) -> Vec<u32> {
        let shares = Shares::default();
        (0..of).map(|number| (shares.set(number, of), shares.part(most)).1).collect()
    }

    #[test]
    fn examples() {
        assert_eq!(parts(10, 3), [4, 3, 3]);
        assert_eq!(parts(2, 3), [1, 1, 1], "each lets one through");
        assert_eq!(parts(0, 3), [0, 0, 0]);
        let alone = Shares::default();
        assert_eq!(alone.part(u32::MAX), u32::MAX);
        alone.set(3, 3);
        assert_eq!(alone.part(7), 7, "nobody is number three of three");
    }

    proptest! {
        #[test]
        fn all_parts_are_the_whole(most in 0u32..5_000_000, of in 1u32..200) {
            let parts = parts(most, of);
            prop_assert!(parts.iter().max().unwrap() - parts.iter().min().unwrap() <= 1);
            let sum: u64 = parts.iter().map(|part| u64::from(*part)).sum();
            prop_assert_eq!(sum, u64::from(if most == 0 { 0 } else { most.max(of) }));
        }
    }
}
