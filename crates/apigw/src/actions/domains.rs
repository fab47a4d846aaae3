//! Custom domains: `BindSubDomain`, `ModifySubDomain`, `UnBindSubDomain`, `DeleteServiceSubDomainMapping`,
//! `DescribeServiceSubDomains`, `DescribeServiceSubDomainMappings`.
//!
//! Where a name leads is its owner's to arrange: as the manual says, it is not looked up.

use std::sync::Arc;

use terrace_api_apigateway::actions::{
    BindSubDomainRequest, BindSubDomainResponse, DeleteServiceSubDomainMappingRequest, DeleteServiceSubDomainMappingResponse,
    DescribeServiceSubDomainMappingsRequest, DescribeServiceSubDomainMappingsResponse, DescribeServiceSubDomainsRequest,
    DescribeServiceSubDomainsResponse, ModifySubDomainRequest, ModifySubDomainResponse, UnBindSubDomainRequest, UnBindSubDomainResponse,
};
use terrace_api_apigateway::types::{DomainSetList, DomainSets, PathMapping, ServiceSubDomainMappings};
use terrace_base::{AccountId, Error, Result, Timestamp, text};
use terrace_gateway::config::Environment;
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::domains::{self, Domain};
use crate::db::{certificates, services};
use crate::{Apigw, certificate, domain_name, model, publish};

const MOST_PATHS: usize = 3;

fn host(name: &str) -> Result<String> {
    let read = domain_name::read(name);
    read.ok_or_else(|| {
        Error::invalid_value_code("FailedOperation.SubDomainFormatError", "SubDomain", name, "a host name such as shop.example.com")
    })
}

/// The path prefixes of a custom mapping.
fn paths(default_mapping: bool, given: Option<Vec<PathMapping>>) -> Result<Vec<(String, Environment)>> {
    let given = given.unwrap_or_default();
    if default_mapping {
        return match given.is_empty() {
            true => Ok(Vec::new()),
            false => Err(Error::new(
                "FailedOperation.IsDefaultMapping",
                text!("with the default mapping there are no paths: leave `{field}` away", field = "PathMappingSet"),
            )),
        };
    }
    if given.is_empty() {
        return Err(Error::new(
            "FailedOperation.DefineMappingNotNull",
            text!("`{field}` is needed where `{other}` is false", field = "PathMappingSet", other = "IsDefaultMapping"),
        ));
    }
    if given.len() > MOST_PATHS {
        let count = format!("{} items", given.len());
        return Err(Error::invalid_value_code("LimitExceeded.ExceededDefineMappingLimit", "PathMappingSet", count, "1 to 3 items"));
    }
    let mut found: Vec<(String, Environment)> = Vec::new();
    for (at, one) in given.into_iter().enumerate() {
        let field = |name: &str| format!("PathMappingSet.{at}.{name}");
        let Some(environment) = Environment::parse(&one.environment) else {
            let allowed = "test, prepub, release";
            return Err(Error::invalid_value_code(
                "FailedOperation.DefineMappingEnvironmentError",
                &field("Environment"),
                one.environment,
                allowed,
            ));
        };
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.' | '~');
        // `/a/` and `/a` are the same prefix.
        let path = if one.path.len() > 1 { one.path.trim_end_matches('/') } else { &one.path };
        if !path.starts_with('/') || !path.chars().all(plain) || path.contains("//") {
            let allowed = "a path that begins with `/`, of letters, digits, `-`, `_`, `.` and `~`";
            return Err(Error::invalid_value_code("FailedOperation.DefineMappingPathError", &field("Path"), &one.path, allowed));
        }
        if found.iter().any(|(other, stands)| other == path || *stands == environment) {
            let allowed = "each path and each environment once";
            return Err(Error::invalid_value_code("FailedOperation.DefineMappingParamRepeat", &field("Path"), &one.path, allowed));
        }
        found.push((path.to_owned(), environment));
    }
    Ok(found)
}

/// Refuses what no gateway could serve: https without a certificate for the name, or sending plain requests to https where there is none.
async fn servable(tx: &mut Tx, account: AccountId, domain: &Domain, now: Timestamp) -> Result<()> {
    if domain.forced_https && domain.protocol != "http&https" {
        return Err(Error::new(
            "UnsupportedOperation.ForceHttps",
            text!("plain requests can be sent to https only where the domain answers to both: `{field}`", field = "IsForcedHttps"),
        ));
    }
    if domain.protocol == "http" {
        return Ok(());
    }
    if domain.certificate.is_empty() {
        return Err(Error::new(
            "FailedOperation.CertificateIsNull",
            text!("a domain that answers to https needs a certificate: `{field}`", field = "CertificateId"),
        ));
    }
    let found = certificates::get(tx, account, &domain.certificate).await?;
    if found.facts.not_after <= now {
        return Err(certificate::expired(&found.facts));
    }
    covers(&found, &domain.host)
}

pub fn covers(certificate: &certificates::Certificate, host: &str) -> Result<()> {
    match certificate.facts.covers(host) {
        true => Ok(()),
        false => Err(Error::new(
            "FailedOperation.CertificateIdError",
            text!(
                "the certificate {id} is not valid for the domain {domain}; it is for {names}",
                id = certificate.id,
                domain = host,
                names = certificate.facts.domains.join(", ")
            ),
        )),
    }
}

pub async fn bind_sub_domain(apigw: Arc<Apigw>, cx: Cx, request: BindSubDomainRequest) -> Result<BindSubDomainResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    let host = host(&request.sub_domain)?;
    if domain_name::is_ours(&host, &apigw.options.domain) {
        let allowed = format!("a name outside {}, whose names services have by themselves", apigw.options.domain);
        return Err(Error::invalid_value_code("FailedOperation.DomainInBlackList", "SubDomain", &host, &allowed));
    }
    let new = Domain {
        host,
        service: request.service_id,
        protocol: request.protocol,
        net_type: request.net_type,
        certificate: request.certificate_id.unwrap_or_default(),
        default_mapping: request.is_default_mapping,
        forced_https: request.is_forced_https.unwrap_or(false),
        paths: paths(request.is_default_mapping, request.path_mapping_set)?,
        created_at: now,
    };
    let net_sub_domain = request.net_sub_domain;
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &new.service).await?;
            let default = owner.host(&service);
            if !net_sub_domain.eq_ignore_ascii_case(&default) {
                return Err(Error::invalid_value_code("FailedOperation.NetSubDomainError", "NetSubDomain", &net_sub_domain, &default));
            }
            let there = domains::of_service(tx, account, &service.id).await?;
            if there.iter().any(|one| one.host == new.host) {
                return Err(Error::new(
                    "FailedOperation.DomainAlreadyBindService",
                    text!("the domain {domain} is bound to this service already", domain = new.host),
                ));
            }
            let count = i64::try_from(there.len()).unwrap_or(i64::MAX);
            model::within("LimitExceeded.ExceededDomainLimit", "domains of the service", count, owner.options.limits.domains_per_service)?;
            servable(tx, account, &new, now).await?;
            if !domains::insert(tx, account, &new).await? {
                return Err(Error::new(
                    "FailedOperation.DomainAlreadyBindOtherService",
                    text!("the domain {domain} is bound to another service", domain = new.host),
                ));
            }
            publish::service(tx, &owner, account, &service.id).await
        })
        .await?;
    Ok(BindSubDomainResponse { result: true })
}

async fn bound(tx: &mut Tx, account: AccountId, service: &str, host: &str) -> Result<Domain> {
    domains::find(tx, account, service, host).await?.ok_or_else(|| {
        Error::new(
            "FailedOperation.DomainNotBindService",
            text!("the domain {domain} is not bound to the service {service}", domain = host, service = service),
        )
    })
}

/// A mapping that is not given stays, unless the kind of mapping changes.
pub async fn modify_sub_domain(apigw: Arc<Apigw>, cx: Cx, request: ModifySubDomainRequest) -> Result<ModifySubDomainResponse> {
    let (account, now, owner, host) = (cx.account(), cx.now(), Arc::clone(&apigw), host(&request.sub_domain)?);
    let given = request.path_mapping_set.filter(|set| !set.is_empty());
    let new_paths = match (&given, request.is_default_mapping) {
        (None, false) => None,
        _ => Some(paths(request.is_default_mapping, given)?),
    };
    let (service_id, default_mapping, forced) = (request.service_id, request.is_default_mapping, request.is_forced_https);
    let (certificate, protocol, net_type) = (request.certificate_id, request.protocol, request.net_type);
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &service_id).await?.id;
            let old = bound(tx, account, &service, &host).await?;
            let text = |new: &Option<String>, old: &String| new.clone().filter(|new| !new.is_empty()).unwrap_or_else(|| old.clone());
            let kept = match (&new_paths, old.default_mapping) {
                (Some(paths), _) => paths.clone(),
                (None, false) => old.paths.clone(),
                (None, true) => paths(false, None)?,
            };
            let new = Domain {
                protocol: text(&protocol, &old.protocol),
                net_type: text(&net_type, &old.net_type),
                certificate: text(&certificate, &old.certificate),
                default_mapping,
                forced_https: forced.unwrap_or(old.forced_https),
                paths: kept,
                ..old
            };
            servable(tx, account, &new, now).await?;
            domains::update(tx, account, &new).await?;
            publish::service(tx, &owner, account, &service).await
        })
        .await?;
    Ok(ModifySubDomainResponse { result: true })
}

pub async fn un_bind_sub_domain(apigw: Arc<Apigw>, cx: Cx, request: UnBindSubDomainRequest) -> Result<UnBindSubDomainResponse> {
    let (account, owner, host) = (cx.account(), Arc::clone(&apigw), host(&request.sub_domain)?);
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            let domain = bound(tx, account, &service, &host).await?;
            domains::delete(tx, account, &service, &domain.host).await?;
            publish::service(tx, &owner, account, &service).await
        })
        .await?;
    Ok(UnBindSubDomainResponse { result: true })
}

pub async fn delete_service_sub_domain_mapping(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DeleteServiceSubDomainMappingRequest,
) -> Result<DeleteServiceSubDomainMappingResponse> {
    let (account, owner, host) = (cx.account(), Arc::clone(&apigw), host(&request.sub_domain)?);
    let environment = model::environment("Environment", &request.environment)?;
    apigw
        .change(async move |tx: &mut Tx| {
            let service = services::lock(tx, account, &request.service_id).await?.id;
            let mut domain = bound(tx, account, &service, &host).await?;
            if domain.default_mapping {
                return Err(Error::new(
                    "FailedOperation.DeletePathMappingSetError",
                    text!("the domain {domain} uses the default mapping: there are no paths to take away", domain = host),
                ));
            }
            let before = domain.paths.len();
            domain.paths.retain(|(_, stands)| *stands != environment);
            if domain.paths.len() == before {
                return Err(Error::new(
                    "FailedOperation.DeletePathMappingSetError",
                    text!(
                        "the domain {domain} has no path for the environment {environment}",
                        domain = host,
                        environment = environment.as_str()
                    ),
                ));
            }
            domains::update(tx, account, &domain).await?;
            publish::service(tx, &owner, account, &service).await
        })
        .await?;
    Ok(DeleteServiceSubDomainMappingResponse { result: true })
}

pub async fn describe_service_sub_domains(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeServiceSubDomainsRequest,
) -> Result<DescribeServiceSubDomainsResponse> {
    let (account, page) = (cx.account(), model::page(request.offset, request.limit)?);
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, &request.service_id).await?;
    let (found, total_count) = model::cut(domains::of_service(&mut tx, account, &service.id).await?, page);
    let shown = found.into_iter().map(|domain| DomainSetList {
        domain_name: domain.host,
        // Names are not looked up, and nobody registers them here.
        status: 1,
        registration_status: true,
        certificate_id: domain.certificate,
        is_default_mapping: domain.default_mapping,
        protocol: domain.protocol,
        net_type: domain.net_type,
        is_forced_https: domain.forced_https,
    });
    Ok(DescribeServiceSubDomainsResponse { result: Some(DomainSets { total_count, domain_set: shown.collect() }) })
}

pub async fn describe_service_sub_domain_mappings(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeServiceSubDomainMappingsRequest,
) -> Result<DescribeServiceSubDomainMappingsResponse> {
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, cx.account(), &request.service_id).await?;
    let domain = bound(&mut tx, cx.account(), &service.id, &host(&request.sub_domain)?).await?;
    let set = domain.paths.into_iter().map(|(path, environment)| PathMapping { path, environment: environment.as_str().to_owned() });
    let result = ServiceSubDomainMappings { is_default_mapping: domain.default_mapping, path_mapping_set: set.collect() };
    Ok(DescribeServiceSubDomainMappingsResponse { result: Some(result) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mappings_name_each_path_and_environment_once() {
        let one = |path: &str, environment: &str| PathMapping { path: path.into(), environment: environment.into() };
        let code = |default: bool, set: Vec<PathMapping>| paths(default, Some(set)).unwrap_err().code();
        assert_eq!(paths(true, None).unwrap(), []);
        assert_eq!(
            paths(false, Some(vec![one("/", "release"), one("/beta/", "test")])).unwrap(),
            [("/".into(), Environment::Release), ("/beta".into(), Environment::Test)]
        );
        assert_eq!(code(true, vec![one("/", "test")]), "FailedOperation.IsDefaultMapping");
        assert_eq!(code(false, vec![]), "FailedOperation.DefineMappingNotNull");
        assert_eq!(code(false, vec![one("a", "test")]), "FailedOperation.DefineMappingPathError");
        assert_eq!(code(false, vec![one("/a b", "test")]), "FailedOperation.DefineMappingPathError");
        assert_eq!(code(false, vec![one("/a", "live")]), "FailedOperation.DefineMappingEnvironmentError");
        assert_eq!(code(false, vec![one("/a", "test"), one("/a/", "release")]), "FailedOperation.DefineMappingParamRepeat");
        assert_eq!(code(false, vec![one("/a", "test"), one("/b", "test")]), "FailedOperation.DefineMappingParamRepeat");
        let four = ["/a", "/b", "/c", "/d"].map(|path| one(path, "test"));
        assert_eq!(code(false, four.into()), "LimitExceeded.ExceededDefineMappingLimit");
    }
}
