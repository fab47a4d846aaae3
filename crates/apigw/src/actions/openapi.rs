//! `ImportOpenApi` and `ExportOpenApi`: APIs from a description, and a description of APIs.
//!
//! A description that cannot be read is refused. Of one that can, each operation becomes an API or is answered with why it did not: the others
//! are there all the same. APIs may rely on others of the same description, by their names. A dry run makes them all and takes them back, so
//! that what it answers is what would be, of APIs that get in each other's way as well.

use std::sync::{Arc, Mutex, PoisonError};

use terrace_api_apigateway::actions::{ExportOpenApiRequest, ExportOpenApiResponse, ImportOpenApiRequest, ImportOpenApiResponse};
use terrace_api_apigateway::types::{CreateApiRsp, CreateApiRspSet};
use terrace_base::{AccountId, Error, Result, text};
use terrace_gateway::config::Environment;
use terrace_openapi::{Encoding, Export, Found};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::actions::apis::{add, free, related, servable};
use crate::actions::matching::released;
use crate::db::apis;
use crate::db::apis::Api;
use crate::db::services::{self, Service};
use crate::definition::{Definition, described};
use crate::{Apigw, model};

fn encoding(word: Option<&str>) -> Encoding {
    match word {
        Some("JSON") => Encoding::Json,
        _ => Encoding::Yaml,
    }
}

/// An operation of a description: what it is called by, and what it would be.
struct Wanted {
    pointer: String,
    name: String,
    path: String,
    method: String,
    definition: Result<Definition>,
}

pub async fn import_open_api(apigw: Arc<Apigw>, cx: Cx, request: ImportOpenApiRequest) -> Result<ImportOpenApiResponse> {
    let (account, now, lang, owner) = (cx.account(), cx.now(), cx.lang, Arc::clone(&apigw));
    let service = request.service_id;
    services::get(&mut apigw.db.read().await?, account, &service).await?;
    let encoding = encoding(request.encode_type.as_deref());
    let content = request.content;
    // A large one takes a while to read, and nobody else should wait for it.
    let read = tokio::task::spawn_blocking(move || terrace_openapi::import(&content, encoding)).await.map_err(Error::internal)?;
    let found = read.map_err(|fault| {
        let at = if fault.pointer.is_empty() { "/" } else { &fault.pointer };
        Error::new(
            "InvalidParameter.FormatError",
            text!("the description cannot be read, at {pointer}: {reason}", pointer = at, reason = fault.reason),
        )
    })?;
    let wanted: Vec<Wanted> = found.into_iter().map(|one| want(&apigw, &service, one)).collect();
    let dry = request.dry_run.unwrap_or(false);
    let rehearsed: Arc<Mutex<Option<Vec<CreateApiRsp>>>> = Arc::default();
    let tell = Arc::clone(&rehearsed);
    let made = apigw
        .change(async move |tx: &mut Tx| {
            services::lock(tx, account, &service).await?;
            let mut count = apis::count(tx, account, &service).await?;
            let mut ids: Vec<(String, String)> = Vec::new();
            let mut outcomes: Vec<(usize, Result<Api>)> = Vec::with_capacity(wanted.len());
            // What gives tokens has to be there before what takes them.
            let (first, second): (Vec<_>, Vec<_>) =
                wanted.iter().enumerate().partition(|(_, one)| one.definition.as_ref().is_ok_and(|it| it.business_type() == "OAUTH"));
            for (at, one) in first.into_iter().chain(second) {
                let made = match &one.definition {
                    Ok(definition) => make(tx, &owner, &cx, &service, definition, &ids, count).await,
                    Err(refusal) => Err(Error::new(refusal.code(), refusal.text().clone())),
                };
                match &made {
                    Ok(api) => {
                        count += 1;
                        ids.push((one.name.clone(), api.id.clone()));
                    }
                    Err(refusal) if refusal.is_internal() => return Err(made.err().unwrap_or_else(|| Error::internal("no refusal"))),
                    Err(_) => {}
                }
                outcomes.push((at, made));
            }
            outcomes.sort_by_key(|(at, _)| *at);
            let why = |refusal: &Error| {
                let said = refusal.message(lang);
                // An id of a dry run is nobody's afterwards.
                if dry { ids.iter().fold(said, |said, (name, id)| said.replace(id, name)) } else { said }
            };
            let shown = outcomes.into_iter().zip(&wanted).map(|((_, made), one)| match made {
                Ok(api) => CreateApiRsp {
                    api_id: Some(api.id).filter(|_| !dry),
                    path: Some(api.definition.request_config.path),
                    method: Some(api.definition.request_config.method),
                    created_time: Some(now.iso()).filter(|_| !dry),
                    status: Some("success".to_owned()),
                    api_name: Some(api.definition.api_name),
                    ..CreateApiRsp::default()
                },
                Err(refusal) => CreateApiRsp {
                    path: Some(one.path.clone()),
                    method: Some(one.method.clone()),
                    status: Some("fail".to_owned()),
                    err_msg: Some(format!("{}: {}", one.pointer, why(&refusal))),
                    api_name: Some(one.name.clone()),
                    ..CreateApiRsp::default()
                },
            });
            let shown: Vec<_> = shown.collect();
            if dry {
                *tell.lock().unwrap_or_else(PoisonError::into_inner) = Some(shown);
                // A job that is refused is rolled back.
                return Err(Error::new("DryRunOperation", text!("a dry run leaves nothing")));
            }
            Ok(shown)
        })
        .await;
    let made = match rehearsed.lock().unwrap_or_else(PoisonError::into_inner).take() {
        Some(shown) => shown,
        None => made?,
    };
    let total_count = u64::try_from(made.len()).unwrap_or(u64::MAX);
    Ok(ImportOpenApiResponse { result: Some(CreateApiRspSet { total_count, api_set: made }) })
}

fn want(apigw: &Apigw, service: &str, found: Found) -> Wanted {
    let Found { pointer, api } = found;
    match api {
        Ok(api) => {
            let (name, path, method) = (api.name.clone(), api.path.clone(), api.method.clone());
            let definition = described::requested(service, api).map(Definition::new).and_then(|it| servable(apigw, &it).map(|()| it));
            Wanted { pointer, name, path, method, definition }
        }
        Err(fault) => {
            let refusal = Error::new(
                "InvalidParameter.FormatError",
                text!("the description cannot be read, at {pointer}: {reason}", pointer = fault.pointer, reason = fault.reason),
            );
            Wanted { pointer, name: String::new(), path: String::new(), method: String::new(), definition: Err(refusal) }
        }
    }
}

async fn make(
    tx: &mut Tx,
    apigw: &Apigw,
    cx: &Cx,
    service: &str,
    definition: &Definition,
    ids: &[(String, String)],
    count: i64,
) -> Result<Api> {
    let (account, mut definition) = (cx.account(), definition.clone());
    model::within("LimitExceeded.ApiCountLimitExceeded", "APIs in the service", count, apigw.options.limits.apis_per_service)?;
    match definition.relation().to_owned() {
        relation if relation.is_empty() => {}
        relation => match ids.iter().find(|(name, _)| *name == relation) {
            Some((_, id)) => definition.rest.auth_relation_api_id = Some(id.clone()),
            None => cx.allow(&cx.resource("api", &relation))?,
        },
    }
    related(tx, account, service, &definition).await?;
    free(tx, account, service, "", &definition).await?;
    add(tx, account, &apigw.rng, service, &definition, cx.now()).await
}

pub async fn export_open_api(apigw: Arc<Apigw>, cx: Cx, request: ExportOpenApiRequest) -> Result<ExportOpenApiResponse> {
    let environment = match request.environment_name.as_deref().filter(|name| !name.is_empty()) {
        Some(name) => Some(model::environment("EnvironmentName", name)?),
        None => None,
    };
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, cx.account(), &request.service_id).await?;
    let encoding = encoding(request.encode_type.as_deref());
    let content = written(&apigw, &mut tx, cx.account(), &service, environment, encoding).await?;
    Ok(ExportOpenApiResponse { content })
}

/// The APIs that an environment runs, or as they are now, as a description.
async fn written(
    apigw: &Apigw,
    tx: &mut Tx,
    account: AccountId,
    service: &Service,
    environment: Option<Environment>,
    encoding: Encoding,
) -> Result<String> {
    let all: Vec<(String, Definition)> = match environment {
        Some(environment) => {
            released(tx, account, &service.id, environment).await?.into_iter().map(|one| (one.api_id, one.definition)).collect()
        }
        None => apis::of_service(tx, account, &service.id).await?.into_iter().map(|one| (one.id, one.definition)).collect(),
    };
    let names: Vec<(String, String)> = all.iter().map(|(id, it)| (id.clone(), it.api_name.clone())).collect();
    let found = all.iter().map(|(_, it)| described::described(it, &names)).collect::<Result<Vec<_>>>()?;
    let host = apigw.host(service);
    let schemes: &[&str] = match service.protocol.as_str() {
        "http" => &["http"],
        "https" => &["https"],
        _ => &["https", "http"],
    };
    let servers =
        environment.map(|environment| schemes.iter().map(|scheme| format!("{scheme}://{host}/{}", environment.as_str())).collect());
    let about = Export {
        title: service.name.clone(),
        description: service.description.clone(),
        version: environment.map_or("draft", Environment::as_str).to_owned(),
        servers: servers.unwrap_or_default(),
    };
    terrace_openapi::export(&about, &found, encoding).map_err(Error::internal)
}
