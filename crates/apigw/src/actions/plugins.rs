//! Plugins: `CreatePlugin`, `ModifyPlugin`, `DeletePlugin`, `DescribePlugin`, `DescribePlugins`, `AttachPlugin`, `DetachPlugin`,
//! `DescribePluginApis`, `DescribeAllPluginApis`, `DescribePluginsByApi`.
//!
//! A plugin holds as soon as it is attached, and a change of it at once: no release is needed.

use std::collections::HashMap;
use std::sync::Arc;

use terrace_api_apigateway::actions::{
    AttachPluginRequest, AttachPluginResponse, CreatePluginRequest, CreatePluginResponse, DeletePluginRequest, DeletePluginResponse,
    DescribeAllPluginApisRequest, DescribeAllPluginApisResponse, DescribePluginApisRequest, DescribePluginApisResponse,
    DescribePluginRequest, DescribePluginResponse, DescribePluginsByApiRequest, DescribePluginsByApiResponse, DescribePluginsRequest,
    DescribePluginsResponse, DetachPluginRequest, DetachPluginResponse, ModifyPluginRequest, ModifyPluginResponse,
};
use terrace_api_apigateway::types::{
    ApiInfoSummary, AttachedApiInfo, AttachedApiSummary, AttachedPluginInfo, AttachedPluginSummary, AvailableApiInfo, Plugin as Shown,
    PluginSummary,
};

use terrace_base::{AccountId, Error, Result, id, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::plugins::{self, Binding, Plugin};
use crate::db::{apis, services, upstreams};
use crate::model::{self, prefix};
use crate::{Apigw, plugin_data, publish};

/// APIs that one call attaches to.
const MOST_APIS: usize = 100;

fn shown(plugin: Plugin) -> Shown {
    Shown {
        plugin_id: plugin.id,
        plugin_name: plugin.name,
        plugin_type: plugin.kind,
        plugin_data: plugin.data,
        description: Some(plugin.description),
        created_time: plugin.created_at.iso(),
        modified_time: plugin.updated_at.iso(),
        tags: Some(model::shown_tags(plugin.tags)),
        project_id: Some(plugin.project),
        ..Shown::default()
    }
}

async fn known(tx: &mut Tx, account: AccountId, chosen: &[String]) -> Result<()> {
    for id in chosen {
        upstreams::get(tx, account, id).await?;
    }
    Ok(())
}

/// The plugins that may send requests to an upstream.
pub async fn that_choose(tx: &mut Tx, account: AccountId, upstream: &str) -> Result<Vec<Plugin>> {
    let mut all = plugins::of_kinds(tx, account, &["Routing", "Canary"]).await?;
    all.retain(|one| plugin_data::upstreams(&one.kind, &one.data).iter().any(|id| id == upstream));
    Ok(all)
}

pub async fn create_plugin(apigw: Arc<Apigw>, cx: Cx, request: CreatePluginRequest) -> Result<CreatePluginResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    plugin_data::check(&request.plugin_type, &request.plugin_data, apigw.options.functions.as_deref())?;
    let chosen = plugin_data::upstreams(&request.plugin_type, &request.plugin_data);
    let new = Plugin {
        id: String::new(),
        name: request.plugin_name,
        kind: request.plugin_type,
        description: request.description.unwrap_or_default(),
        data: request.plugin_data,
        project: request.project_id.unwrap_or_default(),
        tags: model::tags(request.tags)?,
        created_at: now,
        updated_at: now,
    };
    let made = apigw
        .change(async move |tx: &mut Tx| {
            known(tx, account, &chosen).await?;
            model::within("LimitExceeded", "plugins", plugins::count(tx, account).await?, owner.options.limits.plugins)?;
            loop {
                let new = Plugin { id: id::draw(prefix::PLUGIN, &owner.rng), ..new.clone() };
                if plugins::insert(tx, account, &new).await? {
                    return Ok(new);
                }
            }
        })
        .await?;
    Ok(CreatePluginResponse { result: Some(shown(made)) })
}

pub async fn modify_plugin(apigw: Arc<Apigw>, cx: Cx, request: ModifyPluginRequest) -> Result<ModifyPluginResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    apigw
        .change(async move |tx: &mut Tx| {
            let old = plugins::get(tx, account, &request.plugin_id).await?;
            let data = request.plugin_data.clone().filter(|data| !data.is_empty());
            if let Some(data) = &data {
                plugin_data::check(&old.kind, data, owner.options.functions.as_deref())?;
                known(tx, account, &plugin_data::upstreams(&old.kind, data)).await?;
            }
            let new = Plugin {
                name: request.plugin_name.clone().filter(|name| !name.is_empty()).unwrap_or(old.name),
                description: request.description.clone().unwrap_or(old.description),
                data: data.unwrap_or(old.data),
                project: request.project_id.clone().unwrap_or(old.project),
                updated_at: now,
                ..old
            };
            plugins::update(tx, account, &new).await?;
            let mut services: Vec<String> = plugins::of_plugin(tx, account, &new.id).await?.into_iter().map(|one| one.service).collect();
            services.sort();
            services.dedup();
            publish::services(tx, &owner, account, &services).await
        })
        .await?;
    Ok(ModifyPluginResponse { result: true })
}

/// One that protects an API is detached first, so that it never ends by accident.
pub async fn delete_plugin(apigw: Arc<Apigw>, cx: Cx, request: DeletePluginRequest) -> Result<DeletePluginResponse> {
    let account = cx.account();
    apigw
        .change(async move |tx: &mut Tx| {
            let plugin = plugins::get(tx, account, &request.plugin_id).await?;
            if let Some(one) = plugins::of_plugin(tx, account, &plugin.id).await?.first() {
                return Err(Error::new(
                    "UnsupportedOperation.ResourceAssociated",
                    text!("the plugin {plugin} is attached to the API {api}: detach it first", plugin = plugin.id, api = one.api),
                ));
            }
            plugins::delete(tx, account, &plugin.id).await
        })
        .await?;
    Ok(DeletePluginResponse { result: true })
}

pub async fn attach_plugin(apigw: Arc<Apigw>, cx: Cx, request: AttachPluginRequest) -> Result<AttachPluginResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    if request.api_ids.is_empty() || request.api_ids.len() > MOST_APIS {
        let count = format!("{} items", request.api_ids.len());
        return Err(Error::invalid_value_code("InvalidParameterValue.LimitExceeded", "ApiIds", count, &format!("1 to {MOST_APIS} items")));
    }
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            let plugin = plugins::get(tx, account, &request.plugin_id).await?;
            let slot = plugin_data::slot(&plugin.kind);
            let there = plugins::of_service(tx, account, &service).await?;
            for api in apis::named(tx, account, &service, &request.api_ids).await? {
                let taken = there.iter().find(|one| one.environment == request.environment_name && one.api == api.id && one.slot == slot);
                match taken {
                    Some(one) if one.plugin == plugin.id => continue,
                    Some(one) => {
                        return Err(Error::new(
                            "UnsupportedOperation.AttachPlugin",
                            text!(
                                "the API {api} has the plugin {plugin} of the same kind in the environment {environment}: detach it first",
                                api = api.id,
                                plugin = one.plugin,
                                environment = one.environment
                            ),
                        ));
                    }
                    None => {}
                }
                let new = Binding {
                    plugin: plugin.id.clone(),
                    service: service.clone(),
                    environment: request.environment_name.clone(),
                    api: api.id,
                    slot: slot.to_owned(),
                    created_at: now,
                };
                plugins::attach(tx, account, &new).await?;
            }
            publish::service(tx, &owner, account, &service).await
        })
        .await?;
    Ok(AttachPluginResponse { result: true })
}

/// Also from an API that was deleted: a version that is served may have it still.
pub async fn detach_plugin(apigw: Arc<Apigw>, cx: Cx, request: DetachPluginRequest) -> Result<DetachPluginResponse> {
    let (account, owner) = (cx.account(), Arc::clone(&apigw));
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            let plugin = plugins::get(tx, account, &request.plugin_id).await?;
            if !plugins::detach(tx, account, &plugin.id, &service, &request.environment_name, &request.api_id).await? {
                return Err(Error::new(
                    "InvalidParameterValue.InvalidApiIds",
                    text!(
                        "the plugin {plugin} is not attached to the API {api} in the environment {environment}",
                        plugin = plugin.id,
                        api = request.api_id,
                        environment = request.environment_name
                    ),
                ));
            }
            publish::service(tx, &owner, account, &service).await
        })
        .await?;
    Ok(DetachPluginResponse { result: true })
}

/// The APIs a plugin is attached to, the latest first.
async fn attached(tx: &mut Tx, account: AccountId, plugin: &str) -> Result<Vec<AttachedApiInfo>> {
    let mut names = HashMap::new();
    let mut shown = Vec::new();
    for one in plugins::of_plugin(tx, account, plugin).await? {
        if !names.contains_key(&one.service) {
            names.insert(one.service.clone(), services::get(tx, account, &one.service).await?);
        }
        let service = names.get(&one.service);
        let definition = apis::find(tx, account, &one.service, &one.api).await?.map(|api| api.definition).unwrap_or_default();
        shown.push(AttachedApiInfo {
            service_name: service.map(|service| service.name.clone()).unwrap_or_default(),
            service_desc: service.map(|service| service.description.clone()),
            service_id: one.service,
            api_id: one.api,
            api_name: definition.api_name,
            api_desc: Some(definition.api_desc),
            environment: one.environment,
            attached_time: one.created_at.iso(),
        });
    }
    Ok(shown)
}

pub async fn describe_plugin(apigw: Arc<Apigw>, cx: Cx, request: DescribePluginRequest) -> Result<DescribePluginResponse> {
    let page = model::page(request.offset, request.limit)?;
    let mut tx = apigw.db.read().await?;
    let plugin = plugins::get(&mut tx, cx.account(), &request.plugin_id).await?;
    let (apis, total) = model::cut(attached(&mut tx, cx.account(), &plugin.id).await?, page);
    let result = Shown { attached_api_total_count: Some(total), attached_apis: Some(apis), ..shown(plugin) };
    Ok(DescribePluginResponse { result: Some(result) })
}

pub async fn describe_plugin_apis(apigw: Arc<Apigw>, cx: Cx, request: DescribePluginApisRequest) -> Result<DescribePluginApisResponse> {
    let page = model::page(request.offset, request.limit)?;
    let mut tx = apigw.db.read().await?;
    let plugin = plugins::get(&mut tx, cx.account(), &request.plugin_id).await?;
    let (attached_apis, total_count) = model::cut(attached(&mut tx, cx.account(), &plugin.id).await?, page);
    Ok(DescribePluginApisResponse { result: Some(AttachedApiSummary { total_count, attached_apis }) })
}

pub async fn describe_plugins(apigw: Arc<Apigw>, cx: Cx, request: DescribePluginsRequest) -> Result<DescribePluginsResponse> {
    let (account, page) = (cx.account(), model::page(request.offset, request.limit)?);
    let given = |text: Option<String>| text.filter(|text| !text.is_empty());
    let (ids, name, kind) = (request.plugin_ids.filter(|ids| !ids.is_empty()), given(request.plugin_name), given(request.plugin_type));
    let mut tx = apigw.db.read().await?;
    let (found, total_count) = plugins::page(&mut tx, account, ids.as_deref(), name.as_deref(), kind.as_deref(), page).await?;
    let mut set = Vec::with_capacity(found.len());
    for plugin in found {
        let count = i64::try_from(plugins::of_plugin(&mut tx, account, &plugin.id).await?.len()).ok();
        set.push(Shown { attached_api_total_count: count, ..shown(plugin) });
    }
    Ok(DescribePluginsResponse { result: Some(PluginSummary { total_count, plugin_set: set }) })
}

/// The APIs of a service, each with whether this plugin or another of its slot is attached.
pub async fn describe_all_plugin_apis(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeAllPluginApisRequest,
) -> Result<DescribeAllPluginApisResponse> {
    let (account, page) = (cx.account(), model::page(request.offset, request.limit)?);
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, &request.service_id).await?;
    let plugin = plugins::get(&mut tx, account, &request.plugin_id).await?;
    let mut there = plugins::of_service(&mut tx, account, &service.id).await?;
    there.retain(|one| one.environment == request.environment_name && one.slot == plugin_data::slot(&plugin.kind));
    let (found, total_count) = apis::page(&mut tx, account, &service.id, &apis::Wanted::default(), page).await?;
    let shown = found.into_iter().map(|api| AvailableApiInfo {
        attached_other_plugin: Some(there.iter().any(|one| one.api == api.id && one.plugin != plugin.id)),
        is_attached: Some(there.iter().any(|one| one.api == api.id && one.plugin == plugin.id)),
        api_id: api.id,
        api_name: api.definition.api_name,
        api_type: api.definition.api_type,
        path: api.definition.request_config.path,
        method: api.definition.request_config.method,
    });
    Ok(DescribeAllPluginApisResponse { result: Some(ApiInfoSummary { total_count, api_set: shown.collect() }) })
}

pub async fn describe_plugins_by_api(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribePluginsByApiRequest,
) -> Result<DescribePluginsByApiResponse> {
    let (account, page) = (cx.account(), model::page(request.offset, request.limit)?);
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, &request.service_id).await?;
    let api = apis::get(&mut tx, account, &service.id, &request.api_id).await?;
    let wanted = request.environment_name.filter(|name| !name.is_empty());
    let mut there = plugins::of_service(&mut tx, account, &service.id).await?;
    there.retain(|one| one.api == api.id && wanted.as_ref().is_none_or(|environment| one.environment == *environment));
    let (there, total_count) = model::cut(there, page);
    let mut shown = Vec::with_capacity(there.len());
    for one in there {
        let plugin = plugins::get(&mut tx, account, &one.plugin).await?;
        shown.push(AttachedPluginInfo {
            plugin_id: plugin.id,
            environment: one.environment,
            attached_time: one.created_at.iso(),
            plugin_name: plugin.name,
            plugin_type: plugin.kind,
            description: plugin.description,
            plugin_data: plugin.data,
        });
    }
    Ok(DescribePluginsByApiResponse { result: Some(AttachedPluginSummary { total_count, plugin_summary: shown }) })
}
