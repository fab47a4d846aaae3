//! Gateways: who may join, and whether a release is live everywhere.

use serde_json::json;
use terrace_apigw::Report;
use terrace_base::{Secret, Timestamp};

use crate::world::{BOB, World};

both_databases!(a_gateway_joins_with_a_token a_release_is_live_where_it_was_applied);

fn report(node: &str, revision: u64) -> Report {
    Report {
        node: node.into(),
        name: "edge".into(),
        address: "10.0.0.9:8580".into(),
        release: "0.1.0".into(),
        revision,
        connections: 3,
        message: String::new(),
        started_at: Timestamp::from_secs(1_795_162_000),
    }
}

async fn a_gateway_joins_with_a_token(w: World) {
    let made = w.ok("CreateGatewayToken", json!({"TokenName": "edge", "EffectiveTime": 1, "JoinLimit": 2})).await;
    let token = Secret::new(made["Token"].as_str().unwrap());
    assert_eq!(made["ExpiredTime"], "2026-11-20T09:09:10Z");
    let joined = w.apigw.join(&token, None, "edge", "10.0.0.9:8580", "0.1.0").await.unwrap();
    assert!(joined.node.starts_with("node-"));
    assert!(w.apigw.is_joined(&joined.node, &joined.secret).await.unwrap());
    assert!(!w.apigw.is_joined(&joined.node, &Secret::new("x")).await.unwrap());
    assert!(!w.apigw.is_joined("node-00000000", &joined.secret).await.unwrap());
    // It comes again as the one it was, with another secret.
    let again = w.apigw.join(&token, Some(&joined.node), "edge", "10.0.0.9:8580", "0.1.0").await.unwrap();
    assert_eq!(again.node, joined.node);
    assert!(!w.apigw.is_joined(&joined.node, &joined.secret).await.unwrap());
    let full = w.apigw.join(&token, None, "edge", "", "0.1.0").await.unwrap_err();
    assert_eq!(full.code(), "ResourceNotFound.InvalidGatewayToken");
    let list = w.result("DescribeGatewayTokens", json!({})).await;
    assert_eq!((&list["TokenSet"][0]["Status"], &list["TokenSet"][0]["JoinedCount"]), (&json!("used"), &json!(2)));
    assert!(!list.to_string().contains(token.reveal()));
    let late = Secret::new(w.ok("CreateGatewayToken", json!({"TokenName": "late", "EffectiveTime": 1})).await["Token"].as_str().unwrap());
    w.clock.advance(std::time::Duration::from_secs(3601));
    assert!(w.apigw.join(&late, None, "edge", "", "0.1.0").await.is_err());
    w.ok("DeleteGatewayToken", json!({"TokenId": made["TokenId"]})).await;
    assert!(w.apigw.is_joined(&again.node, &again.secret).await.unwrap(), "who joined stays");
    w.ok("RemoveGatewayNode", json!({"NodeId": again.node})).await;
    assert!(!w.apigw.is_joined(&again.node, &again.secret).await.unwrap());
    assert_eq!(w.code("RemoveGatewayNode", json!({"NodeId": again.node})).await, "ResourceNotFound.InvalidGatewayNode");
    for (action, params) in [
        ("CreateGatewayToken", json!({"TokenName": "x"})),
        ("DescribeGatewayTokens", json!({})),
        ("DeleteGatewayToken", json!({"TokenId": "x"})),
        ("DescribeGatewayNodes", json!({})),
        ("RemoveGatewayNode", json!({"NodeId": "x"})),
    ] {
        assert_eq!(w.call_as(BOB, action, params).await.unwrap_err().code(), "AuthFailure.UnauthorizedOperation", "{action}");
    }
}

async fn a_release_is_live_where_it_was_applied(w: World) {
    let service = w.service("shop").await;
    w.api(&service, "/a", json!({})).await;
    let asked = json!({"ServiceId": service, "EnvironmentName": "release"});
    let before = w.result("DescribeServiceReleaseNodes", asked.clone()).await;
    assert_eq!((&before["Revision"], &before["VersionName"], &before["TotalCount"]), (&json!(0), &json!(null), &json!(0)));
    for node in ["node-aaaaaaaa", "node-bbbbbbbb"] {
        w.apigw.join_here(node, "edge", "10.0.0.9:8580", "0.1.0").await.unwrap();
    }
    let version = w.release(&service, "release").await;
    let revision = w.apigw.revision().await.unwrap();
    w.apigw.heard(report("node-aaaaaaaa", revision));
    w.apigw.heard(report("node-bbbbbbbb", 0));
    let state = w.result("DescribeServiceReleaseNodes", asked.clone()).await;
    assert_eq!((&state["VersionName"], &state["TotalCount"], &state["AppliedCount"]), (&json!(version), &json!(2), &json!(1)));
    assert_eq!(
        (&state["NodeSet"][0]["Applied"], &state["NodeSet"][1]["Applied"], &state["NodeSet"][1]["AppliedTime"]),
        (&json!(true), &json!(false), &json!(null))
    );
    let statuses = async || {
        let nodes = w.result("DescribeGatewayNodes", json!({})).await;
        nodes["NodeSet"].as_array().unwrap().iter().map(|node| node["Status"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(statuses().await, ["online", "behind"]);
    w.apigw.heard(report("node-bbbbbbbb", revision));
    let state = w.result("DescribeServiceReleaseNodes", asked.clone()).await;
    assert_eq!(state["AppliedCount"], 2);
    // A change elsewhere makes nobody's release unapplied.
    let other = w.service("other").await;
    w.api(&other, "/a", json!({})).await;
    w.release(&other, "test").await;
    assert_eq!(w.result("DescribeServiceReleaseNodes", asked).await["AppliedCount"], 2);
    assert_eq!(statuses().await, ["behind", "behind"]);
    w.clock.advance(std::time::Duration::from_secs(60));
    assert_eq!(statuses().await, ["offline", "offline"]);
    // Of one that was removed nothing is heard any more.
    w.ok("RemoveGatewayNode", json!({"NodeId": "node-aaaaaaaa"})).await;
    w.apigw.heard(report("node-aaaaaaaa", revision));
    assert_eq!(statuses().await.len(), 1);
}
