//! Gateways: `DescribeGatewayNodes`, `RemoveGatewayNode`, `DescribeServiceReleaseNodes`, `CreateGatewayToken`, `DescribeGatewayTokens`,
//! `DeleteGatewayToken`.
//!
//! Gateways serve every account. Anybody may see whether a release of theirs is live everywhere; which gateways there are, and who may join, is
//! for the account that runs the installation.

use std::sync::Arc;
use std::time::Duration;

use terrace_api_apigateway::actions::{
    CreateGatewayTokenRequest, CreateGatewayTokenResponse, DeleteGatewayTokenRequest, DeleteGatewayTokenResponse,
    DescribeGatewayNodesRequest, DescribeGatewayNodesResponse, DescribeGatewayTokensRequest, DescribeGatewayTokensResponse,
    DescribeServiceReleaseNodesRequest, DescribeServiceReleaseNodesResponse, RemoveGatewayNodeRequest, RemoveGatewayNodeResponse,
};
use terrace_api_apigateway::types::{GatewayNode, GatewayNodes, GatewayToken, GatewayTokens, ServiceReleaseNode, ServiceReleaseNodes};
use terrace_base::{Error, Result, Timestamp, id, text};
use terrace_gateway::config;
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::nodes::Node;
use crate::db::tokens::Token;
use crate::db::{items, nodes, releases, services, tokens};
use crate::model::{self, prefix};
use crate::nodes::{SILENT, digest};
use crate::{Apigw, actions};

const MOST_TOKENS: i64 = 100;

fn operator_only(apigw: &Apigw, cx: &Cx) -> Result<()> {
    match apigw.options.operator == Some(cx.account()) {
        true => Ok(()),
        false => Err(Error::new(
            "AuthFailure.UnauthorizedOperation",
            text!("only users of the first main account may do {action}", action = cx.action.name),
        )),
    }
}

/// What was heard of nodes up to now, written.
async fn up_to_date(apigw: &Apigw) -> Result<()> {
    apigw.write_reports().await
}

fn is_online(node: &Node, now: Timestamp) -> bool {
    now.since(node.seen_at) <= SILENT
}

/// A node that keeps silent cannot be waited for: it serves what it serves, and is not counted among those that should have the release.
pub async fn describe_service_release_nodes(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeServiceReleaseNodesRequest,
) -> Result<DescribeServiceReleaseNodesResponse> {
    let (account, environment) = (cx.account(), model::environment("EnvironmentName", &request.environment_name)?);
    up_to_date(&apigw).await?;
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, &request.service_id).await?;
    let running = releases::running(&mut tx, account, &service.id).await?.into_iter().find(|one| one.environment == environment);
    let name = config::site_name(&service.id, environment);
    let revision = match running {
        Some(_) => items::revision_of(&mut tx, account, &name).await?.unwrap_or(0),
        None => 0,
    };
    let shown: Vec<ServiceReleaseNode> = nodes::all(&mut tx)
        .await?
        .into_iter()
        .map(|node| {
            let applied = revision > 0 && node.revision >= revision;
            ServiceReleaseNode {
                node_id: node.id,
                address: node.address,
                version: node.release,
                revision: if applied { revision } else { node.revision.min(revision) },
                applied,
                applied_time: applied.then(|| node.applied_at.iso()),
                last_seen_time: node.seen_at.iso(),
            }
        })
        .collect();
    let count = |list: usize| i64::try_from(list).unwrap_or(i64::MAX);
    let result = ServiceReleaseNodes {
        revision,
        version_name: running.map(|one| one.version),
        total_count: count(shown.len()),
        applied_count: count(shown.iter().filter(|node| node.applied).count()),
        node_set: shown,
    };
    Ok(DescribeServiceReleaseNodesResponse { result: Some(result) })
}

fn status(node: &Node, latest: i64, now: Timestamp) -> &'static str {
    match (is_online(node, now), node.revision >= latest) {
        (false, _) => "offline",
        (true, true) => "online",
        (true, false) => "behind",
    }
}

pub async fn describe_gateway_nodes(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeGatewayNodesRequest,
) -> Result<DescribeGatewayNodesResponse> {
    operator_only(&apigw, &cx)?;
    let (now, page) = (cx.now(), model::page(request.offset, request.limit)?);
    up_to_date(&apigw).await?;
    let mut tx = apigw.db.read().await?;
    let latest = items::latest(&mut tx).await?;
    let mut found = nodes::all(&mut tx).await?;
    if let Some(ids) = request.node_ids.filter(|ids| !ids.is_empty()) {
        found.retain(|node| ids.contains(&node.id));
    }
    for (name, values) in model::filters(request.filters)? {
        let part = |text: &str| values.iter().any(|value| text.contains(value.as_str()));
        match name.as_str() {
            "NodeId" => found.retain(|node| values.contains(&node.id)),
            "NodeName" => found.retain(|node| part(&node.name)),
            "Address" => found.retain(|node| part(&node.address)),
            "Version" => found.retain(|node| values.contains(&node.release)),
            "Status" => found.retain(|node| values.iter().any(|value| value == status(node, latest, now))),
            other => return Err(model::no_such_filter(other, "NodeId, NodeName, Address, Status, Version")),
        }
    }
    let (found, total_count) = model::cut(found, page);
    let shown = found.into_iter().map(|node| GatewayNode {
        status: status(&node, latest, now).into(),
        node_id: node.id,
        node_name: node.name,
        address: node.address,
        version: node.release,
        message: node.message,
        revision: node.revision,
        wanted_revision: latest,
        connections: node.connections,
        token_id: node.token,
        joined_time: node.joined_at.iso(),
        started_time: node.started_at.iso(),
        last_seen_time: node.seen_at.iso(),
    });
    Ok(DescribeGatewayNodesResponse { result: Some(GatewayNodes { total_count, node_set: shown.collect() }) })
}

/// It is let in no more; one that is still running is told so when it asks next.
pub async fn remove_gateway_node(apigw: Arc<Apigw>, cx: Cx, request: RemoveGatewayNodeRequest) -> Result<RemoveGatewayNodeResponse> {
    operator_only(&apigw, &cx)?;
    apigw
        .change(async move |tx: &mut Tx| match nodes::delete(tx, &request.node_id).await? {
            true => Ok(()),
            false => Err(Error::not_found("ResourceNotFound.InvalidGatewayNode", "gateway", &request.node_id)),
        })
        .await?;
    Ok(RemoveGatewayNodeResponse { result: true })
}

pub async fn create_gateway_token(apigw: Arc<Apigw>, cx: Cx, request: CreateGatewayTokenRequest) -> Result<CreateGatewayTokenResponse> {
    operator_only(&apigw, &cx)?;
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    model::named("TokenName", &request.token_name, 60)?;
    let hours = u64::try_from(request.effective_time.unwrap_or(24)).unwrap_or(1);
    let (name, join_limit) = (request.token_name, request.join_limit.unwrap_or(1));
    let secret = actions::keys::drawn_secret(&apigw);
    let kept = digest(secret.reveal());
    let expires_at = now.plus(Duration::from_secs(hours * 3600));
    let token_id = apigw
        .change(async move |tx: &mut Tx| {
            let count = i64::try_from(tokens::all(tx, account).await?.len()).unwrap_or(i64::MAX);
            model::within("LimitExceeded.GatewayTokenCountLimitExceeded", "tokens", count, MOST_TOKENS)?;
            loop {
                let new = Token {
                    id: id::draw(prefix::TOKEN, &owner.rng),
                    name: name.clone(),
                    digest: kept.clone(),
                    join_limit,
                    joined: 0,
                    created_at: now,
                    expires_at,
                    used_at: Timestamp(0),
                };
                if tokens::insert(tx, account, &new).await? {
                    return Ok(new.id);
                }
            }
        })
        .await?;
    Ok(CreateGatewayTokenResponse { token_id, token: secret.reveal().to_owned(), expired_time: expires_at.iso() })
}

fn token_status(token: &Token, now: Timestamp) -> &'static str {
    if token.expires_at <= now {
        "expired"
    } else if token.joined >= token.join_limit {
        "used"
    } else {
        "valid"
    }
}

pub async fn describe_gateway_tokens(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeGatewayTokensRequest,
) -> Result<DescribeGatewayTokensResponse> {
    operator_only(&apigw, &cx)?;
    let (now, page) = (cx.now(), model::page(request.offset, request.limit)?);
    let mut tx = apigw.db.read().await?;
    let mut found = tokens::all(&mut tx, cx.account()).await?;
    if let Some(ids) = request.token_ids.filter(|ids| !ids.is_empty()) {
        found.retain(|token| ids.contains(&token.id));
    }
    for (name, values) in model::filters(request.filters)? {
        match name.as_str() {
            "TokenId" => found.retain(|token| values.contains(&token.id)),
            "TokenName" => found.retain(|token| values.iter().any(|value| token.name.contains(value.as_str()))),
            "Status" => found.retain(|token| values.iter().any(|value| value == token_status(token, now))),
            other => return Err(model::no_such_filter(other, "TokenId, TokenName, Status")),
        }
    }
    let (found, total_count) = model::cut(found, page);
    let shown = found.into_iter().map(|token| GatewayToken {
        status: token_status(&token, now).into(),
        token_id: token.id,
        token_name: token.name,
        join_limit: token.join_limit,
        joined_count: token.joined,
        created_time: token.created_at.iso(),
        expired_time: token.expires_at.iso(),
        last_used_time: (token.used_at.0 > 0).then(|| token.used_at.iso()),
    });
    Ok(DescribeGatewayTokensResponse { result: Some(GatewayTokens { total_count, token_set: shown.collect() }) })
}

/// Gateways that joined with it stay.
pub async fn delete_gateway_token(apigw: Arc<Apigw>, cx: Cx, request: DeleteGatewayTokenRequest) -> Result<DeleteGatewayTokenResponse> {
    operator_only(&apigw, &cx)?;
    let account = cx.account();
    apigw
        .change(async move |tx: &mut Tx| match tokens::delete(tx, account, &request.token_id).await? {
            true => Ok(()),
            false => Err(Error::not_found("ResourceNotFound.InvalidGatewayToken", "token", &request.token_id)),
        })
        .await?;
    Ok(DeleteGatewayTokenResponse { result: true })
}
