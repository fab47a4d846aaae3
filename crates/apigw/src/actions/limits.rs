//! Limits of requests a second by environment: `ModifyServiceEnvironmentStrategy`, `DescribeServiceEnvironmentStrategy`,
//! `ModifyApiEnvironmentStrategy`, `DescribeApiEnvironmentStrategy`.

use std::sync::Arc;

use terrace_api_apigateway::actions::{
    DescribeApiEnvironmentStrategyRequest, DescribeApiEnvironmentStrategyResponse, DescribeServiceEnvironmentStrategyRequest,
    DescribeServiceEnvironmentStrategyResponse, ModifyApiEnvironmentStrategyRequest, ModifyApiEnvironmentStrategyResponse,
    ModifyServiceEnvironmentStrategyRequest, ModifyServiceEnvironmentStrategyResponse,
};
use terrace_api_apigateway::types::{
    ApiEnvironmentStrategy, ApiEnvironmentStrategyStatus, EnvironmentStrategy, ServiceEnvironmentStrategy, ServiceEnvironmentStrategyStatus,
};
use terrace_base::{Error, Result};
use terrace_gateway::config::Environment;
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::{apis, limits, releases, services};
use crate::{Apigw, model, publish};

/// The largest that may be set; a machine of one's own may do far more than the 5000 a second of the public product's shared cluster.
const MOST: i64 = 1_000_000;
/// How a limit that is not set is shown, and set back.
const NONE: i64 = -1;

fn quota(strategy: i64) -> Result<Option<i64>> {
    match strategy {
        NONE => Ok(None),
        quota if (1..=MOST).contains(&quota) => Ok(Some(quota)),
        other => {
            let allowed = format!("{NONE} (no limit), or 1 to {MOST}");
            Err(Error::invalid_value_code("InvalidParameterValue.RangeExceeded", "Strategy", other, &allowed))
        }
    }
}

pub async fn modify_service_environment_strategy(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: ModifyServiceEnvironmentStrategyRequest,
) -> Result<ModifyServiceEnvironmentStrategyResponse> {
    let (account, owner, quota) = (cx.account(), Arc::clone(&apigw), quota(request.strategy)?);
    let mut environments = Vec::new();
    for name in &request.environment_names {
        environments.push(model::environment("EnvironmentNames", name)?);
    }
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            for environment in &environments {
                limits::set(tx, account, &service, *environment, "", quota).await?;
            }
            publish::service(tx, &owner, account, &service).await
        })
        .await?;
    Ok(ModifyServiceEnvironmentStrategyResponse { result: true })
}

pub async fn modify_api_environment_strategy(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: ModifyApiEnvironmentStrategyRequest,
) -> Result<ModifyApiEnvironmentStrategyResponse> {
    let (account, owner, quota) = (cx.account(), Arc::clone(&apigw), quota(request.strategy)?);
    let environment = model::environment("EnvironmentName", &request.environment_name)?;
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            for api in apis::named(tx, account, &service, &request.api_ids).await? {
                limits::set(tx, account, &service, environment, &api.id, quota).await?;
            }
            publish::service(tx, &owner, account, &service).await
        })
        .await?;
    Ok(ModifyApiEnvironmentStrategyResponse { result: true })
}

pub async fn describe_service_environment_strategy(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeServiceEnvironmentStrategyRequest,
) -> Result<DescribeServiceEnvironmentStrategyResponse> {
    let (account, page) = (cx.account(), model::page(request.offset, request.limit)?);
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, &request.service_id).await?;
    let running = releases::running(&mut tx, account, &service.id).await?;
    let limits = limits::of_service(&mut tx, account, &service.id).await?;
    let host = apigw.host(&service);
    let all: Vec<ServiceEnvironmentStrategy> = Environment::ALL
        .iter()
        .map(|environment| {
            let name = environment.as_str().to_owned();
            let version = running.iter().find(|one| one.environment == *environment).map(|one| one.version.clone());
            ServiceEnvironmentStrategy {
                url: format!("{host}/{name}"),
                status: i64::from(version.is_some()),
                version_name: version,
                strategy: limits.get(&(name.clone(), String::new())).copied().unwrap_or(NONE),
                max_strategy: Some(MOST),
                environment_name: name,
            }
        })
        .collect();
    let (shown, total) = model::cut(all, page);
    let result = ServiceEnvironmentStrategyStatus { total_count: Some(total), environment_list: Some(shown) };
    Ok(DescribeServiceEnvironmentStrategyResponse { result: Some(result) })
}

pub async fn describe_api_environment_strategy(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeApiEnvironmentStrategyRequest,
) -> Result<DescribeApiEnvironmentStrategyResponse> {
    let (account, page) = (cx.account(), model::page(request.offset, request.limit)?);
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, &request.service_id).await?;
    let limits = limits::of_service(&mut tx, account, &service.id).await?;
    let among = match request.api_id.filter(|id| !id.is_empty()) {
        Some(id) => vec![vec![apis::get(&mut tx, account, &service.id, &id).await?.id]],
        None => Vec::new(),
    };
    let asked = request.environment_names.filter(|names| !names.is_empty());
    let environments: Vec<&str> = Environment::ALL
        .iter()
        .map(|environment| environment.as_str())
        .filter(|name| asked.as_ref().is_none_or(|asked| asked.iter().any(|one| one == name)))
        .collect();
    let (found, total) = apis::page(&mut tx, account, &service.id, &apis::Wanted { among, ..apis::Wanted::default() }, page).await?;
    let shown = found.into_iter().map(|api| {
        let of = environments.iter().map(|environment| EnvironmentStrategy {
            environment_name: (*environment).to_owned(),
            quota: limits.get(&((*environment).to_owned(), api.id.clone())).copied().unwrap_or(NONE),
            max_quota: Some(MOST),
        });
        ApiEnvironmentStrategy {
            environment_strategy_set: of.collect(),
            api_id: api.id.clone(),
            api_name: api.definition.api_name,
            path: api.definition.request_config.path,
            method: api.definition.request_config.method,
        }
    });
    let result = ApiEnvironmentStrategyStatus { api_environment_strategy_set: Some(shown.collect()), total_count: Some(total) };
    Ok(DescribeApiEnvironmentStrategyResponse { result: Some(result) })
}
