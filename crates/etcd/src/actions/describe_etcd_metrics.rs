//! `DescribeEtcdMetrics`: what was kept of members' metrics. Without names it only tells which there are.

use std::sync::Arc;

use terrace_api_cetcd::actions::{DescribeEtcdMetricsRequest, DescribeEtcdMetricsResponse};
use terrace_api_cetcd::types::{EtcdMetric, EtcdMetricSeries};
use terrace_base::{Error, Result};
use terrace_rpc::Cx;

use crate::Etcd;
use crate::db::{clusters, members};
use crate::metrics::catalogue::METRICS;
use crate::metrics::read::{Plan, named, series};

/// Points in one answer, of all series together.
const MOST_POINTS: usize = 200_000;

pub async fn describe_etcd_metrics(etcd: Arc<Etcd>, cx: Cx, request: DescribeEtcdMetricsRequest) -> Result<DescribeEtcdMetricsResponse> {
    let names = request.metric_names.unwrap_or_default();
    let wanted = named(&names)?;
    let plan = Plan::of(cx.now(), request.start_time.as_deref(), request.end_time.as_deref(), request.period)?;
    let mut tx = etcd.db.read().await?;
    let cluster = clusters::get(&mut tx, cx.account(), &request.instance_id).await?;
    let all = members::list(&mut tx, cx.account(), &cluster.id).await?;
    drop(tx);
    let mut found = Vec::new();
    let mut points = 0;
    for member in all.iter().filter(|_| !wanted.is_empty()) {
        let records = plan.read(&etcd.options.root, &cluster.id, &member.name);
        points += records.len() * wanted.len();
        if points > MOST_POINTS {
            let allowed = format!("fewer, or a longer Period: together no more than {MOST_POINTS} points");
            return Err(Error::invalid_value("MetricNames", format!("{} metrics", wanted.len()), &allowed));
        }
        for &metric in &wanted {
            let (timestamps, values) = series(&records, metric);
            let (metric_name, member) = (METRICS[metric].name.to_owned(), member.name.clone());
            found.push(EtcdMetricSeries { metric_name, member, period: plan.period, timestamps, values });
        }
    }
    let metrics = METRICS.iter().map(|m| EtcdMetric { name: m.name.into(), unit: m.unit.into(), doc: m.doc.into() }).collect();
    Ok(DescribeEtcdMetricsResponse { series: found, metrics })
}
