//! `DescribeEtcdEvents`: what happened to a cluster, in the caller's language.

use std::sync::Arc;

use terrace_api_cetcd::actions::{DescribeEtcdEventsRequest, DescribeEtcdEventsResponse};
use terrace_api_cetcd::types::EtcdEvent;
use terrace_base::{Page, Result};
use terrace_rpc::Cx;

use crate::Etcd;
use crate::db::{clusters, events};
use crate::events::kind::Severity;

const MAX_LIMIT: i64 = 100;

pub async fn describe_etcd_events(etcd: Arc<Etcd>, cx: Cx, request: DescribeEtcdEventsRequest) -> Result<DescribeEtcdEventsResponse> {
    let page = Page::new(request.offset, request.limit, MAX_LIMIT)?;
    // The contract has checked that it is one of the three.
    let severity = request.severity.as_deref().and_then(Severity::parse);
    // `false` means what silence does: all of them.
    let only_open = request.open.unwrap_or(false);
    let mut tx = etcd.db.read().await?;
    let cluster = clusters::get(&mut tx, cx.account(), &request.instance_id).await?;
    let (found, total_count) = events::list(&mut tx, cx.account(), &cluster.id, severity, only_open, page).await?;
    let shown = found.into_iter().map(|event| EtcdEvent {
        event_id: event.id.to_string(),
        kind: event.kind.as_str().into(),
        severity: event.kind.severity().as_str().into(),
        message: event.kind.message(&event.member, &event.detail).render(cx.lang),
        member: event.member,
        started_at: event.started_at.iso(),
        ended_at: event.ended_at.map(|at| at.iso()),
    });
    Ok(DescribeEtcdEventsResponse { events: shown.collect(), total_count })
}
