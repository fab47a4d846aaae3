//! Lists of addresses: `CreateIPStrategy`, `ModifyIPStrategy`, `DeleteIPStrategy`, `DescribeIPStrategy`, `DescribeIPStrategysStatus`,
//! `DescribeIPStrategyApisStatus`, `BindIPStrategy`, `UnBindIPStrategy`.
//!
//! The manual has moved them to plugins and kept the actions. An API has one in an environment: binding another replaces it.

use std::sync::Arc;

use terrace_api_apigateway::actions::{
    BindIPStrategyRequest, BindIPStrategyResponse, CreateIPStrategyRequest, CreateIPStrategyResponse, DeleteIPStrategyRequest,
    DeleteIPStrategyResponse, DescribeIPStrategyApisStatusRequest, DescribeIPStrategyApisStatusResponse, DescribeIPStrategyRequest,
    DescribeIPStrategyResponse, DescribeIPStrategysStatusRequest, DescribeIPStrategysStatusResponse, ModifyIPStrategyRequest,
    ModifyIPStrategyResponse, UnBindIPStrategyRequest, UnBindIPStrategyResponse,
};
use terrace_api_apigateway::types::{IPStrategy as Shown, IPStrategyApi, IPStrategyApiStatus, IPStrategysStatus};
use terrace_base::{Error, Result, id, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::ip_strategies::{self, Binding, Strategy};
use crate::db::{apis, services};
use crate::model::{self, prefix};
use crate::{Apigw, publish, ranges};

fn addresses(data: &str) -> Result<()> {
    ranges::check(data).map_err(|allowed| Error::invalid_value_code("InvalidParameter.FormatError", "StrategyData", data, &allowed))
}

fn shown(strategy: Strategy) -> Shown {
    Shown {
        strategy_id: Some(strategy.id),
        strategy_name: Some(strategy.name),
        strategy_type: Some(strategy.kind),
        strategy_data: Some(strategy.data),
        created_time: Some(strategy.created_at.iso()),
        modified_time: Some(strategy.updated_at.iso()),
        service_id: Some(strategy.service),
        ..Shown::default()
    }
}

pub async fn create_ip_strategy(apigw: Arc<Apigw>, cx: Cx, request: CreateIPStrategyRequest) -> Result<CreateIPStrategyResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    model::named("StrategyName", &request.strategy_name, 50)?;
    addresses(&request.strategy_data)?;
    let made = apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            let count = ip_strategies::count(tx, account).await?;
            model::within("LimitExceeded.IpStrategyLimitExceeded", "IP strategies", count, owner.options.limits.ip_strategies)?;
            if ip_strategies::of_service(tx, account, &service).await?.iter().any(|one| one.name == request.strategy_name) {
                return Err(Error::new(
                    "InvalidParameter.FormatError",
                    text!("the service has an IP strategy with the name `{name}` already", name = request.strategy_name),
                ));
            }
            loop {
                let new = Strategy {
                    id: id::draw(prefix::STRATEGY, &owner.rng),
                    service: service.clone(),
                    name: request.strategy_name.clone(),
                    kind: request.strategy_type.clone(),
                    data: request.strategy_data.clone(),
                    created_at: now,
                    updated_at: now,
                };
                if ip_strategies::insert(tx, account, &new).await? {
                    return Ok(new);
                }
            }
        })
        .await?;
    Ok(CreateIPStrategyResponse { result: Some(shown(made)) })
}

pub async fn modify_ip_strategy(apigw: Arc<Apigw>, cx: Cx, request: ModifyIPStrategyRequest) -> Result<ModifyIPStrategyResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    addresses(&request.strategy_data)?;
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            let strategy = ip_strategies::get(tx, account, &service, &request.strategy_id).await?;
            ip_strategies::set_data(tx, account, &strategy.id, &request.strategy_data, now).await?;
            publish::service(tx, &owner, account, &service).await
        })
        .await?;
    Ok(ModifyIPStrategyResponse { result: true })
}

pub async fn delete_ip_strategy(apigw: Arc<Apigw>, cx: Cx, request: DeleteIPStrategyRequest) -> Result<DeleteIPStrategyResponse> {
    let account = cx.account();
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            let strategy = ip_strategies::get(tx, account, &service, &request.strategy_id).await?;
            let bound = ip_strategies::bindings(tx, account, &service).await?;
            if let Some(one) = bound.iter().find(|one| one.strategy == strategy.id) {
                return Err(Error::new(
                    "UnsupportedOperation.ResourceAssociated",
                    text!("the IP strategy {id} is bound to the API {api}: unbind it first", id = strategy.id, api = one.api),
                ));
            }
            ip_strategies::delete(tx, account, &strategy.id).await
        })
        .await?;
    Ok(DeleteIPStrategyResponse { result: true })
}

pub async fn bind_ip_strategy(apigw: Arc<Apigw>, cx: Cx, request: BindIPStrategyRequest) -> Result<BindIPStrategyResponse> {
    let (account, owner) = (cx.account(), Arc::clone(&apigw));
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            let strategy = ip_strategies::get(tx, account, &service, &request.strategy_id).await?;
            for api in apis::named(tx, account, &service, &request.bind_api_ids).await? {
                let new = Binding { environment: request.environment_name.clone(), api: api.id, strategy: strategy.id.clone() };
                ip_strategies::bind(tx, account, &service, &new).await?;
            }
            publish::service(tx, &owner, account, &service).await
        })
        .await?;
    Ok(BindIPStrategyResponse { result: true })
}

pub async fn un_bind_ip_strategy(apigw: Arc<Apigw>, cx: Cx, request: UnBindIPStrategyRequest) -> Result<UnBindIPStrategyResponse> {
    let (account, owner) = (cx.account(), Arc::clone(&apigw));
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            let strategy = ip_strategies::get(tx, account, &service, &request.strategy_id).await?;
            for api in &request.un_bind_api_ids {
                let old = Binding { environment: request.environment_name.clone(), api: api.clone(), strategy: strategy.id.clone() };
                if !ip_strategies::unbind(tx, account, &service, &old).await? {
                    return Err(Error::new(
                        "ResourceNotFound.InvalidApi",
                        text!(
                            "the IP strategy {id} is not bound to the API {api} in the environment {environment}",
                            id = strategy.id,
                            api = api,
                            environment = old.environment
                        ),
                    ));
                }
            }
            publish::service(tx, &owner, account, &service).await
        })
        .await?;
    Ok(UnBindIPStrategyResponse { result: true })
}

pub async fn describe_ip_strategy(apigw: Arc<Apigw>, cx: Cx, request: DescribeIPStrategyRequest) -> Result<DescribeIPStrategyResponse> {
    let (account, page) = (cx.account(), model::page(request.offset, request.limit)?);
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, &request.service_id).await?;
    let strategy = ip_strategies::get(&mut tx, account, &service.id, &request.strategy_id).await?;
    let wanted = request.environment_name.filter(|name| !name.is_empty());
    let mut bound = ip_strategies::bindings(&mut tx, account, &service.id).await?;
    bound.retain(|one| one.strategy == strategy.id && wanted.as_ref().is_none_or(|environment| one.environment == *environment));
    let (bound, total) = model::cut(bound, page);
    let mut apis_shown = Vec::with_capacity(bound.len());
    for one in bound {
        if let Some(api) = apis::find(&mut tx, account, &service.id, &one.api).await? {
            apis_shown.push(model::listed(api, Vec::new()));
        }
    }
    let result = Shown { bind_api_total_count: Some(total), bind_apis: Some(apis_shown), ..shown(strategy) };
    Ok(DescribeIPStrategyResponse { result: Some(result) })
}

pub async fn describe_ip_strategys_status(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeIPStrategysStatusRequest,
) -> Result<DescribeIPStrategysStatusResponse> {
    let account = cx.account();
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, &request.service_id).await?;
    let mut found = ip_strategies::of_service(&mut tx, account, &service.id).await?;
    for (name, values) in model::filters(request.filters)? {
        match name.as_str() {
            "StrategyName" => found.retain(|one| values.iter().any(|value| one.name.contains(value.as_str()))),
            other => return Err(model::no_such_filter(other, "StrategyName")),
        }
    }
    let bound = ip_strategies::bindings(&mut tx, account, &service.id).await?;
    let total = i64::try_from(found.len()).ok();
    let set = found.into_iter().map(|strategy| {
        let count = bound.iter().filter(|one| one.strategy == strategy.id).count();
        Shown { bind_api_total_count: i64::try_from(count).ok(), ..shown(strategy) }
    });
    let result = IPStrategysStatus { strategy_set: Some(set.collect()), total_count: total };
    Ok(DescribeIPStrategysStatusResponse { result: Some(result) })
}

/// The APIs of the service with the strategy that each has in the environment, where it is another one.
pub async fn describe_ip_strategy_apis_status(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeIPStrategyApisStatusRequest,
) -> Result<DescribeIPStrategyApisStatusResponse> {
    let account = cx.account();
    let offset = request.offset.map(|n| i64::try_from(n).unwrap_or(i64::MAX));
    let page = model::page(offset, request.limit)?;
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, &request.service_id).await?;
    let strategy = ip_strategies::get(&mut tx, account, &service.id, &request.strategy_id).await?;
    let mut wanted = apis::Wanted::default();
    for (name, values) in model::filters(request.filters)? {
        match name.as_str() {
            "ApiPath" => wanted.paths.extend(values),
            "ApiName" => wanted.names.extend(values),
            "KeyWord" => wanted.words.extend(values),
            other => return Err(model::no_such_filter(other, "ApiPath, ApiName, KeyWord")),
        }
    }
    let bound = ip_strategies::bindings(&mut tx, account, &service.id).await?;
    let (found, total) = apis::page(&mut tx, account, &service.id, &wanted, page).await?;
    let shown = found.into_iter().map(|api| {
        let other =
            bound.iter().find(|one| one.api == api.id && one.environment == request.environment_name && one.strategy != strategy.id);
        IPStrategyApi {
            api_id: api.id,
            api_name: api.definition.api_name,
            api_type: api.definition.api_type,
            path: api.definition.request_config.path,
            method: api.definition.request_config.method,
            other_ip_strategy_id: other.map(|one| one.strategy.clone()).unwrap_or_default(),
            other_environment_name: other.map(|one| one.environment.clone()).unwrap_or_default(),
        }
    });
    let result = IPStrategyApiStatus { api_id_status_set: Some(shown.collect()), total_count: Some(total) };
    Ok(DescribeIPStrategyApisStatusResponse { result: Some(result) })
}
