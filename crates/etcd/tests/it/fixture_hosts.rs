//! Managed hosts without machines: each has a directory and an address of the loopback network, and does what agents do.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::future::BoxFuture;
use serde_json::Value;
use terrace_base::{AccountId, Clock, Error, Result, text};
use terrace_place::{Host, Places, UNREACHABLE, Wire, answer};
use tokio::task::JoinHandle;

use crate::fixture::{ALICE, processes_under};

#[derive(Default)]
pub struct Hosts(Mutex<HashMap<String, Arc<Machine>>>);

struct Machine {
    address: Mutex<IpAddr>,
    places: Arc<Places>,
    root: std::path::PathBuf,
    is_reachable: AtomicBool,
    /// It is cut off as soon as it has done something of this name.
    cut_after: Mutex<Option<&'static str>>,
    agent: Mutex<Option<JoinHandle<()>>>,
}

impl Machine {
    /// Its agent begins, and keeps what it finds.
    fn start_agent(self: &Arc<Self>) {
        let machine = Arc::clone(self);
        *self.agent.lock().unwrap() = Some(tokio::spawn(async move { machine.places.keep().await }));
        self.is_reachable.store(true, Ordering::SeqCst);
    }
}

impl Hosts {
    pub fn count(&self) -> usize {
        self.0.lock().unwrap().len()
    }

    pub fn add(&self, number: usize, below: &Path, clock: Clock) -> String {
        let id = format!("ins-{number:08}");
        let root = below.join("hosts").join(&id);
        std::fs::create_dir_all(&root).unwrap();
        let machine = Arc::new(Machine {
            address: Mutex::new(Ipv4Addr::new(127, 0, 1, number as u8).into()),
            places: Arc::new(Places::keeping(root.join("places"), clock)),
            root,
            is_reachable: AtomicBool::new(false),
            cut_after: Mutex::default(),
            agent: Mutex::default(),
        });
        machine.start_agent();
        self.0.lock().unwrap().insert(id.clone(), machine);
        id
    }

    fn get(&self, id: &str) -> Arc<Machine> {
        Arc::clone(&self.0.lock().unwrap()[id])
    }

    /// The agent is not connected any more; what runs there goes on.
    pub fn cut(&self, id: &str) {
        self.get(id).is_reachable.store(false, Ordering::SeqCst);
    }

    /// It does this, and its answer does not arrive any more.
    pub fn cut_after(&self, id: &str, what: &'static str) {
        *self.get(id).cut_after.lock().unwrap() = Some(what);
    }

    pub fn mend(&self, id: &str) {
        self.get(id).is_reachable.store(true, Ordering::SeqCst);
    }

    pub fn set_address(&self, id: &str, address: [u8; 4]) {
        *self.get(id).address.lock().unwrap() = IpAddr::from(address);
    }

    pub fn is_reachable(&self, id: &str) -> bool {
        self.get(id).is_reachable.load(Ordering::SeqCst)
    }

    /// The machine is switched off.
    pub fn switch_off(&self, id: &str) {
        let machine = self.get(id);
        machine.is_reachable.store(false, Ordering::SeqCst);
        if let Some(agent) = machine.agent.lock().unwrap().take() {
            agent.abort();
        }
        self.kill_programs(id);
    }

    pub fn switch_on(&self, id: &str) {
        self.get(id).start_agent();
    }

    pub fn kill_programs(&self, id: &str) {
        for pid in self.programs(id) {
            let _ = Command::new("kill").args(["-9", &pid.to_string()]).status();
        }
    }

    /// Processes of members on the host.
    pub fn programs(&self, id: &str) -> Vec<i32> {
        processes_under(&self.get(id).root)
    }

    /// How many places with anything in them there are on the host.
    pub fn places(&self, id: &str) -> usize {
        let groups = std::fs::read_dir(self.get(id).root.join("places")).into_iter().flatten().flatten();
        groups.map(|group| std::fs::read_dir(group.path()).into_iter().flatten().count()).sum()
    }
}

impl Wire for Hosts {
    fn ask<'a>(&'a self, account: AccountId, host: &'a str, ask: Value, patience: Duration) -> BoxFuture<'a, Result<Value>> {
        Box::pin(async move {
            let machine = self.0.lock().unwrap().get(host).cloned();
            let reachable = machine.filter(|machine| account == ALICE && machine.is_reachable.load(Ordering::SeqCst));
            let silent = || {
                Error::new(
                    UNREACHABLE,
                    text!("the agent of {host} does not answer, or is not one that runs programs for this server", host = host),
                )
            };
            let machine = reachable.ok_or_else(silent)?;
            // As text, as over the wire.
            let text = ask.to_string();
            assert!(text.len() < 1 << 20, "a message of {} bytes", text.len());
            let answered = tokio::time::timeout(patience, answer(&machine.places, serde_json::from_str(&text).unwrap())).await;
            if machine.cut_after.lock().unwrap().take_if(|what| text.contains(*what)).is_some() {
                machine.is_reachable.store(false, Ordering::SeqCst);
                return Err(silent());
            }
            answered.map_err(|_| silent())
        })
    }

    fn hosts<'a>(&'a self, account: AccountId, ids: &'a [String]) -> BoxFuture<'a, Result<Vec<Host>>> {
        let all = self.0.lock().unwrap();
        let found = ids.iter().filter_map(|id| Some((id, all.get(id).filter(|_| account == ALICE)?)));
        let found: Vec<Host> = found
            .map(|(id, machine)| Host {
                id: id.clone(),
                name: id.clone(),
                address: machine.address.lock().unwrap().to_string(),
                is_online: machine.is_reachable.load(Ordering::SeqCst),
            })
            .collect();
        Box::pin(async move { Ok(found) })
    }
}
