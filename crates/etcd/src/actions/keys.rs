//! A cluster's keys: `DescribeEtcdKeys`, `DescribeEtcdKeyHistory`, `PutEtcdKey`, `DeleteEtcdKeys`, `WatchEtcdKeys`.
//!
//! Requests are read here; what they mean is in [`crate::keyspace`].

use std::sync::Arc;
use std::time::Duration;

use terrace_api_cetcd::actions as cetcd;
use terrace_base::{Error, Result, text};
use terrace_rpc::Cx;

use crate::Etcd;
use crate::keyspace::text::Encoding;
use crate::keyspace::{history, list, watch, write};

const LIMIT: i64 = 100;
const HISTORY_LIMIT: i64 = 20;
const WAIT_SECONDS: i64 = 20;

pub async fn describe_etcd_keys(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::DescribeEtcdKeysRequest,
) -> Result<cetcd::DescribeEtcdKeysResponse> {
    let encoding = Encoding::of(request.encoding.as_deref());
    let wanted = list::Wanted {
        prefix: encoding.read("Prefix", request.prefix.as_deref().unwrap_or_default())?,
        delimiter: request.delimiter.map(String::into_bytes),
        start_after: request
            .start_after
            .filter(|text| !text.is_empty())
            .map(|text| encoding.read_cursor("StartAfter", &text))
            .transpose()?,
        limit: count(request.limit.unwrap_or(LIMIT)),
        revision: request.revision,
        keys_only: request.keys_only.unwrap_or(false),
        encoding,
    };
    let reached = etcd.reach(&cx, &request.instance_id).await?;
    let page = list::list(&reached.client, &wanted).await?;
    Ok(cetcd::DescribeEtcdKeysResponse {
        keys: page.keys,
        prefixes: page.prefixes,
        next_start_after: page.next,
        revision: page.revision,
        total: page.total,
    })
}

pub async fn describe_etcd_key_history(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::DescribeEtcdKeyHistoryRequest,
) -> Result<cetcd::DescribeEtcdKeyHistoryResponse> {
    let encoding = Encoding::of(request.encoding.as_deref());
    let key = encoding.key("Key", &request.key)?;
    let mut reached = etcd.reach(&cx, &request.instance_id).await?;
    let limit = count(request.limit.unwrap_or(HISTORY_LIMIT));
    let found = history::history(&mut reached.client, reached.said.version(), &key, limit, encoding).await?;
    Ok(cetcd::DescribeEtcdKeyHistoryResponse { revisions: found.revisions, compacted: found.compacted })
}

pub async fn put_etcd_key(etcd: Arc<Etcd>, cx: Cx, request: cetcd::PutEtcdKeyRequest) -> Result<cetcd::PutEtcdKeyResponse> {
    let encoding = Encoding::of(request.encoding.as_deref());
    let (key, value) = (encoding.key("Key", &request.key)?, encoding.read("Value", &request.value)?);
    let mut reached = etcd.reach(&cx, &request.instance_id).await?;
    let revision = write::put(&mut reached.client, &key, value, request.expected_mod_revision, request.lease_seconds).await?;
    Ok(cetcd::PutEtcdKeyResponse { revision })
}

pub async fn delete_etcd_keys(etcd: Arc<Etcd>, cx: Cx, request: cetcd::DeleteEtcdKeysRequest) -> Result<cetcd::DeleteEtcdKeysResponse> {
    let encoding = Encoding::of(request.encoding.as_deref());
    let both = |one: &'static str, other: &'static str| {
        Error::new("InvalidParameter", text!("`{one}` and `{other}` exclude each other", one = one, other = other))
    };
    let (key, prefix) = match (request.key, request.prefix, request.expected_mod_revision) {
        (None, None, _) => return Err(Error::missing("Key")),
        (Some(_), Some(_), _) => return Err(both("Key", "Prefix")),
        (None, Some(_), Some(_)) => return Err(both("Prefix", "ExpectedModRevision")),
        (Some(key), None, _) => (Some(encoding.key("Key", &key)?), None),
        (None, Some(prefix), None) => (None, Some(encoding.key("Prefix", &prefix)?)),
    };
    let mut reached = etcd.reach(&cx, &request.instance_id).await?;
    let (deleted, revision) = match (key, prefix) {
        (Some(key), _) => write::delete(&mut reached.client, &key, request.expected_mod_revision).await?,
        (None, prefix) => write::delete_prefix(&mut reached.client, &prefix.unwrap_or_default()).await?,
    };
    Ok(cetcd::DeleteEtcdKeysResponse { deleted, revision })
}

/// A server that ends answers at once. A client that is gone is not noticed before it is answered, as one that has closed its half may still
/// want that: its watch lasts for the wait it asked for, and how many there can be of a cluster is bounded.
pub async fn watch_etcd_keys(etcd: Arc<Etcd>, cx: Cx, request: cetcd::WatchEtcdKeysRequest) -> Result<cetcd::WatchEtcdKeysResponse> {
    let encoding = Encoding::of(request.encoding.as_deref());
    let wanted = watch::Wanted {
        prefix: encoding.read("Prefix", request.prefix.as_deref().unwrap_or_default())?,
        from: request.from_revision,
        wait: Duration::from_secs(request.wait_seconds.unwrap_or(WAIT_SECONDS).unsigned_abs()),
        encoding,
    };
    let mut reached = etcd.reach(&cx, &request.instance_id).await?;
    let _place = etcd.waiting.enter(&reached.cluster.id)?;
    let version = reached.said.version().to_owned();
    let changes = tokio::select! {
        changes = watch::watch(&mut reached.client, &wanted, &version) => changes?,
        () = etcd.closing.cancelled() => {
            return Err(Error::new("ResourceUnavailable", text!("the server is ending; the call can be repeated")));
        }
    };
    Ok(cetcd::WatchEtcdKeysResponse { events: changes.events, next_revision: changes.next, compacted_revision: changes.missed })
}

fn count(limit: i64) -> usize {
    usize::try_from(limit).unwrap_or(0)
}
