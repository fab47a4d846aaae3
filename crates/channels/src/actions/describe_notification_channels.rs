//! `DescribeNotificationChannels`: by name, with how sending to each goes.

use std::sync::Arc;

use terrace_api_notify::actions::{DescribeNotificationChannelsRequest, DescribeNotificationChannelsResponse};
use terrace_api_notify::types::Filter;
use terrace_base::{Error, Page, Result};
use terrace_notify::db::channels::{self, Wanted};
use terrace_notify::db::deliveries;
use terrace_rpc::Cx;

use crate::{Channels, model};

const MAX_LIMIT: i64 = 100;

pub async fn describe_notification_channels(
    product: Arc<Channels>,
    cx: Cx,
    request: DescribeNotificationChannelsRequest,
) -> Result<DescribeNotificationChannelsResponse> {
    let page = Page::new(request.offset, request.limit, MAX_LIMIT)?;
    let ids = request.channel_ids.filter(|ids| !ids.is_empty());
    let wanted = wanted(Wanted { ids, ..Wanted::default() }, request.filters.unwrap_or_default())?;
    let mut tx = product.notify.db().read().await?;
    let (found, total_count) = channels::page(&mut tx, cx.account(), &wanted, page).await?;
    let waiting = deliveries::waiting(&mut tx, cx.account()).await?;
    let shown = found.into_iter().map(|(channel, health)| {
        let waiting = waiting.get(&channel.id).copied().unwrap_or(0);
        model::shown(channel, health, waiting, cx.now(), cx.lang)
    });
    Ok(DescribeNotificationChannelsResponse { channels: shown.collect(), total_count })
}

fn wanted(mut wanted: Wanted, filters: Vec<Filter>) -> Result<Wanted> {
    for (at, filter) in filters.into_iter().enumerate() {
        let twice = match filter.name.as_str() {
            "name" => wanted.names.replace(filter.values).is_some(),
            "service" => wanted.services.replace(filter.values).is_some(),
            "resource" => wanted.resources.replace(filter.values).is_some(),
            // The contract knows no others.
            _ => {
                let given = filter.values.join(", ");
                let truth = given.parse().map_err(|_| Error::invalid_value(&format!("Filters.{at}.Values"), &given, "true or false"))?;
                wanted.enabled.replace(truth).is_some()
            }
        };
        if twice {
            return Err(Error::invalid_value(
                &format!("Filters.{at}.Name"),
                &filter.name,
                "each name once; its values are combined with OR",
            ));
        }
    }
    Ok(wanted)
}
