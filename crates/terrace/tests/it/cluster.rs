//! Two servers on one PostgreSQL: whichever is asked, the answer is the same.

use std::time::{Duration, Instant};

use serde_json::json;
use terrace_auth::v1::Method;
use terrace_testkit::client::Way;
use terrace_testkit::process::eventually;
use terrace_testkit::{Client, Options, Terrace};

use crate::server::{add_policy, add_user, document, finished_task, local_instance, start, statement};

/// A second server on the first one's database, objects and master key.
pub async fn beside(first: &Terrace) -> Terrace {
    let data = first.data_dir().display().to_string();
    let shared =
        ["--master-key-file", &format!("{data}/master.key"), "--object-store", &format!("file://{data}/objects")].map(str::to_owned);
    start(Options::default().database_url(first.database_url().unwrap()).args(shared)).await
}

fn on(terrace: &Terrace, client: &Client) -> Client {
    terrace.client_as(&client.secret_id, client.secret_key.reveal())
}

#[tokio::test]
async fn two_servers_are_one_installation() {
    let first = start(Options::default().postgres().local_agent()).await;
    let second = beside(&first).await;
    assert!(!second.data_dir().join("root-credentials.json").exists(), "the account has its credentials at the first server");
    let here = first.client();
    let there = on(&second, &here);
    assert_eq!(there.call("sts", "GetCallerIdentity", json!({})).await.unwrap()["AccountId"], first.root().uin);

    // An agent of the one runs what the other is asked for, after seconds at most.
    let instance = local_instance(&there).await;
    for round in 0..3 {
        let begun = Instant::now();
        let run = json!({"Content": format!("echo round {round}"), "InstanceIds": [instance], "SaveCommand": true, "CommandName": format!("round-{round}")});
        let made = there.call("tat", "RunCommand", run).await.unwrap();
        let task = finished_task(&here, made["InvocationId"].as_str().unwrap()).await;
        assert_eq!(task["TaskStatus"], "SUCCESS", "{task}");
        assert!(begun.elapsed() < Duration::from_secs(15), "{:?}", begun.elapsed());
        assert_eq!(finished_task(&there, made["InvocationId"].as_str().unwrap()).await, task, "both show the same");
    }
    let listed = |client: Client| async move { client.call("tat", "DescribeCommands", json!({})).await.unwrap()["CommandSet"].take() };
    assert_eq!(listed(here.clone()).await, listed(there.clone()).await);

    // What one takes away the other takes away within seconds.
    let user = add_user(&first, &here, "wanderer").await;
    let roaming = on(&second, &user.client);
    roaming.call("sts", "GetCallerIdentity", json!({})).await.unwrap();
    let policy = add_policy(&here, "wandering", &document(&[statement("allow", &["tat:DescribeCommands"])])).await;
    let attached = json!({"PolicyId": policy, "AttachUin": user.uin});
    here.call("cam", "AttachUserPolicy", attached).await.unwrap();
    eventually("the other server to allow it", async || roaming.call("tat", "DescribeCommands", json!({})).await.ok()).await;
    here.call("cam", "DetachUserPolicy", json!({"PolicyId": policy, "DetachUin": user.uin})).await.unwrap();
    eventually("the other server to refuse it", async || roaming.call("tat", "DescribeCommands", json!({})).await.err()).await;
    let key = json!({"AccessKeyId": user.client.secret_id, "TargetUin": user.uin, "Status": "Inactive"});
    here.call("cam", "UpdateAccessKey", key).await.unwrap();
    let refused = eventually("the key to end", async || roaming.call("sts", "GetCallerIdentity", json!({})).await.err()).await;
    assert_eq!(refused.code, "AuthFailure.SecretIdNotFound");

    // A v1 request counts once on both together, and temporary credentials of one are good at the other.
    for method in [Method::Sha1, Method::Sha256] {
        // Both know it by the host it was signed for.
        let mut draft = here.draft(Way::V1Get(method), "sts", "GetCallerIdentity", json!({}));
        draft.host = "sts.cloud.example.com".into();
        let raw = here.sign(&draft);
        here.send(&raw).await.unwrap().answer().unwrap();
        let replayed = there.send(&raw).await.unwrap().answer().unwrap_err();
        assert!(replayed.code == "AuthFailure.SignatureFailure" && replayed.message.contains("Nonce"), "{replayed}");
    }
    let policy = document(&[statement("allow", &["sts:*"])]).to_string();
    let lent = here.call("sts", "GetFederationToken", json!({"Name": "lent", "Policy": policy})).await.unwrap();
    let text = |field: &str| lent["Credentials"][field].as_str().unwrap().to_owned();
    let lent = second.client_as(&text("TmpSecretId"), &text("TmpSecretKey")).token(&text("Token"));
    lent.call("sts", "GetCallerIdentity", json!({})).await.unwrap();

    // One is gone without a word; the other goes on, and the first comes back to the same.
    first.kill9();
    there.call("tat", "DescribeCommands", json!({})).await.unwrap();
    let made = there.call("tat", "CreateCommand", json!({"CommandName": "while-away", "Content": "ls"})).await.unwrap();
    first.start_again().await;
    let found = here.call("tat", "DescribeCommands", json!({"CommandIds": [made["CommandId"]]})).await.unwrap();
    assert_eq!(found["TotalCount"], 1);
    assert_eq!(local_instance(&there).await, instance, "its agent is the same instance as before");
}
