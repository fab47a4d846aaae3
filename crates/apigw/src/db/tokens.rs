//! Tokens that gateways join with.

use terrace_base::{AccountId, Result, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

#[derive(Clone, Debug)]
pub struct Token {
    pub id: String,
    pub name: String,
    /// SHA-256 of the secret, hexadecimal.
    pub digest: String,
    pub join_limit: i64,
    pub joined: i64,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
    /// 0: never.
    pub used_at: Timestamp,
}

const COLUMNS: &str = "token_id, name, digest, join_limit, joined, created_at, expires_at, used_at FROM apigw_tokens";

impl Token {
    fn read(row: &Row) -> Result<Self> {
        Ok(Token {
            id: row.text("token_id")?,
            name: row.text("name")?,
            digest: row.text("digest")?,
            join_limit: row.int("join_limit")?,
            joined: row.int("joined")?,
            created_at: row.time("created_at")?,
            expires_at: row.time("expires_at")?,
            used_at: row.time("used_at")?,
        })
    }
}

/// `false`: the id is taken.
pub async fn insert(tx: &mut Tx, account: AccountId, new: &Token) -> Result<bool> {
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_tokens (account_id, token_id, name, digest, join_limit, joined, created_at, expires_at, used_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
            args![&new.id, &new.name, &new.digest, new.join_limit, new.joined, new.created_at, new.expires_at, new.used_at],
        )
        .await?;
    Ok(added == 1)
}

/// All of the account, newest first: there are few.
pub async fn all(tx: &mut Tx, account: AccountId) -> Result<Vec<Token>> {
    let sql = Sql::select(COLUMNS).tenant(account).order("created_at DESC, token_id");
    tx.of(account).all_sql(&sql).await?.iter().map(Token::read).collect()
}

/// `false`: there was none.
pub async fn delete(tx: &mut Tx, account: AccountId, id: &str) -> Result<bool> {
    Ok(tx.of(account).execute("DELETE FROM apigw_tokens WHERE account_id = $1 AND token_id = $2", args![id]).await? == 1)
}

/// Counts a gateway that joins with a secret of this digest, whichever account made the token; `None`: it is unknown, used up or expired.
pub async fn join(tx: &mut Tx, digest: &str, now: Timestamp) -> Result<Option<String>> {
    let joined = tx
        .system()
        .execute(
            "UPDATE apigw_tokens SET joined = joined + 1, used_at = $2 WHERE digest = $1 AND expires_at > $2 AND joined < join_limit",
            args![digest, now],
        )
        .await?;
    if joined != 1 {
        return Ok(None);
    }
    let row = tx.system().one("SELECT token_id FROM apigw_tokens WHERE digest = $1", args![digest]).await?;
    row.text("token_id").map(Some)
}
