//! Usage plans: `CreateUsagePlan`, `ModifyUsagePlan`, `DeleteUsagePlan`, `DescribeUsagePlan`, `DescribeUsagePlansStatus`.

use std::collections::BTreeSet;
use std::sync::Arc;

use terrace_api_apigateway::actions::{
    CreateUsagePlanRequest, CreateUsagePlanResponse, DeleteUsagePlanRequest, DeleteUsagePlanResponse, DescribeUsagePlanRequest,
    DescribeUsagePlanResponse, DescribeUsagePlansStatusRequest, DescribeUsagePlansStatusResponse, ModifyUsagePlanRequest,
    ModifyUsagePlanResponse,
};
use terrace_api_apigateway::types::{UsagePlanBindEnvironment, UsagePlanInfo, UsagePlanStatusInfo, UsagePlansStatus};
use terrace_base::{AccountId, Error, Result, id, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::keys;
use crate::db::plans::{self, Of, Plan};
use crate::model::{self, prefix};
use crate::{Apigw, publish};

const LONGEST_NAME: usize = 100;
/// The manual's bounds. -1 is no limit; 0 would be a plan that opens nothing.
const MOST_QUOTA: i64 = 99_999_999;
const MOST_RATE: i64 = 2_000;

fn limit(field: &str, given: Option<i64>, old: i64, most: i64) -> Result<i64> {
    match given.unwrap_or(old) {
        unlimited @ -1 => Ok(unlimited),
        limit if (1..=most).contains(&limit) => Ok(limit),
        other => Err(Error::invalid_value_code("InvalidParameter.FormatError", field, other, &format!("-1 (no limit), or 1 to {most}"))),
    }
}

pub async fn create_usage_plan(apigw: Arc<Apigw>, cx: Cx, request: CreateUsagePlanRequest) -> Result<CreateUsagePlanResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    let description = request.usage_plan_desc.unwrap_or_default();
    model::named("UsagePlanName", &request.usage_plan_name, LONGEST_NAME)?;
    model::described("UsagePlanDesc", &description)?;
    let new = Plan {
        id: String::new(),
        name: request.usage_plan_name,
        description,
        rate: limit("MaxRequestNumPreSec", request.max_request_num_pre_sec, -1, MOST_RATE)?,
        quota: limit("MaxRequestNum", request.max_request_num, -1, MOST_QUOTA)?,
        created_at: now,
        updated_at: now,
    };
    let made = apigw
        .change(async move |tx: &mut Tx| {
            model::within(
                "LimitExceeded.UsagePlanLimitExceeded",
                "usage plans",
                plans::count(tx, account).await?,
                owner.options.limits.plans,
            )?;
            loop {
                let new = Plan { id: id::draw(prefix::PLAN, &owner.rng), ..new.clone() };
                if plans::insert(tx, account, &new).await? {
                    return Ok(new);
                }
            }
        })
        .await?;
    Ok(CreateUsagePlanResponse { result: Some(shown(made)) })
}

pub async fn modify_usage_plan(apigw: Arc<Apigw>, cx: Cx, request: ModifyUsagePlanRequest) -> Result<ModifyUsagePlanResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    if let Some(name) = request.usage_plan_name.as_ref().filter(|name| !name.is_empty()) {
        model::named("UsagePlanName", name, LONGEST_NAME)?;
    }
    model::described("UsagePlanDesc", request.usage_plan_desc.as_deref().unwrap_or_default())?;
    let made = apigw
        .change(async move |tx: &mut Tx| {
            let old = plans::lock(tx, account, &request.usage_plan_id).await?;
            let new = Plan {
                name: request.usage_plan_name.clone().filter(|name| !name.is_empty()).unwrap_or(old.name),
                description: request.usage_plan_desc.clone().unwrap_or(old.description),
                rate: limit("MaxRequestNumPreSec", request.max_request_num_pre_sec, old.rate, MOST_RATE)?,
                quota: limit("MaxRequestNum", request.max_request_num, old.quota, MOST_QUOTA)?,
                updated_at: now,
                ..old
            };
            plans::update(tx, account, &new).await?;
            let services = plans::services(tx, account, std::slice::from_ref(&new.id)).await?;
            publish::services(tx, &owner, account, &services).await?;
            Ok(new)
        })
        .await?;
    Ok(ModifyUsagePlanResponse { result: Some(shown(made)) })
}

/// Its keys stay; what it opens has to be unbound first.
pub async fn delete_usage_plan(apigw: Arc<Apigw>, cx: Cx, request: DeleteUsagePlanRequest) -> Result<DeleteUsagePlanResponse> {
    let account = cx.account();
    apigw
        .change(async move |tx: &mut Tx| {
            let plan = plans::lock(tx, account, &request.usage_plan_id).await?;
            if let Some(one) = plans::bindings(tx, account, Of::Plan(&plan.id)).await?.first() {
                return Err(Error::new(
                    "UnsupportedOperation.UsagePlanInUse",
                    text!(
                        "the usage plan {plan} is bound to the environment {environment} of the service {service}: unbind it first",
                        plan = plan.id,
                        environment = one.environment,
                        service = one.service
                    ),
                ));
            }
            plans::delete(tx, account, &plan.id).await
        })
        .await?;
    Ok(DeleteUsagePlanResponse { result: true })
}

fn shown(plan: Plan) -> UsagePlanInfo {
    UsagePlanInfo {
        usage_plan_id: Some(plan.id),
        usage_plan_name: Some(plan.name),
        usage_plan_desc: Some(plan.description),
        init_quota: Some(plan.quota),
        max_request_num_pre_sec: Some(plan.rate),
        max_request_num: Some(plan.quota),
        is_hide: Some(0),
        created_time: Some(plan.created_at.iso()),
        modified_time: Some(plan.updated_at.iso()),
        ..UsagePlanInfo::default()
    }
}

pub async fn describe_usage_plan(apigw: Arc<Apigw>, cx: Cx, request: DescribeUsagePlanRequest) -> Result<DescribeUsagePlanResponse> {
    let account = cx.account();
    let mut tx = apigw.db.read().await?;
    let plan = plans::get(&mut tx, account, &request.usage_plan_id).await?;
    let keys = keys::of_plan(&mut tx, account, &plan.id).await?;
    let bindings = plans::bindings(&mut tx, account, Of::Plan(&plan.id)).await?;
    let places: BTreeSet<(String, String)> = bindings.into_iter().map(|one| (one.service, one.environment)).collect();
    let environments: Vec<UsagePlanBindEnvironment> = places
        .into_iter()
        .map(|(service, environment)| UsagePlanBindEnvironment { environment_name: Some(environment), service_id: Some(service) })
        .collect();
    let result = UsagePlanInfo {
        bind_secret_id_total_count: i64::try_from(keys.len()).ok(),
        bind_secret_ids: Some(keys),
        bind_environment_total_count: i64::try_from(environments.len()).ok(),
        bind_environments: Some(environments),
        ..shown(plan)
    };
    Ok(DescribeUsagePlanResponse { result: Some(result) })
}

pub async fn describe_usage_plans_status(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeUsagePlansStatusRequest,
) -> Result<DescribeUsagePlansStatusResponse> {
    let (account, page) = (cx.account(), model::page(request.offset, request.limit)?);
    let mut tx = apigw.db.read().await?;
    let filters = model::filters(request.filters)?;
    let wanted = wanted(&mut tx, account, filters).await?;
    let (found, total) = plans::page(&mut tx, account, &wanted, page).await?;
    let shown = found.into_iter().map(|plan| UsagePlanStatusInfo {
        usage_plan_id: Some(plan.id),
        usage_plan_name: Some(plan.name),
        usage_plan_desc: Some(plan.description),
        max_request_num_pre_sec: Some(plan.rate),
        max_request_num: Some(plan.quota),
        created_time: Some(plan.created_at.iso()),
        modified_time: Some(plan.updated_at.iso()),
    });
    let result = UsagePlansStatus { usage_plan_status_set: Some(shown.collect()), total_count: Some(total) };
    Ok(DescribeUsagePlansStatusResponse { result: Some(result) })
}

/// `NotServiceId` with `Environment` are the plans that can still be bound there; `Environment` alone, those that are bound in it.
async fn wanted(tx: &mut Tx, account: AccountId, filters: Vec<(String, Vec<String>)>) -> Result<plans::Wanted> {
    let mut wanted = plans::Wanted::default();
    let bindings = plans::bindings(tx, account, Of::Account).await?;
    let environments: Option<Vec<String>> = filters.iter().find(|(name, _)| name == "Environment").map(|(_, values)| values.clone());
    let there = |environment: &String| environments.as_ref().is_none_or(|wanted| wanted.contains(environment));
    let mut excluding = false;
    for (name, values) in filters {
        match name.as_str() {
            "UsagePlanId" => wanted.among.push(values),
            "UsagePlanName" => wanted.names.extend(values),
            "NotServiceId" => {
                excluding = true;
                let bound = bindings.iter().filter(|one| one.api.is_empty() && values.contains(&one.service) && there(&one.environment));
                wanted.without.extend(bound.map(|one| one.plan.clone()));
            }
            "NotApiId" => {
                excluding = true;
                let bound = bindings.iter().filter(|one| values.contains(&one.api) && there(&one.environment));
                wanted.without.extend(bound.map(|one| one.plan.clone()));
            }
            "Environment" => {}
            other => return Err(model::no_such_filter(other, "UsagePlanId, UsagePlanName, NotServiceId, NotApiId, Environment")),
        }
    }
    if environments.is_some() && !excluding {
        wanted.among.push(bindings.iter().filter(|one| there(&one.environment)).map(|one| one.plan.clone()).collect());
    }
    Ok(wanted)
}
