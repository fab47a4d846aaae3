//! Gateways that follow, each with the revision it has applied. They serve all accounts, so they are nobody's.

use terrace_base::{Result, Timestamp};
use terrace_store::{Row, Tx, args};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    pub id: String,
    pub name: String,
    pub address: String,
    /// Of the program.
    pub release: String,
    /// The token it joined with; empty for one in the server's own process.
    pub token: String,
    /// What it complained about last; empty when nothing is wrong.
    pub message: String,
    pub connections: i64,
    pub revision: i64,
    pub applied_at: Timestamp,
    pub joined_at: Timestamp,
    pub started_at: Timestamp,
    pub seen_at: Timestamp,
}

const COLUMNS: &str = "SELECT node_id, name, address, release, token_id, message, connections, revision, applied_at, joined_at, started_at, seen_at \
                       FROM apigw_nodes ORDER BY node_id";

impl Node {
    fn read(row: &Row) -> Result<Self> {
        Ok(Node {
            id: row.text("node_id")?,
            name: row.text("name")?,
            address: row.text("address")?,
            release: row.text("release")?,
            token: row.text("token_id")?,
            message: row.text("message")?,
            connections: row.int("connections")?,
            revision: row.int("revision")?,
            applied_at: row.time("applied_at")?,
            joined_at: row.time("joined_at")?,
            started_at: row.time("started_at")?,
            seen_at: row.time("seen_at")?,
        })
    }
}

/// A node that joins, with the digest of the secret it will show; one that comes again keeps its place.
pub async fn join(tx: &mut Tx, node: &Node, secret_digest: &str) -> Result<()> {
    tx.system()
        .execute(
            "INSERT INTO apigw_nodes (node_id, name, address, release, token_id, secret_digest, message, connections, revision, applied_at, \
             joined_at, started_at, seen_at) VALUES ($1, $2, $3, $4, $5, $6, '', 0, 0, 0, $7, $8, $9) \
             ON CONFLICT (node_id) DO UPDATE SET name = $2, address = $3, release = $4, token_id = $5, secret_digest = $6, started_at = $8, \
             seen_at = $9",
            args![
                &node.id,
                &node.name,
                &node.address,
                &node.release,
                &node.token,
                secret_digest,
                node.joined_at,
                node.started_at,
                node.seen_at
            ],
        )
        .await?;
    Ok(())
}

/// The digest of the secret that a node has to show.
pub async fn secret_digest(tx: &mut Tx, id: &str) -> Result<Option<String>> {
    let row = tx.system().optional("SELECT secret_digest FROM apigw_nodes WHERE node_id = $1", args![id]).await?;
    row.map(|row| row.text("secret_digest")).transpose()
}

/// What a node says of itself; `false`: it was removed.
pub async fn heard(tx: &mut Tx, node: &Node) -> Result<bool> {
    let known = tx
        .system()
        .execute(
            "UPDATE apigw_nodes SET name = $2, address = $3, release = $4, message = $5, connections = $6, \
             applied_at = CASE WHEN revision = $7 THEN applied_at ELSE $8 END, revision = $7, started_at = $9, seen_at = $10 WHERE node_id = $1",
            args![
                &node.id,
                &node.name,
                &node.address,
                &node.release,
                &node.message,
                node.connections,
                node.revision,
                node.applied_at,
                node.started_at,
                node.seen_at
            ],
        )
        .await?;
    Ok(known == 1)
}

pub async fn all(tx: &mut Tx) -> Result<Vec<Node>> {
    tx.system().all(COLUMNS, args![]).await?.iter().map(Node::read).collect()
}

/// `false`: there was none.
pub async fn delete(tx: &mut Tx, id: &str) -> Result<bool> {
    Ok(tx.system().execute("DELETE FROM apigw_nodes WHERE node_id = $1", args![id]).await? == 1)
}
