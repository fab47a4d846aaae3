//! Saved commands: create, modify, delete, list.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use terrace_api_tat::actions as tat;
use terrace_api_tat::types::{self, DefaultParameterConf};
use terrace_base::{AccountId, Error, Result, text};
use terrace_rpc::Cx;
use terrace_store::{Sql, Tx};

use super::command_fields::{self as fields, DEFAULT_TIMEOUT};
use super::filters;
use crate::db::commands::Command;
use crate::model::CommandId;
use crate::{Hosts, db};

pub const MAX_COMMANDS: i64 = 1000;

pub fn not_found(id: &str) -> Error {
    Error::not_found("ResourceNotFound.CommandNotFound", "command", id)
}

fn name_taken(name: &str) -> Error {
    Error::new("InvalidParameterValue.CommandNameDuplicated", text!("a command is called `{name}` already", name = name))
}

/// Adds a command within the quota, under a name that is free.
pub async fn insert_new(tx: &mut Tx, account: AccountId, command: &Command) -> Result<()> {
    if db::commands::count(tx, account).await? >= MAX_COMMANDS {
        return Err(Error::new(
            "ResourceUnavailable.UserHasNoQuotaCode",
            text!("at most {most} {kind} are allowed in an account", most = MAX_COMMANDS, kind = "commands"),
        ));
    }
    if db::commands::insert(tx, account, command).await? { Ok(()) } else { Err(name_taken(&command.name)) }
}

pub async fn create_command(hosts: Arc<Hosts>, cx: Cx, request: tat::CreateCommandRequest) -> Result<tat::CreateCommandResponse> {
    let enabled = request.enable_parameter.unwrap_or(false);
    let defaults = fields::defaults(enabled, request.default_parameters.as_deref(), request.default_parameter_confs.as_ref())?;
    fields::no_bucket(request.output_cos_bucket_url.as_deref(), request.output_cos_key_prefix.as_deref())?;
    if request.command_name.is_empty() {
        return Err(Error::invalid_value_code("InvalidParameterValue.InvalidCommandName", "CommandName", "", "1 to 60 characters"));
    }
    let now = cx.now();
    let command = Command {
        id: CommandId::draw(&hosts.rng).into(),
        name: request.command_name,
        description: request.description.unwrap_or_default(),
        content: fields::script(&request.content)?,
        command_type: fields::command_type(request.command_type.as_deref())?.as_str().to_owned(),
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
    fields::username(&command.username)?;
    fields::working_directory(&command.working_directory)?;
    let (account, command_id) = (cx.account(), command.id.clone());
    hosts.db.write(async move |tx: &mut Tx| insert_new(tx, account, &command).await).await?;
    Ok(tat::CreateCommandResponse { command_id })
}

pub async fn modify_command(hosts: Arc<Hosts>, cx: Cx, request: tat::ModifyCommandRequest) -> Result<tat::ModifyCommandResponse> {
    check_id("CommandId", &request.command_id)?;
    fields::no_bucket(request.output_cos_bucket_url.as_deref(), request.output_cos_key_prefix.as_deref())?;
    let script = request.content.as_deref().filter(|c| !c.is_empty()).map(fields::script).transpose()?;
    let kind = request.command_type.as_deref().filter(|t| !t.is_empty()).map(|t| fields::command_type(Some(t))).transpose()?;
    fields::username(request.username.as_deref().unwrap_or_default())?;
    fields::working_directory(request.working_directory.as_deref().unwrap_or_default())?;
    let (account, now) = (cx.account(), cx.now());
    hosts
        .db
        .write(async move |tx: &mut Tx| {
            let mut command = db::commands::find(tx, account, &request.command_id).await?.ok_or_else(|| not_found(&request.command_id))?;
            if request.default_parameters.is_some() || request.default_parameter_confs.is_some() {
                let defaults = fields::defaults(
                    command.enable_parameter,
                    request.default_parameters.as_deref(),
                    request.default_parameter_confs.as_ref(),
                )?;
                (command.default_parameters, command.default_parameter_confs) = (defaults.json, defaults.confs);
            }
            let set = |target: &mut String, given: &Option<String>| {
                if let Some(given) = given {
                    target.clone_from(given);
                }
            };
            if let Some(name) = request.command_name.as_ref().filter(|n| !n.is_empty()) {
                if db::commands::named(tx, account, name).await?.is_some_and(|id| id != command.id) {
                    return Err(name_taken(name));
                }
                command.name.clone_from(name);
            }
            set(&mut command.description, &request.description);
            set(&mut command.content, &script);
            set(&mut command.working_directory, &request.working_directory);
            set(&mut command.username, &request.username);
            if let Some(kind) = kind {
                command.command_type = kind.as_str().to_owned();
            }
            if let Some(timeout) = request.timeout {
                command.timeout = i64::try_from(timeout).unwrap_or(i64::MAX);
            }
            command.updated_at = now;
            db::commands::update(tx, account, &command).await
        })
        .await?;
    Ok(tat::ModifyCommandResponse {})
}

pub async fn delete_command(hosts: Arc<Hosts>, cx: Cx, request: tat::DeleteCommandRequest) -> Result<tat::DeleteCommandResponse> {
    delete(&hosts, &cx, "CommandId", vec![request.command_id]).await?;
    Ok(tat::DeleteCommandResponse {})
}

/// All or none.
pub async fn delete_commands(hosts: Arc<Hosts>, cx: Cx, request: tat::DeleteCommandsRequest) -> Result<tat::DeleteCommandsResponse> {
    delete(&hosts, &cx, "CommandIds", request.command_ids).await?;
    Ok(tat::DeleteCommandsResponse {})
}

async fn delete(hosts: &Hosts, cx: &Cx, field: &str, mut ids: Vec<String>) -> Result<()> {
    ids.sort();
    ids.dedup();
    for id in &ids {
        check_id(field, id)?;
    }
    let account = cx.account();
    hosts
        .db
        .write(async move |tx: &mut Tx| {
            for id in &ids {
                if db::commands::delete(tx, account, id).await? == 0 {
                    return Err(not_found(id));
                }
            }
            Ok(())
        })
        .await
}

fn check_id(field: &str, id: &String) -> Result<()> {
    filters::check_ids("InvalidParameterValue.InvalidCommandId", field, CommandId::PREFIX, std::slice::from_ref(id))
}

pub async fn describe_commands(hosts: Arc<Hosts>, cx: Cx, request: tat::DescribeCommandsRequest) -> Result<tat::DescribeCommandsResponse> {
    filters::exclusive("CommandIds", request.command_ids.as_ref(), request.filters.as_ref())?;
    let page = filters::page(request.offset, request.limit)?;
    let mut listing = Sql::select(db::commands::FROM).tenant(cx.account());
    if let Some(ids) = request.command_ids.filter(|ids| !ids.is_empty()) {
        filters::check_ids("InvalidParameterValue.InvalidCommandId", "CommandIds", CommandId::PREFIX, &ids)?;
        listing = listing.and_in("command_id", ids);
    }
    for (name, values) in filters::each(&cx, request.filters)? {
        listing = match name.as_str() {
            "command-id" => listing.and_in("command_id", values),
            "command-name" => listing.and_any(|any| values.iter().fold(any, |any, v| any.or_contains("name", v))),
            "command-type" => listing.and_in("command_type", values.into_iter().map(|v| v.to_ascii_uppercase())),
            // Everything here is made by the account's users; nobody else publishes commands.
            "created-by" if values.iter().any(|v| v == "USER") => listing,
            "tag-key" => listing.and_any(|any| values.iter().fold(any, |any, v| any.or_contains("tags", &tag_part("Key", v)))),
            "tag-value" => listing.and_any(|any| values.iter().fold(any, |any, v| any.or_contains("tags", &tag_part("Value", v)))),
            name => match name.strip_prefix("tag:") {
                Some(key) => listing.and_any(|any| {
                    values
                        .iter()
                        .fold(any, |any, v| any.or_contains("tags", &format!("{{{},{}}}", tag_part("Key", key), tag_part("Value", v))))
                }),
                // There are no scenes, and no public commands.
                None => listing.and_fixed("1 = 0"),
            },
        };
    }
    let listing = listing.order("created_at DESC, command_id").page(page);
    let (total, found) = db::commands::list(&mut hosts.db.read().await?, cx.account(), &listing).await?;
    Ok(tat::DescribeCommandsResponse { total_count: filters::unsigned(total), command_set: found.into_iter().map(shown).collect() })
}

/// `"Key":"value"` as it stands in the stored JSON text.
fn tag_part(name: &str, value: &str) -> String {
    format!("\"{name}\":{}", Value::from(value))
}

fn shown(c: Command) -> types::Command {
    let confs: Vec<DefaultParameterConf> = serde_json::from_str(&c.default_parameter_confs).unwrap_or_default();
    types::Command {
        command_id: c.id,
        command_name: c.name,
        formatted_description: c.description.clone(),
        description: c.description,
        content: STANDARD.encode(&c.content),
        command_type: c.command_type,
        working_directory: c.working_directory,
        timeout: filters::unsigned(c.timeout),
        created_time: c.created_at.iso(),
        updated_time: c.updated_at.iso(),
        enable_parameter: c.enable_parameter,
        default_parameters: c.default_parameters,
        default_parameter_confs: confs,
        scenes: Vec::new(),
        created_by: "USER".into(),
        tags: stored_tags(&c.tags),
        username: c.username,
        output_cos_bucket_url: String::new(),
        output_cos_key_prefix: String::new(),
    }
}

fn stored_tags(json: &str) -> Vec<types::Tag> {
    serde_json::from_str(json).unwrap_or_default()
}
