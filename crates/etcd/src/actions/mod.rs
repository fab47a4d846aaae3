//! The actions of service `cetcd`, and the list that gives them to the registry.

mod attributes;
mod begin;
mod create_etcd_instance;
mod delete_etcd_instance;
mod describe_etcd_events;
mod describe_etcd_instances;
mod describe_etcd_members;
mod describe_etcd_metrics;
mod describe_rpc_method_list;
mod facts;
mod hosts;
mod keys;
mod policies;
mod resize_etcd_instance;
mod restoring;
mod rights;
mod rolling;
mod snapshots;
mod tasks;
mod upkeep;

use std::sync::Arc;

use terrace_api_cetcd::actions as cetcd;
use terrace_rpc::Registry;

use crate::Etcd;

pub fn register(etcd: &Arc<Etcd>, registry: &mut Registry) {
    registry.on::<cetcd::CreateEtcdInstance, _, _>(etcd, create_etcd_instance::create_etcd_instance);
    registry.on::<cetcd::DeleteEtcdInstance, _, _>(etcd, delete_etcd_instance::delete_etcd_instance);
    registry.on::<cetcd::ResizeEtcdInstance, _, _>(etcd, resize_etcd_instance::resize_etcd_instance);
    registry.on::<cetcd::UpgradeEtcdInstance, _, _>(etcd, rolling::upgrade_etcd_instance);
    registry.on::<cetcd::ModifyEtcdConfiguration, _, _>(etcd, rolling::modify_etcd_configuration);
    registry.on::<cetcd::EnableEtcdInternetAccess, _, _>(etcd, upkeep::enable_etcd_internet_access);
    registry.on::<cetcd::DisableEtcdInternetAccess, _, _>(etcd, upkeep::disable_etcd_internet_access);
    registry.on::<cetcd::DefragmentEtcdInstance, _, _>(etcd, upkeep::defragment_etcd_instance);
    registry.on::<cetcd::RotateEtcdCertificates, _, _>(etcd, upkeep::rotate_etcd_certificates);
    registry.on::<cetcd::DescribeEtcdMaintenance, _, _>(etcd, upkeep::describe_etcd_maintenance);
    registry.on::<cetcd::ModifyEtcdMaintenance, _, _>(etcd, upkeep::modify_etcd_maintenance);
    registry.on::<cetcd::CreateEtcdSnapshot, _, _>(etcd, snapshots::create_etcd_snapshot);
    registry.on::<cetcd::DescribeEtcdSnapshots, _, _>(etcd, snapshots::describe_etcd_snapshots);
    registry.on::<cetcd::DeleteEtcdSnapshot, _, _>(etcd, snapshots::delete_etcd_snapshot);
    registry.on::<cetcd::VerifyEtcdSnapshot, _, _>(etcd, snapshots::verify_etcd_snapshot);
    registry.on::<cetcd::CreateEtcdSnapshotPolicy, _, _>(etcd, policies::create_etcd_snapshot_policy);
    registry.on::<cetcd::ModifyEtcdSnapshotPolicy, _, _>(etcd, policies::modify_etcd_snapshot_policy);
    registry.on::<cetcd::DeleteEtcdSnapshotPolicy, _, _>(etcd, policies::delete_etcd_snapshot_policy);
    registry.on::<cetcd::DescribeEtcdSnapshotPolicies, _, _>(etcd, policies::describe_etcd_snapshot_policies);
    registry.on::<cetcd::DescribeEtcdRecoveryWindows, _, _>(etcd, restoring::describe_etcd_recovery_windows);
    registry.on::<cetcd::RestoreEtcdInstance, _, _>(etcd, restoring::restore_etcd_instance);
    registry.on::<cetcd::CloneEtcdInstance, _, _>(etcd, restoring::clone_etcd_instance);
    registry.on::<cetcd::DescribeEtcdInstances, _, _>(etcd, describe_etcd_instances::describe_etcd_instances);
    registry.on::<cetcd::DescribeRPCMethodList, _, _>(etcd, describe_rpc_method_list::describe_rpc_method_list);
    registry.on::<cetcd::DescribeEtcdCredentials, _, _>(etcd, describe_etcd_instances::describe_etcd_credentials);
    registry.on::<cetcd::DescribeEtcdCreatingProgress, _, _>(etcd, tasks::describe_etcd_creating_progress);
    registry.on::<cetcd::DescribeEtcdTasks, _, _>(etcd, tasks::describe_etcd_tasks);
    registry.on::<cetcd::ModifyEtcdHosts, _, _>(etcd, hosts::modify_etcd_hosts);
    registry.on::<cetcd::CancelEtcdTask, _, _>(etcd, tasks::cancel_etcd_task);
    registry.on::<cetcd::ModifyEtcdAttribute, _, _>(etcd, attributes::modify_etcd_attribute);
    registry.on::<cetcd::EnableEtcdInstanceDeletionProtection, _, _>(etcd, attributes::enable_etcd_instance_deletion_protection);
    registry.on::<cetcd::DisableEtcdInstanceDeletionProtection, _, _>(etcd, attributes::disable_etcd_instance_deletion_protection);
    registry.on::<cetcd::DescribeEtcdAvailableVersions, _, _>(etcd, facts::describe_etcd_available_versions);
    registry.on::<cetcd::DescribeEtcdRegions, _, _>(etcd, facts::describe_etcd_regions);
    registry.on::<cetcd::DescribeEtcdQuota, _, _>(etcd, facts::describe_etcd_quota);
    registry.on::<cetcd::DescribeEtcdKeys, _, _>(etcd, keys::describe_etcd_keys);
    registry.on::<cetcd::DescribeEtcdKeyHistory, _, _>(etcd, keys::describe_etcd_key_history);
    registry.on::<cetcd::PutEtcdKey, _, _>(etcd, keys::put_etcd_key);
    registry.on::<cetcd::DeleteEtcdKeys, _, _>(etcd, keys::delete_etcd_keys);
    registry.on::<cetcd::WatchEtcdKeys, _, _>(etcd, keys::watch_etcd_keys);
    registry.on::<cetcd::DescribeEtcdUsers, _, _>(etcd, rights::describe_etcd_users);
    registry.on::<cetcd::CreateEtcdUser, _, _>(etcd, rights::create_etcd_user);
    registry.on::<cetcd::ModifyEtcdUser, _, _>(etcd, rights::modify_etcd_user);
    registry.on::<cetcd::DeleteEtcdUser, _, _>(etcd, rights::delete_etcd_user);
    registry.on::<cetcd::DescribeEtcdRoles, _, _>(etcd, rights::describe_etcd_roles);
    registry.on::<cetcd::CreateEtcdRole, _, _>(etcd, rights::create_etcd_role);
    registry.on::<cetcd::ModifyEtcdRole, _, _>(etcd, rights::modify_etcd_role);
    registry.on::<cetcd::DeleteEtcdRole, _, _>(etcd, rights::delete_etcd_role);
    registry.on::<cetcd::DescribeEtcdMembers, _, _>(etcd, describe_etcd_members::describe_etcd_members);
    registry.on::<cetcd::DescribeEtcdMetrics, _, _>(etcd, describe_etcd_metrics::describe_etcd_metrics);
    registry.on::<cetcd::DescribeEtcdEvents, _, _>(etcd, describe_etcd_events::describe_etcd_events);
}
