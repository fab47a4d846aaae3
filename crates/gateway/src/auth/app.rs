//! Application authentication: the caller signs the request with the key and secret of an application.
//!
//! `Authorization: hmac id="<ApiAppKey>", algorithm="hmac-sha1", headers="x-date", signature="<Base64>"`
//!
//! The text that is signed, as the product documents it and its samples compute it:
//!
//! ```text
//! x-date: Mon, 19 Mar 2018 12:08:40 GMT      the named headers, as for key pairs; x-date must be one of them
//! POST                                        the method
//! application/json                            Accept, Content-Type and Content-MD5; a line for each, empty if it is not there
//! application/x-www-form-urlencoded
//!
//! /pay?amount=5&currency=EUR&to=a             the path without environment, then query and form parameters, sorted; no line end
//! ```
//!
//! * Parameters are the pairs between `&` of the query and, if the body is an URL-encoded form, of the body, in the order of their bytes.
//!   Clients that sign decoded names and values are understood too, as long as decoding leaves no doubt where a pair ends.
//! * `Content-MD5` is the Base64 of the hexadecimal MD5 in all samples, and of the raw MD5 in RFC 1864; both are taken. If the header is
//!   there, it stands in the text, and a body that is held must agree with it.
//! * Some of the samples sign the MD5 of a body that is no form without sending the header. So without the header the line is empty, or,
//!   if the body is held, computed.
//!
//! A form's parameters are in its body, so [`needs_body`] says when a body must be held before the signature can be checked.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderValue, Method};
use md5::{Digest, Md5};

use super::signature::check_date;
pub use super::signature::{Claim, Refusal, Secret};

const CONTENT_MD5: HeaderName = HeaderName::from_static("content-md5");

/// Requests with more parameters than this are refused: sorting is the one thing here that a caller could make expensive.
const MOST_PARAMETERS: usize = 1_000;

/// The signed parts of a request.
#[derive(Clone, Copy, Debug)]
pub struct Signed<'a> {
    pub method: &'a Method,
    /// Normalised, without the environment.
    pub path: &'a str,
    /// As it was sent.
    pub query: Option<&'a str>,
    pub headers: &'a HeaderMap,
    /// None: not held. A request without a body holds an empty one.
    pub body: Option<&'a [u8]>,
}

/// Whether the signature cannot be checked without the body: it is a form, or its MD5 may be signed without being told.
pub fn needs_body(headers: &HeaderMap) -> bool {
    let empty = match headers.get(CONTENT_LENGTH) {
        Some(length) => length == "0",
        None => !headers.contains_key(TRANSFER_ENCODING),
    };
    !empty && (is_form(headers) || !headers.contains_key(CONTENT_MD5))
}

/// Whether the body is a form whose fields stand in it as in a query.
pub fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).map_or(&b""[..], HeaderValue::as_bytes);
    let kind = kind.split(|&byte| byte == b';').next().unwrap_or_default().trim_ascii();
    kind.eq_ignore_ascii_case(b"application/x-www-form-urlencoded")
}

/// Whether `secret` signed the request so. `seconds` is our clock, since 1970.
pub fn verify(claim: &Claim<'_>, secret: &Secret, request: &Signed<'_>, seconds: i64) -> Result<(), Refusal> {
    if !claim.headers.split_ascii_whitespace().any(|name| name.eq_ignore_ascii_case("x-date")) {
        return Err(Refusal::Unsigned);
    }
    check_date(request.headers, seconds)?;
    let key = claim.key(secret)?;
    let form = is_form(request.headers);
    let told = one(request.headers, &CONTENT_MD5)?;
    if let (Some(told), Some(body)) = (told, request.body)
        && !is_md5(told, body)
    {
        return Err(Refusal::Body);
    }
    let body = if form { request.body.unwrap_or_default() } else { b"" };
    let body = std::str::from_utf8(body).map_err(|_| Refusal::Signature)?;
    let pairs = pairs(request.query, body)?;

    let mut text: Vec<u8> = Vec::with_capacity(512);
    claim.lines(request.headers, &mut text)?;
    for line in [Some(request.method.as_str().as_bytes()), one(request.headers, &ACCEPT)?, one(request.headers, &CONTENT_TYPE)?] {
        text.push(b'\n');
        text.extend_from_slice(line.unwrap_or_default());
    }
    text.push(b'\n');
    let md5_at = text.len();
    text.extend_from_slice(told.unwrap_or_default());
    text.push(b'\n');
    let path_at = text.len();
    text.extend_from_slice(request.path.as_bytes());
    append(&mut text, pairs.iter().map(|pair| pair.as_bytes()));
    let verdict = claim.signs(key, &text);
    if verdict.is_ok() {
        return verdict;
    }

    // What else an honest client may have signed. Each is tried only after the usual form did not fit, so that it costs others nothing.
    let decoded = decoded(&pairs);
    if let Some(decoded) = &decoded {
        let mut text = text[..path_at + request.path.len()].to_vec();
        append(&mut text, decoded.iter().map(|pair| pair.as_bytes()));
        if claim.signs(key, &text).is_ok() {
            return Ok(());
        }
    }
    if let (None, false, Some(body @ [_, ..])) = (told, form, request.body) {
        let md5 = STANDARD.encode(hex::encode(Md5::digest(body)));
        text.splice(md5_at..md5_at, md5.into_bytes());
        return claim.signs(key, &text);
    }
    verdict
}

/// The value of a field that may be there once. Twice, and the back-end might read the other one.
fn one<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Result<Option<&'a [u8]>, Refusal> {
    let mut values = headers.get_all(name).iter();
    let first = values.next().map(HeaderValue::as_bytes);
    if values.next().is_some() { Err(Refusal::Header) } else { Ok(first) }
}

fn is_md5(told: &[u8], body: &[u8]) -> bool {
    let md5 = Md5::digest(body);
    STANDARD.decode(told).is_ok_and(|told| told == md5[..] || told.eq_ignore_ascii_case(hex::encode(md5).as_bytes()))
}

fn pairs<'a>(query: Option<&'a str>, body: &'a str) -> Result<Vec<&'a str>, Refusal> {
    let all = query.unwrap_or_default().split('&').chain(body.split('&')).filter(|pair| !pair.is_empty());
    let mut pairs: Vec<&str> = all.take(MOST_PARAMETERS + 1).collect();
    if pairs.len() > MOST_PARAMETERS {
        return Err(Refusal::Malformed);
    }
    pairs.sort_unstable();
    Ok(pairs)
}

/// The pairs with what is encoded in them decoded, in their own order; None if nothing is, or if two different lists of pairs would become
/// the same text: then a signature of one would be good for the other.
fn decoded(pairs: &[&str]) -> Option<Vec<String>> {
    if !pairs.iter().any(|pair| pair.contains(['%', '+'])) {
        return None;
    }
    let mut decoded = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let (name, value) = form_urlencoded::parse(pair.as_bytes()).next()?;
        let ambiguous = name.contains(['&', '=', '\u{fffd}']) || value.contains(['&', '\u{fffd}']);
        if ambiguous {
            return None;
        }
        decoded.push(if pair.contains('=') { format!("{name}={value}") } else { name.into_owned() });
    }
    decoded.sort_unstable();
    Some(decoded)
}

fn append<'a>(text: &mut Vec<u8>, pairs: impl Iterator<Item = &'a [u8]>) {
    for (number, pair) in pairs.enumerate() {
        text.push(if number == 0 { b'?' } else { b'&' });
        text.extend_from_slice(pair);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ring::hmac;

    const DATE: &str = "Mon, 19 Mar 2018 12:08:40 GMT";
    const NOW: i64 = 1_521_461_320;

    fn signature(text: &str) -> String {
        STANDARD.encode(hmac::sign(&hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, b"secret"), text.as_bytes()))
    }

    struct Request {
        method: Method,
        path: &'static str,
        query: Option<String>,
        headers: HeaderMap,
        body: Option<Vec<u8>>,
    }

    fn request(method: Method, path: &'static str, query: Option<&str>, fields: &[(&'static str, &str)], body: Option<&str>) -> Request {
        let mut headers = HeaderMap::new();
        headers.insert("x-date", DATE.parse().unwrap());
        for (name, value) in fields {
            headers.append(HeaderName::from_static(name), value.parse().unwrap());
        }
        Request { method, path, query: query.map(str::to_owned), headers, body: body.map(|body| body.as_bytes().to_vec()) }
    }

    impl Request {
        fn verdict(&self, signed: &str) -> Result<(), Refusal> {
            let mut headers = self.headers.clone();
            let authorization =
                format!("hmac id=\"key\", algorithm=\"hmac-sha1\", headers=\"x-date\", signature=\"{}\"", signature(signed));
            headers.insert(http::header::AUTHORIZATION, authorization.parse().unwrap());
            let claim = Claim::read(&headers)?;
            let request = Signed {
                method: &self.method,
                path: self.path,
                query: self.query.as_deref(),
                headers: &headers,
                body: self.body.as_deref(),
            };
            verify(&claim, &Secret::new("secret"), &request, NOW)
        }
    }

    const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

    /// The one of the module's comment.
    #[test]
    fn the_worked_example() {
        let fields = [("accept", "application/json"), FORM];
        let mut request = request(Method::POST, "/pay", Some("to=a"), &fields, Some("currency=EUR&amount=5"));
        let text = format!("x-date: {DATE}\nPOST\napplication/json\napplication/x-www-form-urlencoded\n\n/pay?amount=5&currency=EUR&to=a");
        assert_eq!(signature(&text), "FGHJysiTMwif5ECZlK3WHw4Aiec=", "as any other HMAC computes it");
        assert_eq!(request.verdict(&text), Ok(()));
        request.body = Some(b"currency=EUR&amount=6".to_vec());
        assert_eq!(request.verdict(&text), Err(Refusal::Signature));
    }

    #[test]
    fn nothing_but_a_path() {
        let request = request(Method::GET, "/", None, &[], Some(""));
        assert_eq!(request.verdict(&format!("x-date: {DATE}\nGET\n\n\n\n/")), Ok(()));
        assert_eq!(request.verdict(&format!("x-date: {DATE}\nPOST\n\n\n\n/")), Err(Refusal::Signature));
        assert_eq!(request.verdict(&format!("x-date: {DATE}\nGET\n\n\n\n/?")), Err(Refusal::Signature));
    }

    #[test]
    fn a_body_s_md5_told_or_not() {
        let body = "{\"arg1\": \"a\", \"arg2\": \"b\"}";
        let hexadecimal = STANDARD.encode(hex::encode(Md5::digest(body)));
        let raw = STANDARD.encode(Md5::digest(body));
        let text = |md5: &str| format!("x-date: {DATE}\nPOST\n\napplication/json\n{md5}\n/data");
        let json = ("content-type", "application/json");
        for md5 in [&hexadecimal, &raw] {
            let mut request = request(Method::POST, "/data", None, &[json, ("content-md5", md5)], Some(body));
            assert_eq!(request.verdict(&text(md5)), Ok(()));
            assert_eq!(request.verdict(&text("")), Err(Refusal::Signature));
            request.body = Some(b"{}".to_vec());
            assert_eq!(request.verdict(&text(md5)), Err(Refusal::Body));
            request.body = None;
            assert_eq!(request.verdict(&text(md5)), Ok(()), "a body that streams is not looked at");
        }
        let mut request = request(Method::POST, "/data", None, &[json], Some(body));
        assert_eq!(request.verdict(&text(&hexadecimal)), Ok(()), "the samples do not send it");
        assert_eq!(request.verdict(&text("")), Ok(()), "the client did not sign its body");
        request.body = Some(b"{}".to_vec());
        assert_eq!(request.verdict(&text(&hexadecimal)), Err(Refusal::Signature));
    }

    #[test]
    fn encoded_and_decoded_parameters() {
        let request = |query| request(Method::GET, "/a", Some(query), &[], Some(""));
        let text = |pairs: &str| format!("x-date: {DATE}\nGET\n\n\n\n/a?{pairs}");
        assert_eq!(request("b=x%20y&a=%C3%A9&c").verdict(&text("a=%C3%A9&b=x%20y&c")), Ok(()));
        assert_eq!(request("b=x%20y&a=%C3%A9&c").verdict(&text("a=é&b=x y&c")), Ok(()));
        // A signature of three parameters must not be good for two.
        assert_eq!(request("a=1%26b=2&c=3").verdict(&text("a=1&b=2&c=3")), Err(Refusal::Signature));
        assert_eq!(request("a%3D1=2").verdict(&text("a=1=2")), Err(Refusal::Signature));
    }

    #[test]
    fn refused() {
        let plain = request(Method::GET, "/", None, &[], Some(""));
        let text = format!("x-date: {DATE}\nGET\n\n\n\n/");
        let mut other = request(Method::GET, "/", None, &[("accept", "a"), ("accept", "b")], Some(""));
        assert_eq!(other.verdict(&text), Err(Refusal::Header));
        other.headers = HeaderMap::from_iter([(http::header::DATE, DATE.parse().unwrap())]);
        assert_eq!(other.verdict(&text), Err(Refusal::Header));
        let many = "a&".repeat(1_001);
        assert_eq!(request(Method::GET, "/", Some(&many), &[], Some("")).verdict(&text), Err(Refusal::Malformed));
        let authorization = "hmac id=\"key\", algorithm=\"hmac-sha1\", headers=\"source\", signature=\"eA==\"";
        let headers = HeaderMap::from_iter([(http::header::AUTHORIZATION, authorization.parse().unwrap())]);
        let signed = Signed { method: &plain.method, path: "/", query: None, headers: &headers, body: None };
        assert_eq!(verify(&Claim::read(&headers).unwrap(), &Secret::new("secret"), &signed, NOW), Err(Refusal::Unsigned));
    }

    #[test]
    fn when_a_body_is_needed() {
        let needs = |fields: &[(&'static str, &str)]| needs_body(&request(Method::POST, "/", None, fields, None).headers);
        assert!(!needs(&[]));
        assert!(!needs(&[("content-length", "0")]));
        assert!(needs(&[("content-length", "7"), FORM, ("content-md5", "x")]));
        assert!(needs(&[("transfer-encoding", "chunked"), ("content-type", "application/json")]));
        assert!(!needs(&[("content-length", "7"), ("content-type", "application/json"), ("content-md5", "x")]));
        assert!(needs(&[("content-length", "7"), ("content-type", "Application/X-WWW-Form-URLEncoded; charset=utf-8")]));
    }

    proptest! {
        /// One text, one list of pairs: two requests that differ are never signed by the same signature.
        #[test]
        fn no_two_lists_become_one(first in "[ab=&%26D3+]{0,12}", second in "[ab=&%26D3+]{0,12}") {
            let list = |query: &str| {
                let mut list: Vec<_> = form_urlencoded::parse(query.as_bytes()).map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
                list.sort();
                list
            };
            let text = |query: &str| decoded(&pairs(Some(query), "").unwrap()).map(|pairs| pairs.join("&"));
            if let (Some(one), Some(other)) = (text(&first), text(&second)) && one == other {
                prop_assert_eq!(list(&first), list(&second));
            }
        }
    }
}
