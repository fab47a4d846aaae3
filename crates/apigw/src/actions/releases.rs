//! Releases: `ReleaseService`, `UpdateService`, `UnReleaseService`, `DescribeServiceEnvironmentList`, `DescribeServiceReleaseVersion`,
//! `DescribeServiceEnvironmentReleaseHistory`, `DescribeServiceReleaseDiff`.

use std::sync::Arc;

use terrace_api_apigateway::actions::{
    DescribeServiceEnvironmentListRequest, DescribeServiceEnvironmentListResponse, DescribeServiceEnvironmentReleaseHistoryRequest,
    DescribeServiceEnvironmentReleaseHistoryResponse, DescribeServiceReleaseDiffRequest, DescribeServiceReleaseDiffResponse,
    DescribeServiceReleaseVersionRequest, DescribeServiceReleaseVersionResponse, ReleaseServiceRequest, ReleaseServiceResponse,
    UnReleaseServiceRequest, UnReleaseServiceResponse, UpdateServiceRequest, UpdateServiceResponse,
};
use terrace_api_apigateway::types::{
    Environment as Shown, ReleaseService, ServiceEnvironmentSet, ServiceReleaseDiff, ServiceReleaseHistory, ServiceReleaseHistoryInfo,
    ServiceReleaseVersion,
};
use terrace_base::{AccountId, Error, Result, Rng, Timestamp, text};
use terrace_gateway::config::Environment;
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::releases::{self, Event, Kind, Released, Version};
use crate::db::{apis, services};
use crate::definition::check;
use crate::{Apigw, diff, model, publish};

/// Time and a random UUID, as versions are named everywhere else: `20260101120000` and eight, four, four, four and twelve digits.
fn version_name(now: Timestamp, rng: &Rng) -> String {
    let mut bytes: [u8; 16] = rng.bytes();
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits = hex::encode(bytes);
    let time: String = now.iso().chars().filter(char::is_ascii_digit).collect();
    format!("{time}{}-{}-{}-{}-{}", &digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..])
}

/// What would be released: all APIs as they are, or with `ids` what the environment runs with these APIs as they are.
async fn drafts(tx: &mut Tx, account: AccountId, service: &str, environment: Environment, ids: &[String]) -> Result<Vec<Released>> {
    let of = |api: apis::Api| Released { api_id: api.id, definition: api.definition };
    if ids.is_empty() {
        return Ok(apis::of_service(tx, account, service).await?.into_iter().map(of).collect());
    }
    let named = apis::named(tx, account, service, ids).await?;
    let running = releases::running(tx, account, service).await?.into_iter().find(|one| one.environment == environment);
    let mut all = match running {
        Some(one) => releases::apis(tx, account, service, &one.version).await?.unwrap_or_default(),
        None => Vec::new(),
    };
    for api in named.into_iter().map(of) {
        match all.iter_mut().find(|one| one.api_id == api.api_id) {
            Some(old) => *old = api,
            None => all.push(api),
        }
    }
    Ok(all)
}

/// Refuses a version that could not be served as a whole.
fn servable(apis: &[Released], offers: check::Offers) -> Result<()> {
    if apis.is_empty() {
        return Err(Error::new("FailedOperation.ServiceError", text!("the service has no APIs: there is nothing to release")));
    }
    for (at, one) in apis.iter().enumerate() {
        // What an operator took away since it was defined.
        check::definition(&one.definition, offers)?;
        let relation = one.definition.relation();
        if !relation.is_empty() && !apis.iter().any(|other| other.api_id == relation) {
            return Err(Error::new(
                "FailedOperation.ServiceError",
                text!("the API {id} relies on {relation}, which is not released with it", id = one.api_id, relation = relation),
            ));
        }
        let front = &one.definition.request_config;
        let same = |other: &&Released| {
            other.definition.request_config.path == front.path && other.definition.request_config.method == front.method
        };
        if let Some(other) = apis[..at].iter().find(same) {
            return Err(Error::new(
                "FailedOperation.ServiceError",
                text!(
                    "the APIs {one} and {other} would both have the path {path} and the method {method}: release both",
                    one = one.api_id,
                    other = other.api_id,
                    path = front.path,
                    method = front.method
                ),
            ));
        }
    }
    Ok(())
}

pub async fn release_service(apigw: Arc<Apigw>, cx: Cx, request: ReleaseServiceRequest) -> Result<ReleaseServiceResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    let environment = model::environment("EnvironmentName", &request.environment_name)?;
    model::described("ReleaseDesc", &request.release_desc)?;
    let description = request.release_desc.clone();
    let name = apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?;
            let ids = request.api_ids.clone().unwrap_or_default();
            let apis = drafts(tx, account, &service.id, environment, &ids).await?;
            servable(&apis, owner.offers())?;
            let version = Version { name: version_name(now, &owner.rng), description: request.release_desc.clone(), created_at: now };
            releases::insert(tx, account, &service.id, &version, &apis).await?;
            releases::run(tx, account, &service.id, environment, &version.name, now).await?;
            let event = Event { environment, kind: Kind::Release, version: &version.name, description: &version.description, at: now };
            releases::note(tx, account, &service.id, event).await?;
            publish::service(tx, &owner, account, &service.id).await?;
            Ok(version.name)
        })
        .await?;
    let result = ReleaseService { release_desc: Some(description), release_version: Some(name) };
    Ok(ReleaseServiceResponse { result: Some(result) })
}

fn no_version(service: &str, name: &str) -> Error {
    Error::new("ResourceNotFound", text!("the service {service} has no version `{version}`", service = service, version = name))
}

/// Any version of the service, older or newer: going back is the same.
pub async fn update_service(apigw: Arc<Apigw>, cx: Cx, request: UpdateServiceRequest) -> Result<UpdateServiceResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    let environment = model::environment("EnvironmentName", &request.environment_name)?;
    model::described("UpdateDesc", request.update_desc.as_deref().unwrap_or_default())?;
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?;
            let found = releases::version(tx, account, &service.id, &request.version_name).await?;
            let version = found.ok_or_else(|| no_version(&service.id, &request.version_name))?;
            releases::run(tx, account, &service.id, environment, &version.name, now).await?;
            let said = request.update_desc.clone().filter(|said| !said.is_empty()).unwrap_or(version.description);
            let event = Event { environment, kind: Kind::Switch, version: &version.name, description: &said, at: now };
            releases::note(tx, account, &service.id, event).await?;
            publish::service(tx, &owner, account, &service.id).await
        })
        .await?;
    Ok(UpdateServiceResponse { result: true })
}

/// The service as a whole leaves the environment; with `ApiIds` these APIs only, which makes a version without them.
pub async fn un_release_service(apigw: Arc<Apigw>, cx: Cx, request: UnReleaseServiceRequest) -> Result<UnReleaseServiceResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    let environment = model::environment("EnvironmentName", &request.environment_name)?;
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            let running = releases::running(tx, account, &service).await?.into_iter().find(|one| one.environment == environment);
            let Some(running) = running else {
                return Err(Error::new(
                    "FailedOperation.ServiceError",
                    text!(
                        "the service {service} is not released to the environment {environment}",
                        service = service,
                        environment = environment.as_str()
                    ),
                ));
            };
            let gone = request.api_ids.clone().unwrap_or_default();
            let mut left = match gone.is_empty() {
                true => Vec::new(),
                false => releases::apis(tx, account, &service, &running.version).await?.unwrap_or_default(),
            };
            if let Some(id) = gone.iter().find(|id| !left.iter().any(|one| one.api_id == **id)) {
                return Err(apis::not_found(id));
            }
            left.retain(|one| !gone.contains(&one.api_id));
            if left.is_empty() {
                releases::stop(tx, account, &service, environment).await?;
                let event = Event { environment, kind: Kind::Unrelease, version: &running.version, description: "", at: now };
                releases::note(tx, account, &service, event).await?;
            } else {
                servable(&left, owner.offers())?;
                let description = format!("without {}", gone.join(", "));
                let version = Version { name: version_name(now, &owner.rng), description, created_at: now };
                releases::insert(tx, account, &service, &version, &left).await?;
                releases::run(tx, account, &service, environment, &version.name, now).await?;
                let event = Event { environment, kind: Kind::Release, version: &version.name, description: &version.description, at: now };
                releases::note(tx, account, &service, event).await?;
            }
            publish::service(tx, &owner, account, &service).await
        })
        .await?;
    Ok(UnReleaseServiceResponse { result: true })
}

pub async fn describe_service_environment_list(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeServiceEnvironmentListRequest,
) -> Result<DescribeServiceEnvironmentListResponse> {
    let (account, page) = (cx.account(), model::unsigned_page(request.offset, request.limit)?);
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, &request.service_id).await?;
    let running = releases::running(&mut tx, account, &service.id).await?;
    let host = apigw.host(&service);
    let all: Vec<Shown> = Environment::ALL
        .iter()
        .map(|environment| {
            let version = running.iter().find(|one| one.environment == *environment).map(|one| one.version.clone());
            Shown {
                environment_name: environment.as_str().into(),
                url: format!("{host}/{}", environment.as_str()),
                status: u64::from(version.is_some()),
                version_name: version.unwrap_or_default(),
            }
        })
        .collect();
    let (shown, total) = model::cut(all, page);
    let result = ServiceEnvironmentSet { total_count: Some(total), environment_list: Some(shown) };
    Ok(DescribeServiceEnvironmentListResponse { result: Some(result) })
}

fn shown(versions: Vec<Version>) -> Option<Vec<ServiceReleaseHistoryInfo>> {
    let shown = versions.into_iter().map(|version| ServiceReleaseHistoryInfo {
        version_name: Some(version.name),
        version_desc: Some(version.description),
        release_time: Some(version.created_at.iso()),
    });
    Some(shown.collect())
}

pub async fn describe_service_release_version(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeServiceReleaseVersionRequest,
) -> Result<DescribeServiceReleaseVersionResponse> {
    let (account, page) = (cx.account(), model::unsigned_page(request.offset, request.limit)?);
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, &request.service_id).await?;
    let (found, total) = releases::versions(&mut tx, account, &service.id, page).await?;
    let result = ServiceReleaseVersion { total_count: Some(total), version_list: shown(found) };
    Ok(DescribeServiceReleaseVersionResponse { result: Some(result) })
}

pub async fn describe_service_environment_release_history(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeServiceEnvironmentReleaseHistoryRequest,
) -> Result<DescribeServiceEnvironmentReleaseHistoryResponse> {
    let (account, page) = (cx.account(), model::page(request.offset, request.limit)?);
    let environment = model::environment("EnvironmentName", &request.environment_name)?;
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, &request.service_id).await?;
    let (found, total) = releases::history(&mut tx, account, &service.id, environment, page).await?;
    let result = ServiceReleaseHistory { total_count: Some(total), version_list: shown(found) };
    Ok(DescribeServiceEnvironmentReleaseHistoryResponse { result: Some(result) })
}

pub async fn describe_service_release_diff(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeServiceReleaseDiffRequest,
) -> Result<DescribeServiceReleaseDiffResponse> {
    let account = cx.account();
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, &request.service_id).await?;
    let missing = |name: &str| Error::not_found("ResourceNotFound.InvalidReleaseVersion", "version", name);
    let before = match request.version_name.as_deref().unwrap_or_default() {
        "" => Vec::new(),
        name => releases::apis(&mut tx, account, &service.id, name).await?.ok_or_else(|| missing(name))?,
    };
    let after = match request.other_version_name.as_deref().unwrap_or_default() {
        "" => drafts(&mut tx, account, &service.id, Environment::Release, &[]).await?,
        name => releases::apis(&mut tx, account, &service.id, name).await?.ok_or_else(|| missing(name))?,
    };
    let found = diff::between(&before, &after)?;
    let total_count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    Ok(DescribeServiceReleaseDiffResponse { result: Some(ServiceReleaseDiff { total_count, api_diff_set: found }) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_named_by_time_and_chance() {
        let (now, rng) = (Timestamp::from_secs(1_767_268_800), Rng::seeded(1));
        let name = version_name(now, &rng);
        assert!(name.starts_with("20260101120000") && name.len() == 14 + 36, "{name}");
        assert_eq!(name.as_bytes()[14 + 14], b'4', "{name}");
        assert_ne!(name, version_name(now, &rng));
    }
}
