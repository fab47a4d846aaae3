//! `DescribeEtcdMembers`: every member is asked at once, so that one that is silent costs the others nothing and the caller two seconds.

use std::sync::Arc;
use std::time::Instant;

use etcd_client::StatusResponse;
use futures_util::future::join_all;
use terrace_api_cetcd::actions::{DescribeEtcdMembersRequest, DescribeEtcdMembersResponse};
use terrace_api_cetcd::types::EtcdMemberStatus;
use terrace_base::Result;
use terrace_rpc::Cx;

use crate::client::{Access, PATIENCE};
use crate::db::members::Member;
use crate::db::{clusters, members};
use crate::provider::MARK;
use crate::{Etcd, expiry, launch};

pub async fn describe_etcd_members(etcd: Arc<Etcd>, cx: Cx, request: DescribeEtcdMembersRequest) -> Result<DescribeEtcdMembersResponse> {
    let mut tx = etcd.db.read().await?;
    let cluster = clusters::get(&mut tx, cx.account(), &request.instance_id).await?;
    let all = members::list(&mut tx, cx.account(), &cluster.id).await?;
    drop(tx);
    let access = etcd.access(cx.account(), &cluster).await?;
    let answers = join_all(all.iter().map(|member| ask(access.as_ref(), member))).await;
    let mut shown = Vec::with_capacity(all.len());
    let mut revision = 0;
    for (member, answer) in all.into_iter().zip(answers) {
        let place = etcd.place(cx.account(), &cluster.id, &member);
        let mut status = match answer {
            Some((said, latency_micros)) => {
                revision = revision.max(said.header().map_or(0, |header| header.revision()));
                EtcdMemberStatus { latency_micros, ..answered(&said) }
            }
            None => {
                // Nobody knows while its host is out of reach.
                let runs = place.look(MARK).await.is_ok_and(|look| look.running.is_some());
                EtcdMemberStatus {
                    role: "unknown".into(),
                    status: if runs { "Unhealthy" } else { "Stopped" }.into(),
                    version: member.version.clone(),
                    ..EtcdMemberStatus::default()
                }
            }
        };
        status.endpoint = format!("{}://{}:{}", cluster.settings.scheme(), member.host, member.client_port);
        status.peer_url = launch::peer_url(&cluster, &member);
        if cluster.settings.https {
            status.certificate_expire_at = expiry::of_member(&place).await.map(|end| end.iso());
        }
        (status.name, status.zone, status.host_id) = (member.name, member.zone, member.instance);
        shown.push(status);
    }
    Ok(DescribeEtcdMembersResponse { members: shown, revision })
}

/// What the member says, and how long that took on a connection that is open.
async fn ask(access: Option<&Access>, member: &Member) -> Option<(StatusResponse, i64)> {
    let asked = async {
        let (mut client, _) = access?.asked(member).await.ok()?;
        let begun = Instant::now();
        let said = client.status().await.ok()?;
        Some((said, i64::try_from(begun.elapsed().as_micros()).unwrap_or(i64::MAX)))
    };
    tokio::time::timeout(PATIENCE, asked).await.ok()?
}

fn answered(said: &StatusResponse) -> EtcdMemberStatus {
    let id = said.header().map_or(0, |header| header.member_id());
    let role = match () {
        () if said.is_learner() => "learner",
        () if said.leader() == id => "leader",
        () => "follower",
    };
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    EtcdMemberStatus {
        member_id: format!("{id:x}"),
        role: role.into(),
        status: if said.leader() != 0 && said.errors().is_empty() { "Running" } else { "Unhealthy" }.into(),
        version: format!("v{}", said.version()),
        db_size: said.db_size(),
        db_size_in_use: said.raft_used_db_size(),
        raft_term: number(said.raft_term()),
        raft_index: number(said.raft_index()),
        raft_applied_index: number(said.raft_applied_index()),
        errors: said.errors().to_vec(),
        ..EtcdMemberStatus::default()
    }
}
