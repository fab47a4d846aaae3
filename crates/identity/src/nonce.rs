//! Replay protection of signature v1: a nonce counts once per key and timestamp, over restarts and over servers.

use terrace_base::{Result, Timestamp};
use terrace_store::{Tx, args};

use crate::Identity;

/// Older requests fail the clock check, so their nonces need not be remembered. Twice the window, for clocks ahead.
const KEEP_SECS: i64 = 660;

impl Identity {
    /// Remembers the nonce; `false` when it was there already.
    pub async fn first_use_of_nonce(&self, secret_id: &str, nonce: &str, timestamp: i64) -> Result<bool> {
        let (secret_id, nonce) = (secret_id.to_owned(), nonce.to_owned());
        self.db
            .write(async move |tx: &mut Tx| {
                let added = tx
                    .system()
                    .execute(
                        "INSERT INTO used_nonces (secret_id, nonce, requested_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                        args![&secret_id, &nonce, Timestamp::from_secs(timestamp)],
                    )
                    .await?;
                Ok(added == 1)
            })
            .await
    }

    /// Drops what the clock window no longer needs. The binary calls it every minute.
    pub async fn forget_old_nonces(&self) -> Result<u64> {
        let before = Timestamp::from_secs(self.now().secs() - KEEP_SECS);
        self.db
            .write(async move |tx: &mut Tx| tx.system().execute("DELETE FROM used_nonces WHERE requested_at < $1", args![before]).await)
            .await
    }
}
