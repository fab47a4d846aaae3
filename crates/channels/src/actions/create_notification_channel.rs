//! `CreateNotificationChannel`.

use std::sync::Arc;

use terrace_api_notify::actions::{CreateNotificationChannelRequest, CreateNotificationChannelResponse};
use terrace_base::{Error, Result, id, text};
use terrace_notify::channel;
use terrace_notify::db::channels;
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::Channels;
use crate::model::{self, Changes};

pub async fn create_notification_channel(
    product: Arc<Channels>,
    cx: Cx,
    request: CreateNotificationChannelRequest,
) -> Result<CreateNotificationChannelResponse> {
    let changes = Changes {
        name: Some(request.name),
        url: Some(request.url),
        secret: request.secret,
        body_template: request.body_template,
        min_severity: request.min_severity,
        services: request.services,
        resources: request.resources,
        send_resolved: request.send_resolved,
        language: request.language,
        enabled: request.enabled,
    };
    changes.check(&product)?;
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&product));
    let channel_id = product
        .notify
        .db()
        .write(async move |tx: &mut Tx| {
            if channels::count(tx, account).await? >= channel::MOST {
                return Err(Error::new(
                    "LimitExceeded.Channels",
                    text!("the account has {limit} channels, which is the limit", limit = channel::MOST),
                ));
            }
            loop {
                let blank = model::blank(id::draw(channel::PREFIX, owner.notify.rng()), account, now);
                let new = changes.apply(&owner, blank, now)?;
                if channels::insert(tx, &new).await? {
                    return Ok(new.id);
                }
                // Else it was the id that was taken.
                if channels::by_name(tx, account, &new.name).await?.is_some() {
                    return Err(model::name_in_use(&new.name));
                }
            }
        })
        .await?;
    Ok(CreateNotificationChannelResponse { channel_id })
}
