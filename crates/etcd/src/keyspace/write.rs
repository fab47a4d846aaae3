//! Changing keys, if need be only when nobody else has meanwhile.

use etcd_client::{Client, Compare, CompareOp, DeleteOptions, GetOptions, PutOptions, Txn, TxnOp, TxnOpResponse};
use terrace_base::{Error, Result, text};

use crate::reach::unwritten;

/// Writes a key and gives the revision of that. `expected`: only if it was last changed at this revision; 0: only if there is none.
pub async fn put(client: &mut Client, key: &[u8], value: Vec<u8>, expected: Option<i64>, lease_seconds: Option<i64>) -> Result<i64> {
    let lease = match lease_seconds {
        Some(seconds) => Some(client.lease_grant(seconds, None).await.map_err(unwritten)?.id()),
        None => None,
    };
    let options = lease.map(|id| PutOptions::new().with_lease(id));
    let written = guarded(client, key, expected, TxnOp::put(key, value, options)).await;
    if let (Err(_), Some(id)) = (&written, lease) {
        // Nothing hangs on it; if this fails too it ends by itself.
        let _ = client.lease_revoke(id).await;
    }
    Ok(written?.0)
}

/// Deletes one key; gives how many that were, and the revision.
pub async fn delete(client: &mut Client, key: &[u8], expected: Option<i64>) -> Result<(i64, i64)> {
    let (revision, deleted) = guarded(client, key, expected, TxnOp::delete(key, None)).await?;
    Ok((deleted, revision))
}

/// Deletes all keys that begin with `prefix`, in one change.
pub async fn delete_prefix(client: &mut Client, prefix: &[u8]) -> Result<(i64, i64)> {
    let said = client.delete(prefix, Some(DeleteOptions::new().with_prefix())).await.map_err(unwritten)?;
    Ok((said.deleted(), said.header().map_or(0, |header| header.revision())))
}

/// Does it in one transaction with the compare: the revision afterwards, and how many keys were deleted.
async fn guarded(client: &mut Client, key: &[u8], expected: Option<i64>, change: TxnOp) -> Result<(i64, i64)> {
    let compare = expected.map(|expected| match expected {
        0 => Compare::create_revision(key, CompareOp::Equal, 0),
        revision => Compare::mod_revision(key, CompareOp::Equal, revision),
    });
    let present = TxnOp::get(key, Some(GetOptions::new().with_keys_only()));
    let change = Txn::new().when(Vec::from_iter(compare)).and_then([change]).or_else([present]);
    let said = client.txn(change).await.map_err(unwritten)?;
    let answer = said.op_responses().pop();
    if said.succeeded() {
        let deleted = if let Some(TxnOpResponse::Delete(deleted)) = answer { deleted.deleted() } else { 0 };
        return Ok((said.header().map_or(0, |header| header.revision()), deleted));
    }
    let found = match answer {
        Some(TxnOpResponse::Get(found)) => found.kvs().first().map(|kv| kv.mod_revision()),
        _ => None,
    };
    let expected = expected.unwrap_or(0);
    Err(match found {
        Some(present) => Error::new(
            "OperationDenied",
            text!(
                "the key was changed meanwhile: its ModRevision is {present}, and `ExpectedModRevision` is {expected}",
                present = present,
                expected = expected
            ),
        ),
        None => Error::new(
            "OperationDenied",
            text!("there is no such key any more, and `ExpectedModRevision` is {expected}", expected = expected),
        ),
    })
}
