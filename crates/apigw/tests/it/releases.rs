//! Releases, and what gateways are told of them.

use serde_json::{Value, json};

use crate::world::World;

both_databases!(a_release_is_served_and_another_after_it some_apis_are_released_and_taken_back an_unchanged_item_keeps_its_revision
    versions_are_compared a_request_is_matched_as_the_gateway_does followers_hear_of_changes_at_once);

async fn a_release_is_served_and_another_after_it(w: World) {
    let service = w.service("shop").await;
    let asked = json!({"ServiceId": service, "EnvironmentName": "release", "ReleaseDesc": "first"});
    assert_eq!(w.code("ReleaseService", asked.clone()).await, "FailedOperation.ServiceError");
    let api = w.api(&service, "/a", json!({"ServiceMockReturnMessage": "one"})).await;
    let released = w.result("ReleaseService", asked).await;
    let first = released["ReleaseVersion"].as_str().unwrap().to_owned();
    assert!(first.starts_with("20261120080910") && released["ReleaseDesc"] == "first", "{released}");
    let body = async |environment: &str| {
        let site = w.site(&service, environment).await?;
        let backend = serde_json::to_value(&site.apis[0].backend).unwrap();
        Some((site.version, backend["mock"]["body"].as_str().unwrap().to_owned()))
    };
    assert_eq!(body("release").await, Some((first.clone(), "one".into())));
    assert_eq!(body("test").await, None);
    // A draft is nothing that is served.
    let change = json!({"ServiceId": service, "ApiId": api, "ServiceType": "MOCK", "RequestConfig": {"Path": "/a", "Method": "GET"},
        "ServiceMockReturnMessage": "two"});
    w.ok("ModifyApi", change).await;
    assert_eq!(body("release").await, Some((first.clone(), "one".into())));
    w.clock.advance(std::time::Duration::from_secs(60));
    let second = w.release(&service, "release").await;
    w.release(&service, "test").await;
    assert_eq!(body("release").await, Some((second.clone(), "two".into())));
    let switch = |version: &str| json!({"ServiceId": service, "EnvironmentName": "release", "VersionName": version, "UpdateDesc": "back"});
    w.ok("UpdateService", switch(&first)).await;
    assert_eq!(body("release").await, Some((first.clone(), "one".into())));
    assert_eq!(w.code("UpdateService", switch("20200101000000")).await, "ResourceNotFound");
    let list = w.result("DescribeServiceEnvironmentList", json!({"ServiceId": service})).await;
    let host = format!("{service}-1300000001.ap-local.apigw.localhost");
    assert_eq!(list["TotalCount"], 3);
    assert_eq!(
        (&list["EnvironmentList"][2]["Url"], &list["EnvironmentList"][2]["VersionName"], &list["EnvironmentList"][1]["Status"]),
        (&json!(format!("{host}/release")), &json!(first), &json!(0))
    );
    let history = w.result("DescribeServiceEnvironmentReleaseHistory", json!({"ServiceId": service, "EnvironmentName": "release"})).await;
    let told: Vec<(&Value, &Value)> =
        history["VersionList"].as_array().unwrap().iter().map(|one| (&one["VersionName"], &one["VersionDesc"])).collect();
    assert_eq!(told, [(&json!(first), &json!("back")), (&json!(second), &json!("to release")), (&json!(first), &json!("first"))]);
    let versions = w.result("DescribeServiceReleaseVersion", json!({"ServiceId": service, "Limit": 1})).await;
    assert_eq!((&versions["TotalCount"], versions["VersionList"].as_array().unwrap().len()), (&json!(3), 1));
    let gone = json!({"ServiceId": service, "EnvironmentName": "release"});
    w.ok("UnReleaseService", gone.clone()).await;
    assert_eq!(body("release").await, None);
    assert_eq!(w.code("UnReleaseService", gone).await, "FailedOperation.ServiceError");
    // A version can be switched to where nothing runs.
    w.ok("UpdateService", switch(&second)).await;
    assert_eq!(body("release").await, Some((second, "two".into())));
}

async fn some_apis_are_released_and_taken_back(w: World) {
    let service = w.service("shop").await;
    let (a, b) = (w.api(&service, "/a", json!({})).await, w.api(&service, "/b", json!({})).await);
    let some = |ids: &[&String]| json!({"ServiceId": service, "EnvironmentName": "test", "ReleaseDesc": "", "ApiIds": ids});
    let paths = async || {
        let mut paths: Vec<String> = w.site(&service, "test").await.unwrap().apis.into_iter().map(|api| api.path).collect();
        paths.sort();
        paths
    };
    w.ok("ReleaseService", some(&[&a])).await;
    assert_eq!(paths().await, ["/a"]);
    w.ok("ReleaseService", some(&[&b])).await;
    assert_eq!(paths().await, ["/a", "/b"]);
    // Two APIs that swapped paths cannot be released one by one.
    let modify = |id: &str, path: &str| json!({"ServiceId": service, "ApiId": id, "ServiceType": "MOCK", "RequestConfig": {"Path": path, "Method": "GET"}});
    w.ok("ModifyApi", modify(&a, "/c")).await;
    w.ok("ModifyApi", modify(&b, "/a")).await;
    assert_eq!(w.code("ReleaseService", some(&[&b])).await, "FailedOperation.ServiceError");
    w.ok("ReleaseService", some(&[&a, &b])).await;
    assert_eq!(paths().await, ["/a", "/c"]);
    assert_eq!(w.code("ReleaseService", some(&[&"api-00000000".to_owned()])).await, "ResourceNotFound.InvalidApi");
    let back = |ids: &[&String]| json!({"ServiceId": service, "EnvironmentName": "test", "ApiIds": ids});
    w.ok("UnReleaseService", back(&[&a])).await;
    assert_eq!(paths().await, ["/a"]);
    assert_eq!(w.code("UnReleaseService", back(&[&a])).await, "ResourceNotFound.InvalidApi");
    w.ok("UnReleaseService", back(&[&b])).await;
    assert!(w.site(&service, "test").await.is_none());
}

async fn an_unchanged_item_keeps_its_revision(w: World) {
    let (one, other) = (w.service("one").await, w.service("other").await);
    for service in [&one, &other] {
        w.api(service, "/a", json!({"AuthType": "SECRET"})).await;
        w.release(service, "release").await;
        w.release(service, "test").await;
    }
    let before = w.told().await;
    let (plan, (key, _)) = (w.plan("p").await, w.key("k").await);
    w.ok("BindSecretIds", json!({"UsagePlanId": plan, "AccessKeyIds": [key]})).await;
    assert_eq!(w.told().await, before, "a plan that opens nothing changes nothing");
    w.ok("BindEnvironment", json!({"UsagePlanIds": [plan], "BindType": "SERVICE", "Environment": "test", "ServiceId": one})).await;
    let after = w.told().await;
    let changed: Vec<&String> = after.iter().filter(|(name, item)| before.get(*name) != Some(item)).map(|(name, _)| name).collect();
    assert_eq!(changed, [&format!("site/{one}/test")]);
    assert!(after[changed[0]].0 > before.values().map(|(revision, _)| *revision).max().unwrap());
    // What changes only the description changes nothing that is served.
    w.ok("ModifyService", json!({"ServiceId": one, "ServiceDesc": "another"})).await;
    assert_eq!(w.told().await, after);
}

async fn versions_are_compared(w: World) {
    let service = w.service("shop").await;
    let (a, b) = (w.api(&service, "/a", json!({"ApiName": "a"})).await, w.api(&service, "/b", json!({"ApiName": "b"})).await);
    let first = w.release(&service, "test").await;
    let diff = async |from: &str, to: &str| {
        let found =
            w.result("DescribeServiceReleaseDiff", json!({"ServiceId": service, "VersionName": from, "OtherVersionName": to})).await;
        assert_eq!(found["TotalCount"], found["ApiDiffSet"].as_array().unwrap().len());
        found["ApiDiffSet"].clone()
    };
    assert_eq!(diff(&first, "").await, json!([]));
    let change = json!({"ServiceId": service, "ApiId": a, "ServiceType": "MOCK", "RequestConfig": {"Path": "/a2", "Method": "GET"}, "AuthType": "SECRET"});
    w.ok("ModifyApi", change).await;
    w.ok("DeleteApi", json!({"ServiceId": service, "ApiId": b})).await;
    let second = w.release(&service, "test").await;
    let found = diff(&first, &second).await;
    let of = |id: &str| found.as_array().unwrap().iter().find(|one| one["ApiId"] == id).unwrap().clone();
    assert_eq!((&of(&a)["Change"], &of(&b)["Change"]), (&json!("changed"), &json!("removed")));
    assert_eq!(
        of(&a)["Fields"],
        json!([{"Name": "AuthType", "Before": "NONE", "After": "SECRET"}, {"Name": "RequestConfig.Path", "Before": "/a", "After": "/a2"}])
    );
    assert_eq!(diff("", &second).await[0]["Change"], "added");
    assert_eq!(
        w.code("DescribeServiceReleaseDiff", json!({"ServiceId": service, "VersionName": "x"})).await,
        "ResourceNotFound.InvalidReleaseVersion"
    );
}

async fn a_request_is_matched_as_the_gateway_does(w: World) {
    let service = w.service("shop").await;
    let exact = w.api(&service, "=/user", json!({"ApiName": "exact"})).await;
    let prefix = w.api(&service, "/user", json!({"ApiName": "prefix", "RequestConfig": {"Path": "/user", "Method": "ANY"}})).await;
    let variable = json!({"ApiName": "variable", "RequestParameters": [
        {"Name": "id", "Position": "path", "Type": "String", "DefaultValue": "", "Required": true, "Desc": ""}]});
    let variable = w.api(&service, "/user/{id}", variable).await;
    let asked = |path: &str, method: &str, draft: bool| json!({"ServiceId": service, "EnvironmentName": "release", "Path": path, "Method": method, "Draft": draft});
    assert_eq!(w.code("MatchApi", asked("/user", "GET", false)).await, "InvalidParameterValue.InvalidEnvStatus");
    let found = w.result("MatchApi", asked("/user", "GET", true)).await;
    let set = found["CandidateSet"].as_array().unwrap();
    let ranks: Vec<_> = set.iter().map(|one| (one["ApiId"].as_str().unwrap(), one["Rank"].as_i64().unwrap())).collect();
    assert_eq!((&found["ApiId"], ranks), (&json!(exact), vec![(exact.as_str(), 1), (prefix.as_str(), 2)]));
    assert!(set[1]["Reason"].as_str().unwrap().contains("prefix `/user`"), "{found}");
    w.release(&service, "release").await;
    let found = w.result("MatchApi", asked("/release/user/a%20b", "GET", false)).await;
    assert_eq!(
        (&found["ApiId"], &found["Path"], &found["PathParameters"]),
        (&json!(variable), &json!("/user/a%20b"), &json!([{"Name": "id", "Value": "a b"}]))
    );
    let found = w.result("MatchApi", asked("/user", "POST", false)).await;
    assert_eq!(
        (&found["ApiId"], &found["CandidateSet"][1]["Matched"], &found["CandidateSet"][1]["Rank"]),
        (&json!(prefix), &json!(false), &json!(0))
    );
    assert_eq!(w.result("MatchApi", asked("/nothing", "GET", false)).await["ApiId"], json!(null));
    assert_eq!(w.code("MatchApi", asked("nothing", "GET", false)).await, "InvalidParameter.FormatError");
    let mut elsewhere = asked("/user", "GET", false);
    elsewhere["Host"] = json!("shop.example.com");
    assert_eq!(w.code("MatchApi", elsewhere).await, "FailedOperation.DomainNotBindService");
}

async fn followers_hear_of_changes_at_once(w: World) {
    let service = w.service("shop").await;
    w.api(&service, "/a", json!({})).await;
    let shutdown = tokio_util::sync::CancellationToken::new();
    let other = w.server().await;
    let running = [tokio::spawn(w.apigw.clone().run(shutdown.clone())), tokio::spawn(other.clone().run(shutdown.clone()))];
    let (mut here, mut there) = (w.apigw.follow(0), other.follow(0));
    for turn in 0..10 {
        let version = w.release(&service, "release").await;
        for (who, follower) in [("here", &mut here), ("there", &mut there)] {
            let wait = async {
                loop {
                    let changes = follower.next().await.unwrap();
                    let mut found = changes.into_iter().filter_map(|change| match change.item {
                        Some(terrace_gateway::config::Item::Site(site)) => Some(site.version),
                        _ => None,
                    });
                    if found.next_back().as_ref() == Some(&version) {
                        return;
                    }
                }
            };
            tokio::time::timeout(std::time::Duration::from_secs(10), wait).await.unwrap_or_else(|_| panic!("turn {turn} {who}"));
        }
    }
    assert_eq!(here.at(), w.apigw.revision().await.unwrap());
    shutdown.cancel();
    for task in running {
        task.await.unwrap();
    }
}
