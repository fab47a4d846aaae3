//! What agents ask, and what becomes of it. Each answer is given only after what it promises is durable.

use std::collections::HashSet;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::HeaderMap;
use serde::Serialize;
use serde_json::Value;
use terrace_agent_proto::{
    Call, CheckUpdateReply, DescribeTasks, DescribeTasksReply, Empty, MAX_CHUNK, Outcome, RegisterInstance, RegisterInstanceReply,
    ReportTaskFinish, ReportTaskStart, Task, TaskRef, UploadTaskLog, UploadTaskLogReply, ValidateInstance, identity, reply,
    task_id_is_valid,
};
use terrace_base::{Error, Result, Timestamp, text};
use terrace_store::Tx;

use super::authenticate::{Agent, public_key_der};
use crate::db::tasks::{Claim, Ended, InProgress, Offer};
use crate::model::{CommandType, InstanceId, RegisterCodeId, TaskStatus};
use crate::output::{Kept, Piece, Place};
use crate::{Hosts, db};

/// After a task's own timeout, how long its report may take.
pub const REPORT_GRACE: Duration = Duration::from_secs(60);
/// A claim younger than this may not be in the agent's list of running tasks yet.
const LOST_AFTER: Duration = Duration::from_secs(15);
/// How far ahead a host's clock may be for its times to be believed.
const CLOCK_AHEAD: Duration = Duration::from_secs(24 * 3600);
const MAX_ERROR_INFO: usize = 1024;

/// A reply of any action.
pub enum Reply {
    Empty,
    Registered(RegisterInstanceReply),
    Tasks(DescribeTasksReply),
    Output(UploadTaskLogReply),
    Update(CheckUpdateReply),
}

impl Reply {
    pub fn to_response(&self, request_id: &str) -> Value {
        fn of<T: Serialize>(request_id: &str, reply: &T) -> Value {
            reply::success(request_id, reply)
        }
        match self {
            Reply::Empty => of(request_id, &Empty {}),
            Reply::Registered(r) => of(request_id, r),
            Reply::Tasks(r) => of(request_id, r),
            Reply::Output(r) => of(request_id, r),
            Reply::Update(r) => of(request_id, r),
        }
    }
}

/// A call of an agent that proved who it is.
pub async fn answer(hosts: &Hosts, agent: &Agent, call: Call) -> Result<Reply> {
    check_names(&call)?;
    let tells = matches!(call, Call::ReportTaskStart(_) | Call::UploadTaskLog(_) | Call::ReportTaskFinish(_) | Call::ValidateInstance(_));
    let reply = act(hosts, agent, call).await?;
    if tells {
        hosts.tell(agent.account);
    }
    Ok(reply)
}

async fn act(hosts: &Hosts, agent: &Agent, call: Call) -> Result<Reply> {
    match call {
        Call::DescribeTasks(call) => describe_tasks(hosts, agent, call).await.map(Reply::Tasks),
        Call::ReportTaskStart(call) => start(hosts, agent, call).await.map(|()| Reply::Empty),
        Call::UploadTaskLog(call) => upload(hosts, agent, call).await.map(Reply::Output),
        Call::ReportTaskFinish(call) => finish(hosts, agent, call).await.map(|()| Reply::Empty),
        Call::ValidateInstance(call) => validate(hosts, agent, call).await.map(|()| Reply::Empty),
        // An update server is root on every host; installing agents is the package manager's work.
        Call::CheckUpdate(_) => Ok(Reply::Update(CheckUpdateReply { need_update: false, download_url: None, md5: None })),
        Call::ReportAgentLog(call) => {
            let info: String = call.log_info.chars().filter(|c| !c.is_control()).take(500).collect();
            tracing::warn!(instance = %agent.instance, version = %call.agent_version.chars().take(40).collect::<String>(), info, "an agent reports trouble");
            Ok(Reply::Empty)
        }
        Call::GetCosCredential(_) => Err(Error::new("UnsupportedOperation", text!("output goes to the server itself; no bucket is used"))),
        Call::RegisterInstance(_) => Err(Error::new("InvalidParameter", text!("enrolment goes over HTTP, not over the socket"))),
    }
}

/// Names in a call are compared with stored ones: what cannot be one need not be looked for, and some of it no statement may hold.
fn check_names(call: &Call) -> Result<()> {
    let (task, claim) = match call {
        Call::ReportTaskStart(call) => (&call.invocation_task_id, call.claim.as_str()),
        Call::UploadTaskLog(call) => (&call.invocation_task_id, ""),
        Call::ReportTaskFinish(call) => (&call.invocation_task_id, ""),
        _ => return Ok(()),
    };
    if task_id_is_valid(task) && claim.bytes().all(|b| b.is_ascii_graphic()) {
        return Ok(());
    }
    Err(Error::new("OperationDenied", text!("the task is not one this agent runs")))
}

/// Enrols a host: checks the code and counts its use in one transaction. No signature yet; the code's value is the proof.
pub async fn register(hosts: &Hosts, _headers: &HeaderMap, call: RegisterInstance, from: IpAddr) -> Result<Reply> {
    let refuse = |reason: &'static str| Error::new("AuthFailure", text!("the host is not enrolled: {reason}", reason = reason));
    if public_key_der(&call.public_key).is_none() {
        return Err(refuse("PublicKey must be an RSA key of 2048 bits or more in PKCS#1 PEM"));
    }
    if RegisterCodeId::parse(&call.active_code).is_none() {
        return Err(refuse("the register code is not valid"));
    }
    let printable = |s: &str, max: usize| (1..=max).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_graphic());
    if !printable(&call.machine_id, identity::MAX_MACHINE_ID) {
        return Err(refuse("MachineId must be 1 to 128 visible characters"));
    }
    if !terrace_base::id::has_form(RegisterCodeId::PREFIX, &call.active_code) {
        return Err(refuse("the register code is not valid"));
    }
    let (now, rng, value_hash) = (hosts.clock.now(), hosts.rng.clone(), terrace_auth::v3::sha256_hex(call.active_value.as_bytes()));
    let (account, instance) = hosts
        .db
        .write(async move |tx: &mut Tx| {
            let Some(code) = db::codes::redeemable(tx, &call.active_code).await? else {
                return Err(refuse("the register code is not valid"));
            };
            let secret_matches = terrace_base::secret::same(code.value_hash.as_bytes(), value_hash.as_bytes());
            if !secret_matches || !code.enabled || now >= code.expires_at {
                return Err(refuse("the register code is not valid"));
            }
            if !code.allows(from) {
                return Err(refuse("the register code does not allow this address"));
            }
            if !db::codes::count_use(tx, code.account, &call.active_code, now).await? {
                return Err(refuse("the register code was used as often as it may be"));
            }
            let id = InstanceId::draw(&rng);
            db::instances::insert(tx, code.account, &id, &code.instance_name_prefix, &call, now).await?;
            Ok((code.account, id))
        })
        .await?;
    hosts.tell(account);
    tracing::info!(%instance, %from, "host enrolled");
    Ok(Reply::Registered(RegisterInstanceReply { instance_id: instance.into() }))
}

async fn validate(hosts: &Hosts, agent: &Agent, call: ValidateInstance) -> Result<()> {
    let (account, instance, now) = (agent.account, agent.instance.clone(), hosts.clock.now());
    hosts.db.write(async move |tx: &mut Tx| db::instances::refresh(tx, account, &instance, &call, now).await).await
}

/// What to start and what to cancel. The number of tasks is rationed: by what the agent says it has room for, or, for
/// the published agent, which would start any number at once, by what it is known to run.
async fn describe_tasks(hosts: &Hosts, agent: &Agent, call: DescribeTasks) -> Result<DescribeTasksReply> {
    let now = hosts.clock.now();
    let (account, instance) = (agent.account, agent.instance.clone());
    let mut tx = hosts.db.read().await?;
    let in_progress = db::tasks::in_progress_on(&mut tx, account, &instance).await?;
    let most = i64::from(hosts.options.max_running);
    let room = match call.free {
        Some(free) => i64::from(free).min(most),
        None => most - in_progress.len() as i64,
    };
    // One more than there is room for: then some wait.
    let mut offers = db::tasks::pending_on(&mut tx, account, &instance, room.max(0) + 1).await?;
    let backlog = offers.len() as i64 > room.max(0);
    offers.truncate(usize::try_from(room.max(0)).unwrap_or(0));
    drop(tx);
    let lost = call.running.map(|running| lost(&in_progress, &running, now)).unwrap_or_default();
    let cancels = in_progress.into_iter().filter(|t| t.cancelling && !lost.contains(&t.id)).map(|t| t.id);
    let invocation_cancel_task_set = cancels.map(|id| TaskRef { invocation_task_id: id }).collect();
    settle_lost(hosts, agent, lost, now).await?;
    if let Some(connection) = hosts.hub.get(&instance) {
        connection.asked(backlog, now);
    }
    let extended = call.free.is_some();
    let tasks = offers.into_iter().map(|offer| to_task(hosts, offer, extended)).collect::<Result<_>>()?;
    Ok(DescribeTasksReply { invocation_normal_task_set: tasks, invocation_cancel_task_set })
}

/// Tasks this agent claimed a while ago and no longer knows.
fn lost(in_progress: &[InProgress], running: &[String], now: Timestamp) -> Vec<String> {
    let known: HashSet<&str> = running.iter().map(String::as_str).collect();
    let old = |task: &&InProgress| task.claimed_at < now.minus(LOST_AFTER) && !known.contains(task.id.as_str());
    in_progress.iter().filter(old).map(|task| task.id.clone()).collect()
}

/// They were lost with the agent's journal: nobody can tell how they ended.
async fn settle_lost(hosts: &Hosts, agent: &Agent, lost: Vec<String>, now: Timestamp) -> Result<()> {
    if lost.is_empty() {
        return Ok(());
    }
    tracing::warn!(instance = %agent.instance, count = lost.len(), "the agent lost tasks it had claimed");
    let account = agent.account;
    hosts
        .db
        .write(async move |tx: &mut Tx| {
            for task in &lost {
                db::tasks::give_up(tx, account, task, TaskStatus::Unknown, "the agent no longer knows the task it had started", now)
                    .await?;
            }
            Ok(())
        })
        .await?;
    hosts.tell(account);
    Ok(())
}

fn to_task(hosts: &Hosts, offer: Offer, extended: bool) -> Result<Task> {
    let script = hosts.unseal_script(&offer.invocation_id, &offer.rendered)?;
    let mut kind = CommandType::parse(&offer.command_type).unwrap_or(CommandType::Shell);
    let (mut script, mut username, mut directory) = (script, offer.username, offer.working_directory);
    if !extended {
        // The published agent knows no Python, and wants a user and a directory named.
        if kind == CommandType::Python {
            script = format!("exec python3 -c 'import base64; exec(base64.b64decode(\"{}\"))'\n", STANDARD.encode(&script));
            kind = CommandType::Shell;
        }
        if username.is_empty() {
            username = "root".to_owned();
        }
        if directory.is_empty() {
            directory = if username == "root" { "/root".to_owned() } else { format!("/home/{username}") };
        }
    }
    Ok(Task {
        invocation_task_id: offer.task_id,
        time_out: u64::try_from(offer.timeout).unwrap_or(60),
        command: STANDARD.encode(script),
        command_type: kind.as_str().to_owned(),
        username,
        working_directory: directory,
        cos_bucket_url: String::new(),
        cos_bucket_prefix: String::new(),
        output_cap_bytes: if extended { hosts.output.cap() } else { 0 },
    })
}

async fn start(hosts: &Hosts, agent: &Agent, call: ReportTaskStart) -> Result<()> {
    let (account, instance, now) = (agent.account, agent.instance.clone(), hosts.clock.now());
    let claim = hosts
        .db
        .write(async move |tx: &mut Tx| {
            db::tasks::claim(tx, account, &instance, &call.invocation_task_id, &call.claim, now, REPORT_GRACE).await
        })
        .await?;
    match claim {
        Claim::Granted => Ok(()),
        Claim::Refused => {
            Err(Error::new("OperationDenied", text!("the task may not be started: it is taken, cancelled, over or not yours")))
        }
    }
}

async fn upload(hosts: &Hosts, agent: &Agent, call: UploadTaskLog) -> Result<UploadTaskLogReply> {
    let bytes = STANDARD.decode(&call.output).map_err(|_| Error::invalid_value("Output", "…", "Base64"))?;
    if bytes.len() > MAX_CHUNK {
        return Err(Error::invalid_value("Output", format!("{} bytes", bytes.len()), &format!("at most {MAX_CHUNK} bytes")));
    }
    let end = call.offset.unwrap_or(0).saturating_add(bytes.len() as u64);
    let full = || Error::new("LimitExceeded", text!("at most {cap} bytes of a task's output are kept", cap = hosts.output.cap()));
    if end > hosts.output.cap() {
        return Err(full());
    }
    let by_offset = call.offset.is_some();
    if bytes.is_empty() && !by_offset && call.dropped == 0 {
        return Ok(UploadTaskLogReply { next_offset: None });
    }
    let place = match call.offset {
        Some(offset) => Place::Offset(offset),
        // An empty last piece only carries the final count of dropped bytes.
        None if bytes.is_empty() => Place::Offset(u64::MAX),
        None => Place::Index(call.index),
    };
    let piece = Piece {
        account: agent.account,
        instance: agent.instance.clone(),
        task: call.invocation_task_id,
        place,
        bytes: Bytes::from(bytes),
        dropped: call.dropped,
    };
    match hosts.output.keep(piece).await? {
        Kept::Yes { held } | Kept::No { held } => Ok(UploadTaskLogReply { next_offset: by_offset.then_some(held) }),
        Kept::Full => Err(full()),
        Kept::Foreign => Err(Error::new("OperationDenied", text!("the task is not one this agent runs"))),
    }
}

async fn finish(hosts: &Hosts, agent: &Agent, call: ReportTaskFinish) -> Result<()> {
    let (account, instance, now) = (agent.account, agent.instance.clone(), hosts.clock.now());
    // A host's clock may be off, but a time that lies far ahead is no time.
    let latest = now.plus(CLOCK_AHEAD);
    let at = |micros: u64| i64::try_from(micros).ok().filter(|m| *m > 0).map(Timestamp).filter(|at| *at <= latest);
    let ended = Ended {
        status: TaskStatus::of_outcome(call.result),
        error_info: match (call.result, call.error_info.as_str()) {
            (Outcome::Unknown, "") => "the agent cannot tell how the task ended".to_owned(),
            (_, text) => text.chars().filter(|c| !c.is_control() || *c == '\n').take(MAX_ERROR_INFO).collect(),
        },
        exit_code: i64::from(call.exit_code),
        dropped: call.dropped.and_then(|d| i64::try_from(d).ok()).unwrap_or(0),
        started_at: at(call.started_at_micros),
        ended_at: at(call.finished_at_micros).unwrap_or(now),
    };
    let task = call.invocation_task_id;
    let known = hosts.db.write(async move |tx: &mut Tx| db::tasks::finish(tx, account, &instance, &task, &ended, now).await).await?;
    if let Some(connection) = hosts.hub.get(&agent.instance) {
        connection.freed();
    }
    // A repeat of a report that was lost on its way back is fine; a task of somebody else is not.
    if known { Ok(()) } else { Err(Error::new("OperationDenied", text!("the task is not one this agent runs"))) }
}

impl Hosts {
    /// The script of an invocation, as sealed when it was made.
    pub(crate) fn unseal_script(&self, invocation: &str, sealed: &[u8]) -> Result<String> {
        let plain = self
            .master
            .open(&script_purpose(invocation), sealed)
            .ok_or_else(|| Error::internal("a stored script does not open: is the master key file another one?"))?;
        String::from_utf8(plain).map_err(Error::internal)
    }

    pub(crate) fn seal_script(&self, invocation: &str, script: &str) -> Result<Arc<[u8]>> {
        self.master.seal(&self.rng, &script_purpose(invocation), script.as_bytes()).map(Arc::from)
    }
}

fn script_purpose(invocation: &str) -> String {
    format!("script:{invocation}")
}
