//! `cloudaudit.DescribeEvents`: the account's changes, newest first.
//!
//! Pages continue by key: what happens meanwhile is newer than the first page and moves nothing. An event whose call has
//! not ended, or never will because the server stopped, is shown as unfinished.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use terrace_api_cloudaudit::actions::{DescribeEventsRequest, DescribeEventsResponse};
use terrace_api_cloudaudit::types::{Event as Listed, LookupAttribute, Resource};
use terrace_base::{AccountId, Error, Result, Timestamp, UserId};
use terrace_rpc::Cx;

use crate::db::audit::{Event, Filter, Match};
use crate::{Identity, db};

const LONGEST_RANGE: Duration = Duration::from_secs(30 * 86_400);
const DEFAULT_RESULTS: u64 = 10;
/// What a call that has not ended has for a code.
const UNFINISHED: &str = "unfinished";
const KEPT: &str =
    "RequestId, EventName, ActionType, PrincipalId, ResourceType, ResourceId, ResourceName, AccessKeyId, ApiErrorCode, SourceIPAddress";

pub async fn describe_events(identity: Arc<Identity>, cx: Cx, request: DescribeEventsRequest) -> Result<DescribeEventsResponse> {
    let (from, before) = check_range(request.start_time, request.end_time)?;
    let older_than = request.next_token.filter(|token| *token != 0).map(|token| i64::try_from(token).unwrap_or(i64::MAX));
    let mut filter = Filter { from, before, older_than, ..Filter::default() };
    for (at, attribute) in request.lookup_attributes.unwrap_or_default().into_iter().enumerate() {
        add_condition(&mut filter, at, attribute)?;
    }
    let wanted = usize::try_from(request.max_results.unwrap_or(DEFAULT_RESULTS)).unwrap_or(usize::MAX);
    // One more than asked for tells whether there is a next page.
    let limit = i64::try_from(wanted).unwrap_or(i64::MAX).saturating_add(1);
    let mut found = db::audit::search(&mut identity.db.read().await?, cx.account(), filter, limit).await?;
    let list_over = found.len() <= wanted;
    found.truncate(wanted);
    let next = found.last().filter(|_| !list_over).and_then(|event| u64::try_from(event.id).ok());
    Ok(DescribeEventsResponse {
        list_over,
        next_token: next.unwrap_or(0),
        total_count: u64::try_from(found.len()).unwrap_or(0),
        events: found.into_iter().map(|event| listed(cx.account(), event)).collect(),
    })
}

/// The second of the end belongs to the range.
fn check_range(start: u64, end: u64) -> Result<(Timestamp, Timestamp)> {
    let second = |number: u64| Timestamp::from_secs(i64::try_from(number).unwrap_or(i64::MAX));
    let (from, to) = (second(start), second(end));
    if from > to || to.since(from) > LONGEST_RANGE {
        return Err(Error::invalid_value("EndTime", end, "StartTime or later, by at most 30 days"));
    }
    Ok((from, to.plus(Duration::from_secs(1))))
}

fn add_condition(filter: &mut Filter, at: usize, attribute: LookupAttribute) -> Result<()> {
    let key_field = format!("LookupAttributes.{at}.AttributeKey");
    let value_field = format!("LookupAttributes.{at}.AttributeValue");
    let value = attribute.attribute_value.ok_or_else(|| Error::missing(&value_field))?;
    filter.matches.push(match attribute.attribute_key.as_str() {
        "EventName" => {
            filter.actions.push(value);
            return Ok(());
        }
        "RequestId" => Match::RequestId(value),
        // Only changes are recorded.
        "ActionType" => match value.as_str() {
            "Write" => return Ok(()),
            "Read" => Match::Nothing,
            _ => return Err(Error::invalid_value(&value_field, value, "Write, Read")),
        },
        "PrincipalId" => match value.parse() {
            Ok(uin) => Match::User(UserId(uin)),
            Err(_) => return Err(Error::invalid_value(&value_field, value, "the UIN of a user")),
        },
        "ResourceType" => Match::ResourceKind(value),
        "ResourceId" | "ResourceName" => Match::ResourceName(value),
        "AccessKeyId" => Match::SecretId(value),
        "SourceIPAddress" => Match::SourceIp(value),
        "ApiErrorCode" if value == UNFINISHED => Match::Unfinished,
        "ApiErrorCode" => Match::Outcome(value),
        other => return Err(Error::invalid_value(&key_field, other, KEPT)),
    });
    Ok(())
}

fn listed(account: AccountId, event: Event) -> Listed {
    let succeeded = event.outcome.as_ref().is_some_and(|outcome| outcome.code == "OK");
    Listed {
        event_id: event.id.to_string(),
        cloud_audit_event: whole(account, &event).to_string(),
        error_code: if succeeded { 0 } else { -1 },
        event_time: event.at.secs().to_string(),
        account_id: account.db(),
        resources: Some(Resource { resource_type: event.resource_kind, resource_name: event.resource_name }),
        username: event.user_name,
        event_name: event.action,
        secret_id: event.secret_id,
        event_source: event.service,
        request_id: event.request_id,
        resource_region: event.region.clone(),
        event_region: event.region,
        source_ip_address: event.source_ip,
        ..Listed::default()
    }
}

/// The record as one JSON text.
fn whole(account: AccountId, event: &Event) -> Value {
    // Long parameters were cut when they were written, and are text then.
    let parameters = serde_json::from_str(&event.parameters).unwrap_or_else(|_| Value::from(event.parameters.as_str()));
    // Temporary credentials were written as `user/session`.
    let (name, session) = event.user_name.split_once('/').map_or((event.user_name.as_str(), None), |(name, session)| (name, Some(session)));
    let kind = match session {
        Some(_) => "CAMFederatedUser",
        None if event.user.0 == account.0 => "Root",
        None => "CAMUser",
    };
    json!({
        "eventID": event.id.to_string(),
        "eventTime": event.at.iso(),
        "eventName": event.action,
        "eventSource": event.service,
        "eventRegion": event.region,
        "actionType": "Write",
        "requestID": event.request_id,
        "requestParameters": parameters,
        "code": event.outcome.as_ref().map_or(UNFINISHED, |outcome| outcome.code.as_str()),
        "endTime": event.outcome.as_ref().map(|outcome| outcome.at.iso()),
        "resourceType": event.resource_kind,
        "resourceName": event.resource_name,
        "sourceIPAddress": event.source_ip,
        "userIdentity": {
            "type": kind,
            "accountId": account.to_string(),
            "principalId": event.user.to_string(),
            "userName": name,
            "sessionName": session,
            "secretId": event.secret_id,
        },
    })
}
