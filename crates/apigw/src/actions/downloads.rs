//! `GenerateApiDocument`: the page of what an environment runs, and a client of it, as files behind links.
//!
//! A version never changes, so that its files are made when somebody fetches them, and kept nowhere.

use std::sync::Arc;

use terrace_api_apigateway::actions::{GenerateApiDocumentRequest, GenerateApiDocumentResponse};
use terrace_api_apigateway::types::DocumentSDK;
use terrace_base::{AccountId, Error, Result, Timestamp, text};
use terrace_gateway::config::Environment;
use terrace_openapi::sdk::{Language, sdk};
use terrace_openapi::site::site;
use terrace_openapi::zip::zip;
use terrace_rpc::Cx;

use crate::Apigw;
use crate::actions::docs;
use crate::db::{releases, services};
use crate::definition::described;

const PAGE: &str = "document.html";
const PYTHON: &str = "sdk-python.zip";
const JAVASCRIPT: &str = "sdk-javascript.zip";

pub async fn generate_api_document(apigw: Arc<Apigw>, cx: Cx, request: GenerateApiDocumentRequest) -> Result<GenerateApiDocumentResponse> {
    let (account, now, service) = (cx.account(), cx.now(), request.service_id);
    let mut tx = apigw.db.read().await?;
    if services::find(&mut tx, account, &service).await?.is_none() {
        return Err(Error::not_found("FailedOperation.ServiceNotExist", "service", &service));
    }
    let environment = crate::model::environment("GenEnvironment", &request.gen_environment)?.as_str();
    let running = releases::running(&mut tx, account, &service).await?.into_iter().find(|one| one.environment.as_str() == environment);
    let Some(running) = running else {
        return Err(Error::new(
            "FailedOperation.GenerateApiDocumentError",
            text!("the service {service} is not released to the environment {environment}", service = service, environment = environment),
        ));
    };
    let package = if request.gen_language == "Python" { PYTHON } else { JAVASCRIPT };
    let link = |file| apigw.readers.link(account, &service, environment, &running.version, file, now);
    let result = DocumentSDK { document_url: link(PAGE), sdk_url: link(package) };
    Ok(GenerateApiDocumentResponse { result: Some(result) })
}

/// A file's media type and content; `None`: the version is gone.
pub async fn file(apigw: &Apigw, account: AccountId, wanted: [&str; 4], now: Timestamp) -> Result<Option<(&'static str, Vec<u8>)>> {
    let [service, environment, version, file] = wanted;
    let mut tx = apigw.db.read().await?;
    let Some(service) = services::find(&mut tx, account, service).await? else { return Ok(None) };
    let Some(released) = releases::apis(&mut tx, account, &service.id, version).await? else { return Ok(None) };
    let Some(environment) = Environment::parse(environment) else { return Ok(None) };
    let found = released.iter().map(|one| described::described(&one.definition, &[])).collect::<Result<Vec<_>>>()?;
    let about = docs::about(apigw, &service, &service.name, environment, version.to_owned(), now);
    let language = match file {
        PAGE => return Ok(Some(("text/html; charset=utf-8", site(&about, &found).into_bytes()))),
        PYTHON => Language::Python,
        JAVASCRIPT => Language::JavaScript,
        _ => return Ok(None),
    };
    let packed = zip(&sdk(language, &about, &service.name, &found)).ok_or_else(|| Error::internal("the package is too large"))?;
    Ok(Some(("application/zip", packed)))
}
