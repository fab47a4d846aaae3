//! Custom domains. A host name is one service's, of whichever account.

use terrace_base::{AccountId, Result, Timestamp};
use terrace_gateway::config::Environment;
use terrace_store::{Row, Sql, Tx, args};

use super::{json, to_json};

#[derive(Clone, Debug)]
pub struct Domain {
    /// Lower case.
    pub host: String,
    pub service: String,
    /// http, https or http&https.
    pub protocol: String,
    pub net_type: String,
    /// Empty: none.
    pub certificate: String,
    pub default_mapping: bool,
    pub forced_https: bool,
    pub paths: Vec<(String, Environment)>,
    pub created_at: Timestamp,
}

const COLUMNS: &str =
    "host, service_id, protocol, net_type, certificate_id, default_mapping, forced_https, paths, created_at FROM apigw_domains";

impl Domain {
    fn read(row: &Row) -> Result<Self> {
        Ok(Domain {
            host: row.text("host")?,
            service: row.text("service_id")?,
            protocol: row.text("protocol")?,
            net_type: row.text("net_type")?,
            certificate: row.text("certificate_id")?,
            default_mapping: row.bool("default_mapping")?,
            forced_https: row.bool("forced_https")?,
            paths: json(&row.text("paths")?)?,
            created_at: row.time("created_at")?,
        })
    }
}

/// `false`: the host is bound already, perhaps by another account.
pub async fn insert(tx: &mut Tx, account: AccountId, new: &Domain) -> Result<bool> {
    let added = tx
        .of(account)
        .execute(
            "INSERT INTO apigw_domains (account_id, host, service_id, protocol, net_type, certificate_id, default_mapping, forced_https, paths, \
             created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
            args![
                &new.host,
                &new.service,
                &new.protocol,
                &new.net_type,
                &new.certificate,
                new.default_mapping,
                new.forced_https,
                to_json(&new.paths)?,
                new.created_at
            ],
        )
        .await?;
    Ok(added == 1)
}

pub async fn update(tx: &mut Tx, account: AccountId, new: &Domain) -> Result<()> {
    tx.of(account)
        .execute(
            "UPDATE apigw_domains SET protocol = $3, net_type = $4, certificate_id = $5, default_mapping = $6, forced_https = $7, paths = $8 \
             WHERE account_id = $1 AND host = $2",
            args![
                &new.host,
                &new.protocol,
                &new.net_type,
                &new.certificate,
                new.default_mapping,
                new.forced_https,
                to_json(&new.paths)?
            ],
        )
        .await?;
    Ok(())
}

pub async fn find(tx: &mut Tx, account: AccountId, service: &str, host: &str) -> Result<Option<Domain>> {
    let sql = Sql::select(COLUMNS).tenant(account).and("host = ", host).and("service_id = ", service);
    tx.of(account).all_sql(&sql).await?.first().map(Domain::read).transpose()
}

/// All of a service, oldest first.
pub async fn of_service(tx: &mut Tx, account: AccountId, service: &str) -> Result<Vec<Domain>> {
    let sql = Sql::select(COLUMNS).tenant(account).and("service_id = ", service).order("created_at, host");
    tx.of(account).all_sql(&sql).await?.iter().map(Domain::read).collect()
}

/// `false`: it was not bound.
pub async fn delete(tx: &mut Tx, account: AccountId, service: &str, host: &str) -> Result<bool> {
    let gone = tx
        .of(account)
        .execute("DELETE FROM apigw_domains WHERE account_id = $1 AND service_id = $2 AND host = $3", args![service, host])
        .await?;
    Ok(gone == 1)
}
