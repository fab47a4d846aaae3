//! What gateways are told: compiled in the transaction of the action that changes it, numbered in the order of commits.
//!
//! **Invariant:** after each transaction the items of a service are what its rows compile to. An item that stays what it is keeps its revision.

use std::collections::BTreeMap;
use std::io::Read as _;

use terrace_base::{AccountId, Error, Result};
use terrace_gateway::config::{Change, Item};
use terrace_store::Tx;

use crate::Apigw;
use crate::compile::{self, Sources};
use crate::db::{apps, certificates, domains, ip_strategies, items, keys, limits, plans, plugins, releases, services, upstreams};
use crate::plugin_data;
use crate::seal::What;

const COMPRESSION: i32 = 3;
/// An item larger than this cannot have been written by us.
const LARGEST: u64 = 512 << 20;
/// Items handed over at once: a node that begins anew may have thousands to read.
const AT_ONCE: i64 = 256;

/// Writes what changed of a service's items.
pub async fn service(tx: &mut Tx, apigw: &Apigw, account: AccountId, id: &str) -> Result<()> {
    // Whoever else changes what the service is made of comes before or after: what is read from here on is all that was committed.
    let wanted = match services::held(tx, account, id).await? {
        Some(service) => compiled(tx, apigw, account, &service).await?,
        None => BTreeMap::new(),
    };
    let mut living: BTreeMap<String, items::Item> = BTreeMap::new();
    for item in items::of_service(tx, account, id).await? {
        living.insert(item.name.clone(), item);
    }
    for (name, item) in wanted {
        let plain = serde_json::to_vec(&item).map_err(Error::internal)?;
        if let Some(old) = living.remove(&name)
            && unpacked(apigw, &old)? == plain
        {
            continue;
        }
        let packed = zstd::bulk::compress(&plain, COMPRESSION).map_err(Error::internal)?;
        let body = apigw.seal.seal(account, What::Item, &name, &packed)?;
        put(tx, apigw, account, id, name, body, false).await?;
    }
    for name in living.into_keys() {
        put(tx, apigw, account, id, name, Vec::new(), true).await?;
    }
    Ok(())
}

/// [`service`] for each of these.
pub async fn services(tx: &mut Tx, apigw: &Apigw, account: AccountId, ids: &[String]) -> Result<()> {
    for id in ids {
        service(tx, apigw, account, id).await?;
    }
    Ok(())
}

async fn put(tx: &mut Tx, apigw: &Apigw, account: AccountId, service: &str, name: String, body: Vec<u8>, removed: bool) -> Result<()> {
    let revision = items::next_revision(tx, i64::from_le_bytes(apigw.rng.bytes())).await?;
    items::put(tx, &items::Item { name, account, service: service.to_owned(), revision, body, removed }).await
}

/// At most [`LARGEST`] bytes of what was compressed.
pub fn unzipped(packed: &[u8]) -> Result<Vec<u8>> {
    let mut whole = Vec::new();
    let decoder = zstd::stream::read::Decoder::with_buffer(packed).map_err(Error::internal)?;
    decoder.take(LARGEST + 1).read_to_end(&mut whole).map_err(Error::internal)?;
    if whole.len() as u64 > LARGEST {
        return Err(Error::internal(format!("more than {LARGEST} bytes were compressed")));
    }
    Ok(whole)
}

fn unpacked(apigw: &Apigw, item: &items::Item) -> Result<Vec<u8>> {
    let packed = apigw.seal.open(item.account, What::Item, &item.name, &item.body)?;
    unzipped(&packed)
}

/// What gateways should know of a service, by name.
async fn compiled(tx: &mut Tx, apigw: &Apigw, account: AccountId, service: &services::Service) -> Result<BTreeMap<String, Item>> {
    let mut all = BTreeMap::new();
    let running = releases::running(tx, account, &service.id).await?;
    if running.is_empty() {
        return Ok(all);
    }
    let id = service.id.as_str();
    let limits = limits::of_service(tx, account, id).await?;
    let plan_bindings = plans::bindings(tx, account, plans::Of::Service(id)).await?;
    let plan_ids: Vec<String> = plan_bindings.iter().map(|one| one.plan.clone()).collect();
    let plans = plans::named(tx, account, &plan_ids).await?;
    let app_bindings = apps::of_service(tx, account, id).await?;
    let plugins = plugins::attached(tx, account, id).await?;
    let plugin_bindings = plugins::of_service(tx, account, id).await?;
    let chosen: Vec<String> = plugins.iter().flat_map(|one| plugin_data::upstreams(&one.kind, &one.data)).collect();
    let strategies = ip_strategies::of_service(tx, account, id).await?;
    let ip_bindings = ip_strategies::bindings(tx, account, id).await?;
    for one in running {
        let environment = one.environment;
        let Some(apis) = releases::apis(tx, account, id, &one.version).await? else {
            return Err(Error::internal(format!("{id} runs the version {}, which is gone", one.version)));
        };
        let definitions = apis.iter().map(|api| &api.definition);
        let own = definitions.clone().map(|it| it.upstream().to_owned()).filter(|id| !id.is_empty());
        let ids: Vec<String> = own.chain(chosen.iter().cloned()).collect();
        let names: Vec<String> = definitions.flat_map(|it| it.micro_services.iter().map(compile::micro_name)).collect();
        let site = compile::site(&Sources {
            account,
            service,
            environment,
            version: &one.version,
            apis: &apis,
            limits: &limits,
            plans: &plans,
            plan_bindings: &plan_bindings,
            keys: &keys::opening(tx, account, &apigw.seal, id, environment.as_str()).await?,
            apps: &apps::calling(tx, account, &apigw.seal, id, environment.as_str()).await?,
            app_bindings: &app_bindings,
            plugins: &plugins,
            plugin_bindings: &plugin_bindings,
            strategies: &strategies,
            ip_bindings: &ip_bindings,
            upstreams: &upstreams::named(tx, account, &ids, &names).await?,
            functions: apigw.options.functions.as_deref(),
        });
        let item = Item::Site(Box::new(site));
        all.insert(item.name(), item);
    }
    let default = Item::Domain(Box::new(compile::default_domain(account, service, apigw.host(service))));
    all.insert(default.name(), default);
    for one in domains::of_service(tx, account, id).await? {
        let pair = match one.certificate.as_str() {
            "" => None,
            certificate => {
                let chain = certificates::get(tx, account, certificate).await?.chain;
                Some((chain, certificates::key(tx, account, &apigw.seal, certificate).await?))
            }
        };
        let item = Item::Domain(Box::new(compile::domain(account, &one, pair)));
        all.insert(item.name(), item);
    }
    Ok(all)
}

/// The changes after a revision, oldest first, and no more than are handed over at once: ask again after the last until there are none.
pub async fn since(tx: &mut Tx, apigw: &Apigw, revision: u64) -> Result<Vec<Change>> {
    let after = i64::try_from(revision).unwrap_or(i64::MAX);
    let mut changes = Vec::new();
    for item in items::since(tx, after, AT_ONCE).await? {
        let revision = u64::try_from(item.revision).map_err(Error::internal)?;
        let told = match item.removed {
            true => None,
            false => Some(serde_json::from_slice(&unpacked(apigw, &item)?).map_err(Error::internal)?),
        };
        changes.push(Change { revision, name: item.name, item: told });
    }
    Ok(changes)
}
