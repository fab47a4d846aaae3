//! Certificates for custom domains: `UploadGatewayCertificate`, `ModifyGatewayCertificate`, `DeleteGatewayCertificate`,
//! `DescribeGatewayCertificates`. A private key goes in and never comes out.

use std::sync::Arc;

use terrace_api_apigateway::actions::{
    DeleteGatewayCertificateRequest, DeleteGatewayCertificateResponse, DescribeGatewayCertificatesRequest,
    DescribeGatewayCertificatesResponse, ModifyGatewayCertificateRequest, ModifyGatewayCertificateResponse,
    UploadGatewayCertificateRequest, UploadGatewayCertificateResponse,
};
use terrace_api_apigateway::types::{GatewayCertificate, GatewayCertificateDomain, GatewayCertificates};
use terrace_base::{Error, Result, Secret, id, text};
use terrace_rpc::Cx;
use terrace_store::Tx;

use crate::actions::domains::covers;
use crate::db::certificates::{self, Certificate};
use crate::model::{self, prefix};
use crate::{Apigw, certificate, publish};

pub async fn upload_gateway_certificate(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: UploadGatewayCertificateRequest,
) -> Result<UploadGatewayCertificateResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    model::named("Name", &request.name, 60)?;
    let facts = certificate::read(&request.certificate, &request.private_key, now)?;
    let (name, chain, key) = (request.name, request.certificate, Secret::new(request.private_key));
    let certificate_id = apigw
        .change(async move |tx: &mut Tx| {
            let count = certificates::count(tx, account).await?;
            model::within("LimitExceeded.CertificateCountLimitExceeded", "certificates", count, owner.options.limits.certificates)?;
            loop {
                let new = Certificate {
                    id: id::draw(prefix::CERTIFICATE, &owner.rng),
                    name: name.clone(),
                    chain: chain.clone(),
                    facts: facts.clone(),
                    created_at: now,
                    updated_at: now,
                };
                if certificates::insert(tx, account, &owner.seal, &new, &key).await? {
                    return Ok(new.id);
                }
            }
        })
        .await?;
    Ok(UploadGatewayCertificateResponse { certificate_id })
}

/// A new pair has to do for every domain that uses the certificate: it is in use with the answer.
pub async fn modify_gateway_certificate(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: ModifyGatewayCertificateRequest,
) -> Result<ModifyGatewayCertificateResponse> {
    let (account, now, owner) = (cx.account(), cx.now(), Arc::clone(&apigw));
    let given = |text: Option<String>| text.filter(|text| !text.is_empty());
    let name = given(request.name);
    if let Some(name) = &name {
        model::named("Name", name, 60)?;
    }
    let pair = match (given(request.certificate), given(request.private_key)) {
        (Some(chain), Some(key)) => {
            let facts = certificate::read(&chain, &key, now)?;
            Some((chain, Secret::new(key), facts))
        }
        (None, None) => None,
        _ => {
            return Err(Error::new(
                "MissingParameter",
                text!("`{one}` and `{other}` go together", one = "Certificate", other = "PrivateKey"),
            ));
        }
    };
    let id = request.certificate_id;
    apigw
        .change(async move |tx: &mut Tx| {
            let mut new = certificates::get(tx, account, &id).await?;
            new.updated_at = now;
            if let Some(name) = &name {
                new.name = name.clone();
            }
            let mut key = None;
            if let Some((chain, private, facts)) = &pair {
                (new.chain, new.facts, key) = (chain.clone(), facts.clone(), Some(private));
            }
            certificates::update(tx, account, &owner.seal, &new, key).await?;
            let mut services = Vec::new();
            for (_, service, host) in certificates::used(tx, account).await?.into_iter().filter(|(used, ..)| *used == id) {
                covers(&new, &host)?;
                services.push(service);
            }
            services.sort();
            services.dedup();
            publish::services(tx, &owner, account, &services).await
        })
        .await?;
    Ok(ModifyGatewayCertificateResponse { result: true })
}

pub async fn delete_gateway_certificate(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DeleteGatewayCertificateRequest,
) -> Result<DeleteGatewayCertificateResponse> {
    let account = cx.account();
    apigw
        .change(async move |tx: &mut Tx| {
            let found = certificates::get(tx, account, &request.certificate_id).await?;
            if let Some((.., host)) = certificates::used(tx, account).await?.iter().find(|(used, ..)| *used == found.id) {
                return Err(Error::new(
                    "UnsupportedOperation.ResourceAssociated",
                    text!(
                        "the certificate {id} is used by the domain {domain}: unbind it or give it another certificate first",
                        id = found.id,
                        domain = host
                    ),
                ));
            }
            certificates::delete(tx, account, &found.id).await
        })
        .await?;
    Ok(DeleteGatewayCertificateResponse { result: true })
}

pub async fn describe_gateway_certificates(
    apigw: Arc<Apigw>,
    cx: Cx,
    request: DescribeGatewayCertificatesRequest,
) -> Result<DescribeGatewayCertificatesResponse> {
    let (account, now, page) = (cx.account(), cx.now(), model::page(request.offset, request.limit)?);
    let mut tx = apigw.db.read().await?;
    let mut found = certificates::all(&mut tx, account).await?;
    let used = certificates::used(&mut tx, account).await?;
    if let Some(ids) = request.certificate_ids.filter(|ids| !ids.is_empty()) {
        found.retain(|one| ids.contains(&one.id));
    }
    for (name, values) in model::filters(request.filters)? {
        let part = |text: &str| values.iter().any(|value| text.contains(value.as_str()));
        match name.as_str() {
            "CertificateId" => found.retain(|one| values.contains(&one.id)),
            "Name" => found.retain(|one| part(&one.name)),
            "Domain" => found.retain(|one| values.iter().any(|host| one.facts.covers(host) || one.facts.domains.contains(host))),
            "Issuer" => found.retain(|one| part(&one.facts.issuer)),
            "Expired" => {
                if let Some(other) = values.iter().find(|value| !matches!(value.as_str(), "true" | "false")) {
                    return Err(Error::invalid_value("Filters.Expired", other, "true, false"));
                }
                found.retain(|one| values.iter().any(|value| (value == "true") == (one.facts.not_after <= now)));
            }
            other => return Err(model::no_such_filter(other, "CertificateId, Name, Domain, Issuer, Expired")),
        }
    }
    let (found, total_count) = model::cut(found, page);
    let shown = found.into_iter().map(|one| {
        let of = used.iter().filter(|(certificate, ..)| *certificate == one.id);
        let domains = of.map(|(_, service, host)| GatewayCertificateDomain { service_id: service.clone(), sub_domain: host.clone() });
        GatewayCertificate {
            bound_domains: domains.collect(),
            days_left: one.facts.days_left(now),
            certificate_id: one.id,
            name: one.name,
            domains: one.facts.domains,
            issuer: one.facts.issuer,
            serial_number: one.facts.serial_number,
            fingerprint: one.facts.fingerprint,
            not_before: one.facts.not_before.iso(),
            not_after: one.facts.not_after.iso(),
            created_time: one.created_at.iso(),
            modified_time: one.updated_at.iso(),
        }
    });
    Ok(DescribeGatewayCertificatesResponse { result: Some(GatewayCertificates { total_count, certificate_set: shown.collect() }) })
}
