//! Texts by hashes that grow with each byte, so that one walk along a path finds every text that it begins with.
//!
//! All texts lie behind each other, and all places in one table: however many there are, a text is found with three looks at memory. Texts with
//! another `root` are others; a root stands for what was passed before the text begins.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher as _;

const EMPTY: u32 = u32::MAX;

#[derive(Clone, Debug)]
pub struct Texts<T> {
    seed: u64,
    factor: u64,
    bytes: Vec<u8>,
    entries: Vec<Entry<T>>,
    /// A power of two of them, at most half in use: an entry is in the slot of its hash, or in one of the next.
    slots: Vec<Slot>,
}

#[derive(Clone, Debug)]
struct Entry<T> {
    hash: u64,
    from: u32,
    length: u32,
    root: u32,
    value: T,
}

#[derive(Clone, Copy, Debug)]
struct Slot {
    /// The upper half of the entry's hash.
    tag: u32,
    entry: u32,
}

impl<T> Default for Texts<T> {
    fn default() -> Self {
        // Who writes texts must not know which of them meet.
        let random = RandomState::new();
        let free = vec![Slot { tag: 0, entry: EMPTY }; 2];
        Texts { seed: random.hash_one(0), factor: random.hash_one(1) | 1, bytes: Vec::new(), entries: Vec::new(), slots: free }
    }
}

impl<T> Texts<T> {
    /// The hash of the empty text of a root.
    pub fn begin(&self, root: u32) -> u64 {
        folded(self.seed ^ u64::from(root), self.factor)
    }

    /// The hash of a text with one more byte.
    pub fn grow(&self, hash: u64, byte: u8) -> u64 {
        folded(hash ^ self.seed.rotate_left(32) ^ u64::from(byte), self.factor)
    }

    /// The entry of a text, whose hash is known.
    pub fn find(&self, root: u32, hash: u64, text: &[u8]) -> Option<u32> {
        let mut at = self.slot(hash);
        loop {
            let slot = self.slots[at];
            if slot.entry == EMPTY {
                return None;
            }
            if slot.tag == (hash >> 32) as u32 {
                let entry = &self.entries[slot.entry as usize];
                if entry.root == root && self.text_of(entry) == text {
                    return Some(slot.entry);
                }
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// The entry of a text, which is made if there is none. `None`: there are too many.
    pub fn add(&mut self, root: u32, text: &str, new: impl FnOnce() -> T) -> Option<u32> {
        let hash = text.bytes().fold(self.begin(root), |hash, byte| self.grow(hash, byte));
        if let Some(known) = self.find(root, hash, text.as_bytes()) {
            return Some(known);
        }
        let entry = u32::try_from(self.entries.len()).ok().filter(|entry| *entry < EMPTY)?;
        let (from, length) = (u32::try_from(self.bytes.len()).ok()?, u32::try_from(text.len()).ok()?);
        self.bytes.extend_from_slice(text.as_bytes());
        self.entries.push(Entry { hash, from, length, root, value: new() });
        if self.entries.len() * 2 > self.slots.len() {
            self.slots = vec![Slot { tag: 0, entry: EMPTY }; self.slots.len() * 2];
            for (entry, hash) in (0..).zip(self.entries.iter().map(|entry| entry.hash).collect::<Vec<_>>()) {
                self.place(entry, hash);
            }
        } else {
            self.place(entry, hash);
        }
        Some(entry)
    }

    pub fn value(&self, entry: u32) -> &T {
        &self.entries[entry as usize].value
    }

    pub fn value_mut(&mut self, entry: u32) -> &mut T {
        &mut self.entries[entry as usize].value
    }

    pub fn text(&self, entry: u32) -> &[u8] {
        self.text_of(&self.entries[entry as usize])
    }

    /// All entries.
    pub fn all(&self) -> impl Iterator<Item = u32> + use<T> {
        0..self.entries.len() as u32
    }

    /// All entries of a root.
    pub fn of(&self, root: u32) -> impl Iterator<Item = u32> {
        (0..).zip(&self.entries).filter(move |(_, entry)| entry.root == root).map(|(at, _)| at)
    }

    fn text_of(&self, entry: &Entry<T>) -> &[u8] {
        &self.bytes[entry.from as usize..][..entry.length as usize]
    }

    fn slot(&self, hash: u64) -> usize {
        hash as usize & (self.slots.len() - 1)
    }

    fn place(&mut self, entry: u32, hash: u64) {
        let mut at = self.slot(hash);
        while self.slots[at].entry != EMPTY {
            at = (at + 1) & (self.slots.len() - 1);
        }
        self.slots[at] = Slot { tag: (hash >> 32) as u32, entry };
    }
}

/// A product's two halves in one.
fn folded(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    (product as u64) ^ (product >> 64) as u64
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn as_a_map(texts in prop::collection::vec((0u32..3, "[ab/]{0,6}"), 0..300)) {
            let (mut all, mut plain) = (Texts::default(), BTreeMap::new());
            for (at, (root, text)) in texts.iter().enumerate() {
                let entry = all.add(*root, text, || at).unwrap();
                prop_assert_eq!(*all.value(entry), *plain.entry((*root, text.clone())).or_insert(at));
            }
            for root in 0..3 {
                for text in ["", "/", "/a", "ab", "/a/b", "a/b/a"].into_iter().chain(texts.iter().map(|(_, text)| text.as_str())) {
                    let hash = text.bytes().fold(all.begin(root), |hash, byte| all.grow(hash, byte));
                    let found = all.find(root, hash, text.as_bytes()).map(|entry| *all.value(entry));
                    prop_assert_eq!(found, plain.get(&(root, text.to_owned())).copied());
                }
            }
        }
    }

    #[test]
    fn hashes_are_spread() {
        let mut all = Texts::default();
        for number in 0..50_000 {
            all.add(0, &format!("/v1/area{}/resource{number}/", number % 20), || ());
        }
        let meet = |entry: &&Entry<()>| all.slots[all.slot(entry.hash)].tag != (entry.hash >> 32) as u32;
        // With half of the slots in use, about a fifth finds its own taken.
        let moved = all.entries.iter().filter(meet).count();
        assert!(moved < all.entries.len() * 2 / 5, "{moved}");
    }
}
