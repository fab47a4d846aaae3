//! What can be had here: versions, the region, how many clusters.

use std::sync::Arc;

use terrace_api_cetcd::actions as cetcd;
use terrace_api_cetcd::types::{RegionInstance, VersionInstance};
use terrace_base::Result;
use terrace_rpc::Cx;

use crate::Etcd;

pub async fn describe_etcd_available_versions(
    etcd: Arc<Etcd>,
    _cx: Cx,
    _request: cetcd::DescribeEtcdAvailableVersionsRequest,
) -> Result<cetcd::DescribeEtcdAvailableVersionsResponse> {
    let shown = etcd.binaries().await.into_iter().map(|binary| VersionInstance {
        name: "etcd".into(),
        version: binary.version.to_string(),
        remark: String::new(),
    });
    Ok(cetcd::DescribeEtcdAvailableVersionsResponse { versions: Some(shown.collect()) })
}

pub async fn describe_etcd_regions(
    etcd: Arc<Etcd>,
    _cx: Cx,
    _request: cetcd::DescribeEtcdRegionsRequest,
) -> Result<cetcd::DescribeEtcdRegionsResponse> {
    let region = etcd.options.region.to_string();
    let shown = RegionInstance {
        region_name: Some(region.clone()),
        region_id: Some(1),
        status: Some("ALL".into()),
        feature_gates: Some("{}".into()),
        alias: Some(region),
        remark: Some(String::new()),
    };
    Ok(cetcd::DescribeEtcdRegionsResponse { regions: Some(vec![shown]) })
}

pub async fn describe_etcd_quota(
    etcd: Arc<Etcd>,
    _cx: Cx,
    _request: cetcd::DescribeEtcdQuotaRequest,
) -> Result<cetcd::DescribeEtcdQuotaResponse> {
    Ok(cetcd::DescribeEtcdQuotaResponse { quota_limit: etcd.options.quota })
}
