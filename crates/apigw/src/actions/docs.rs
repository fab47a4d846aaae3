//! Documents of APIs: `CreateAPIDoc`, `ModifyAPIDoc`, `BuildAPIDoc`, `DeleteAPIDoc`, `ResetAPIDocPassword`, `DescribeAPIDocs`,
//! `DescribeAPIDocDetail`.
//!
//! A document is built of what its environment runs at that moment, and stays so until it is built again: a release does not change what
//! readers see. A build that comes to nothing says why, and leaves the page there was.

use std::sync::Arc;

use terrace_api_apigateway::actions::{
    BuildAPIDocRequest, BuildAPIDocResponse, CreateAPIDocRequest, CreateAPIDocResponse, DeleteAPIDocRequest, DeleteAPIDocResponse,
    DescribeAPIDocDetailRequest, DescribeAPIDocDetailResponse, DescribeAPIDocsRequest, DescribeAPIDocsResponse, ModifyAPIDocRequest,
    ModifyAPIDocResponse, ResetAPIDocPasswordRequest, ResetAPIDocPasswordResponse,
};
use terrace_api_apigateway::types::{APIDoc, APIDocInfo, APIDocs};
use terrace_base::{AccountId, Error, Result, Timestamp, id, text};
use terrace_gateway::config::Environment;
use terrace_openapi::site::{Site, site};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::docs::{self, Doc, Status};
use crate::db::services::Service;
use crate::db::{apis, releases, services};
use crate::definition::described;
use crate::model::{self, prefix};
use crate::seal::What;
use crate::{Apigw, readers};

const LONGEST_NAME: usize = 50;
/// Without the letters and digits that are read for one another; 80 bits, so that nobody finds one by trying.
const LETTERS: &[u8] = b"abcdefghijkmnpqrstuvwxyz23456789";
const PASSWORD: usize = 16;

fn shown(doc: &Doc) -> APIDoc {
    APIDoc { api_doc_id: doc.id.clone(), api_doc_name: doc.name.clone(), api_doc_status: doc.status.clone() }
}

fn sealed(apigw: &Apigw, account: AccountId, id: &str) -> Result<Vec<u8>> {
    apigw.seal.seal(account, What::Doc, id, apigw.rng.text(LETTERS, PASSWORD).as_bytes())
}

/// The APIs a document is about, each once; one that the service does not have is refused.
async fn covered(tx: &mut Tx, account: AccountId, service: &str, mut ids: Vec<String>) -> Result<Vec<String>> {
    if ids.is_empty() {
        return Err(Error::invalid_value_code("InvalidParameter.FormatError", "ApiIds", "[]", "1 item or more"));
    }
    services::get(tx, account, service).await?;
    apis::named(tx, account, service, &ids).await?;
    ids.sort();
    ids.dedup();
    Ok(ids)
}

pub async fn create_api_doc(apigw: Arc<Apigw>, cx: Cx, request: CreateAPIDocRequest) -> Result<CreateAPIDocResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    model::named("ApiDocName", &request.api_doc_name, LONGEST_NAME)?;
    let made = apigw
        .db
        .write(async move |tx: &mut Tx| {
            let count = docs::count(tx, account).await?;
            model::within("LimitExceeded.APIDocLimitExceeded", "API documents", count, owner.options.limits.docs)?;
            let covered = covered(tx, account, &request.service_id, request.api_ids.clone()).await?;
            loop {
                let id = id::draw(prefix::DOC, &owner.rng);
                let new = Doc {
                    sealed: sealed(&owner, account, &id)?,
                    id,
                    name: request.api_doc_name.clone(),
                    service: request.service_id.clone(),
                    environment: request.environment.clone(),
                    apis: covered.clone(),
                    status: Status::Init.as_str().to_owned(),
                    builds: 0,
                    views: 0,
                    created_at: now,
                    updated_at: now,
                };
                if docs::insert(tx, account, &new).await? {
                    return Ok(new);
                }
            }
        })
        .await?;
    Ok(CreateAPIDocResponse { result: Some(shown(&made)) })
}

/// What the request leaves out stays as it is. Readers see the page there is until it is built again.
pub async fn modify_api_doc(apigw: Arc<Apigw>, cx: Cx, request: ModifyAPIDocRequest) -> Result<ModifyAPIDocResponse> {
    let (account, now) = (cx.account(), cx.now());
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let (name, service, environment) = (given(&request.api_doc_name), given(&request.service_id), given(&request.environment));
    if let Some(name) = &name {
        model::named("ApiDocName", name, LONGEST_NAME)?;
    }
    let changed = apigw
        .db
        .write(async move |tx: &mut Tx| {
            let mut doc = docs::get(tx, account, &request.api_doc_id).await?;
            let before = (doc.service.clone(), doc.environment.clone(), doc.apis.clone());
            doc.name = name.clone().unwrap_or(doc.name);
            doc.service = service.clone().unwrap_or(doc.service);
            doc.environment = environment.clone().unwrap_or(doc.environment);
            let moved = doc.service != before.0;
            match request.api_ids.clone().filter(|ids| !ids.is_empty()) {
                Some(ids) => doc.apis = covered(tx, account, &doc.service, ids).await?,
                // APIs of one service are not another's.
                None if moved => doc.apis = covered(tx, account, &doc.service, doc.apis).await?,
                None => {}
            }
            if (&doc.service, &doc.environment, &doc.apis) != (&before.0, &before.1, &before.2) {
                doc.status = Status::Init.as_str().to_owned();
            }
            doc.updated_at = now;
            docs::update(tx, account, &doc).await?;
            Ok(doc)
        })
        .await?;
    Ok(ModifyAPIDocResponse { result: Some(shown(&changed)) })
}

pub async fn build_api_doc(apigw: Arc<Apigw>, cx: Cx, request: BuildAPIDocRequest) -> Result<BuildAPIDocResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    let outcome = apigw
        .db
        .write(async move |tx: &mut Tx| {
            let doc = docs::get(tx, account, &request.api_doc_id).await?;
            let made = built(&owner, tx, account, &doc, now).await;
            if let Err(fault) = &made
                && fault.is_internal()
            {
                return made.map(Ok);
            }
            docs::built(tx, account, &doc.id, made.as_deref().ok(), now).await?;
            // That it came to nothing is to be kept, so the transaction must not end with it.
            Ok(made)
        })
        .await?;
    outcome.map(|_| BuildAPIDocResponse { result: true })
}

/// The page of what an environment runs now.
async fn built(apigw: &Apigw, tx: &mut Tx, account: AccountId, doc: &Doc, now: Timestamp) -> Result<String> {
    let service = services::get(tx, account, &doc.service).await?;
    let environment = model::environment("Environment", &doc.environment)?;
    let running = releases::running(tx, account, &service.id).await?.into_iter().find(|one| one.environment == environment);
    let not_released = || {
        let environment = environment.as_str();
        text!("the service {service} is not released to the environment {environment}", service = doc.service, environment = environment)
    };
    let running = running.ok_or_else(|| Error::new("FailedOperation.ServiceError", not_released()))?;
    let all = releases::apis(tx, account, &service.id, &running.version).await?.unwrap_or_default();
    if let Some(absent) = doc.apis.iter().find(|id| !all.iter().any(|one| one.api_id == **id)) {
        return Err(apis::not_found(absent));
    }
    let covered = all.iter().filter(|one| doc.apis.contains(&one.api_id));
    let found = covered.map(|one| described::described(&one.definition, &[])).collect::<Result<Vec<_>>>()?;
    Ok(site(&about(apigw, &service, &doc.name, environment, running.version, now), &found))
}

/// What is said beside the APIs of a service.
pub fn about(apigw: &Apigw, service: &Service, title: &str, environment: Environment, version: String, now: Timestamp) -> Site {
    let scheme = if service.protocol == "http" { "http" } else { "https" };
    Site {
        title: title.to_owned(),
        description: service.description.clone(),
        environment: environment.as_str().to_owned(),
        version,
        built: now.iso(),
        base: format!("{scheme}://{}/{}", apigw.host(service), environment.as_str()),
    }
}

pub async fn delete_api_doc(apigw: Arc<Apigw>, cx: Cx, request: DeleteAPIDocRequest) -> Result<DeleteAPIDocResponse> {
    let account = cx.account();
    apigw
        .db
        .write(async move |tx: &mut Tx| {
            let doc = docs::get(tx, account, &request.api_doc_id).await?;
            docs::delete(tx, account, &doc.id).await
        })
        .await?;
    Ok(DeleteAPIDocResponse { result: true })
}

/// Who has come in with the old one is out with it.
pub async fn reset_api_doc_password(apigw: Arc<Apigw>, cx: Cx, request: ResetAPIDocPasswordRequest) -> Result<ResetAPIDocPasswordResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    let changed = apigw
        .db
        .write(async move |tx: &mut Tx| {
            let mut doc = docs::get(tx, account, &request.api_doc_id).await?;
            doc.sealed = sealed(&owner, account, &doc.id)?;
            doc.updated_at = now;
            docs::update(tx, account, &doc).await?;
            Ok(doc)
        })
        .await?;
    Ok(ResetAPIDocPasswordResponse { result: Some(shown(&changed)) })
}

pub async fn describe_api_docs(apigw: Arc<Apigw>, cx: Cx, request: DescribeAPIDocsRequest) -> Result<DescribeAPIDocsResponse> {
    let page = model::page(request.offset, request.limit)?;
    let (found, total_count) = docs::page(&mut apigw.db.read().await?, cx.account(), page).await?;
    Ok(DescribeAPIDocsResponse { result: Some(APIDocs { total_count, api_doc_set: found.iter().map(shown).collect() }) })
}

pub async fn describe_api_doc_detail(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeAPIDocDetailRequest,
) -> Result<DescribeAPIDocDetailResponse> {
    let account = cx.account();
    let mut tx = apigw.db.read().await?;
    let doc = docs::get(&mut tx, account, &request.api_doc_id).await?;
    let service = services::find(&mut tx, account, &doc.service).await?;
    let there = apis::of_service(&mut tx, account, &doc.service).await?;
    // An API that was deleted since has no name any more.
    let name = |id: &String| there.iter().find(|api| api.id == *id).map(|api| api.definition.api_name.clone()).unwrap_or_default();
    let password = apigw.seal.open_text(account, What::Doc, &doc.id, &doc.sealed)?;
    let result = APIDocInfo {
        api_count: i64::try_from(doc.apis.len()).unwrap_or(i64::MAX),
        view_count: doc.views,
        release_count: doc.builds,
        api_doc_uri: readers::path(&doc.id),
        share_password: password.reveal().to_owned(),
        updated_time: doc.updated_at.sql_like(),
        api_names: doc.apis.iter().map(name).collect(),
        service_name: service.map(|service| service.name).unwrap_or_default(),
        api_doc_id: doc.id,
        api_doc_name: doc.name,
        api_doc_status: doc.status,
        service_id: doc.service,
        environment: doc.environment,
        api_ids: doc.apis,
    };
    Ok(DescribeAPIDocDetailResponse { result: Some(result) })
}
