//! `DescribeLogSearch`: lines of the access log.
//!
//! The log is that of the gateways that write to this server. A page may be shorter than asked for, even empty, and yet not be the last: one call
//! reads a bounded part of the log. The last page's cursor is a blank, as the manual says.

use std::sync::Arc;

use terrace_accesslog::search::{MOST_READ, Order, Query};
use terrace_api_apigateway::actions::{DescribeLogSearchRequest, DescribeLogSearchResponse};
use terrace_base::{Error, Result, text};
use terrace_rpc::Cx;

use crate::Apigw;
use crate::db::services;
use crate::log_search::{self, Asked, MOST_LINES, Question};

const MOST_ON_A_PAGE: u64 = 100;
/// There is nothing more.
const END: &str = " ";

pub async fn describe_log_search(apigw: Arc<Apigw>, cx: Cx, request: DescribeLogSearchRequest) -> Result<DescribeLogSearchResponse> {
    let account = cx.account();
    let service = services::get(&mut apigw.db.read().await?, account, &request.service_id).await?;
    let Some(log) = apigw.options.log.clone() else {
        return Err(Error::new("UnsupportedOperation", text!("no access log is kept here: the server runs with --gateway-log off")));
    };
    let (from, until) = (log_search::moment("StartTime", &request.start_time)?, log_search::moment("EndTime", &request.end_time)?);
    if from > until {
        return Err(Error::invalid_value("EndTime", &request.end_time, "StartTime or later"));
    }
    let asked: Vec<Asked> = request
        .log_querys
        .unwrap_or_default()
        .into_iter()
        .map(|query| Asked { name: query.name, operator: query.operator, value: query.value })
        .collect();
    let conditions = log_search::conditions("LogQuerys", &asked)?;
    let order = if request.sort.as_deref() == Some("asc") { Order::OldestFirst } else { Order::NewestFirst };
    let question = Question { account, service: &service.id, from, until, order, conditions: &asked };
    let cursor = request.con_text.filter(|cursor| !cursor.trim().is_empty());
    let (after, before) = match &cursor {
        Some(cursor) => question.place(&apigw.cursors, cursor).map(|(position, lines)| (Some(position), lines))?,
        None => (None, 0),
    };
    let limit = u64::from(MOST_LINES.saturating_sub(before)).min(request.limit.unwrap_or(MOST_ON_A_PAGE).min(MOST_ON_A_PAGE));
    let microseconds = |moment: terrace_base::Timestamp| u64::try_from(moment.0).unwrap_or(0);
    let query = Query {
        account: account.0,
        service: service.id.clone(),
        from: microseconds(from),
        // All of the last second, as it was said in seconds.
        until: microseconds(until).saturating_add(999_999),
        conditions,
        order,
        after,
        limit: usize::try_from(limit).map_err(Error::internal)?,
        most_read: MOST_READ,
    };
    let _turn = apigw.searches.acquire().await.map_err(Error::internal)?;
    let found = tokio::task::spawn_blocking(move || log.search(&query)).await.map_err(Error::internal)?.map_err(Error::internal)?;
    let lines: Vec<String> = found.entries.iter().map(|entry| entry.record().line(service.app_id.0)).collect();
    let count = before.saturating_add(u32::try_from(lines.len()).map_err(Error::internal)?);
    let next = found.next.filter(|_| count < MOST_LINES).map(|position| question.cursor(&apigw.cursors, position, count));
    Ok(DescribeLogSearchResponse {
        con_text: next.unwrap_or_else(|| END.to_owned()),
        total_count: u64::try_from(lines.len()).map_err(Error::internal)?,
        log_set: lines,
    })
}
