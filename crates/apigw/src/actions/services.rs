//! Services: `CreateService`, `ModifyService`, `DeleteService`, `DescribeService`, `DescribeServicesStatus`, `DescribeServiceForApiApp`.

use std::collections::BTreeSet;
use std::sync::Arc;

use terrace_api_apigateway::actions::{
    CreateServiceRequest, CreateServiceResponse, DeleteServiceRequest, DeleteServiceResponse, DescribeServiceForApiAppRequest,
    DescribeServiceForApiAppResponse, DescribeServiceRequest, DescribeServiceResponse, DescribeServicesStatusRequest,
    DescribeServicesStatusResponse, ModifyServiceRequest, ModifyServiceResponse,
};
use terrace_api_apigateway::types::{Service as Shown, ServicesStatus, UsagePlan};
use terrace_base::{AccountId, Error, Result, id, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::services::{self, Service};
use crate::db::{apis, plans, releases};
use crate::model::{self, prefix};
use crate::{Apigw, publish};

/// Names are told apart by people only, so two services may have the same.
pub async fn create_service(apigw: Arc<Apigw>, cx: Cx, request: CreateServiceRequest) -> Result<CreateServiceResponse> {
    if request.instance_id.as_ref().is_some_and(|id| !id.is_empty()) {
        return Err(Error::new(
            "FailedOperation.InstanceNotExist",
            text!("there are no instances of one account's own here: leave `{field}` away", field = "InstanceId"),
        ));
    }
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    let description = request.service_desc.unwrap_or_default();
    model::described("ServiceDesc", &description)?;
    let new = Service {
        id: String::new(),
        app_id: cx.caller.app_id,
        name: request.service_name,
        description,
        protocol: request.protocol,
        net_types: net_types(request.net_types),
        ip_version: request.ip_version.filter(|version| !version.is_empty()).unwrap_or_else(|| "IPv4".into()),
        set_name: request.exclusive_set_name.unwrap_or_default(),
        project: request.project_id.unwrap_or_default(),
        arch: request.tce_arch.unwrap_or_default(),
        tags: model::tags(request.tags)?,
        created_at: now,
        updated_at: now,
    };
    let made = apigw
        .change(async move |tx: &mut Tx| {
            let count = services::count(tx, account).await?;
            model::within("LimitExceeded.ServiceCountLimitExceeded", "services", count, owner.options.limits.services)?;
            loop {
                let new = Service { id: id::draw(prefix::SERVICE, &owner.rng), ..new.clone() };
                if services::insert(tx, account, &new).await? {
                    return Ok(new);
                }
            }
        })
        .await?;
    let (outer, inner) = hosts(&apigw, &made);
    Ok(CreateServiceResponse {
        service_id: made.id,
        service_name: made.name,
        service_desc: made.description,
        outer_sub_domain: outer,
        inner_sub_domain: inner,
        created_time: made.created_at.iso(),
        net_types: made.net_types,
        ip_version: made.ip_version,
    })
}

fn net_types(given: Option<Vec<String>>) -> Vec<String> {
    let given: BTreeSet<String> = given.unwrap_or_default().into_iter().collect();
    if given.is_empty() { vec!["OUTER".into()] } else { given.into_iter().collect() }
}

/// The names for the outside and for the inside: one and the same gateway answers to both.
fn hosts(apigw: &Apigw, service: &Service) -> (String, String) {
    let of = |kind: &str| if service.net_types.iter().any(|one| one == kind) { apigw.host(service) } else { String::new() };
    (of("OUTER"), of("INNER"))
}

pub async fn modify_service(apigw: Arc<Apigw>, cx: Cx, request: ModifyServiceRequest) -> Result<ModifyServiceResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    if let Some(description) = &request.service_desc {
        model::described("ServiceDesc", description)?;
    }
    apigw
        .change(async move |tx: &mut Tx| {
            let old = services::lock(tx, account, &request.service_id).await?;
            let given = |new: &Option<String>, old: String| new.clone().filter(|new| !new.is_empty()).unwrap_or(old);
            let wanted = request.net_types.clone().filter(|types| !types.is_empty());
            if let Some(types) = &wanted
                && let Some(gone) = old.net_types.iter().find(|kind| !types.contains(kind))
            {
                return Err(Error::new(
                    "UnsupportedOperation.ReduceNetTypes",
                    text!("a network type is never taken away: `{field}` must still have {kind}", field = "NetTypes", kind = gone),
                ));
            }
            let new = Service {
                name: given(&request.service_name, old.name),
                description: request.service_desc.clone().unwrap_or(old.description),
                protocol: given(&request.protocol, old.protocol),
                net_types: wanted.map_or(old.net_types, |types| net_types(Some(types))),
                project: given(&request.project_id, old.project),
                updated_at: now,
                ..old
            };
            services::update(tx, account, &new).await?;
            publish::service(tx, &owner, account, &new.id).await
        })
        .await?;
    Ok(ModifyServiceResponse {})
}

/// Everything in it goes with it. What is released is taken offline first, unless the checks are skipped.
pub async fn delete_service(apigw: Arc<Apigw>, cx: Cx, request: DeleteServiceRequest) -> Result<DeleteServiceResponse> {
    let (account, owner, skip) = (cx.account(), Arc::clone(&apigw), request.skip_verification == Some(1));
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?;
            if !skip {
                let running = releases::running(tx, account, &service.id).await?;
                if let Some(one) = running.first() {
                    return Err(in_use(text!(
                        "the service {id} is released to the environment {environment}: take it offline there first",
                        id = service.id,
                        environment = one.environment.as_str()
                    )));
                }
                let bindings = plans::bindings(tx, account, plans::Of::Service(&service.id)).await?;
                if let Some(one) = bindings.first() {
                    return Err(in_use(text!(
                        "the usage plan {plan} is bound to the service {id}: unbind it first",
                        plan = one.plan,
                        id = service.id
                    )));
                }
            }
            services::delete(tx, account, &service.id).await?;
            publish::service(tx, &owner, account, &service.id).await
        })
        .await?;
    Ok(DeleteServiceResponse { result: true })
}

fn in_use(why: terrace_base::Text) -> Error {
    Error::new("UnsupportedOperation.UnsupportedDeleteService", why)
}

/// A service with everything that is in it.
struct Whole {
    service: Service,
    environments: Vec<String>,
    apis: Vec<apis::Api>,
    plans: Vec<UsagePlan>,
}

async fn whole(apigw: &Apigw, account: AccountId, id: &str) -> Result<Whole> {
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, id).await?;
    let running = releases::running(&mut tx, account, id).await?;
    let bindings = plans::bindings(&mut tx, account, plans::Of::Service(id)).await?;
    let ids: Vec<String> = bindings.iter().map(|one| one.plan.clone()).collect();
    let found = plans::named(&mut tx, account, &ids).await?;
    let mut shown = Vec::new();
    let pairs: BTreeSet<(String, String)> = bindings.into_iter().map(|one| (one.environment, one.plan)).collect();
    for (environment, plan) in pairs {
        if let Some(plan) = found.iter().find(|one| one.id == plan) {
            shown.push(UsagePlan {
                environment,
                usage_plan_id: plan.id.clone(),
                usage_plan_name: plan.name.clone(),
                usage_plan_desc: plan.description.clone(),
                max_request_num_pre_sec: plan.rate,
                created_time: plan.created_at.iso(),
                modified_time: plan.updated_at.iso(),
            });
        }
    }
    let environments = running.iter().map(|one| one.environment.as_str().to_owned()).collect();
    Ok(Whole { service, environments, apis: apis::of_service(&mut tx, account, id).await?, plans: shown })
}

fn count<T>(list: &[T]) -> i64 {
    i64::try_from(list.len()).unwrap_or(i64::MAX)
}

pub async fn describe_service(apigw: Arc<Apigw>, cx: Cx, request: DescribeServiceRequest) -> Result<DescribeServiceResponse> {
    let it = whole(&apigw, cx.account(), &request.service_id).await?;
    let (outer, inner) = hosts(&apigw, &it.service);
    let service = it.service;
    Ok(DescribeServiceResponse {
        service_id: service.id,
        available_environments: it.environments,
        service_name: service.name,
        service_desc: service.description,
        protocol: service.protocol,
        created_time: service.created_at.iso(),
        modified_time: service.updated_at.iso(),
        exclusive_set_name: service.set_name,
        net_types: service.net_types,
        internal_sub_domain: inner,
        outer_sub_domain: outer,
        inner_http_port: 80,
        inner_https_port: 443,
        api_total_count: count(&it.apis),
        api_id_status_set: it.apis.into_iter().map(model::brief).collect(),
        usage_plan_total_count: count(&it.plans),
        usage_plan_list: it.plans,
        ip_version: service.ip_version,
        user_type: "normal".into(),
        set_id: 0,
        tags: model::shown_tags(service.tags),
        instance_id: String::new(),
        instance_name: String::new(),
        set_type: "shared".into(),
        project_id: service.project,
        tce_arch: service.arch,
    })
}

/// What somebody with an application sees of a service in its region.
pub async fn describe_service_for_api_app(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeServiceForApiAppRequest,
) -> Result<DescribeServiceForApiAppResponse> {
    in_region(&apigw, &request.api_region)?;
    let it = whole(&apigw, cx.account(), &request.service_id).await?;
    let (outer, inner) = hosts(&apigw, &it.service);
    let service = it.service;
    Ok(DescribeServiceForApiAppResponse {
        service_id: service.id,
        available_environments: it.environments,
        service_name: service.name,
        service_desc: service.description,
        protocol: service.protocol,
        created_time: service.created_at.iso(),
        modified_time: service.updated_at.iso(),
        exclusive_set_name: service.set_name,
        net_types: service.net_types,
        internal_sub_domain: inner,
        outer_sub_domain: outer,
        inner_http_port: 80,
        inner_https_port: 443,
        api_total_count: count(&it.apis),
        api_id_status_set: it.apis.into_iter().map(model::brief).collect(),
        usage_plan_total_count: count(&it.plans),
        usage_plan_list: it.plans,
        ip_version: service.ip_version,
        user_type: "normal".into(),
        set_id: 0,
        tags: model::shown_tags(service.tags),
    })
}

/// One installation is one region.
pub fn in_region(apigw: &Apigw, region: &str) -> Result<()> {
    match region == &*apigw.options.region {
        true => Ok(()),
        false => Err(Error::invalid_value_code("InvalidParameterValue.InvalidRegion", "ApiRegion", region, &apigw.options.region)),
    }
}

pub async fn describe_services_status(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeServicesStatusRequest,
) -> Result<DescribeServicesStatusResponse> {
    let (account, page) = (cx.account(), model::page(request.offset, request.limit)?);
    let mut tx = apigw.db.read().await?;
    let running = releases::all_running(&mut tx, account).await?;
    let mut wanted = services::Wanted::default();
    for (name, values) in model::filters(request.filters)? {
        match name.as_str() {
            "ServiceId" => wanted.among.push(values),
            "ServiceName" => wanted.names.extend(values),
            "IpVersion" => wanted.ip_versions.extend(values),
            "Environment" => {
                let released = running.iter().filter(|(_, environment)| values.contains(environment));
                wanted.among.push(released.map(|(id, _)| id.clone()).collect());
            }
            "NotUsagePlanId" => {
                for binding in plans::bindings(&mut tx, account, plans::Of::Account).await? {
                    if binding.api.is_empty() && values.contains(&binding.plan) {
                        wanted.without.push(binding.service);
                    }
                }
            }
            // All services are on the shared instance, and none has an application of EIAM.
            "InstanceId" | "EIAMAppId" => wanted.among.push(Vec::new()),
            "NetType" => wanted.net_types.extend(values),
            other => {
                return Err(model::no_such_filter(
                    other,
                    "ServiceId, ServiceName, NotUsagePlanId, Environment, IpVersion, InstanceId, NetType",
                ));
            }
        }
    }
    let (found, total) = services::page(&mut tx, account, &wanted, page).await?;
    let shown = found.into_iter().map(|service| {
        let (outer, inner) = hosts(&apigw, &service);
        let environments = running.iter().filter(|(id, _)| *id == service.id).map(|(_, environment)| environment.clone());
        Shown {
            inner_https_port: Some(443),
            inner_http_port: Some(80),
            service_desc: Some(service.description),
            protocol: Some(service.protocol),
            modified_time: Some(service.updated_at.iso()),
            net_types: Some(service.net_types),
            exclusive_set_name: Some(service.set_name),
            available_environments: Some(environments.collect()),
            service_id: Some(service.id),
            ip_version: Some(service.ip_version),
            service_name: Some(service.name),
            outer_sub_domain: Some(outer),
            inner_sub_domain: Some(inner),
            created_time: Some(service.created_at.iso()),
            trade_isolate_status: Some(0),
            tags: Some(model::shown_tags(service.tags)),
            instance_id: Some(String::new()),
            set_type: Some("shared".into()),
            project_id: Some(service.project),
            tce_arch: Some(service.arch),
        }
    });
    let result = ServicesStatus { service_set: Some(shown.collect()), total_count: Some(total) };
    Ok(DescribeServicesStatusResponse { result: Some(result) })
}
