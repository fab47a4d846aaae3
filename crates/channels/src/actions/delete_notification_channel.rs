//! `DeleteNotificationChannel`: the channel and everything it kept.

use std::sync::Arc;

use terrace_api_notify::actions::{DeleteNotificationChannelRequest, DeleteNotificationChannelResponse};
use terrace_base::Result;
use terrace_notify::db::channels;
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::{Channels, model};

pub async fn delete_notification_channel(
    product: Arc<Channels>,
    cx: Cx,
    request: DeleteNotificationChannelRequest,
) -> Result<DeleteNotificationChannelResponse> {
    let (account, id) = (cx.account(), request.channel_id);
    product
        .notify
        .db()
        .write(async move |tx: &mut Tx| match channels::delete(tx, account, &id).await? {
            true => Ok(()),
            false => Err(model::not_found(&id)),
        })
        .await?;
    Ok(DeleteNotificationChannelResponse {})
}
