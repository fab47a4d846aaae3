//! Parameters that are wrong, bodies that are no parameters, methods and content types that are not spoken.

use serde_json::{Value, json};
use terrace_auth::v1::Method;
use terrace_testkit::Options;
use terrace_testkit::client::{Raw, Way, plain};
use terrace_testkit::postgres::Postgres;

use super::expect;
use crate::server::{shared, start};

#[tokio::test]
async fn wrong_parameters_are_named() {
    let terrace = shared().await;
    let client = terrace.client();
    let filter = |name: &str, values: Value| json!({"Filters": [{"Name": name, "Values": values}]});
    for (service, action, params, code, says) in [
        ("tat", "CreateCommand", json!({"CommandName": "x"}), "MissingParameter", "`Content`"),
        ("tat", "CreateCommand", json!({"CommandName": null, "Content": "ls"}), "MissingParameter", "`CommandName`"),
        ("tat", "DescribeCommands", json!({"Colour": "red"}), "UnknownParameter", "`Colour`"),
        ("tat", "DescribeCommands", json!({"limit": 1}), "UnknownParameter", "`limit`"),
        ("tat", "DescribeCommands", json!({"Filters": [{"Colour": "red"}]}), "UnknownParameter", "`Filters.0.Colour`"),
        ("tat", "DescribeCommands", json!({"Limit": "ten"}), "InvalidParameter", "`Limit`"),
        ("tat", "DescribeCommands", json!({"Limit": 1.5}), "InvalidParameter", "`Limit`"),
        ("tat", "DescribeCommands", json!({"Offset": -1}), "InvalidParameter", "`Offset`"),
        ("tat", "DescribeCommands", json!({"Filters": {}}), "InvalidParameter", "`Filters`"),
        ("tat", "DescribeCommands", json!({"CommandIds": ["cmd-00000000", 7]}), "InvalidParameter", "`CommandIds.1`"),
        ("tat", "DescribeInvocationTasks", json!({"HideOutput": "yes"}), "InvalidParameter", "`HideOutput`"),
        ("tat", "DescribeCommands", json!({"Limit": 101}), "InvalidParameterValue", "`Limit` is not allowed; allowed: 1 to 100"),
        ("tat", "DescribeCommands", json!({"Limit": 0}), "InvalidParameterValue", "`Limit`"),
        ("tat", "DescribeCommands", filter("colour", json!(["red"])), "InvalidParameterValue", "`Filters.0.Name`"),
        ("tat", "DescribeQuotas", json!({"ResourceNames": ["DISK"]}), "InvalidParameterValue", "`ResourceNames.0`"),
        ("tat", "DescribeQuotas", json!({"ResourceNames": []}), "InvalidParameterValue", "`ResourceNames`"),
        ("tat", "CreateCommand", json!({"CommandName": "x", "Content": "ls", "CommandType": "PERL"}), "InvalidParameterValue", "SHELL"),
        ("tat", "CreateCommand", json!({"CommandName": "no blanks", "Content": "ls"}), "InvalidParameterValue", "`CommandName`"),
        ("tat", "CreateCommand", json!({"CommandName": "x".repeat(61), "Content": "ls"}), "InvalidParameterValue", "it has 61"),
        ("tat", "CreateCommand", json!({"CommandName": "x", "Content": "ls", "Description": "a\0b"}), "InvalidParameterValue", "NUL"),
        ("tat", "ModifyRegisterInstance", json!({"InstanceId": "ins-00000000", "InstanceName": "\0"}), "InvalidParameterValue", "NUL"),
        ("cam", "GetUser", json!({"Name": "a\0"}), "InvalidParameterValue", "NUL"),
        ("tat", "DescribeCommands", filter("command-name", json!(["\0"])), "InvalidParameterValue", "NUL"),
        ("tat", "DescribeCommands", json!({"Action": "DescribeCommands"}), "UnknownParameter", "`Action`"),
    ] {
        expect(client.call(service, action, params).await, code, says);
    }
}

/// The same faults where the text has no types.
#[tokio::test]
async fn wrong_parameters_are_named_in_flat_requests() {
    let terrace = shared().await;
    let client = terrace.client();
    let flat = [Way::V3Get, Way::V1Get(Method::Sha1), Way::V1Post(Method::Sha256)];
    for way in flat {
        for (params, code, says) in [
            (json!({"Colour": "red"}), "UnknownParameter", "`Colour`"),
            (json!({"Filters": [{"Colour": "red"}]}), "UnknownParameter", "Colour`"),
            (json!({"Limit": "ten"}), "InvalidParameter", "`Limit`"),
            (json!({"Limit": 101}), "InvalidParameterValue", "1 to 100"),
            (json!({"Offset": "-1"}), "InvalidParameter", "`Offset`"),
            (json!({"CommandIds": "cmd-00000000"}), "InvalidParameter", "`CommandIds`"),
            (json!({"CommandIds": {"x": "cmd-00000000"}}), "InvalidParameter", "`CommandIds.x`"),
            (json!({"Filters": [{"Name": "command-name", "Values": ["\0"]}]}), "InvalidParameterValue", "NUL"),
        ] {
            expect(client.call_by(way, "tat", "DescribeCommands", params).await, code, says);
        }
        // Escapes that decode to something that is no text.
        let mut raw = client.sign(&client.draft(way, "tat", "DescribeCommands", json!({"Limit": 5})));
        raw.target = raw.target.replace("Limit=5", "Limit=5&Bad=%FF%FE");
        raw.body = String::from_utf8(raw.body).unwrap().replace("Limit=5", "Limit=5&Bad=%FF%FE").into_bytes();
        expect(client.send(&raw).await.unwrap().answer(), "InvalidParameter", "UTF-8");
    }
}

#[tokio::test]
async fn bodies_that_are_no_json_objects_are_refused() {
    let terrace = shared().await;
    let client = terrace.client();
    let deep = format!("{{\"Filters\":{}{}}}", "[".repeat(5000), "]".repeat(5000));
    let deep_object = format!("{}{}", "{\"Filters\":".repeat(5000), "}".repeat(5000));
    for (body, says) in [
        (&b"{\"Limit\":"[..], "JSON"),
        (b"{\"Limit\":1}}", "JSON"),
        (b"{'Limit':1}", "JSON"),
        (b"[1]", "object"),
        (b"\"text\"", "object"),
        (b"null", "object"),
        (b"\xff\xfe{}", "JSON"),
        (b"{\"Filters\":[{\"Name\":\"\xc3\x28\"}]}", "JSON"),
        (b"{\"CommandIds\":[\"\\ud800\"]}", "JSON"),
        (b"{\"Limit\":1e999}", "JSON"),
        (b"\x00", "JSON"),
        (deep.as_bytes(), "JSON"),
        (deep_object.as_bytes(), "JSON"),
    ] {
        let mut draft = client.draft(Way::V3Post, "tat", "DescribeCommands", json!({}));
        draft.body = Some(body.to_vec());
        expect(client.send_draft(&draft).await, "InvalidParameter", says);
    }
    // Nothing at all is no parameters.
    for body in [&b""[..], b" \n", b"{}"] {
        let mut draft = client.draft(Way::V3Post, "tat", "DescribeCommands", json!({}));
        draft.body = Some(body.to_vec());
        client.send_draft(&draft).await.unwrap();
    }
}

#[tokio::test]
async fn other_methods_and_content_types_are_refused() {
    let terrace = shared().await;
    let client = terrace.client();
    let good = client.sign(&client.draft(Way::V3Post, "sts", "GetCallerIdentity", json!({})));
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"] {
        let raw = Raw { method: method.into(), ..good.clone() };
        expect(plain(&terrace.address(), &raw).await.unwrap().answer(), "UnsupportedProtocol", method);
    }
    for (content_type, says) in [
        ("text/plain", "text/plain"),
        ("application/x-www-form-urlencoded", "application/json"),
        ("multipart/form-data; boundary=x", "multipart"),
    ] {
        let mut draft = client.draft(Way::V3Post, "sts", "GetCallerIdentity", json!({}));
        draft.content_type = content_type.into();
        expect(client.send_draft(&draft).await, "UnsupportedProtocol", says);
        let mut draft = client.draft(Way::V1Post(Method::Sha1), "sts", "GetCallerIdentity", json!({}));
        draft.content_type = content_type.replace("application/x-www-form-urlencoded", "text/xml");
        expect(client.send_draft(&draft).await, "UnsupportedProtocol", "application/x-www-form-urlencoded");
    }
    let mut unsigned = good.clone();
    unsigned.headers.retain(|(name, _)| name != "Authorization");
    expect(client.send(&unsigned).await.unwrap().answer(), "AuthFailure.SignatureFailure", "not signed");
}

#[tokio::test]
async fn malformed_authorizations_say_what_is_wrong() {
    let terrace = shared().await;
    let client = terrace.client();
    let good = client.sign(&client.draft(Way::V3Post, "sts", "GetCallerIdentity", json!({})));
    for (from, to, says) in [
        ("TC3-HMAC-SHA256", "TC3-HMAC-MD5", "TC3-HMAC-SHA256"),
        ("TC3-HMAC-SHA256 ", "", "TC3-HMAC-SHA256"),
        ("/tc3_request", "", "Credential"),
        ("content-type;host", "host", "SignedHeaders"),
        ("content-type;host", "Content-Type;Host", "SignedHeaders"),
        ("content-type;host", "content-type;host;x-missing", "signed header"),
        ("Signature=", "Signature=0", "Signature"),
        (", Signature", "; Signature", "Authorization"),
    ] {
        let mut raw = good.clone();
        let header = raw.headers.iter_mut().find(|(name, _)| name == "Authorization").unwrap();
        assert!(header.1.contains(from));
        header.1 = header.1.replace(from, to);
        expect(client.send(&raw).await.unwrap().answer(), "AuthFailure.SignatureFailure", says);
    }
}

#[tokio::test]
async fn messages_come_in_the_callers_language() {
    let terrace = shared().await;
    let client = terrace.client();
    let chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    for way in Way::ALL {
        for (language, expected) in [("zh-CN", true), ("ZH-cn", true), ("en-US", false), ("", false), ("fr", false)] {
            let client = client.clone().language(language);
            // Found by the handler, by validation, and before the caller is known.
            let refusals = [
                client.call_by(way, "cam", "GetPolicy", json!({"PolicyId": 1_000_000_007})).await.unwrap_err(),
                client.call_by(way, "tat", "DescribeCommands", json!({"Colour": 1})).await.unwrap_err(),
                terrace
                    .client_as("AKIDnobody", "x")
                    .language(language)
                    .call_by(way, "tat", "DescribeRegions", json!({}))
                    .await
                    .unwrap_err(),
            ];
            for refusal in refusals {
                assert_eq!(chinese(&refusal.message), expected, "{way:?} {language:?}: {refusal}");
            }
        }
    }
}

#[tokio::test]
async fn a_request_id_leads_to_the_log_and_to_the_audit_record() {
    let terrace = shared().await;
    let client = terrace.client();
    let refused = expect(client.call("tat", "DescribeCommands", json!({"Colour": "red"})).await, "UnknownParameter", "Colour");
    let line = terrace.log_line(&refused.request_id).await;
    assert!(line.contains("UnknownParameter") && line.contains("DescribeCommands"), "{line}");
    let refused =
        expect(terrace.client_as("AKIDnobody", "x").call("tat", "DescribeCommands", json!({})).await, "AuthFailure.SecretIdNotFound", "");
    terrace.log_line(&refused.request_id).await;

    let made = client.call("tat", "CreateRegisterCode", json!({"Description": "for the audit"})).await.unwrap();
    let refused = client.refused("tat", "DeleteCommand", json!({"CommandId": "cmd-00000000"})).await;
    for (request_id, name, code) in [
        (made["RequestId"].as_str().unwrap(), "CreateRegisterCode", json!("0")),
        (&refused.request_id, "DeleteCommand", json!(refused.code)),
    ] {
        let now = terrace_base::Clock::system().now().secs();
        let lookup = json!([{"AttributeKey": "RequestId", "AttributeValue": request_id}]);
        let params = json!({"StartTime": now - 600, "EndTime": now + 60, "LookupAttributes": lookup});
        let found = client.call("cloudaudit", "DescribeEvents", params).await.unwrap();
        let events = found["Events"].as_array().unwrap();
        assert_eq!(events.len(), 1, "{found}");
        assert_eq!((&events[0]["EventName"], &events[0]["RequestID"]), (&json!(name), &json!(request_id)), "{found}");
        let said = events[0]["ErrorCode"].to_string() + &events[0]["CloudAuditEvent"].to_string();
        assert!(code == json!("0") || said.contains(code.as_str().unwrap()), "{found}");
    }
}

/// The caller of a call that broke inside learns the RequestId and nothing else; the log has the cause.
#[tokio::test]
async fn causes_stay_in_the_log() {
    let terrace = start(Options::default().postgres()).await;
    let client = terrace.client();
    let database = terrace.database_url().unwrap().rsplit('/').next().unwrap().to_owned();
    Postgres::shared().psql(&database, "ALTER TABLE commands RENAME TO commands_gone").await;
    let broken = client.refused("tat", "DescribeCommands", json!({})).await;
    assert_eq!(broken.code, "InternalError");
    assert!(!broken.message.contains("commands"), "{broken}");
    let line = terrace.log_line(&broken.request_id).await;
    assert!(line.contains("ERROR") && line.contains("commands") && line.contains("DescribeCommands"), "{line}");
    // The next call of another kind is none the worse.
    client.call("tat", "DescribeRegisterCodes", json!({})).await.unwrap();
}
