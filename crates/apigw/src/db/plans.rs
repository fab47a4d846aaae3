//! Usage plans, and what they open.

use terrace_base::{AccountId, Error, Page, Result, Timestamp};
use terrace_store::{Row, Sql, Tx, args};

#[derive(Clone, Debug)]
pub struct Plan {
    pub id: String,
    pub name: String,
    pub description: String,
    /// Requests a second; -1 is no limit.
    pub rate: i64,
    /// Requests in all; -1 is no limit.
    pub quota: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

const COLUMNS: &str = "plan_id, name, description, rate, quota, created_at, updated_at FROM apigw_plans";

impl Plan {
    fn read(row: &Row) -> Result<Self> {
        Ok(Plan {
            id: row.text("plan_id")?,
            name: row.text("name")?,
            description: row.text("description")?,
            rate: row.int("rate")?,
            quota: row.int("quota")?,
            created_at: row.time("created_at")?,
            updated_at: row.time("updated_at")?,
        })
    }
}

/// What a plan opens; `api` is empty where it is a whole service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    pub plan: String,
    pub service: String,
    pub environment: String,
    pub api: String,
    pub created_at: Timestamp,
}

const BINDING: &str = "plan_id, service_id, environment, api_id, created_at FROM apigw_plan_bindings";

impl Binding {
    fn read(row: &Row) -> Result<Self> {
        Ok(Binding {
            plan: row.text("plan_id")?,
            service: row.text("service_id")?,
            environment: row.text("environment")?,
            api: row.text("api_id")?,
            created_at: row.time("created_at")?,
        })
    }
}

/// `false`: the id is taken.
pub async fn insert(tx: &mut Tx, account: AccountId, new: &Plan) -> Result<bool> {
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_plans (account_id, plan_id, name, description, rate, quota, created_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
            args![&new.id, &new.name, &new.description, new.rate, new.quota, new.created_at, new.updated_at],
        )
        .await?;
    Ok(added == 1)
}

pub async fn update(tx: &mut Tx, account: AccountId, new: &Plan) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE apigw_plans SET name = $3, description = $4, rate = $5, quota = $6, updated_at = $7 WHERE account_id = $1 AND plan_id = $2",
            args![&new.id, &new.name, &new.description, new.rate, new.quota, new.updated_at],
        )
        .await?;
    Ok(())
}

pub async fn delete(tx: &mut Tx, account: AccountId, id: &str) -> Result<()> {
    tx.of(account).execute("DELETE FROM apigw_plan_keys WHERE account_id = $1 AND plan_id = $2", args![id]).await?;
    tx.of(account).execute("DELETE FROM apigw_quotas WHERE account_id = $1 AND plan_id = $2", args![id]).await?;
    tx.of(account).execute("DELETE FROM apigw_plans WHERE account_id = $1 AND plan_id = $2", args![id]).await?;
    Ok(())
}

pub fn not_found(id: &str) -> Error {
    Error::not_found("ResourceNotFound.InvalidUsagePlan", "usage plan", id)
}

pub async fn get(tx: &mut Tx, account: AccountId, id: &str) -> Result<Plan> {
    let sql = Sql::select(COLUMNS).tenant(account).and("plan_id = ", id);
    tx.of(account).all_sql(&sql).await?.first().map(Plan::read).transpose()?.ok_or_else(|| not_found(id))
}

/// [`lock`] of a plan that may not be there.
pub async fn try_lock(tx: &mut Tx, account: AccountId, id: &str) -> Result<Option<Plan>> {
    let sql = "UPDATE apigw_plans SET updated_at = updated_at WHERE account_id = $1 AND plan_id = $2";
    match tx.of(account).execute(sql, args![id]).await? {
        0 => Ok(None),
        _ => get(tx, account, id).await.map(Some),
    }
}

/// [`get`], and nobody else binds anything to it until the transaction ends.
pub async fn lock(tx: &mut Tx, account: AccountId, id: &str) -> Result<Plan> {
    tx.of(account).execute("UPDATE apigw_plans SET updated_at = updated_at WHERE account_id = $1 AND plan_id = $2", args![id]).await?;
    get(tx, account, id).await
}

pub async fn count(tx: &mut Tx, account: AccountId) -> Result<i64> {
    tx.of(account).one("SELECT COUNT(*) AS count FROM apigw_plans WHERE account_id = $1", args![]).await?.int("count")
}

/// Which plans a listing shows; empty lists restrict nothing.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Parts of names.
    pub names: Vec<String>,
    /// In each of these lists of ids.
    pub among: Vec<Vec<String>>,
    pub without: Vec<String>,
}

/// A page, newest first, and how many there are.
pub async fn page(tx: &mut Tx, account: AccountId, wanted: &Wanted, page: Page) -> Result<(Vec<Plan>, i64)> {
    let mut sql = Sql::select(COLUMNS).tenant(account);
    for ids in &wanted.among {
        sql = sql.and_in("plan_id", ids);
    }
    if !wanted.without.is_empty() {
        sql = sql.and_not_in("plan_id", &wanted.without);
    }
    if !wanted.names.is_empty() {
        sql = sql.and_any(|any| wanted.names.iter().fold(any, |any, name| any.or_contains("name", name)));
    }
    let sql = sql.order("created_at DESC, plan_id").page(page);
    let total = tx.of(account).count_sql(&sql).await?;
    let rows = tx.of(account).all_sql(&sql).await?;
    Ok((rows.iter().map(Plan::read).collect::<Result<_>>()?, total))
}

/// All of these plans that there are.
pub async fn named(tx: &mut Tx, account: AccountId, ids: &[String]) -> Result<Vec<Plan>> {
    let sql = Sql::select(COLUMNS).tenant(account).and_in("plan_id", ids).order("created_at, plan_id");
    tx.of(account).all_sql(&sql).await?.iter().map(Plan::read).collect()
}

/// `false`: it was bound already.
pub async fn bind(tx: &mut Tx, account: AccountId, new: &Binding) -> Result<bool> {
    let bound = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_plan_bindings (account_id, plan_id, service_id, environment, api_id, created_at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT DO NOTHING",
            args![&new.plan, &new.service, &new.environment, &new.api, new.created_at],
        )
        .await?;
    Ok(bound == 1)
}

/// `false`: it was not bound.
pub async fn unbind(tx: &mut Tx, account: AccountId, plan: &str, service: &str, environment: &str, api: &str) -> Result<bool> {
    let unbound = tx
        .of(account)
        .execute(
            "DELETE FROM apigw_plan_bindings WHERE account_id = $1 AND plan_id = $2 AND service_id = $3 AND environment = $4 AND api_id = $5",
            args![plan, service, environment, api],
        )
        .await?;
    Ok(unbound == 1)
}

/// What a listing of bindings is limited to.
#[derive(Clone, Copy, Debug)]
pub enum Of<'a> {
    Plan(&'a str),
    Service(&'a str),
    Api(&'a str),
    Account,
}

/// Bindings, oldest first.
pub async fn bindings(tx: &mut Tx, account: AccountId, of: Of<'_>) -> Result<Vec<Binding>> {
    let sql = Sql::select(BINDING).tenant(account);
    let sql = match of {
        Of::Plan(plan) => sql.and("plan_id = ", plan),
        Of::Service(service) => sql.and("service_id = ", service),
        Of::Api(api) => sql.and("api_id = ", api),
        Of::Account => sql,
    };
    let sql = sql.order("created_at, plan_id, service_id, environment, api_id");
    tx.of(account).all_sql(&sql).await?.iter().map(Binding::read).collect()
}

/// How many APIs a plan opens one by one.
pub async fn opened(tx: &mut Tx, account: AccountId, plan: &str) -> Result<i64> {
    tx.of(account)
        .one("SELECT COUNT(*) AS count FROM apigw_plan_bindings WHERE account_id = $1 AND plan_id = $2 AND api_id <> ''", args![plan])
        .await?
        .int("count")
}

/// The services that a plan, or the plans of a key, open anything of.
pub async fn services(tx: &mut Tx, account: AccountId, plans: &[String]) -> Result<Vec<String>> {
    let sql = Sql::select("service_id FROM apigw_plan_bindings").tenant(account).and_in("plan_id", plans);
    let sql = sql.group("service_id").order("service_id");
    tx.of(account).all_sql(&sql).await?.iter().map(|row| row.text("service_id")).collect()
}
