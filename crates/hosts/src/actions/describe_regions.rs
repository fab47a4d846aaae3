//! `DescribeRegions`: the one region this installation is.

use std::sync::Arc;

use terrace_api_tat::actions::{DescribeRegionsRequest, DescribeRegionsResponse};
use terrace_api_tat::types::RegionSet;
use terrace_base::Result;
use terrace_rpc::Cx;

use crate::Hosts;

pub async fn describe_regions(hosts: Arc<Hosts>, _cx: Cx, _request: DescribeRegionsRequest) -> Result<DescribeRegionsResponse> {
    let region = hosts.options.region.to_string();
    Ok(DescribeRegionsResponse {
        region_set: vec![RegionSet { region_name: region.clone(), region, region_state: "AVAILABLE".into() }],
        total_count: 1,
    })
}
