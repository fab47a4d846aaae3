//! References inside a document.

use serde_json::Value;

use crate::Fault;

/// Steps from a reference to what is not one.
const LONGEST_CHAIN: usize = 16;

/// What is at a place, through references, and the pointer of where it is in the end.
pub fn follow<'a>(document: &'a Value, mut value: &'a Value, pointer: &str) -> Result<(&'a Value, String), Fault> {
    let mut at = pointer.to_owned();
    for _ in 0..LONGEST_CHAIN {
        let Some(reference) = value.get("$ref") else { return Ok((value, at)) };
        let Some(target) = reference.as_str().and_then(|text| text.strip_prefix('#')).and_then(unescape) else {
            return Err(Fault::new(&crate::below(&at, "$ref"), "only references inside the document are followed: `#/…`"));
        };
        value =
            document.pointer(&target).ok_or_else(|| Fault::new(&crate::below(&at, "$ref"), format!("there is nothing at `{target}`")))?;
        at = target;
    }
    Err(Fault::new(&crate::below(pointer, "$ref"), format!("more than {LONGEST_CHAIN} references after each other")))
}

/// A fragment of a URL as text; `None`: it is none.
fn unescape(fragment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let (digits, tail) = rest.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
        rest = tail;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn references_stay_inside_and_end() {
        let document = json!({"a": {"$ref": "#/b~1%63"}, "b/c": {"$ref": "#/d"}, "d": {"x": 1}, "loop": {"$ref": "#/loop"},
            "out": {"$ref": "other.yaml#/x"}, "bad": {"$ref": "#/%zz"}, "gone": {"$ref": "#/nowhere"}});
        assert_eq!(follow(&document, &document["a"], "/a").unwrap(), (&document["d"], "/d".to_owned()));
        for name in ["loop", "out", "bad", "gone"] {
            let fault = follow(&document, &document[name], &format!("/{name}")).unwrap_err();
            assert_eq!(fault.pointer, format!("/{name}/$ref"));
        }
    }
}
