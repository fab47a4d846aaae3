//! `RunCommand` and `InvokeCommand`: an invocation and its tasks, made in one transaction, then the kicks.

use std::collections::HashSet;
use std::sync::Arc;

use terrace_api_tat::actions::{InvokeCommandRequest, InvokeCommandResponse, RunCommandRequest, RunCommandResponse};
use terrace_base::{Error, Result, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use super::command_fields::{self as fields, DEFAULT_TIMEOUT};
use super::{commands, filters};
use crate::db::commands::Command;
use crate::db::instances::Instance;
use crate::db::invocations::Invocation;
use crate::model::{CommandId, CommandType, InstanceId, InvocationId, TaskId};
use crate::sweep::DELIVER_WITHIN;
use crate::{Hosts, db, parameters};

pub async fn run_command(hosts: Arc<Hosts>, cx: Cx, request: RunCommandRequest) -> Result<RunCommandResponse> {
    let content = request.content.filter(|c| !c.is_empty()).ok_or_else(|| Error::missing("Content"))?;
    let instance_ids = request.instance_ids.filter(|i| !i.is_empty()).ok_or_else(|| Error::missing("InstanceIds"))?;
    let enabled = request.enable_parameter.unwrap_or(false);
    let command_type = fields::command_type(request.command_type.as_deref())?;
    let defaults = fields::defaults(enabled, request.default_parameters.as_deref(), request.default_parameter_confs.as_ref())?;
    fields::no_bucket(request.output_cos_bucket_url.as_deref(), request.output_cos_key_prefix.as_deref())?;
    let now = cx.now();
    let save = request.save_command.unwrap_or(false);
    let name = request.command_name.unwrap_or_default();
    if save && name.is_empty() {
        return Err(Error::missing("CommandName"));
    }
    let command = Command {
        id: CommandId::draw(&hosts.rng).into(),
        name,
        description: request.description.unwrap_or_default(),
        content: fields::script(&content)?,
        command_type: command_type.as_str().to_owned(),
        working_directory: request.working_directory.unwrap_or_default(),
        timeout: request.timeout.map_or(DEFAULT_TIMEOUT, |t| i64::try_from(t).unwrap_or(i64::MAX)),
        username: request.username.unwrap_or_default(),
        enable_parameter: enabled,
        default_parameters: defaults.json,
        default_parameter_confs: defaults.confs,
        tags: fields::tags(request.tags.as_ref())?,
        created_by: cx.caller.user.to_string(),
        created_at: now,
        updated_at: now,
    };
    let command_id = command.id.clone();
    let invocation_id = hosts.invoke(&cx, command, save, &instance_ids, request.parameters.as_deref().unwrap_or_default()).await?;
    Ok(RunCommandResponse { command_id, invocation_id })
}

pub async fn invoke_command(hosts: Arc<Hosts>, cx: Cx, request: InvokeCommandRequest) -> Result<InvokeCommandResponse> {
    fields::no_bucket(request.output_cos_bucket_url.as_deref(), request.output_cos_key_prefix.as_deref())?;
    filters::check_ids(
        "InvalidParameterValue.InvalidCommandId",
        "CommandId",
        CommandId::PREFIX,
        std::slice::from_ref(&request.command_id),
    )?;
    let mut command = db::commands::find(&mut hosts.db.read().await?, cx.account(), &request.command_id)
        .await?
        .ok_or_else(|| commands::not_found(&request.command_id))?;
    if let Some(username) = request.username.filter(|u| !u.is_empty()) {
        command.username = username;
    }
    if let Some(directory) = request.working_directory.filter(|d| !d.is_empty()) {
        command.working_directory = directory;
    }
    if let Some(timeout) = request.timeout {
        command.timeout = i64::try_from(timeout).unwrap_or(i64::MAX);
    }
    let invocation_id = hosts.invoke(&cx, command, false, &request.instance_ids, request.parameters.as_deref().unwrap_or_default()).await?;
    Ok(InvokeCommandResponse { invocation_id })
}

impl Hosts {
    /// Checks everything about a run, records it and tells the agents. `save` also keeps the command.
    async fn invoke(&self, cx: &Cx, command: Command, save: bool, instance_ids: &[String], parameters: &str) -> Result<String> {
        fields::username(&command.username)?;
        fields::working_directory(&command.working_directory)?;
        if !(1..=86_400).contains(&command.timeout) {
            return Err(Error::invalid_value_code("InvalidParameterValue.Range", "Timeout", command.timeout, "1 to 86400 seconds"));
        }
        if !command.enable_parameter && !parameters.is_empty() {
            return Err(Error::new(
                "InvalidParameterValue.SupportParametersOnlyIfEnableParameter",
                text!("`{field}` is allowed only with EnableParameter", field = "Parameters"),
            ));
        }
        let mut instance_ids = instance_ids.to_vec();
        instance_ids.sort();
        instance_ids.dedup();
        self.check_targets(cx, &instance_ids, &command).await?;

        let given = parameters::parse("Parameters", parameters)?;
        let (script, shown, shown_defaults) = if command.enable_parameter {
            let defaults = parameters::parse("DefaultParameters", &command.default_parameters)?;
            let rendered = parameters::render(&command.content, &given, &defaults, "InvalidParameterValue.LackOfParameterInfo")?;
            (rendered.script, parameters::to_json(&rendered.shown), parameters::to_json(&rendered.shown_defaults))
        } else {
            (command.content.clone(), String::new(), String::new())
        };
        let now = cx.now();
        let invocation = Invocation {
            id: InvocationId::draw(&self.rng).into(),
            command_id: command.id.clone(),
            command_name: command.name.clone(),
            description: command.description.clone(),
            content: command.content.clone(),
            command_type: command.command_type.clone(),
            working_directory: command.working_directory.clone(),
            timeout: command.timeout,
            username: command.username.clone(),
            parameters: shown,
            default_parameters: shown_defaults,
            source: "USER".into(),
            created_by: cx.caller.user.to_string(),
            created_at: now,
        };
        let rendered = self.seal_script(&invocation.id, &script)?;
        let tasks: Vec<(String, String)> = instance_ids.iter().map(|i| (TaskId::draw(&self.rng).into(), i.clone())).collect();
        let (account, invocation_id) = (cx.account(), invocation.id.clone());
        self.db
            .write(async move |tx: &mut Tx| {
                if save {
                    commands::insert_new(tx, account, &command).await?;
                }
                let added = db::invocations::insert(tx, account, &invocation, &rendered).await?;
                let made = db::tasks::insert_many(tx, account, &invocation.id, &command.id, &tasks, now.plus(DELIVER_WITHIN), now).await?;
                if !added || made != tasks.len() as u64 {
                    return Err(Error::internal("a drawn id is taken; the call can be repeated"));
                }
                Ok(())
            })
            .await?;
        for instance in &instance_ids {
            self.hub.kick(instance);
        }
        Ok(invocation_id)
    }

    /// Every target exists in the account, can run the command, and is online.
    async fn check_targets(&self, cx: &Cx, ids: &[String], command: &Command) -> Result<()> {
        filters::check_ids("InvalidParameterValue.InvalidInstanceId", "InstanceIds", InstanceId::PREFIX, ids)?;
        let found = db::instances::by_ids(&mut self.db.read().await?, cx.account(), ids).await?;
        let named = |wanted: &dyn Fn(&Instance) -> bool| {
            found.iter().filter(|i| wanted(i)).map(|i| i.id.as_str()).take(10).collect::<Vec<_>>().join(", ")
        };
        let known: HashSet<&str> = found.iter().map(|i| i.id.as_str()).collect();
        let missing: Vec<&str> = ids.iter().map(String::as_str).filter(|id| !known.contains(id)).take(10).collect();
        if !missing.is_empty() {
            return Err(Error::not_found("ResourceNotFound.InstanceNotFound", "instance", missing.join(", ")));
        }
        let kind = CommandType::parse(&command.command_type).unwrap_or(CommandType::Shell);
        let unfit = named(&|i| !kind.runs_on(&i.system_name));
        if !unfit.is_empty() {
            return Err(Error::new(
                "InvalidParameterValue.AgentUnsupportedCommandType",
                text!("a command of type {kind} cannot run on {instances}", kind = kind.as_str(), instances = unfit),
            ));
        }
        let offline = named(&|i| !self.is_online(i));
        if !offline.is_empty() {
            return Err(Error::new(
                "ResourceUnavailable.AgentStatusNotOnline",
                text!("the agents of {instances} are not online", instances = offline),
            ));
        }
        Ok(())
    }
}
