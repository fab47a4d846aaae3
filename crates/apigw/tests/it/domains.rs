//! Custom domains, certificates and upstreams.

use rcgen::{CertificateParams, KeyPair};
use serde_json::{Value, json};
use terrace_gateway::config::{Domain, Environment, Item, Protocol};

use crate::world::{BOB, World, options};

both_databases!(a_domain_is_bound_changed_and_unbound https_needs_a_certificate_for_the_name upstreams_are_served_as_they_are_now
    a_microservice_is_the_upstream_of_its_name a_plugin_sends_to_an_upstream);

fn pair(names: &[&str], until: i64) -> (String, String) {
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>()).unwrap();
    params.not_after = time::OffsetDateTime::from_unix_timestamp(until).unwrap();
    (params.self_signed(&key).unwrap().pem(), key.serialize_pem())
}

fn bind(service: &str, domain: &str, more: Value) -> Value {
    let host = format!("{service}-1300000001.ap-local.apigw.localhost");
    let mut params = json!({"ServiceId": service, "SubDomain": domain, "Protocol": "http", "NetType": "OUTER", "IsDefaultMapping": true, "NetSubDomain": host});
    params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    params
}

async fn domain(w: &World, host: &str) -> Option<Domain> {
    match w.told().await.remove(&format!("domain/{host}")) {
        Some((_, Item::Domain(domain))) => Some(*domain),
        _ => None,
    }
}

async fn a_domain_is_bound_changed_and_unbound(mut w: World) {
    let mut limited = options();
    limited.limits.set("domains-per-service", 2);
    w.with(limited);
    let (service, other) = (w.service("shop").await, w.service("other").await);
    w.api(&service, "/a", json!({})).await;
    w.ok("BindSubDomain", bind(&service, "Shop.Example.com", json!({}))).await;
    assert!(domain(&w, "shop.example.com").await.is_none(), "nothing is released");
    w.release(&service, "release").await;
    let told = domain(&w, "shop.example.com").await.unwrap();
    assert_eq!((told.service, told.protocol, told.paths, told.certificate), (service.clone(), Protocol::Http, Vec::new(), None));
    assert_eq!(w.code("BindSubDomain", bind(&service, "shop.example.com", json!({}))).await, "FailedOperation.DomainAlreadyBindService");
    assert_eq!(w.code("BindSubDomain", bind(&other, "shop.example.com", json!({}))).await, "FailedOperation.DomainAlreadyBindOtherService");
    let theirs = w.call_as(BOB, "CreateService", json!({"ServiceName": "x", "Protocol": "http"})).await.unwrap();
    let mut params = bind(theirs["ServiceId"].as_str().unwrap(), "shop.example.com", json!({}));
    params["NetSubDomain"] = theirs["OuterSubDomain"].clone();
    assert_eq!(w.call_as(BOB, "BindSubDomain", params.clone()).await.unwrap_err().code(), "FailedOperation.DomainAlreadyBindOtherService");
    for (name, more, code) in [
        ("10.1.2.3", json!({}), "FailedOperation.SubDomainFormatError"),
        ("a b", json!({}), "FailedOperation.SubDomainFormatError"),
        ("x.apigw.localhost", json!({}), "FailedOperation.DomainInBlackList"),
        ("a.example.com", json!({"NetSubDomain": "elsewhere.apigw.localhost"}), "FailedOperation.NetSubDomainError"),
        ("a.example.com", json!({"IsDefaultMapping": false}), "FailedOperation.DefineMappingNotNull"),
        ("a.example.com", json!({"Protocol": "https"}), "FailedOperation.CertificateIsNull"),
        ("a.example.com", json!({"Protocol": "https", "CertificateId": "cert-00000000"}), "FailedOperation.CertificateIdError"),
        ("a.example.com", json!({"IsForcedHttps": true}), "UnsupportedOperation.ForceHttps"),
    ] {
        assert_eq!(w.code("BindSubDomain", bind(&service, name, more.clone())).await, code, "{name} {more}");
    }
    let mapping = json!({"IsDefaultMapping": false, "PathMappingSet": [{"Path": "/", "Environment": "release"}, {"Path": "/beta", "Environment": "test"}]});
    w.ok("BindSubDomain", bind(&service, "www.example.com", mapping.clone())).await;
    assert_eq!(w.code("BindSubDomain", bind(&service, "third.example.com", json!({}))).await, "LimitExceeded.ExceededDomainLimit");
    let www = json!({"ServiceId": service, "SubDomain": "www.example.com"});
    assert_eq!(w.result("DescribeServiceSubDomainMappings", www.clone()).await, mapping);
    let paths = async || domain(&w, "www.example.com").await.unwrap().paths;
    assert_eq!(paths().await, [("/".into(), Environment::Release), ("/beta".into(), Environment::Test)]);
    let mut gone = www.clone();
    gone["Environment"] = json!("test");
    w.ok("DeleteServiceSubDomainMapping", gone.clone()).await;
    assert_eq!(w.code("DeleteServiceSubDomainMapping", gone.clone()).await, "FailedOperation.DeletePathMappingSetError");
    assert_eq!(paths().await, [("/".into(), Environment::Release)]);
    let mut modify = www.clone();
    modify.as_object_mut().unwrap().extend([("IsDefaultMapping".to_owned(), json!(false)), ("NetType".to_owned(), json!("INNER"))]);
    w.ok("ModifySubDomain", modify.clone()).await;
    assert_eq!(paths().await, [("/".into(), Environment::Release)], "what is not given stays");
    modify["IsDefaultMapping"] = json!(true);
    w.ok("ModifySubDomain", modify.clone()).await;
    assert!(paths().await.is_empty());
    modify["IsDefaultMapping"] = json!(false);
    assert_eq!(w.code("ModifySubDomain", modify).await, "FailedOperation.DefineMappingNotNull");
    assert_eq!(w.code("DeleteServiceSubDomainMapping", gone).await, "FailedOperation.DeletePathMappingSetError");
    let list = w.result("DescribeServiceSubDomains", json!({"ServiceId": service})).await;
    assert_eq!((&list["TotalCount"], &list["DomainSet"][1]["NetType"]), (&json!(2), &json!("INNER")));
    w.ok("UnBindSubDomain", json!({"ServiceId": service, "SubDomain": "shop.example.com"})).await;
    assert!(domain(&w, "shop.example.com").await.is_none());
    assert_eq!(
        w.code("UnBindSubDomain", json!({"ServiceId": service, "SubDomain": "shop.example.com"})).await,
        "FailedOperation.DomainNotBindService"
    );
    // The name is free for anybody now, and what gateways are told of it is theirs.
    w.call_as(BOB, "BindSubDomain", params).await.unwrap();
    w.call_as(BOB, "CreateApi", crate::world::api(theirs["ServiceId"].as_str().unwrap(), "/x", json!({}))).await.unwrap();
    let release = json!({"ServiceId": theirs["ServiceId"], "EnvironmentName": "test", "ReleaseDesc": ""});
    w.call_as(BOB, "ReleaseService", release).await.unwrap();
    assert_eq!(domain(&w, "shop.example.com").await.unwrap().account, BOB.0);
}

async fn https_needs_a_certificate_for_the_name(w: World) {
    let service = w.service("shop").await;
    w.api(&service, "/a", json!({})).await;
    w.release(&service, "release").await;
    let now = w.clock.now().secs();
    let upload = async |names: &[&str], days: i64| {
        let (chain, key) = pair(names, now + days * 86_400);
        let made = w.ok("UploadGatewayCertificate", json!({"Name": names[0], "Certificate": chain, "PrivateKey": key})).await;
        (made["CertificateId"].as_str().unwrap().to_owned(), chain, key)
    };
    let (id, chain, key) = upload(&["*.example.com"], 10).await;
    let (other, ..) = upload(&["shop.example.org"], 10).await;
    let (_, stranger) = pair(&["x.example.com"], now + 86_400);
    let mixed = json!({"Name": "x", "Certificate": chain, "PrivateKey": stranger});
    assert_eq!(w.code("UploadGatewayCertificate", mixed).await, "InvalidParameterValue.CertificateMismatch");
    let (old, old_key) = pair(&["x.example.com"], now - 1);
    let expired = json!({"Name": "x", "Certificate": old, "PrivateKey": old_key});
    assert_eq!(w.code("UploadGatewayCertificate", expired).await, "FailedOperation.CertificateIdExpired");
    let https = |certificate: &str| json!({"Protocol": "http&https", "CertificateId": certificate, "IsForcedHttps": true});
    assert_eq!(w.code("BindSubDomain", bind(&service, "shop.example.com", https(&other))).await, "FailedOperation.CertificateIdError");
    w.ok("BindSubDomain", bind(&service, "shop.example.com", https(&id))).await;
    let told = domain(&w, "shop.example.com").await.unwrap();
    let held = told.certificate.unwrap();
    assert_eq!((told.forced_https, &held.chain, &held.key), (true, &chain, &key));
    let list = w.result("DescribeGatewayCertificates", json!({})).await;
    assert!(list["TotalCount"] == 2 && !list.to_string().contains("PRIVATE"), "{list}");
    let seen = w.result("DescribeGatewayCertificates", json!({"Filters": [{"Name": "Domain", "Values": ["www.example.com"]}]})).await;
    let seen = &seen["CertificateSet"][0];
    assert_eq!(
        (&seen["CertificateId"], &seen["DaysLeft"], &seen["Domains"], &seen["BoundDomains"]),
        (&json!(id), &json!(10), &json!(["*.example.com"]), &json!([{"ServiceId": service, "SubDomain": "shop.example.com"}]))
    );
    assert_eq!(w.code("DeleteGatewayCertificate", json!({"CertificateId": id})).await, "UnsupportedOperation.ResourceAssociated");
    let (new_chain, new_key) = pair(&["shop.example.com"], now + 20 * 86_400);
    w.ok("ModifyGatewayCertificate", json!({"CertificateId": id, "Certificate": new_chain, "PrivateKey": new_key, "Name": "new"})).await;
    assert_eq!(domain(&w, "shop.example.com").await.unwrap().certificate.unwrap().chain, new_chain);
    let (wrong, wrong_key) = pair(&["other.example.com"], now + 86_400);
    let unfit = json!({"CertificateId": id, "Certificate": wrong, "PrivateKey": wrong_key});
    assert_eq!(w.code("ModifyGatewayCertificate", unfit).await, "FailedOperation.CertificateIdError");
    assert_eq!(domain(&w, "shop.example.com").await.unwrap().certificate.unwrap().chain, new_chain, "nothing of a refused change stays");
    assert_eq!(w.code("ModifyGatewayCertificate", json!({"CertificateId": id, "Certificate": wrong})).await, "MissingParameter");
    for action in ["DeleteGatewayCertificate", "ModifyGatewayCertificate"] {
        let theirs = w.call_as(BOB, action, json!({"CertificateId": id})).await.unwrap_err();
        assert_eq!(theirs.code(), "FailedOperation.CertificateIdError", "{action}");
    }
    w.clock.advance(std::time::Duration::from_secs(15 * 86_400));
    let over = w.result("DescribeGatewayCertificates", json!({"Filters": [{"Name": "Expired", "Values": ["true"]}]})).await;
    assert_eq!(
        (&over["TotalCount"], &over["CertificateSet"][0]["CertificateId"], &over["CertificateSet"][0]["DaysLeft"]),
        (&json!(1), &json!(other), &json!(-5))
    );
    w.ok("DeleteGatewayCertificate", json!({"CertificateId": other})).await;
    w.ok("UnBindSubDomain", json!({"ServiceId": service, "SubDomain": "shop.example.com"})).await;
    w.ok("DeleteGatewayCertificate", json!({"CertificateId": id})).await;
}

fn upstream(more: Value) -> Value {
    let mut params = json!({"Scheme": "HTTP", "Algorithm": "ROUND-ROBIN", "UniqVpcId": "vpc-1", "UpstreamName": "pool",
        "Nodes": [{"Host": "10.0.0.1", "Port": 80, "Weight": 10}]});
    params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    params
}

async fn upstreams_are_served_as_they_are_now(w: World) {
    let service = w.service("shop").await;
    let health = json!({"EnableActiveCheck": true, "EnablePassiveCheck": true, "ActiveCheckHttpPath": "/live", "HealthyHttpStatus": "2xx,302",
        "UnhealthyHttpStatus": "5xx", "TcpFailureThreshold": 0, "TimeoutThreshold": 0, "HttpFailureThreshold": 3});
    let id =
        w.ok("CreateUpstream", upstream(json!({"HealthChecker": health, "Retries": 1}))).await["UpstreamId"].as_str().unwrap().to_owned();
    for (more, code) in [
        (json!({"Nodes": []}), "InvalidParameterValue.RangeExceeded"),
        (json!({"Nodes": [{"Host": "a b", "Port": 80, "Weight": 1}]}), "InvalidParameter.FormatError"),
        (json!({"Nodes": [{"Host": "a", "Port": 0, "Weight": 1}]}), "InvalidParameterValue.RangeExceeded"),
        (json!({"Nodes": [{"Host": "a", "Port": 1, "Weight": 1}, {"Host": "a", "Port": 1, "Weight": 1}]}), "InvalidParameter.FormatError"),
        (json!({"UpstreamType": "K8S"}), "UnsupportedOperation"),
        (json!({"Retries": 11}), "InvalidParameterValue.RangeExceeded"),
        (json!({"UpstreamHost": "a b"}), "InvalidParameter.FormatError"),
    ] {
        assert_eq!(w.code("CreateUpstream", upstream(more.clone())).await, code, "{more}");
    }
    let api =
        w.api(&service, "/a", json!({"ServiceType": "HTTP", "ServiceConfig": {"UpstreamId": id, "Path": "/x", "Method": "GET"}})).await;
    w.release(&service, "release").await;
    let served = async || w.site(&service, "release").await.unwrap().upstreams.remove(0);
    let now = served().await;
    assert_eq!((now.id.as_str(), now.scheme.as_str(), now.retries, now.nodes[0].weight), (id.as_str(), "http", 1, 10));
    let probe = now.probe.unwrap();
    assert_eq!((probe.path.as_str(), probe.healthy_status, probe.unhealthy_after), ("/live", vec![(200, 299), (302, 302)], 3));
    assert_eq!(now.ejection.unwrap().volume, 3);
    w.ok("ModifyUpstream", json!({"UpstreamId": id, "Nodes": [{"Host": "b.example.com", "Port": 8080, "Weight": 0}]})).await;
    let node = served().await.nodes.remove(0);
    assert_eq!((node.host.as_str(), node.port, node.weight), ("b.example.com", 8080, 0));
    assert_eq!(
        w.code("ModifyUpstream", json!({"UpstreamId": id, "Scheme": "gRPC"})).await,
        "UnsupportedOperation.UnsupportedDeleteUpstream"
    );
    let grpc = json!({"ServiceType": "GRPC", "ServiceConfig": {"UpstreamId": id}});
    assert_eq!(w.code("CreateApi", crate::world::api(&service, "/g", grpc)).await, "InvalidParameterValue.InvalidServiceConfig");
    let calls = w.service("calls").await;
    let secure = w.ok("CreateUpstream", upstream(json!({"UpstreamName": "calls", "Scheme": "gRPCs"}))).await["UpstreamId"].clone();
    let grpc = json!({"ServiceType": "GRPC", "ServiceConfig": {"UpstreamId": secure, "Path": "/pkg.Service/", "Method": "POST"}});
    w.api(&calls, "/pkg.Service/", grpc).await;
    w.release(&calls, "release").await;
    assert_eq!(w.site(&calls, "release").await.unwrap().upstreams[0].scheme, "grpcs");
    w.ok("UnReleaseService", json!({"ServiceId": calls, "EnvironmentName": "release"})).await;
    let bound = w.result("DescribeUpstreamBindApis", json!({"UpstreamId": id, "Limit": 10, "Offset": 0})).await;
    assert_eq!((&bound["TotalCount"], &bound["BindApiSet"][0]["ApiId"]), (&json!(1), &json!(api)));
    let list =
        w.result("DescribeUpstreams", json!({"Limit": 10, "Offset": 0, "Filters": [{"Name": "UpstreamName", "Values": ["poo"]}]})).await;
    assert_eq!((&list["TotalCount"], &list["UpstreamSet"][0]["HealthChecker"]["ActiveCheckHttpPath"]), (&json!(1), &json!("/live")));
    assert_eq!(w.code("DeleteUpstream", json!({"UpstreamId": id})).await, "UnsupportedOperation.UnsupportedDeleteUpstream");
    w.ok("DeleteApi", json!({"ServiceId": service, "ApiId": api})).await;
    assert_eq!(
        w.code("DeleteUpstream", json!({"UpstreamId": id})).await,
        "UnsupportedOperation.UnsupportedDeleteUpstream",
        "it is served still"
    );
    w.ok("UnReleaseService", json!({"ServiceId": service, "EnvironmentName": "release"})).await;
    assert_eq!(w.call_as(BOB, "DeleteUpstream", json!({"UpstreamId": id})).await.unwrap_err().code(), "ResourceNotFound");
    w.ok("DeleteUpstream", json!({"UpstreamId": id})).await;
}

async fn a_microservice_is_the_upstream_of_its_name(w: World) {
    let service = w.service("shop").await;
    let parameter =
        |name: &str| json!({"Name": name, "Position": "path", "Type": "String", "DefaultValue": "", "Required": true, "Desc": ""});
    let api = json!({"ServiceType": "TSF", "ApiType": "TSF",
        "RequestParameters": [parameter("X-NameSpace-Code"), parameter("X-MicroService-Name")],
        "MicroServices": [{"ClusterId": "c", "NamespaceId": "crgt", "MicroServiceName": "coupon"}],
        "ServiceTsfLoadBalanceConf": {"IsLoadBalance": true, "Method": "RandomRule", "SessionStickRequired": true, "SessionStickTimeout": 60},
        "ServiceTsfHealthCheckConf": {"IsHealthCheck": true, "RequestVolumeThreshold": 5, "SleepWindowInMilliseconds": 1000, "ErrorThresholdPercentage": 20}});
    let id = w.api(&service, "/{X-NameSpace-Code}/{X-MicroService-Name}", api).await;
    w.release(&service, "release").await;
    let services =
        async || serde_json::to_value(&w.site(&service, "release").await.unwrap().apis[0].backend).unwrap()["micro"]["services"].clone();
    assert_eq!(services().await, json!([]));
    let upstream =
        w.ok("CreateUpstream", upstream(json!({"UpstreamName": "crgt/coupon"}))).await["UpstreamId"].as_str().unwrap().to_owned();
    let own = format!("{id}:{upstream}");
    assert_eq!(services().await, json!([["crgt", "coupon", own]]));
    let site = w.site(&service, "release").await.unwrap();
    let found = &site.upstreams[0];
    assert_eq!((found.id.as_str(), found.sticky_seconds, found.ejection.as_ref().unwrap().percentage), (own.as_str(), Some(60), 20));
    assert_eq!(serde_json::to_value(&found.algorithm).unwrap(), json!("random"));
    w.ok("ModifyUpstream", json!({"UpstreamId": upstream, "UpstreamName": "crgt/other"})).await;
    assert_eq!(services().await, json!([]));
    w.ok("ModifyUpstream", json!({"UpstreamId": upstream, "UpstreamName": "crgt/coupon"})).await;
    assert_eq!(services().await, json!([["crgt", "coupon", own]]));
    w.ok("DeleteUpstream", json!({"UpstreamId": upstream})).await;
    assert_eq!(services().await, json!([]));
}

async fn a_plugin_sends_to_an_upstream(w: World) {
    let service = w.service("shop").await;
    let api = w.api(&service, "/a", json!({})).await;
    w.release(&service, "release").await;
    let target = w.ok("CreateUpstream", upstream(json!({}))).await["UpstreamId"].as_str().unwrap().to_owned();
    let strategies = |upstream: &str| {
        json!([{"strategy_name": "beta", "condition": "$header.X-Beta == '1'", "backend_type": "UPSTREAM",
            "backend_config": {"ServiceConfig": {"UpstreamId": upstream, "Path": "/", "Method": "GET"}}}])
        .to_string()
    };
    let new = |upstream: &str| json!({"PluginName": "beta", "PluginType": "Routing", "PluginData": strategies(upstream)});
    assert_eq!(w.code("CreatePlugin", new("upstream-00000000")).await, "ResourceNotFound");
    let plugin = w.result("CreatePlugin", new(&target)).await["PluginId"].as_str().unwrap().to_owned();
    w.ok("AttachPlugin", json!({"PluginId": plugin, "ServiceId": service, "EnvironmentName": "release", "ApiIds": [api]})).await;
    let served = async || w.site(&service, "release").await.unwrap().upstreams;
    assert!(served().await.iter().map(|one| &one.id).eq([&target]));
    w.ok("ModifyUpstream", json!({"UpstreamId": target, "Nodes": [{"Host": "b.example.com", "Port": 1, "Weight": 1}]})).await;
    assert_eq!(served().await[0].nodes[0].host, "b.example.com", "a change of it is served at once");
    let refusal = w.refused("DeleteUpstream", json!({"UpstreamId": target})).await;
    assert!(refusal.to_string().contains(&plugin), "{refusal}");
    w.ok("DetachPlugin", json!({"PluginId": plugin, "ServiceId": service, "EnvironmentName": "release", "ApiId": api})).await;
    w.ok("DeletePlugin", json!({"PluginId": plugin})).await;
    w.ok("DeleteUpstream", json!({"UpstreamId": target})).await;
    assert!(served().await.is_empty());
}
