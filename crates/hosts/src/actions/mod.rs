//! The actions of service `tat`, a file each, and the list that gives them to the registry.

mod agents;
mod cancel_invocation;
pub mod command_fields;
mod commands;
mod describe_invocation_tasks;
mod describe_invocations;
mod describe_regions;
mod filters;
mod invoke;
mod preview;
mod quotas;
mod register_codes;
mod register_instances;

use std::sync::Arc;

use terrace_api_tat::actions as tat;
use terrace_rpc::Registry;

use crate::Hosts;

pub fn register(hosts: &Arc<Hosts>, registry: &mut Registry) {
    registry.on::<tat::RunCommand, _, _>(hosts, invoke::run_command);
    registry.on::<tat::InvokeCommand, _, _>(hosts, invoke::invoke_command);
    registry.on::<tat::CancelInvocation, _, _>(hosts, cancel_invocation::cancel_invocation);
    registry.on::<tat::DescribeInvocations, _, _>(hosts, describe_invocations::describe_invocations);
    registry.on::<tat::DescribeInvocationTasks, _, _>(hosts, describe_invocation_tasks::describe_invocation_tasks);
    registry.on::<tat::DescribeInvocationTaskOutput, _, _>(hosts, describe_invocation_tasks::describe_invocation_task_output);
    registry.on::<tat::CreateCommand, _, _>(hosts, commands::create_command);
    registry.on::<tat::ModifyCommand, _, _>(hosts, commands::modify_command);
    registry.on::<tat::DeleteCommand, _, _>(hosts, commands::delete_command);
    registry.on::<tat::DeleteCommands, _, _>(hosts, commands::delete_commands);
    registry.on::<tat::DescribeCommands, _, _>(hosts, commands::describe_commands);
    registry.on::<tat::PreviewReplacedCommandContent, _, _>(hosts, preview::preview_replaced_command_content);
    registry.on::<tat::DescribeQuotas, _, _>(hosts, quotas::describe_quotas);
    registry.on::<tat::DescribeRegions, _, _>(hosts, describe_regions::describe_regions);
    registry.on::<tat::DescribeAutomationAgentStatus, _, _>(hosts, agents::describe_automation_agent_status);
    registry.on::<tat::CreateRegisterCode, _, _>(hosts, register_codes::create_register_code);
    registry.on::<tat::DescribeRegisterCodes, _, _>(hosts, register_codes::describe_register_codes);
    registry.on::<tat::DisableRegisterCodes, _, _>(hosts, register_codes::disable_register_codes);
    registry.on::<tat::DeleteRegisterCodes, _, _>(hosts, register_codes::delete_register_codes);
    registry.on::<tat::DescribeRegisterInstances, _, _>(hosts, register_instances::describe_register_instances);
    registry.on::<tat::ModifyRegisterInstance, _, _>(hosts, register_instances::modify_register_instance);
    registry.on::<tat::DeleteRegisterInstance, _, _>(hosts, register_instances::delete_register_instance);
}
