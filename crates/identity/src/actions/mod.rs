//! The product's actions, a file each, and the list that gives them to the registry.

mod get_caller_identity;

use std::sync::Arc;

use terrace_api_sts::actions as sts;
use terrace_rpc::Registry;

use crate::Identity;

pub fn register(identity: &Arc<Identity>, registry: &mut Registry) {
    registry.on::<sts::GetCallerIdentity, _, _>(identity, get_caller_identity::get_caller_identity);
}
