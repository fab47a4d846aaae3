//! The actions of service `notify`, and the list that gives them to the registry.

mod create_notification_channel;
mod delete_notification_channel;
mod deliveries;
mod describe_notification_channels;
mod modify_notification_channel;
mod test_notification_channel;

use std::sync::Arc;

use terrace_api_notify::actions as notify;
use terrace_rpc::Registry;

use crate::Channels;

pub fn register(channels: &Arc<Channels>, registry: &mut Registry) {
    registry.on::<notify::CreateNotificationChannel, _, _>(channels, create_notification_channel::create_notification_channel);
    registry.on::<notify::DescribeNotificationChannels, _, _>(channels, describe_notification_channels::describe_notification_channels);
    registry.on::<notify::ModifyNotificationChannel, _, _>(channels, modify_notification_channel::modify_notification_channel);
    registry.on::<notify::DeleteNotificationChannel, _, _>(channels, delete_notification_channel::delete_notification_channel);
    registry.on::<notify::TestNotificationChannel, _, _>(channels, test_notification_channel::test_notification_channel);
    registry.on::<notify::DescribeNotificationDeliveries, _, _>(channels, deliveries::describe_notification_deliveries);
    registry.on::<notify::RetryNotificationDelivery, _, _>(channels, deliveries::retry_notification_delivery);
}
