//! Traces through the gateway, as W3C Trace Context says: a caller's trace goes on with the gateway as the back-end's parent, a request without
//! one begins one. The access log has both ids, so that a line of it leads to the trace.

use http::header::HeaderName;
use http::{HeaderMap, HeaderValue};

const PARENT: HeaderName = HeaderName::from_static("traceparent");
const STATE: HeaderName = HeaderName::from_static("tracestate");

/// Recorded. A back-end that takes its parent's word would never record anything if a trace that begins here said otherwise.
const RECORDED: u8 = 1;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The trace it is a part of.
    pub trace: [u8; 16],
    /// The gateway's own part, the parent of the back-end's.
    pub id: [u8; 8],
    flags: u8,
    /// It began at the caller.
    goes_on: bool,
}

impl Span {
    /// The gateway's part in a request's trace; `drawn` is what nobody else has.
    pub fn of(headers: &HeaderMap, drawn: [u8; 24]) -> Self {
        let (mut trace, mut id) = ([0; 16], [0; 8]);
        trace.copy_from_slice(&drawn[..16]);
        id.copy_from_slice(&drawn[16..]);
        match parent(headers) {
            Some((trace, flags)) => Span { trace, id, flags, goes_on: true },
            None => Span { trace, id, flags: RECORDED, goes_on: false },
        }
    }

    /// What the back-end is told; the state of another trace is not for it.
    pub fn told(&self, headers: &mut HeaderMap) -> Option<(HeaderName, HeaderValue)> {
        let mut text = *b"00-00000000000000000000000000000000-0000000000000000-00";
        // The places are as long as the digits.
        let _ = hex::encode_to_slice(self.trace, &mut text[3..35]);
        let _ = hex::encode_to_slice(self.id, &mut text[36..52]);
        let _ = hex::encode_to_slice([self.flags], &mut text[53..]);
        if !self.goes_on {
            headers.remove(STATE);
        }
        HeaderValue::from_bytes(&text).ok().map(|parent| (PARENT, parent))
    }
}

/// The caller's trace and its flags, if it says them once and rightly.
fn parent(headers: &HeaderMap) -> Option<([u8; 16], u8)> {
    let mut values = headers.get_all(PARENT).iter();
    let (value, None) = (values.next()?.as_bytes(), values.next()) else { return None };
    let dashes = |at: usize| value.get(at) == Some(&b'-');
    // Later versions may say more behind a dash.
    let longer = value.len() > 55 && dashes(55) && !value.starts_with(b"00");
    if !(value.len() == 55 || longer) || !(dashes(2) && dashes(35) && dashes(52)) {
        return None;
    }
    if value[..55].iter().any(u8::is_ascii_uppercase) || value.starts_with(b"ff") {
        return None;
    }
    let (mut version, mut id, mut span, mut flags) = ([0; 1], [0; 16], [0; 8], [0; 1]);
    hex::decode_to_slice(&value[..2], &mut version).ok()?;
    hex::decode_to_slice(&value[3..35], &mut id).ok()?;
    hex::decode_to_slice(&value[36..52], &mut span).ok()?;
    hex::decode_to_slice(&value[53..55], &mut flags).ok()?;
    (id != [0; 16] && span != [0; 8]).then_some((id, flags[0] & RECORDED))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(values: &[&str]) -> HeaderMap {
        values.iter().map(|value| (PARENT, HeaderValue::from_str(value).unwrap())).collect()
    }

    #[test]
    fn a_callers_trace_goes_on_with_the_gateway_as_parent() {
        let caller = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        let mut sent = headers(&[caller]);
        sent.insert(STATE, HeaderValue::from_static("a=1"));
        let span = Span::of(&sent, [7; 24]);
        let (_, told) = span.told(&mut sent).unwrap();
        assert_eq!(told, "00-0af7651916cd43dd8448eb211c80319c-0707070707070707-01");
        assert_eq!(sent[STATE], "a=1");
        assert!(parent(&headers(&["cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00-what-comes"])).is_some());
    }

    #[test]
    fn what_is_no_trace_is_replaced_with_its_state() {
        for bad in [
            "",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
            "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
            "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
            "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
            "00-0af7651916cd43dd8448eb211c80319g-b7ad6b7169203331-01",
        ] {
            let mut sent = headers(&[bad]);
            sent.insert(STATE, HeaderValue::from_static("a=1"));
            let span = Span::of(&sent, [7; 24]);
            let (_, told) = span.told(&mut sent).unwrap();
            assert_eq!(told, format!("00-{}-{}-01", "07".repeat(16), "07".repeat(8)), "{bad}");
            assert!(!sent.contains_key(STATE));
        }
        let one = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        assert_eq!(parent(&headers(&[one, one])), None);
    }
}
