//! Key pair authentication, as the manual's section on it describes:
//!
//! `Authorization: hmac id="<secret id>", algorithm="hmac-sha1", headers="date source", signature="<Base64>"`
//!
//! signs `date: <its value>\nsource: <its value>` with the secret. `hmac-sha256` is taken as well. A `Date` or an `X-Date` must be there;
//! the latter is compared with our clock.

use http::HeaderMap;

use super::signature::check_date;
pub use super::signature::{CLOCK_SKEW, Claim, Refusal, Secret};

impl Claim<'_> {
    /// Whether `secret` signed `headers` so. `seconds` is our clock, since 1970.
    pub fn verify(&self, secret: &Secret, headers: &HeaderMap, seconds: i64) -> Result<(), Refusal> {
        check_date(headers, seconds)?;
        let key = self.key(secret)?;
        let mut text: Vec<u8> = Vec::with_capacity(256);
        self.lines(headers, &mut text)?;
        self.signs(key, &text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use ring::hmac;

    fn request(headers: &[(&'static str, &str)]) -> HeaderMap {
        headers.iter().map(|(name, value)| (http::HeaderName::from_static(name), value.parse().unwrap())).collect()
    }

    fn sign(secret: &str, text: &str, algorithm: hmac::Algorithm) -> String {
        STANDARD.encode(hmac::sign(&hmac::Key::new(algorithm, secret.as_bytes()), text.as_bytes()))
    }

    fn verdict(headers: &HeaderMap, secret: &str, seconds: i64) -> Result<String, Refusal> {
        let claim = Claim::read(headers)?;
        claim.verify(&Secret::new(secret), headers, seconds)?;
        Ok(claim.id.to_owned())
    }

    /// The manual's example: two headers in the order of the list.
    #[test]
    fn the_manual_s_example() {
        let signature = sign("key", "date: Fri, 09 Oct 2015 00:00:00 GMT\nsource: AndriodApp", hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY);
        let authorization = format!("hmac id=\"AKID\", algorithm=\"hmac-sha1\", headers=\"Date Source\", signature=\"{signature}\"");
        let mut headers =
            request(&[("date", "Fri, 09 Oct 2015 00:00:00 GMT"), ("source", "AndriodApp"), ("authorization", &authorization)]);
        assert_eq!(verdict(&headers, "key", 0), Ok("AKID".to_owned()), "Date is not compared with the clock");
        assert_eq!(verdict(&headers, "other", 0), Err(Refusal::Signature));
        headers.insert("source", "other".parse().unwrap());
        assert_eq!(verdict(&headers, "key", 0), Err(Refusal::Signature));
        headers.remove("source");
        assert_eq!(verdict(&headers, "key", 0), Err(Refusal::Header));
    }

    #[test]
    fn x_date_is_compared_with_the_clock() {
        let at = 1_521_461_320;
        let signature = sign("key", "x-date: Mon, 19 Mar 2018 12:08:40 GMT", hmac::HMAC_SHA256);
        let authorization = format!("hmac id=\"AKID\", algorithm=\"hmac-sha256\", headers=\"x-date\", signature=\"{signature}\"");
        let headers = request(&[("x-date", "Mon, 19 Mar 2018 12:08:40 GMT"), ("authorization", &authorization)]);
        assert_eq!(verdict(&headers, "key", at), Ok("AKID".to_owned()));
        assert_eq!(verdict(&headers, "key", at + 900), Ok("AKID".to_owned()));
        assert_eq!(verdict(&headers, "key", at + 901), Err(Refusal::Clock));
        assert_eq!(verdict(&headers, "key", at - 901), Err(Refusal::Clock));
    }

    #[test]
    fn what_cannot_be_read() {
        let good = "hmac id=\"a\", algorithm=\"hmac-sha1\", headers=\"date\", signature=\"eA==\"";
        assert_eq!(verdict(&request(&[]), "key", 0), Err(Refusal::Missing));
        for bad in [
            "",
            "Basic x",
            "hmac",
            "hmac ",
            "hmac id=a",
            "hmac id=\"a\"",
            &good.replace("id=", "di="),
            &good.replace("signature", "id"),
            &format!("{good},"),
        ] {
            assert_eq!(verdict(&request(&[("authorization", bad), ("date", "x")]), "key", 0), Err(Refusal::Malformed), "{bad}");
        }
        assert_eq!(verdict(&request(&[("authorization", good)]), "key", 0), Err(Refusal::NoDate));
        assert_eq!(verdict(&request(&[("authorization", good), ("x-date", "now")]), "key", 0), Err(Refusal::BadDate));
        assert_eq!(verdict(&request(&[("authorization", &good.replace("sha1", "md5")), ("date", "x")]), "key", 0), Err(Refusal::Algorithm));
        assert_eq!(
            verdict(&request(&[("authorization", &good.replace("eA==", &"A".repeat(400))), ("date", "x")]), "key", 0),
            Err(Refusal::Signature)
        );
        let mut twice = request(&[("authorization", good), ("date", "x")]);
        twice.append("date", "y".parse().unwrap());
        assert_eq!(verdict(&twice, "key", 0), Err(Refusal::Header));
    }
}
