//! Users of etcd itself.

use std::collections::BTreeSet;

use etcd_client::{AuthClient, Client, UserAddOptions};
use futures_util::stream::{self, StreamExt, TryStreamExt};
use terrace_api_cetcd::types::EtcdUser;
use terrace_base::{Error, Result, Secret, text};

use super::{AT_ONCE, ROOT, are_enforced, refusal, revoked, roles};
use crate::reach::unread;

pub async fn list(client: &mut Client) -> Result<Vec<EtcdUser>> {
    let known = client.user_list().await.map_err(unread)?;
    let asked: Vec<_> = known.users().iter().map(|name| describe(client.auth_client(), name.clone())).collect();
    stream::iter(asked).buffered(AT_ONCE).try_filter_map(|user| async { Ok(user) }).try_collect().await
}

/// `None`: the user was deleted meanwhile.
async fn describe(mut client: AuthClient, name: String) -> Result<Option<EtcdUser>> {
    match client.user_get(&*name).await {
        Ok(user) => Ok(Some(EtcdUser { roles: user.roles().to_vec(), name })),
        Err(error) => match refusal(error, &name) {
            gone if gone.code() == "ResourceNotFound" => Ok(None),
            error => Err(error),
        },
    }
}

pub async fn create(client: &mut Client, name: &str, password: Option<&Secret>, wanted: &[String]) -> Result<()> {
    check(client, wanted).await?;
    let options = if password.is_none() { UserAddOptions::new().with_no_pwd() } else { UserAddOptions::new() };
    client.user_add(name, password.map_or("", Secret::reveal), Some(options)).await.map_err(|error| refusal(error, name))?;
    let granted = grant(client, name, wanted.iter()).await;
    if granted.is_err() {
        // A role went away just then. Half a user is none; if this fails too, what is there can be seen and modified.
        let _ = client.user_delete(name).await;
    }
    granted
}

pub async fn modify(client: &mut Client, name: &str, password: Option<&Secret>, wanted: Option<&[String]>) -> Result<()> {
    let now = client.user_get(name).await.map_err(|error| refusal(error, name))?;
    let now: BTreeSet<&String> = now.roles().iter().collect();
    let wanted: Option<BTreeSet<&String>> = match wanted {
        Some(wanted) => {
            check(client, wanted).await?;
            Some(wanted.iter().collect())
        }
        None => None,
    };
    let has_root = |roles: &BTreeSet<&String>| roles.iter().any(|role| *role == ROOT);
    let loses_root = name == ROOT && has_root(&now) && wanted.as_ref().is_some_and(|wanted| !has_root(wanted));
    if loses_root && are_enforced(client).await? {
        // etcd would refuse it too, but after the rest was done.
        return Err(Error::new(
            "OperationDenied",
            text!("`{name}` is needed while users and roles are enforced; turn that off first", name = ROOT),
        ));
    }
    if let Some(password) = password {
        set_password(client, name, password).await?;
    }
    let Some(wanted) = wanted else { return Ok(()) };
    grant(client, name, wanted.difference(&now).copied()).await?;
    for role in now.difference(&wanted) {
        revoked(client.user_revoke_role(name, role.as_str()).await, name)?;
    }
    Ok(())
}

async fn set_password(client: &mut Client, name: &str, password: &Secret) -> Result<()> {
    client.user_change_password(name, password.reveal()).await.map_err(|error| refusal(error, name))?;
    // etcd says yes for a user that was made without one, and it stays without. It tells while rights are enforced.
    let tried = client.auth_client().authenticate(name.to_owned(), password.reveal().to_owned()).await;
    match tried {
        Err(etcd_client::Error::GRpcStatus(said)) if said.message().contains("no password user") => Err(Error::new(
            "OperationDenied",
            text!("the etcd user `{name}` was created without a password and cannot get one; create it anew", name = name),
        )),
        _ => Ok(()),
    }
}

pub async fn delete(client: &mut Client, name: &str) -> Result<()> {
    client.user_delete(name).await.map(drop).map_err(|error| refusal(error, name))
}

/// Refuses roles that there are not, before anything is changed. `root` may be granted without there being such a role.
async fn check(client: &mut Client, wanted: &[String]) -> Result<()> {
    if wanted.is_empty() {
        return Ok(());
    }
    let known = roles::names(client).await?;
    match wanted.iter().enumerate().find(|(_, role)| *role != ROOT && !known.contains(role)) {
        Some((at, odd)) => {
            let some: Vec<&str> = known.iter().map(String::as_str).filter(|role| *role != ROOT).take(20).chain([ROOT]).collect();
            Err(Error::invalid_value(&format!("Roles.{at}"), odd, &some.join(", ")))
        }
        None => Ok(()),
    }
}

async fn grant<'a>(client: &mut Client, name: &str, wanted: impl Iterator<Item = &'a String>) -> Result<()> {
    for role in wanted {
        client.user_grant_role(name, role.as_str()).await.map_err(|error| refusal(error, role))?;
    }
    Ok(())
}
