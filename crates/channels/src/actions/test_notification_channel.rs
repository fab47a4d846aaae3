//! `TestNotificationChannel`: one attempt, now, and what the receiver said. It is not among the channel's deliveries.

use std::sync::Arc;

use terrace_api_notify::actions::{TestNotificationChannelRequest, TestNotificationChannelResponse};
use terrace_base::Result;
use terrace_rpc::Cx;

use crate::{Channels, model};

pub async fn test_notification_channel(
    product: Arc<Channels>,
    cx: Cx,
    request: TestNotificationChannelRequest,
) -> Result<TestNotificationChannelResponse> {
    let channel = model::find(&mut product.notify.db().read().await?, cx.account(), &request.channel_id).await?;
    let (delivery_id, outcome) = product.notify.test(&channel).await?;
    Ok(TestNotificationChannelResponse {
        delivery_id,
        accepted: outcome.is_accepted(),
        status_code: outcome.status.into(),
        duration_ms: outcome.millis(),
        reason: outcome.error.as_ref().map(|error| error.render(cx.lang)).unwrap_or_default(),
        answer: outcome.answer,
    })
}
