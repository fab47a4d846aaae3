//! Documents of APIs: what they cover, the page they were built to, and the sealed password they are shared with.

use terrace_base::{AccountId, Error, Page, Result, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

use super::{json, to_json};

const COMPRESSION: i32 = 3;
/// A page larger than this cannot have been written by us.
const LARGEST: usize = 256 << 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Init,
    Success,
    Fail,
}

impl Status {
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Init => "INIT",
            Status::Success => "SUCCESS",
            Status::Fail => "FAIL",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Doc {
    pub id: String,
    pub name: String,
    pub service: String,
    pub environment: String,
    pub apis: Vec<String>,
    pub status: String,
    pub sealed: Vec<u8>,
    pub builds: i64,
    pub views: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

const COLUMNS: &str =
    "doc_id, name, service_id, environment, api_ids, status, password, builds, views, created_at, updated_at FROM apigw_docs";

impl Doc {
    fn read(row: &Row) -> Result<Self> {
        Ok(Doc {
            id: row.text("doc_id")?,
            name: row.text("name")?,
            service: row.text("service_id")?,
            environment: row.text("environment")?,
            apis: json(&row.text("api_ids")?)?,
            status: row.text("status")?,
            sealed: row.bytes("password")?,
            builds: row.int("builds")?,
            views: row.int("views")?,
            created_at: row.time("created_at")?,
            updated_at: row.time("updated_at")?,
        })
    }
}

/// `false`: the id is taken.
pub async fn insert(tx: &mut Tx, account: AccountId, new: &Doc) -> Result<bool> {
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_docs (account_id, doc_id, name, service_id, environment, api_ids, status, password, builds, views, created_at, \
             updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0, $9, $10) ON CONFLICT DO NOTHING",
            args![
                &new.id,
                &new.name,
                &new.service,
                &new.environment,
                to_json(&new.apis)?,
                &new.status,
                new.sealed.clone(),
                new.created_at,
                new.updated_at
            ],
        )
        .await?;
    Ok(added == 1)
}

/// What it covers, how it is called and its password. The page stays as it was built.
pub async fn update(tx: &mut Tx, account: AccountId, new: &Doc) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE apigw_docs SET name = $3, service_id = $4, environment = $5, api_ids = $6, status = $7, password = $8, updated_at = $9 \
             WHERE account_id = $1 AND doc_id = $2",
            args![&new.id, &new.name, &new.service, &new.environment, to_json(&new.apis)?, &new.status, new.sealed.clone(), new.updated_at],
        )
        .await?;
    Ok(())
}

/// What a build came to; `None`: nothing.
pub async fn built(tx: &mut Tx, account: AccountId, id: &str, page: Option<&str>, now: Timestamp) -> Result<()> {
    let Some(page) = page else {
        let sql = "UPDATE apigw_docs SET status = $3 WHERE account_id = $1 AND doc_id = $2";
        tx.of(account).execute(sql, args![id, Status::Fail.as_str()]).await?;
        return Ok(());
    };
    let packed = zstd::bulk::compress(page.as_bytes(), COMPRESSION).map_err(Error::internal)?;
    tx.of(account)
        .execute(
            "UPDATE apigw_docs SET status = $3, page = $4, builds = builds + 1, updated_at = $5 WHERE account_id = $1 AND doc_id = $2",
            args![id, Status::Success.as_str(), packed, now],
        )
        .await?;
    Ok(())
}

pub async fn get(tx: &mut Tx, account: AccountId, id: &str) -> Result<Doc> {
    let sql = Sql::select(COLUMNS).tenant(account).and("doc_id = ", id);
    let found = tx.of(account).all_sql(&sql).await?.first().map(Doc::read).transpose()?;
    found.ok_or_else(|| Error::not_found("ResourceNotFound.InvalidApiDoc", "API document", id))
}

/// A page of the account's, newest first, and how many there are.
pub async fn page(tx: &mut Tx, account: AccountId, page: Page) -> Result<(Vec<Doc>, i64)> {
    let sql = Sql::select(COLUMNS).tenant(account).order("created_at DESC, doc_id").page(page);
    let total = tx.of(account).count_sql(&sql).await?;
    Ok((tx.of(account).all_sql(&sql).await?.iter().map(Doc::read).collect::<Result<_>>()?, total))
}

pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    tx.of(account).one("SELECT COUNT(*) AS count FROM apigw_docs WHERE account_id = $1", args![]).await?.int("count")
}

pub async fn delete(tx: &mut Tx, account: AccountId, id: &str) -> Result<()> {
    tx.of(account).execute("DELETE FROM apigw_docs WHERE account_id = $1 AND doc_id = $2", args![id]).await?;
    Ok(())
}

/// Whose it is and the sealed password, for somebody who knows the id only: readers have no account.
pub async fn shared(tx: &mut Tx, id: &str) -> Result<Option<(AccountId, Vec<u8>)>> {
    let row = tx.system().optional("SELECT account_id, password FROM apigw_docs WHERE doc_id = $1", args![id]).await?;
    row.map(|row| Ok((AccountId::from_db(row.int("account_id")?), row.bytes("password")?))).transpose()
}

/// The page as it was last built; `None`: never.
pub async fn built_page(tx: &mut Tx, account: AccountId, id: &str) -> Result<Option<String>> {
    let row = tx.of(account).optional("SELECT page FROM apigw_docs WHERE account_id = $1 AND doc_id = $2", args![id]).await?;
    let Some(packed) = row.map(|row| row.opt_bytes("page")).transpose()?.flatten() else { return Ok(None) };
    let plain = zstd::bulk::decompress(&packed, LARGEST).map_err(Error::internal)?;
    String::from_utf8(plain).map(Some).map_err(Error::internal)
}

pub async fn viewed(tx: &mut Tx, account: AccountId, id: &str) -> Result<()> {
    tx.of(account).execute("UPDATE apigw_docs SET views = views + 1 WHERE account_id = $1 AND doc_id = $2", args![id]).await?;
    Ok(())
}
