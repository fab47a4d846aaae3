//! `DescribeRPCMethodList`: the gRPC methods a member serves, as its own metrics name them.

use std::collections::BTreeSet;
use std::sync::Arc;

use terrace_api_cetcd::actions::{DescribeRPCMethodListRequest, DescribeRPCMethodListResponse};
use terrace_api_cetcd::types::RPCMethod;
use terrace_base::{Error, Page, Result, text};
use terrace_rpc::Cx;

use crate::Etcd;
use crate::db::{clusters, members};

const MAX_LIMIT: i64 = 100;

pub async fn describe_rpc_method_list(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: DescribeRPCMethodListRequest,
) -> Result<DescribeRPCMethodListResponse> {
    let page = Page::new(request.offset, request.limit.or(Some(MAX_LIMIT)), MAX_LIMIT)?;
    let mut tx = etcd.db.read().await?;
    let cluster = clusters::get(&mut tx, cx.account(), &request.instance_id).await?;
    let all = members::list(&mut tx, cx.account(), &cluster.id).await?;
    drop(tx);
    let member = all.into_iter().find(|member| member.name == request.pod_name);
    let member = member.ok_or_else(|| Error::not_found("ResourceNotFound", "member", &request.pod_name))?;
    let Ok(said) = etcd.machines.of(cx.account(), &member.instance).get(member.metrics_port, "/metrics").await else {
        return Err(Error::new("ResourceUnavailable", text!("the member {member} does not answer", member = member.name)));
    };
    let (skip, take) = (usize::try_from(page.offset).unwrap_or(usize::MAX), usize::try_from(page.limit).unwrap_or(0));
    let shown = methods(&said).into_iter().skip(skip).take(take).map(|name| RPCMethod { name: name.to_owned() });
    Ok(DescribeRPCMethodListResponse { method_list: shown.collect() })
}

/// Every `grpc_method` that a counter of started calls names; etcd names all of its methods from its start on.
fn methods(metrics: &str) -> BTreeSet<&str> {
    let counters = metrics.lines().filter(|line| line.starts_with("grpc_server_started_total{"));
    counters.filter_map(|line| line.split_once("grpc_method=\"")?.1.split_once('"')).map(|(name, _)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_once_each_and_in_order() {
        let text = "# TYPE grpc_server_started_total counter\n\
            grpc_server_started_total{grpc_method=\"Watch\",grpc_service=\"w\",grpc_type=\"bidi_stream\"} 0\n\
            grpc_server_started_total{grpc_method=\"Alarm\",grpc_service=\"a\",grpc_type=\"unary\"} 3\n\
            grpc_server_started_total{grpc_method=\"Alarm\",grpc_service=\"b\",grpc_type=\"unary\"} 3\n\
            grpc_server_handled_total{grpc_method=\"Other\"} 1\ngrpc_server_started_total{grpc_method=\"torn";
        assert_eq!(methods(text).into_iter().collect::<Vec<_>>(), ["Alarm", "Watch"]);
    }
}
