//! Keys as the front needs them: found by SecretId, opened, with the owner's policies, cached for a moment.

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use terrace_auth::policy::{Attached, Document, Policies};
use terrace_auth::token::{self, Grant};
use terrace_auth::v3::SigningKey;
use terrace_base::{AccountId, AppId, Error, Result, Rng, Secret, Timestamp, UserId, text};
use terrace_rpc::Caller;
use terrace_store::{Tx, args};

use crate::{Identity, db};

/// How long another server's change may go unnoticed here.
pub const CACHE_FOR: Duration = Duration::from_secs(2);
const CACHED_KEYS: u64 = 10_000;

/// A key pair that may be used now, and whose it is.
pub struct Credential {
    pub caller: Caller,
    pub secret_key: Secret,
    /// Derived v3 keys of the current day: (date, service).
    derived: Mutex<Vec<(String, String, SigningKey)>>,
    /// The second of the last use that was noted.
    noted: AtomicI64,
}

impl Credential {
    fn new(caller: Caller, secret_key: Secret) -> Arc<Self> {
        Arc::new(Credential { caller, secret_key, derived: Mutex::default(), noted: AtomicI64::new(0) })
    }

    pub fn signing_key(&self, date: &str, service: &str) -> SigningKey {
        let mut derived = self.derived.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, _, found)) = derived.iter().find(|(d, s, _)| d == date && s == service) {
            return found.clone();
        }
        // Services are few; a client that signs for made-up ones must not grow this.
        if derived.len() >= 64 {
            derived.clear();
        }
        let fresh = SigningKey::derive(&self.secret_key, date, service);
        derived.push((date.to_owned(), service.to_owned(), fresh.clone()));
        fresh
    }
}

pub(crate) struct Cache {
    keys: moka::sync::Cache<String, Arc<Credential>>,
    /// Grows with each change of keys or policies: a load that began before a change is not kept after it.
    generation: AtomicU64,
}

impl Cache {
    pub(crate) fn new() -> Self {
        Cache {
            keys: moka::sync::Cache::builder().max_capacity(CACHED_KEYS).time_to_live(CACHE_FOR).build(),
            generation: AtomicU64::new(0),
        }
    }
}

/// Last uses of keys, written in one go now and then: a row per request would cost more than the request.
#[derive(Default)]
pub(crate) struct Uses(Mutex<HashMap<Arc<str>, (AccountId, Timestamp)>>);

/// The purpose a key is sealed for: moved to another row it does not open.
pub(crate) fn purpose(secret_id: &str) -> String {
    format!("api-key:{secret_id}")
}

const LETTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// Random letters and digits: 32 are 190 bits.
pub(crate) fn draw_letters(rng: &Rng) -> String {
    rng.text(LETTERS, 32)
}

/// A new pair: 36 and 32 characters, as the public service's.
pub(crate) fn draw_pair(rng: &Rng) -> (String, Secret) {
    (format!("AKID{}", draw_letters(rng)), Secret::new(draw_letters(rng)))
}

/// A password of 32 characters that passes the strength rule.
pub(crate) fn draw_password(rng: &Rng) -> Secret {
    Secret::new(format!(
        "{}-{}-{}",
        rng.text(b"ABCDEFGHJKLMNPQRSTUVWXYZ", 8),
        rng.text(b"abcdefghijkmnpqrstuvwxyz", 15),
        rng.text(b"23456789", 7)
    ))
}

impl Identity {
    /// The active key with this id and its owner, or `None`.
    pub async fn credential(&self, secret_id: &str) -> Result<Option<Arc<Credential>>> {
        if let Some(found) = self.cache.keys.get(secret_id) {
            return Ok(Some(found));
        }
        // Anything else names no key, and some of it no statement may hold.
        if !secret_id.bytes().all(|b| b.is_ascii_graphic()) {
            return Ok(None);
        }
        // Boxed: what reading a database needs would otherwise be room that each signed request carries along.
        Box::pin(self.load(secret_id)).await
    }

    async fn load(&self, secret_id: &str) -> Result<Option<Arc<Credential>>> {
        let generation = self.cache.generation.load(Ordering::Acquire);
        let mut tx = self.db.read().await?;
        let Some(key) = db::keys::active(&mut tx, secret_id).await? else { return Ok(None) };
        let secret_key = self.master.open_text(&purpose(secret_id), &key.sealed).ok_or_else(|| {
            Error::internal(format!("the key {secret_id} does not open: the master key file is not the one it was sealed under"))
        })?;
        let Some(caller) = load_caller(&mut tx, key.account, key.user, secret_id, None).await? else { return Ok(None) };
        let credential = Credential::new(caller, secret_key);
        if self.cache.generation.load(Ordering::Acquire) == generation {
            self.cache.keys.insert(secret_id.to_owned(), Arc::clone(&credential));
        }
        Ok(Some(credential))
    }

    /// The credential of a temporary key, from its token.
    pub async fn temporary(&self, secret_id: &str, token: &str, now: Timestamp) -> Result<Arc<Credential>> {
        let refuse = |why: &'static str| Error::new("AuthFailure.TokenFailure", text!("the token is not valid: {reason}", reason = why));
        let Some(grant) = Grant::open(&self.master, token) else { return Err(refuse("it was not issued here")) };
        if grant.secret_id != secret_id {
            return Err(refuse("it belongs to another SecretId"));
        }
        if now >= grant.expires {
            return Err(refuse("it has expired"));
        }
        let cache_key = format!("{secret_id}/{}", terrace_auth::v3::sha256_hex(token.as_bytes()));
        match self.cache.keys.get(&cache_key) {
            Some(found) => Ok(found),
            None => Box::pin(self.load_temporary(cache_key, grant)).await,
        }
    }

    async fn load_temporary(&self, cache_key: String, grant: Grant) -> Result<Arc<Credential>> {
        let refuse = |why: &'static str| Error::new("AuthFailure.TokenFailure", text!("the token is not valid: {reason}", reason = why));
        let generation = self.cache.generation.load(Ordering::Acquire);
        let mut tx = self.db.read().await?;
        let caller = load_caller(&mut tx, grant.account, grant.user, &grant.secret_id, Some(&grant)).await?;
        let Some(caller) = caller else { return Err(refuse("its issuer does not exist any more")) };
        if !issuer_stands(&mut tx, &grant).await? {
            return Err(refuse("what it was issued with, an access key or console login, is disabled"));
        }
        let credential = Credential::new(caller, Secret::new(grant.secret_key));
        if self.cache.generation.load(Ordering::Acquire) == generation {
            self.cache.keys.insert(cache_key, Arc::clone(&credential));
        }
        Ok(credential)
    }

    /// The caller behind a console session.
    pub async fn caller(&self, account: AccountId, user: UserId) -> Result<Option<Caller>> {
        load_caller(&mut self.db.read().await?, account, user, "", None).await
    }

    /// [`Identity::change`] calls it after every commit that changes users, keys or policies.
    pub(crate) fn forget_cached(&self) {
        self.cache.generation.fetch_add(1, Ordering::AcqRel);
        self.cache.keys.invalidate_all();
    }

    /// Grows with each change of users, keys or policies made through this server: what was looked up at the same number still holds.
    pub fn generation(&self) -> u64 {
        self.cache.generation.load(Ordering::Acquire)
    }

    pub fn note_use(&self, credential: &Credential, now: Timestamp) {
        // Shown by the day; once a second is more than enough.
        if credential.noted.swap(now.secs(), Ordering::Relaxed) == now.secs() {
            return;
        }
        let mut uses = self.uses.0.lock().unwrap_or_else(PoisonError::into_inner);
        uses.insert(Arc::clone(&credential.caller.secret_id), (credential.caller.account, now));
    }

    /// Writes the last uses noted since the last time. The binary calls it every few seconds and at shutdown.
    pub async fn flush_uses(&self) -> Result<()> {
        let noted = std::mem::take(&mut *self.uses.0.lock().unwrap_or_else(PoisonError::into_inner));
        if noted.is_empty() {
            return Ok(());
        }
        let noted: Vec<_> = noted.into_iter().map(|(secret_id, (account, at))| (secret_id, account, at)).collect();
        self.db.write(async move |tx: &mut Tx| db::keys::note_uses(tx, &noted).await).await
    }
}

/// Temporary credentials end with the key that issued them, or with the console login: a thief who was shut out must
/// not go on with what was issued before.
async fn issuer_stands(tx: &mut Tx, grant: &Grant) -> Result<bool> {
    if grant.issuer_key.is_empty() {
        return Ok(db::users::by_id(tx, grant.account, grant.user).await?.is_some_and(|user| user.console_login));
    }
    let key = db::keys::active(tx, &grant.issuer_key).await?;
    Ok(key.is_some_and(|key| key.account == grant.account && key.user == grant.user))
}

/// A user with everything that bears on their permissions; `None` when the user does not exist.
pub(crate) async fn load_caller(
    tx: &mut Tx,
    account: AccountId,
    user: UserId,
    secret_id: &str,
    grant: Option<&Grant>,
) -> Result<Option<Caller>> {
    let found = tx
        .of(account)
        .optional("SELECT a.app_id, u.name FROM users u JOIN accounts a ON a.account_id = u.account_id WHERE u.account_id = $1 AND u.user_id = $2", args![user])
        .await?;
    let Some(row) = found else { return Ok(None) };
    let policies = load_policies(tx, account, user, grant.map(|g| g.policy.as_str()).unwrap_or_default()).await?;
    Ok(Some(Caller {
        account,
        app_id: AppId::from_db(row.int("app_id")?),
        user,
        name: row.text("name")?.into(),
        secret_id: secret_id.into(),
        session: grant.map(|g| g.name.as_str().into()),
        authority: Arc::new(policies),
    }))
}

/// The policies attached to a user directly and through groups.
pub(crate) async fn load_policies(tx: &mut Tx, account: AccountId, user: UserId, narrowing: &str) -> Result<Policies> {
    let mut attached = Vec::new();
    for (policy, name, document) in db::policies::bearing_on(tx, account, user).await? {
        // A document was checked when it was stored; one that no longer parses must not turn into "nothing is denied".
        let document = Document::parse("PolicyDocument", &document)
            .map_err(|e| Error::internal(format!("stored policy {policy} does not parse: {e}")))?;
        attached.push(Attached { policy_id: policy.0, name, document });
    }
    let narrowing = match narrowing {
        "" => None,
        text => Some(Arc::new(Document::parse("Policy", text)?)),
    };
    Ok(Policies { root: user.0 == account.0, attached: attached.into(), narrowing })
}

/// Whether a SecretId is that of temporary credentials.
pub fn is_temporary(secret_id: &str) -> bool {
    secret_id.starts_with(token::SECRET_ID_PREFIX)
}
