//! Keys that are unknown, disabled, deleted, temporary, and requests seen before.

use serde_json::json;
use terrace_auth::v1::Method;
use terrace_testkit::Options;
use terrace_testkit::client::Way;

use super::expect;
use crate::sample::POLICY;
use crate::server::{add_user, document, shared, start, statement};

#[tokio::test]
async fn unknown_and_impossible_secret_ids() {
    let terrace = shared().await;
    for way in Way::ALL {
        for id in ["AKIDnobodyhasthisone", "x", "AKID'; DROP TABLE users; --"] {
            let stranger = terrace.client_as(id, "whatever");
            let code = if way == Way::V3Post || way == Way::V3Get {
                ["AuthFailure.SecretIdNotFound", "AuthFailure.SignatureFailure"]
            } else {
                ["AuthFailure.SecretIdNotFound"; 2]
            };
            let refused = stranger.call_by(way, "sts", "GetCallerIdentity", json!({})).await.unwrap_err();
            assert!(code.contains(&refused.code.as_str()), "{way:?} {id}: {refused}");
        }
        let temporary = terrace.client_as("AKIDtmpnobodyhasthisone", "whatever");
        expect(temporary.call_by(way, "sts", "GetCallerIdentity", json!({})).await, "AuthFailure.TokenFailure", "Token");
    }
    let long = terrace.client_as(&"A".repeat(200), "whatever");
    for way in [Way::V1Get(Method::Sha1), Way::V1Post(Method::Sha256)] {
        expect(long.call_by(way, "sts", "GetCallerIdentity", json!({})).await, "AuthFailure.InvalidSecretId", "API key");
    }
}

#[tokio::test]
async fn a_disabled_key_signs_nothing_from_the_answer_on() {
    let terrace = shared().await;
    let root = terrace.client();
    let user = add_user(&terrace, &root, "holder-of-a-key").await;
    let set = async |status: &str| {
        let params = json!({"AccessKeyId": user.client.secret_id, "TargetUin": user.uin, "Status": status});
        root.call("cam", "UpdateAccessKey", params).await.unwrap();
    };
    for _ in 0..3 {
        for way in Way::ALL {
            user.client.call_by(way, "sts", "GetCallerIdentity", json!({})).await.unwrap();
        }
        set("Inactive").await;
        for way in Way::ALL {
            let refused = user.client.call_by(way, "sts", "GetCallerIdentity", json!({})).await;
            expect(refused, "AuthFailure.SecretIdNotFound", "does not exist or is disabled");
        }
        set("Active").await;
    }
    user.client.call("sts", "GetCallerIdentity", json!({})).await.unwrap();
    set("Inactive").await;
    root.call("cam", "DeleteAccessKey", json!({"AccessKeyId": user.client.secret_id, "TargetUin": user.uin})).await.unwrap();
    expect(user.client.call("sts", "GetCallerIdentity", json!({})).await, "AuthFailure.SecretIdNotFound", "");

    // The same when the whole user goes.
    let user = add_user(&terrace, &root, "holder-who-leaves").await;
    user.client.call("sts", "GetCallerIdentity", json!({})).await.unwrap();
    root.call("cam", "DeleteUser", json!({"Name": user.name, "Force": 1})).await.unwrap();
    expect(user.client.call("sts", "GetCallerIdentity", json!({})).await, "AuthFailure.SecretIdNotFound", "");
}

#[tokio::test]
async fn temporary_credentials_need_their_own_token() {
    let terrace = shared().await;
    let root = terrace.client();
    let issue = async |name: &str| {
        let policy = document(&[statement("allow", &["tat:DescribeCommands", "sts:*"])]).to_string();
        let answer = root.call("sts", "GetFederationToken", json!({"Name": name, "Policy": policy})).await.unwrap();
        let text = |field: &str| answer["Credentials"][field].as_str().unwrap().to_owned();
        (terrace.client_as(&text("TmpSecretId"), &text("TmpSecretKey")), text("Token"))
    };
    let (bare, token) = issue("first").await;
    let (_, other_token) = issue("second").await;
    let whole = bare.clone().token(&token);
    for way in Way::ALL {
        let me = whole.call_by(way, "sts", "GetCallerIdentity", json!({})).await.unwrap_or_else(|e| panic!("{way:?}: {e}"));
        assert_eq!(me["Type"], "CAMFederatedUser");
        whole.call_by(way, "tat", "DescribeCommands", json!({})).await.unwrap();
        // Root itself may; what was lent may not.
        let refused = whole.call_by(way, "tat", "DescribeRegisterCodes", json!({})).await;
        expect(refused, "AuthFailure.UnauthorizedOperation", "tat:DescribeRegisterCodes");

        expect(bare.call_by(way, "sts", "GetCallerIdentity", json!({})).await, "AuthFailure.TokenFailure", "Token");
        let foreign = bare.clone().token(&other_token);
        expect(foreign.call_by(way, "sts", "GetCallerIdentity", json!({})).await, "AuthFailure.TokenFailure", "another SecretId");
        let made_up = bare.clone().token("bm90IGEgdG9rZW4");
        expect(made_up.call_by(way, "sts", "GetCallerIdentity", json!({})).await, "AuthFailure.TokenFailure", "not issued here");
        let borrowed = root.clone().token(&token);
        expect(borrowed.call_by(way, "sts", "GetCallerIdentity", json!({})).await, "AuthFailure.TokenFailure", "another SecretId");
    }
    let mut cut = token.clone();
    cut.pop();
    expect(bare.clone().token(&cut).call("sts", "GetCallerIdentity", json!({})).await, "AuthFailure.TokenFailure", "");
    let refused = whole.call("sts", "GetFederationToken", json!({"Name": "third", "Policy": POLICY})).await;
    assert!(refused.is_err(), "{refused:?}");

    // They end with the key that issued them.
    let user = add_user(&terrace, &root, "lender").await;
    let lend = document(&[statement("allow", &["sts:*", "tat:*"])]);
    let policy = crate::server::add_policy(&root, "lending", &lend).await;
    root.call("cam", "AttachUserPolicy", json!({"PolicyId": policy, "AttachUin": user.uin})).await.unwrap();
    let lent = user.client.call("sts", "GetFederationToken", json!({"Name": "lent", "Policy": POLICY})).await.unwrap();
    let text = |field: &str| lent["Credentials"][field].as_str().unwrap().to_owned();
    let lent = terrace.client_as(&text("TmpSecretId"), &text("TmpSecretKey")).token(&text("Token"));
    lent.call("tat", "DescribeCommands", json!({})).await.unwrap();
    let params = json!({"AccessKeyId": user.client.secret_id, "TargetUin": user.uin, "Status": "Inactive"});
    root.call("cam", "UpdateAccessKey", params).await.unwrap();
    expect(lent.call("tat", "DescribeCommands", json!({})).await, "AuthFailure.TokenFailure", "disabled");
}

#[tokio::test]
async fn a_v1_request_counts_once_even_after_a_restart() {
    for options in [Options::default(), Options::default().postgres()] {
        let terrace = start(options).await;
        let client = terrace.client();
        let v1 = [Method::Sha1, Method::Sha256].into_iter().flat_map(|m| [Way::V1Get(m), Way::V1Post(m)]);
        let sent: Vec<_> = v1.map(|way| client.sign(&client.draft(way, "sts", "GetCallerIdentity", json!({})))).collect();
        for raw in &sent {
            client.send(raw).await.unwrap().answer().unwrap();
            expect(client.send(raw).await.unwrap().answer(), "AuthFailure.SignatureFailure", "Nonce");
        }
        terrace.kill9();
        terrace.start_again().await;
        for raw in &sent {
            expect(client.send(raw).await.unwrap().answer(), "AuthFailure.SignatureFailure", "Nonce");
        }
        // Many at once: one of them wins.
        let raw = client.sign(&client.draft(Way::V1Get(Method::Sha256), "sts", "GetCallerIdentity", json!({})));
        let racers = (0..16).map(|_| {
            let (client, raw) = (client.clone(), raw.clone());
            tokio::spawn(async move { client.send(&raw).await.unwrap().answer().is_ok() })
        });
        let won = futures_util::future::join_all(racers).await.into_iter().filter(|won| *won.as_ref().unwrap()).count();
        assert_eq!(won, 1);
        // A signature that does not hold uses up no nonce.
        let mut draft = client.draft(Way::V1Get(Method::Sha256), "sts", "GetCallerIdentity", json!({}));
        draft.nonce = "424242".into();
        let impostor = terrace.client_as(&client.secret_id, "guessed");
        expect(impostor.send_draft(&draft).await, "AuthFailure.SignatureFailure", "does not match");
        client.send_draft(&draft).await.unwrap();
        for bad in ["0x1", "-5", "five", "1.5", "184467440737095516160"] {
            draft.nonce = bad.into();
            expect(client.send_draft(&draft).await, "InvalidParameterValue", "`Nonce`");
        }
    }
}
