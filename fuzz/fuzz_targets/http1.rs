//! Heads and bodies of HTTP/1.1 from arbitrary bytes, whole and in two pieces: nothing panics, what is read does not depend on how it came, and what
//! was read and is written anew is read as the same.
#![no_main]

use bytes::BytesMut;
use libfuzzer_sys::fuzz_target;
use terrace_gateway::h1::chunks::Step;
use terrace_gateway::h1::{Rest, request, response};

/// Everything a server makes of `pieces`: heads in short, bodies whole.
fn requests(pieces: &[&[u8]]) -> Vec<String> {
    let (mut read, mut seen, mut rest, mut body) = (BytesMut::new(), Vec::new(), Rest::Nothing, Vec::new());
    for piece in pieces {
        read.extend_from_slice(piece);
        loop {
            if rest == Rest::Nothing {
                match request::read(&mut read) {
                    Ok(Some(head)) => {
                        let mut anew = BytesMut::new();
                        request::write(&head.parts, Some(0), &mut anew);
                        let again = request::read(&mut anew).expect("what is written can be read").expect("and is whole");
                        assert_eq!((&again.parts.method, again.parts.uri.path_and_query()), (&head.parts.method, head.parts.uri.path_and_query()));
                        assert!(anew.is_empty(), "nothing is behind it");
                        seen.push(format!("{} {} {:?} {:?}", head.parts.method, head.parts.uri, head.framing, head.stays));
                        rest = head.framing.into();
                        body.clear();
                        if !head.stays {
                            return seen;
                        }
                    }
                    Ok(None) => break,
                    Err(bad) => {
                        seen.push(format!("{bad:?}"));
                        return seen;
                    }
                }
            }
            match rest.take(&mut read) {
                Ok(Step::Data(data)) => body.extend_from_slice(&data),
                Ok(Step::Done) => seen.push(format!("{body:?}")),
                Ok(Step::More) => break,
                Err(_) => {
                    seen.push("no chunk".to_owned());
                    return seen;
                }
            }
        }
    }
    seen
}

fuzz_target!(|data: &[u8]| {
    let whole = requests(&[data]);
    let cut = data.first().map_or(0, |first| usize::from(*first)) % (data.len() + 1);
    let cut = requests(&[&data[..cut], &data[cut..]]);
    // A piece may be refused before the rest would have been refused for another reason.
    assert_eq!(whole.len(), cut.len(), "{whole:?} {cut:?}");
    let mut read = BytesMut::from(data);
    while let Ok(Some(head)) = response::read(&mut read, &http::Method::GET) {
        let mut rest = Rest::from(head.framing);
        while let Ok(Step::Data(_)) = rest.take(&mut read) {}
    }
});
