//! etcd: the keys under a prefix, one key an instance. A watch tells each change at once; the key of a lease that ends is an instance that is gone.

use std::collections::BTreeMap;
use std::time::Duration;

use etcd_client::{
    Certificate, Client, ConnectOptions, Error, EventType, GetOptions, GetResponse, SortOrder, SortTarget, TlsOptions, WatchOptions,
};
use terrace_base::Secret;
use tokio::sync::watch;

use crate::pause::Pause;
use crate::reach::{CONNECT, Server};
use crate::sight::{self, Node, Sight, State};
use crate::value;

/// More keys than this are not instances of one service.
const MOST_KEYS: usize = 10_000;
const PAGE: i64 = 500;
/// A page of instances is a fraction of it.
const LARGEST_MESSAGE: usize = 8 << 20;
const PATIENCE: Duration = Duration::from_secs(10);
/// A member that went away without a word is noticed after both.
const ALIVE_EVERY: Duration = Duration::from_secs(5);
const ALIVE_WITHIN: Duration = Duration::from_secs(5);

#[derive(Clone, Debug)]
pub struct Etcd {
    /// Members; one that answers is enough.
    pub endpoints: Vec<Server>,
    pub prefix: String,
    pub user: Option<(String, Secret)>,
    /// Who certifies the members, in PEM; for those with `https`.
    pub authority: Option<String>,
}

pub async fn follow(it: &Etcd, told: &watch::Sender<Sight>) {
    let mut pause = Pause::default();
    // The member that was left is asked last: it may be the one that does not work.
    for endpoint in it.endpoints.iter().cycle() {
        let Err(why) = Box::pin(session(it, endpoint, told, &mut pause)).await;
        if pause.is_trouble() || told.borrow().nodes.is_none() {
            sight::lost(told, State::Unreachable, format!("{endpoint}: {why}"));
        }
        pause.after_failure().await;
    }
}

/// Reads all keys and watches them, for as long as that works.
async fn session(it: &Etcd, endpoint: &Server, told: &watch::Sender<Sight>, pause: &mut Pause) -> Result<std::convert::Infallible, String> {
    let client = in_time(connect(it, endpoint)).await?;
    let (mut keys, revision) = in_time(list(&client, &it.prefix)).await?;
    tell(told, &keys);
    let from = WatchOptions::new().with_prefix().with_start_revision(revision + 1);
    let mut watch = client.watch_client().max_decoding_message_size(LARGEST_MESSAGE);
    let mut stream = in_time(async { watch.watch(it.prefix.as_str(), Some(from)).await.map_err(shown) }).await?;
    pause.worked();
    loop {
        let said = stream.message().await.map_err(shown)?.ok_or("the watch ended")?;
        if said.compact_revision() > 0 {
            return Err("what changed was compacted meanwhile".into());
        }
        if said.canceled() {
            return Err(format!("the watch was cancelled: {}", said.cancel_reason()));
        }
        for event in said.events() {
            let Some(pair) = event.kv() else { continue };
            match event.event_type() {
                EventType::Put => drop(keys.insert(pair.key().to_vec(), value::instance(pair.value()))),
                EventType::Delete => drop(keys.remove(pair.key())),
            }
        }
        if keys.len() > MOST_KEYS {
            return Err(too_many());
        }
        if !said.events().is_empty() {
            tell(told, &keys);
        }
    }
}

type Keys = BTreeMap<Vec<u8>, Result<Node, &'static str>>;

fn tell(told: &watch::Sender<Sight>, keys: &Keys) {
    let mut notes = Vec::new();
    for (key, said) in keys.iter().rev() {
        if let Err(why) = said {
            notes.push(format!("the key {}: {why}", String::from_utf8_lossy(key)));
        }
    }
    sight::seen(told, keys.values().filter_map(|said| said.clone().ok()), notes);
}

fn too_many() -> String {
    format!("there are more than {MOST_KEYS} keys under the prefix")
}

async fn in_time<T>(doing: impl Future<Output = Result<T, String>>) -> Result<T, String> {
    tokio::time::timeout(PATIENCE, doing).await.unwrap_or_else(|_| Err("no answer in time".into()))
}

/// To the address that was looked at; the certificate is asked for the name.
async fn connect(it: &Etcd, endpoint: &Server) -> Result<Client, String> {
    let address = endpoint.address().await.map_err(|error| error.to_string())?;
    let mut options =
        ConnectOptions::new().with_connect_timeout(CONNECT).with_keep_alive(ALIVE_EVERY, ALIVE_WITHIN).with_require_leader(true);
    if endpoint.tls {
        let mut tls = TlsOptions::new().domain_name(endpoint.host.clone());
        if let Some(authority) = &it.authority {
            tls = tls.ca_certificate(Certificate::from_pem(authority));
        }
        options = options.with_tls(tls);
    }
    if let Some((user, password)) = &it.user {
        options = options.with_user(user, password.reveal());
    }
    let scheme = if endpoint.tls { "https" } else { "http" };
    Box::pin(Client::connect([format!("{scheme}://{address}")], Some(options))).await.map_err(shown)
}

/// All keys as they were at one revision, and that revision.
async fn list(client: &Client, prefix: &str) -> Result<(Keys, i64), String> {
    let mut kv = client.kv_client().max_decoding_message_size(LARGEST_MESSAGE);
    // The range of a prefix ends before the prefix that follows it; pages move its beginning.
    let end = after(prefix.as_bytes());
    let (mut keys, mut from, mut revision) = (Keys::new(), prefix.as_bytes().to_vec(), 0);
    loop {
        let options = GetOptions::new()
            .with_range(end.clone())
            .with_sort(SortTarget::Key, SortOrder::Ascend)
            .with_limit(PAGE)
            .with_revision(revision);
        let page: GetResponse = kv.get(from.clone(), Some(options)).await.map_err(shown)?;
        revision = match revision {
            0 => page.header().ok_or("its answer has no revision")?.revision(),
            first => first,
        };
        for pair in page.kvs() {
            keys.insert(pair.key().to_vec(), value::instance(pair.value()));
        }
        if keys.len() > MOST_KEYS {
            return Err(too_many());
        }
        match page.kvs().last() {
            Some(last) if page.more() => {
                from = last.key().to_vec();
                from.push(0);
            }
            _ => return Ok((keys, revision)),
        }
    }
}

/// The first key after all that begin with `prefix`.
fn after(prefix: &[u8]) -> Vec<u8> {
    let mut end = prefix.to_vec();
    while let Some(last) = end.pop() {
        if last < u8::MAX {
            end.push(last + 1);
            return end;
        }
    }
    // There is none: etcd's own sign for all that follow.
    vec![0]
}

/// In words for people: a status is shown as what the server says, a failed connection as its last cause.
fn shown(error: Error) -> String {
    match error {
        Error::GRpcStatus(status) => match status.message() {
            "" => format!("{:?}", status.code()),
            message => message.to_owned(),
        },
        error => {
            let mut last: &dyn std::error::Error = &error;
            while let Some(cause) = last.source() {
                last = cause;
            }
            last.to_string()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_prefix_ends() {
        assert_eq!(after(b"/shop/"), b"/shop0");
        assert_eq!(after(&[1, 255]), [2]);
        assert_eq!(after(&[255]), [0]);
    }
}
