//! Temporary credentials. The token carries everything sealed under the master key: whose it is, the temporary key
//! pair, the narrowing policy and the end. So any server can check one, and nothing is stored or cleaned up.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use terrace_base::{AccountId, Result, Rng, Secret, Timestamp, UserId};

use crate::sealed::MasterKey;

/// First letters of a temporary SecretId. Long-term ones start with `AKID` too; only these need a token.
pub const SECRET_ID_PREFIX: &str = "AKIDtmp";
const PURPOSE: &str = "temporary-credentials";
/// Larger ones are refused before they are decoded.
pub const MAX_TOKEN_LEN: usize = 16 * 1024;

/// What a token says.
#[derive(Serialize, Deserialize, Clone)]
pub struct Grant {
    pub secret_id: String,
    pub secret_key: String,
    pub account: AccountId,
    /// Who issued it: the grant never exceeds what this user may do at the time of use.
    pub user: UserId,
    /// The key that signed the request for it; empty for a console session. The grant ends with it.
    pub issuer_key: String,
    /// The name given by the issuer.
    pub name: String,
    /// A policy document that narrows the issuer's; empty text is no narrowing.
    pub policy: String,
    pub expires: Timestamp,
}

impl Grant {
    pub fn seal(&self, key: &MasterKey, rng: &Rng) -> Result<Secret> {
        let plain = serde_json::to_vec(self).map_err(terrace_base::Error::internal)?;
        Ok(Secret::new(URL_SAFE_NO_PAD.encode(key.seal(rng, PURPOSE, &plain)?)))
    }

    /// `None` for anything this installation did not issue. Expiry is the caller's to check.
    pub fn open(key: &MasterKey, token: &str) -> Option<Self> {
        if token.len() > MAX_TOKEN_LEN {
            return None;
        }
        let plain = key.open(PURPOSE, &URL_SAFE_NO_PAD.decode(token).ok()?)?;
        serde_json::from_slice(&plain).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_opens_only_whole_and_only_here() {
        let key = MasterKey::from_bytes(&[1; 32]).unwrap();
        let grant = Grant {
            secret_id: "AKIDtmp1".into(),
            secret_key: "k".into(),
            account: AccountId(1),
            user: UserId(2),
            issuer_key: "AKID1".into(),
            name: "ci".into(),
            policy: String::new(),
            expires: Timestamp(3),
        };
        let token = grant.seal(&key, &Rng::system()).unwrap();
        assert_eq!(Grant::open(&key, token.reveal()).unwrap().user, UserId(2));
        let mut bent = token.reveal().to_owned();
        bent.replace_range(30..31, if &bent[30..31] == "A" { "B" } else { "A" });
        assert!(Grant::open(&key, &bent).is_none());
        assert!(Grant::open(&MasterKey::from_bytes(&[2; 32]).unwrap(), token.reveal()).is_none());
        assert!(Grant::open(&key, &"A".repeat(MAX_TOKEN_LEN + 1)).is_none());
    }
}
