//! Roles of etcd itself, each a list of permissions.

use etcd_client::{AuthClient, Client, Permission, RoleRevokePermissionOptions};
use futures_util::stream::{self, StreamExt, TryStreamExt};
use terrace_api_cetcd::types::EtcdRole;
use terrace_base::{Error, Result, text};

use super::permission::{Grant, changes};
use super::{AT_ONCE, refusal, revoked};
use crate::reach::unread;

pub async fn names(client: &mut Client) -> Result<Vec<String>> {
    Ok(client.role_list().await.map_err(unread)?.roles().to_vec())
}

pub async fn list(client: &mut Client) -> Result<Vec<EtcdRole>> {
    let asked: Vec<_> = names(client).await?.into_iter().map(|name| describe(client.auth_client(), name)).collect();
    stream::iter(asked).buffered(AT_ONCE).try_filter_map(|role| async { Ok(role) }).try_collect().await
}

/// `None`: the role was deleted meanwhile.
async fn describe(mut client: AuthClient, name: String) -> Result<Option<EtcdRole>> {
    match grants(&mut client, &name).await {
        Ok(grants) => Ok(Some(EtcdRole { permissions: grants.iter().map(Grant::show).collect(), name })),
        Err(gone) if gone.code() == "ResourceNotFound" => Ok(None),
        Err(error) => Err(error),
    }
}

async fn grants(client: &mut AuthClient, name: &str) -> Result<Vec<Grant>> {
    let role = client.role_get(name).await.map_err(|error| refusal(error, name))?;
    Ok(role.permissions().iter().map(Grant::of).collect())
}

pub async fn create(client: &mut Client, name: &str, wanted: &[Grant]) -> Result<()> {
    client.role_add(name).await.map_err(|error| refusal(error, name))?;
    let granted = bring(client, name, &[], wanted).await;
    if granted.is_err() {
        // Half a role is none; if this fails too, what is there can be seen and modified.
        let _ = client.role_delete(name).await;
    }
    granted
}

pub async fn modify(client: &mut Client, name: &str, wanted: &[Grant]) -> Result<()> {
    let now = grants(&mut client.auth_client(), name).await?;
    if now.iter().any(|grant| !grant.is_text()) {
        // It cannot be said here that they are to stay.
        return Err(Error::new(
            "OperationDenied",
            text!("the role `{name}` has permissions for keys that are no text; change it with etcdctl", name = name),
        ));
    }
    bring(client, name, &now, wanted).await
}

async fn bring(client: &mut Client, name: &str, now: &[Grant], wanted: &[Grant]) -> Result<()> {
    let (granted, gone) = changes(now, wanted);
    for grant in granted {
        let permission = Permission::new(grant.kind, &*grant.key).with_range_end(&*grant.end);
        client.role_grant_permission(name, permission).await.map_err(|error| refusal(error, name))?;
    }
    for grant in gone {
        let range = RoleRevokePermissionOptions::new().with_range_end(&*grant.end);
        revoked(client.role_revoke_permission(name, &*grant.key, Some(range)).await, name)?;
    }
    Ok(())
}

pub async fn delete(client: &mut Client, name: &str) -> Result<()> {
    client.role_delete(name).await.map(drop).map_err(|error| refusal(error, name))
}
