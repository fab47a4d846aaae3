//! `DescribeRPCMethodList`: the gRPC methods a member serves, as its own metrics name them.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use terrace_api_cetcd::actions::{DescribeRPCMethodListRequest, DescribeRPCMethodListResponse};
use terrace_api_cetcd::types::RPCMethod;
use terrace_base::{Error, Page, Result, text};
use terrace_rpc::Cx;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::Etcd;
use crate::db::{clusters, members};

const MAX_LIMIT: i64 = 100;
const PATIENCE: Duration = Duration::from_secs(3);
/// A member's metrics are some hundred kilobytes.
const MOST: u64 = 8 << 20;

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
    let said = tokio::time::timeout(PATIENCE, metrics(member.metrics_port)).await;
    let Ok(Ok(said)) = said else {
        return Err(Error::new("ResourceUnavailable", text!("the member {member} does not answer", member = member.name)));
    };
    let (skip, take) = (usize::try_from(page.offset).unwrap_or(usize::MAX), usize::try_from(page.limit).unwrap_or(0));
    let shown = methods(&said).into_iter().skip(skip).take(take).map(|name| RPCMethod { name: name.to_owned() });
    Ok(DescribeRPCMethodListResponse { method_list: shown.collect() })
}

/// Of this machine only, in the clear, and one request: HTTP/1.0 says it all.
async fn metrics(port: u16) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
    stream.write_all(b"GET /metrics HTTP/1.0\r\nHost: localhost\r\n\r\n").await?;
    let mut said = Vec::new();
    stream.take(MOST).read_to_end(&mut said).await?;
    Ok(String::from_utf8_lossy(&said).into_owned())
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
