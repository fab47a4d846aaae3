//! Large collections of which a change copies a small part: what a snapshot is made of, as the next one shares with it all that did not change.
//!
//! Both are some hundreds of parts, each shared until it is written to. That is one step more for a reader, and a writer copies as much as a
//! collection of a few hundred entries would have him copy, however many there are.

use std::hash::BuildHasher as _;
use std::sync::Arc;

use foldhash::quality::RandomState;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;

/// Parts of a map: as many as make a copy of all their references as cheap as one of a part, at some hundred thousand entries.
const PARTS: usize = 1024;

/// Entries of a part of a slab.
const CHUNK: usize = 256;

/// A map by names.
#[derive(Clone, Debug)]
pub struct Map<V> {
    hasher: RandomState,
    parts: Vec<Part<V>>,
}

type Part<V> = Arc<HashTable<(Arc<str>, V)>>;

impl<V> Default for Map<V> {
    fn default() -> Self {
        let empty = Arc::new(HashTable::new());
        Map { hasher: RandomState::default(), parts: vec![empty; PARTS] }
    }
}

/// Where the entries of a hash are. The table in it goes by the lowest bits and the highest.
fn part(hash: u64) -> usize {
    (hash >> 32) as usize % PARTS
}

impl<V> Map<V> {
    pub fn get(&self, name: &str) -> Option<&V> {
        let hash = self.hasher.hash_one(name);
        self.parts[part(hash)].find(hash, |(own, _)| **own == *name).map(|(_, value)| value)
    }
}

impl<V: Clone> Map<V> {
    /// The value that was there before.
    pub fn insert(&mut self, name: &str, value: V) -> Option<V> {
        let (hasher, hash) = (&self.hasher, self.hasher.hash_one(name));
        let entries = Arc::make_mut(&mut self.parts[part(hash)]);
        match entries.entry(hash, |(own, _)| **own == *name, |(own, _)| hasher.hash_one(&**own)) {
            Entry::Occupied(mut entry) => Some(std::mem::replace(&mut entry.get_mut().1, value)),
            Entry::Vacant(entry) => {
                entry.insert((name.into(), value));
                None
            }
        }
    }

    pub fn remove(&mut self, name: &str) -> Option<V> {
        // What is not there is no reason to copy anything.
        self.get(name)?;
        let hash = self.hasher.hash_one(name);
        let entry = Arc::make_mut(&mut self.parts[part(hash)]).find_entry(hash, |(own, _)| **own == *name).ok()?;
        let ((_, value), _) = entry.remove();
        Some(value)
    }
}

/// Values by number. A number that is free again is given to another.
#[derive(Clone, Debug)]
pub struct Slab<V> {
    chunks: Vec<Arc<Vec<Option<V>>>>,
    free: Vec<u32>,
}

impl<V> Default for Slab<V> {
    fn default() -> Self {
        Slab { chunks: Vec::new(), free: Vec::new() }
    }
}

impl<V> Slab<V> {
    pub fn get(&self, number: u32) -> Option<&V> {
        let number = number as usize;
        self.chunks.get(number / CHUNK)?.get(number % CHUNK)?.as_ref()
    }

    pub fn iter(&self) -> impl Iterator<Item = &V> {
        self.chunks.iter().flat_map(|chunk| chunk.iter().flatten())
    }
}

impl<V: Clone> Slab<V> {
    /// The number that the value has from now on. `None`: there are no more.
    pub fn add(&mut self, value: V) -> Option<u32> {
        if let Some(number) = self.free.pop() {
            self.put(number, Some(value));
            return Some(number);
        }
        if self.chunks.last().is_none_or(|last| last.len() == CHUNK) {
            self.chunks.push(Arc::new(Vec::with_capacity(CHUNK)));
        }
        let last = self.chunks.len() - 1;
        let number = u32::try_from(last * CHUNK + self.chunks[last].len()).ok()?;
        Arc::make_mut(&mut self.chunks[last]).push(Some(value));
        Some(number)
    }

    pub fn get_mut(&mut self, number: u32) -> Option<&mut V> {
        self.get(number)?;
        let number = number as usize;
        Arc::make_mut(&mut self.chunks[number / CHUNK])[number % CHUNK].as_mut()
    }

    pub fn remove(&mut self, number: u32) {
        self.put(number, None);
        self.free.push(number);
    }

    fn put(&mut self, number: u32, value: Option<V>) {
        let number = number as usize;
        Arc::make_mut(&mut self.chunks[number / CHUNK])[number % CHUNK] = value;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// What was copied before stays what it was, and both hold what a plain map holds.
        #[test]
        fn a_map_as_a_plain_one(steps in prop::collection::vec((0u16..300, prop::option::of(any::<u32>())), 0..400), at in 0usize..400) {
            let (mut map, mut plain) = (Map::default(), BTreeMap::new());
            let mut kept = None;
            for (step, (name, value)) in steps.iter().enumerate() {
                if step == at {
                    kept = Some((map.clone(), plain.clone()));
                }
                let name = format!("name-{name}");
                match value {
                    Some(value) => {
                        prop_assert_eq!(map.insert(&name, *value), plain.insert(name, *value));
                    }
                    None => {
                        prop_assert_eq!(map.remove(&name), plain.remove(&name));
                    }
                }
            }
            for (map, plain) in kept.into_iter().chain([(map, plain)]) {
                for name in (0..300).map(|name| format!("name-{name}")) {
                    prop_assert_eq!(map.get(&name), plain.get(&name));
                }
            }
        }

        #[test]
        fn a_slab_as_a_plain_map(steps in prop::collection::vec((any::<bool>(), 0usize..600), 0..1500), at in 0usize..1500) {
            let (mut slab, mut plain) = (Slab::default(), BTreeMap::new());
            let mut kept = None;
            for (step, (adds, which)) in steps.iter().enumerate() {
                if step == at {
                    kept = Some((slab.clone(), plain.clone()));
                }
                let known = plain.keys().nth(which % plain.len().max(1)).copied();
                match (adds, known) {
                    (false, Some(number)) if which % 3 == 0 => {
                        *slab.get_mut(number).unwrap() = step;
                        plain.insert(number, step);
                    }
                    (false, Some(number)) => {
                        slab.remove(number);
                        plain.remove(&number);
                    }
                    _ => prop_assert_eq!(plain.insert(slab.add(step).unwrap(), step), None),
                }
            }
            for (slab, plain) in kept.into_iter().chain([(slab, plain)]) {
                prop_assert_eq!(slab.iter().copied().collect::<Vec<_>>(), plain.values().copied().collect::<Vec<_>>());
                prop_assert!((0..700).all(|number| slab.get(number) == plain.get(&number)));
            }
        }
    }

    #[test]
    fn a_change_copies_a_part() {
        let mut map = Map::default();
        (0..10_000).for_each(|number| _ = map.insert(&format!("name-{number}"), number));
        let before = map.clone();
        map.insert("name-7", 8);
        let copied = map.parts.iter().zip(&before.parts).filter(|(new, old)| !Arc::ptr_eq(new, old)).count();
        assert_eq!((copied, map.get("name-7"), before.get("name-7")), (1, Some(&8), Some(&7)));
        map.remove("nobody");
        assert_eq!(map.parts.iter().zip(&before.parts).filter(|(new, old)| !Arc::ptr_eq(new, old)).count(), 1);
    }
}
