//! Register codes, enrolled hosts and agents, as the service lists and changes them.

use serde_json::{Value, json};
use terrace_testkit::agents::enrol;

use crate::fixture::{BOB, Fixture};

both_databases! {
    codes_are_kept_listed_disabled_and_deleted
    instances_are_listed_renamed_and_removed
    agents_are_listed
    the_region_is_this_one
}

async fn codes_are_kept_listed_disabled_and_deleted(f: Fixture) {
    let given = json!({ "Description": "web tier", "InstanceNamePrefix": "web", "RegisterLimit": 7, "EffectiveTime": 24, "IpAddressRange": "10.0.0.0/8" });
    let (id, value) = f.code_with(given.clone()).await;
    let list = async |params: Value| f.ok("DescribeRegisterCodes", params).await;
    let shown = list(json!({})).await;
    let code = &shown["RegisterCodeSet"][0];
    for name in ["Description", "InstanceNamePrefix", "RegisterLimit", "IpAddressRange"] {
        assert_eq!(code[name], given[name], "{name}");
    }
    assert_eq!((code["Enabled"].as_bool(), code["RegisteredCount"].as_u64()), (Some(true), Some(0)));
    assert!(!shown.to_string().contains(&value), "the value is shown once, when the code is made");
    assert!(value.len() >= 32);

    f.clock.advance(std::time::Duration::from_secs(1));
    let (second, _) = f.code_with(json!({})).await;
    let defaults = list(json!({ "RegisterCodeIds": [second] })).await["RegisterCodeSet"][0].clone();
    assert_eq!(defaults["RegisterLimit"], 10);
    assert_eq!(list(json!({ "Limit": 1 })).await["RegisterCodeSet"][0]["RegisterCodeId"], second, "the newest first");
    assert_eq!(list(json!({ "Limit": 1, "Offset": 1 })).await["RegisterCodeSet"][0]["RegisterCodeId"], id);

    f.refused("DisableRegisterCodes", json!({ "RegisterCodeIds": [id, "regc-00000000"] }), "ResourceNotFound.RegisterCodesNotFoundCode")
        .await;
    assert_eq!(list(json!({ "RegisterCodeIds": [id] })).await["RegisterCodeSet"][0]["Enabled"], true, "all or none");
    f.ok("DisableRegisterCodes", json!({ "RegisterCodeIds": [id] })).await;
    assert_eq!(list(json!({ "RegisterCodeIds": [id] })).await["RegisterCodeSet"][0]["Enabled"], false);
    f.ok("DeleteRegisterCodes", json!({ "RegisterCodeIds": [id, second] })).await;
    assert_eq!(list(json!({})).await["TotalCount"], 0);

    for (action, params, code) in [
        ("CreateRegisterCode", json!({ "RegisterLimit": 0 }), "InvalidParameterValue"),
        ("CreateRegisterCode", json!({ "RegisterLimit": 10_001 }), "InvalidParameterValue"),
        ("CreateRegisterCode", json!({ "EffectiveTime": 0 }), "InvalidParameterValue"),
        ("CreateRegisterCode", json!({ "InstanceNamePrefix": "p".repeat(33) }), "InvalidParameterValue"),
        ("CreateRegisterCode", json!({ "IpAddressRange": "10.0.0.0/33" }), "InvalidParameterValue"),
        ("DescribeRegisterCodes", json!({ "RegisterCodeIds": ["x"] }), "InvalidParameterValue.InvalidRegisterCodeId"),
        ("DisableRegisterCodes", json!({ "RegisterCodeIds": ["x"] }), "InvalidParameterValue.InvalidRegisterCodeId"),
        ("DisableRegisterCodes", json!({}), "MissingParameter"),
        ("DeleteRegisterCodes", json!({ "RegisterCodeIds": ["regc-00000000"] }), "ResourceNotFound.RegisterCodesNotFoundCode"),
    ] {
        f.refused(action, params, code).await;
    }
}

async fn instances_are_listed_renamed_and_removed(f: Fixture) {
    let (web, db) = (f.code_with(json!({ "InstanceNamePrefix": "web" })).await, f.code_with(json!({ "InstanceNamePrefix": "db" })).await);
    let a = enrol(f.server.address, &web, "machine-a", &f.clock).await.unwrap();
    f.clock.advance(std::time::Duration::from_secs(1));
    let b = enrol(f.server.address, &db, "machine-b", &f.clock).await.unwrap();
    let _online = f.server.connect(&a).await;
    let list = async |params: Value| {
        let found = f.ok("DescribeRegisterInstances", params).await;
        let set = found["RegisterInstanceSet"].as_array().unwrap();
        let ids: Vec<String> = set.iter().map(|i| i["InstanceId"].as_str().unwrap().to_owned()).collect();
        assert!(found["TotalCount"].as_u64().unwrap() >= ids.len() as u64);
        ids
    };
    let filter = |name: &str, values: Value| json!({ "Filters": [{ "Name": name, "Values": values }] });
    let (a, b) = (a.instance_id, b.instance_id);
    assert_eq!(list(json!({})).await, [a.clone(), b.clone()]);
    assert_eq!(list(json!({ "Limit": 1, "Offset": 1 })).await, std::slice::from_ref(&b));
    for (name, values, expected) in [
        ("instance-id", json!([b]), vec![&b]),
        ("instance-name", json!(["web-"]), vec![&a]),
        ("instance-name", json!(["host-machine"]), vec![&a, &b]),
        ("register-status", json!(["Online"]), vec![&a]),
        ("register-status", json!(["OFFLINE"]), vec![&b]),
        ("register-status", json!(["Online", "Offline"]), vec![&a, &b]),
        ("register-status", json!(["Asleep"]), vec![]),
        ("local-ip", json!(["127.0.0.1"]), vec![&a, &b]),
        ("local-ip", json!(["127.0.0"]), vec![]),
        ("register-code-id", json!([db.0]), vec![&b]),
        ("sys-name", json!(["Linux"]), vec![&a, &b]),
        ("sys-name", json!(["Windows"]), vec![]),
        ("tag-key", json!(["x"]), vec![]),
        ("tag:x", json!(["y"]), vec![]),
    ] {
        assert_eq!(list(filter(name, values.clone())).await.iter().collect::<Vec<_>>(), expected, "{name} {values}");
    }
    f.ok("ModifyRegisterInstance", json!({ "InstanceId": a, "InstanceName": "新名字" })).await;
    assert_eq!(list(filter("instance-name", json!(["新"]))).await, std::slice::from_ref(&a));
    f.ok("DeleteRegisterInstance", json!({ "InstanceId": b })).await;
    assert_eq!(list(json!({})).await, std::slice::from_ref(&a));
    for (action, params, code) in [
        ("ModifyRegisterInstance", json!({ "InstanceId": b, "InstanceName": "x" }), "ResourceNotFound.RegisterInstanceNotFoundCode"),
        ("ModifyRegisterInstance", json!({ "InstanceId": a, "InstanceName": "" }), "InvalidParameterValue"),
        ("ModifyRegisterInstance", json!({ "InstanceId": a, "InstanceName": "n".repeat(61) }), "InvalidParameterValue"),
        ("ModifyRegisterInstance", json!({ "InstanceId": a, "InstanceName": "a\nb" }), "InvalidParameterValue"),
        ("ModifyRegisterInstance", json!({ "InstanceId": "x", "InstanceName": "n" }), "InvalidParameterValue.InvalidRegisterInstanceId"),
        ("DeleteRegisterInstance", json!({ "InstanceId": "x" }), "InvalidParameterValue.InvalidRegisterInstanceId"),
        ("DescribeRegisterInstances", json!({ "InstanceIds": ["x"] }), "InvalidParameterValue.InvalidRegisterInstanceId"),
        ("DescribeRegisterInstances", filter("nope", json!(["x"])), "InvalidParameterValue"),
    ] {
        let outcome = f.call(action, params.clone()).await.unwrap_err();
        assert_eq!(outcome.code(), code, "{action} {params}");
    }
    let theirs = f.server.call(BOB, "ModifyRegisterInstance", json!({ "InstanceId": a, "InstanceName": "mine" })).await.unwrap_err();
    assert_eq!(theirs.code(), "ResourceNotFound.RegisterInstanceNotFoundCode");
}

async fn agents_are_listed(f: Fixture) {
    let host = f.host("machine-a").await;
    let offline = f.enrol("machine-b").await;
    let list = async |params: Value| f.ok("DescribeAutomationAgentStatus", params).await;
    let shown = list(json!({ "InstanceIds": [host.who.instance_id] })).await["AutomationAgentSet"][0].clone();
    assert_eq!((shown["AgentStatus"].as_str(), shown["Environment"].as_str()), (Some("Online"), Some("Linux")));
    assert_eq!((shown["SN"].as_str().or(shown["Sn"].as_str()), shown["Region"].as_str()), (Some("machine-a"), Some("ap-local")));
    assert!(shown["Version"].as_str().unwrap().starts_with("terrace-"));
    let filter = |name: &str, value: &str| json!({ "Filters": [{ "Name": name, "Values": [value] }] });
    for (params, expected) in [
        (json!({}), 2),
        (filter("agent-status", "Online"), 1),
        (filter("agent-status", "Offline"), 1),
        (filter("environment", "Linux"), 2),
        (filter("environment", "Windows"), 0),
        (filter("instance-id", &offline.instance_id), 1),
        (json!({ "SnList": ["machine-b"] }), 1),
        (json!({ "SnList": ["nobody"] }), 0),
    ] {
        assert_eq!(list(params.clone()).await["TotalCount"], expected, "{params}");
    }
    f.refused("DescribeAutomationAgentStatus", json!({ "InstanceIds": ["x"] }), "InvalidParameterValue.InvalidInstanceId").await;
    f.refused("DescribeAutomationAgentStatus", filter("nope", "x"), "InvalidParameterValue").await;
    let mut both = filter("agent-status", "Online");
    both["InstanceIds"] = json!([offline.instance_id]);
    f.refused("DescribeAutomationAgentStatus", both, "InvalidParameter.ConflictParameter").await;
}

async fn the_region_is_this_one(f: Fixture) {
    let shown = f.ok("DescribeRegions", json!({})).await;
    assert_eq!((shown["TotalCount"].as_u64(), shown["RegionSet"][0]["Region"].as_str()), (Some(1), Some("ap-local")));
}
