//! The actions of service `apigateway`, and the list that gives them to the registry.

mod apis;
mod bindings;
mod keys;
mod plans;
mod releases;
mod services;

use std::sync::Arc;

use terrace_api_apigateway::actions as api;
use terrace_rpc::Registry;

use crate::Apigw;

pub fn register(apigw: &Arc<Apigw>, registry: &mut Registry) {
    registry.on::<api::CreateService, _, _>(apigw, services::create_service);
    registry.on::<api::ModifyService, _, _>(apigw, services::modify_service);
    registry.on::<api::DeleteService, _, _>(apigw, services::delete_service);
    registry.on::<api::DescribeService, _, _>(apigw, services::describe_service);
    registry.on::<api::DescribeServicesStatus, _, _>(apigw, services::describe_services_status);
    registry.on::<api::DescribeServiceForApiApp, _, _>(apigw, services::describe_service_for_api_app);
    registry.on::<api::CreateApi, _, _>(apigw, apis::create_api);
    registry.on::<api::ModifyApi, _, _>(apigw, apis::modify_api);
    registry.on::<api::ModifyApiIncrement, _, _>(apigw, apis::modify_api_increment);
    registry.on::<api::DeleteApi, _, _>(apigw, apis::delete_api);
    registry.on::<api::DescribeApi, _, _>(apigw, apis::describe_api);
    registry.on::<api::DescribeApiForApiApp, _, _>(apigw, apis::describe_api_for_api_app);
    registry.on::<api::DescribeApisStatus, _, _>(apigw, apis::describe_apis_status);
    registry.on::<api::ReleaseService, _, _>(apigw, releases::release_service);
    registry.on::<api::UpdateService, _, _>(apigw, releases::update_service);
    registry.on::<api::UnReleaseService, _, _>(apigw, releases::un_release_service);
    registry.on::<api::DescribeServiceEnvironmentList, _, _>(apigw, releases::describe_service_environment_list);
    registry.on::<api::DescribeServiceReleaseVersion, _, _>(apigw, releases::describe_service_release_version);
    registry.on::<api::DescribeServiceEnvironmentReleaseHistory, _, _>(apigw, releases::describe_service_environment_release_history);
    registry.on::<api::DescribeServiceReleaseDiff, _, _>(apigw, releases::describe_service_release_diff);
    registry.on::<api::CreateUsagePlan, _, _>(apigw, plans::create_usage_plan);
    registry.on::<api::ModifyUsagePlan, _, _>(apigw, plans::modify_usage_plan);
    registry.on::<api::DeleteUsagePlan, _, _>(apigw, plans::delete_usage_plan);
    registry.on::<api::DescribeUsagePlan, _, _>(apigw, plans::describe_usage_plan);
    registry.on::<api::DescribeUsagePlansStatus, _, _>(apigw, plans::describe_usage_plans_status);
    registry.on::<api::BindEnvironment, _, _>(apigw, bindings::bind_environment);
    registry.on::<api::UnBindEnvironment, _, _>(apigw, bindings::un_bind_environment);
    registry.on::<api::DemoteServiceUsagePlan, _, _>(apigw, bindings::demote_service_usage_plan);
    registry.on::<api::DescribeUsagePlanEnvironments, _, _>(apigw, bindings::describe_usage_plan_environments);
    registry.on::<api::DescribeServiceUsagePlan, _, _>(apigw, bindings::describe_service_usage_plan);
    registry.on::<api::DescribeApiUsagePlan, _, _>(apigw, bindings::describe_api_usage_plan);
    registry.on::<api::CreateApiKey, _, _>(apigw, keys::create_api_key);
    registry.on::<api::UpdateApiKey, _, _>(apigw, keys::update_api_key);
    registry.on::<api::EnableApiKey, _, _>(apigw, keys::enable_api_key);
    registry.on::<api::DisableApiKey, _, _>(apigw, keys::disable_api_key);
    registry.on::<api::DeleteApiKey, _, _>(apigw, keys::delete_api_key);
    registry.on::<api::DescribeApiKey, _, _>(apigw, keys::describe_api_key);
    registry.on::<api::DescribeApiKeysStatus, _, _>(apigw, keys::describe_api_keys_status);
    registry.on::<api::BindSecretIds, _, _>(apigw, keys::bind_secret_ids);
    registry.on::<api::UnBindSecretIds, _, _>(apigw, keys::un_bind_secret_ids);
    registry.on::<api::DescribeUsagePlanSecretIds, _, _>(apigw, keys::describe_usage_plan_secret_ids);
}
