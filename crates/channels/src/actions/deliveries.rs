//! `DescribeNotificationDeliveries` and `RetryNotificationDelivery`: what became of what was told.

use std::sync::Arc;

use terrace_api_notify::actions::{
    DescribeNotificationDeliveriesRequest, DescribeNotificationDeliveriesResponse, RetryNotificationDeliveryRequest,
    RetryNotificationDeliveryResponse,
};
use terrace_base::{Error, Page, Result, text};
use terrace_notify::db::deliveries::{self, State};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::{Channels, model};

const MAX_LIMIT: i64 = 100;

pub async fn describe_notification_deliveries(
    product: Arc<Channels>,
    cx: Cx,
    request: DescribeNotificationDeliveriesRequest,
) -> Result<DescribeNotificationDeliveriesResponse> {
    let page = Page::new(request.offset, request.limit, MAX_LIMIT)?;
    // The contract has checked that it is one of the three.
    let state = request.state.as_deref().and_then(State::parse);
    let mut tx = product.notify.db().read().await?;
    let channel = model::find(&mut tx, cx.account(), &request.channel_id).await?;
    let (found, total_count) = deliveries::page(&mut tx, cx.account(), &channel.id, state, page).await?;
    let shown = found.into_iter().map(|delivery| model::shown_delivery(delivery, cx.lang));
    Ok(DescribeNotificationDeliveriesResponse { deliveries: shown.collect(), total_count })
}

pub async fn retry_notification_delivery(
    product: Arc<Channels>,
    cx: Cx,
    request: RetryNotificationDeliveryRequest,
) -> Result<RetryNotificationDeliveryResponse> {
    let (account, now, channel, id) = (cx.account(), cx.now(), request.channel_id, request.delivery_id);
    product
        .notify
        .db()
        .write(async move |tx: &mut Tx| {
            let channel = model::find(tx, account, &channel).await?;
            if deliveries::get(tx, account, &channel.id, &id).await?.is_none() {
                return Err(Error::not_found("ResourceNotFound.Delivery", "delivery", &id));
            }
            if !channel.enabled {
                return Err(Error::new(
                    "FailedOperation.ChannelDisabled",
                    text!("the channel `{name}` is disabled: nothing is sent there", name = channel.name),
                ));
            }
            match deliveries::retry(tx, account, &channel.id, &id, now).await? {
                true => Ok(()),
                false => Err(Error::new(
                    "FailedOperation.Delivered",
                    text!("the delivery `{id}` was accepted by its receiver already", id = &id),
                )),
            }
        })
        .await?;
    product.notify.look();
    Ok(RetryNotificationDeliveryResponse {})
}
