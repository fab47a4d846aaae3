//! Upstreams: `CreateUpstream`, `ModifyUpstream`, `DeleteUpstream`, `DescribeUpstreams`, `DescribeUpstreamBindApis`.
//!
//! Nodes are listed by hand, or found (`discovery`). A change holds at once wherever the upstream is served. One that is called `<namespace>/<microservice>` is the registry's entry of that
//! microservice: APIs of the type TSF are served through it.

use std::sync::Arc;

use terrace_api_apigateway::actions::{
    CreateUpstreamRequest, CreateUpstreamResponse, DeleteUpstreamRequest, DeleteUpstreamResponse, DescribeUpstreamBindApisRequest,
    DescribeUpstreamBindApisResponse, DescribeUpstreamsRequest, DescribeUpstreamsResponse, ModifyUpstreamRequest, ModifyUpstreamResponse,
};
use terrace_api_apigateway::types::{
    BindApiInfo, DescribeUpstreamBindApis, DescribeUpstreamInfo, K8sService, ModifyUpstreamResultInfo, UpstreamDiscovery,
    UpstreamDiscoveryStatus, UpstreamInfo, UpstreamNode,
};
use terrace_base::{AccountId, Error, Result, Secret, id, text};
use terrace_discovery::Node;
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::upstreams::{self, Settings, Upstream};
use crate::db::{apis, discoveries, plugins, releases, services};
use crate::definition::Definition;
use crate::discovery::settings as sources;
use crate::model::{self, prefix};
use crate::seal::What;
use crate::{Apigw, compile, publish, status};

const MOST_NODES: usize = 1_000;
const DEFAULT_RETRIES: u64 = 3;
const MOST_RETRIES: u64 = 10;

/// Refuses what no gateway could send requests to.
fn check(name: &str, it: &Settings, k8s: &[K8sService]) -> Result<()> {
    if !name.is_empty() {
        model::named("UpstreamName", name, 100)?;
    }
    model::described("UpstreamDescription", &it.description)?;
    if it.kind == "K8S" || !k8s.is_empty() {
        return Err(Error::new(
            "UnsupportedOperation",
            text!(
                "there are no container clusters here: give {field}, with addresses and ports or where they are found",
                field = "Nodes or Discovery"
            ),
        ));
    }
    let range = |field: &str, value: String, allowed: &str| {
        Err(Error::invalid_value_code("InvalidParameterValue.RangeExceeded", field, value, allowed))
    };
    if it.retries > MOST_RETRIES {
        return range("Retries", it.retries.to_string(), &format!("0 to {MOST_RETRIES}"));
    }
    if it.discovery.is_some() && !it.nodes.is_empty() {
        let count = format!("{} items", it.nodes.len());
        return Err(Error::invalid_value_code(
            "InvalidParameter.FormatError",
            "Nodes",
            count,
            "nothing, as Discovery says where they are found",
        ));
    }
    if it.discovery.is_none() && (it.nodes.is_empty() || it.nodes.len() > MOST_NODES) {
        return range("Nodes", format!("{} items", it.nodes.len()), &format!("1 to {MOST_NODES} items"));
    }
    for (at, node) in it.nodes.iter().enumerate() {
        let named = crate::domain_name::read(&node.host).is_some() || node.host == "localhost";
        let address = node.host.parse::<std::net::IpAddr>().is_ok();
        let label = !node.host.is_empty() && node.host.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if !(named || address || label) {
            let allowed = "an address or a host name";
            return Err(Error::invalid_value_code("InvalidParameter.FormatError", &format!("Nodes.{at}.Host"), &node.host, allowed));
        }
        if node.port == 0 {
            return range(&format!("Nodes.{at}.Port"), "0".into(), "1 to 65535");
        }
        if it.nodes[..at].iter().any(|other| (&other.host, other.port) == (&node.host, node.port)) {
            let allowed = "each host and port once";
            return Err(Error::invalid_value_code("InvalidParameter.FormatError", &format!("Nodes.{at}.Host"), &node.host, allowed));
        }
    }
    if !it.host.is_empty() && it.host.parse::<http::uri::Authority>().is_err() {
        return Err(Error::invalid_value_code(
            "InvalidParameter.FormatError",
            "UpstreamHost",
            &it.host,
            "a host name, perhaps with a port",
        ));
    }
    let Some(health) = &it.health else { return Ok(()) };
    let path = health.active_check_http_path.as_deref().unwrap_or("/");
    if !path.is_empty() && (!path.starts_with('/') || path.parse::<http::uri::PathAndQuery>().is_err()) {
        let field = "HealthChecker.ActiveCheckHttpPath";
        return Err(Error::invalid_value_code("InvalidParameter.FormatError", field, path, "a path that begins with `/`"));
    }
    for (field, list) in [("HealthyHttpStatus", &health.healthy_http_status), ("UnhealthyHttpStatus", &health.unhealthy_http_status)] {
        if !list.is_empty() && status::ranges(list).is_none() {
            let allowed = "a list of status codes such as 200,302 or 2xx";
            return Err(Error::invalid_value_code("InvalidParameter.FormatError", &format!("HealthChecker.{field}"), list, allowed));
        }
    }
    for (field, seconds) in [
        ("ActiveCheckTimeout", health.active_check_timeout),
        ("ActiveCheckInterval", health.active_check_interval),
        ("UnhealthyTimeout", health.unhealthy_timeout),
    ] {
        if seconds.is_some_and(|seconds| !(1..=3_600).contains(&seconds)) {
            return range(&format!("HealthChecker.{field}"), seconds.unwrap_or(0).to_string(), "1 to 3600 seconds");
        }
    }
    Ok(())
}

/// What a node says of its health is told in answers only.
fn plain(nodes: Vec<UpstreamNode>) -> Vec<UpstreamNode> {
    nodes.into_iter().map(|node| UpstreamNode { healthy: None, ..node }).collect()
}

pub async fn create_upstream(apigw: Arc<Apigw>, cx: Cx, request: CreateUpstreamRequest) -> Result<CreateUpstreamResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    let (discovery, secret) = request.discovery.map_or((None, None), sources::without_secret);
    if let Some(discovery) = &discovery {
        sources::source(discovery, secret.as_ref())?;
    }
    let settings = Settings {
        description: request.upstream_description.unwrap_or_default(),
        scheme: request.scheme,
        algorithm: "ROUND_ROBIN".into(),
        vpc: request.uniq_vpc_id,
        retries: request.retries.unwrap_or(DEFAULT_RETRIES),
        host: request.upstream_host.unwrap_or_default(),
        nodes: plain(request.nodes.unwrap_or_default()),
        discovery,
        health: request.health_checker,
        kind: request.upstream_type.filter(|kind| !kind.is_empty()).unwrap_or_else(|| "IP_PORT".into()),
        k8s: Vec::new(),
        tags: model::tags(request.tags)?,
    };
    let name = request.upstream_name.unwrap_or_default();
    check(&name, &settings, &request.k8s_service.unwrap_or_default())?;
    let upstream_id = apigw
        .change(async move |tx: &mut Tx| {
            model::within("LimitExceeded", "upstreams", upstreams::count(tx, account).await?, owner.options.limits.upstreams)?;
            if settings.discovery.is_some() {
                room_for_discovery(tx, &owner, account).await?;
            }
            loop {
                let id = id::draw(prefix::UPSTREAM, &owner.rng);
                let (name, settings) = (name.clone(), settings.clone());
                let new = Upstream { id, name, settings, found: None, created_at: now, updated_at: now };
                if upstreams::insert(tx, account, &new).await? {
                    if new.settings.discovery.is_some() {
                        let sealed = sealed(&owner, account, &new.id, secret.as_ref())?;
                        discoveries::put(tx, account, &new.id, sealed, now).await?;
                    }
                    // Microservices of this name may be waiting for it.
                    publish_users(tx, &owner, account, &new).await?;
                    return Ok(new.id);
                }
            }
        })
        .await?;
    apigw.discoveries.notify_one();
    Ok(CreateUpstreamResponse { upstream_id })
}

async fn room_for_discovery(tx: &mut Tx, apigw: &Apigw, account: AccountId) -> Result<()> {
    let have = discoveries::count(tx, account).await?;
    model::within("LimitExceeded", "upstreams whose nodes are found", have, apigw.options.limits.discoveries)
}

fn sealed(apigw: &Apigw, account: AccountId, upstream: &str, secret: Option<&Secret>) -> Result<Option<Vec<u8>>> {
    secret.map(|secret| apigw.seal.seal(account, What::Discovery, upstream, secret.reveal().as_bytes())).transpose()
}

/// Lets nodes be found elsewhere from now on, or not any more, and gives the settings and the nodes that there are until the source answers.
async fn rediscover(
    tx: &mut Tx,
    apigw: &Apigw,
    account: AccountId,
    old: &Upstream,
    asked: UpstreamDiscovery,
) -> Result<(Option<UpstreamDiscovery>, Option<Vec<Node>>)> {
    let (new, mut secret) = sources::without_secret(asked);
    let Some(new) = new else {
        discoveries::delete(tx, account, &old.id).await?;
        return Ok((None, None));
    };
    let known = discoveries::secret(tx, account, &old.id).await?;
    if let (None, Some(known), Some(before)) = (&secret, known, &old.settings.discovery)
        && sources::same_place(before, &new)
    {
        secret = Some(apigw.seal.open_text(account, What::Discovery, &old.id, &known)?);
    }
    sources::source(&new, secret.as_ref())?;
    if old.settings.discovery.is_none() {
        room_for_discovery(tx, apigw, account).await?;
    }
    discoveries::put(tx, account, &old.id, sealed(apigw, account, &old.id, secret.as_ref())?, apigw.clock.now()).await?;
    // What was served goes on until something newer is known.
    let listed = old.settings.nodes.iter().filter_map(|node| {
        let (port, weight) = (u16::try_from(node.port).ok()?, u32::try_from(node.weight).ok()?);
        Some(Node { host: node.host.clone(), port, weight })
    });
    let found = old.found.clone().or_else(|| Some(listed.collect()));
    Ok((Some(new), found))
}

/// Tells gateways of every service that may be served through it.
pub(crate) async fn publish_users(tx: &mut Tx, apigw: &Apigw, account: AccountId, upstream: &Upstream) -> Result<()> {
    // Versions that are served may name it though no draft does any more, so it is what is served that is looked at.
    let uses =
        |it: &Definition| it.upstream() == upstream.id || it.micro_services.iter().any(|one| compile::micro_name(one) == upstream.name);
    let all = served(tx, account).await?;
    let mut services: Vec<String> = all.into_iter().filter(|(_, api)| uses(&api.definition)).map(|(service, _)| service).collect();
    for plugin in super::plugins::that_choose(tx, account, &upstream.id).await? {
        services.extend(plugins::of_plugin(tx, account, &plugin.id).await?.into_iter().map(|one| one.service));
    }
    services.sort();
    services.dedup();
    publish::services(tx, apigw, account, &services).await
}

pub async fn modify_upstream(apigw: Arc<Apigw>, cx: Cx, request: ModifyUpstreamRequest) -> Result<ModifyUpstreamResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    let k8s = request.k8s_service.clone().unwrap_or_default();
    let made = apigw
        .change(async move |tx: &mut Tx| {
            let held = upstreams::held(tx, account, &request.upstream_id).await?;
            let mut old = held.ok_or_else(|| Error::not_found("ResourceNotFound", "upstream", &request.upstream_id))?;
            if let Some(asked) = request.discovery.clone() {
                let (discovery, found) = rediscover(tx, &owner, account, &old, asked).await?;
                if discovery.is_some() {
                    old.settings.nodes.clear();
                }
                (old.settings.discovery, old.found) = (discovery, found);
                upstreams::set_found(tx, account, &old.id, old.found.as_deref()).await?;
            }
            let (old_name, old_scheme) = (old.name.clone(), old.settings.scheme.clone());
            let text = |new: &Option<String>, old: String| new.clone().filter(|new| !new.is_empty()).unwrap_or(old);
            let settings = Settings {
                description: request.upstream_description.clone().unwrap_or(old.settings.description),
                scheme: text(&request.scheme, old.settings.scheme),
                vpc: text(&request.uniq_vpc_id, old.settings.vpc),
                retries: request.retries.unwrap_or(old.settings.retries),
                host: request.upstream_host.clone().unwrap_or(old.settings.host),
                nodes: request.nodes.clone().map_or(old.settings.nodes, plain),
                health: request.health_checker.clone().or(old.settings.health),
                kind: text(&request.upstream_type, old.settings.kind),
                ..old.settings
            };
            let new = Upstream { name: text(&request.upstream_name, old.name), settings, updated_at: now, ..old };
            check(&new.name, &new.settings, &k8s)?;
            let grpc = |scheme: &str| scheme.to_ascii_lowercase().starts_with("grpc");
            if grpc(&new.settings.scheme) != grpc(&old_scheme)
                && let Some(api) = users(tx, account, &new.id).await?.first()
            {
                return Err(in_use(&new.id, &api.id));
            }
            upstreams::update(tx, account, &new).await?;
            // A microservice of the old name has lost it, one of the new name has it now.
            publish_users(tx, &owner, account, &Upstream { name: old_name, ..new.clone() }).await?;
            publish_users(tx, &owner, account, &new).await?;
            Ok(new)
        })
        .await?;
    apigw.discoveries.notify_one();
    let nodes = made.nodes();
    let settings = made.settings;
    let result = ModifyUpstreamResultInfo {
        upstream_id: made.id,
        upstream_name: made.name,
        upstream_description: settings.description,
        scheme: settings.scheme,
        algorithm: settings.algorithm,
        uniq_vpc_id: settings.vpc,
        retries: settings.retries,
        nodes,
        created_time: made.created_at.iso(),
        health_checker: settings.health,
        upstream_type: settings.kind,
        k8s_services: Some(settings.k8s),
        upstream_host: Some(settings.host),
    };
    Ok(ModifyUpstreamResponse { result: Some(result) })
}

async fn users(tx: &mut Tx, account: AccountId, upstream: &str) -> Result<Vec<apis::Api>> {
    apis::with_upstream(tx, account, upstream).await
}

fn in_use(upstream: &str, api: &str) -> Error {
    Error::new(
        "UnsupportedOperation.UnsupportedDeleteUpstream",
        text!("the upstream {id} is used by the API {api}: change the API first", id = upstream, api = api),
    )
}

/// Neither a draft nor what is served may need it.
pub async fn delete_upstream(apigw: Arc<Apigw>, cx: Cx, request: DeleteUpstreamRequest) -> Result<DeleteUpstreamResponse> {
    let (account, owner) = (cx.account(), Arc::clone(&apigw));
    let upstream_id = apigw
        .change(async move |tx: &mut Tx| {
            let found = upstreams::get(tx, account, &request.upstream_id).await?;
            if let Some(api) = users(tx, account, &found.id).await?.first() {
                return Err(in_use(&found.id, &api.id));
            }
            if let Some(plugin) = super::plugins::that_choose(tx, account, &found.id).await?.first() {
                return Err(Error::new(
                    "UnsupportedOperation.UnsupportedDeleteUpstream",
                    text!("the upstream {id} is used by the plugin {plugin}: change the plugin first", id = found.id, plugin = plugin.id),
                ));
            }
            for (service, api) in served(tx, account).await? {
                if api.definition.upstream() == found.id {
                    return Err(in_use(&found.id, &format!("{} ({service})", api.api_id)));
                }
            }
            upstreams::delete(tx, account, &found.id).await?;
            discoveries::delete(tx, account, &found.id).await?;
            publish_users(tx, &owner, account, &found).await?;
            Ok(found.id)
        })
        .await?;
    Ok(DeleteUpstreamResponse { upstream_id })
}

/// Every API that is served now, with its service.
async fn served(tx: &mut Tx, account: AccountId) -> Result<Vec<(String, releases::Released)>> {
    let mut services: Vec<String> = releases::all_running(tx, account).await?.into_iter().map(|(service, _)| service).collect();
    services.dedup();
    let mut all = Vec::new();
    for service in services {
        for running in releases::running(tx, account, &service).await? {
            let apis = releases::apis(tx, account, &service, &running.version).await?.unwrap_or_default();
            all.extend(apis.into_iter().map(|api| (service.clone(), api)));
        }
    }
    Ok(all)
}

pub async fn describe_upstreams(apigw: Arc<Apigw>, cx: Cx, request: DescribeUpstreamsRequest) -> Result<DescribeUpstreamsResponse> {
    let page = model::unsigned_page(Some(request.offset), Some(request.limit))?;
    let (mut ids, mut names) = (Vec::new(), Vec::new());
    for (name, values) in model::filters(request.filters)? {
        match name.as_str() {
            "UpstreamId" => ids.extend(values),
            "UpstreamName" => names.extend(values),
            other => return Err(model::no_such_filter(other, "UpstreamId, UpstreamName")),
        }
    }
    let mut tx = apigw.db.read().await?;
    let (found, total) = upstreams::page(&mut tx, cx.account(), &ids, &names, page).await?;
    let ids: Vec<String> = found.iter().filter(|one| one.settings.discovery.is_some()).map(|one| one.id.clone()).collect();
    let going = discoveries::of_upstreams(&mut tx, cx.account(), &ids).await?;
    let status = |id: &str| {
        going.iter().find(|one| one.upstream == id).map(|one| UpstreamDiscoveryStatus {
            state: one.state.clone(),
            since: one.since.iso(),
            reason: one.note.clone(),
            changed_time: one.changed_at.map(|at| at.iso()),
        })
    };
    let shown = found.into_iter().map(|one| UpstreamInfo {
        nodes: one.nodes(),
        discovery_status: status(&one.id),
        discovery: one.settings.discovery,
        upstream_id: one.id,
        upstream_name: one.name,
        upstream_description: one.settings.description,
        scheme: one.settings.scheme,
        algorithm: one.settings.algorithm,
        uniq_vpc_id: one.settings.vpc,
        retries: one.settings.retries,
        created_time: one.created_at.iso(),
        tags: Some(model::shown_tags(one.settings.tags)),
        health_checker: one.settings.health,
        upstream_type: one.settings.kind,
        k8s_services: Some(one.settings.k8s),
        upstream_host: Some(one.settings.host),
    });
    let result = DescribeUpstreamInfo { upstream_set: shown.collect(), total_count: model::unsigned(total) };
    Ok(DescribeUpstreamsResponse { result: Some(result) })
}

pub async fn describe_upstream_bind_apis(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeUpstreamBindApisRequest,
) -> Result<DescribeUpstreamBindApisResponse> {
    let (account, page) = (cx.account(), model::unsigned_page(Some(request.offset), Some(request.limit))?);
    let mut tx = apigw.db.read().await?;
    let upstream = upstreams::get(&mut tx, account, &request.upstream_id).await?;
    let mut found = users(&mut tx, account, &upstream.id).await?;
    for (name, values) in model::filters(request.filters)? {
        match name.as_str() {
            "ServiceId" => found.retain(|api| values.contains(&api.service)),
            "ApiId" => found.retain(|api| values.contains(&api.id)),
            other => return Err(model::no_such_filter(other, "ServiceId, ApiId")),
        }
    }
    let (found, total) = model::cut(found, page);
    let mut shown = Vec::with_capacity(found.len());
    for api in found {
        let service = services::get(&mut tx, account, &api.service).await?;
        shown.push(BindApiInfo {
            api_id: api.id,
            service_id: service.id,
            api_name: Some(api.definition.api_name),
            service_name: Some(service.name),
            bind_time: api.updated_at.iso(),
        });
    }
    let result = DescribeUpstreamBindApis { total_count: model::unsigned(total), bind_api_set: shown };
    Ok(DescribeUpstreamBindApisResponse { result: Some(result) })
}
