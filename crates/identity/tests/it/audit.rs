//! The audit log and `DescribeEvents`.

use std::time::Duration;

use serde_json::{Value, json};

use crate::World;

both_databases!(a_call_is_one_event events_are_found_by_attribute pages_stay_put_while_events_arrive ranges_and_attributes_are_checked
    nothing_is_changed_or_deleted two_servers_share_a_microsecond);

async fn find(w: &World, more: Value) -> Value {
    let now = w.clock.now().secs();
    let mut params = json!({"StartTime": now - 86_400, "EndTime": now, "MaxResults": 50});
    params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    w.root().await.ok("cloudaudit.DescribeEvents", params).await
}

fn named(answer: &Value) -> String {
    let names: Vec<&str> = answer["Events"].as_array().unwrap().iter().map(|e| e["EventName"].as_str().unwrap()).collect();
    names.join(" ")
}

async fn a_call_is_one_event(w: World) {
    let root = w.root().await;
    let added = root.ok("cam.AddUser", json!({"Name": "dev", "ConsoleLogin": 1, "Password": "Correct-Horse7"})).await;
    w.clock.advance(Duration::from_secs(1));
    assert!(root.call("cam.DeletePolicy", json!({"PolicyId": [77]})).await.is_err());
    root.ok("cam.ListUsers", json!({})).await;
    // As if the server had stopped in between.
    let cx = root.cx(w.registry.find("cam", "", "CreateGroup").unwrap());
    w.identity.audit().open(&cx, json!({"GroupName": "g"}).as_object().unwrap()).await.unwrap();
    let token = root
        .ok(
            "sts.GetFederationToken",
            json!({"Name": "ci", "Policy": r#"{"version":"2.0","statement":{"effect":"allow","action":"*","resource":"*"}}"#}),
        )
        .await;
    w.token(&token).await.unwrap().ok("cam.UpdateUser", json!({"Name": "dev", "Remark": "x"})).await;

    let found = find(&w, json!({})).await;
    assert_eq!(named(&found), "UpdateUser GetFederationToken CreateGroup DeletePolicy AddUser", "newest first, reads left out");
    assert_eq!((&found["ListOver"], &found["NextToken"], &found["TotalCount"]), (&json!(true), &json!(0), &json!(5)));
    let event = &found["Events"][3];
    assert_eq!(
        (&event["ErrorCode"], &event["Username"], &event["SecretId"], &event["EventTime"], &event["EventSource"]),
        (&json!(-1), &json!("root"), &json!(w.own.secret_id), &json!("1795162152"), &json!("cam"))
    );
    assert_eq!(event["Resources"], json!({"ResourceType": "policyid", "ResourceName": "77"}));
    assert_eq!(
        (&event["SourceIPAddress"], &event["AccountID"], &event["EventRegion"]),
        (&json!("10.1.2.3"), &json!(w.own.account.0), &json!("ap-local"))
    );
    let whole = |n: usize| serde_json::from_str::<Value>(found["Events"][n]["CloudAuditEvent"].as_str().unwrap()).unwrap();
    assert_eq!(whole(3)["code"], "ResourceNotFound.PolicyIdNotFound");
    assert_eq!(whole(3)["requestParameters"], json!({"PolicyId": [77]}));
    assert_eq!((&whole(4)["code"], &found["Events"][4]["ErrorCode"]), (&json!("OK"), &json!(0)));
    assert_eq!(whole(4)["requestParameters"]["Password"], "***");
    assert_eq!(
        (&whole(2)["code"], &whole(2)["endTime"], &found["Events"][2]["ErrorCode"]),
        (&json!("unfinished"), &Value::Null, &json!(-1))
    );
    let who = whole(0)["userIdentity"].clone();
    assert_eq!((&who["type"], &who["userName"], &who["sessionName"]), (&json!("CAMFederatedUser"), &json!("root"), &json!("ci")));
    assert!(!found.to_string().contains("Correct-Horse7") && !found.to_string().contains(token["Credentials"]["Token"].as_str().unwrap()));
    assert!(added["Uin"].as_u64().is_some());
}

async fn events_are_found_by_attribute(w: World) {
    let root = w.root().await;
    let admin = w.sub_user("admin", &[json!({"effect": "allow", "action": "*", "resource": "*"})]).await;
    let group = admin.create_group("g").await;
    admin.ok("cam.UpdateGroup", json!({"GroupId": group, "Remark": "r"})).await;
    root.ok("cam.DeleteGroup", json!({"GroupId": group})).await;
    assert!(root.call("cam.DeleteGroup", json!({"GroupId": group})).await.is_err());
    let by = async |attributes: &[(&str, &str)]| {
        let list: Vec<Value> = attributes.iter().map(|(k, v)| json!({"AttributeKey": k, "AttributeValue": v})).collect();
        named(&find(&w, json!({"LookupAttributes": list})).await)
    };
    let (uin, key, group) = (admin.uin().to_string(), admin.caller.secret_id.to_string(), group.to_string());
    assert_eq!(by(&[("PrincipalId", &uin)]).await, "UpdateGroup CreateGroup");
    assert_eq!(by(&[("AccessKeyId", &key)]).await, "UpdateGroup CreateGroup");
    assert_eq!(by(&[("EventName", "UpdateGroup"), ("EventName", "DeleteGroup")]).await, "DeleteGroup DeleteGroup UpdateGroup");
    assert_eq!(by(&[("ResourceType", "groupid"), ("ResourceName", &group)]).await, "DeleteGroup DeleteGroup UpdateGroup");
    assert_eq!(by(&[("ResourceId", &group), ("ApiErrorCode", "OK")]).await, "DeleteGroup UpdateGroup");
    assert_eq!(by(&[("ApiErrorCode", "ResourceNotFound.GroupNotExist")]).await, "DeleteGroup");
    assert_eq!(by(&[("ApiErrorCode", "unfinished")]).await, "");
    assert_eq!(by(&[("ActionType", "Read")]).await, "");
    assert_eq!(by(&[("ActionType", "Write"), ("EventName", "AddUser")]).await, "AddUser");
    assert_eq!(by(&[("SourceIPAddress", "10.1.2.3"), ("EventName", "AddUser")]).await, "AddUser");
    let one = find(&w, json!({"MaxResults": 1})).await["Events"][0]["RequestID"].as_str().unwrap().to_owned();
    assert_eq!(by(&[("RequestId", &one)]).await, "DeleteGroup");
}

async fn pages_stay_put_while_events_arrive(w: World) {
    let root = w.root().await;
    for n in 0..25 {
        root.create_group(&format!("g{n}")).await;
        if n % 5 == 0 {
            w.clock.advance(Duration::from_secs(1));
        }
    }
    let mut seen = Vec::new();
    let mut token = json!(0);
    loop {
        let page = find(&w, json!({"MaxResults": 7, "NextToken": token})).await;
        for event in page["Events"].as_array().unwrap() {
            let whole: Value = serde_json::from_str(event["CloudAuditEvent"].as_str().unwrap()).unwrap();
            seen.push(whole["requestParameters"]["GroupName"].as_str().unwrap().to_owned());
        }
        token = page["NextToken"].clone();
        assert!(token.as_u64().unwrap() < 1 << 53, "clients whose numbers are floating point must keep it exactly");
        if page["ListOver"] == true {
            break;
        }
        root.create_group(&format!("late{}", seen.len())).await;
    }
    assert_eq!(seen, (0..25).rev().map(|n| format!("g{n}")).collect::<Vec<_>>());
}

async fn ranges_and_attributes_are_checked(w: World) {
    let root = w.root().await;
    root.create_group("g").await;
    let now = w.clock.now().secs();
    let at = async |start: i64, end: i64| named(&root.ok("cloudaudit.DescribeEvents", json!({"StartTime": start, "EndTime": end})).await);
    assert_eq!(at(now, now).await, "CreateGroup", "both ends belong to the range");
    assert_eq!(at(now - 10, now - 1).await, "");
    assert_eq!(at(now + 1, now + 10).await, "");
    let month = 30 * 86_400;
    assert_eq!(at(now - month, now).await, "CreateGroup");
    for (start, end) in [(now - month - 1, now), (now, now - 1)] {
        assert_eq!(root.code("cloudaudit.DescribeEvents", json!({"StartTime": start, "EndTime": end})).await, "InvalidParameterValue");
    }
    let most = json!({"StartTime": u64::MAX, "EndTime": u64::MAX, "NextToken": u64::MAX});
    assert_eq!(root.ok("cloudaudit.DescribeEvents", most).await["Events"], json!([]));
    for (key, value, code) in [
        ("SensitiveAction", json!("1"), "InvalidParameterValue"),
        ("CamErrorCode", json!("1"), "InvalidParameterValue"),
        ("Tags", json!("[]"), "InvalidParameterValue"),
        ("EventSource", json!("cam"), "InvalidParameterValue"),
        ("PrincipalId", json!("dev"), "InvalidParameterValue"),
        ("ActionType", json!("Both"), "InvalidParameterValue"),
        ("RequestId", Value::Null, "MissingParameter"),
    ] {
        let params = json!({"StartTime": now, "EndTime": now, "LookupAttributes": [{"AttributeKey": key, "AttributeValue": value}]});
        assert_eq!(root.code("cloudaudit.DescribeEvents", params).await, code, "{key}");
    }
    let nobody = w.sub_user("nobody", &[]).await;
    let params = json!({"StartTime": now, "EndTime": now});
    assert_eq!(nobody.code("cloudaudit.DescribeEvents", params).await, "AuthFailure.UnauthorizedOperation");
}

async fn nothing_is_changed_or_deleted(w: World) {
    w.root().await.create_group("g").await;
    let before = find(&w, json!({})).await;
    for statement in ["UPDATE audit_events SET code = 'OK'", "DELETE FROM audit_events"] {
        assert!(w.sql(statement).await.is_err(), "{statement}");
    }
    if w.db.dialect() == terrace_store::Dialect::Postgres {
        assert!(w.sql("TRUNCATE audit_events").await.is_err());
    }
    assert_eq!(find(&w, json!({})).await, before);
}

async fn two_servers_share_a_microsecond(w: World) {
    let second = w.second_server().await;
    let (here, there) = (w.root().await, second.root().await);
    for n in 0..5 {
        let (a, b) = (json!({"GroupName": format!("a{n}")}), json!({"GroupName": format!("b{n}")}));
        let (a, b) = tokio::join!(here.call("cam.CreateGroup", a), there.call("cam.CreateGroup", b));
        assert!(a.is_ok() && b.is_ok(), "{a:?} {b:?}");
    }
    let found = find(&w, json!({})).await;
    assert_eq!(found["TotalCount"], 10);
    assert!(found["Events"].as_array().unwrap().iter().all(|event| event["ErrorCode"] == 0));
}
