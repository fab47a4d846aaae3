//! The longest of many prefixes in one binary search.
//!
//! Among sorted texts, every prefix of a path that is there is the path's predecessor or a prefix of that predecessor. Each entry
//! knows the longest other entry that is its prefix, so the rest is a walk along these.

/// Texts sorted, each with the entry that is its longest proper prefix.
#[derive(Clone, Debug)]
pub struct Prefixes<T> {
    entries: Vec<Entry<T>>,
}

#[derive(Clone, Debug)]
struct Entry<T> {
    text: Box<str>,
    parent: Option<u32>,
    value: T,
}

impl<T> Prefixes<T> {
    /// Of equal texts all are kept; none is found before another by any rule.
    pub fn new(mut texts: Vec<(String, T)>) -> Self {
        texts.sort_by(|(a, _), (b, _)| a.cmp(b));
        let mut entries: Vec<Entry<T>> = Vec::with_capacity(texts.len());
        let mut open: Vec<u32> = Vec::new();
        for (text, value) in texts {
            while let Some(&last) = open.last() {
                if text.starts_with(&*entries[last as usize].text) {
                    break;
                }
                open.pop();
            }
            let parent = open.last().copied();
            // A site has far fewer entries than a u32 counts.
            open.push(u32::try_from(entries.len()).unwrap_or(u32::MAX));
            entries.push(Entry { text: text.into_boxed_str(), parent, value });
        }
        Prefixes { entries }
    }

    /// Entries that `path` begins with, the longest first.
    pub fn of<'a>(&'a self, path: &'a str) -> impl Iterator<Item = (&'a str, &'a T)> {
        let after = self.entries.partition_point(|entry| *entry.text <= *path);
        let mut next = after.checked_sub(1);
        // The predecessor and its ancestors are ever shorter: once one fits, all that follow do.
        std::iter::from_fn(move || {
            while let Some(at) = next {
                let entry = &self.entries[at];
                next = entry.parent.map(|parent| parent as usize);
                if path.starts_with(&*entry.text) {
                    return Some((&*entry.text, &entry.value));
                }
            }
            None
        })
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn longest_first() {
        let prefixes = Prefixes::new(["/", "/user", "/user/a", "/users", "/zoo"].map(|text| (text.to_owned(), ())).into());
        let of = |path| prefixes.of(path).map(|(text, ())| text).collect::<Vec<_>>();
        assert_eq!(of("/user/abc"), ["/user/a", "/user", "/"]);
        assert_eq!(of("/usertest"), ["/user", "/"]);
        assert_eq!(of("/zoo"), ["/zoo", "/"]);
        assert_eq!(of("/a"), ["/"]);
        assert_eq!(of("x"), Vec::<&str>::new());
    }

    proptest! {
        #[test]
        fn as_a_plain_search(texts in prop::collection::btree_set("/[ab/]{0,6}", 0..20), path in "/[ab/]{0,8}") {
            let prefixes = Prefixes::new(texts.iter().map(|text| (text.clone(), ())).collect());
            let mut plain: Vec<&str> = texts.iter().map(String::as_str).filter(|text| path.starts_with(text)).collect();
            plain.sort_by_key(|text| std::cmp::Reverse(text.len()));
            prop_assert_eq!(prefixes.of(&path).map(|(text, ())| text).collect::<Vec<_>>(), plain);
        }
    }
}
