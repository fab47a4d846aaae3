//! `MatchApi`: which API a request would go to, and why. The gateway's own table answers.

use std::sync::Arc;

use terrace_api_apigateway::actions::{MatchApiRequest, MatchApiResponse};
use terrace_api_apigateway::types::{KV, MatchApiCandidate, MatchApiResult};
use terrace_base::{AccountId, Error, Lang, Result, text};
use terrace_gateway::config::Environment;
use terrace_gateway::path::{decode_segment, normalise};
use terrace_gateway::route::{Candidate, Method, Pattern, Table};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::db::releases::Released;
use crate::db::{apis, domains, releases, services};
use crate::{Apigw, domain_name, model};

pub async fn match_api(apigw: Arc<Apigw>, cx: Cx, request: MatchApiRequest) -> Result<MatchApiResponse> {
    let (account, environment) = (cx.account(), model::environment("EnvironmentName", &request.environment_name)?);
    let mut tx = apigw.db.read().await?;
    let service = services::get(&mut tx, account, &request.service_id).await?;
    let paths = mapping(&mut tx, &apigw, account, &service, request.host.as_deref().unwrap_or_default()).await?;
    let asked = normalise(&request.path).map_err(|bad| {
        Error::new(
            "InvalidParameter.FormatError",
            text!("the path {path} cannot be matched: {reason}", path = request.path, reason = bad.reason()),
        )
    })?;
    let served = match request.draft {
        Some(true) => drafts(&mut tx, account, &service.id).await?,
        _ => released(&mut tx, account, &service.id, environment).await?,
    };
    let Some(path) = within(&asked, &paths, environment) else {
        // The name stands for other environments at this path.
        let result = MatchApiResult { path: asked.into_owned(), ..MatchApiResult::default() };
        return Ok(MatchApiResponse { result: Some(result) });
    };
    let method = http::Method::from_bytes(request.method.as_bytes()).map_err(Error::internal)?;
    Ok(MatchApiResponse { result: Some(answer(&served, path, &method, cx.lang)?) })
}

async fn drafts(tx: &mut Tx, account: AccountId, service: &str) -> Result<Vec<Released>> {
    let all = apis::of_service(tx, account, service).await?;
    Ok(all.into_iter().map(|api| Released { api_id: api.id, definition: api.definition }).collect())
}

pub async fn released(tx: &mut Tx, account: AccountId, service: &str, environment: Environment) -> Result<Vec<Released>> {
    let running = releases::running(tx, account, service).await?.into_iter().find(|one| one.environment == environment);
    let Some(running) = running else {
        return Err(Error::new(
            "InvalidParameterValue.InvalidEnvStatus",
            text!(
                "the service {service} is not released to the environment {environment}",
                service = service,
                environment = environment.as_str()
            ),
        ));
    };
    Ok(releases::apis(tx, account, service, &running.version).await?.unwrap_or_default())
}

/// The path prefixes that stand for environments; none where the first segment names one.
async fn mapping(
    tx: &mut Tx,
    apigw: &Apigw,
    account: AccountId,
    service: &services::Service,
    host: &str,
) -> Result<Vec<(String, Environment)>> {
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if name.is_empty() || name.eq_ignore_ascii_case(&apigw.host(service)) {
        return Ok(Vec::new());
    }
    let bound = match domain_name::read(name) {
        Some(name) => domains::find(tx, account, &service.id, &name).await?,
        None => None,
    };
    match bound {
        Some(domain) if domain.default_mapping => Ok(Vec::new()),
        Some(domain) => Ok(domain.paths),
        None => Err(Error::new(
            "FailedOperation.DomainNotBindService",
            text!("the domain {domain} is not bound to the service {service}", domain = name, service = service.id),
        )),
    }
}

/// What is left of the path behind what stands for the environment; `None`: it stands for another one.
fn within<'a>(path: &'a str, paths: &[(String, Environment)], environment: Environment) -> Option<&'a str> {
    let behind = |prefix: &str| match path.strip_prefix(prefix.trim_end_matches('/')) {
        Some("") => Some("/"),
        Some(rest) if rest.starts_with('/') => Some(rest),
        _ => None,
    };
    if paths.is_empty() {
        // Without the environment the path is taken as it is: who asks has named the environment already.
        return Some(behind(&format!("/{}", environment.as_str())).unwrap_or(path));
    }
    let longest = paths.iter().filter(|(prefix, _)| behind(prefix).is_some()).max_by_key(|(prefix, _)| prefix.len())?;
    if longest.1 == environment { behind(&longest.0) } else { None }
}

fn answer(served: &[Released], path: &str, method: &http::Method, lang: Lang) -> Result<MatchApiResult> {
    let mut made: Vec<(Pattern, Method)> = Vec::with_capacity(served.len());
    for api in served {
        let front = &api.definition.request_config;
        // Both were checked when the API was defined.
        let pattern = Pattern::parse(&front.path).map_err(|bad| Error::internal(bad.0))?;
        let method = Method::parse(&front.method).ok_or_else(|| Error::internal(format!("{} is no method", front.method)))?;
        made.push((pattern, method));
    }
    let table = Table::new((0_u32..).zip(&made).map(|(at, (pattern, method))| (at, pattern, method)));
    let of = |at: u32| usize::try_from(at).ok().and_then(|at| served.get(at).zip(made.get(at)));
    let mut rank = 0;
    let candidates = table.explain(path, method).into_iter().filter_map(|candidate| {
        let (api, (pattern, _)) = of(candidate.api)?;
        if candidate.method_fits {
            rank += 1;
        }
        Some(MatchApiCandidate {
            api_id: api.api_id.clone(),
            api_name: api.definition.api_name.clone(),
            path: api.definition.request_config.path.clone(),
            method: api.definition.request_config.method.clone(),
            matched: candidate.method_fits,
            rank: if candidate.method_fits { rank } else { 0 },
            reason: reason(&candidate, pattern, &api.definition.request_config.method, method, lang),
        })
    });
    let mut candidate_set: Vec<MatchApiCandidate> = candidates.collect();
    // Those that take the method first; otherwise as the gateway tries them.
    candidate_set.sort_by_key(|one| !one.matched);
    let found = table.find(path, method).ok();
    let winner = found.as_ref().and_then(|found| of(found.api));
    let values =
        found.iter().flat_map(|found| &found.values).map(|range| decode_segment(path.get(range.clone()).unwrap_or_default()).into_owned());
    let names = winner.map(|(_, (pattern, _))| pattern.variables()).unwrap_or_default();
    Ok(MatchApiResult {
        api_id: winner.map(|(api, _)| api.api_id.clone()),
        api_name: winner.map(|(api, _)| api.definition.api_name.clone()),
        path: path.to_owned(),
        path_parameters: names.into_iter().zip(values).map(|(name, value)| KV { name: name.to_owned(), value }).collect(),
        candidate_set,
    })
}

fn reason(candidate: &Candidate, pattern: &Pattern, takes: &str, method: &http::Method, lang: Lang) -> String {
    let kind = match pattern {
        Pattern::Exact(_) => text!("exact path"),
        Pattern::Preferred(prefix) => text!("preferred prefix `{path}`", path = prefix),
        Pattern::Template(_) | Pattern::Regular(_) => text!("variables or an expression"),
        Pattern::Prefix(prefix) => text!("prefix `{path}`", path = prefix),
    };
    let kind = format!("{}: {}", candidate.priority, kind.render(lang));
    match candidate.method_fits {
        true => text!("the path fits ({kind}), and the method {method} is taken", kind = kind, method = method),
        false => text!("the path fits ({kind}), but the API takes {method} only", kind = kind, method = takes),
    }
    .render(lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_an_environment_is_cut_off() {
        let (release, test) = (Environment::Release, Environment::Test);
        assert_eq!(within("/release/a", &[], release), Some("/a"));
        assert_eq!(within("/release", &[], release), Some("/"));
        assert_eq!(within("/releases/a", &[], release), Some("/releases/a"));
        let paths = [("/".to_owned(), release), ("/beta".to_owned(), test)];
        assert_eq!(within("/a", &paths, release), Some("/a"));
        assert_eq!(within("/beta/a", &paths, test), Some("/a"));
        assert_eq!(within("/beta/a", &paths, release), None);
        assert_eq!(within("/betas", &paths, release), Some("/betas"));
        assert_eq!(within("/a", &paths, test), None);
    }
}
