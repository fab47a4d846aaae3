//! The schema's history: each product's steps, forward only, written down with the checksum of their text.

use std::collections::BTreeMap;

use ring::digest::{SHA256, digest};
use terrace_base::{Error, Result};

use crate::{Dialect, Tx, args};

/// A product's steps in the order they are taken. Steps are only ever added at the end.
#[derive(Clone, Copy, Debug)]
pub struct Migrations {
    pub product: &'static str,
    pub steps: &'static [Migration],
}

/// One step. `sql` holds statements that end with `;` at a line's end. `{{blob}}` is the column type of bytes. What
/// only one engine understands stands between `-- only sqlite` or `-- only postgres` and `-- end`. A step whose text
/// was released is never edited, not even its comments: the checksum covers them.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    pub name: &'static str,
    pub sql: &'static str,
}

impl Migration {
    fn checksum(&self) -> String {
        hex::encode(digest(&SHA256, self.sql.replace("\r\n", "\n").as_bytes()))
    }
}

const HISTORY: &str = "CREATE TABLE IF NOT EXISTS schema_migrations (
    product TEXT NOT NULL,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    PRIMARY KEY (product, position)
);";

/// A step as the database remembers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Applied {
    pub product: String,
    pub position: i64,
    pub name: String,
    pub checksum: String,
}

/// A step as a backup names it: product, position, name, checksum.
pub(crate) type Step = (String, i64, String, String);

impl From<Applied> for Step {
    fn from(step: Applied) -> Step {
        (step.product, step.position, step.name, step.checksum)
    }
}

/// What [`applied`] finds in a database that has them all.
pub(crate) fn steps_of(products: &[Migrations]) -> Vec<Step> {
    let numbered = |one: &Migrations| {
        let product = one.product.to_owned();
        one.steps.iter().zip(0..).map(move |(step, at)| (product.clone(), at, step.name.to_owned(), step.checksum()))
    };
    let mut steps: Vec<Step> = products.iter().flat_map(numbered).collect();
    steps.sort();
    steps
}

pub(crate) fn check_names(products: &[Migrations]) -> Result<()> {
    for (at, one) in products.iter().enumerate() {
        if products[..at].iter().any(|other| other.product == one.product) {
            return Err(Error::internal(format!("the product {} is listed twice", one.product)));
        }
    }
    Ok(())
}

pub(crate) async fn run(tx: &mut Tx, products: &[Migrations]) -> Result<()> {
    if tx.dialect() == Dialect::Postgres {
        // Held until the transaction ends: other servers wait here, then find everything done. Without it, two of them
        // could both try to create the table below.
        tx.define("SELECT pg_advisory_xact_lock(7310293847561)".to_owned()).await?;
    }
    for statement in tx.dialect().statements(HISTORY)? {
        tx.define(statement).await?;
    }
    let mut done: BTreeMap<String, Vec<Applied>> = BTreeMap::new();
    for step in applied(tx).await? {
        done.entry(step.product.clone()).or_default().push(step);
    }
    if let Some(unknown) = done.keys().find(|name| !products.iter().any(|one| one.product == name.as_str())) {
        return Err(newer(format!("it has tables of the product {unknown}")));
    }
    for one in products {
        let done = done.remove(one.product).unwrap_or_default();
        if done.len() > one.steps.len() {
            return Err(newer(format!("{} has {} steps, this binary knows {}", one.product, done.len(), one.steps.len())));
        }
        for (at, step) in one.steps.iter().enumerate() {
            match done.get(at) {
                Some(was) if was.name != step.name || was.checksum != step.checksum() => {
                    return Err(Error::internal(format!(
                        "step {at} of {} was `{}` when it was applied and is another now (`{}`): released steps must not change",
                        one.product, was.name, step.name
                    )));
                }
                Some(_) => {}
                None => apply(tx, one.product, at, step).await?,
            }
        }
    }
    Ok(())
}

fn newer(how: String) -> Error {
    Error::internal(format!("the database is newer than this binary: {how}; start the newer binary, or restore a backup"))
}

async fn apply(tx: &mut Tx, product: &str, at: usize, step: &Migration) -> Result<()> {
    let place = |error: Error| Error::internal(format!("step {at} `{}` of {product}: {error:?}", step.name));
    for statement in tx.dialect().statements(step.sql).map_err(place)? {
        tx.define(statement).await.map_err(place)?;
    }
    tx.system()
        .execute(
            "INSERT INTO schema_migrations (product, position, name, checksum) VALUES ($1, $2, $3, $4)",
            args![product, i64::try_from(at).unwrap_or(i64::MAX), step.name, step.checksum()],
        )
        .await?;
    tracing::info!(product, step = step.name, "schema step applied");
    Ok(())
}

/// The steps the database has, in order.
pub(crate) async fn applied(tx: &mut Tx) -> Result<Vec<Applied>> {
    let rows =
        tx.system().all("SELECT product, position, name, checksum FROM schema_migrations ORDER BY product, position", args![]).await?;
    rows.iter()
        .map(|row| {
            Ok(Applied {
                product: row.text("product")?,
                position: row.int("position")?,
                name: row.text("name")?,
                checksum: row.text("checksum")?,
            })
        })
        .collect()
}
