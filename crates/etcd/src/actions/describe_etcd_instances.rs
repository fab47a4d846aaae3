//! `DescribeEtcdInstances` and `DescribeEtcdCredentials`.

use std::net::SocketAddr;
use std::sync::Arc;

use terrace_api_cetcd::actions::{
    DescribeEtcdCredentialsRequest, DescribeEtcdCredentialsResponse, DescribeEtcdInstancesRequest, DescribeEtcdInstancesResponse,
};
use terrace_api_cetcd::types::{Etcd as Shown, EtcdCredential, EtcdMember};
use terrace_base::{Error, Page, Result};
use terrace_rpc::Cx;

use crate::Etcd;
use crate::db::members::Member;
use crate::db::{clusters, members};

const MAX_LIMIT: i64 = 50;

pub async fn describe_etcd_instances(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: DescribeEtcdInstancesRequest,
) -> Result<DescribeEtcdInstancesResponse> {
    let filters = request.filters.filter(|filters| !filters.is_empty());
    let mut ids = request.instance_ids.unwrap_or_default();
    if !ids.is_empty() && filters.is_some() {
        return Err(Error::invalid_value_code("InvalidParameter", "Filters", "with InstanceIds", "InstanceIds or Filters, not both"));
    }
    let mut vpcs = Vec::new();
    for (at, filter) in filters.unwrap_or_default().into_iter().enumerate() {
        if filter.values.is_empty() {
            return Err(Error::invalid_value_code("InvalidParameter", &format!("Filters.{at}.Values"), "[]", "1 value or more"));
        }
        match filter.name.as_str() {
            "instance-id" => ids.extend(filter.values),
            "vpc-id" => vpcs.extend(filter.values),
            other => {
                return Err(Error::invalid_value_code("InvalidParameter", &format!("Filters.{at}.Name"), other, "vpc-id, instance-id"));
            }
        }
    }
    // The manual's sample says `Limit: 0`; it means the default.
    let page = Page::new(request.offset, request.limit.filter(|limit| *limit != 0), MAX_LIMIT)?;
    let mut tx = etcd.db.read().await?;
    let (found, total_count) = clusters::list(&mut tx, cx.account(), &ids, &vpcs, page).await?;
    let mut etcds = Vec::with_capacity(found.len());
    for cluster in found {
        let members = members::list(&mut tx, cx.account(), &cluster.id).await?;
        let scheme = cluster.settings.scheme();
        let outside = cluster.settings.outside;
        let url = |member: &Member| match outside {
            Some(address) => format!("{scheme}://{}", SocketAddr::new(address, member.client_port)),
            None => format!("{scheme}://{}:{}", member.host, member.client_port),
        };
        let urls: Vec<String> = members.iter().map(url).collect();
        let shown = members.into_iter().map(|m| EtcdMember { name: m.name, version: m.version, zone: m.zone, status: m.status }).collect();
        etcds.push(Shown {
            instance_id: cluster.id,
            name: cluster.name,
            description: Some(cluster.description),
            vpc_id: cluster.vpc_id,
            version: cluster.version,
            status: cluster.status.as_str().into(),
            members: Some(shown),
            // All members: there is no balancer in front of them, and clients take a list.
            endpoint: Some(urls.join(",")).filter(|urls| !urls.is_empty()),
            deletion_protection: Some(cluster.deletion_protection),
            host_ids: cluster.settings.hosts,
        });
    }
    Ok(DescribeEtcdInstancesResponse { etcds: Some(etcds), total_count })
}

pub async fn describe_etcd_credentials(
    etcd: Arc<Etcd>,
    cx: Cx,
    request: DescribeEtcdCredentialsRequest,
) -> Result<DescribeEtcdCredentialsResponse> {
    let mut tx = etcd.db.read().await?;
    let cluster = clusters::get(&mut tx, cx.account(), &request.instance_id).await?;
    let keys = clusters::keys(&mut tx, cx.account(), &cluster.id, &etcd.seal).await?;
    let shown = keys.map(|(authority, client)| EtcdCredential {
        ca_cert: Some(authority.certificate),
        cert: Some(client.certificate),
        key: Some(client.key.reveal().to_owned()),
    });
    Ok(DescribeEtcdCredentialsResponse { credentials: Some(shown.into_iter().collect()) })
}
