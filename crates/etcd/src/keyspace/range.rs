//! Ranges of keys, as etcd has them: from a key up to another, where a single zero byte as the other is no end.

/// etcd's sign for the end of all keys.
pub const END: &[u8] = &[0];

/// The first key after all that begin with `prefix`.
pub fn after_prefix(prefix: &[u8]) -> Vec<u8> {
    let mut end = prefix.to_vec();
    while let Some(last) = end.pop() {
        if last < u8::MAX {
            end.push(last + 1);
            return end;
        }
    }
    END.to_vec()
}

/// The first key after this one.
pub fn after(key: &[u8]) -> Vec<u8> {
    [key, &[0]].concat()
}

/// `key` as the start of a range: no key is empty, and etcd wants none to be asked for.
pub fn from(key: &[u8]) -> Vec<u8> {
    if key.is_empty() { vec![0] } else { key.to_vec() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_prefix() {
        assert_eq!(after_prefix(b"foo1"), b"foo2");
        assert_eq!(after_prefix(b"foo\xff"), b"fop");
        assert_eq!(after_prefix(b"\xff\xff"), END);
        assert_eq!(after_prefix(b""), END);
        assert_eq!((after(b"a"), from(b""), from(b"a")), (b"a\0".to_vec(), vec![0], b"a".to_vec()));
    }
}
