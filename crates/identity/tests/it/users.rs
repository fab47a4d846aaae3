//! `AddUser`, `UpdateUser`, `DeleteUser` and the listings of users.

use std::time::Duration;

use serde_json::{Value, json};
use terrace_base::Secret;
use terrace_store::{Tx, args};

use crate::World;

both_databases!(a_user_is_added_read_changed_and_deleted names_and_passwords_are_checked the_own_user_stays sub_users_are_bounded
    deleting_needs_bareness_or_force who_may_not_learns_nothing_about_names);

async fn a_user_is_added_read_changed_and_deleted(w: World) {
    let root = w.root().await;
    let added = root
        .ok(
            "cam.AddUser",
            json!({"Name": "dev", "Remark": "r", "ConsoleLogin": 1, "UseApi": 1, "Email": "a@b", "PhoneNum": "1", "CountryCode": "86"}),
        )
        .await;
    assert_eq!(added["Uin"], added["Uid"]);
    assert_eq!(added["Password"].as_str().unwrap().len(), 32);
    let key = w.key(added["SecretId"].as_str().unwrap()).await.unwrap();
    assert_eq!((key.uin(), &*key.caller.name), (added["Uin"].as_u64().unwrap(), "dev"));
    let credential = w.identity.credential(added["SecretId"].as_str().unwrap()).await.unwrap().unwrap();
    assert_eq!(credential.secret_key.reveal(), added["SecretKey"].as_str().unwrap());
    w.clock.advance(Duration::from_secs(1));
    let plain = root.ok("cam.AddUser", json!({"Name": "plain"})).await;
    assert_eq!((&plain["Password"], &plain["SecretId"], &plain["SecretKey"]), (&json!(""), &json!(""), &json!("")));

    let read = root.ok("cam.GetUser", json!({"Name": "dev"})).await;
    assert_eq!(
        read,
        json!({"Uin": added["Uin"], "Name": "dev", "Uid": added["Uin"], "Remark": "r", "ConsoleLogin": 1, "PhoneNum": "1", "CountryCode": "86",
            "Email": "a@b", "RecentlyLoginIP": "", "RecentlyLoginTime": ""})
    );
    w.identity.login(None, "dev", Secret::new(added["Password"].as_str().unwrap()), "10.9.8.7".parse().unwrap()).await.unwrap();
    let read = root.ok("cam.GetUser", json!({"Name": "dev"})).await;
    assert_eq!((&read["RecentlyLoginIP"], &read["RecentlyLoginTime"]), (&json!("10.9.8.7"), &json!("2026-11-20 08:09:12")));

    // Only what is sent is changed; empty text empties.
    root.ok("cam.UpdateUser", json!({"Name": "dev", "Email": "c@d", "PhoneNum": ""})).await;
    let read = root.ok("cam.GetUser", json!({"Name": "dev"})).await;
    assert_eq!(
        (&read["Remark"], &read["Email"], &read["PhoneNum"], &read["ConsoleLogin"]),
        (&json!("r"), &json!("c@d"), &json!(""), &json!(1))
    );

    let listed = root.ok("cam.ListUsers", json!({})).await;
    let names: Vec<&Value> = listed["Data"].as_array().unwrap().iter().map(|u| &u["Name"]).collect();
    assert_eq!(names, ["dev", "plain"], "the account's own user is no sub-user");
    assert_eq!(listed["Data"][0]["CreateTime"], "2026-11-20 08:09:11");
    let described = root.ok("cam.DescribeSubAccounts", json!({"FilterSubAccountUin": [added["Uin"], 5, w.own.account.0, u64::MAX]})).await;
    let found = described["SubAccounts"].as_array().unwrap();
    assert_eq!(
        (found.len(), &found[0]["Uin"], &found[0]["UserType"], &found[0]["LastLoginIp"]),
        (1, &added["Uin"], &json!(2), &json!("10.9.8.7"))
    );
    assert_eq!(root.ok("cam.DescribeSubAccounts", json!({"FilterSubAccountUin": []})).await["SubAccounts"], json!([]));

    root.ok("cam.DeleteUser", json!({"Name": "plain"})).await;
    assert_eq!(root.code("cam.DeleteUser", json!({"Name": "plain"})).await, "ResourceNotFound.UserNotExist");
    assert_eq!(root.code("cam.GetUser", json!({"Name": "plain"})).await, "ResourceNotFound.UserNotExist");
    assert_eq!(root.code("cam.UpdateUser", json!({"Name": "plain"})).await, "ResourceNotFound.UserNotExist");
}

async fn names_and_passwords_are_checked(w: World) {
    let root = w.root().await;
    for bad in ["root", "Root", "a b", "é", "a/b", &"a".repeat(65)] {
        let refusal = root.refused("cam.AddUser", json!({"Name": bad})).await;
        assert_eq!(refusal.code(), "InvalidParameter.UserNameIllegal", "{bad}");
        assert!(refusal.to_string().contains("`Name`") && refusal.to_string().contains("1 to 64 characters"), "{refusal}");
    }
    root.add_user("a.B-9_@+=,").await;
    root.add_user(&"a".repeat(64)).await;
    root.add_user("dev").await;
    assert_eq!(root.code("cam.AddUser", json!({"Name": "dev"})).await, "InvalidParameter.SubUserNameInUse");
    assert_eq!(root.code("cam.AddUser", json!({"Name": "x", "Remark": "a\0b"})).await, "InvalidParameterValue");
    assert_eq!(root.code("cam.AddUser", json!({"Name": "x", "Remark": "r".repeat(1025)})).await, "InvalidParameterValue");
    for action in ["cam.AddUser", "cam.UpdateUser"] {
        let name = if action == "cam.AddUser" { "x" } else { "dev" };
        let refusal = root.refused(action, json!({"Name": name, "ConsoleLogin": 1, "Password": "hunter22"})).await;
        assert_eq!(refusal.code(), "InvalidParameter.PasswordViolatedRules");
        assert!(!refusal.to_string().contains("hunter22"));
    }
    let given = root.ok("cam.AddUser", json!({"Name": "x", "ConsoleLogin": 1, "Password": "Correct-Horse7"})).await;
    assert_eq!(given["Password"], "", "a given password is not sent back");
    // Nobody would know one that is drawn here.
    assert_eq!(root.code("cam.UpdateUser", json!({"Name": "dev", "ConsoleLogin": 1})).await, "MissingParameter");
    root.ok("cam.UpdateUser", json!({"Name": "dev", "ConsoleLogin": 1, "Password": "Correct-Horse7"})).await;
    root.ok("cam.UpdateUser", json!({"Name": "dev", "ConsoleLogin": 0})).await;
    root.ok("cam.UpdateUser", json!({"Name": "dev", "ConsoleLogin": 1})).await;
}

async fn the_own_user_stays(w: World) {
    let root = w.root().await;
    assert_eq!(root.code("cam.DeleteUser", json!({"Name": "root", "Force": 1})).await, "FailedOperation.Unmodifiable");
    assert_eq!(root.code("cam.UpdateUser", json!({"Name": "root", "ConsoleLogin": 0})).await, "FailedOperation.Unmodifiable");
    assert_eq!(root.ok("cam.GetUser", json!({"Name": "root"})).await["Uin"], w.own.account.0);
    let ids = root.ok("cam.GetUserAppId", json!({})).await;
    assert_eq!(ids, json!({"Uin": w.own.account.to_string(), "OwnerUin": w.own.account.to_string(), "AppId": w.own.app_id.0}));
    let me = root.ok("sts.GetCallerIdentity", json!({})).await;
    assert_eq!((&me["Type"], &me["UserId"]), (&json!("Root"), &json!(w.own.account.to_string())));
}

async fn sub_users_are_bounded(w: World) {
    let (root, account) = (w.root().await, w.own.account);
    w.db.write(async move |tx: &mut Tx| {
        let rows = (0..999i64).map(|n| args![n + 1, format!("u{n}"), "", "", "", "", false, false, n]).collect();
        let into = "users (account_id, user_id, name, remark, phone, country_code, email, console_login, must_change_password, created_at)";
        tx.of(account).insert_many(into, rows, "").await
    })
    .await
    .unwrap();
    root.add_user("last").await;
    assert_eq!(root.code("cam.AddUser", json!({"Name": "beyond"})).await, "InvalidParameter.SubUserFull");
    assert_eq!(root.ok("cam.ListUsers", json!({})).await["Data"].as_array().unwrap().len(), 1000);
    w.stranger().await.add_user("elsewhere").await;
}

async fn deleting_needs_bareness_or_force(w: World) {
    let root = w.root().await;
    let user = w.sub_user("dev", &[json!({"effect": "allow", "action": "*", "resource": "*"})]).await;
    let secret_id = user.caller.secret_id.clone();
    let group = root.create_group("g").await;
    root.ok("cam.AddUserToGroup", json!({"Info": [{"GroupId": group, "Uin": user.uin()}]})).await;
    assert_eq!(root.code("cam.DeleteUser", json!({"Name": "dev"})).await, "OperationDenied.HaveKeys");
    root.ok("cam.UpdateAccessKey", json!({"AccessKeyId": &*secret_id, "TargetUin": user.uin(), "Status": "Inactive"})).await;
    root.ok("cam.DeleteAccessKey", json!({"AccessKeyId": &*secret_id, "TargetUin": user.uin()})).await;
    let refusal = root.refused("cam.DeleteUser", json!({"Name": "dev", "Force": 0})).await;
    assert!(refusal.code() == "FailedOperation" && refusal.to_string().contains("policies attached"), "{refusal}");

    let key = root.ok("cam.CreateAccessKey", json!({"TargetUin": user.uin()})).await;
    let secret_id = key["AccessKey"]["AccessKeyId"].as_str().unwrap();
    root.ok("cam.UpdateUser", json!({"Name": "dev", "ConsoleLogin": 1, "Password": "Correct-Horse7"})).await;
    let session = w.identity.login(None, "dev", Secret::new("Correct-Horse7"), "10.1.1.1".parse().unwrap()).await.unwrap();
    assert!(w.key(secret_id).await.is_some() && w.identity.session(session.token.reveal()).await.unwrap().is_some());
    root.ok("cam.DeleteUser", json!({"Name": "dev", "Force": 1})).await;
    assert!(w.key(secret_id).await.is_none() && w.identity.session(session.token.reveal()).await.unwrap().is_none());
    assert_eq!(root.ok("cam.ListUsersForGroup", json!({"GroupId": group})).await["TotalNum"], 0);
    let policies = root.ok("cam.ListPolicies", json!({"Scope": "Local"})).await;
    assert_eq!(policies["List"][0]["AttachEntityCount"], 0);
}

async fn who_may_not_learns_nothing_about_names(w: World) {
    let root = w.root().await;
    let nobody = w.sub_user("nobody", &[]).await;
    root.add_user("exists").await;
    for action in ["cam.GetUser", "cam.DeleteUser", "cam.UpdateUser"] {
        let known = nobody.refused(action, json!({"Name": "exists"})).await;
        let unknown = nobody.refused(action, json!({"Name": "missing"})).await;
        assert_eq!(known.code(), "AuthFailure.UnauthorizedOperation");
        assert_eq!(known.to_string(), unknown.to_string());
    }
    // A policy for one user's number holds for that user's name, and for no other.
    let uin = root.add_user("mine").await;
    let resource = format!("qcs::cam::uin/{}:uin/{uin}", w.own.account);
    let limited = w.sub_user("limited", &[json!({"effect": "allow", "action": "cam:*User", "resource": resource})]).await;
    limited.ok("cam.GetUser", json!({"Name": "mine"})).await;
    limited.ok("cam.UpdateUser", json!({"Name": "mine", "Remark": "x"})).await;
    assert_eq!(limited.code("cam.GetUser", json!({"Name": "exists"})).await, "AuthFailure.UnauthorizedOperation");
    assert_eq!(limited.code("cam.GetUser", json!({"Name": "missing"})).await, "AuthFailure.UnauthorizedOperation");
}
