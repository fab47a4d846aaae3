//! `cam.SimulatePolicy`: would this user be allowed, and which statement decides?
//!
//! It answers for the user's policies; what a session's own policy would cut away does not count.

use std::net::IpAddr;
use std::sync::Arc;

use terrace_api_cam::actions::{SimulatePolicyRequest, SimulatePolicyResponse};
use terrace_auth::policy::Verdict;
use terrace_base::{Error, Result, Text, text};
use terrace_rpc::{Access, ActionMeta, Cx, Decision, Question};

use crate::{Identity, credential, paging, user};

pub async fn simulate_policy(identity: Arc<Identity>, cx: Cx, request: SimulatePolicyRequest) -> Result<SimulatePolicyResponse> {
    let target = user::allowed_or_self(&cx, request.target_uin)?;
    let action = find_action(&identity, &request.action_name)?;
    let resource = request.resource.filter(|text| !text.is_empty()).unwrap_or_else(|| "*".into());
    check_resource(&resource)?;
    let source_ip = parse_address(&cx, request.source_ip.as_deref().unwrap_or_default())?;
    let mut tx = identity.db.read().await?;
    user::check_exists(&mut tx, cx.account(), target).await?;
    let policies = credential::load_policies(&mut tx, cx.account(), target, "").await?;
    let name = format!("{}:{}", action.service, action.name);
    let verdict = policies.judge(&Question { action: &name, resource: &resource, source_ip, now: cx.now() });
    let reason = reason(&verdict, action, policies.root).render(cx.lang);
    let (decision, allowed) = match (verdict.decision, action.access) {
        (Decision::Allow, _) => ("allow", true),
        (Decision::ExplicitDeny, _) => ("explicit_deny", false),
        (Decision::ImplicitDeny, access) => ("implicit_deny", access == Access::Sign),
    };
    let (policy, policy_name, statement) = verdict.by.map_or((0, String::new(), -1), |(id, name, at)| (id, name, position(at)));
    Ok(SimulatePolicyResponse {
        allowed,
        decision: decision.into(),
        matched_policy_id: paging::total(policy),
        matched_policy_name: policy_name,
        statement_index: statement,
        reason,
    })
}

/// Policies compare the names of actions without case, so a name is looked up without case too.
fn find_action(identity: &Identity, given: &str) -> Result<&'static ActionMeta> {
    let (service, name) = given.split_once(':').unwrap_or((given, ""));
    let service = identity.services.iter().find(|known| known.name.eq_ignore_ascii_case(service));
    let action = service.and_then(|known| known.actions.iter().find(|action| action.name.eq_ignore_ascii_case(name)).copied());
    action.ok_or_else(|| Error::not_found("InvalidParameter.ActionError", "action", given))
}

fn check_resource(given: &str) -> Result<()> {
    if given == "*" || (given.starts_with("qcs:") && given.splitn(6, ':').count() == 6) {
        return Ok(());
    }
    let allowed = "* or six segments, qcs:project:service:region:account:resource";
    Err(Error::invalid_value_code("InvalidParameter.ResourceError", "Resource", given, allowed))
}

fn parse_address(cx: &Cx, given: &str) -> Result<IpAddr> {
    if given.is_empty() {
        return Ok(cx.source_ip);
    }
    given.parse().map_err(|_| Error::invalid_value_code("InvalidParameter.ParamError", "SourceIp", given, "an IPv4 or IPv6 address"))
}

fn reason(verdict: &Verdict, action: &ActionMeta, root: bool) -> Text {
    match (verdict.decision, &verdict.by) {
        (Decision::Allow, Some((_, policy, at))) => {
            text!("statement {index} of the policy {policy} allows it", index = at, policy = policy)
        }
        (Decision::ExplicitDeny, Some((_, policy, at))) => {
            text!("statement {index} of the policy {policy} denies it, which nothing overrides", index = at, policy = policy)
        }
        (Decision::Allow, None) if root => text!("the main account's own user may do everything"),
        (Decision::Allow | Decision::ExplicitDeny | Decision::ImplicitDeny, _) if action.access == Access::Sign => {
            text!("no statement allows it, but the action needs no permission: every user may do it unless a statement denies it")
        }
        (Decision::Allow | Decision::ExplicitDeny | Decision::ImplicitDeny, _) => {
            text!("no statement of the policies that bear on the user allows it")
        }
    }
}

fn position(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}
