//! Main accounts.

use terrace_base::{AccountId, AppId, Page, Result, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

pub struct Account {
    pub account: AccountId,
    pub app_id: AppId,
    pub name: String,
    pub created_at: Timestamp,
}

impl Account {
    fn read(row: &Row) -> Result<Self> {
        Ok(Account {
            account: AccountId::from_db(row.int("account_id")?),
            app_id: AppId::from_db(row.int("app_id")?),
            name: row.text("name")?,
            created_at: row.time("created_at")?,
        })
    }
}

const SELECT: &str = "account_id, app_id, name, created_at FROM accounts";

/// The first main account, whose users operate the installation.
pub async fn first(tx: &mut Tx) -> Result<Option<Account>> {
    let rows = tx.system().all_sql(&Sql::select(SELECT).order("created_at, account_id").limit(1)).await?;
    rows.first().map(Account::read).transpose()
}

/// A page of all accounts, oldest first, and their number.
pub async fn page(tx: &mut Tx, page: Page) -> Result<(Vec<Account>, i64)> {
    let listing = Sql::select(SELECT).order("created_at, account_id").page(page);
    let rows = tx.system().all_sql(&listing).await?;
    let total = tx.system().count_sql(&listing).await?;
    Ok((rows.iter().map(Account::read).collect::<Result<_>>()?, total))
}

pub async fn name_taken(tx: &mut Tx, name: &str) -> Result<bool> {
    let row = tx.system().optional("SELECT account_id FROM accounts WHERE name = $1", args![name]).await?;
    Ok(row.is_some())
}

/// `false` when the number, the AppId or the name is taken.
pub async fn insert(tx: &mut Tx, account: AccountId, app_id: AppId, name: &str, now: Timestamp) -> Result<bool> {
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO accounts (account_id, app_id, name, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            args![app_id, name, now],
        )
        .await?;
    Ok(added == 1)
}

/// Makes other changes of the same account wait for the end of this transaction, on every server. Limits and
/// references between rows hold because each change takes it first.
pub async fn lock(tx: &mut Tx, account: AccountId) -> Result<()> {
    tx.of(account).execute("UPDATE accounts SET app_id = app_id WHERE account_id = $1", args![]).await?;
    Ok(())
}
