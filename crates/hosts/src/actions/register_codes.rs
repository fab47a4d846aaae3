//! Register codes: what a host needs to enrol. The value is shown once, when the code is made.

use std::sync::Arc;
use std::time::Duration;

use terrace_api_tat::actions as tat;
use terrace_api_tat::types::RegisterCodeInfo;
use terrace_auth::v3::sha256_hex;
use terrace_base::{AccountId, Error, Page, Result, Secret, Timestamp, text};
use terrace_rpc::Cx;
use terrace_store::{Sql, Tx};

use super::filters::{self, MAX_LIMIT};
use crate::db::codes::Code;
use crate::model::RegisterCodeId;
use crate::{Hosts, db};

pub const MAX_CODES: i64 = 1000;
const DEFAULT_USES: i64 = 10;
const DEFAULT_HOURS: i64 = 4;
/// From here on a code never expires, as the contract says.
const FOREVER_HOURS: i64 = 99_999;
const LETTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

pub async fn create_register_code(
    hosts: Arc<Hosts>,
    cx: Cx,
    request: tat::CreateRegisterCodeRequest,
) -> Result<tat::CreateRegisterCodeResponse> {
    let now = cx.now();
    let hours = request.effective_time.unwrap_or(DEFAULT_HOURS);
    let ip_range = request.ip_address_range.unwrap_or_default();
    let formed = ip_range.is_empty() || ip_range.parse::<ipnet::IpNet>().is_ok() || ip_range.parse::<std::net::IpAddr>().is_ok();
    if !formed {
        return Err(Error::invalid_value("IpAddressRange", ip_range, "an address or a network such as 10.0.0.0/8"));
    }
    let expires_at = if hours > FOREVER_HOURS { Timestamp(i64::MAX) } else { now.plus(Duration::from_secs(hours.unsigned_abs() * 3600)) };
    let mut code = new_code(&hosts, cx.account(), expires_at);
    code.description = request.description.unwrap_or_default();
    code.instance_name_prefix = request.instance_name_prefix.unwrap_or_default();
    code.register_limit = request.register_limit.unwrap_or(DEFAULT_USES);
    code.ip_range = ip_range;
    let (register_code_id, value) = add(&hosts, code).await?;
    Ok(tat::CreateRegisterCodeResponse { register_code_id, register_code_value: value.reveal().to_owned() })
}

fn new_code(hosts: &Hosts, account: AccountId, expires_at: Timestamp) -> Code {
    let now = hosts.clock.now();
    Code {
        id: RegisterCodeId::draw(&hosts.rng).into(),
        account,
        value_hash: String::new(),
        description: String::new(),
        instance_name_prefix: String::new(),
        register_limit: 1,
        registered_count: 0,
        ip_range: String::new(),
        enabled: true,
        expires_at,
        created_at: now,
        updated_at: now,
    }
}

/// Draws the code's value, keeps its hash, and gives both parts of the code.
async fn add(hosts: &Hosts, mut code: Code) -> Result<(String, Secret)> {
    let value = Secret::new(hosts.rng.text(LETTERS, 32));
    code.value_hash = sha256_hex(value.reveal().as_bytes());
    let id = code.id.clone();
    hosts
        .db
        .write(async move |tx: &mut Tx| {
            if db::codes::count(tx, code.account).await? >= MAX_CODES {
                return Err(Error::new(
                    "LimitExceeded",
                    text!("at most {most} {kind} are allowed in an account", most = MAX_CODES, kind = "register codes"),
                ));
            }
            if db::codes::insert(tx, &code).await? { Ok(()) } else { Err(Error::internal("a drawn id is taken; the call can be repeated")) }
        })
        .await?;
    Ok((id, value))
}

impl Hosts {
    /// A code for the agent that `terrace serve --local-agent` runs: one use, ten minutes, from this machine only.
    pub async fn local_register_code(&self, account: AccountId) -> Result<(String, Secret)> {
        let mut code = new_code(self, account, self.clock.now().plus(Duration::from_secs(600)));
        code.description = "the server's own agent".into();
        code.ip_range = "127.0.0.0/8".into();
        add(self, code).await
    }
}

pub async fn describe_register_codes(
    hosts: Arc<Hosts>,
    cx: Cx,
    request: tat::DescribeRegisterCodesRequest,
) -> Result<tat::DescribeRegisterCodesResponse> {
    let page = Page::new(request.offset, request.limit, MAX_LIMIT)?;
    let mut listing = Sql::select(db::codes::FROM).tenant(cx.account());
    if let Some(ids) = request.register_code_ids.filter(|ids| !ids.is_empty()) {
        check_ids(&ids)?;
        listing = listing.and_in("register_code_id", ids);
    }
    let listing = listing.order("created_at DESC, register_code_id").page(page);
    let (total_count, found) = db::codes::list(&mut hosts.db.read().await?, cx.account(), &listing).await?;
    Ok(tat::DescribeRegisterCodesResponse { total_count, register_code_set: found.into_iter().map(shown).collect() })
}

fn shown(c: Code) -> RegisterCodeInfo {
    RegisterCodeInfo {
        register_code_id: c.id,
        description: c.description,
        instance_name_prefix: c.instance_name_prefix,
        register_limit: c.register_limit,
        expired_time: Some(c.expires_at).filter(|at| *at != Timestamp(i64::MAX)).map(Timestamp::iso),
        ip_address_range: c.ip_range,
        enabled: c.enabled,
        registered_count: c.registered_count,
        created_time: Some(c.created_at.iso()),
        updated_time: Some(c.updated_at.iso()),
    }
}

pub async fn disable_register_codes(
    hosts: Arc<Hosts>,
    cx: Cx,
    request: tat::DisableRegisterCodesRequest,
) -> Result<tat::DisableRegisterCodesResponse> {
    on_each(&hosts, &cx, request.register_code_ids, false).await?;
    Ok(tat::DisableRegisterCodesResponse {})
}

/// Hosts that enrolled with a code keep their enrolment when it is deleted.
pub async fn delete_register_codes(
    hosts: Arc<Hosts>,
    cx: Cx,
    request: tat::DeleteRegisterCodesRequest,
) -> Result<tat::DeleteRegisterCodesResponse> {
    on_each(&hosts, &cx, request.register_code_ids, true).await?;
    Ok(tat::DeleteRegisterCodesResponse {})
}

/// All or none.
async fn on_each(hosts: &Hosts, cx: &Cx, ids: Vec<String>, delete: bool) -> Result<()> {
    check_ids(&ids)?;
    let (account, now) = (cx.account(), cx.now());
    hosts
        .db
        .write(async move |tx: &mut Tx| {
            let known = db::codes::existing(tx, account, &ids).await?;
            if let Some(missing) = ids.iter().find(|id| !known.contains(id)) {
                return Err(Error::not_found("ResourceNotFound.RegisterCodesNotFoundCode", "register code", missing));
            }
            for id in &ids {
                if delete {
                    db::codes::delete(tx, account, id).await?;
                } else {
                    db::codes::disable(tx, account, id, now).await?;
                }
            }
            Ok(())
        })
        .await
}

fn check_ids(ids: &[String]) -> Result<()> {
    filters::check_ids("InvalidParameterValue.InvalidRegisterCodeId", "RegisterCodeIds", RegisterCodeId::PREFIX, ids)
}
