//! The `Authorization` header and v1's text to sign, from arbitrary bytes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use terrace_auth::v1;
use terrace_auth::v3::Authorization;

fuzz_target!(|text: &str| {
    if let Ok(parsed) = Authorization::parse(text) {
        assert!(parsed.signed_headers.contains(&"host") && parsed.signature.len() == 64);
    }
    let parameters: Vec<(String, String)> = text.split('&').filter_map(|p| p.split_once('=')).map(|(k, v)| (k.to_owned(), v.to_owned())).collect();
    let signed = v1::text_to_sign("GET", "h", &parameters);
    assert!(signed.starts_with("GETh/?"));
});
