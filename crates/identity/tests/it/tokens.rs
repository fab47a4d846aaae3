//! Temporary credentials.

use std::time::Duration;

use serde_json::{Value, json};
use terrace_base::Secret;
use terrace_rpc::Caller;

use crate::{As, World};

both_databases!(they_never_exceed_policy_and_issuer they_end_with_their_time_issuer_and_key requests_are_checked
    they_make_no_lasting_ones console_sessions_issue_them_too);

const ALL: &str = r#"{"version":"2.0","statement":[{"effect":"allow","action":"*","resource":"*"}]}"#;

async fn issue(by: &As<'_>, policy: &str) -> Value {
    by.ok("sts.GetFederationToken", json!({"Name": "ci", "Policy": policy})).await
}

async fn they_never_exceed_policy_and_issuer(w: World) {
    let root = w.root().await;
    let lists = ALL.replace("\"*\",\"resource", "[\"cam:List*\", \"sts:*\"],\"resource");
    let answer = issue(&root, &lists).await;
    let credentials = &answer["Credentials"];
    assert!(credentials["TmpSecretId"].as_str().unwrap().starts_with("AKIDtmp"));
    assert_eq!(credentials["TmpSecretKey"].as_str().unwrap().len(), 32);
    assert_eq!((&answer["ExpiredTime"], &answer["Expiration"]), (&json!(1_795_162_151 + 1800), &json!("2026-11-20T08:39:11Z")));
    let temporary = w.token(&answer).await.unwrap();
    temporary.ok("cam.ListUsers", json!({})).await;
    assert_eq!(temporary.code("cam.AddUser", json!({"Name": "x"})).await, "AuthFailure.UnauthorizedOperation");
    assert_eq!(temporary.code("cam.GetUserAppId", json!({})).await, "AuthFailure.UnauthorizedOperation");
    let me = temporary.ok("sts.GetCallerIdentity", json!({})).await;
    assert_eq!((&me["Type"], &me["UserId"]), (&json!("CAMFederatedUser"), &json!(format!("{}:ci", w.own.account))));
    // The issuer's permissions bind too, those at the time of use.
    let user = w.sub_user("dev", &[json!({"effect": "allow", "action": ["cam:ListUsers", "sts:*"], "resource": "*"})]).await;
    let answer = issue(&user, ALL).await;
    let temporary = w.token(&answer).await.unwrap();
    temporary.ok("cam.ListUsers", json!({})).await;
    assert_eq!(temporary.code("cam.ListGroups", json!({})).await, "AuthFailure.UnauthorizedOperation");
    let policies = root.ok("cam.ListPolicies", json!({"Scope": "Local"})).await;
    root.ok("cam.DetachUserPolicy", json!({"PolicyId": policies["List"][0]["PolicyId"], "DetachUin": user.uin()})).await;
    let temporary = w.token(&answer).await.unwrap();
    assert_eq!(temporary.code("cam.ListUsers", json!({})).await, "AuthFailure.UnauthorizedOperation");
}

async fn they_end_with_their_time_issuer_and_key(w: World) {
    let root = w.root().await;
    let why = async |answer: &Value| match w.token(answer).await {
        Ok(_) => String::new(),
        Err(refusal) => {
            assert_eq!(refusal.code(), "AuthFailure.TokenFailure");
            refusal.to_string()
        }
    };
    let short = root.ok("sts.GetFederationToken", json!({"Name": "ci", "Policy": ALL, "DurationSeconds": 5})).await;
    w.clock.advance(Duration::from_micros(4_999_999));
    assert_eq!(why(&short).await, "");
    w.clock.advance(Duration::from_micros(1));
    assert!(why(&short).await.contains("expired"));
    let token = short["Credentials"]["Token"].as_str().unwrap();
    for (id, token) in [("AKIDtmpother", token), (&w.own.secret_id, token), (short["Credentials"]["TmpSecretId"].as_str().unwrap(), "AAAA")]
    {
        assert_eq!(w.identity.temporary(id, token, w.clock.now()).await.err().unwrap().code(), "AuthFailure.TokenFailure");
    }

    let user = w.sub_user("dev", &[json!({"effect": "allow", "action": "*", "resource": "*"})]).await;
    let (uin, key) = (user.uin(), user.caller.secret_id.to_string());
    let answer = issue(&user, ALL).await;
    let status = |status: &str| json!({"AccessKeyId": key, "TargetUin": uin, "Status": status});
    assert_eq!(why(&answer).await, "");
    root.ok("cam.UpdateAccessKey", status("Inactive")).await;
    assert!(why(&answer).await.contains("disabled"), "at once, whatever was cached");
    root.ok("cam.UpdateAccessKey", status("Active")).await;
    assert_eq!(why(&answer).await, "");
    root.ok("cam.UpdateAccessKey", status("Inactive")).await;
    root.ok("cam.DeleteAccessKey", json!({"AccessKeyId": key, "TargetUin": uin})).await;
    assert!(why(&answer).await.contains("disabled"));
    // A second key of the same user does not keep alive what the first issued.
    let second = root.ok("cam.CreateAccessKey", json!({"TargetUin": uin})).await;
    assert!(why(&answer).await.contains("disabled"));
    let user = w.key(second["AccessKey"]["AccessKeyId"].as_str().unwrap()).await.unwrap();
    let answer = issue(&user, ALL).await;
    assert_eq!(why(&answer).await, "");
    root.ok("cam.DeleteUser", json!({"Name": "dev", "Force": 1})).await;
    assert!(why(&answer).await.contains("issuer"));
}

async fn requests_are_checked(w: World) {
    let root = w.root().await;
    let user = w.sub_user("dev", &[json!({"effect": "allow", "action": "*", "resource": "*"})]).await;
    let with = |more: Value| {
        let mut params = json!({"Name": "ci", "Policy": ALL});
        params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        params
    };
    root.ok("sts.GetFederationToken", with(json!({"DurationSeconds": 7200}))).await;
    assert_eq!(root.code("sts.GetFederationToken", with(json!({"DurationSeconds": 7201}))).await, "InvalidParameter.OverTimeError");
    user.ok("sts.GetFederationToken", with(json!({"DurationSeconds": 129_600}))).await;
    assert_eq!(user.code("sts.GetFederationToken", with(json!({"DurationSeconds": 129_601}))).await, "InvalidParameterValue");
    for name in ["x", "with-dash", &"a".repeat(129)] {
        assert_eq!(root.code("sts.GetFederationToken", with(json!({"Name": name}))).await, "InvalidParameterValue");
    }
    let encoded: String = ALL.replace(',', ", ").bytes().map(|b| if b == b' ' { "+".into() } else { format!("%{b:02X}") }).collect();
    let answer = root.ok("sts.GetFederationToken", with(json!({"Policy": encoded}))).await;
    w.token(&answer).await.unwrap().ok("cam.ListUsers", json!({})).await;
    for (policy, code) in [
        ("%7B%2", "InvalidParameter.StrategyFormatError"),
        ("not json", "InvalidParameter.StrategyFormatError"),
        ("{", "InvalidParameter.StrategyFormatError"),
        (&ALL.replace("2.0", "1.0"), "InvalidParameter.StrategyInvalid"),
        (&ALL.replace("allow", "maybe"), "InvalidParameter.StrategyInvalid"),
        (&ALL.replace("\"resource\":\"*\"", "\"resource\":\"qcs::tat\""), "InvalidParameter.ResouceError"),
        (&ALL.replace("\"resource\":\"*\"", &format!("\"resource\":\"{}\"", "*".repeat(6200))), "InvalidParameter.PolicyTooLong"),
    ] {
        assert_eq!(root.code("sts.GetFederationToken", with(json!({"Policy": policy}))).await, code, "{policy}");
    }
    // The largest policy still makes a token that is accepted.
    let actions: Vec<String> = (0..60).map(|n| format!("tat:{}{n}", "A".repeat(90))).collect();
    let large = json!({"version": "2.0", "statement": [{"effect": "allow", "action": actions, "resource": "*"}]}).to_string();
    assert!((5000..6144).contains(&large.len()));
    w.token(&issue(&root, &large).await).await.unwrap();
    let reader = w.sub_user("reader", &[]).await;
    root.ok("cam.AttachUserPolicy", json!({"PolicyId": 2, "AttachUin": reader.uin()})).await;
    let reader = w.key(&reader.caller.secret_id).await.unwrap();
    assert_eq!(reader.code("sts.GetFederationToken", with(json!({}))).await, "AuthFailure.UnauthorizedOperation", "reading issues nothing");
}

async fn they_make_no_lasting_ones(w: World) {
    w.sub_user("dev", &[]).await;
    let answer = issue(&w.root().await, ALL).await;
    let temporary = w.token(&answer).await.unwrap();
    assert_eq!(
        temporary.code("sts.GetFederationToken", json!({"Name": "ci", "Policy": ALL})).await,
        "InvalidParameter.AccessKeyNotSupport"
    );
    for (action, params) in [
        ("cam.CreateAccessKey", json!({})),
        ("cam.AddUser", json!({"Name": "x", "UseApi": 1})),
        ("cam.AddUser", json!({"Name": "x", "ConsoleLogin": 1})),
        ("cam.AddUser", json!({"Name": "x", "Password": "Correct-Horse7"})),
        ("cam.UpdateUser", json!({"Name": "dev", "ConsoleLogin": 1, "Password": "Correct-Horse7"})),
        ("cam.UpdateUser", json!({"Name": "dev", "Password": "Correct-Horse7"})),
        ("cam.CreateMainAccount", json!({"Name": "x"})),
    ] {
        assert_eq!(temporary.code(action, params).await, "AuthFailure.UnauthorizedOperation", "{action}");
    }
    temporary.ok("cam.AddUser", json!({"Name": "x"})).await;
}

async fn console_sessions_issue_them_too(w: World) {
    let root = w.root().await;
    let user = w.sub_user("dev", &[json!({"effect": "allow", "action": "*", "resource": "*"})]).await;
    root.ok("cam.UpdateUser", json!({"Name": "dev", "ConsoleLogin": 1, "Password": "Correct-Horse7"})).await;
    let opened = w.identity.login(None, "dev", Secret::new("Correct-Horse7"), "10.1.1.1".parse().unwrap()).await.unwrap();
    let caller: Caller = w.identity.caller(opened.account, opened.user).await.unwrap().unwrap();
    let console = As { world: &w, caller };
    assert_eq!(console.uin(), user.uin());
    let answer = issue(&console, ALL).await;
    w.token(&answer).await.unwrap();
    root.ok("cam.UpdateAccessKey", json!({"AccessKeyId": &*user.caller.secret_id, "TargetUin": user.uin(), "Status": "Inactive"})).await;
    w.token(&answer).await.unwrap();
    root.ok("cam.UpdateUser", json!({"Name": "dev", "ConsoleLogin": 0})).await;
    assert!(w.token(&answer).await.is_err());
}
