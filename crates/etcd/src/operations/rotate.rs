//! New certificates for everybody, by the same authority. Members read theirs at each handshake, so nothing is restarted and no connection ends;
//! certificates that clients already have stay good until they end.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use terrace_base::Result;
use terrace_ops::{Cx, End, Flow, Operation};
use terrace_store::Tx;

use super::SICK;
use super::membership::Change;
use crate::db::{clusters, maintenance};
use crate::pki::{self, Subject};
use crate::{Etcd, events, keeper};

pub struct Rotate;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct State {}

impl Operation for Rotate {
    const KIND: &'static str = "cetcd.rotate_certificates";
    const SERVICE: &'static str = "cetcd";
    type Product = Etcd;
    type State = State;

    fn plan(_: &State) -> Vec<String> {
        ["issue_to_members", "issue_to_clients", "check_members"].map(String::from).to_vec()
    }

    async fn step(cx: &Cx, etcd: &Arc<Etcd>, _: &mut State, step: &str) -> Result<Flow> {
        let change = Change::begin(cx, etcd).await?;
        match step {
            "issue_to_members" => {
                for member in &change.members {
                    change.certify(cx, etcd, member).await?;
                }
                Ok(Flow::Next)
            }
            "issue_to_clients" => {
                let (account, id) = (cx.account, change.cluster.id.clone());
                let subject = Subject { name: "root".into(), domains: vec![], addresses: vec![] };
                let client = pki::issue(&id, &change.authority, &subject, cx.now())?;
                let sealed = etcd.seal.seal(&id, "client", &client.key)?;
                etcd.db
                    .write(async move |tx: &mut Tx| clusters::set_client(tx, account, &id, &client.certificate, sealed.clone()).await)
                    .await?;
                Ok(Flow::Next)
            }
            // By new connections, so with the new certificates.
            _ => {
                let sick = keeper::look(cx.account, etcd, &change.cluster, &change.access, &change.members).await?;
                if sick.is_empty() { Ok(Flow::Next) } else { Ok(Flow::wait(SICK, format!("not healthy: {}", sick.join(", ")))) }
            }
        }
    }

    async fn ended(tx: &mut Tx, cx: &Cx, _: &State, end: &End) -> Result<()> {
        events::failed::<Self>(tx, cx, end).await?;
        if *end == End::Succeeded {
            maintenance::set_certified(tx, cx.account, &cx.resource_id, cx.now()).await?;
        }
        clusters::set_running(tx, cx.account, &cx.resource_id, cx.now()).await
    }
}
