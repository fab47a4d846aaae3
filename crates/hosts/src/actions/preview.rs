//! `PreviewReplacedCommandContent`: the script with its parameters filled in, without running it.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use terrace_api_tat::actions::{PreviewReplacedCommandContentRequest, PreviewReplacedCommandContentResponse};
use terrace_base::{Error, Result, text};
use terrace_rpc::Cx;

use super::{command_fields, commands, filters};
use crate::model::CommandId;
use crate::parameters::Values;
use crate::{Hosts, db, parameters};

pub async fn preview_replaced_command_content(
    hosts: Arc<Hosts>,
    cx: Cx,
    request: PreviewReplacedCommandContentRequest,
) -> Result<PreviewReplacedCommandContentResponse> {
    let given = parameters::parse("Parameters", request.parameters.as_deref().unwrap_or_default())?;
    let present = |text: Option<String>| text.filter(|t| !t.is_empty());
    let (script, defaults) = match (present(request.command_id), present(request.content)) {
        (Some(id), None) => {
            filters::check_ids("InvalidParameterValue.InvalidCommandId", "CommandId", CommandId::PREFIX, std::slice::from_ref(&id))?;
            let command =
                db::commands::find(&mut hosts.db.read().await?, cx.account(), &id).await?.ok_or_else(|| commands::not_found(&id))?;
            if !command.enable_parameter {
                return Err(Error::new(
                    "InvalidParameterValue.ParameterDisabled",
                    text!("the command `{id}` takes no parameters", id = id),
                ));
            }
            (command.content, parameters::parse("DefaultParameters", &command.default_parameters)?)
        }
        (None, Some(content)) => (command_fields::script(&content)?, Values::new()),
        (Some(_), Some(_)) => {
            return Err(Error::new(
                "InvalidParameter.ConflictParameter",
                text!("`{one}` and `{other}` exclude each other", one = "CommandId", other = "Content"),
            ));
        }
        (None, None) => return Err(Error::missing("CommandId")),
    };
    let rendered = parameters::render(&script, &given, &defaults, "InvalidParameterValue.LackOfParameters")?;
    Ok(PreviewReplacedCommandContentResponse { replaced_content: STANDARD.encode(rendered.script) })
}
