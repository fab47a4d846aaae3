//! Key pairs: `CreateApiKey`, `UpdateApiKey`, `EnableApiKey`, `DisableApiKey`, `DeleteApiKey`, `DescribeApiKey`, `DescribeApiKeysStatus`,
//! `BindSecretIds`, `UnBindSecretIds`, `DescribeUsagePlanSecretIds`.
//!
//! A secret is shown when it is made or replaced, and by `DescribeApiKey`; lists never show any.

use std::sync::Arc;

use terrace_api_apigateway::actions::{
    BindSecretIdsRequest, BindSecretIdsResponse, CreateApiKeyRequest, CreateApiKeyResponse, DeleteApiKeyRequest, DeleteApiKeyResponse,
    DescribeApiKeyRequest, DescribeApiKeyResponse, DescribeApiKeysStatusRequest, DescribeApiKeysStatusResponse,
    DescribeUsagePlanSecretIdsRequest, DescribeUsagePlanSecretIdsResponse, DisableApiKeyRequest, DisableApiKeyResponse,
    EnableApiKeyRequest, EnableApiKeyResponse, UnBindSecretIdsRequest, UnBindSecretIdsResponse, UpdateApiKeyRequest, UpdateApiKeyResponse,
};
use terrace_api_apigateway::types::{ApiKey, ApiKeysStatus, UsagePlanBindSecret, UsagePlanBindSecretStatus};
use terrace_base::{AccountId, Error, Result, Secret, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::actions::bindings::overlap;
use crate::db::keys::{self, Key};
use crate::db::plans::{self, Of};
use crate::{Apigw, model, publish};

const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const ID_LENGTH: usize = 32;
const SECRET_LENGTH: usize = 40;

pub fn drawn_id(apigw: &Apigw) -> String {
    format!("AKID{}", apigw.rng.text(ALPHABET, ID_LENGTH))
}

pub fn drawn_secret(apigw: &Apigw) -> Secret {
    Secret::new(apigw.rng.text(ALPHABET, SECRET_LENGTH))
}

fn shown(key: Key, secret: Option<&Secret>) -> ApiKey {
    ApiKey {
        access_key_id: key.id,
        access_key_secret: secret.map(|secret| secret.reveal().to_owned()).unwrap_or_default(),
        access_key_type: key.kind,
        secret_name: key.name,
        modified_time: key.updated_at.iso(),
        status: i64::from(key.enabled),
        created_time: key.created_at.iso(),
    }
}

pub async fn create_api_key(apigw: Arc<Apigw>, cx: Cx, request: CreateApiKeyRequest) -> Result<CreateApiKeyResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    model::named("SecretName", &request.secret_name, 50)?;
    let manual = request.access_key_type.as_deref() == Some("manual");
    let given = |value: Option<String>| value.filter(|value| manual && !value.is_empty());
    let (own_id, own_secret) = (given(request.access_key_id), given(request.access_key_secret).map(Secret::new));
    if manual && own_id.is_none() {
        return Err(Error::missing("AccessKeyId"));
    }
    if manual && own_secret.is_none() {
        return Err(Error::missing("AccessKeySecret"));
    }
    let name = request.secret_name;
    let (made, secret) = apigw
        .change(async move |tx: &mut Tx| {
            model::within("LimitExceeded.ApiKeyCountLimitExceeded", "keys", keys::count(tx, account).await?, owner.options.limits.keys)?;
            loop {
                let secret = own_secret.clone().unwrap_or_else(|| drawn_secret(&owner));
                let new = Key {
                    id: own_id.clone().unwrap_or_else(|| drawn_id(&owner)),
                    name: name.clone(),
                    kind: if manual { "manual" } else { "auto" }.into(),
                    enabled: true,
                    created_at: now,
                    updated_at: now,
                };
                if keys::insert(tx, account, &owner.seal, &new, &secret).await? {
                    return Ok((new, secret));
                }
                if manual {
                    return Err(Error::new(
                        "FailedOperation.AccessKeyExist",
                        text!("there is a key with the id {id} already", id = new.id),
                    ));
                }
            }
        })
        .await?;
    Ok(CreateApiKeyResponse { result: Some(shown(made, Some(&secret))) })
}

/// Tells the gateways of the services that the key opens.
async fn publish_key(tx: &mut Tx, apigw: &Apigw, account: AccountId, key: &str) -> Result<()> {
    let plans = keys::plans(tx, account, key).await?;
    let services = plans::services(tx, account, &plans).await?;
    publish::services(tx, apigw, account, &services).await
}

/// The new secret holds at once and the old one no more.
pub async fn update_api_key(apigw: Arc<Apigw>, cx: Cx, request: UpdateApiKeyRequest) -> Result<UpdateApiKeyResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    let given = request.access_key_secret.filter(|secret| !secret.is_empty()).map(Secret::new);
    let (made, secret) = apigw
        .change(async move |tx: &mut Tx| {
            let key = keys::get(tx, account, &request.access_key_id).await?;
            let secret = match (key.kind.as_str(), &given) {
                ("manual", None) => return Err(Error::missing("AccessKeySecret")),
                (_, Some(secret)) => secret.clone(),
                _ => drawn_secret(&owner),
            };
            keys::set_secret(tx, account, &owner.seal, &key.id, &secret, now).await?;
            publish_key(tx, &owner, account, &key.id).await?;
            Ok((Key { updated_at: now, ..key }, secret))
        })
        .await?;
    Ok(UpdateApiKeyResponse { result: Some(shown(made, Some(&secret))) })
}

async fn switch(apigw: Arc<Apigw>, cx: Cx, id: String, on: bool) -> Result<()> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    apigw
        .change(async move |tx: &mut Tx| {
            let key = keys::get(tx, account, &id).await?;
            if key.enabled == on {
                let state = if on { "enabled" } else { "disabled" };
                return Err(Error::new(
                    "UnsupportedOperation.UnsupportedUpdateApiKey",
                    text!("the key {id} is {state} already", id = id, state = state),
                ));
            }
            keys::enable(tx, account, &id, on, now).await?;
            publish_key(tx, &owner, account, &id).await
        })
        .await
}

pub async fn enable_api_key(apigw: Arc<Apigw>, cx: Cx, request: EnableApiKeyRequest) -> Result<EnableApiKeyResponse> {
    switch(apigw, cx, request.access_key_id, true).await?;
    Ok(EnableApiKeyResponse { result: true })
}

pub async fn disable_api_key(apigw: Arc<Apigw>, cx: Cx, request: DisableApiKeyRequest) -> Result<DisableApiKeyResponse> {
    switch(apigw, cx, request.access_key_id, false).await?;
    Ok(DisableApiKeyResponse { result: true })
}

/// A key goes when nobody can use it any more: disabled, and in no plan.
pub async fn delete_api_key(apigw: Arc<Apigw>, cx: Cx, request: DeleteApiKeyRequest) -> Result<DeleteApiKeyResponse> {
    let account = cx.account();
    apigw
        .change(async move |tx: &mut Tx| {
            let key = keys::get(tx, account, &request.access_key_id).await?;
            if let Some(plan) = keys::plans(tx, account, &key.id).await?.first() {
                return Err(Error::new(
                    "UnsupportedOperation.ResourceIsInUse",
                    text!("the key {id} is bound to the usage plan {plan}: unbind it first", id = key.id, plan = plan),
                ));
            }
            if key.enabled {
                return Err(Error::new(
                    "UnsupportedOperation.InvalidStatus",
                    text!("the key {id} is enabled: disable it first", id = key.id),
                ));
            }
            keys::delete(tx, account, &key.id).await
        })
        .await?;
    Ok(DeleteApiKeyResponse { result: true })
}

pub async fn describe_api_key(apigw: Arc<Apigw>, cx: Cx, request: DescribeApiKeyRequest) -> Result<DescribeApiKeyResponse> {
    let mut tx = apigw.db.read().await?;
    let key = keys::get(&mut tx, cx.account(), &request.access_key_id).await?;
    let secret = keys::secret(&mut tx, cx.account(), &apigw.seal, &key.id).await?;
    Ok(DescribeApiKeyResponse { result: Some(shown(key, Some(&secret))) })
}

pub async fn describe_api_keys_status(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeApiKeysStatusRequest,
) -> Result<DescribeApiKeysStatusResponse> {
    let (account, page) = (cx.account(), model::page(request.offset, request.limit)?);
    let mut tx = apigw.db.read().await?;
    let mut wanted = keys::Wanted::default();
    for (name, values) in model::filters(request.filters)? {
        match name.as_str() {
            "AccessKeyId" => wanted.ids.extend(values),
            "SecretName" => wanted.names.extend(values),
            "KeyWord" => wanted.words.extend(values),
            "Status" => wanted.enabled = status(&values)?,
            "NotUsagePlanId" => {
                for plan in &values {
                    wanted.without.extend(keys::of_plan(&mut tx, account, plan).await?);
                }
            }
            // Secrets are sealed, each in its own way: there is nothing to compare with.
            other => return Err(model::no_such_filter(other, "AccessKeyId, SecretName, NotUsagePlanId, Status, KeyWord")),
        }
    }
    let (found, total) = keys::page(&mut tx, account, &wanted, page).await?;
    let shown = found.into_iter().map(|key| shown(key, None)).collect();
    Ok(DescribeApiKeysStatusResponse { result: Some(ApiKeysStatus { total_count: Some(total), api_key_set: Some(shown) }) })
}

/// `None`: both are wanted.
fn status(values: &[String]) -> Result<Option<bool>> {
    let mut seen = [false; 2];
    for value in values {
        match value.as_str() {
            "0" => seen[0] = true,
            "1" => seen[1] = true,
            other => return Err(Error::invalid_value("Filters.Status", other, "0, 1")),
        }
    }
    Ok(if seen[0] == seen[1] { None } else { Some(seen[1]) })
}

pub async fn bind_secret_ids(apigw: Arc<Apigw>, cx: Cx, request: BindSecretIdsRequest) -> Result<BindSecretIdsResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    apigw
        .change(async move |tx: &mut Tx| {
            let plan = plans::lock(tx, account, &request.usage_plan_id).await?;
            let mine = plans::bindings(tx, account, Of::Plan(&plan.id)).await?;
            for key in &request.access_key_ids {
                let key = keys::get(tx, account, key).await?;
                for other in keys::plans(tx, account, &key.id).await? {
                    let theirs = plans::bindings(tx, account, Of::Plan(&other)).await?;
                    if let Some(both) = theirs.iter().find(|one| one.plan != plan.id && mine.iter().any(|my| overlap(my, one))) {
                        return Err(Error::new(
                            "UnsupportedOperation.UnsupportedBindApiKey",
                            text!(
                                "the key {key} is in the usage plan {other}, which opens the same in the environment {environment} of the service {service}",
                                key = key.id,
                                other = other,
                                environment = both.environment,
                                service = both.service
                            ),
                        ));
                    }
                }
                if !keys::bind(tx, account, &plan.id, &key.id, now).await? {
                    return Err(Error::new(
                        "UnsupportedOperation.AlreadyBindUsagePlan",
                        text!("the key {key} is in the usage plan {plan} already", key = key.id, plan = plan.id),
                    ));
                }
                let count = |list: Vec<String>| i64::try_from(list.len()).unwrap_or(i64::MAX);
                let plans = count(keys::plans(tx, account, &key.id).await?);
                model::within("LimitExceeded", "usage plans of the key", plans - 1, owner.options.limits.plans_per_key)?;
                let keys = count(keys::of_plan(tx, account, &plan.id).await?);
                model::within("LimitExceeded", "keys in the usage plan", keys - 1, owner.options.limits.keys_per_plan)?;
            }
            let services = plans::services(tx, account, std::slice::from_ref(&plan.id)).await?;
            publish::services(tx, &owner, account, &services).await
        })
        .await?;
    Ok(BindSecretIdsResponse { result: true })
}

pub async fn un_bind_secret_ids(apigw: Arc<Apigw>, cx: Cx, request: UnBindSecretIdsRequest) -> Result<UnBindSecretIdsResponse> {
    let (account, owner) = (cx.account(), Arc::clone(&apigw));
    apigw
        .change(async move |tx: &mut Tx| {
            let plan = plans::lock(tx, account, &request.usage_plan_id).await?;
            for key in &request.access_key_ids {
                let key = keys::get(tx, account, key).await?;
                if !keys::unbind(tx, account, &plan.id, &key.id).await? {
                    return Err(Error::new(
                        "ResourceNotFound.InvalidAccessKeyId",
                        text!("the key {key} is not in the usage plan {plan}", key = key.id, plan = plan.id),
                    ));
                }
            }
            let services = plans::services(tx, account, std::slice::from_ref(&plan.id)).await?;
            publish::services(tx, &owner, account, &services).await
        })
        .await?;
    Ok(UnBindSecretIdsResponse { result: true })
}

pub async fn describe_usage_plan_secret_ids(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeUsagePlanSecretIdsRequest,
) -> Result<DescribeUsagePlanSecretIdsResponse> {
    let (account, page) = (cx.account(), model::page(request.offset, request.limit)?);
    let mut tx = apigw.db.read().await?;
    let plan = plans::get(&mut tx, account, &request.usage_plan_id).await?;
    let (ids, total) = model::cut(keys::of_plan(&mut tx, account, &plan.id).await?, page);
    let mut shown = Vec::with_capacity(ids.len());
    for id in ids {
        let key = keys::get(&mut tx, account, &id).await?;
        shown.push(UsagePlanBindSecret { access_key_id: Some(key.id), secret_name: Some(key.name), status: Some(i64::from(key.enabled)) });
    }
    let result = UsagePlanBindSecretStatus { total_count: Some(total), access_key_list: Some(shown) };
    Ok(DescribeUsagePlanSecretIdsResponse { result: Some(result) })
}
