//! APIs as they are edited: `CreateApi`, `ModifyApi`, `ModifyApiIncrement`, `DeleteApi`, `DescribeApi`, `DescribeApisStatus`,
//! `DescribeApiForApiApp`. What is served changes with the next release only.

use std::sync::Arc;

use terrace_api_apigateway::actions::{
    CreateApiRequest, CreateApiResponse, DeleteApiRequest, DeleteApiResponse, DescribeApiForApiAppRequest, DescribeApiForApiAppResponse,
    DescribeApiRequest, DescribeApiResponse, DescribeApisStatusRequest, DescribeApisStatusResponse, ModifyApiIncrementRequest,
    ModifyApiIncrementResponse, ModifyApiRequest, ModifyApiResponse,
};
use terrace_api_apigateway::types::{ApiInfo, ApisStatus, CreateApiRsp, OauthConfig};
use terrace_base::{AccountId, Error, Result, Rng, Timestamp, id, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::actions::services::in_region;
use crate::db::apis::{self, Api};
use crate::db::{plans, releases, services, upstreams};
use crate::definition::{Definition, check};
use crate::model::{self, prefix};
use crate::{Apigw, compile};

pub async fn create_api(apigw: Arc<Apigw>, cx: Cx, request: CreateApiRequest) -> Result<CreateApiResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    let service = request.service_id.clone();
    let definition = Definition::new(request);
    servable(&apigw, &definition)?;
    let made = apigw
        .change(async move |tx: &mut Tx| {
            services::lock(tx, account, &service).await?;
            let count = apis::count(tx, account, &service).await?;
            model::within("LimitExceeded.ApiCountLimitExceeded", "APIs in the service", count, owner.options.limits.apis_per_service)?;
            related(tx, account, &service, &definition).await?;
            free(tx, account, &service, "", &definition).await?;
            add(tx, account, &owner.rng, &service, &definition, now).await
        })
        .await?;
    let front = made.definition.request_config;
    let result = CreateApiRsp {
        api_id: Some(made.id),
        path: Some(front.path),
        method: Some(front.method),
        created_time: Some(made.created_at.iso()),
        ..CreateApiRsp::default()
    };
    Ok(CreateApiResponse { result: Some(result) })
}

/// Writes a new API under an id of its own. Its name and path are free.
pub async fn add(tx: &mut Tx, account: AccountId, rng: &Rng, service: &str, definition: &Definition, now: Timestamp) -> Result<Api> {
    loop {
        let new = Api {
            id: id::draw(prefix::API, rng),
            service: service.to_owned(),
            definition: definition.clone(),
            created_at: now,
            updated_at: now,
        };
        if apis::insert(tx, account, &new).await? {
            return Ok(new);
        }
    }
}

/// What the manual allows, and the gateway takes.
pub fn servable(apigw: &Apigw, definition: &Definition) -> Result<()> {
    check::definition(definition, apigw.offers())?;
    compile::try_alone(definition, apigw.options.functions.as_deref()).map_err(|reason| {
        Error::new("InvalidParameterValue.InvalidServiceConfig", text!("the gateway could not serve the API: {reason}", reason = reason))
    })
}

/// What the definition names is there.
pub async fn related(tx: &mut Tx, account: AccountId, service: &str, definition: &Definition) -> Result<()> {
    let relation = definition.relation();
    if !relation.is_empty() {
        let found = apis::find(tx, account, service, relation).await?;
        if found.is_none_or(|api| api.definition.business_type() != "OAUTH") {
            return Err(Error::not_found("ResourceNotFound.InvalidOauthApi", "authorisation API of the service", relation));
        }
    }
    let upstream = definition.upstream();
    if !upstream.is_empty() {
        let Some(found) = upstreams::find(tx, account, upstream).await? else {
            return Err(Error::invalid_value_code(
                "InvalidParameterValue.InvalidServiceConfig",
                "ServiceConfig.UpstreamId",
                upstream,
                "the id of an upstream of the account",
            ));
        };
        let speaks_grpc = found.settings.scheme.to_ascii_lowercase().starts_with("grpc");
        if speaks_grpc != (definition.service_type == "GRPC") {
            return Err(Error::invalid_value_code(
                "InvalidParameterValue.InvalidServiceConfig",
                "ServiceConfig.UpstreamId",
                upstream,
                "an upstream with the Scheme gRPC or gRPCs for the ServiceType GRPC, and another for any other",
            ));
        }
    }
    Ok(())
}

/// Name and path are no other API's of the service.
pub async fn free(tx: &mut Tx, account: AccountId, service: &str, but: &str, definition: &Definition) -> Result<()> {
    let Some((is_name, other)) = apis::taken(tx, account, service, but, definition).await? else { return Ok(()) };
    if is_name {
        return Err(Error::new(
            "InvalidParameterValue.InvalidApiRequestConfig",
            text!("the API {other} of the service has the name `{name}` already", other = other, name = definition.api_name),
        ));
    }
    let front = &definition.request_config;
    Err(Error::new(
        "InvalidParameterValue.InvalidApiRequestConfig",
        text!(
            "the API {other} of the service has the path {path} and the method {method} already",
            other = other,
            path = front.path,
            method = front.method
        ),
    ))
}

/// What the request leaves out stays as it is.
pub async fn modify_api(apigw: Arc<Apigw>, cx: Cx, mut request: ModifyApiRequest) -> Result<ModifyApiResponse> {
    let (account, now) = (cx.account(), cx.now());
    let (service, id) = (std::mem::take(&mut request.service_id), std::mem::take(&mut request.api_id));
    if request.is_base64_trigger == Some(true) {
        return Err(Error::new(
            "UnsupportedOperation.InvalidEndpointType",
            text!("functions are called as HTTP back-ends, without an envelope: leave `{field}` away", field = "IsBase64Trigger"),
        ));
    }
    // A job may run again, and a request is consumed by being applied: it is applied to what is there now, and that must not have changed.
    let old = apis::get(&mut apigw.db.read().await?, account, &service, &id).await?;
    let before = old.definition.document()?;
    let definition = old.definition.modified(request);
    servable(&apigw, &definition)?;
    apigw
        .change(async move |tx: &mut Tx| {
            services::lock(tx, account, &service).await?;
            let now_there = apis::get(tx, account, &service, &id).await?;
            if now_there.definition.document()? != before {
                return Err(Error::new(
                    "FailedOperation.ApiInOperation",
                    text!("the API {id} was changed by somebody else at the same moment: try again", id = id),
                ));
            }
            related(tx, account, &service, &definition).await?;
            free(tx, account, &service, &id, &definition).await?;
            if definition.business_type() != "OAUTH" {
                relied_upon(tx, account, &id).await?;
            }
            apis::update(tx, account, &Api { definition: definition.clone(), updated_at: now, ..now_there }).await
        })
        .await?;
    Ok(ModifyApiResponse {})
}

/// Refuses when business APIs take tokens of this one.
async fn relied_upon(tx: &mut Tx, account: AccountId, id: &str) -> Result<()> {
    match apis::relying(tx, account, id).await?.first() {
        None => Ok(()),
        Some(one) => Err(Error::new(
            "UnsupportedOperation.UnsupportedDeleteApi",
            text!("the API {one} relies on the API {id} for its tokens: change or delete it first", one = one, id = id),
        )),
    }
}

/// The keys of an authorisation API, and where it sends people, without the rest of it.
pub async fn modify_api_increment(apigw: Arc<Apigw>, cx: Cx, request: ModifyApiIncrementRequest) -> Result<ModifyApiIncrementResponse> {
    let (account, now) = (cx.account(), cx.now());
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let (key, redirect) = (given(&request.public_key), given(&request.login_redirect_url));
    if key.is_none() && redirect.is_none() {
        return Err(Error::new(
            "InvalidParameterValue.NothingModifyForOauth",
            text!("nothing to change: give `{one}`, `{other}` or both", one = "PublicKey", other = "LoginRedirectUrl"),
        ));
    }
    if let Some(key) = &key {
        check::public_key(key)?;
    }
    check::redirect(redirect.as_deref().unwrap_or_default())?;
    apigw
        .change(async move |tx: &mut Tx| {
            services::lock(tx, account, &request.service_id).await?;
            let mut api = apis::get(tx, account, &request.service_id, &request.api_id).await?;
            if api.definition.business_type() != "OAUTH" {
                return Err(Error::not_found("ResourceNotFound.InvalidOauthApi", "authorisation API", &request.api_id));
            }
            let config = api.definition.rest.oauth_config.get_or_insert_with(OauthConfig::default);
            if let Some(key) = &key {
                config.public_key = key.clone();
            }
            if redirect.is_some() {
                config.login_redirect_url = redirect.clone();
            }
            api.updated_at = now;
            apis::update(tx, account, &api).await
        })
        .await?;
    Ok(ModifyApiIncrementResponse {})
}

/// Versions that have it keep it: it is served until another version is.
pub async fn delete_api(apigw: Arc<Apigw>, cx: Cx, request: DeleteApiRequest) -> Result<DeleteApiResponse> {
    let account = cx.account();
    apigw
        .change(async move |tx: &mut Tx| {
            services::lock(tx, account, &request.service_id).await?;
            let api = apis::get(tx, account, &request.service_id, &request.api_id).await?;
            relied_upon(tx, account, &api.id).await?;
            if let Some(one) = plans::bindings(tx, account, plans::Of::Api(&api.id)).await?.first() {
                return Err(Error::new(
                    "FailedOperation.ApiBindEnvironmen",
                    text!("the usage plan {plan} is bound to the API {id}: unbind it first", plan = one.plan, id = api.id),
                ));
            }
            apis::delete(tx, account, &api.id).await
        })
        .await?;
    Ok(DeleteApiResponse { result: true })
}

async fn whole(apigw: &Apigw, account: AccountId, service: &str, id: &str) -> Result<ApiInfo> {
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, service).await?;
    let api = apis::get(&mut tx, account, &service.id, id).await?;
    let mut environments = Vec::new();
    for one in releases::running(&mut tx, account, &service.id).await? {
        let released = releases::apis(&mut tx, account, &service.id, &one.version).await?.unwrap_or_default();
        if released.iter().any(|released| released.api_id == api.id) {
            environments.push(one.environment.as_str().to_owned());
        }
    }
    Ok(ApiInfo {
        service_id: Some(service.id),
        service_name: Some(service.name),
        service_desc: Some(service.description),
        api_id: Some(api.id),
        created_time: Some(api.created_at.iso()),
        modified_time: Some(api.updated_at.iso()),
        environments: Some(environments),
        tags: Some(Vec::new()),
        ..api.definition.shown()
    })
}

pub async fn describe_api(apigw: Arc<Apigw>, cx: Cx, request: DescribeApiRequest) -> Result<DescribeApiResponse> {
    let result = whole(&apigw, cx.account(), &request.service_id, &request.api_id).await?;
    Ok(DescribeApiResponse { result: Some(result) })
}

pub async fn describe_api_for_api_app(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeApiForApiAppRequest,
) -> Result<DescribeApiForApiAppResponse> {
    in_region(&apigw, &request.api_region)?;
    let result = whole(&apigw, cx.account(), &request.service_id, &request.api_id).await?;
    Ok(DescribeApiForApiAppResponse { result: Some(result) })
}

pub async fn describe_apis_status(apigw: Arc<Apigw>, cx: Cx, request: DescribeApisStatusRequest) -> Result<DescribeApisStatusResponse> {
    let (account, page, service) = (cx.account(), model::page(request.offset, request.limit)?, request.service_id);
    let mut tx = apigw.db.read().await?;
    services::get(&mut tx, account, &service).await?;
    let mut wanted = apis::Wanted::default();
    for (name, values) in model::filters(request.filters)? {
        match name.as_str() {
            "ApiId" => wanted.among.push(values),
            "ApiName" => wanted.names.extend(values),
            "ApiPath" => wanted.paths.extend(values),
            "ApiType" => wanted.types.extend(values),
            "AuthType" => wanted.auth_types.extend(values),
            "ApiBuniessType" => wanted.business_types.extend(values),
            "AuthRelationApiId" => wanted.relations.extend(values),
            "NotUsagePlanId" => {
                let bindings = plans::bindings(&mut tx, account, plans::Of::Service(&service)).await?;
                wanted.without.extend(bindings.into_iter().filter(|one| values.contains(&one.plan)).map(|one| one.api));
            }
            "Environment" => {
                let mut released = Vec::new();
                for one in releases::running(&mut tx, account, &service).await? {
                    if values.iter().any(|value| value == one.environment.as_str()) {
                        let apis = releases::apis(&mut tx, account, &service, &one.version).await?.unwrap_or_default();
                        released.extend(apis.into_iter().map(|api| api.api_id));
                    }
                }
                wanted.among.push(released);
            }
            // APIs have no tags: no action gives them any.
            "Tags" | "TagKeys" => wanted.among.push(Vec::new()),
            other => {
                return Err(model::no_such_filter(
                    other,
                    "ApiId, ApiName, ApiPath, ApiType, AuthType, ApiBuniessType, AuthRelationApiId, NotUsagePlanId, Environment",
                ));
            }
        }
    }
    let (found, total_count) = apis::page(&mut tx, account, &service, &wanted, page).await?;
    let mut shown = Vec::with_capacity(found.len());
    for api in found {
        let relying = match api.definition.business_type() {
            "OAUTH" => apis::relying(&mut tx, account, &api.id).await?,
            _ => Vec::new(),
        };
        shown.push(model::listed(api, relying));
    }
    Ok(DescribeApisStatusResponse { result: Some(ApisStatus { total_count, api_id_status_set: shown }) })
}
