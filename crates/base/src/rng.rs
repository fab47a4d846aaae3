//! Randomness: the operating system's in production, a seeded stream in tests so that ids are repeatable.

use std::cell::RefCell;
use std::sync::{Arc, Mutex, PoisonError};

use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom, SystemRandom};

/// A request draws a few bytes; a call of the kernel for each would cost more than what it asks for.
const STOCKED: usize = 4096;
const MOST_FROM_STOCK: usize = 32;

thread_local! {
    static STOCK: RefCell<Stock> = const { RefCell::new(Stock { bytes: [0; STOCKED], left: 0 }) };
}

/// Bytes of the operating system's generator, each handed out once and wiped with that.
struct Stock {
    bytes: [u8; STOCKED],
    left: usize,
}

impl Stock {
    fn take(&mut self, system: &SystemRandom, out: &mut [u8]) {
        if self.left < out.len() {
            draw(system, &mut self.bytes);
            self.left = STOCKED;
        }
        let taken = &mut self.bytes[self.left - out.len()..self.left];
        out.copy_from_slice(taken);
        taken.fill(0);
        self.left -= out.len();
    }
}

/// The kernel's generator fails only before it is initialised at boot; a server that carried on with predictable keys would be
/// worse than one that stops.
fn draw(system: &SystemRandom, out: &mut [u8]) {
    system.fill(out).expect("the operating system's random source failed");
}

/// A source of random bytes. Clones share the stream.
#[derive(Clone, Debug)]
pub struct Rng(Source);

#[derive(Clone, Debug)]
enum Source {
    System(SystemRandom),
    Seeded(Arc<Mutex<(u64, u64)>>),
}

impl Rng {
    pub fn system() -> Self {
        Rng(Source::System(SystemRandom::new()))
    }

    /// A repeatable stream, for tests only.
    pub fn seeded(seed: u64) -> Self {
        Rng(Source::Seeded(Arc::new(Mutex::new((seed, 0)))))
    }

    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut out = [0u8; N];
        self.fill(&mut out);
        out
    }

    pub fn fill(&self, out: &mut [u8]) {
        match &self.0 {
            Source::System(system) if out.len() <= MOST_FROM_STOCK => STOCK.with_borrow_mut(|stock| stock.take(system, out)),
            Source::System(system) => draw(system, out),
            Source::Seeded(state) => {
                let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                for chunk in out.chunks_mut(32) {
                    state.1 += 1;
                    let mut block = [0u8; 16];
                    block[..8].copy_from_slice(&state.0.to_le_bytes());
                    block[8..].copy_from_slice(&state.1.to_le_bytes());
                    chunk.copy_from_slice(&digest(&SHA256, &block).as_ref()[..chunk.len()]);
                }
            }
        }
    }

    /// `len` characters drawn evenly from `alphabet` (at most 256 characters, all ASCII).
    pub fn text(&self, alphabet: &[u8], len: usize) -> String {
        debug_assert!(!alphabet.is_empty() && alphabet.len() <= 256);
        // Bytes at or above the largest multiple of the alphabet's length are drawn again, else its first letters would come up more often.
        let fair = 256 - 256 % alphabet.len();
        let mut out = String::with_capacity(len);
        while out.len() < len {
            for byte in self.bytes::<32>() {
                if usize::from(byte) < fair && out.len() < len {
                    out.push(char::from(alphabet[usize::from(byte) % alphabet.len()]));
                }
            }
        }
        out
    }

    /// An evenly drawn number below `bound`; 0 when `bound` is 0.
    pub fn below(&self, bound: u64) -> u64 {
        // 64 random bits modulo a bound far below 2^64: the bias is below 2^-32 for every bound in use (jitter, ports).
        u64::from_le_bytes(self.bytes()).checked_rem(bound).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_repeats_and_seeds_differ() {
        let a = Rng::seeded(1).text(b"abcdef", 40);
        assert_eq!(a, Rng::seeded(1).text(b"abcdef", 40));
        assert_ne!(a, Rng::seeded(2).text(b"abcdef", 40));
        assert_eq!(a.len(), 40);
    }

    #[test]
    fn the_stock_never_repeats_itself() {
        let rng = Rng::system();
        let drawn: std::collections::HashSet<[u8; 16]> = (0..2_000).map(|_| rng.bytes()).collect();
        assert_eq!(drawn.len(), 2_000);
        assert!(!drawn.contains(&[0; 16]));
    }

    #[test]
    fn below_stays_below() {
        let rng = Rng::system();
        assert!((0..200).all(|_| rng.below(3) < 3));
        assert_eq!(rng.below(0), 0);
    }
}
