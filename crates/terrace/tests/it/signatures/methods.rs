//! All signature methods and verbs, with parameters of every type, and the forms of the manuals' worked examples.

use serde_json::json;
use terrace_auth::v1::Method;
use terrace_base::Clock;
use terrace_testkit::client::Way;
use terrace_testkit::{Client, Options};

use super::expect;
use crate::server::{shared, start};

#[tokio::test]
async fn every_way_of_signing_carries_every_type() {
    let terrace = shared().await;
    let root = terrace.client();
    for (i, way) in Way::ALL.into_iter().enumerate() {
        let me = root.call_by(way, "sts", "GetCallerIdentity", json!({})).await.unwrap_or_else(|e| panic!("{way:?}: {e}"));
        assert_eq!(me["AccountId"], terrace.root().uin);

        // Text that has to be escaped, numbers, true and false, lists, structs in lists.
        let description = "a b&c=d+e%2B/?é你好~'()*!";
        let params = json!({
            "CommandName": format!("signed-{i}"),
            "Content": "ZWNobyB7e2dyZWV0aW5nfX0=",
            "Description": description,
            "Timeout": 17,
            "EnableParameter": true,
            "DefaultParameterConfs": [{"ParameterName": "greeting", "ParameterValue": "a=b&c"}],
            "Tags": [{"Key": "k1", "Value": "v 1"}, {"Key": "k2", "Value": ""}],
        });
        let made = root.call_by(way, "tat", "CreateCommand", params).await.unwrap_or_else(|e| panic!("{way:?}: {e}"));
        let id = made["CommandId"].as_str().unwrap();
        let filters = json!({"Filters": [{"Name": "command-id", "Values": [id]}, {"Name": "tag:k1", "Values": ["v 1"]}], "Limit": 1});
        let found = root.call_by(way, "tat", "DescribeCommands", filters).await.unwrap_or_else(|e| panic!("{way:?}: {e}"));
        let command = &found["CommandSet"][0];
        assert_eq!((&found["TotalCount"], &command["CommandId"]), (&json!(1), &json!(id)), "{way:?}");
        assert_eq!((&command["Description"], &command["Timeout"]), (&json!(description), &json!(17)), "{way:?}");
        assert_eq!(command["DefaultParameterConfs"][0]["ParameterValue"], "a=b&c", "{way:?}");
        assert_eq!(command["Tags"][1]["Key"], "k2", "{way:?}");
    }
}

#[tokio::test]
async fn each_way_refuses_another_key_and_changed_parts() {
    let terrace = shared().await;
    let root = terrace.root();
    let impostor = terrace.client_as(&root.secret_id, "not-the-secret-key-of-this-secret-id");
    let client = terrace.client();
    for way in Way::ALL {
        let wrong = impostor.call_by(way, "sts", "GetCallerIdentity", json!({})).await;
        expect(wrong, "AuthFailure.SignatureFailure", "does not match what was signed");

        // Signed for one host, sent to another.
        let mut draft = client.draft(way, "tat", "DescribeCommands", json!({"Limit": 5}));
        draft.host = "tat.example.com".into();
        let mut raw = client.sign(&draft);
        assert!(client.send(&raw).await.unwrap().answer().is_ok(), "any host name will do if it is the signed one: {way:?}");
        raw = client.sign(&draft.again());
        raw.headers.iter_mut().find(|(name, _)| name == "Host").unwrap().1 = "cam.example.com".into();
        expect(client.send(&raw).await.unwrap().answer(), "AuthFailure.SignatureFailure", "does not match what was signed");

        // Another parameter than the signed one.
        let mut raw = client.sign(&client.draft(way, "tat", "DescribeCommands", json!({"Limit": 5})));
        let body = String::from_utf8(raw.body.clone()).unwrap();
        raw.body = body.replace("Limit=5", "Limit=6").replace("\"Limit\":5", "\"Limit\":6").into_bytes();
        raw.target = raw.target.replace("Limit=5", "Limit=6");
        expect(client.send(&raw).await.unwrap().answer(), "AuthFailure.SignatureFailure", "does not match what was signed");

        // Nothing that says who it is.
        let mut raw = client.sign(&client.draft(way, "tat", "DescribeCommands", json!({})));
        raw.headers.retain(|(name, _)| name != "Authorization");
        let strip = |text: &str| text.split('&').filter(|p| !p.contains("Signature=")).collect::<Vec<_>>().join("&");
        raw.target = strip(&raw.target);
        raw.body = strip(&String::from_utf8(raw.body).unwrap()).into_bytes();
        let refused = client.send(&raw).await.unwrap().answer().unwrap_err();
        let unsigned = ["AuthFailure.SignatureFailure", "MissingParameter"].contains(&refused.code.as_str());
        assert!(unsigned, "{way:?}: {refused}");
    }
}

/// The manuals' key and requests; only the time is today's, as the printed one has long expired.
#[tokio::test]
async fn the_manuals_examples_sign_in() {
    let (id, key) = ("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE");
    let terrace = start(Options::default().args(["--bootstrap-secret-id", id, "--bootstrap-secret-key", key, "--region", "shjr"])).await;
    let client = Client::new(&terrace.endpoint(), id, key).region("shjr");

    // v1, HmacSHA1 by default, the host's first label names the service: the manual's request, but for a service we have.
    let params = json!({"InstanceIds": ["ins-09dx96dg"], "Offset": 0, "Limit": 20});
    let mut draft = client.draft(Way::V1Get(Method::Sha1), "tat", "DescribeAutomationAgentStatus", params);
    draft.host = "tat.finance.cloud.tencent.com".into();
    draft.nonce = "11886".into();
    draft.signature_method = String::new();
    assert_eq!(client.send_draft(&draft).await.unwrap()["TotalCount"], 0);

    // The manual's own service is not ours.
    draft = draft.again();
    draft.host = "cvm.finance.cloud.tencent.com".into();
    (draft.action, draft.version) = ("DescribeInstances".into(), "2017-03-12".into());
    expect(client.send_draft(&draft).await, "NoSuchVersion", "2017-03-12");
    draft = draft.again();
    draft.timestamp = 1_465_185_768;
    expect(client.send_draft(&draft).await, "AuthFailure.SignatureExpire", "1465185768");

    // v3 GET.
    let mut draft = client.draft(Way::V3Get, "tat", "DescribeRegisterInstances", json!({"Limit": 10, "Offset": 0}));
    draft.host = "tat.finance.cloud.tencent.com".into();
    assert!(client.sign(&draft).target.ends_with("?Limit=10&Offset=0"));
    assert_eq!(client.send_draft(&draft).await.unwrap()["TotalCount"], 0);

    // v3 POST with more headers signed than needed, values in mixed case and with blanks around them.
    let mut draft = client.draft(Way::V3Post, "tat", "DescribeRegisterInstances", json!({"Limit": 10}));
    draft.content_type = "application/json; charset=utf-8".into();
    draft.headers = vec![("x-tc-action".into(), "DescribeRegisterInstances".into()), ("x-custom".into(), "  Mixed Case  ".into())];
    let mut raw = client.sign(&draft);
    raw.headers.retain(|(name, _)| name != "X-TC-Action");
    assert_eq!(client.send(&raw).await.unwrap().answer().unwrap()["TotalCount"], 0);

    draft.service = "cvm".into();
    expect(client.send_draft(&draft).await, "NoSuchProduct", "`cvm`");
}

/// The SDKs' option of not hashing the body.
#[tokio::test]
async fn a_client_may_leave_the_body_unsigned_if_it_says_so() {
    let terrace = shared().await;
    let client = terrace.client();
    let headers = [("content-type", "application/json"), ("host", &*terrace.address())];
    let now = Clock::system().now();
    let payload_hash = terrace_auth::v3::sha256_hex(terrace_auth::v3::UNSIGNED_PAYLOAD.as_bytes());
    let request = terrace_auth::v3::Request { method: "POST", query: "", headers: &headers, payload_hash: &payload_hash };
    let signed = terrace_auth::v3::authorize(&client.secret_id, &client.secret_key, now.secs(), &now.date(), "tat", &request);

    let mut raw = client.sign(&client.draft(Way::V3Post, "tat", "DescribeCommands", json!({"Limit": 1})));
    raw.headers.iter_mut().find(|(name, _)| name == "Authorization").unwrap().1 = signed;
    raw.headers.iter_mut().find(|(name, _)| name == "X-TC-Timestamp").unwrap().1 = now.secs().to_string();
    expect(client.send(&raw).await.unwrap().answer(), "AuthFailure.SignatureFailure", "does not match what was signed");
    raw.headers.push(("X-TC-Content-SHA256".into(), "UNSIGNED-PAYLOAD".into()));
    client.send(&raw).await.unwrap().answer().unwrap();

    // Nobody else can make a hashed request into an unsigned one.
    let mut raw = client.sign(&client.draft(Way::V3Post, "tat", "DescribeCommands", json!({"Limit": 1})));
    raw.headers.push(("X-TC-Content-SHA256".into(), "UNSIGNED-PAYLOAD".into()));
    expect(client.send(&raw).await.unwrap().answer(), "AuthFailure.SignatureFailure", "does not match what was signed");
}
