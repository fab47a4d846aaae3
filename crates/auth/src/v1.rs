//! Signature v1, HmacSHA1 and HmacSHA256: every parameter, sorted by name, raw values, one HMAC, base64.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::hmac;
use terrace_base::{Secret, secret};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    Sha1,
    Sha256,
}

impl Method {
    /// `SignatureMethod`: HmacSHA256 only when asked for by name, else HmacSHA1.
    pub fn named(name: Option<&str>) -> Self {
        if name == Some("HmacSHA256") { Method::Sha256 } else { Method::Sha1 }
    }
}

/// The text that is signed: `GEThost/?a=1&b=2`, names in ASCII order (`X.12` before `X.2`), values unencoded, without `Signature`.
pub fn text_to_sign(method: &str, host: &str, parameters: &[(String, String)]) -> String {
    let mut sorted: Vec<&(String, String)> = parameters.iter().filter(|(name, _)| name != "Signature").collect();
    sorted.sort();
    let mut out = format!("{method}{host}/?");
    for (i, (name, value)) in sorted.into_iter().enumerate() {
        if i > 0 {
            out.push('&');
        }
        out.push_str(name);
        out.push('=');
        out.push_str(value);
    }
    out
}

pub fn sign(secret_key: &Secret, method: Method, text: &str) -> String {
    let algorithm = match method {
        Method::Sha1 => hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
        Method::Sha256 => hmac::HMAC_SHA256,
    };
    STANDARD.encode(hmac::sign(&hmac::Key::new(algorithm, secret_key.reveal().as_bytes()), text.as_bytes()))
}

/// Compares in constant time.
pub fn verify(secret_key: &Secret, method: Method, text: &str, signature: &str) -> bool {
    secret::same(sign(secret_key, method, text).as_bytes(), signature.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worked(host: &str, region: &str) -> (String, String) {
        let parameters: Vec<(String, String)> = [
            ("Version", "2017-03-12"),
            ("Action", "DescribeInstances"),
            ("InstanceIds.0", "ins-09dx96dg"),
            ("Limit", "20"),
            ("Nonce", "11886"),
            ("Offset", "0"),
            ("Region", region),
            ("SecretId", "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE"),
            ("Timestamp", "1465185768"),
            ("Signature", "left out"),
        ]
        .map(|(k, v)| (k.to_owned(), v.to_owned()))
        .to_vec();
        let text = text_to_sign("GET", host, &parameters);
        let signature = sign(&Secret::new("Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"), Method::Sha1, &text);
        (text, signature)
    }

    #[test]
    fn the_worked_examples_hold() {
        let (text, signature) = worked("cvm.tencentcloudapi.com", "ap-guangzhou");
        assert_eq!(
            text,
            "GETcvm.tencentcloudapi.com/?Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20&Nonce=11886&Offset=0&Region=ap-guangzhou&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE&Timestamp=1465185768&Version=2017-03-12"
        );
        assert_eq!(signature, "EliP9YW3pW28FpsEdkXt/+WcGeI=");
        assert_eq!(worked("cvm.finance.cloud.tencent.com", "shjr").1, "8UAj5grJNx3uGNuyi0M6Gd1f5gY=");
    }

    #[test]
    fn names_sort_by_ascii() {
        let parameters = [("X.2", "b"), ("X.12", "a"), ("x", "c")].map(|(k, v)| (k.to_owned(), v.to_owned()));
        assert_eq!(text_to_sign("POST", "h", &parameters), "POSTh/?X.12=a&X.2=b&x=c");
    }
}
