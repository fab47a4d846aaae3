//! `ModifyNotificationChannel`: changes what is sent along. What failed before may work now, so that it is tried at once.

use std::sync::Arc;

use terrace_api_notify::actions::{ModifyNotificationChannelRequest, ModifyNotificationChannelResponse};
use terrace_base::{Result, text};
use terrace_notify::db::{channels, deliveries};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::Channels;
use crate::model::{self, Changes};

pub async fn modify_notification_channel(
    product: Arc<Channels>,
    cx: Cx,
    request: ModifyNotificationChannelRequest,
) -> Result<ModifyNotificationChannelResponse> {
    let changes = Changes {
        name: request.name,
        url: request.url,
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
    let (account, now, id, owner) = (cx.account(), cx.now(), request.channel_id, Arc::clone(&product));
    product
        .notify
        .db()
        .write(async move |tx: &mut Tx| {
            let new = changes.apply(&owner, model::find(tx, account, &id).await?, now)?;
            if channels::by_name(tx, account, &new.name).await?.is_some_and(|other| other.id != id) {
                return Err(model::name_in_use(&new.name));
            }
            if !new.enabled {
                let why = text!("given up: the channel was disabled").keep();
                deliveries::give_up(tx, account, &id, &why, now).await?;
            }
            channels::update(tx, &new).await
        })
        .await?;
    product.notify.look();
    Ok(ModifyNotificationChannelResponse {})
}
