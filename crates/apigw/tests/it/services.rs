//! Services.

use serde_json::{Value, json};
use terrace_gateway::config::{Item, Protocol};

use crate::world::{ALICE, BOB, World, options};

both_databases!(a_service_is_created_described_changed_and_deleted services_are_listed_and_filtered accounts_are_apart
    limits_are_the_operators what_is_in_use_is_not_deleted);

async fn a_service_is_created_described_changed_and_deleted(w: World) {
    let made = w.ok("CreateService", json!({"ServiceName": "Shop", "ServiceDesc": "of all", "Protocol": "http", "TceArch": "arm"})).await;
    let id = made["ServiceId"].as_str().unwrap();
    let host = format!("{id}-1300000001.ap-local.apigw.localhost");
    assert_eq!(
        made,
        json!({"ServiceId": id, "ServiceName": "Shop", "ServiceDesc": "of all", "OuterSubDomain": host, "InnerSubDomain": "",
            "CreatedTime": "2026-11-20T08:09:10Z", "NetTypes": ["OUTER"], "IpVersion": "IPv4"})
    );
    w.clock.advance(std::time::Duration::from_secs(1));
    w.ok("ModifyService", json!({"ServiceId": id, "ServiceDesc": "", "Protocol": "https", "NetTypes": ["INNER", "OUTER"]})).await;
    let seen = w.ok("DescribeService", json!({"ServiceId": id})).await;
    for (field, value) in [
        ("ServiceName", json!("Shop")),
        ("ServiceDesc", json!("")),
        ("Protocol", json!("https")),
        ("NetTypes", json!(["INNER", "OUTER"])),
        ("InternalSubDomain", json!(host)),
        ("OuterSubDomain", json!(host)),
        ("ModifiedTime", json!("2026-11-20T08:09:11Z")),
        ("AvailableEnvironments", json!([])),
        ("ApiTotalCount", json!(0)),
        ("TceArch", json!("arm")),
    ] {
        assert_eq!(seen[field], value, "{field}");
    }
    assert_eq!(w.code("ModifyService", json!({"ServiceId": id, "NetTypes": ["INNER"]})).await, "UnsupportedOperation.ReduceNetTypes");
    assert_eq!(w.ok("DeleteService", json!({"ServiceId": id})).await, json!({"Result": true}));
    for action in ["DescribeService", "DeleteService", "ModifyService", "DescribeApisStatus", "DescribeServiceUsagePlan"] {
        assert_eq!(w.code(action, json!({"ServiceId": id})).await, "ResourceNotFound.InvalidService", "{action}");
    }
    let create = async |more: Value| {
        let mut params = json!({"ServiceName": "a", "Protocol": "http"});
        params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        w.code("CreateService", params).await
    };
    for (more, code) in [
        (json!({"ServiceName": "a b"}), "InvalidParameterValue"),
        (json!({"Protocol": "ftp"}), "InvalidParameterValue"),
        (json!({"InstanceId": "instance-1"}), "FailedOperation.InstanceNotExist"),
        (json!({"Tags": [{"Key": "a", "Value": "1"}, {"Key": "a", "Value": "2"}]}), "InvalidParameterValue.InvalidTagValues"),
        (json!({"ServiceDesc": "x".repeat(1001)}), "InvalidParameter.FormatError"),
    ] {
        assert_eq!(create(more.clone()).await, code, "{more}");
    }
}

async fn services_are_listed_and_filtered(w: World) {
    let mut ids = Vec::new();
    for name in ["alpha", "beta", "alphabet"] {
        ids.push(w.service(name).await);
        w.clock.advance(std::time::Duration::from_secs(1));
    }
    w.api(&ids[1], "/a", json!({})).await;
    w.release(&ids[1], "test").await;
    let plan = w.plan("p").await;
    w.ok("BindEnvironment", json!({"UsagePlanIds": [plan], "BindType": "SERVICE", "Environment": "test", "ServiceId": ids[0]})).await;
    let listed = async |filters: Value| {
        let found = w.result("DescribeServicesStatus", json!({"Filters": filters})).await;
        let names: Vec<Value> = found["ServiceSet"].as_array().unwrap().iter().map(|one| one["ServiceName"].clone()).collect();
        assert_eq!(found["TotalCount"], names.len());
        Value::Array(names)
    };
    let filter = |name: &str, value: &str| json!([{"Name": name, "Values": [value]}]);
    assert_eq!(listed(json!([])).await, json!(["alphabet", "beta", "alpha"]));
    assert_eq!(listed(filter("ServiceName", "alpha")).await, json!(["alphabet", "alpha"]));
    assert_eq!(listed(filter("ServiceId", &ids[1])).await, json!(["beta"]));
    assert_eq!(listed(filter("Environment", "test")).await, json!(["beta"]));
    assert_eq!(listed(filter("Environment", "release")).await, json!([]));
    assert_eq!(listed(filter("NotUsagePlanId", &plan)).await, json!(["alphabet", "beta"]));
    assert_eq!(listed(filter("NetType", "INNER")).await, json!([]));
    assert_eq!(listed(filter("InstanceId", "instance-1")).await, json!([]));
    assert_eq!(w.code("DescribeServicesStatus", json!({"Filters": filter("Nothing", "x")})).await, "InvalidParameterValue");
    let many: Vec<Value> = (0..21).map(|_| json!({"Name": "ServiceName", "Values": ["x"]})).collect();
    assert_eq!(w.code("DescribeServicesStatus", json!({"Filters": many})).await, "InvalidParameterValue");
    let values: Vec<String> = (0..101).map(|number| number.to_string()).collect();
    let filters = json!([{"Name": "ServiceName", "Values": values}]);
    assert_eq!(w.code("DescribeServicesStatus", json!({"Filters": filters})).await, "InvalidParameterValue");
    assert_eq!(w.code("DescribeServicesStatus", json!({"Limit": 101})).await, "InvalidParameterValue");
    let page = w.result("DescribeServicesStatus", json!({"Limit": 1, "Offset": 1})).await;
    assert_eq!((&page["TotalCount"], &page["ServiceSet"][0]["ServiceName"]), (&json!(3), &json!("beta")));
    assert_eq!(page["ServiceSet"][0]["AvailableEnvironments"], json!(["test"]));
}

async fn accounts_are_apart(w: World) {
    let id = w.service("a").await;
    let api = w.api(&id, "/a", json!({})).await;
    for (action, params) in [
        ("DescribeService", json!({"ServiceId": id})),
        ("ModifyService", json!({"ServiceId": id, "ServiceName": "b"})),
        ("DeleteService", json!({"ServiceId": id})),
        ("DescribeApi", json!({"ServiceId": id, "ApiId": api})),
        ("DeleteApi", json!({"ServiceId": id, "ApiId": api})),
        ("ReleaseService", json!({"ServiceId": id, "EnvironmentName": "test", "ReleaseDesc": ""})),
        ("DescribeServiceEnvironmentList", json!({"ServiceId": id})),
        ("DescribeServiceReleaseDiff", json!({"ServiceId": id})),
    ] {
        let theirs = w.call_as(BOB, action, params).await.unwrap_err();
        assert_eq!(theirs.code(), "ResourceNotFound.InvalidService", "{action}");
    }
    assert_eq!(w.call_as(BOB, "DescribeServicesStatus", json!({})).await.unwrap()["Result"]["TotalCount"], 0);
    assert_eq!(w.call_as(ALICE, "DescribeServicesStatus", json!({})).await.unwrap()["Result"]["TotalCount"], 1);
}

async fn limits_are_the_operators(mut w: World) {
    let mut options = options();
    assert!(options.limits.set("services", 2) && options.limits.set("apis-per-service", 1));
    w.with(options);
    let id = w.service("a").await;
    w.service("b").await;
    let refusal = w.refused("CreateService", json!({"ServiceName": "c", "Protocol": "http"})).await;
    assert_eq!(refusal.code(), "LimitExceeded.ServiceCountLimitExceeded");
    assert!(refusal.to_string().contains("the limit is 2"), "{refusal}");
    w.call_as(BOB, "CreateService", json!({"ServiceName": "c", "Protocol": "http"})).await.unwrap();
    w.api(&id, "/a", json!({})).await;
    assert_eq!(w.code("CreateApi", crate::world::api(&id, "/b", json!({}))).await, "LimitExceeded.ApiCountLimitExceeded");
}

async fn what_is_in_use_is_not_deleted(w: World) {
    let (id, plan) = (w.service("a").await, w.plan("p").await);
    w.api(&id, "/a", json!({})).await;
    w.release(&id, "release").await;
    let told = w.told().await;
    let names: Vec<&str> = told.keys().map(String::as_str).collect();
    assert_eq!(names, [format!("domain/{id}-1300000001.ap-local.apigw.localhost"), format!("site/{id}/release")]);
    w.ok("ModifyService", json!({"ServiceId": id, "Protocol": "https"})).await;
    for (_, item) in w.told().await.into_values() {
        match item {
            Item::Site(site) => assert_eq!(site.protocol, Protocol::Https),
            Item::Domain(domain) => assert_eq!(domain.protocol, Protocol::Https),
            Item::Wildcard(_) => panic!("services have no wildcards"),
        }
    }
    assert_eq!(w.code("DeleteService", json!({"ServiceId": id})).await, "UnsupportedOperation.UnsupportedDeleteService");
    let bind = json!({"UsagePlanIds": [plan], "BindType": "SERVICE", "Environment": "release", "ServiceId": id});
    w.ok("BindEnvironment", bind.clone()).await;
    w.ok("UnReleaseService", json!({"ServiceId": id, "EnvironmentName": "release"})).await;
    assert!(w.told().await.is_empty());
    assert_eq!(w.code("DeleteService", json!({"ServiceId": id})).await, "UnsupportedOperation.UnsupportedDeleteService");
    w.ok("DeleteService", json!({"ServiceId": id, "SkipVerification": 1})).await;
    assert_eq!(w.ok("DeleteUsagePlan", json!({"UsagePlanId": plan})).await["Result"], true);
}
