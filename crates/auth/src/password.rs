//! Console passwords: argon2id with the parameters OWASP names (19 MiB, 2 passes, 1 lane), PHC text form.

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use terrace_base::{Error, Result, Rng, Secret};

fn argon2() -> Result<Argon2<'static>> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(|e| Error::internal(e.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Takes tens of milliseconds of CPU: call it off the request threads.
pub fn hash(rng: &Rng, password: &Secret) -> Result<String> {
    let salt = SaltString::encode_b64(&rng.bytes::<16>()).map_err(|e| Error::internal(e.to_string()))?;
    let hash = argon2()?.hash_password(password.reveal().as_bytes(), &salt).map_err(|e| Error::internal(e.to_string()))?;
    Ok(hash.to_string())
}

/// Takes as long for a wrong password as for the right one. Call it off the request threads.
pub fn verify(password: &Secret, hash: &str) -> bool {
    let (Ok(parsed), Ok(argon2)) = (PasswordHash::new(hash), argon2()) else { return false };
    argon2.verify_password(password.reveal().as_bytes(), &parsed).is_ok()
}

/// The rule for new passwords: 8 to 64 characters, at least three of lower case, upper case, digits, others.
pub fn check_strength(field: &str, password: &Secret) -> Result<()> {
    let text = password.reveal();
    let classes = [
        text.chars().any(|c| c.is_ascii_lowercase()),
        text.chars().any(|c| c.is_ascii_uppercase()),
        text.chars().any(|c| c.is_ascii_digit()),
        text.chars().any(|c| !c.is_ascii_alphanumeric()),
    ];
    let length = text.chars().count();
    if (8..=64).contains(&length) && classes.iter().filter(|c| **c).count() >= 3 {
        return Ok(());
    }
    Err(Error::invalid_value(field, "***", "8 to 64 characters with at least three of: lower case, upper case, digit, other"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_verifies_its_own_password_only() {
        let hashed = hash(&Rng::system(), &Secret::new("Correct-Horse7")).unwrap();
        assert!(hashed.starts_with("$argon2id$"));
        assert!(verify(&Secret::new("Correct-Horse7"), &hashed));
        assert!(!verify(&Secret::new("correct-horse7"), &hashed));
        assert!(!verify(&Secret::new("Correct-Horse7"), "not a hash"));
    }

    #[test]
    fn weak_passwords_are_refused_without_being_echoed() {
        for weak in ["Ab1!", "alllowercase", "12345678", "onlylower1"] {
            let refusal = check_strength("Password", &Secret::new(weak)).unwrap_err();
            assert!(!refusal.to_string().contains(weak));
        }
        assert!(check_strength("Password", &Secret::new("Abcdefg1")).is_ok());
    }
}
