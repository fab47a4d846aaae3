//! Secrets at rest: ChaCha20-Poly1305 under a master key that is never in the database.
//!
//! A sealed value is `nonce (12) | ciphertext | tag (16)`. The `purpose` is authenticated with it, so a sealed API key
//! cannot be passed off as a sealed token, nor moved to another row.

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hkdf::{HKDF_SHA256, Prk, Salt};
use terrace_base::{Error, Result, Rng, Secret};

/// The key everything else is sealed under. 32 bytes, kept in a file beside, never inside, the database.
#[derive(Clone)]
pub struct MasterKey {
    cipher: LessSafeKey,
    /// Other keys are derived from it.
    derivation: Prk,
}

impl MasterKey {
    pub const LEN: usize = 32;

    pub fn from_bytes(bytes: &[u8; Self::LEN]) -> Result<Self> {
        let key = UnboundKey::new(&CHACHA20_POLY1305, bytes).map_err(|_| Error::internal("the cipher refused the master key"))?;
        let derivation = Salt::new(HKDF_SHA256, b"terrace").extract(bytes);
        Ok(MasterKey { cipher: LessSafeKey::new(key), derivation })
    }

    /// Another key, which all servers with this one have, and which tells nothing of it (HKDF, RFC 5869).
    pub fn derive(&self, purpose: &str) -> Result<[u8; 32]> {
        let mut derived = [0; 32];
        let filled = self.derivation.expand(&[purpose.as_bytes()], HKDF_SHA256).and_then(|key| key.fill(&mut derived));
        filled.map(|()| derived).map_err(|_| Error::internal("deriving a key failed"))
    }

    /// Reads 64 hexadecimal digits, the form of the key file.
    pub fn from_hex(text: &str) -> Result<Self> {
        let mut bytes = [0u8; Self::LEN];
        hex::decode_to_slice(text.trim(), &mut bytes)
            .map_err(|_| Error::internal("the master key file must hold 64 hexadecimal digits"))?;
        MasterKey::from_bytes(&bytes)
    }

    /// 96-bit random nonces: safe for 2^32 values under one key.
    pub fn seal(&self, rng: &Rng, purpose: &str, plain: &[u8]) -> Result<Vec<u8>> {
        let nonce: [u8; NONCE_LEN] = rng.bytes();
        let mut out = plain.to_vec();
        let tag = self
            .cipher
            .seal_in_place_separate_tag(Nonce::assume_unique_for_key(nonce), Aad::from(purpose.as_bytes()), &mut out)
            .map_err(|_| Error::internal("sealing failed"))?;
        Ok([&nonce[..], &out, tag.as_ref()].concat())
    }

    /// `None` when the value was not sealed under this key for this purpose.
    pub fn open(&self, purpose: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, rest) = sealed.split_at_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut buffer = rest.to_vec();
        let plain = self.cipher.open_in_place(nonce, Aad::from(purpose.as_bytes()), &mut buffer).ok()?;
        Some(plain.to_vec())
    }

    /// [`MasterKey::open`] for text.
    pub fn open_text(&self, purpose: &str, sealed: &[u8]) -> Option<Secret> {
        String::from_utf8(self.open(purpose, sealed)?).ok().map(Secret::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_key_and_purpose_open_it() {
        let key = MasterKey::from_bytes(&[7; 32]).unwrap();
        let sealed = key.seal(&Rng::system(), "api-key:AKID1", b"secret").unwrap();
        assert!(!sealed.windows(6).any(|w| w == b"secret"));
        assert_eq!(key.open("api-key:AKID1", &sealed).unwrap(), b"secret");
        assert!(key.open("api-key:AKID2", &sealed).is_none());
        assert!(MasterKey::from_bytes(&[8; 32]).unwrap().open("api-key:AKID1", &sealed).is_none());
        let derived = key.derive("tickets").unwrap();
        assert_eq!(derived, MasterKey::from_bytes(&[7; 32]).unwrap().derive("tickets").unwrap());
        assert!(derived != key.derive("others").unwrap() && derived != MasterKey::from_bytes(&[8; 32]).unwrap().derive("tickets").unwrap());
        for cut in 0..sealed.len() {
            assert!(key.open("api-key:AKID1", &sealed[..cut]).is_none());
        }
    }
}
