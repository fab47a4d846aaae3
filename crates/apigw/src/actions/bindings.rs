//! What usage plans open: `BindEnvironment`, `UnBindEnvironment`, `DemoteServiceUsagePlan`, `DescribeUsagePlanEnvironments`,
//! `DescribeServiceUsagePlan`, `DescribeApiUsagePlan`.
//!
//! In an environment plans are bound to the service as a whole or to its APIs one by one, not both. Two plans that open the same never have a
//! key in common: it could not be said whose limits hold.

use std::collections::HashMap;
use std::sync::Arc;

use terrace_api_apigateway::actions::{
    BindEnvironmentRequest, BindEnvironmentResponse, DemoteServiceUsagePlanRequest, DemoteServiceUsagePlanResponse,
    DescribeApiUsagePlanRequest, DescribeApiUsagePlanResponse, DescribeServiceUsagePlanRequest, DescribeServiceUsagePlanResponse,
    DescribeUsagePlanEnvironmentsRequest, DescribeUsagePlanEnvironmentsResponse, UnBindEnvironmentRequest, UnBindEnvironmentResponse,
};
use terrace_api_apigateway::types::{ApiUsagePlan, ApiUsagePlanSet, ServiceUsagePlanSet, UsagePlanEnvironment, UsagePlanEnvironmentStatus};
use terrace_base::{AccountId, Error, Result, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::plans::{self, Binding, Of};
use crate::db::{apis, keys, quotas, services};
use crate::{Apigw, model, publish};

/// Whether two bindings open something in common.
pub fn overlap(a: &Binding, b: &Binding) -> bool {
    a.service == b.service && a.environment == b.environment && (a.api == b.api || a.api.is_empty() || b.api.is_empty())
}

/// The targets of a request: its APIs, or the service as a whole, which is an empty id.
async fn targets(tx: &mut Tx, account: AccountId, service: &str, kind: &str, ids: Option<&Vec<String>>) -> Result<Vec<String>> {
    if kind != "API" {
        return Ok(vec![String::new()]);
    }
    let ids: Vec<String> = ids.filter(|ids| !ids.is_empty()).cloned().ok_or_else(|| Error::missing("ApiIds"))?;
    let found = apis::named(tx, account, service, &ids).await?;
    Ok(found.into_iter().map(|api| api.id).collect())
}

pub async fn bind_environment(apigw: Arc<Apigw>, cx: Cx, request: BindEnvironmentRequest) -> Result<BindEnvironmentResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            let targets = targets(tx, account, &service, &request.bind_type, request.api_ids.as_ref()).await?;
            let mut there = plans::bindings(tx, account, Of::Service(&service)).await?;
            there.retain(|one| one.environment == request.environment);
            let whole = request.bind_type != "API";
            if let Some(other) = there.iter().find(|one| one.api.is_empty() != whole) {
                return Err(other_level(other));
            }
            for plan in &request.usage_plan_ids {
                let plan = plans::lock(tx, account, plan).await?;
                let keys = keys::of_plan(tx, account, &plan.id).await?;
                for api in &targets {
                    let new = Binding {
                        plan: plan.id.clone(),
                        service: service.clone(),
                        environment: request.environment.clone(),
                        api: api.clone(),
                        created_at: now,
                    };
                    for other in there.iter().filter(|other| other.plan != plan.id && overlap(other, &new)) {
                        let theirs = keys::of_plan(tx, account, &other.plan).await?;
                        if let Some(key) = keys.iter().find(|key| theirs.contains(key)) {
                            return Err(shared(key, &plan.id, other));
                        }
                    }
                    if plans::bind(tx, account, &new).await? {
                        there.push(new);
                    }
                }
                let limit = owner.options.limits.apis_per_plan;
                let opened = plans::opened(tx, account, &plan.id).await?;
                model::within("LimitExceeded", "APIs bound to the usage plan", opened - 1, limit)?;
            }
            publish::service(tx, &owner, account, &service).await
        })
        .await?;
    Ok(BindEnvironmentResponse { result: true })
}

fn other_level(other: &Binding) -> Error {
    let how = if other.api.is_empty() { "as a whole" } else { "by its APIs" };
    Error::new(
        "UnsupportedOperation.UnsupportedBindEnvironment",
        text!(
            "in the environment {environment} the usage plan {plan} is bound to the service {how}: bind others in the same way",
            environment = other.environment,
            plan = other.plan,
            how = how
        ),
    )
}

/// Why two plans cannot open the same.
pub fn shared(key: &str, plan: &str, other: &Binding) -> Error {
    Error::new(
        "UnsupportedOperation.UnsupportedBindEnvironment",
        text!(
            "the key {key} is in both usage plans {plan} and {other}, which would open the same in the environment {environment} of the service {service}",
            key = key,
            plan = plan,
            other = other.plan,
            environment = other.environment,
            service = other.service
        ),
    )
}

pub async fn un_bind_environment(apigw: Arc<Apigw>, cx: Cx, request: UnBindEnvironmentRequest) -> Result<UnBindEnvironmentResponse> {
    let (account, owner) = (cx.account(), Arc::clone(&apigw));
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            // An API that was deleted may still be bound.
            let targets: Vec<String> = match (request.bind_type.as_str(), &request.api_ids) {
                ("API", Some(ids)) if !ids.is_empty() => ids.clone(),
                ("API", _) => return Err(Error::missing("ApiIds")),
                _ => vec![String::new()],
            };
            for plan in &request.usage_plan_ids {
                let plan = plans::lock(tx, account, plan).await?;
                for api in &targets {
                    if !plans::unbind(tx, account, &plan.id, &service, &request.environment, api).await? {
                        return Err(Error::new(
                            "UnsupportedOperation.UnsupportedUnBindEnvironment",
                            text!(
                                "the usage plan {plan} is not bound so in the environment {environment} of the service {service}",
                                plan = plan.id,
                                environment = request.environment,
                                service = service
                            ),
                        ));
                    }
                }
            }
            publish::service(tx, &owner, account, &service).await
        })
        .await?;
    Ok(UnBindEnvironmentResponse { result: true })
}

/// Instead of the service as a whole the plan opens each of its APIs that asks for a key.
pub async fn demote_service_usage_plan(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DemoteServiceUsagePlanRequest,
) -> Result<DemoteServiceUsagePlanResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            let plan = plans::lock(tx, account, &request.usage_plan_id).await?;
            if !plans::unbind(tx, account, &plan.id, &service, &request.environment, "").await? {
                return Err(Error::new(
                    "UnsupportedOperation.NoUsagePlanEnv",
                    text!(
                        "the usage plan {plan} is not bound to the service {service} as a whole in the environment {environment}",
                        plan = plan.id,
                        service = service,
                        environment = request.environment
                    ),
                ));
            }
            let secret: Vec<String> = apis::of_service(tx, account, &service)
                .await?
                .into_iter()
                .filter(|api| api.definition.auth_type == "SECRET")
                .map(|api| api.id)
                .collect();
            if secret.is_empty() {
                return Err(Error::new(
                    "UnsupportedOperation.NoUsagePlanEnv",
                    text!("no API of the service {service} asks for a key: there is nothing to bind the usage plan to", service = service),
                ));
            }
            for api in secret {
                let environment = request.environment.clone();
                let new = Binding { plan: plan.id.clone(), service: service.clone(), environment, api, created_at: now };
                plans::bind(tx, account, &new).await?;
            }
            publish::service(tx, &owner, account, &service).await
        })
        .await?;
    Ok(DemoteServiceUsagePlanResponse { result: true })
}

/// Services and APIs that bindings name, by id. One that was deleted is not in it.
struct Names {
    services: HashMap<String, String>,
    apis: HashMap<String, apis::Api>,
}

impl Names {
    async fn of(tx: &mut Tx, account: AccountId, bindings: &[Binding]) -> Result<Self> {
        let mut names = Names { services: HashMap::new(), apis: HashMap::new() };
        for one in bindings {
            if !names.services.contains_key(&one.service)
                && let Some(service) = services::find(tx, account, &one.service).await?
            {
                names.services.insert(service.id, service.name);
            }
            if !one.api.is_empty()
                && !names.apis.contains_key(&one.api)
                && let Some(api) = apis::find(tx, account, &one.service, &one.api).await?
            {
                names.apis.insert(api.id.clone(), api);
            }
        }
        Ok(names)
    }
}

pub async fn describe_usage_plan_environments(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeUsagePlanEnvironmentsRequest,
) -> Result<DescribeUsagePlanEnvironmentsResponse> {
    let (account, page, whole) = (cx.account(), model::page(request.offset, request.limit)?, request.bind_type != "API");
    let mut tx = apigw.db.read().await?;
    let plan = plans::get(&mut tx, account, &request.usage_plan_id).await?;
    let mut bindings = plans::bindings(&mut tx, account, Of::Plan(&plan.id)).await?;
    bindings.retain(|one| one.api.is_empty() == whole);
    let (bindings, total) = model::cut(bindings, page);
    let names = Names::of(&mut tx, account, &bindings).await?;
    let used = quotas::used(&mut tx, account, std::slice::from_ref(&plan.id)).await?.remove(&plan.id).unwrap_or(0);
    let shown = bindings.into_iter().map(|one| {
        let api = names.apis.get(&one.api);
        UsagePlanEnvironment {
            service_name: names.services.get(&one.service).cloned(),
            service_id: Some(one.service),
            api_name: api.map(|api| api.definition.api_name.clone()),
            path: api.map(|api| api.definition.request_config.path.clone()),
            method: api.map(|api| api.definition.request_config.method.clone()),
            api_id: Some(one.api).filter(|id| !id.is_empty()),
            environment: Some(one.environment),
            in_use_request_num: Some(used),
            max_request_num: Some(plan.quota),
            max_request_num_pre_sec: Some(plan.rate),
            created_time: Some(one.created_at.iso()),
            modified_time: Some(one.created_at.iso()),
        }
    });
    let result = UsagePlanEnvironmentStatus { environment_list: Some(shown.collect()), total_count: Some(total) };
    Ok(DescribeUsagePlanEnvironmentsResponse { result: Some(result) })
}

/// The bindings of a service with their plans, as both listings show them.
async fn listed(
    apigw: &Apigw,
    account: AccountId,
    service: &str,
    whole: bool,
    page: terrace_base::Page,
) -> Result<(Vec<ApiUsagePlan>, i64)> {
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, service).await?;
    let mut bindings = plans::bindings(&mut tx, account, Of::Service(&service.id)).await?;
    bindings.retain(|one| one.api.is_empty() == whole);
    let (bindings, total) = model::cut(bindings, page);
    let ids: Vec<String> = bindings.iter().map(|one| one.plan.clone()).collect();
    let found = plans::named(&mut tx, account, &ids).await?;
    let used = quotas::used(&mut tx, account, &ids).await?;
    let names = Names::of(&mut tx, account, &bindings).await?;
    let mut shown = Vec::with_capacity(bindings.len());
    for one in bindings {
        let Some(plan) = found.iter().find(|plan| plan.id == one.plan) else { continue };
        let api = names.apis.get(&one.api);
        shown.push(ApiUsagePlan {
            service_id: Some(service.id.clone()),
            service_name: Some(service.name.clone()),
            api_name: api.map(|api| api.definition.api_name.clone()),
            path: api.map(|api| api.definition.request_config.path.clone()),
            method: api.map(|api| api.definition.request_config.method.clone()),
            api_id: Some(one.api).filter(|id| !id.is_empty()),
            usage_plan_id: Some(plan.id.clone()),
            usage_plan_name: Some(plan.name.clone()),
            usage_plan_desc: Some(plan.description.clone()),
            environment: Some(one.environment),
            in_use_request_num: Some(used.get(&plan.id).copied().unwrap_or(0)),
            max_request_num: Some(plan.quota),
            max_request_num_pre_sec: Some(plan.rate),
            created_time: Some(plan.created_at.iso()),
            modified_time: Some(plan.updated_at.iso()),
        });
    }
    Ok((shown, total))
}

pub async fn describe_service_usage_plan(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeServiceUsagePlanRequest,
) -> Result<DescribeServiceUsagePlanResponse> {
    let page = model::page(request.offset, request.limit)?;
    let (shown, total) = listed(&apigw, cx.account(), &request.service_id, true, page).await?;
    let result = ServiceUsagePlanSet { total_count: Some(total), service_usage_plan_list: Some(shown) };
    Ok(DescribeServiceUsagePlanResponse { result: Some(result) })
}

pub async fn describe_api_usage_plan(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeApiUsagePlanRequest,
) -> Result<DescribeApiUsagePlanResponse> {
    let page = model::page(request.offset, request.limit)?;
    let (shown, total) = listed(&apigw, cx.account(), &request.service_id, false, page).await?;
    let result = ApiUsagePlanSet { total_count: Some(total), api_usage_plan_list: Some(shown) };
    Ok(DescribeApiUsagePlanResponse { result: Some(result) })
}
