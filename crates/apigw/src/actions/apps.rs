//! Applications: `CreateApiApp`, `ModifyApiApp`, `UpdateApiAppKey`, `DeleteApiApp`, `DescribeApiApp`, `DescribeApiAppsStatus`, `BindApiApp`,
//! `UnbindApiApp`, `DescribeApiAppBindApisStatus`, `DescribeApiBindApiAppsStatus`.

use std::collections::HashMap;
use std::sync::Arc;

use terrace_api_apigateway::actions::{
    BindApiAppRequest, BindApiAppResponse, CreateApiAppRequest, CreateApiAppResponse, DeleteApiAppRequest, DeleteApiAppResponse,
    DescribeApiAppBindApisStatusRequest, DescribeApiAppBindApisStatusResponse, DescribeApiAppRequest, DescribeApiAppResponse,
    DescribeApiAppsStatusRequest, DescribeApiAppsStatusResponse, DescribeApiBindApiAppsStatusRequest, DescribeApiBindApiAppsStatusResponse,
    ModifyApiAppRequest, ModifyApiAppResponse, UnbindApiAppRequest, UnbindApiAppResponse, UpdateApiAppKeyRequest, UpdateApiAppKeyResponse,
};
use terrace_api_apigateway::types::{ApiAppApiInfo, ApiAppApiInfos, ApiAppInfo, ApiAppInfos};
use terrace_base::{AccountId, Error, Result, Secret, id, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::actions::keys::{drawn_id, drawn_secret};
use crate::db::apps::{self, App, Binding};
use crate::db::{apis, services};
use crate::model::{self, prefix};
use crate::{Apigw, publish};

const LONGEST_NAME: usize = 50;

fn shown(app: App, secret: Option<&Secret>) -> ApiAppInfo {
    ApiAppInfo {
        api_app_name: Some(app.name),
        api_app_id: app.id,
        api_app_secret: secret.map(|secret| secret.reveal().to_owned()),
        api_app_desc: Some(app.description),
        created_time: Some(app.created_at.iso()),
        modified_time: Some(app.updated_at.iso()),
        api_app_key: Some(app.key),
        tags: model::shown_tags(app.tags),
        project_id: Some(app.project),
    }
}

pub async fn create_api_app(apigw: Arc<Apigw>, cx: Cx, request: CreateApiAppRequest) -> Result<CreateApiAppResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    let description = request.api_app_desc.unwrap_or_default();
    model::named("ApiAppName", &request.api_app_name, LONGEST_NAME)?;
    model::described("ApiAppDesc", &description)?;
    let new = App {
        id: String::new(),
        name: request.api_app_name,
        description,
        key: String::new(),
        project: request.project_id.unwrap_or_default(),
        tags: model::tags(request.tags)?,
        created_at: now,
        updated_at: now,
    };
    let (made, secret) = apigw
        .change(async move |tx: &mut Tx| {
            model::within(
                "LimitExceeded.ApiAppCountLimitExceeded",
                "applications",
                apps::count(tx, account).await?,
                owner.options.limits.apps,
            )?;
            loop {
                let secret = drawn_secret(&owner);
                let new = App { id: id::draw(prefix::APP, &owner.rng), key: drawn_id(&owner), ..new.clone() };
                if apps::insert(tx, account, &owner.seal, &new, &secret).await? {
                    return Ok((new, secret));
                }
            }
        })
        .await?;
    Ok(CreateApiAppResponse { result: Some(shown(made, Some(&secret))) })
}

pub async fn modify_api_app(apigw: Arc<Apigw>, cx: Cx, request: ModifyApiAppRequest) -> Result<ModifyApiAppResponse> {
    let (account, now) = (cx.account(), cx.now());
    if let Some(name) = request.api_app_name.as_ref().filter(|name| !name.is_empty()) {
        model::named("ApiAppName", name, LONGEST_NAME)?;
    }
    model::described("ApiAppDesc", request.api_app_desc.as_deref().unwrap_or_default())?;
    apigw
        .change(async move |tx: &mut Tx| {
            let old = apps::get(tx, account, &request.api_app_id).await?;
            let new = App {
                name: request.api_app_name.clone().filter(|name| !name.is_empty()).unwrap_or(old.name),
                description: request.api_app_desc.clone().unwrap_or(old.description),
                project: request.project_id.clone().unwrap_or(old.project),
                updated_at: now,
                ..old
            };
            apps::update(tx, account, &new).await
        })
        .await?;
    Ok(ModifyApiAppResponse { result: true })
}

/// Services that an application may call anything of.
async fn services_of(tx: &mut Tx, account: AccountId, app: &str) -> Result<Vec<String>> {
    let mut services: Vec<String> = apps::of_app(tx, account, app).await?.into_iter().map(|one| one.service).collect();
    services.sort();
    services.dedup();
    Ok(services)
}

/// The new key and secret hold at once and the old ones no more. A secret that is not given is drawn.
pub async fn update_api_app_key(apigw: Arc<Apigw>, cx: Cx, request: UpdateApiAppKeyRequest) -> Result<UpdateApiAppKeyResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    let good = |text: &str, from: usize| (from..=50).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    if !good(&request.api_app_key, 5) {
        let allowed = "5 to 50 letters, digits and underscores";
        return Err(Error::invalid_value("ApiAppKey", &request.api_app_key, allowed));
    }
    let given = request.api_app_secret.filter(|secret| !secret.is_empty()).map(Secret::new);
    if given.as_ref().is_some_and(|secret| !good(secret.reveal(), 10)) {
        return Err(Error::invalid_value("ApiAppSecret", "***", "10 to 50 letters, digits and underscores"));
    }
    apigw
        .change(async move |tx: &mut Tx| {
            let app = apps::get(tx, account, &request.api_app_id).await?;
            if apps::with_key(tx, account, &request.api_app_key).await?.is_some_and(|other| other != app.id) {
                return Err(Error::new(
                    "UnsupportedOperation.ResourceAssociated",
                    text!("another application has the key {key}", key = request.api_app_key),
                ));
            }
            let secret = given.clone().unwrap_or_else(|| drawn_secret(&owner));
            apps::set_key(tx, account, &owner.seal, &app.id, &request.api_app_key, &secret, now).await?;
            let services = services_of(tx, account, &app.id).await?;
            publish::services(tx, &owner, account, &services).await
        })
        .await?;
    Ok(UpdateApiAppKeyResponse { result: true })
}

pub async fn delete_api_app(apigw: Arc<Apigw>, cx: Cx, request: DeleteApiAppRequest) -> Result<DeleteApiAppResponse> {
    let account = cx.account();
    apigw
        .change(async move |tx: &mut Tx| {
            let app = apps::get(tx, account, &request.api_app_id).await?;
            if let Some(one) = apps::of_app(tx, account, &app.id).await?.first() {
                return Err(Error::new(
                    "UnsupportedOperation.ResourceAssociated",
                    text!(
                        "the application {app} is bound to the API {api} of the service {service}: unbind it first",
                        app = app.id,
                        api = one.api,
                        service = one.service
                    ),
                ));
            }
            apps::delete(tx, account, &app.id).await
        })
        .await?;
    Ok(DeleteApiAppResponse { result: true })
}

pub async fn describe_api_app(apigw: Arc<Apigw>, cx: Cx, request: DescribeApiAppRequest) -> Result<DescribeApiAppResponse> {
    let mut tx = apigw.db.read().await?;
    let app = apps::get(&mut tx, cx.account(), &request.api_app_id).await?;
    let secret = apps::secret(&mut tx, cx.account(), &apigw.seal, &app.id).await?;
    let result = ApiAppInfos { total_count: 1, api_app_set: Some(vec![shown(app, Some(&secret))]) };
    Ok(DescribeApiAppResponse { result: Some(result) })
}

/// As everywhere, lists show no secrets.
pub async fn describe_api_apps_status(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeApiAppsStatusRequest,
) -> Result<DescribeApiAppsStatusResponse> {
    let (account, page) = (cx.account(), model::page(request.offset, request.limit)?);
    let (mut ids, mut names, mut words) = (Vec::new(), Vec::new(), Vec::new());
    for (name, values) in model::filters(request.filters)? {
        match name.as_str() {
            "ApiAppId" => ids.extend(values),
            "ApiAppName" => names.extend(values),
            "KeyWord" => words.extend(values),
            other => return Err(model::no_such_filter(other, "ApiAppId, ApiAppName, KeyWord")),
        }
    }
    let mut tx = apigw.db.read().await?;
    let (found, total_count) = apps::page(&mut tx, account, &ids, &names, &words, page).await?;
    let shown = found.into_iter().map(|app| shown(app, None)).collect();
    Ok(DescribeApiAppsStatusResponse { result: Some(ApiAppInfos { total_count, api_app_set: Some(shown) }) })
}

pub async fn bind_api_app(apigw: Arc<Apigw>, cx: Cx, request: BindApiAppRequest) -> Result<BindApiAppResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            let app = apps::get(tx, account, &request.api_app_id).await?;
            let api = apis::get(tx, account, &service, &request.api_id).await?;
            if api.definition.auth_type != "APP" {
                return Err(Error::new(
                    "UnsupportedOperation.UnsupportedBindEnvironment",
                    text!(
                        "the API {api} asks for no application: its {field} is {kind}",
                        api = api.id,
                        field = "AuthType",
                        kind = api.definition.auth_type
                    ),
                ));
            }
            let environment = request.environment.clone();
            let new = Binding { app: app.id, service, environment, api: api.id, created_at: now };
            if !apps::bind(tx, account, &new).await? {
                return Err(Error::new(
                    "UnsupportedOperation.ResourceAssociated",
                    text!(
                        "the application {app} is bound to the API {api} in the environment {environment} already",
                        app = new.app,
                        api = new.api,
                        environment = new.environment
                    ),
                ));
            }
            publish::service(tx, &owner, account, &new.service).await
        })
        .await?;
    Ok(BindApiAppResponse { result: true })
}

pub async fn unbind_api_app(apigw: Arc<Apigw>, cx: Cx, request: UnbindApiAppRequest) -> Result<UnbindApiAppResponse> {
    let (account, owner) = (cx.account(), Arc::clone(&apigw));
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            let app = apps::get(tx, account, &request.api_app_id).await?;
            if !apps::unbind(tx, account, &app.id, &service, &request.environment, &request.api_id).await? {
                return Err(Error::new(
                    "ResourceNotFound.InvalidApi",
                    text!(
                        "the application {app} is not bound to the API {api} in the environment {environment}",
                        app = app.id,
                        api = request.api_id,
                        environment = request.environment
                    ),
                ));
            }
            publish::service(tx, &owner, account, &service).await
        })
        .await?;
    Ok(UnbindApiAppResponse { result: true })
}

/// Bindings with the names of both sides, as both listings show and filter them.
async fn named(tx: &mut Tx, apigw: &Apigw, account: AccountId, bindings: Vec<Binding>) -> Result<Vec<ApiAppApiInfo>> {
    let (mut names, mut apps_by_id) = (HashMap::new(), HashMap::new());
    let mut shown = Vec::with_capacity(bindings.len());
    for one in bindings {
        if !names.contains_key(&one.api) {
            let api = apis::find(tx, account, &one.service, &one.api).await?;
            names.insert(one.api.clone(), api.map(|api| api.definition.api_name).unwrap_or_default());
        }
        if !apps_by_id.contains_key(&one.app) {
            apps_by_id.insert(one.app.clone(), apps::get(tx, account, &one.app).await?.name);
        }
        shown.push(ApiAppApiInfo {
            api_app_name: apps_by_id.get(&one.app).cloned(),
            api_app_id: one.app,
            api_name: names.get(&one.api).cloned(),
            api_id: Some(one.api),
            service_id: Some(one.service),
            authorized_time: Some(one.created_at.iso()),
            api_region: Some(apigw.options.region.to_string()),
            environment_name: Some(one.environment),
        });
    }
    Ok(shown)
}

fn has(values: &[String], field: Option<&String>) -> bool {
    field.is_some_and(|field| values.contains(field))
}

fn contains(words: &[String], fields: &[Option<&String>]) -> bool {
    words.iter().any(|word| fields.iter().any(|field| field.is_some_and(|field| field.contains(word.as_str()))))
}

pub async fn describe_api_app_bind_apis_status(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeApiAppBindApisStatusRequest,
) -> Result<DescribeApiAppBindApisStatusResponse> {
    let (account, page) = (cx.account(), model::page(request.offset, request.limit)?);
    let mut tx = apigw.db.read().await?;
    let app = apps::get(&mut tx, account, &request.api_app_id).await?;
    let bindings = apps::of_app(&mut tx, account, &app.id).await?;
    let mut shown = named(&mut tx, &apigw, account, bindings).await?;
    for (name, values) in model::filters(request.filters)? {
        match name.as_str() {
            "ApiId" => shown.retain(|one| has(&values, one.api_id.as_ref())),
            "ApiName" => shown.retain(|one| contains(&values, &[one.api_name.as_ref()])),
            "ServiceId" => shown.retain(|one| has(&values, one.service_id.as_ref())),
            "Environment" => shown.retain(|one| has(&values, one.environment_name.as_ref())),
            "Keyword" | "KeyWord" => shown.retain(|one| contains(&values, &[one.api_name.as_ref(), one.api_id.as_ref()])),
            other => return Err(model::no_such_filter(other, "ApiId, ApiName, ServiceId, Environment, KeyWord")),
        }
    }
    let (shown, total_count) = model::cut(shown, page);
    Ok(DescribeApiAppBindApisStatusResponse { result: Some(ApiAppApiInfos { total_count, api_app_api_set: Some(shown) }) })
}

pub async fn describe_api_bind_api_apps_status(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeApiBindApiAppsStatusRequest,
) -> Result<DescribeApiBindApiAppsStatusResponse> {
    let (account, page) = (cx.account(), model::page(request.offset, request.limit)?);
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, &request.service_id).await?;
    apis::named(&mut tx, account, &service.id, &request.api_ids).await?;
    let mut bindings = apps::of_service(&mut tx, account, &service.id).await?;
    bindings.retain(|one| request.api_ids.contains(&one.api));
    let mut shown = named(&mut tx, &apigw, account, bindings).await?;
    for (name, values) in model::filters(request.filters)? {
        match name.as_str() {
            "ApiAppId" => shown.retain(|one| values.contains(&one.api_app_id)),
            "Environment" => shown.retain(|one| has(&values, one.environment_name.as_ref())),
            "Keyword" | "KeyWord" => shown.retain(|one| contains(&values, &[one.api_app_name.as_ref(), Some(&one.api_app_id)])),
            other => return Err(model::no_such_filter(other, "ApiAppId, Environment, KeyWord")),
        }
    }
    let (shown, total_count) = model::cut(shown, page);
    Ok(DescribeApiBindApiAppsStatusResponse { result: Some(ApiAppApiInfos { total_count, api_app_api_set: Some(shown) }) })
}
