//! Users and roles of etcd itself. Requests are read here; what they mean is in [`crate::rights`].

use std::sync::Arc;

use terrace_api_cetcd::actions as cetcd;
use terrace_base::{Error, Result, Secret};
use terrace_rpc::Cx;

use crate::Etcd;
use crate::rights::permission::Grant;
use crate::rights::{are_enforced, roles, users};

pub async fn describe_etcd_users(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::DescribeEtcdUsersRequest,
) -> Result<cetcd::DescribeEtcdUsersResponse> {
    let mut client = etcd.reach(&cx, &request.instance_id).await?.client;
    let auth_enabled = are_enforced(&mut client).await?;
    Ok(cetcd::DescribeEtcdUsersResponse { users: users::list(&mut client).await?, auth_enabled })
}

pub async fn create_etcd_user(etcd: Arc<Etcd>, cx: Cx, request: cetcd::CreateEtcdUserRequest) -> Result<cetcd::CreateEtcdUserResponse> {
    let password = request.password.map(Secret::new);
    let mut client = etcd.reach(&cx, &request.instance_id).await?.client;
    users::create(&mut client, &request.user, password.as_ref(), &request.roles.unwrap_or_default()).await?;
    Ok(cetcd::CreateEtcdUserResponse {})
}

pub async fn modify_etcd_user(etcd: Arc<Etcd>, cx: Cx, request: cetcd::ModifyEtcdUserRequest) -> Result<cetcd::ModifyEtcdUserResponse> {
    let password = request.password.map(Secret::new);
    if password.is_none() && request.roles.is_none() {
        return Err(Error::missing("Password"));
    }
    let mut client = etcd.reach(&cx, &request.instance_id).await?.client;
    users::modify(&mut client, &request.user, password.as_ref(), request.roles.as_deref()).await?;
    Ok(cetcd::ModifyEtcdUserResponse {})
}

pub async fn delete_etcd_user(etcd: Arc<Etcd>, cx: Cx, request: cetcd::DeleteEtcdUserRequest) -> Result<cetcd::DeleteEtcdUserResponse> {
    let mut client = etcd.reach(&cx, &request.instance_id).await?.client;
    users::delete(&mut client, &request.user).await?;
    Ok(cetcd::DeleteEtcdUserResponse {})
}

pub async fn describe_etcd_roles(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: cetcd::DescribeEtcdRolesRequest,
) -> Result<cetcd::DescribeEtcdRolesResponse> {
    let mut client = etcd.reach(&cx, &request.instance_id).await?.client;
    Ok(cetcd::DescribeEtcdRolesResponse { roles: roles::list(&mut client).await? })
}

pub async fn create_etcd_role(etcd: Arc<Etcd>, cx: Cx, request: cetcd::CreateEtcdRoleRequest) -> Result<cetcd::CreateEtcdRoleResponse> {
    let wanted = Grant::read_all(&request.permissions.unwrap_or_default())?;
    let mut client = etcd.reach(&cx, &request.instance_id).await?.client;
    roles::create(&mut client, &request.role, &wanted).await?;
    Ok(cetcd::CreateEtcdRoleResponse {})
}

pub async fn modify_etcd_role(etcd: Arc<Etcd>, cx: Cx, request: cetcd::ModifyEtcdRoleRequest) -> Result<cetcd::ModifyEtcdRoleResponse> {
    let wanted = Grant::read_all(&request.permissions)?;
    let mut client = etcd.reach(&cx, &request.instance_id).await?.client;
    roles::modify(&mut client, &request.role, &wanted).await?;
    Ok(cetcd::ModifyEtcdRoleResponse {})
}

pub async fn delete_etcd_role(etcd: Arc<Etcd>, cx: Cx, request: cetcd::DeleteEtcdRoleRequest) -> Result<cetcd::DeleteEtcdRoleResponse> {
    let mut client = etcd.reach(&cx, &request.instance_id).await?.client;
    roles::delete(&mut client, &request.role).await?;
    Ok(cetcd::DeleteEtcdRoleResponse {})
}
