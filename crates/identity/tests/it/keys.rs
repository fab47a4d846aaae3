//! Access keys, and what the front's cache makes of their changes.

use std::time::Duration;

use serde_json::json;

use crate::World;

both_databases!(a_pair_is_made_disabled_and_deleted keys_are_bounded only_the_owner_touches_the_own_users_keys
    keys_of_others_do_not_match last_uses_are_kept self_service_needs_a_policy two_servers_keep_the_limits);

async fn a_pair_is_made_disabled_and_deleted(w: World) {
    let root = w.root().await;
    let uin = root.add_user("dev").await;
    let made = root.ok("cam.CreateAccessKey", json!({"TargetUin": uin, "Description": "for-ci"})).await;
    let secret_id = made["AccessKey"]["AccessKeyId"].as_str().unwrap();
    assert_eq!((secret_id.len(), made["AccessKey"]["SecretAccessKey"].as_str().unwrap().len()), (36, 32));
    assert_eq!((&made["AccessKey"]["Status"], &made["AccessKey"]["CreateTime"]), (&json!("Active"), &json!("2026-11-20 08:09:11")));
    let listed = root.ok("cam.ListAccessKeys", json!({"TargetUin": uin})).await;
    assert_eq!(
        listed["AccessKeys"],
        json!([{"AccessKeyId": secret_id, "Status": "Active", "CreateTime": "2026-11-20 08:09:11", "Description": "for-ci"}])
    );
    assert!(w.key(secret_id).await.is_some());
    let on = |status: &str| json!({"AccessKeyId": secret_id, "TargetUin": uin, "Status": status});
    assert_eq!(root.code("cam.DeleteAccessKey", json!({"AccessKeyId": secret_id, "TargetUin": uin})).await, "FailedOperation.Accesskey");
    for _ in 0..2 {
        root.ok("cam.UpdateAccessKey", on("Inactive")).await;
        assert!(w.key(secret_id).await.is_none(), "at once, whatever was cached");
    }
    assert_eq!(root.ok("cam.ListAccessKeys", json!({"TargetUin": uin})).await["AccessKeys"][0]["Status"], "Inactive");
    root.ok("cam.UpdateAccessKey", on("Active")).await;
    assert!(w.key(secret_id).await.is_some());
    root.ok("cam.UpdateAccessKey", on("Inactive")).await;
    root.ok("cam.DeleteAccessKey", json!({"AccessKeyId": secret_id, "TargetUin": uin})).await;
    for (action, params) in
        [("cam.UpdateAccessKey", on("Active")), ("cam.DeleteAccessKey", json!({"AccessKeyId": secret_id, "TargetUin": uin}))]
    {
        assert_eq!(root.code(action, params).await, "ResourceNotFound.SecretNotExist");
    }
}

async fn keys_are_bounded(w: World) {
    let root = w.root().await;
    // By default the caller's own; one was made with the account.
    root.ok("cam.CreateAccessKey", json!({})).await;
    assert_eq!(root.code("cam.CreateAccessKey", json!({})).await, "OperationDenied.AccessKeyOverLimit");
    assert_eq!(root.ok("cam.ListAccessKeys", json!({})).await["AccessKeys"].as_array().unwrap().len(), 2);
    assert_eq!(root.code("cam.CreateAccessKey", json!({"TargetUin": 5})).await, "InvalidParameter.UserNotExist");
    assert_eq!(root.code("cam.ListAccessKeys", json!({"TargetUin": 5})).await, "InvalidParameter.UserNotExist");
    assert_eq!(root.code("cam.CreateAccessKey", json!({"Description": "no blanks"})).await, "InvalidParameterValue");
}

async fn only_the_owner_touches_the_own_users_keys(w: World) {
    let admin = w.sub_user("admin", &[json!({"effect": "allow", "action": "*", "resource": "*"})]).await;
    let target = w.own.account.0;
    let key = &w.own.secret_id;
    for (action, params) in [
        ("cam.CreateAccessKey", json!({"TargetUin": target})),
        ("cam.ListAccessKeys", json!({"TargetUin": target})),
        ("cam.UpdateAccessKey", json!({"TargetUin": target, "AccessKeyId": key, "Status": "Inactive"})),
        ("cam.DeleteAccessKey", json!({"TargetUin": target, "AccessKeyId": key})),
    ] {
        assert_eq!(admin.code(action, params).await, "OperationDenied.SubUin", "{action}");
    }
}

async fn keys_of_others_do_not_match(w: World) {
    let root = w.root().await;
    let user = w.sub_user("dev", &[]).await;
    let key = &*user.caller.secret_id;
    for (action, params) in
        [("cam.UpdateAccessKey", json!({"AccessKeyId": key, "Status": "Inactive"})), ("cam.DeleteAccessKey", json!({"AccessKeyId": key}))]
    {
        assert_eq!(root.code(action, params).await, "OperationDenied.UinNotMatch", "{action}");
    }
    assert!(w.key(key).await.is_some());
    for odd in ["", "AKID\u{e9}", "AKIDtmp1", "' OR 1 = 1"] {
        assert!(w.key(odd).await.is_none(), "{odd}");
    }
    assert!(w.key("AKID\0").await.is_none());
}

async fn last_uses_are_kept(w: World) {
    let root = w.root().await;
    let unused = root.ok("cam.AddUser", json!({"Name": "dev", "UseApi": 1})).await["SecretId"].clone();
    let credential = w.identity.credential(&w.own.secret_id).await.unwrap().unwrap();
    w.identity.note_use(&credential, w.clock.now());
    w.clock.advance(Duration::from_secs(60));
    w.identity.note_use(&credential, w.clock.now());
    w.identity.housekeep().await.unwrap();
    w.identity.housekeep().await.unwrap();
    let asked = json!({"SecretIdList": [w.own.secret_id, unused, w.other.secret_id, "AKIDnone"]});
    let mut rows = root.ok("cam.GetSecurityLastUsed", asked).await["SecretIdLastUsedRows"].as_array().unwrap().clone();
    rows.sort_by_key(|row| row["LastUsedDate"].is_null());
    assert_eq!(
        json!(rows),
        json!([
            {"SecretId": w.own.secret_id, "LastUsedDate": "2026-11-20", "LastSecretUsedDate": 1_795_162_211_000u64},
            {"SecretId": unused, "LastUsedDate": null, "LastSecretUsedDate": null},
        ])
    );
}

async fn self_service_needs_a_policy(w: World) {
    let nobody = w.sub_user("nobody", &[]).await;
    for params in [json!({}), json!({"TargetUin": nobody.uin()})] {
        assert_eq!(nobody.code("cam.CreateAccessKey", params.clone()).await, "AuthFailure.UnauthorizedOperation");
        assert_eq!(nobody.code("cam.ListAccessKeys", params).await, "AuthFailure.UnauthorizedOperation");
    }
    // Allowed on oneself only: with and without the number, and for nobody else.
    let root = w.root().await;
    let own = |uin: u64| format!("qcs::cam::uin/{}:uin/{uin}", w.own.account);
    let document =
        json!({"version": "2.0", "statement": [{"effect": "allow", "action": "cam:*", "resource": own(nobody.uin())}]}).to_string();
    let policy = root.ok("cam.CreatePolicy", json!({"PolicyName": "self", "PolicyDocument": document})).await["PolicyId"].clone();
    root.ok("cam.AttachUserPolicy", json!({"PolicyId": policy, "AttachUin": nobody.uin()})).await;
    let user = w.key(&nobody.caller.secret_id).await.unwrap();
    user.ok("cam.CreateAccessKey", json!({})).await;
    user.ok("cam.ListAccessKeys", json!({"TargetUin": user.uin()})).await;
    assert_eq!(user.code("cam.ListAccessKeys", json!({"TargetUin": 5})).await, "AuthFailure.UnauthorizedOperation");
    // A denial for oneself is not escaped by leaving the number out.
    let denied = w.sub_user("denied", &[json!({"effect": "allow", "action": "*", "resource": "*"})]).await;
    let document =
        json!({"version": "2.0", "statement": [{"effect": "deny", "action": "cam:CreateAccessKey", "resource": own(denied.uin())}]});
    let policy =
        root.ok("cam.CreatePolicy", json!({"PolicyName": "deny", "PolicyDocument": document.to_string()})).await["PolicyId"].clone();
    root.ok("cam.AttachUserPolicy", json!({"PolicyId": policy, "AttachUin": denied.uin()})).await;
    let denied = w.key(&denied.caller.secret_id).await.unwrap();
    assert_eq!(denied.code("cam.CreateAccessKey", json!({})).await, "AuthFailure.UnauthorizedOperation");
}

async fn two_servers_keep_the_limits(w: World) {
    let second = w.second_server().await;
    let (here, there) = (w.root().await, second.root().await);
    let uin = here.add_user("dev").await;
    let (key, user) = (json!({ "TargetUin": uin }), json!({"Name": "same"}));
    for _ in 0..3 {
        let made = tokio::join!(
            here.call("cam.CreateAccessKey", key.clone()),
            there.call("cam.CreateAccessKey", key.clone()),
            here.call("cam.CreateAccessKey", key.clone()),
            there.call("cam.CreateAccessKey", key.clone()),
        );
        let made = [made.0, made.1, made.2, made.3].into_iter().filter(Result::is_ok).count();
        let listed = here.ok("cam.ListAccessKeys", key.clone()).await["AccessKeys"].as_array().unwrap().clone();
        assert_eq!((made, listed.len()), (2, 2));
        for one in listed {
            let named = json!({"TargetUin": uin, "AccessKeyId": one["AccessKeyId"], "Status": "Inactive"});
            here.ok("cam.UpdateAccessKey", named).await;
            there.ok("cam.DeleteAccessKey", json!({"TargetUin": uin, "AccessKeyId": one["AccessKeyId"]})).await;
        }
        let added = tokio::join!(here.call("cam.AddUser", user.clone()), there.call("cam.AddUser", user.clone()));
        let codes: Vec<&str> = [added.0, added.1].iter().filter_map(|outcome| outcome.as_ref().err().map(|e| e.code())).collect();
        assert_eq!(codes, ["InvalidParameter.SubUserNameInUse"]);
        here.ok("cam.DeleteUser", user.clone()).await;
    }
}
